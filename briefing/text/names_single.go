package text

// single records tokens [from, to) as one name, unless they are none.
func (rd *reading) single(r run, st *nameStats, from, to int, initial bool) {
	for to > from && rd.toks[to-1].kind == tokPunct {
		to--
	}
	if from >= to {
		return
	}
	w := rd.word(from)
	if to-from == 1 && !rd.accept(from, st, initial) {
		return
	}
	if to-from > 1 && initial && rd.allCommon(from, to) {
		return
	}
	m := rd.add(r.sent, from, to)
	if m == nil {
		return
	}
	text := rd.low[m.start:m.end]
	if c, ok := demonyms[text]; ok {
		m.key, m.fixed = c, true
		return
	}
	if key, ok := places[text]; ok {
		m.key, m.fixed, m.kind = key, true, kindPlace
		return
	}
	if key := canonical(text); key != "" {
		m.key, m.fixed, m.kind = key, true, kindOrg
		return
	}
	last := rd.word(to - 1)
	n := to - from
	switch {
	case n > 1 && directions[w] && rd.placeAt(from+1, to) == n-1:
		m.place = true
	case n > 1 && placeTails[last] && !orgHeads[last]:
		m.place = true
	case n > 1 && orgHeads[last], n > 2 && ofHeads[w] && rd.toks[from+1].kind == tokWord && !rd.toks[from+1].cap:
		m.org = true
	case n == 1 && (rd.toks[from].allcap && !r.caps || orgHeads[w]):
		m.org = true
	case n > 1 && thingTails[last]:
		m.thing = true
	case n > 1 && givenNames[w], n == 3 && givenNames[rd.word(to-1)]:
		m.person = true
	}
	for k := from; k < to && !m.org && !m.person && n > 2; k++ {
		m.org = orgHeads[rd.word(k)] && k > from || rd.toks[k].kind == tokPunct && rd.toks[k].r == '&'
	}
	if n > 1 || male[w] || female[w] {
		m.gender = genderOf(w, 0)
	}
	a, b := rd.sentence(r.sent)
	rd.surroundings(m, a, b)
}

// surroundings reads what the words beside a name say it is.
func (rd *reading) surroundings(m *mention, a, b int) {
	if m.org || m.place || m.person || m.thing {
		return
	}
	// "Gomes, 35," and "Gomes (35)"
	if m.to+1 < b && rd.toks[m.to].kind == tokPunct && (rd.toks[m.to].r == ',' || rd.toks[m.to].r == '(') && rd.toks[m.to+1].kind == tokNumber {
		n := rd.word(m.to + 1)
		if len(n) == 2 && isDigit(n[0]) && isDigit(n[1]) && m.to+2 < b && rd.toks[m.to+2].kind == tokPunct {
			m.person = true
			return
		}
	}
	// "Bratton, who", "his wife Celeste"
	if m.to+1 < b && rd.is(m.to, a, b, ',') && rd.word(m.to+1) == "who" {
		m.person = true
		return
	}
	// "Sanjeev Gaur, director of …"
	if j := m.to + 1; m.to-m.from > 1 && j < b && rd.is(m.to, a, b, ',') {
		if determiners[rd.word(j)] && j+1 < b {
			j++
		}
		for n := 0; n < 3 && j < b && rd.toks[j].kind == tokWord && !rd.toks[j].cap; n++ {
			if w := rd.word(j); honorifics[w] || personNouns[w] || w == "head" || w == "director" || w == "manager" || w == "president" || w == "professor" {
				m.person = true
				return
			}
			j++
		}
	}
	k := m.from - 1
	if k < a {
		return
	}
	if rd.toks[k].kind == tokPunct && rd.toks[k].r == ',' && k-1 >= a && kin[rd.word(k-1)] {
		k--
	}
	w := rd.word(k)
	switch {
	case rd.toks[k].kind != tokWord || rd.toks[k].poss:
	case orgNouns[w]:
		m.org = true
	case kin[w] || honorifics[w] && !rd.toks[k].cap:
		m.person = true
		m.gender = genderOf(w, m.gender)
	case w == "in" || w == "near" || w == "outside":
		// "in Leeds, England" is sure; "in Leeds" alone wants a second mention.
		m.weak = true
		if m.to+1 < b && rd.is(m.to, a, b, ',') && rd.placeAt(m.to+1, b) > 0 {
			m.place = true
		}
	}
}

