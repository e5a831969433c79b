package compare

import (
	"brief/briefing"
)

// mention is a figure of the run: a sentence and which of its figures.
type mention struct {
	ref briefing.Ref
	k   int
}

// clash is two figures of different sources that contradict each other.
type clash struct {
	a, b  mention
	score int // of the learned weighing, see [scale]
	sure  bool
}

// Thresholds of a clash, on the scale of [scale]. What is printed has to pass
// the rules of [Comparison.doubt] as well.
const (
	clashAt   = 1650 // worth listing for a person who looks for differences
	clashTime = 2500 // the same, for two times of day
	clashFew  = 2000 // the same, where only one word is shared
	clashNear = 1000 // least overlap of the two sentences, in parts of 10000
)

// clashes compares the figures of all sentences of one event that overlap.
func (c *Comparison) clashes() []clash {
	c.setup()
	var out []clash
	c.meetings(func(r, i int) bool { return len(c.figs[r][i]) > 0 }, func(ra, i, rb, k int) {
		out = append(out, c.clashOf(ra, i, rb, k)...)
	})
	return out
}

// setup reads the figures of all sentences once.
func (c *Comparison) setup() {
	if c.figs != nil {
		return
	}
	c.figs = make([][][]setting, len(c.pages))
	for r, d := range c.order {
		c.figs[r] = make([][]setting, len(c.pages[r].units))
		for i := range c.pages[r].units {
			c.figs[r][i] = c.v.settings(c.docs[d].Text, &c.docs[d].Sentences[i], &c.pages[r].units[i])
		}
	}
}

// clashOf compares the figures of two sentences.
func (c *Comparison) clashOf(ra, i, rb, k int) []clash {
	ua, ub := &c.pages[ra].units[i], &c.pages[rb].units[k]
	near, common := overlap(ua, ub)
	if near < clashNear || common < 2 && near < clashFew {
		n := shared(ua.con, ub.con)
		if (n < 3 || 10*n < 3*min(len(ua.con), len(ub.con))) && (n < 1 || !oneDay(c.figs[ra][i]) || !oneDay(c.figs[rb][k])) {
			return nil
		}
	}
	sa, sb := c.figs[ra][i], c.figs[rb][k]
	all, agree := rivalsOf(sa, sb)
	var out []clash
	for _, x := range all {
		if c.v.sumOf(x.a, sb) || c.v.sumOf(x.b, sa) || dated(x.a.kind) && (x.a.credited && !x.b.said || x.b.credited && !x.a.said) || (x.a.kind == figDay || x.a.kind == figDate) && c.v.courtApart(x.a, x.b) {
			continue
		}
		z := scale(figureWeights.score(c.v.figureFeatures(x, ua, ub, all, agree)))
		clause := c.alikeClause(x)
		if x.a.kind == figTime && onlyTimes(sa, sb) && near >= clashTime {
			z = max(z, clashAt)
		}
		if z < clashAt && !clause {
			continue
		}
		ma := mention{briefing.Ref{Doc: c.order[ra], Sentence: i}, index(sa, x.a)}
		mb := mention{briefing.Ref{Doc: c.order[rb], Sentence: k}, index(sb, x.b)}
		sure := (clause || z >= sureAt || near >= sureAlike || x.a.toll != "" || x.a.kind == figTime || c.v.countsThing(x)) && !(dated(x.a.kind) && twoKinds(all)) && c.doubt(x, ma, mb, near) == ""
		if z < clashAt && !sure {
			continue
		}
		out = append(out, clash{a: ma, b: mb, score: z, sure: sure})
	}
	return out
}

// oneDay reports whether a sentence gives one day and that of an act.
func oneDay(fs []setting) bool {
	n := 0
	for i := range fs {
		if dated(fs[i].kind) {
			if n++; fs[i].kind != figDay || fs[i].said || !fs[i].hasVerb {
				return false
			}
		}
	}
	return n == 1
}

// onlyTimes reports whether each of two sentences gives one time of day.
func onlyTimes(as, bs []setting) bool {
	one := func(fs []setting) bool {
		n := 0
		for i := range fs {
			if fs[i].kind == figTime {
				n++
			}
		}
		return n == 1
	}
	return one(as) && one(bs)
}

// twoKinds reports whether two sentences differ in a date and in another figure:
// then they tell of two things.
func twoKinds(all []rivals) bool {
	other := false
	for _, x := range all {
		other = other || !dated(x.a.kind) && (x.a.kind != figNumber || x.a.unit == x.b.unit)
	}
	return other
}

func index(all []setting, x *setting) int {
	for i := range all {
		if &all[i] == x {
			return i
		}
	}
	return -1
}

// sumOf reports whether a figure is the sum of two of the other sentence: a
// whole told once in one, once in parts.
func (v *vocab) sumOf(x *setting, others []setting) bool {
	if x.kind != figNumber || x.unit != "" {
		return false
	}
	for i := range others {
		for k := i + 1; k < len(others); k++ {
			if a, b := &others[i], &others[k]; a.kind == figNumber && b.kind == figNumber && a.num+b.num == x.num &&
				(b.first-a.last <= 4 || v.countsAlike(&a.counted, &b.counted) || a.toll != "" && b.toll != "") {
				return true
			}
		}
	}
	return false
}

func (c *Comparison) figure(m mention) *setting {
	return &c.figs[c.rank[m.ref.Doc]][m.ref.Sentence][m.k]
}
