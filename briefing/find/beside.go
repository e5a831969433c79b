package find

// What speaks for a line beside those already taken, in 1/256.
const (
	besideNew  = iota // share of the claim's weight that it adds
	besideKin         // share that it adds in kindred words
	besideNext        // 1 when it follows a line taken
	besidePrev        // 1 when a line taken follows it
	besideFar         // log2 of the distance to the nearest line taken
	besideAll
)

// elsewhere is the distance between lines of different documents.
const elsewhere = 1 << 10

// take marks a line as chosen.
func (e *evidence) take(at int32) {
	l := &e.lines[at]
	l.taken = true
	e.taken = append(e.taken, at)
	for _, n := range l.words {
		e.has[n] = true
	}
	for _, n := range l.kin {
		e.near[n] = true
	}
}

// beside returns what a line is to those taken.
func (e *evidence) beside(at int32) [besideAll]int {
	var b [besideAll]int
	for _, n := range e.lines[at].words {
		if !e.has[n] {
			b[besideNew] += e.claim.words[n].weight
		}
	}
	for _, n := range e.lines[at].kin {
		if !e.has[n] && !e.near[n] {
			b[besideKin] += e.claim.words[n].weight
		}
	}
	b[besideNew] = b[besideNew] * one / e.claim.total
	b[besideKin] = b[besideKin] * one / e.claim.total
	far := elsewhere
	for _, t := range e.taken {
		if e.ix.sents[at].ref.Doc != e.ix.sents[t].ref.Doc {
			continue
		}
		switch at - t {
		case 1:
			b[besideNext] = one
		case -1:
			b[besidePrev] = one
		}
		far = min(far, max(int(at-t), int(t-at)))
	}
	b[besideFar] = log2(far, 1)
	return b
}
