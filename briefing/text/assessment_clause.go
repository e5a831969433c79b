package text

import "strings"

// seeming reports whether "seem to" or "appear to" stands before the verb at k.
func (rd *reading) seeming(k, a int) bool {
	return k-2 >= a && rd.word(k-1) == "to" && (strings.HasPrefix(rd.word(k-2), "seem") || strings.HasPrefix(rd.word(k-2), "appear"))
}

// plainPraise are words of worth that also report a rank: "one of the best".
func plainPraise(w string) bool {
	return w == "good" || w == "best" || w == "better" || w == "great" || w == "bad" || w == "worst" || w == "worse" || w == "high" || w == "low"
}

// passive reports whether a form of "be" makes the verb at k a passive.
func passive(rd *reading, k, a int) bool {
	return k > a && isBe(rd.word(k-1)) || k > a+1 && isBe(rd.word(k-2)) && strings.HasSuffix(rd.word(k-1), "ly")
}

// pluralNoun reports whether "highlights" or "signals" at k is a noun.
func pluralNoun(rd *reading, k, b int) bool {
	w := rd.word(k)
	if w != "highlights" && w != "signals" && w != "exposes" {
		return false
	}
	if k+1 >= b || rd.toks[k+1].kind != tokWord {
		return true
	}
	switch rd.word(k + 1) {
	case "of", "that", "from", "include", "included", "were", "are", "and", "to", "in", "on", "at", "with", "package", "reel":
		return true
	}
	return false
}

// attributive reports whether the adjective at j stands before its noun: "was a
// crucial witness".
func (rd *reading) attributive(j, b int) bool {
	if j+1 >= b || rd.toks[j+1].kind != tokWord {
		return false
	}
	w := rd.word(j + 1)
	return !stops["en"][w] && !strings.HasSuffix(w, "ly") || rd.toks[j+1].cap
}

// compound reports whether the noun at j only describes the next word: "risk
// management", "role model".
func (rd *reading) compound(j, b int) bool {
	if j+1 >= b || rd.toks[j+1].kind != tokWord || rd.toks[j].poss {
		return rd.toks[j].poss
	}
	w := rd.word(j + 1)
	return !stops["en"][w] && !strings.HasSuffix(w, "ly") && w != "point" && w != "call" && !participle(w)
}

// objectEnd is the end of the cue of a verb that judges by itself.
func (rd *reading) objectEnd(k, b int) int { return min(k+1, b) }

// personal reports whether the subject of the verb at k is a person: what a
// person is, the report may know.
func (rd *reading) personal(k, i, a int) bool {
	p := rd.before(k, a)
	if !p.ok() {
		p = rd.subject[i]
	}
	if p.pronoun {
		w := rd.word(p.from)
		return w == "he" || w == "she" || w == "they" || w == "we"
	}
	return p.name >= 0 && rd.mentions[p.name].person
}

// subjectSpeaks reports whether the subject of the verb at k can say something:
// then "underscored" is its word and no judgement.
func (rd *reading) subjectSpeaks(k, i, a int) bool {
	p := rd.before(k, a)
	if !p.ok() {
		p = rd.subject[i]
		if !p.ok() || p.to > k {
			return false
		}
	}
	if p.pronoun {
		w := rd.word(p.from)
		return w != "it"
	}
	if p.name >= 0 {
		m := &rd.mentions[p.name]
		if m.to == p.to || p.to <= m.to {
			return true
		}
	}
	w := rd.word(rd.headOf(p))
	if w == "reports" || w == "figures" || w == "data" || w == "order" || w == "agreement" || w == "treaty" || w == "resolution" || w == "verdict" || w == "ruling" || w == "side" || w == "win" || w == "change" {
		return w == "reports"
	}
	return speakerNouns[w] || roles[w] || personNouns[w] || documentNouns[w] || vagueNouns[w] || bodies[w] || orgHeads[w]
}

// nounVerb reports whether the word at k that looks like a verb is a noun or part
// of one: "the shows", "of signals", "to be".
func nounVerb(rd *reading, k, a int) bool {
	if k == a {
		return true
	}
	w := rd.word(k - 1)
	switch {
	case rd.toks[k-1].poss && rd.word(k) != "'s":
		return true
	case rd.word(k) == "is" || rd.word(k) == "are" || rd.word(k) == "was" || rd.word(k) == "were":
		return false
	case w == "to":
		// "is likely to be", "appear to be"; but "plans to be" and "to make" are aims.
		if k < a+2 {
			return true
		}
		v := rd.word(k - 2)
		return v != "likely" && v != "unlikely" && v != "appear" && v != "appears" && v != "seem" && v != "seems" && v != "bound" && v != "poised" && v != "set" && v != "certain"
	case determiners[w] && w != "this" && w != "that" && w != "these" && w != "those" && w != "all" && w != "both" && w != "some" && w != "many" && w != "most":
		return true
	}
	return w == "of" || w == "in" || w == "for"
}

// subordinate reports whether the verb at k stands in a clause that a word such
// as "which" or "when" begins.
func (rd *reading) subordinate(k, a int) bool {
	for j := k - 1; j >= a && j > k-30; j-- {
		t := &rd.toks[j]
		if t.kind == tokPunct {
			if t.r == ',' || t.r == ';' || t.r == '—' || t.r == '–' || t.r == ':' {
				// A list goes on over the comma when nothing like a subject is behind it.
				return false
			}
			continue
		}
		if rd.quoted[j] {
			continue
		}
		w := rd.word(j)
		if w == "and" || w == "but" {
			// "X did this but highlighted that": look on; "who … and is vital" too.
			continue
		}
		if subordinators[w] {
			// "That he came is remarkable", "As a sign it is crucial"
			return !(j == a && w != "as" && w != "when" && w != "if" && w != "because" && w != "although" && w != "though" && w != "while" && w != "after" && w != "before" && w != "since" && w != "despite")
		}
	}
	return false
}

// deemed reports whether the participle at k is a judgement without a judge: "is
// seen as crucial", "are considered vital". It returns the token after it.
func (rd *reading) deemed(k, a, b int) int {
	if rd.subordinate(k, a) {
		return 0
	}
	be := false
	for j := k - 1; j >= a && j > k-4; j-- {
		be = be || isBe(rd.word(j))
	}
	if !be {
		return 0
	}
	to := 0
	for j := k + 1; j < b && j <= k+8; j++ {
		t := &rd.toks[j]
		w := rd.word(j)
		if t.kind == tokPunct {
			break
		}
		if w == "by" {
			return 0 // somebody sees it so
		}
		if to == 0 && w == "as" && j+1 < b && (rd.word(k) == "seen" || rd.word(k) == "viewed" || rd.word(k) == "perceived") && (rd.word(j+1) == "a" || rd.word(j+1) == "an" || rd.word(j+1) == "the") {
			to = j + 1 // "is widely seen as an attempt"
		}
		if to == 0 && (worthy[w] || heavy[w] && w != "real" && w != "new" && w != "final" || alone[w] || w == "favourite" || w == "favorite") {
			to = j + 1
		}
	}
	return to
}
