package text

import "brief/briefing"

// certainTokens is the length of a sentence past which nothing about a pronoun
// in or after it is certain.
const certainTokens = 250

// refer returns the mention that the pronoun at token k stands for, when that is
// certain, else -1. It is certain when one person only is in reach: the subject
// or the speaker of the sentence before, with nobody else in it that the
// pronoun could mean.
func (rd *reading) refer(k int) int {
	w := rd.word(k)
	gender := int8(0)
	switch w {
	case "he", "him", "his":
		gender = 1
	case "she", "her":
		gender = -1
	default:
		return -1
	}
	s := rd.sentenceOf(k)
	a, b := rd.sentence(s)
	if b-a > certainTokens {
		return -1
	}
	// Persons earlier in the same sentence.
	if m, n := rd.persons(s, a, k, gender); n > 0 {
		sub := rd.subject[s]
		if n == 1 && m >= 0 && sub.name == m {
			return m
		}
		// "Despite his support for Lee, Berg insisted that the tie, which he said …":
		// the subject of the sentence speaks, and goes on speaking.
		if sub.name >= 0 && sub.to <= k && rd.mentions[sub.name].person && rd.mentions[sub.name].gender*gender >= 0 &&
			rd.goesOnSpeaking(sub.to-1, b) && rd.goesOnSpeaking(k, b) && rd.ownersOnly(sub.from, k, sub.name) {
			return sub.name
		}
		return -1
	}
	if rd.others(s, a, k, -1) {
		return -1
	}
	speaking := rd.goesOnSpeaking(k, b)
	m := rd.person(s-1, s, gender, speaking, 0)
	if m < 0 || rd.speaksOfOther(s-1, gender) && !speaking {
		return -1
	}
	// "He told Putin": then he is not Putin.
	for j := a; j < b; j++ {
		if x := rd.at(j); x != nil && !rd.quoted[j] && x.person && briefing.SameName(x.key, rd.mentions[m].key) {
			return -1
		}
	}
	return m
}

// speaksOfOther reports whether a quotation in sentence i has a "he" or "she" of
// its own: “One night she saw a cross,” Ann Lee said. The next "she" may be that.
func (rd *reading) speaksOfOther(i int, gender int8) bool {
	if i < 0 {
		return false
	}
	a, b := rd.sentence(i)
	for k := a; k < b; k++ {
		if !rd.quoted[k] {
			continue
		}
		switch w := rd.word(k); {
		case gender > 0 && (w == "he" || w == "him" || w == "his"), gender < 0 && (w == "she" || w == "her"):
			return true
		}
	}
	return false
}

// goesOnSpeaking reports whether a verb of saying belongs to the pronoun at k.
func (rd *reading) goesOnSpeaking(k, b int) bool {
	if k > 0 && sayVerbs[rd.word(k-1)] != 0 {
		return true
	}
	for j := k + 1; j < b && j < k+4; j++ {
		w := rd.word(j)
		if sayVerbs[w] != 0 {
			return true
		}
		if !between[w] {
			return false
		}
	}
	return false
}

// person returns the one person sentence i is about, -1 when that is not plain.
// from is the sentence that asks.
func (rd *reading) person(i, from int, gender int8, speaking bool, depth int) int {
	d := rd.doc
	if i < 0 || depth > 3 || d.Sentences[from].Paragraph-d.Sentences[i].Paragraph > 1 || d.Sentences[from].Heading != d.Sentences[i].Heading {
		return -1
	}
	a, b := rd.sentence(i)
	if b-a > certainTokens || rd.titleCase(a, b) {
		return -1
	}
	m, n := rd.persons(i, a, b, gender)
	sub := rd.subject[i]
	spk := rd.speakerAtEnd(i)
	if sub.pronoun && !rd.quoted[sub.from] {
		w := rd.word(sub.from)
		if n == 0 && (w == "he" && gender > 0 || w == "she" && gender < 0) && !rd.others(i, a, b, -1) {
			return rd.refer1(sub.from, depth+1)
		}
		return -1
	}
	switch {
	case n > 1:
		// "Putin hailed Assad's overthrow. He praised …": who owns something in
		// what a speaker says is not the one who goes on speaking.
		if speaking && sub.name >= 0 && rd.mentions[sub.name].person && rd.ownersOnly(a, b, sub.name) && rd.goesOnSpeaking(sub.to-1, b) &&
			!rd.others(i, a, b, sub.name) {
			return sub.name
		}
		return -1
	case n == 1:
		if (sub.name == m || spk.name == m) && !rd.others(i, a, b, m) {
			return m
		}
		return -1
	}
	// Nobody in it: a speaker who goes on, "the source added", or a quotation.
	if spk.ok() && spk.pronoun {
		w := rd.word(spk.from)
		if (w == "he" && gender > 0 || w == "she" && gender < 0) && !rd.others(i, a, b, -1) {
			return rd.refer1(spk.from, depth+1)
		}
		return -1
	}
	if rd.allQuoted(a, b) && d.Sentences[i].Paragraph == d.Sentences[from].Paragraph {
		return rd.person(i-1, from, gender, speaking, depth+1)
	}
	return -1
}

// refer1 is refer with a memory, so that a row of pronouns is walked once.
func (rd *reading) refer1(k, depth int) int {
	if m, ok := rd.resolved[k]; ok {
		return m
	}
	if depth > 3 {
		return -1
	}
	m := rd.refer(k)
	rd.resolved[k] = m
	return m
}
