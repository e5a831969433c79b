package compare

import (
	"strings"

	"brief/briefing"
)

// pairTerms are the features of two sentences of one event, in the order of
// [finer.features]. They order pairs for `brief inspect facts`; what is counted
// in a brief is decided by [Comparison.judge].
var pairTerms = []string{
	"evj",       // overlap of the concepts that the event's documents share
	"evxlen",    // the same, more for longer sentences
	"c4",        // cosine of four-letter runs
	"act_jac",   // share of acts in common
	"sup_min",   // share of the event's documents that have a sentence like it
	"ctx",       // likeness of the sentences before and after
	"len_max",   // length of the longer one
	"title_one", // only one is a headline
	"num_conf",  // both have numbers, none in common
	"day_conf",  // both have weekdays, none in common
	"evmean",    // likeness that is usual in this event
	"focus",     // how far the openings of the event's documents tell one thing
	"gate",      // likeness of the documents
}

// finer holds what the features need of the whole run.
type finer struct {
	c       *Comparison
	first   []int // rank -> number of its first sentence
	con, c4 []vector
	support []float64       // by sentence
	usual   map[int]float64 // by event
	focus   map[int]float64 // by event
}

// supportAt is the likeness from which a document has a sentence like another.
const supportAt = .25

func newFiner(c *Comparison) *finer {
	f := &finer{c: c, first: make([]int, len(c.pages)+1), usual: map[int]float64{}, focus: c.focuses()}
	var mains, grams [][]weight
	ids := map[string]uint32{}
	for r := range c.pages {
		f.first[r] = len(mains)
		for i := range c.pages[r].units {
			mains = append(mains, ones(c.pages[r].units[i].main))
			grams = append(grams, letterRuns(ids, c.docs[c.order[r]].Sentences[i].Of(c.docs[c.order[r]].Text)))
		}
	}
	f.first[len(c.pages)] = len(mains)
	f.con, f.c4 = vectors(mains, len(c.v.concepts)), vectors(grams, len(ids))
	f.support = make([]float64, len(mains))
	n := map[int]float64{}
	for a := range c.pages {
		for i := f.first[a]; i < f.first[a+1]; i++ {
			others, have := 0.0, 0.0
			for b := range c.pages {
				if b == a || c.event[b] != c.event[a] {
					continue
				}
				others++
				best := 0.0
				for k := f.first[b]; k < f.first[b+1]; k++ {
					best = max(best, f.con[i].cosine(f.con[k]))
				}
				if best > supportAt {
					have++
				}
				f.usual[c.event[a]] += best
				n[c.event[a]]++
			}
			if others > 0 {
				f.support[i] = have / others
			}
		}
	}
	for e := range f.usual {
		f.usual[e] /= n[e]
	}
	return f
}

// focusSentences is how many sentences open a document. focusMost bounds what
// two long openings say for themselves: few large runs come to more.
const (
	focusSentences = 3
	focusMost      = 13
)

// focuses says of every event how far the openings of its documents agree: how
// many concepts two of them share, on average. Where that is much, two sentences
// that have little in common still tell the one thing that happened.
func (c *Comparison) focuses() map[int]float64 {
	docs, both, out := map[int]int{}, map[int]int{}, map[int]float64{}
	opens := map[[2]uint32]int{} // event and concept -> documents
	for r := range c.pages {
		var has []uint32
		for i := range min(focusSentences, len(c.pages[r].units)) {
			has = append(has, c.pages[r].units[i].core...)
		}
		e := c.event[r]
		for _, k := range distinct(has) {
			at := [2]uint32{uint32(e), k}
			both[e] += opens[at]
			opens[at]++
		}
		docs[e]++
	}
	for e, n := range docs {
		if n > 1 {
			out[e] = min(focusMost, float64(2*both[e])/float64(n*(n-1)))
		}
	}
	return out
}

// letterRuns counts the runs of four letters of a text.
func letterRuns(ids map[string]uint32, text string) []weight {
	s := " " + strings.Join(plainWords(text), " ") + " "
	var out []uint32
	for k := 0; k+4 <= len(s); k++ {
		id, ok := ids[s[k:k+4]]
		if !ok {
			id = uint32(len(ids))
			ids[s[k:k+4]] = id
		}
		out = append(out, id)
	}
	return count(out)
}

func (f *finer) features(x, y briefing.Ref) []float64 {
	c := f.c
	a, b := c.unit(x), c.unit(y)
	ra, rb := c.rank[x.Doc], c.rank[y.Doc]
	la, lb := f.first[ra]+x.Sentence, f.first[rb]+y.Sentence
	score, _ := overlap(a, b)
	evj := float64(score) / 10000
	short, long := min(len(a.words), len(b.words)), max(len(a.words), len(b.words))
	near, n := 0.0, 0.0
	for _, o := range []int{-1, 1} {
		i, k := la+o, lb+o
		if i >= f.first[ra] && i < f.first[ra+1] && k >= f.first[rb] && k < f.first[rb+1] {
			near += f.con[i].cosine(f.con[k])
			n++
		}
	}
	na, nb := c.v.numbers(a), c.v.numbers(b)
	da, db := c.v.days(a), c.v.days(b)
	return []float64{
		evj, evj * log2(1+short), f.c4[la].cosine(f.c4[lb]), jaccard(c.v.actsOf(a.core), c.v.actsOf(b.core)),
		min(f.support[la], f.support[lb]), near / max(1, n), log2(1 + long), flag(a.title != b.title),
		flag(len(na) > 0 && len(nb) > 0 && shared(na, nb) == 0), flag(len(da) > 0 && len(db) > 0 && shared(da, db) == 0),
		f.usual[c.event[ra]], f.focus[c.event[ra]], float64(c.alike[ra*len(c.pages)+rb]) / 10000,
	}
}

func flag(b bool) float64 {
	if b {
		return 1
	}
	return 0
}

func jaccard(a, b []uint32) float64 {
	n := shared(a, b)
	return float64(n) / float64(max(1, len(a)+len(b)-n))
}

// actsOf gives the concepts that are groups of acts.
func (v *vocab) actsOf(con []uint32) []uint32 {
	var out []uint32
	for _, k := range con {
		if v.act(k) {
			out = append(out, k)
		}
	}
	return out
}

// numbers gives the concepts that are numbers.
func (v *vocab) numbers(u *unit) []uint32 {
	var out []uint32
	for _, k := range u.con {
		if v.concepts[k][0] == '=' {
			out = append(out, k)
		}
	}
	return out
}

// days gives the weekdays a sentence names.
func (v *vocab) days(u *unit) []uint32 {
	var out []uint32
	for _, w := range u.words {
		if d := v.stems[w].weekday; d > 0 {
			out = append(out, uint32(d))
		}
	}
	return distinct(out)
}
