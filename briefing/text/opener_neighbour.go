package text

import "brief/briefing"

// neighbour reports whether the sentence before sentence i holds what the
// pronoun at token k stands for, and nothing else that it could mean. to is its
// antecedent where that is certain.
func (rd *reading) neighbour(i, k int, to *briefing.Span) bool {
	if i == 0 {
		return false
	}
	p := &rd.doc.Sentences[i-1]
	a, b := rd.sentence(i - 1)
	if b-a > certainTokens || p.Paragraph != rd.doc.Sentences[i].Paragraph {
		return false
	}
	w := rd.word(k)
	switch leaningPronouns[w] {
	case 1, -1:
		from := -1
		if to != nil {
			from = to.Start
		} else if m := rd.refer1(k, 0); m >= 0 {
			from = rd.mentions[m].start
		}
		return from >= p.Start && from < p.End || from >= 0 && p.Opener != nil && p.Opener.Antecedent != nil && p.Opener.Antecedent.Start == from
	case 2:
		people, things := rd.groups(a, b)
		_, end := rd.sentence(i)
		return rd.alone(p) && (people == 1 || people == 0 && things && !rd.goesOnSpeaking(k, end))
	}
	return rd.alone(p) // it, its: nobody is made to act for another
}

// alone reports whether a sentence leans on nothing itself.
func (rd *reading) alone(s *briefing.Sentence) bool {
	return s.Opener == nil || s.Opener.Kind == briefing.OpensConnective
}

// groups counts the groups of people in tokens [a, b) that "they" could mean, and
// tells whether things in the plural stand there.
func (rd *reading) groups(a, b int) (people int, things bool) {
	seen := ""
	for k := a; k < b; k++ {
		if rd.quoted[k] {
			continue
		}
		if m := rd.at(k); m != nil {
			if m.from == k && m.person && (m.to < b && rd.word(m.to) == "and" && m.to+1 < b && rd.at(m.to+1) != nil && rd.at(m.to+1).person) {
				people++
			}
			k = max(k, m.to-1)
			continue
		}
		w := rd.word(k)
		if rd.toks[k].kind != tokWord || !themWord(w) || w == seen {
			continue
		}
		if rd.toks[k].poss || plurals[w] && k+1 < b && rd.toks[k+1].kind == tokWord && themWord(rd.word(k+1)) {
			continue // "the workers' pay", "some workers"
		}
		if speakerNouns[w] || bodies[w] || plurals[w] || len(w) > 4 && (personNouns[w[:len(w)-1]] || w[len(w)-4:] == "ists" || w[len(w)-3:] == "ers" || w[len(w)-3:] == "men") {
			people++
			seen = w
		} else {
			things = true
		}
	}
	return people, things
}
