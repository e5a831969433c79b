package compare

import "brief/briefing"

// Bounds of two counts of what became of people in one event, which are compared
// however the sentences are worded.
const (
	tollOpening = 10 // sentences of a document that tell of its event
	tollFar     = 6  // how many times the lower count the higher one may be: beyond, it is another event
	tollScore   = 6000
)

// tolls finds counts of the dead, the injured and so on of one event that
// contradict each other.
func (c *Comparison) tolls() []clash {
	c.setup()
	var of [][]mention // by rank
	for r, d := range c.order {
		var ms []mention
		for i, fs := range c.figs[r] {
			for k := range fs {
				if f := &fs[k]; f.kind == figNumber && f.toll != "" && !f.vague && !f.loose && !f.label && (f.scope == "" || f.scope == "so far") {
					ms = append(ms, mention{briefing.Ref{Doc: d, Sentence: i}, k})
				}
			}
		}
		of = append(of, ms)
	}
	var out []clash
	for ra := range of {
		for rb := ra + 1; rb < len(of); rb++ {
			if c.event[ra] != c.event[rb] {
				continue
			}
			for _, ma := range of[ra] {
				for _, mb := range of[rb] {
					if c.tollsDiffer(ma, mb) {
						out = append(out, clash{a: ma, b: mb, score: tollScore, sure: true})
					}
				}
			}
		}
	}
	return out
}

// tollsDiffer reports whether two counts are of the same people and differ.
func (c *Comparison) tollsDiffer(ma, mb mention) bool {
	a, b := c.figure(ma), c.figure(mb)
	if a.toll != b.toll || !c.v.countsAlike(&a.counted, &b.counted) || sameFigure(a, b) || a.future != b.future || a.season != b.season {
		return false
	}
	if max(a.num, b.num) > tollFar*min(a.num, b.num) || ma.ref.Sentence >= tollOpening || mb.ref.Sentence >= tollOpening {
		return false
	}
	if _, common := overlap(c.unit(ma.ref), c.unit(mb.ref)); common < 2 {
		return false
	}
	sa, sb := c.figuresOf(ma), c.figuresOf(mb)
	return !c.v.sumOf(a, sb) && !c.v.sumOf(b, sa) && !elsewhere(sa, sb) && !c.v.namesApart(a, b) && !c.otherPersons(ma, mb) &&
		!c.background(ma, mb) && !c.background(mb, ma) && !c.knowsBoth(ma, mb) && !c.knowsBoth(mb, ma)
}
