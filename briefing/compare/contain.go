package compare

import (
	"slices"

	"brief/briefing"
)

// runLength is how many words in a row show that one text was made from another.
const runLength = 4

// wording holds the four-word runs of a document, as sorted hashes.
type wording struct {
	all    []uint64 // every run
	plain  []uint64 // those that do not touch a quotation
	quotes []quoteRuns
}

// quoteRuns are the runs inside the quotations of one speaker.
type quoteRuns struct {
	speaker string
	runs    []uint64
}

// fingerprint reads the runs of a document. Runs may cross sentences, since
// rewriting joins and splits them.
func fingerprint(d *briefing.Document) wording {
	var p wording
	var all, plain runner
	by := map[string]int{}
	for i := range d.Sentences {
		s := &d.Sentences[i]
		q, inside := 0, runner{}
		for _, w := range s.Words {
			h := hash(w.Stem)
			all.add(h)
			for q < len(s.Quotes) && s.Quotes[q].End <= w.Start {
				q++
				inside = runner{}
			}
			if q == len(s.Quotes) || s.Quotes[q].Start > w.Start {
				plain.add(h)
				continue
			}
			plain.n = 0
			if inside.add(h) {
				who := s.Quotes[q].SpeakerKey
				if who == "" {
					continue
				}
				k, ok := by[who]
				if !ok {
					k = len(p.quotes)
					by[who] = k
					p.quotes = append(p.quotes, quoteRuns{speaker: who})
				}
				p.quotes[k].runs = append(p.quotes[k].runs, inside.runs...)
				inside.runs = inside.runs[:0]
			}
		}
	}
	p.all, p.plain = all.sorted(), plain.sorted()
	for k := range p.quotes {
		slices.Sort(p.quotes[k].runs)
		p.quotes[k].runs = slices.Compact(p.quotes[k].runs)
	}
	return p
}

// runner takes words one by one and hashes every run of them.
type runner struct {
	last [runLength]uint64
	n    int
	runs []uint64
}

func (r *runner) add(word uint64) bool {
	copy(r.last[:], r.last[1:])
	r.last[runLength-1] = word
	if r.n++; r.n < runLength {
		return false
	}
	h := uint64(14695981039346656037)
	for _, x := range r.last {
		h = (h ^ x) * 1099511628211
		h ^= h >> 29
	}
	r.runs = append(r.runs, h)
	return true
}

func (r *runner) sorted() []uint64 {
	slices.Sort(r.runs)
	return slices.Compact(r.runs)
}

// Thresholds of containment: per cent of the shorter text's runs that the other
// has too, and how many runs at least. Unrelated reports of one event share up
// to 6 per cent.
const (
	copiedPlain = 12 // outside quotations
	copiedAll   = 20 // with quotations, when they are those of several speakers
	copiedLeast = 5  // and so much outside them
	copiedRuns  = 20
)

// copied says how many per cent of the shorter text's wording the other
// carries, 0 when that shows nothing. Two reports that carry the same speech may
// still be independent: quotations count only where the two made the same
// choice from several speakers, and share other wording too.
func copied(a, b *wording) int {
	percent, runs := carried(a.all, b.all)
	plain, plainRuns := carried(a.plain, b.plain)
	if plain >= copiedPlain && plainRuns >= copiedRuns {
		return max(percent, plain)
	}
	if percent >= copiedAll && runs >= copiedRuns && plain >= copiedLeast && max(speakers(a, b), speakers(b, a)) >= 2 {
		return percent
	}
	return 0
}

// speakers counts those whom both quote alike, as far as a names them.
func speakers(a, b *wording) int {
	n := 0
	for _, q := range a.quotes {
		if _, runs := carried(q.runs, b.all); runs > 0 {
			n++
		}
	}
	return n
}

// hash is FNV-1a: the same on every machine.
func hash(s string) uint64 {
	h := uint64(14695981039346656037)
	for i := 0; i < len(s); i++ {
		h = (h ^ uint64(s[i])) * 1099511628211
	}
	return h
}

// carried says how many per cent of the shorter document's runs the longer one
// has too, with the number of shared runs.
func carried(a, b []uint64) (percent, runs int) {
	runs = shared(a, b)
	least := min(len(a), len(b))
	if least == 0 {
		return 0, 0
	}
	return 100 * runs / least, runs
}
