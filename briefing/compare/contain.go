package compare

import (
	"slices"

	"brief/briefing"
)

// runLength is how many words in a row show that one text was made from another.
const runLength = 4

// fourWordRuns hashes every run of four words of a document that does not touch
// a quotation: two reports that carry the same speech may still be independent.
// Runs may cross sentences, since rewriting joins and splits them.
func fourWordRuns(d *briefing.Document) []uint64 {
	var runs []uint64
	var last [runLength]uint64
	n := 0
	for i := range d.Sentences {
		s := &d.Sentences[i]
		q := 0
		for _, w := range s.Words {
			for q < len(s.Quotes) && s.Quotes[q].End <= w.Start {
				q++
			}
			if q < len(s.Quotes) && s.Quotes[q].Start <= w.Start {
				n = 0
				continue
			}
			copy(last[:], last[1:])
			last[runLength-1] = hash(w.Stem)
			if n++; n >= runLength {
				h := uint64(14695981039346656037)
				for _, x := range last {
					h = (h ^ x) * 1099511628211
					h ^= h >> 29
				}
				runs = append(runs, h)
			}
		}
	}
	slices.Sort(runs)
	return slices.Compact(runs)
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
	for i, j := 0, 0; i < len(a) && j < len(b); {
		switch {
		case a[i] < b[j]:
			i++
		case a[i] > b[j]:
			j++
		default:
			runs++
			i++
			j++
		}
	}
	least := min(len(a), len(b))
	if least == 0 {
		return 0, 0
	}
	return 100 * runs / least, runs
}
