package text

import "strings"

// cue is a verb of saying, or what does its work, with its subject.
type cue struct {
	at, to  int // its tokens
	subject phrase
}

// cueAfter looks for "he said" behind a quotation. Near asks for it directly
// behind the mark.
func (rd *reading) cueAfter(k, b int, near bool) (cue, bool) {
	if k < b && rd.toks[k].kind == tokPunct && (rd.toks[k].r == ',' || rd.toks[k].r == '-' || rd.toks[k].r == '—' || rd.toks[k].r == '–') {
		k++
	}
	if k >= b || rd.toks[k].kind == tokPunct {
		return cue{}, false
	}
	limit := min(b, k+40)
	first := rd.word(k)
	if v := sayVerbs[first]; v == sayFinite && !rd.toks[k].cap {
		if p := rd.after(k+1, b); p.ok() {
			return cue{k, k + 1, p}, true
		}
	}
	if first == "according" && k+1 < b && rd.word(k+1) == "to" {
		if p := rd.after(k+2, b); p.ok() {
			return cue{k, k + 2, p}, true
		}
	}
	for v := k + 1; v < limit; v++ {
		t := &rd.toks[v]
		if t.kind == tokPunct && (t.r == ';' || t.r == ':' || t.r == '(') {
			break
		}
		w := rd.word(v)
		if w == "according" && v+1 < b && rd.word(v+1) == "to" {
			if p := rd.after(v+2, b); p.ok() {
				return cue{v, v + 2, p}, true
			}
		}
		if sayVerbs[w] != sayFinite || t.cap || rd.word(v-1) == "to" || rd.mention[v] != 0 || !near && looseSay[w] {
			continue
		}
		p := rd.before(v, k)
		if !p.ok() {
			// "…," said two commas later: "X, told reporters in London, said Y"
			if rd.is(v-1, k, b, ',') {
				if p = rd.after(v+1, b); p.ok() {
					return cue{v, v + 1, p}, true
				}
			}
			continue
		}
		if near && p.from != k && p.from-k > 2 && !rd.is(p.from-1, k, b, ',') {
			return cue{}, false
		}
		return cue{v, v + 1, p}, true
	}
	return cue{}, false
}

// cueBefore looks for the verb that leads into a quotation opening at token k.
func (rd *reading) cueBefore(k, a int, title bool) (cue, bool) {
	limit := max(a, k-45)
	for v := k - 1; v >= limit; v-- {
		if rd.quoted[v] {
			continue
		}
		t := &rd.toks[v]
		if t.kind == tokPunct && (t.r == ';' || t.r == '.' && !t.glued) {
			break
		}
		w := rd.word(v)
		if w == "according" && v+1 < k && rd.word(v+1) == "to" {
			if p := rd.after(v+2, k); p.ok() {
				return cue{v, v + 2, p}, true
			}
		}
		form := sayVerbs[w]
		if form == 0 || t.cap && v > a || rd.mention[v] != 0 || title && v < k-2 || rd.deniedSay(v, a) || nounHere(rd, v, a) {
			continue
		}
		var p phrase
		if form == sayFinite {
			p = rd.before(v, a)
			if !p.ok() && v > a && rd.quoted[v-1] || v > a+1 && rd.quoted[v-2] && rd.is(v-1, a, k, ',') {
				p = rd.after(v+1, k) // “…,” said one man, “…”
			}
		}
		if !p.ok() {
			p = rd.mainSubject(v, a)
		}
		if !p.ok() {
			continue
		}
		return cue{v, v + 1, p}, true
	}
	return cue{}, false
}

// nounHere reports whether the word at v that looks like a verb is a noun: "a
// report", "their demands".
func nounHere(rd *reading, v, a int) bool {
	if v == a {
		return sayVerbs[rd.word(v)] != sayParticiple
	}
	w := rd.word(v - 1)
	return determiners[w] && w != "all" && w != "both" && w != "one" && w != "some" && w != "many" && w != "most" && w != "several" && w != "those" && w != "this" && w != "that" ||
		rd.toks[v-1].poss || w == "of" || w == "to" && sayVerbs[rd.word(v)] == sayFinite
}

// deniedSay reports whether the verb at v is one that was not said.
func (rd *reading) deniedSay(v, a int) bool {
	for j := v - 1; j >= a && j >= v-3; j-- {
		switch w := rd.word(j); {
		case w == "not", w == "never", strings.HasSuffix(w, "n't"), strings.HasSuffix(w, "n’t"):
			return true
		}
	}
	return false
}

// mainSubject returns the subject of the clause that the verb at v goes on with:
// that of the last finite verb of saying before it, else that of the sentence.
func (rd *reading) mainSubject(v, a int) phrase {
	for j := v - 1; j > a && j > v-45; j-- {
		if !rd.quoted[j] && sayVerbs[rd.word(j)] == sayFinite && rd.mention[j] == 0 {
			if p := rd.before(j, a); p.ok() {
				if q := rd.after(j+1, v); quoting[rd.word(j)] && q.ok() && !isBe(rd.word(j-1)) {
					return q // "the Post quotes the mayor as saying"
				}
				return p
			}
		}
	}
	p := rd.subject[rd.sentenceOf(v)]
	if p.ok() && p.from >= a && p.to <= v {
		return p
	}
	return nobody
}

// citing reports whether the sentence opens with "Citing" before token k.
func (rd *reading) citing(k, a int) bool {
	w := rd.word(a)
	return k == a+1 && (w == "citing" || w == "quoting" || w == "saying" || w == "calling")
}
