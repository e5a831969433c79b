package text

import "strings"

// phrase is a noun phrase that could speak.
type phrase struct {
	from, to int  // tokens
	name     int  // index of its mention, -1 when it has none
	pronoun  bool // he, she, they, it …
}

var nobody = phrase{name: -1, from: -1, to: -1}

func (p phrase) ok() bool { return p.to > p.from && p.from >= 0 }

var pronouns = wordSet(`he she they it i we you`)

var determiners = wordSet(`the a an this that these those his her its their our my your another some any each every one two three four
	five several many most other both all no`)

// bound are the prepositions that tie two parts of a noun phrase.
var bound = wordSet(`of for at in from with to on by close near inside at about`)

// before returns the noun phrase that ends before token k and is the subject of
// a verb there. It looks no further back than token a.
func (rd *reading) before(k, a int) phrase {
	j := k - 1
	for steps := 0; j >= a && steps < 10; steps++ {
		t := &rd.toks[j]
		w := rd.word(j)
		if rd.mention[j] != 0 || t.kind != tokWord {
			break
		}
		if !between[w] && !(len(w) > 4 && w[len(w)-2:] == "ly") {
			break
		}
		j--
	}
	if j < a {
		return nobody
	}
	if rd.toks[j].kind == tokPunct && (rd.toks[j].r == ',' || rd.toks[j].r == ')') {
		return rd.beforeComma(j, a)
	}
	return rd.endingAt(j, a)
}

// beforeComma finds the subject in front of an apposition that ends at token k,
// a comma: "Reid, who left on Monday," and "The minister, Ann Lee,".
func (rd *reading) beforeComma(k, a int) phrase {
	shut := k
	for tries := 0; tries < 4; tries++ {
		j := shut - 1
		for steps := 0; j >= a && steps < 45; steps++ {
			if t := &rd.toks[j]; t.kind == tokPunct {
				if t.r == ',' || t.r == '(' {
					break
				}
				if t.r == ';' || t.r == ':' || t.r == '"' || t.r == '”' || t.r == '“' {
					return nobody
				}
			}
			j--
		}
		if j <= a || rd.toks[j].kind != tokPunct {
			// No opening comma: the segment is the clause itself.
			return nobody
		}
		// The apposition may be the name: "Syria's ambassador, Imad Moustapha, added".
		if m := rd.at(j + 1); m != nil && m.from == j+1 && m.to == shut && !m.org && !m.place && !m.fixed {
			return phrase{from: m.from, to: m.to, name: int(rd.mention[j+1]) - 1}
		}
		if w := rd.word(j + 1); w == "and" || w == "but" || w == "or" || w == "so" || w == "yet" {
			return nobody // a clause of its own, no apposition
		}
		if p := rd.endingAt(j-1, a); p.ok() {
			if p.name >= 0 || apposed(rd.word(j+1)) {
				return p
			}
		}
		shut = j
	}
	return nobody
}

// apposed reports whether w can begin what stands between two commas after a
// noun.
func apposed(w string) bool {
	switch w {
	case "who", "which", "whose", "a", "an", "the", "also", "in", "speaking", "citing", "quoting":
		return true
	}
	return false
}

// endingAt returns the noun phrase whose last token is j.
func (rd *reading) endingAt(j, a int) phrase {
	p := nobody
	for range 4 {
		q := rd.simpleAt(j, a)
		if !q.ok() {
			return p
		}
		if p.ok() {
			q.to = p.to // "the head of Gazprom": the head speaks
		}
		p = q
		if q.pronoun || q.from-2 < a || rd.toks[q.from-1].kind != tokWord || !bound[rd.word(q.from-1)] {
			return p
		}
		w := rd.word(q.from - 1)
		if w == "to" && rd.word(q.from-2) == "close" {
			j = q.from - 3
		} else {
			j = q.from - 2
		}
		if j < a || rd.toks[j].kind != tokWord {
			return p
		}
	}
	return p
}

