package compare

import (
	"cmp"
	"slices"
)

// meetings calls f for every two sentences of different documents of one event
// that share two concepts, in the order of the documents and their sentences.
// Only sentences that in accepts are looked at. Sentences meet by what they
// share: most of an event's share nothing, and are never held side by side.
func (c *Comparison) meetings(in func(r, i int) bool, f func(ra, i, rb, k int)) {
	type place struct{ r, i int }
	type posts struct {
		places []place // in order
		at     map[uint32][]int32
		count  []uint16
	}
	events := map[int]*posts{}
	for r := range c.pages {
		p := events[c.event[r]]
		if p == nil {
			p = &posts{at: map[uint32][]int32{}}
			events[c.event[r]] = p
		}
		for i := range c.pages[r].units {
			if !in(r, i) {
				continue
			}
			for _, k := range c.pages[r].units[i].con {
				p.at[k] = append(p.at[k], int32(len(p.places)))
			}
			p.places = append(p.places, place{r, i})
		}
	}
	for _, p := range events {
		p.count = make([]uint16, len(p.places))
	}
	type pair struct {
		i int
		place
	}
	var found []pair
	var touched []int32
	for ra := range c.pages {
		p := events[c.event[ra]]
		found = found[:0]
		for i := range c.pages[ra].units {
			if !in(ra, i) {
				continue
			}
			touched = touched[:0]
			for _, k := range c.pages[ra].units[i].con {
				list := p.at[k]
				// Only later documents: what lies before was met from there.
				n, _ := slices.BinarySearchFunc(list, ra+1, func(at int32, r int) int { return cmp.Compare(p.places[at].r, r) })
				for _, at := range list[n:] {
					if p.count[at]++; p.count[at] == 1 {
						touched = append(touched, at)
					}
				}
			}
			for _, at := range touched {
				if p.count[at] > 1 {
					found = append(found, pair{i, p.places[at]})
				}
				p.count[at] = 0
			}
		}
		slices.SortFunc(found, func(x, y pair) int {
			return cmp.Or(cmp.Compare(x.r, y.r), cmp.Compare(x.i, y.i), cmp.Compare(x.place.i, y.place.i))
		})
		for _, x := range found {
			f(ra, x.i, x.r, x.place.i)
		}
	}
}
