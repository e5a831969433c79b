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
		if x := rd.at(j); x != nil && !rd.quoted[j] && x.person && SameName(x.key, rd.mentions[m].key) {
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

// ownersOnly reports whether every other person named in tokens [a, b) stands
// there as a possessor.
func (rd *reading) ownersOnly(a, b, m int) bool {
	for k := a; k < b; k++ {
		x := rd.at(k)
		if x == nil || rd.quoted[k] || x.key == rd.mentions[m].key || x.kind == kindPlace || x.kind == kindOrg || x.fixed && !x.person {
			continue
		}
		if !rd.toks[x.to-1].poss && (x.person || rd.mayBePerson(x)) {
			return false
		}
	}
	return true
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

// allQuoted reports whether a sentence is nothing but quotation.
func (rd *reading) allQuoted(a, b int) bool {
	for k := a; k < b; k++ {
		if !rd.quoted[k] {
			return false
		}
	}
	return a < b
}

// speakerAtEnd returns the speaker of a clause such as "…, Bratton said".
func (rd *reading) speakerAtEnd(i int) phrase {
	a, b := rd.sentence(i)
	for v := b - 1; v > a && v > b-25; v-- {
		if rd.quoted[v] || sayVerbs[rd.word(v)] != sayFinite || rd.mention[v] != 0 || looseSay[rd.word(v)] {
			continue
		}
		if p := rd.before(v, a); p.ok() {
			return p
		}
		if v > a && rd.toks[v-1].kind == tokPunct {
			if p := rd.after(v+1, b); p.ok() {
				return p
			}
		}
	}
	return nobody
}

// persons returns the one person named outside of quotations in tokens [a, b)
// of sentence s whom a pronoun of a gender can mean, and how many there are.
func (rd *reading) persons(s, a, b int, gender int8) (m, n int) {
	m = -1
	for k := a; k < b; {
		x := rd.at(k)
		if x == nil || rd.quoted[k] {
			k++
			continue
		}
		idx := int(rd.mention[k]) - 1
		k = max(x.to, k+1)
		if x.kind == kindPlace || x.kind == kindOrg || x.fixed && !x.person || x.gender*gender < 0 {
			continue
		}
		if !x.person && !rd.mayBePerson(x) {
			continue
		}
		switch {
		case m >= 0 && rd.mentions[m].key == x.key:
		default:
			n++
			if m < 0 {
				m = idx
			}
		}
	}
	if m >= 0 && !rd.mentions[m].person {
		return -1, n
	}
	return m, n
}

// mayBePerson reports whether a name of unknown kind could be a person's.
func (rd *reading) mayBePerson(x *mention) bool {
	if rd.toks[x.from].allcap || x.org || x.place || x.thing || x.from > 0 && determiners[rd.word(x.from-1)] && !rd.toks[x.from].far {
		return false
	}
	for i := x.start; i < x.end; i++ {
		if isDigit(rd.text[i]) {
			return false
		}
	}
	return true
}

// others reports whether tokens [a, b) hold a common noun for a person that the
// pronoun could mean instead of mention m.
func (rd *reading) others(s, a, b, m int) bool {
	shut := -1
	if m >= 0 {
		// An apposition right behind the name is the same person.
		if j := rd.mentions[m].to; j < b && rd.toks[j].kind == tokPunct && rd.toks[j].r == ',' {
			for shut = j + 1; shut < b && !(rd.toks[shut].kind == tokPunct && rd.toks[shut].r == ','); shut++ {
			}
		}
	}
	for k := a; k < b; k++ {
		if rd.quoted[k] || rd.mention[k] != 0 || !personNouns[rd.word(k)] || rd.toks[k].cap && k > a {
			continue
		}
		if m >= 0 && (k < rd.mentions[m].from && rd.mentions[m].from-k <= 2 || k >= rd.mentions[m].to && k < shut) {
			continue // its own title or apposition
		}
		if k+1 < b && rd.mention[k+1] != 0 && (m < 0 || int(rd.mention[k+1])-1 != m) {
			continue // another's title: the name counts
		}
		// "as head", "was a coach"
		j := k - 1
		for j > a && j > k-5 && rd.toks[j].kind == tokWord && !determiners[rd.word(j)] && !isBe(rd.word(j)) && rd.word(j) != "as" {
			j--
		}
		if j > a && determiners[rd.word(j)] {
			j--
		}
		if j >= a && (isBe(rd.word(j)) || rd.word(j) == "as") {
			continue
		}
		return true
	}
	return false
}

func isBe(w string) bool {
	switch w {
	case "is", "was", "be", "been", "became", "become", "becoming", "being", "elected", "appointed", "named", "remains", "remained":
		return true
	}
	return false
}