// directions before a place make another place: "Southern France".
var directions = wordSet(`southern northern eastern western central south north east west upper lower greater southeastern northeastern
	southwestern northwestern southeast northeast southwest northwest mainland inner outer`)

// orgNouns stand before the name of an organisation.
var orgNouns = wordSet(`company firm group agency maker party newspaper magazine channel network broadcaster retailer giant startup
	start-up airline website site club manufacturer chain supermarket bank lender insurer publisher brand charity carmaker chipmaker`)

// kin stand before the name of a person.
var kin = wordSet(`wife husband son sons daughter daughters mother father brother sister spokesman spokeswoman spokesperson
	actor actress singer player striker star lawyer colleague boyfriend girlfriend friend uncle aunt cousin nephew niece
	grandmother grandfather widow fiance fiancee teenager rapper named`)

func genderOf(w string, known int8) int8 {
	switch {
	case male[w], w == "husband", w == "son", w == "father", w == "brother", w == "uncle", w == "nephew", w == "grandfather", w == "boyfriend":
		return 1
	case female[w], w == "wife", w == "daughter", w == "mother", w == "sister", w == "aunt", w == "niece", w == "grandmother", w == "girlfriend", w == "widow":
		return -1
	}
	return known
}

// accept decides on a name of one word. Inside a sentence the capital decides;
// where every word has one, the rest of the document does.
func (rd *reading) accept(k int, st *nameStats, initial bool) bool {
	w, t := rd.word(k), &rd.toks[k]
	switch {
	case notNames[w]:
		return false
	case t.end-t.start == 1:
		return false
	}
	if isPlaceWord(w) && !stops["en"][w] {
		return true
	}
	if t.allcap && sameThing[w] != "" {
		return true
	}
	if stops["en"][w] || roles[w] || openers[w] {
		return t.allcap && !initial
	}
	if !initial {
		return true
	}
	if st.lower[w] {
		return false
	}
	if st.inside[w] {
		return true
	}
	return t.allcap && t.end-t.start <= 6 || rd.articled(k) || givenNames[w]
}

// articled reports whether token k begins with an Arabic article: al-Sharaa.
func (rd *reading) articled(k int) bool {
	w := rd.word(k)
	for i := 2; i <= 3 && i+1 < len(w); i++ {
		if w[i] == '-' {
			return articles[w[:i]]
		}
	}
	return false
}

// allCommon reports whether every word of a run is one that begins sentences.
func (rd *reading) allCommon(from, to int) bool {
	for k := from; k < to; k++ {
		if w := rd.word(k); !openers[w] && !stops["en"][w] {
			return false
		}
	}
	return true
}

// headline takes out of a run in title case the names that are known: from the
// rest of the document or from a table.
func (rd *reading) headline(r run, st *nameStats) {
	known := func(k int) bool {
		w := rd.word(k)
		return rd.toks[k].kind == tokWord && (st.inside[w] && !st.lower[w] && !openers[w] && !stops["en"][w] && !roles[w] ||
			isPlaceWord(w) && !stops["en"][w] || sameThing[w] != "" && rd.toks[k].allcap && !(r.caps && len(w) < 4))
	}
	for k := r.from; k < r.to; k++ {
		e := k
		if n := rd.placeAt(k, r.to); n > 1 {
			e = k + n
		} else if !r.caps && givenNames[rd.word(k)] && k+1 < r.to && !rd.toks[k].poss && rd.toks[k+1].kind == tokWord && !openers[rd.word(k+1)] && !roles[rd.word(k+1)] {
			e = k + 2
		} else {
			for e < r.to && known(e) {
				e++
				if rd.toks[e-1].poss || isPlaceWord(rd.word(e-1)) || e < r.to && isPlaceWord(rd.word(e)) {
					break
				}
			}
		}
		if e > k {
			rd.single(r, st, k, e, false)
			k = e - 1
		}
	}
}
