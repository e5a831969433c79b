package find

import "brief/briefing"

// Hit is a sentence that supports a query.
type Hit struct {
	briefing.Ref
	Score int // higher is better, never rising down the list; comparable within one answer only
}

// lead is how far a line may fall behind the first choice and still be among
// the first three. A claim that one or two lines settle is answered by these.
const lead = 23 * one / 10

// Select returns up to k sentences of docs that together best support query, a
// claim or a question, best first. Every sentence is considered, also those
// that could not stand in a brief. They are chosen one by one, since a claim
// has several parts: what earlier choices already say counts less. The list is
// shorter than k when one or two sentences are far ahead of all others, and
// empty when no sentence has anything to do with the query.
func Select(query string, docs []briefing.Document, k int) []Hit {
	ix := NewIndex(docs, nil)
	c := ix.claim(query)
	if len(c.words) == 0 {
		return []Hit{}
	}
	e := ix.evidence(c)
	out := make([]Hit, 0, min(max(k, 0), len(e.lines)))
	for len(out) < k {
		at, score := e.next()
		if at < 0 {
			break
		}
		if n := len(out); n > 0 {
			if n < 3 && score < out[0].Score-lead {
				break
			}
			// A later choice may score more than an earlier one; scores that
			// rise down the list would say the opposite of its order.
			score = min(score, out[n-1].Score)
		}
		e.take(at)
		out = append(out, Hit{Ref: ix.sents[at].ref, Score: score})
	}
	return out
}

// next returns the line to choose next and its score, -1 when nothing left has
// anything to do with the claim. Scraps come after all others: a word or two
// proves nothing.
func (e *evidence) next() (int32, int) {
	for _, scraps := range []bool{false, true} {
		best, top := int32(-1), 0
		for i := range e.lines {
			l := &e.lines[i]
			if l.taken || !l.related || l.scrap != scraps {
				continue
			}
			if s := e.score(int32(i)); best < 0 || s > top {
				best, top = int32(i), s
			}
		}
		if best >= 0 {
			return best, top
		}
	}
	return -1, 0
}

// score is the weighted sum of what speaks for a line, on its own and beside
// those already taken, in 1/256.
func (e *evidence) score(i int32) int {
	n := 0
	for f, x := range e.lines[i].own {
		n += ownWeights[f] * x
	}
	if len(e.taken) > 0 {
		for f, x := range e.beside(i) {
			n += besideWeights[f] * x
		}
	}
	return n / one
}
