package compose

import (
	"cmp"
	"slices"

	"brief/briefing"
)

// sources lists the sources with the origin that each belongs to. An earlier
// text of a source belongs to the origin of its revision.
func (c *composer) sources() ([]briefing.Source, []briefing.Origin) {
	var out []briefing.Source
	for _, d := range c.Documents {
		out = append(out, d.Source)
	}
	out = append(out, c.Earlier...)
	origins := slices.Clone(c.Origins)
	of := map[string]int{} // source id -> index of its origin
	for i, o := range origins {
		for _, id := range o.Sources {
			of[id] = i
		}
	}
	revision := (&briefing.Brief{Sources: out}).Superseded()
	for _, s := range c.Earlier {
		newest := s.ID
		for range out { // ids lead to a document, whatever was given
			if revision[newest] == "" {
				break
			}
			newest = revision[newest]
		}
		if i, ok := of[newest]; ok {
			o := &origins[i]
			o.Sources, of[s.ID] = append(slices.Clone(o.Sources), s.ID), i
			why := revision[s.ID] + " is a revision of " + s.ID
			if o.Why != "" {
				why = o.Why + "; " + why
			}
			o.Why = why
		}
	}
	for i := range out {
		if o, ok := of[out[i].ID]; ok {
			out[i].Origin = origins[o].ID
		}
	}
	byNumber := func(a, b string) int { return cmp.Or(cmp.Compare(len(a), len(b)), cmp.Compare(a, b)) }
	slices.SortStableFunc(out, func(a, b briefing.Source) int { return byNumber(a.ID, b.ID) })
	for i := range origins {
		slices.SortFunc(origins[i].Sources, byNumber)
	}
	return out, origins
}
