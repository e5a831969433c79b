package compare

import (
	"cmp"
	"slices"
	"strconv"
	"strings"

	"brief/briefing"
)

// Options says what is known beside the documents.
type Options struct {
	Publishers []briefing.Publisher // the config's registry: owners and domains
}

// Comparison is what the documents of a run say together. Its lists are in a
// fixed order that does not depend on the order of the documents given.
type Comparison struct {
	Origins       []briefing.Origin       // every source is in exactly one; "O1" … in order of the first source
	Disagreements []briefing.Disagreement // "D1" … ; Sections is left to the composer
	Timeline      []briefing.Event
	Positions     []briefing.Position

	docs   []briefing.Document
	rank   []int // document -> its place in the fixed order
	order  []int // the other way round
	ties   [][]tie
	owners []string // by rank, empty when unknown
	likely [][2]int // pairs of sources that may be tied; nil in a small run
	origin sets     // by rank: the sources tied directly or through others
	first  sets     // by rank: the first printing of the same text

	v     *vocab
	pages []page        // by rank
	event []int         // by rank: number of the event
	alike []int         // by two ranks: likeness of the documents, see [scale]
	figs  [][][]setting // by rank and sentence; see setup
	offs  [][][]role    // by rank and sentence; see rolesOf

	solo bool // two documents, compared although they do not look alike
}

// Compare reads what the documents say together. It keeps the documents.
func Compare(docs []briefing.Document, o Options) *Comparison {
	c := &Comparison{docs: docs, order: fixedOrder(docs), v: newVocab()}
	c.rank = make([]int, len(docs))
	c.pages = make([]page, len(docs))
	for r, d := range c.order {
		c.rank[d] = r
		c.pages[r].wording = fingerprint(&docs[d])
	}
	c.owners = owners(docs, c.order, o.Publishers)
	c.findCopies()
	for r, d := range c.order {
		c.v.reduce(&c.pages[r], &docs[d], c.first.root(r) == r)
	}
	for r := range c.pages {
		c.v.markNames(&c.pages[r])
	}
	c.groupEvents()
	c.v.markShared(c.pages, c.event, c.first)
	c.ties = c.sourceTies()
	c.Origins = c.origins()
	c.Disagreements = c.disagreements()
	c.Timeline = c.timeline()
	c.Positions = c.positions()
	return c
}

// fixedOrder sorts documents by number, so that the order in which they are
// given never matters.
func fixedOrder(docs []briefing.Document) []int {
	order := make([]int, len(docs))
	for i := range order {
		order[i] = i
	}
	slices.SortStableFunc(order, func(a, b int) int {
		x, y := &docs[a].Source, &docs[b].Source
		return cmp.Or(
			cmp.Compare(number(x.ID), number(y.ID)), strings.Compare(x.ID, y.ID),
			strings.Compare(x.Published, y.Published), strings.Compare(x.SHA256, y.SHA256),
			strings.Compare(x.Path, y.Path), strings.Compare(x.Text, y.Text))
	})
	return order
}

// number reads the figure of an id such as "S12"; 0 when there is none.
func number(id string) int {
	n, _ := strconv.Atoi(strings.TrimLeftFunc(id, func(r rune) bool { return r < '0' || r > '9' }))
	return n
}

// unit gives the reduced form of a sentence, nil when there is no such sentence.
func (c *Comparison) unit(r briefing.Ref) *unit {
	if r.Doc < 0 || r.Doc >= len(c.docs) || r.Sentence < 0 || r.Sentence >= len(c.docs[r.Doc].Sentences) {
		return nil
	}
	return &c.pages[c.rank[r.Doc]].units[r.Sentence]
}

func (c *Comparison) sentence(r briefing.Ref) *briefing.Sentence {
	return &c.docs[r.Doc].Sentences[r.Sentence]
}

// label names a source in words for a person: its id and what it is called.
func (c *Comparison) label(doc int) string {
	s := &c.docs[doc].Source
	if s.ID != "" {
		return s.ID
	}
	return s.Name()
}

// evidence makes a piece of evidence of a sentence.
func (c *Comparison) evidence(r briefing.Ref, role briefing.Role) briefing.Evidence {
	d, s := &c.docs[r.Doc], c.sentence(r)
	return briefing.Evidence{
		Source: d.ID, Start: s.Start, End: s.End, Quote: s.Of(d.Text),
		Paragraph: s.Paragraph, Page: s.Page, Role: role,
	}
}
