// Package find chooses from the sentences of all documents those that could
// answer a section of a brief, and says why.
//
// An [Index] is built once a run and asked once a section:
//
//	ix := find.NewIndex(docs, entities)
//	candidates := ix.Rank(query) // best first; empty when nothing answers
//
// A sentence is a candidate when it has a term or name of the section in it and
// can stand as a statement (see fit.go). Its score is a sum of named parts, all
// integers, so that `brief why` can print the sum and every machine orders
// alike. [Select] is the simpler question: which lines support one claim.
package find

import (
	"cmp"
	"slices"

	"brief/briefing"
)

// floor is the score below which a sentence is not taken: one term in a
// sentence with several faults.
const floor = 14

// Rank returns the sentences that could answer q: by score, then by document
// and position. Pinned sentences are among them whatever they score. A sentence
// with an excluded term never is, pinned or not.
func (ix *Index) Rank(q briefing.Query) []briefing.Candidate {
	p := ix.compile(q)
	found := ix.search(p)
	pins := ix.pinned(q.Pin)
	out := make([]briefing.Candidate, 0, len(found)+len(pins))
	for i := range found {
		m := &found[i]
		pin := pins[m.at]
		delete(pins, m.at)
		if c, ok := ix.candidate(p, m, pin); ok {
			out = append(out, c)
		}
	}
	for at := range pins { // no term in them; sorted below
		if c, ok := ix.candidate(p, &match{at: at}, true); ok {
			out = append(out, c)
		}
	}
	slices.SortFunc(out, func(a, b briefing.Candidate) int {
		return cmp.Or(cmp.Compare(b.Score, a.Score), a.Ref.Compare(b.Ref))
	})
	return out
}

// candidate scores one sentence and reports whether it may be taken.
func (ix *Index) candidate(p *plan, m *match, pinned bool) (briefing.Candidate, bool) {
	if ix.excluded(p, m.at) {
		return briefing.Candidate{}, false
	}
	s := ix.sentence(m.at)
	if !pinned && (!ix.onTopic(p, m) || !fit(s, ix.doc(m.at))) {
		return briefing.Candidate{}, false
	}
	c := briefing.Candidate{Ref: ix.sents[m.at].ref, Pinned: pinned, Matched: p.matched(m), Parts: ix.parts(p, m)}
	for _, part := range c.Parts {
		c.Score += part.Points
	}
	return c, pinned || c.Score >= floor
}
