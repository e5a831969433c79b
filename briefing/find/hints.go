package find

import (
	"strings"

	"brief/briefing"
)

// Hint is a line of a section's query that cannot do what it seems to ask.
type Hint struct {
	Words string // the term or pin, as the config writes it
	What  string // what is the matter and what to do, one sentence without a full stop
}

// Hints looks for terms that stand in the documents without their capital only,
// and for pins whose every sentence has an excluded term. Pins that match
// nothing are the matter of [Unmatched].
func (ix *Index) Hints(q briefing.Query) []Hint {
	var out []Hint
	for _, label := range q.Terms {
		if !ix.any(label) && strings.ToLower(label) != label && ix.any(strings.ToLower(label)) {
			out = append(out, Hint{label, "stands in the sources without its capital only, and a term with a capital is a name: write it in lower case"})
		}
	}
	p := ix.compile(briefing.Query{Exclude: q.Exclude})
	for _, pin := range q.Pin {
		in := ix.pinned([]string{pin})
		free := len(in) == 0
		for at := range in {
			free = free || !p.except[at]
		}
		if !free {
			out = append(out, Hint{pin, "is pinned, but every sentence with these words has an excluded term: take one of the two out"})
		}
	}
	return out
}

// Unmet returns the section's terms and names that stand in no sentence of the
// documents, as the config writes them. Terms with a hint are not among them.
func (ix *Index) Unmet(q briefing.Query) []string {
	var out []string
	for _, label := range q.Terms {
		if !ix.any(label) && (strings.ToLower(label) == label || !ix.any(strings.ToLower(label))) {
			out = append(out, label)
		}
	}
	for _, label := range q.Names {
		if len(ix.search(ix.compile(briefing.Query{Names: []string{label}}))) == 0 {
			out = append(out, label)
		}
	}
	return out
}

// any reports whether a term stands in any sentence.
func (ix *Index) any(label string) bool {
	p := ix.compile(briefing.Query{Terms: []string{label}})
	return len(ix.search(p)) > 0
}
