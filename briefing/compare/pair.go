package compare

// markShared gives every sentence the concepts that at least two documents of
// its event share: what the documents of an event have in common is what the
// event is. Rarity would be the wrong measure here.
func (v *vocab) markShared(pages []page, event []int) {
	groups := map[int][]int{}
	last := -1
	for d, e := range event {
		groups[e] = append(groups[e], d)
		last = max(last, e)
	}
	seen := make([]int32, len(v.concepts)) // document that held it last, plus one
	df := make([]int32, len(v.concepts))
	for e := 0; e <= last; e++ {
		clear(seen)
		clear(df)
		for _, d := range groups[e] {
			for i := range pages[d].units {
				for _, c := range pages[d].units[i].main {
					if seen[c] != int32(d+1) {
						seen[c] = int32(d + 1)
						df[c]++
					}
				}
			}
		}
		for _, d := range groups[e] {
			for i := range pages[d].units {
				u := &pages[d].units[i]
				u.core = u.core[:0]
				for _, c := range u.main {
					if df[c] >= 2 {
						u.core = append(u.core, c)
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
	common = shared(a.core, b.core)
	all := len(a.core) + len(b.core) - common
	if all == 0 {
		return 0, 0
	}
	return 10000 * common / all, common
}
