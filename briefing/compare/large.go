package compare

import (
	"cmp"
	"slices"
	"strconv"
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

// Bounds of a large run.
const (
	largeRun      = 120 // documents, from here on Facts goes by sentences only
	largeJoin     = 45  // per cent of concepts in common
	largeLeast    = 4   // concepts of a sentence that can be joined
	rarest        = 4   // rarest concepts by which sentences meet
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
// each, in order, and only for documents that are quoted.
func (b *Builder) Facts(text func(i int) string) FactList {
	groups := b.cluster()
	need := map[int32][]int32{} // document -> sentences to quote
	quote := func(s int32) { need[b.sents[s].doc] = append(need[b.sents[s].doc], s) }
	for _, g := range groups {
		for _, s := range g.sents {
			quote(s)
		}
		for _, values := range g.other {
			for _, s := range values {
				quote(s)
			}
		}
	}
	quotes := map[int32]string{}
	for d := range b.docs {
		if list := need[int32(d)]; len(list) > 0 {
			t := text(d)
			for _, s := range list {
				if x := b.sents[s]; int(x.end) <= len(t) {
					quotes[s] = strings.Clone(t[x.start:x.end])
				}
			}
		}
	}
	out := FactList{Clusters: [][]Said{}, Conflicts: [][]Said{}}
	for _, g := range groups {
		if c := b.spoken(g.sents, quotes, nil); len(g.sents) > 1 {
			out.Clusters = append(out.Clusters, c)
		}
		for _, values := range g.other {
			out.Conflicts = append(out.Conflicts, b.spoken(values, quotes, b.shownValue(values)))
		}
	}
	return out
}

func (b *Builder) spoken(sents []int32, quotes map[int32]string, values []string) []Said {
	out := make([]Said, len(sents))
	for i, s := range sents {
		out[i] = Said{Doc: b.docs[b.sents[s].doc], Quote: quotes[s]}
		if values != nil {
			out[i].Value = values[i]
		}
	}
	return out
}

// cluster joins sentences that say the same. Sentences are taken in order; each
// joins the first telling that is like enough, or becomes one.
func (b *Builder) cluster() []group {
	df := make([]uint32, len(b.v.concepts))
	for _, k := range b.con {
		df[k]++
	}
	name := make([]bool, len(b.v.concepts))
	for id := range b.v.stems {
		if e := &b.v.stems[id]; len(e.concepts) > 0 && b.v.name(uint32(id)) {
			name[e.concepts[0]] = true
		}
	}
	bits := slotBits
	for 1<<bits < 2*len(b.sents) && bits < 23 {
		bits++
	}
	table := make([][slotsEach]int32, 1<<bits) // leaders, numbered from 1
	member := make([]int32, len(b.sents))      // leader, plus one
	size := make([]uint16, len(b.sents))
	var keys [rarest * (rarest - 1) / 2]uint64
	for i := range b.sents {
		con := b.concepts(i)
		if len(con) < largeLeast {
			continue
		}
		n := meetings(con, df, &keys)
		best, at := largeJoin-1, int32(0)
		for _, k := range keys[:n] {
			for _, l := range table[k>>(64-bits)] {
				if l == 0 || l == at || b.sents[l-1].doc == b.sents[i].doc {
					continue
				}
				o := b.concepts(int(l - 1))
				if min(len(o), len(con))*100 < largeJoin*max(len(o), len(con)) {
					continue
				}
				same := shared(o, con)
				if p := 100 * same / (len(o) + len(con) - same); p > best && !strangers(o, con, name) {
					best, at = p, l
				}
			}
		}
		if at > 0 {
			member[i] = at
			if size[at-1] < 65535 {
				size[at-1]++
			}
			continue
		}
		member[i] = int32(i + 1)
		for _, k := range keys[:n] {
			s := &table[k>>(64-bits)]
			s[0], s[1] = int32(i+1), s[0]
		}
	}
	at := map[int32]int{}
	var out []group
	for i, m := range member {
		if m == 0 || size[m-1] == 0 {
			continue
		}
		k, ok := at[m]
		if !ok {
			k = len(out)
			at[m] = k
			out = append(out, group{})
		}
		g := &out[k]
		if g.told++; len(g.sents) < clusterShown {
			g.sents = append(g.sents, int32(i))
		}
		if int32(i+1) != m {
			b.differ(g, m-1, int32(i))
		}
	}
	return out
}

// strangers reports whether each of two sentences has a name that the other
// lacks: they tell of different places or people.
func strangers(a, b []uint32, name []bool) bool {
	return lacks(a, b, name) && lacks(b, a, name)
}

// lacks reports whether b lacks a name of a; both are ascending.
func lacks(a, b []uint32, name []bool) bool {
	j := 0
	for _, k := range a {
		for j < len(b) && b[j] < k {
			j++
		}
		if name[k] && (j == len(b) || b[j] != k) {
			return true
		}
	}
	return false
}

// meetings writes the hashes of all pairs of a sentence's rarest concepts, and
// says how many there are.
func meetings(con, df []uint32, keys *[rarest * (rarest - 1) / 2]uint64) int {
	var rare [rarest]uint32
	n := 0
	for _, k := range con {
		if df[k] < 2 {
			continue
		}
		i := n
		if n < rarest {
			n++
		} else if df[k] >= df[rare[n-1]] {
			continue
		} else {
			i = n - 1
		}
		for i > 0 && df[rare[i-1]] > df[k] {
			rare[i] = rare[i-1]
			i--
		}
		rare[i] = k
	}
	m := 0
	for i := range n {
		for j := i + 1; j < n; j++ {
			a, c := min(rare[i], rare[j]), max(rare[i], rare[j])
			h := (uint64(a)<<32 | uint64(c)) * 0x9E3779B97F4A7C15
			h ^= h >> 29
			keys[m] = h * 0xBF58476D1CE4E5B9
			m++
		}
	}
	return m
}

// differ notes that a sentence gives another number of the same things than the
// first telling.
func (b *Builder) differ(g *group, first, s int32) {
	if b.sents[first].doc == b.sents[s].doc {
		return
	}
	for _, f := range b.figures(int(first)) {
		other, same := 0.0, false
		for _, x := range b.figures(int(s)) {
			if x.of == f.of {
				if x.num == f.num {
					same = true
				} else {
					other = x.num
				}
			}
		}
		if same || other == 0 {
			continue
		}
		for k := range g.other {
			if len(g.other[k]) < conflictShown && b.valueOf(g.other[k][0], f.of) == f.num && b.of(g.other[k]) == f.of {
				known := slices.ContainsFunc(g.other[k], func(o int32) bool { return b.valueOf(o, f.of) == other })
				if !known {
					g.other[k] = append(g.other[k], s)
				}
				return
			}
		}
		if len(g.other) < conflictShown {
			g.other = append(g.other, []int32{first, s})
		}
		return
	}
}

// of says what the values of a conflict count.
func (b *Builder) of(sents []int32) uint32 {
	for _, f := range b.figures(int(sents[0])) {
		for _, x := range b.figures(int(sents[1])) {
			if f.of == x.of && f.num != x.num {
				return f.of
			}
		}
	}
	return 0
}

func (b *Builder) valueOf(s int32, of uint32) float64 {
	for _, f := range b.figures(int(s)) {
		if f.of == of {
			return f.num
		}
	}
	return 0
}

func (b *Builder) shownValue(sents []int32) []string {
	of := b.of(sents)
	out := make([]string, len(sents))
	for i, s := range sents {
		out[i] = strconv.FormatFloat(b.valueOf(s, of), 'f', -1, 64)
	}
	return out
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