// simpleAt returns the noun phrase without prepositions whose last token is j.
func (rd *reading) simpleAt(j, a int) phrase {
	if j < a || rd.toks[j].kind == tokPunct || rd.toks[j].poss {
		return nobody
	}
	w := rd.word(j)
	if m := rd.at(j); m != nil && m.to == j+1 {
		from := m.from
		p := phrase{from: from, to: j + 1, name: int(rd.mention[j]) - 1}
		p.from = rd.modifiers(from, a)
		return p
	}
	if pronouns[w] {
		return phrase{from: j, to: j + 1, name: -1, pronoun: true}
	}
	if rd.toks[j].cap && j > a && rd.toks[j].kind == tokWord && !stops["en"][w] && !notNames[w] {
		// A capital that no rule took for a name: "…," Dear told guests.
		from := j
		for from-1 > a && rd.toks[from-1].cap && rd.toks[from-1].kind == tokWord && !rd.quoted[from-1] {
			from--
		}
		return phrase{from: rd.modifiers(from, a), to: j + 1, name: -1}
	}
	if stops["en"][w] || rd.toks[j].kind == tokNumber || len(w) > 3 && w[len(w)-2:] == "ly" {
		return nobody
	}
	from := rd.modifiers(j, a)
	if from == j && !speakerNouns[w] && !determiners[rd.word(from)] {
		return nobody
	}
	if first := rd.word(from); from < j && !determiners[first] && !rd.toks[from].poss && !speakerNouns[w] && rd.mention[from] == 0 {
		return nobody
	}
	return phrase{from: from, to: j + 1, name: -1}
}

// modifiers walks back from token k over what belongs to the noun there: its
// adjectives, titles, possessors and article.
func (rd *reading) modifiers(k, a int) int {
	for n := 0; k > a && n < 9; n++ {
		t := &rd.toks[k-1]
		w := rd.word(k - 1)
		switch {
		case t.kind == tokPunct && t.r == '.' && t.glued && k-2 >= a && shortened[rd.word(k-2)]:
			k--
			continue
		case t.kind == tokPunct:
			return k
		case determiners[w]:
			return k - 1
		case rd.mention[k-1] != 0:
			k = rd.mentions[rd.mention[k-1]-1].from
			continue
		case t.kind == tokNumber:
			return k
		case stops["en"][w], sayVerbs[w] == sayParticiple, sayVerbs[w] == sayFinite && !roles[w] && !speakerNouns[w] && w != "state" && w != "report":
			return k
		}
		k--
	}
	return k
}

// offices are shortened offices that no name begins with.
var offices = wordSet("dist atty asst")

