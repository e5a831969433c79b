package build

import (
	"context"

	"brief/briefing"
	"brief/briefing/find"
	"brief/config"
)

// gathered is what a run works with.
type gathered struct {
	docs  []briefing.Document    // that are compared: the sources of the brief, S1 … in order
	found [][]briefing.Candidate // by section, in docs

	// asked are the documents that the sections were put to: docs, or in a large
	// run more. index and ranked are over them.
	asked  []briefing.Document
	index  *find.Index
	ranked [][]briefing.Candidate

	hints  []string      // of terms, pins and drops that cannot do what they ask
	unsaid [][]find.Miss // by section: the pins that no sentence has

	examined int   // documents of the run
	matched  []int // by section: documents of asked with a sentence that answers it
}

// gather reads the sentences of the sources and looks for what each section asks.
// In a run of more than b.compared documents it chooses those to work with.
func gather(ctx context.Context, c *config.Config, sources []briefing.Source, keep store, b bounds) (*gathered, error) {
	g := &gathered{examined: len(sources)}
	names := c.Entities()
	large := len(sources) > b.compared
	var s shelf
	var err error
	switch {
	case keep != nil:
		s, err = newStored(ctx, keep, sources, names)
	case large:
		s, err = newUnstored(ctx, sources, names)
	default:
		g.asked, err = documents(ctx, sources, names)
	}
	if err != nil {
		return nil, err
	}
	if s != nil {
		list := make([]int, 0, len(sources))
		for i := range sources {
			list = append(list, i)
		}
		if large {
			if list, err = preselect(s, sources, c.Queries(), names, b); err != nil {
				return nil, err
			}
		}
		for _, i := range list {
			d, err := s.document(i)
			if err != nil {
				return nil, err
			}
			g.asked = append(g.asked, d)
		}
	}
	g.index = find.NewIndex(g.asked, names)
	if large {
		g.index.Among(s.sentences())
	}
	for _, q := range c.Queries() {
		found := g.index.Rank(q)
		in := map[int]bool{}
		for _, x := range found {
			in[x.Doc] = true
		}
		g.matched = append(g.matched, len(in))
		g.ranked = append(g.ranked, found[:min(len(found), mostCandidates)])
	}
	g.docs, g.found = g.asked, g.ranked
	if large {
		g.narrow(b.compared)
	}
	g.hints = hints(c, g)
	for _, q := range c.Queries() {
		g.unsaid = append(g.unsaid, find.Unmatched(q.Pin, g.asked))
	}
	return g, ctx.Err()
}

// forget lets go of what is needed no more once the sections have been asked.
func (g *gathered) forget() { g.asked, g.index, g.ranked = nil, nil, nil }

// sources are those of docs, with their texts.
func (g *gathered) sources() []briefing.Source {
	out := make([]briefing.Source, len(g.docs))
	for i := range g.docs {
		out[i] = g.docs[i].Source
	}
	return out
}

// mostCandidates bounds what a section passes on, so that a large set of
// documents costs no more than its best sentences.
const mostCandidates = 400

// narrow keeps the documents with the best candidates, the sections in turn, and
// numbers them again.
func (g *gathered) narrow(most int) {
	lists := make([][]int, len(g.ranked))
	for i, found := range g.ranked {
		var pinned, list []int
		for _, x := range found {
			if x.Pinned {
				pinned = append(pinned, x.Doc)
			} else {
				list = append(list, x.Doc)
			}
		}
		lists[i] = distinct(append(pinned, list...))
	}
	kept := inTurn(lists, most, func(int) int { return 0 }, 1)
	at, id := map[int]int{}, map[string]string{}
	g.docs = make([]briefing.Document, len(kept))
	for n, d := range kept {
		g.docs[n], at[d] = g.asked[d], n
		id[g.asked[d].ID] = sourceID(n)
	}
	for n := range g.docs {
		g.docs[n] = renumbered(g.docs[n], sourceID(n))
		g.docs[n].RevisionOf = id[g.docs[n].RevisionOf]
	}
	g.found = make([][]briefing.Candidate, len(g.ranked))
	for i, found := range g.ranked {
		for _, x := range found {
			if n, ok := at[x.Doc]; ok {
				x.Doc = n
				g.found[i] = append(g.found[i], x)
			}
		}
	}
}

// distinct keeps each number where it stands first.
func distinct(list []int) []int {
	seen := map[int]bool{}
	out := list[:0]
	for _, d := range list {
		if !seen[d] {
			seen[d] = true
			out = append(out, d)
		}
	}
	return out
}

// renumbered is a document under another id; d is left as it is.
func renumbered(d briefing.Document, id string) briefing.Document {
	d.ID = id
	d.Sentences = append([]briefing.Sentence{}, d.Sentences...)
	for i := range d.Sentences {
		s := &d.Sentences[i]
		s.Source = id
		if s.Opener != nil && s.Opener.Antecedent != nil {
			o, a := *s.Opener, *s.Opener.Antecedent
			a.Source, o.Antecedent = id, &a
			s.Opener = &o
		}
	}
	return d
}
