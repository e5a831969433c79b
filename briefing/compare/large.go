package compare

import (
	"cmp"
	"slices"
	"strings"

	"brief/briefing"
)

// Builder finds the facts of very many documents. Documents are added one by
// one and need not be kept: of a sentence only numbers remain. No two documents
// are compared as wholes; sentences meet where they share two of their rarest
// concepts.
type Builder struct {
	v     *vocab
	docs  []string
	sents []brief
	con   []uint32 // concepts of all sentences, one sentence after the other
	figs  []count1 // figures of all sentences
}

// brief is a sentence reduced to where it stands and what it says.
type brief struct {
	doc, start, end int32
	con, fig        uint32 // where its concepts and figures begin in the builder
}

// count1 is a bare figure: so many of what the next word says.
type count1 struct {
	of  uint32 // stem
	num float64
}

// LargeRun is the number of documents above which [Facts] goes by sentences
// only, as a [Builder] does.
const LargeRun = 120

// Bounds of a large run.
const (
	largeJoin     = 45 // per cent of concepts in common
	largeLeast    = 4  // concepts of a sentence that can be joined
	rarest        = 4  // rarest concepts by which sentences meet
	slotBits      = 20
	slotsEach     = 2
	clusterShown  = 12 // sentences printed of a claim, however often it is told
	conflictShown = 6  // values printed of a conflict
)

// NewBuilder returns an empty builder.
func NewBuilder() *Builder { return &Builder{v: newVocab()} }

// Add takes in a document; only its sentences and their words are used. The
// name is what the result calls it.
func (b *Builder) Add(name string, d *briefing.Document) {
	doc := int32(len(b.docs))
	b.docs = append(b.docs, name)
	var ids []uint32
	for i := range d.Sentences {
		s := &d.Sentences[i]
		x := brief{doc: doc, start: int32(s.Start), end: int32(s.End), con: uint32(len(b.con)), fig: uint32(len(b.figs))}
		ids = ids[:0]
		address := false
		for k, w := range s.Words {
			id := b.v.id(w.Stem, w.Stop)
			ids = append(ids, id)
			e := &b.v.stems[id]
			if c := d.Text[w.Start]; c >= 'A' && c <= 'Z' {
				if k > 0 {
					e.capital++
				}
			} else {
				e.lower++
			}
			address = address || w.Stem == "http" || w.Stem == "https"
			if len(e.concepts) > 0 {
				b.con = append(b.con, e.concepts[0])
			}
		}
		if address { // a line about the page, no statement
			b.con = b.con[:x.con]
			continue
		}
		own := distinct(b.con[x.con:])
		b.con = b.con[:int(x.con)+len(own)]
		b.counts(ids)
		b.sents = append(b.sents, x)
	}
}

// counts keeps the numbers of a sentence with the word that follows: what they
// count. Days, months and years are none.
func (b *Builder) counts(ids []uint32) {
	for i, id := range ids {
		e := &b.v.stems[id]
		if !e.number || i+1 == len(ids) || e.value >= 1900 && e.value < 2100 {
			continue
		}
		if b.v.stems[ids[i+1]].month > 0 || i > 0 && b.v.stems[ids[i-1]].month > 0 {
			continue
		}
		n, k := e.value, i+1
		if s, ok := scales[b.v.stems[ids[k]].stem]; ok && k+1 < len(ids) {
			n, k = n*s, k+1
		}
		if h := &b.v.stems[ids[k]]; !h.stop && !h.number {
			b.figs = append(b.figs, count1{ids[k], n})
		}
	}
}

func (b *Builder) concepts(i int) []uint32 {
	end := len(b.con)
	if i+1 < len(b.sents) {
		end = int(b.sents[i+1].con)
	}
	return b.con[b.sents[i].con:end]
}

func (b *Builder) figures(i int) []count1 {
	end := len(b.figs)
	if i+1 < len(b.sents) {
		end = int(b.sents[i+1].fig)
	}
	return b.figs[b.sents[i].fig:end]
}

// group is a claim: the first sentence that told it, and the others.
type group struct {
	sents []int32
	told  int // sentences, printed or not
	other [][]int32
}

// Facts gives what was found. text is asked for the text of document i, once
// each, in order, and only for documents that are quoted. The builder is spent
// with it.
func (b *Builder) Facts(text func(i int) string) FactList {
	out := FactList{Clusters: [][]Said{}, Conflicts: [][]Said{}}
	var places []wanted
	spoken := func(sents []int32, values []string) []Said {
		list := make([]Said, len(sents))
		for i, s := range sents {
			list[i].Doc = b.docs[b.sents[s].doc]
			if values != nil {
				list[i].Value = values[i]
			}
			places = append(places, wanted{s, &list[i]})
		}
		return list
	}
	for _, g := range b.cluster() {
		if len(g.sents) > 1 {
			out.Clusters = append(out.Clusters, spoken(g.sents, nil))
		}
		for _, values := range g.other {
			out.Conflicts = append(out.Conflicts, spoken(values, b.shownValue(values)))
		}
	}
	b.v, b.con, b.figs = nil, nil, nil // the quotes need the room
	b.quote(places, text)
	return out
}

// wanted is a sentence whose words are to be quoted in a place.
type wanted struct {
	sent int32
	in   *Said
}

// quote fills in words, document by document.
func (b *Builder) quote(list []wanted, text func(i int) string) {
	slices.SortStableFunc(list, func(x, y wanted) int { return cmp.Compare(x.sent, y.sent) })
	words, of := "", int32(-1)
	for i, w := range list {
		x := b.sents[w.sent]
		if x.doc != of {
			words, of = text(int(x.doc)), x.doc
		}
		switch {
		case i > 0 && list[i-1].sent == w.sent:
			w.in.Quote = list[i-1].in.Quote
		case int(x.end) <= len(words):
			w.in.Quote = strings.Clone(words[x.start:x.end])
		}
	}
}

// facts runs a large set of documents through a Builder.
func largeFacts(docs []briefing.Document) FactList {
	order := fixedOrder(docs)
	b := NewBuilder()
	for _, d := range order {
		b.Add(cmp.Or(docs[d].Path, docs[d].ID), &docs[d])
	}
	return b.Facts(func(i int) string { return docs[order[i]].Text })
}
