package compare

import (
	"cmp"
	"slices"

	"brief/briefing"
)

// slot is what several sources give values for: the mentions of one figure.
type slot struct {
	mentions []mention
	clashes  []clash
	score    int
}

// slots joins clashes that are over one matter: they share a mention, or mentions
// of one value in alike surroundings. A clash joins a slot only when its values
// fit those already there: every value of a slot contradicts every other one, as
// far as they were compared.
func (c *Comparison) slots(clashes []clash) []slot {
	sorted := slices.Clone(clashes)
	slices.SortStableFunc(sorted, func(a, b clash) int { return b.score - a.score })
	var out []slot
	for _, x := range sorted {
		joined := false
		for k := range out {
			if c.belongs(&out[k], x) {
				out[k].add(x)
				joined = true
				break
			}
		}
		if !joined {
			s := slot{}
			s.add(x)
			out = append(out, s)
		}
	}
	for k := range out {
		slices.SortFunc(out[k].mentions, func(a, b mention) int {
			return cmp.Or(c.compareRefs(a.ref, b.ref), cmp.Compare(a.k, b.k))
		})
	}
	slices.SortFunc(out, func(a, b slot) int {
		return cmp.Or(c.compareRefs(a.mentions[0].ref, b.mentions[0].ref), cmp.Compare(a.mentions[0].k, b.mentions[0].k))
	})
	return out
}

func (s *slot) add(x clash) {
	s.clashes = append(s.clashes, x)
	s.score = max(s.score, x.score)
	for _, m := range []mention{x.a, x.b} {
		if !slices.Contains(s.mentions, m) {
			s.mentions = append(s.mentions, m)
		}
	}
}

// belongs reports whether a clash is over the matter of a slot: both of its
// mentions are in it or like one in it, or one is and the other gives another
// value for the same thing.
func (c *Comparison) belongs(s *slot, x clash) bool {
	like := func(m mention) bool {
		f := c.figure(m)
		for _, o := range s.mentions {
			if o == m {
				return true
			}
			g := c.figure(o)
			if c.together(o.ref, m.ref) && g.kind == f.kind && sameFigure(g, f) && shared(c.v.contextOf(g), c.v.contextOf(f)) >= 3 {
				return true
			}
		}
		return false
	}
	return like(x.a) || like(x.b)
}

// disagreement makes the printed form of a slot; ok is false when its mentions
// come to one value.
func (c *Comparison) disagreement(s slot) (d briefing.Disagreement, ok bool) {
	var groups [][]mention
	for _, m := range s.mentions {
		at := -1
		for g := range groups {
			if sameFigure(c.figure(groups[g][0]), c.figure(m)) {
				at = g
				break
			}
		}
		if at < 0 {
			groups = append(groups, nil)
			at = len(groups) - 1
		}
		groups[at] = append(groups[at], m)
	}
	if len(groups) < 2 {
		return d, false
	}
	first := c.figure(groups[0][0])
	d.Kind, d.Strength, d.Sections = kindName(first.kind), briefing.Conflict, []string{}
	for _, g := range groups {
		v := briefing.DisputedValue{Value: c.verbatim(g[0]), Normalised: normalised(c.figure(g[0]))}
		for _, m := range g {
			if f := c.figure(m); f.mod != exactly || f.vague {
				d.Strength = briefing.Differs
			}
			e := c.evidence(m.ref, briefing.States)
			if !slices.Contains(v.Evidence, e) {
				v.Evidence = append(v.Evidence, e)
			}
		}
		d.Values = append(d.Values, v)
	}
	best := s.clashes[0]
	for _, x := range s.clashes {
		if x.score > best.score {
			best = x
		}
	}
	d.About = c.about(best.a, best.b)
	return d, true
}
