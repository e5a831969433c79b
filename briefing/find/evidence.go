package find

import (
	"strings"
	"unicode"
)

// one is 1 in the units of features and weights.
const one = 256

// What speaks for a line on its own, in 1/256.
const (
	ownMatch   = iota // BM25 of the claim's words, as a share of their weight
	ownLead           // the same, as a share of the best line's
	ownKin            // share of the claim's weight that it has in kindred words only
	ownBefore         // match of the line before
	ownAfter          // of the line after
	ownBefore2        // of the second line before
	ownAfter2         // of the second line after
	ownAround         // mean match of five lines on either side
	ownEarly          // 1 at the top of the document, 1/2 at the tenth line
	ownNone           // 1 when no word of the claim is in it
	ownStop           // 1 when it ends as sentences do
	ownDate           // 1 for a short line with a year: datelines
	ownNames          // share of the claim's names
	ownFigures        // share of the claim's numbers
	ownRest           // share of the claim's weight that it has and the best line has not
	ownAll
)

// line is a sentence as evidence.
type line struct {
	own     [ownAll]int
	words   []int // words of the claim that it has, each once
	kin     []int // words of the claim that it has in kindred words only
	related bool  // it or a neighbour has something of the claim
	scrap   bool  // one or two words
	taken   bool
}

// evidence is all sentences of the documents as evidence for one claim.
type evidence struct {
	ix    *Index
	claim *claim
	lines []line

	taken []int32 // lines chosen so far, in order
	has   []bool  // words of the claim that they have
	near  []bool  // and those they have in kindred words
}

// evidence compares every sentence with the claim.
func (ix *Index) evidence(c *claim) *evidence {
	e := &evidence{ix: ix, claim: c, lines: make([]line, len(ix.sents)), has: make([]bool, len(c.words)), near: make([]bool, len(c.words))}
	best := 0
	for i := range e.lines {
		e.read(int32(i))
		if e.lines[i].own[ownMatch] > e.lines[best].own[ownMatch] {
			best = i
		}
	}
	for d, from := 0, 0; from < len(e.lines); d++ {
		to := from
		for to < len(e.lines) && ix.sents[to].ref.Doc == ix.sents[from].ref.Doc {
			to++
		}
		e.relate(e.lines[from:to], e.lines[best])
		from = to
	}
	return e
}

// read fills in what a line says of itself.
func (e *evidence) read(at int32) {
	ix, c, l := e.ix, e.claim, &e.lines[at]
	tokens := ix.tokensOf(at)
	count := make(map[int]int)
	kin := make(map[int]bool)
	for _, id := range tokens {
		if n, ok := c.of[id]; ok {
			if count[n]++; count[n] == 1 {
				l.words = append(l.words, n)
			}
		}
		for _, n := range c.kin[id] {
			kin[n] = true
		}
	}
	o := &l.own
	norm := 600 + 400*len(tokens)*len(ix.sents)/ix.words // BM25's b = 0.4, in thousandths
	for _, n := range l.words {
		w := c.words[n]
		o[ownMatch] += w.weight * count[n] * 1800 / (count[n]*1000 + 800*norm/1000) // k1 = 0.8
		if w.name {
			o[ownNames] += one / c.names
		}
		if w.figure {
			o[ownFigures] += one / c.figures
		}
	}
	for n := range c.words {
		if kin[n] && count[n] == 0 {
			l.kin = append(l.kin, n)
			o[ownKin] += c.words[n].weight
		}
	}
	o[ownMatch] = o[ownMatch] * one / c.total
	o[ownKin] = o[ownKin] * one / c.total
	o[ownEarly] = one * 10 / (10 + ix.sents[at].ref.Sentence)
	if len(l.words) == 0 {
		o[ownNone] = one
	}
	if ends(strings.TrimSpace(ix.sentence(at).Of(ix.doc(at).Text))) {
		o[ownStop] = one
	}
	if len(tokens) <= 8 && ix.hasYear(tokens) {
		o[ownDate] = one
	}
	l.related = len(l.words)+len(l.kin) > 0
	l.scrap = len(tokens) < 3
}

// relate fills in what the lines of one document owe to their neighbours and to
// the best line of all.
func (e *evidence) relate(lines []line, best line) {
	open := make(map[int]bool)
	for n := range e.claim.words {
		open[n] = true
	}
	for _, n := range best.words {
		delete(open, n)
	}
	sum := make([]int, len(lines)+1)
	for i := range lines {
		sum[i+1] = sum[i] + lines[i].own[ownMatch]
	}
	match := func(i int) int {
		if i < 0 || i >= len(lines) {
			return 0
		}
		return lines[i].own[ownMatch]
	}
	for i := range lines {
		o := &lines[i].own
		o[ownLead] = o[ownMatch] * one / max(1, best.own[ownMatch])
		o[ownBefore], o[ownAfter], o[ownBefore2], o[ownAfter2] = match(i-1), match(i+1), match(i-2), match(i+2)
		o[ownAround] = (sum[min(len(lines), i+6)] - sum[max(0, i-5)] - o[ownMatch]) / 10
		for _, n := range lines[i].words {
			if open[n] {
				o[ownRest] += e.claim.words[n].weight
			}
		}
		o[ownRest] = o[ownRest] * one / e.claim.total
		lines[i].related = lines[i].related || match(i-1) > 0 || match(i+1) > 0
	}
}

// hasYear reports whether one of the words is a number of four digits.
func (ix *Index) hasYear(tokens []int32) bool {
	for _, id := range tokens {
		f := ix.forms[id].fold
		if len(f) == 4 && strings.IndexFunc(f, func(r rune) bool { return !unicode.IsDigit(r) }) < 0 {
			return true
		}
	}
	return false
}
