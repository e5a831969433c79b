package text

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
			shut = j
			for range 3 { // "Keller, 44, a former driver,"
				for shut++; shut < b && !rd.is(shut, a, b, ','); shut++ {
				}
				if shut+1 >= b || !apposed(rd.word(shut+1)) {
					break
				}
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