// after returns the noun phrase that begins at token k, the subject of a verb
// just before it: "said the judge", "said Chief of Detectives Charlie Beck".
func (rd *reading) after(k, b int) phrase {
	start, name := k, -1
	j := k
	for n := 0; j < b && n < 12; n++ {
		t := &rd.toks[j]
		if t.kind == tokPunct {
			if t.r == '.' && t.glued && j > k && (shortened[rd.word(j-1)] || offices[rd.word(j-1)]) {
				j++
				continue
			}
			if t.r == '.' && j+1 < b && rd.toks[j+1].kind == tokWord && rd.toks[j+1].cap {
				return nobody // cut at a full stop inside the sentence: "said Cllr. Ann Lee"
			}
			break
		}
		if m := rd.at(j); m != nil {
			if m.fixed && m.kind == "" && !rd.toks[m.to-1].poss {
				j = m.to // a nationality: "an informed Syrian official"
				continue
			}
			if name < 0 || m.person || rd.mentions[name].kind == "" && !m.place || rd.toks[rd.mentions[name].to-1].poss {
				name = int(rd.mention[j]) - 1
			}
			j = m.to
			if rd.toks[m.to-1].poss {
				continue
			}
			if k := rd.titled(j, b); k > 0 && !rd.isMedia(m) {
				j = k
				continue
			}
			if m.person || j < b && rd.at(j) == nil && rd.toks[j].kind == tokWord && !mayEndName(rd.word(j)) {
				break
			}
			continue
		}
		w := rd.word(j)
		if pronouns[w] && j == k {
			return phrase{from: k, to: k + 1, name: -1, pronoun: true}
		}
		if j > k && (stops["en"][w] && w != "of" && w != "the" && w != "for" && w != "at" || (sayVerbs[w] != 0 || strings.HasSuffix(w, "ed")) && !roles[w] && !determiners[rd.word(j-1)]) {
			break
		}
		if j == k && stops["en"][w] && !determiners[w] {
			return nobody
		}
		j++
	}
	if j == k {
		return nobody
	}
	if name >= 0 && rd.toks[rd.mentions[name].to-1].poss && rd.mentions[name].to < j {
		name = -1 // "said Russia's energy tsar"
	}
	if name >= 0 && !rd.mentions[name].person && rd.mentions[name].to < j {
		name = -1 // "said Moscow police"
	}
	for j > start && (rd.word(j-1) == "of" || rd.word(j-1) == "for" || rd.word(j-1) == "the") {
		j--
	}
	return phrase{from: start, to: j, name: name}
}

// titled gives the token at which a person is named behind an office in small
// letters that begins at token j, -1 when there is none. The name before it is what
// the office is of: "said Oscar producer Laurence Mark", "said ex-NYPD organized
// crime detective Joe Coffey".
func (rd *reading) titled(j, b int) int {
	for k := j; k < b && k <= j+titleWords; k++ {
		if m := rd.at(k); m != nil {
			if k > j && m.person && m.from == k {
				return k
			}
			return -1
		}
		w := rd.word(k)
		if t := &rd.toks[k]; t.kind != tokWord || t.cap || stops["en"][w] || sayVerbs[w] != 0 && !roles[w] {
			return -1
		}
	}
	return -1
}

// titleWords is the longest office between two names.
const titleWords = 4

// mayEndName reports whether w can end a phrase that a name begins: "Moscow police".
func mayEndName(w string) bool {
	return roles[w] || speakerNouns[w] || orgHeads[w] || w == "spokesman" || w == "media" || w == "daily" || documentNouns[w]
}

// called is how the text calls a speaker: the name, else the whole phrase.
func (rd *reading) called(p phrase) (who, key string) {
	switch {
	case !p.ok() || p.pronoun:
		return "", ""
	case p.name >= 0:
		m := &rd.mentions[p.name]
		if o := rd.partner(m); o != nil {
			return rd.text[o.start:m.end], ""
		}
		return rd.text[m.start:m.end], m.key
	}
	return rd.text[rd.toks[p.from].start:rd.toks[p.to-1].end], ""
}

// partner gives the person named before m where both open a clause and speak
// together: "Producers Lena Mark and Bo Condon called …".
func (rd *reading) partner(m *mention) *mention {
	if !m.person || m.from < 2 || rd.word(m.from-1) != "and" {
		return nil
	}
	o := rd.at(m.from - 2)
	if o == nil || !o.person && (o.org || o.place || o.to-o.from < 2) || o.to != m.from-1 || o.start >= m.start {
		return nil
	}
	for k := o.from - 1; k >= 0 && rd.toks[k].kind != tokPunct && o.from-k <= titleWords+1; k-- {
		if w := rd.word(k); stops["en"][w] && !determiners[w] || sayVerbs[w] != 0 && !roles[w] || rd.mention[k] != 0 || m.from-k > 12 {
			return nil
		}
		if k == 0 || rd.toks[k-1].kind == tokPunct {
			return o
		}
	}
	if o.from == 0 || rd.toks[o.from-1].kind == tokPunct {
		return o
	}
	return nil
}
