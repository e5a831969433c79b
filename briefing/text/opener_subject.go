package text

import "strings"

// personNouns are common nouns for one person: beside a name they leave open
// whom "he" means.
var personNouns = wordSet(`man woman boy girl suspect victim officer deputy judge lawyer attorney prosecutor defendant witness teenager
	teen driver gunman killer attacker soldier student teacher doctor nurse mother father brother sister son daughter wife husband child
	spokesman spokeswoman spokesperson official source minister president leader chief member player coach manager director actor
	actress singer writer author reporter journalist friend neighbor neighbour colleague relative resident passenger pilot captain
	commander general sergeant analyst expert critic client patient partner guard agent inmate prisoner aide envoy ambassador
	candidate lawmaker senator governor mayor king queen prince princess pope priest bishop uncle aunt cousin nephew niece girlfriend
	boyfriend fiance widow employee worker owner founder chairman chairwoman executive bystander detective inspector trooper sheriff
	protester activist scientist professor researcher economist baby infant gang-member toddler pensioner`)

// subjects finds the subject of each sentence, where it is plain.
func (rd *reading) subjects() {
	rd.subject = make([]phrase, len(rd.doc.Sentences))
	rd.resolved = map[int]int{}
	for i := range rd.subject {
		rd.subject[i] = rd.findSubject(i)
	}
	for _, p := range rd.subject {
		if p.pronoun {
			rd.refer1(p.from, 0) // in order, so that none has far to look back
		}
	}
}

// leadIns begin a phrase before the subject, up to a comma.
var leadIns = wordSet(`in on at after before during since following despite amid as when while because for by with without under over
	from if although though until between among against like unlike besides beyond within throughout once whereas whatever asked
	citing speaking addressing wearing facing according earlier later last next this meanwhile however also still then now yesterday
	today but and or yet so additionally furthermore moreover nevertheless nonetheless instead finally recently eventually
	specifically economically outside inside upon along given to rather in-addition`)

// findSubject returns the subject of sentence i: the noun phrase it begins with,
// after phrases that end in a comma.
func (rd *reading) findSubject(i int) phrase {
	a, b := rd.sentence(i)
	k := a
	for tries := 0; tries < 3 && k < b; tries++ {
		for k < b && (rd.quoted[k] || rd.toks[k].kind == tokPunct) {
			k++
		}
		if k >= b {
			return nobody
		}
		w := rd.word(k)
		if pronouns[w] {
			return phrase{from: k, to: k + 1, name: -1, pronoun: true}
		}
		if p := rd.nounAt(k, b); p.ok() && !(leadIns[w] && !rd.toks[k].poss && w != "this") {
			return p
		}
		if !leadIns[w] && !participle(w) && w != "a" && w != "an" {
			return nobody
		}
		// "A former jihadist who …, he has": the pronoun is behind the comma too.
		for k < b && k < a+60 && !(rd.toks[k].kind == tokPunct && rd.toks[k].r == ',' && !rd.quoted[k]) {
			k++
		}
		if k >= b || rd.toks[k].kind != tokPunct {
			// "But Putin said": no comma after the connective.
			if tries == 0 && connectives[w] && a+1 < b {
				if p := rd.nounAt(a+1, b); p.ok() {
					return p
				}
			}
			return nobody
		}
		if tries == 0 && connectives[w] && rd.toks[a].stop < rd.toks[k].start && k > a+1 {
			if p := rd.nounAt(a+1, b); p.ok() {
				return p
			}
			if pronouns[rd.word(a+1)] {
				return phrase{from: a + 1, to: a + 2, name: -1, pronoun: true}
			}
		}
		k++
	}
	return nobody
}

func participle(w string) bool {
	return len(w) > 4 && (strings.HasSuffix(w, "ing") || strings.HasSuffix(w, "ed"))
}

// subjectWords may stand before a title in a subject.
var subjectWords = wordSet(`former interim newly elected acting outgoing incoming late new senior top veteran then ex convicted accused
	syrian kremlin police team's current longtime star lead chief fellow famed retired ousted deposed`)

// nounAt returns the noun phrase at token k when it ends in a name that is its
// head: "Kremlin spokesman Dmitry Peskov", "Russia's Sergey Lavrov".
func (rd *reading) nounAt(k, b int) phrase {
	from := k
	for n := 0; k < b && n < 10; n++ {
		t := &rd.toks[k]
		if t.kind == tokPunct {
			if t.r == '.' && t.glued && k > from && shortened[rd.word(k-1)] {
				k++
				continue
			}
			return nobody
		}
		if m := rd.at(k); m != nil && m.from == k {
			if rd.toks[m.to-1].poss {
				k = m.to
				continue
			}
			if m.to < b && (rd.at(m.to) != nil && !rd.toks[m.to].far || titleWord(rd, m.to) && rd.toks[m.to].kind == tokWord) {
				k = m.to
				continue
			}
			if m.to < b && (rd.word(m.to) == "and" || rd.word(m.to) == "or") {
				return nobody // two subjects
			}
			if m.to < b && rd.toks[m.to].glued && rd.toks[m.to].kind != tokPunct {
				return nobody
			}
			return phrase{from: from, to: m.to, name: int(rd.mention[k]) - 1}
		}
		w := rd.word(k)
		if !determiners[w] && !roles[w] && !subjectWords[w] && !(k > from && strings.HasSuffix(w, "ly")) && t.kind != tokNumber {
			return nobody
		}
		k++
	}
	return nobody
}

func titleWord(rd *reading, k int) bool {
	w := rd.word(k)
	return roles[w] && sayVerbs[w] == 0 || subjectWords[w]
}
