package text

// run is a stretch of tokens that could be a name.
type run struct {
	sent     int
	from, to int
	initial  bool // its first word stands where every word is capitalised
	headline bool // in a sentence written in title case
	caps     bool // in a sentence written in capitals
}

// runs returns the stretches of capitalised words of sentence s.
func (rd *reading) runs(out []run, s int) []run {
	a, b := rd.sentence(s)
	head, caps := rd.titleCase(a, b), rd.allCaps(a, b)
	for k := a; k < b; {
		t := &rd.toks[k]
		if t.kind != tokWord || !t.cap || notNames[rd.word(k)] {
			k++
			continue
		}
		e := rd.runEnd(k, b)
		out = append(out, run{sent: s, from: k, to: e, initial: rd.initial(k, a), headline: head || caps, caps: caps})
		k = e
	}
	return out
}

// runEnd returns where the run that starts at k ends.
func (rd *reading) runEnd(k, b int) int {
	e, of := k+1, false
	for e < b && !rd.toks[e-1].poss {
		t := &rd.toks[e]
		if t.far {
			break
		}
		switch {
		case t.kind == tokPunct && t.r == '.' && t.glued && rd.joins(e+1, b) && rd.shortWord(e-1):
			e += 2
			continue
		case t.glued:
			return e
		case t.kind == tokPunct && t.r == '&' && rd.joins(e+1, b):
			e += 2
			continue
		case t.kind != tokWord:
			return e
		case t.cap:
			if notNames[rd.word(e)] {
				return e
			}
			e++
			continue
		}
		w := rd.word(e)
		switch {
		case particles[w] && w != "of" && w != "le" && w != "y" && w != "e":
			n := e + 1
			if n < b && particles[rd.word(n)] && !rd.toks[n].cap {
				n++
			}
			if !rd.joins(n, b) {
				return e
			}
			e = n + 1
		case (w == "of" || w == "for") && ofHeads[rd.word(e-1)]:
			n := e + 1
			if n < b && rd.word(n) == "the" {
				n++
			}
			if !rd.joins(n, b) {
				return e
			}
			of = true
			e = n + 1
		case w == "and" && of && andHeads[rd.word(k)] && rd.joins(e+1, b) && !isPlaceWord(rd.word(e+1)) && !roles[rd.word(e+1)]:
			e += 2
			of = false
		case w == "and" && rd.joins(e+1, b) && rd.servicesEnd(k, e, b) > 0:
			e = rd.servicesEnd(k, e, b)
		default:
			return e
		}
	}
	return e
}

// servicesEnd returns where a name such as "Fish and Wildlife Service" or "Food
// and Drug Administration" ends whose "and" stands at token e, and 0 for none.
func (rd *reading) servicesEnd(k, e, b int) int {
	if e-k > 3 || isPlaceWord(rd.word(e-1)) || roles[rd.word(e-1)] || orgHeads[rd.word(e-1)] {
		return 0
	}
	for j := e + 1; j < e+4 && rd.joins(j, b); j++ {
		switch rd.word(j) {
		case "service", "commission", "administration", "agency", "authority":
			if j > e+1 {
				return j + 1
			}
			return 0
		}
		if rd.toks[j].poss {
			return 0
		}
	}
	return 0
}

// joins reports whether token k is a capitalised word that carries a run on.
func (rd *reading) joins(k, b int) bool {
	return k < b && rd.toks[k].kind == tokWord && rd.toks[k].cap && !rd.toks[k].far && !notNames[rd.word(k)]
}

// shortWord reports whether token k is an initial or a shortened title, after
// which a stop ends nothing.
func (rd *reading) shortWord(k int) bool {
	t := &rd.toks[k]
	return t.end-t.start == 1 || shortened[rd.word(k)]
}

// initial reports whether token k stands where any word has a capital: at the
// start, after an opening mark, a colon or a bullet.
func (rd *reading) initial(k, a int) bool {
	for k > a {
		t := &rd.toks[k-1]
		if t.kind != tokPunct {
			return false
		}
		switch t.r {
		case ':', '.', '!', '?', '…', '-', '–', '—', '•', '*', '|', '#', '>', ';':
			return true
		case '"', '“', '”', '‘', '\'', '«', '„', '(', '[', '`':
			k--
			continue
		}
		return false
	}
	return true
}

// titleCase reports whether all words but the function words are capitalised
// and no stop ends the sentence: then a capital says nothing.
func (rd *reading) titleCase(a, b int) bool {
	if b == a || rd.is(b-1, a, b, '.') {
		return false
	}
	capital := 0
	for k := a; k < b; k++ {
		t := &rd.toks[k]
		switch {
		case t.kind != tokWord || t.end-t.start < 3:
		case t.cap:
			capital++
		case !stops["en"][rd.word(k)]:
			return false
		}
	}
	return capital >= 3
}

// allCaps reports whether tokens [a, b) are written in capitals throughout.
func (rd *reading) allCaps(a, b int) bool {
	for k := a; k < b; k++ {
		if t := &rd.toks[k]; t.kind == tokWord && t.end-t.start > 1 && !t.allcap {
			return false
		}
	}
	return b-a > 2
}
