package compare

import "slices"

// markShared gives every sentence the concepts that at least two documents of
// its event share: what the documents of an event have in common is what the
// event is. Rarity would be the wrong measure here. A document and its copies,
// by first, are one document here, except beside each other.
func (v *vocab) markShared(pages []page, event []int, first sets) {
	groups := map[int][]int{}
	last := -1
	for d, e := range event {
		groups[e] = append(groups[e], d)
		last = max(last, e)
	}
	type held struct{ doc, first, docs, firsts int32 } // the last that held a concept, plus one, and how many have
	by := make([]held, len(v.concepts))
	for e := 0; e <= last; e++ {
		clear(by)
		slices.SortStableFunc(groups[e], func(a, b int) int { return first.root(a) - first.root(b) })
		for _, d := range groups[e] {
			doc, text := int32(d+1), int32(first.root(d)+1)
			for i := range pages[d].units {
				for _, c := range pages[d].units[i].main {
					h := &by[c]
					if h.doc != doc {
						h.doc, h.docs = doc, h.docs+1
					}
					if h.first != text {
						h.first, h.firsts = text, h.firsts+1
					}
				}
			}
		}
		for _, d := range groups[e] {
			for i := range pages[d].units {
				u := &pages[d].units[i]
				u.first, u.core, u.twin = first.root(d), u.core[:0], u.twin[:0]
				for _, c := range u.main {
					if by[c].firsts >= 2 {
						u.core = append(u.core, c)
					}
					if by[c].docs >= 2 {
						u.twin = append(u.twin, c)
					}
				}
			}
		}
	}
}

// overlap compares two sentences of one event: the concepts they share among
// those that the event's documents share, in parts of 10000 of all such
// concepts that either has.
func overlap(a, b *unit) (score, common int) {
	x, y := a.core, b.core
	if a.first == b.first {
		x, y = a.twin, b.twin
	}
	common = shared(x, y)
	all := len(x) + len(y) - common
	if all == 0 {
		return 0, 0
	}
	return 10000 * common / all, common
}
