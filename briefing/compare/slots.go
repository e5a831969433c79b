package compare

import (
	"cmp"
	"fmt"
	"slices"
	"strconv"
	"strings"

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
// the rules of [sureClash] as well.
const (
	clashAt   = 1900 // worth listing for a person who looks for differences
	clashNear = 1000 // least overlap of the two sentences, in parts of 10000
)

// clashes compares the figures of all sentences of one event that overlap.
func (c *Comparison) clashes() []clash {
	c.setup()
	var out []clash
	for ra := range c.pages {
		for rb := ra + 1; rb < len(c.pages); rb++ {
			if c.event[ra] != c.event[rb] {
				continue
			}
			for i := range c.pages[ra].units {
				if len(c.figs[ra][i]) == 0 {
					continue
				}
				for k := range c.pages[rb].units {
					if len(c.figs[rb][k]) > 0 {
						out = append(out, c.clashOf(ra, i, rb, k)...)
					}
				}
			}
		}
	}
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
	if near < clashNear || common < 2 {
		n := shared(ua.con, ub.con)
		if n < 3 || 10*n < 3*min(len(ua.con), len(ub.con)) {
			return nil
		}
	}
	sa, sb := c.figs[ra][i], c.figs[rb][k]
	all, agree := rivalsOf(sa, sb)
	var out []clash
	for _, x := range all {
		if sumOf(x.a, sb) || sumOf(x.b, sa) {
			continue
		}
		z := scale(figureWeights.score(c.v.figureFeatures(x, ua, ub, all, agree)))
		if z < clashAt {
			continue
		}
		out = append(out, clash{
			a:     mention{briefing.Ref{Doc: c.order[ra], Sentence: i}, index(sa, x.a)},
			b:     mention{briefing.Ref{Doc: c.order[rb], Sentence: k}, index(sb, x.b)},
			score: z,
			sure:  c.sureClash(x, ua, ub, near),
		})
	}
	return out
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
func sumOf(x *setting, others []setting) bool {
	if x.kind != figNumber || x.unit != "" {
		return false
	}
	for i := range others {
		for k := i + 1; k < len(others); k++ {
			if a, b := &others[i], &others[k]; a.kind == figNumber && b.kind == figNumber && a.num+b.num == x.num {
				return true
			}
		}
	}
	return false
}

// sureClash holds the rules for what is printed: the two figures are of the same
// thing, as far as the words around them show.
func (c *Comparison) sureClash(x rivals, ua, ub *unit, near int) bool {
	a, b := x.a, x.b
	common := shared(ua.con, ub.con)
	alike := near >= 2500 || 100*common >= 35*min(len(ua.con), len(ub.con))
	if !alike || a.scope != b.scope {
		return false
	}
	ctx := func() int {
		return shared(distinct(append(slices.Clone(a.left), a.right...)), distinct(append(slices.Clone(b.left), b.right...)))
	}
	act := shared(a.acts, b.acts) > 0
	verbSame := a.hasVerb && b.hasVerb && (a.verb == b.verb || shared(a.verbActs, b.verbActs) > 0)
	head := len(a.head) > 0 && len(b.head) > 0 && c.sameHead(a.head, b.head)
	switch a.kind {
	case figDay, figDate, figYear:
		if a.attributive != b.attributive || a.said != b.said {
			return false
		}
		return verbSame && ctx() > 0
	case figNumber:
		if a.unit != b.unit || a.vague || b.vague {
			return false
		}
		return head && (act || ctx() >= 2)
	case figAge:
		if a.person != "" && b.person != "" {
			return a.person == b.person
		}
		return shared(ua.names, ub.names) > 0 && act
	case figDuration, figMoney, figPercent:
		return (act || verbSame || head) && ctx() > 0
	case figScore:
		return shared(ua.names, ub.names) > 1
	}
	return false
}

// sameHead reports whether two phrases count the same sort of thing.
func (c *Comparison) sameHead(a, b []uint32) bool {
	last := func(h []uint32) []uint32 { return c.v.stems[h[len(h)-1]].concepts }
	for _, x := range [][]uint32{c.v.stems[a[0]].concepts, last(a)} {
		for _, y := range [][]uint32{c.v.stems[b[0]].concepts, last(b)} {
			for _, k := range x {
				if slices.Contains(y, k) {
					return true
				}
			}
		}
	}
	return false
}

func (c *Comparison) figure(m mention) *setting {
	return &c.figs[c.rank[m.ref.Doc]][m.ref.Sentence][m.k]
}

// slot is what several sources give values for: the mentions of one figure.
type slot struct {
	mentions []mention
	clashes  []clash
	score    int
}

// slots joins clashes that share a mention or a like one: one slot for a matter,
// however many pairs of sentences it shows in.
func (c *Comparison) slots(clashes []clash) []slot {
	id := map[mention]int{}
	var all []mention
	number := func(m mention) int {
		if k, ok := id[m]; ok {
			return k
		}
		id[m] = len(all)
		all = append(all, m)
		return len(all) - 1
	}
	for _, x := range clashes {
		number(x.a)
		number(x.b)
	}
	set := newSets(len(all))
	for _, x := range clashes {
		set.join(id[x.a], id[x.b])
	}
	// The same contradiction in other sentences of the same sources.
	for i, m := range all {
		for k := range i {
			if set.root(i) == set.root(k) {
				continue
			}
			a, b := c.figure(m), c.figure(all[k])
			if a.kind == b.kind && sameFigure(a, b) && c.event[c.rank[m.ref.Doc]] == c.event[c.rank[all[k].ref.Doc]] && nearness(a, b) >= 3 {
				set.join(i, k)
			}
		}
	}
	by := map[int]*slot{}
	var roots []int
	for _, x := range clashes {
		r := set.root(id[x.a])
		if by[r] == nil {
			by[r] = &slot{}
			roots = append(roots, r)
		}
		s := by[r]
		s.clashes = append(s.clashes, x)
		s.score = max(s.score, x.score)
		for _, m := range []mention{x.a, x.b} {
			if !slices.Contains(s.mentions, m) {
				s.mentions = append(s.mentions, m)
			}
		}
	}
	var out []slot
	for _, r := range roots {
		s := by[r]
		slices.SortFunc(s.mentions, func(a, b mention) int {
			return cmp.Or(c.compareRefs(a.ref, b.ref), cmp.Compare(a.k, b.k))
		})
		out = append(out, *s)
	}
	slices.SortFunc(out, func(a, b slot) int {
		return cmp.Or(c.compareRefs(a.mentions[0].ref, b.mentions[0].ref), cmp.Compare(a.mentions[0].k, b.mentions[0].k))
	})
	return out
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

// verbatim gives the words of a figure, with its modifier.
func (c *Comparison) verbatim(m mention) string {
	f, d := c.figure(m), &c.docs[m.ref.Doc]
	s := c.sentence(m.ref)
	start := f.start
	if f.mod != exactly && f.first > 0 {
		k := f.first - 1
		if f.prev == "than" || f.prev == "to" || f.prev == "least" || f.prev == "most" {
			k = max(0, f.first-2)
		}
		start = s.Words[k].Start
	}
	if start < f.end && s.Start <= start {
		return d.Text[start:f.end]
	}
	return d.Text[f.start:f.end]
}

func kindName(k figureKind) string {
	switch k {
	case figMoney:
		return "money"
	case figPercent:
		return "percent"
	case figDuration:
		return "duration"
	case figDay, figDate, figYear:
		return "date"
	}
	return "number"
}

var sign = map[string]string{"$": "USD", "€": "EUR", "£": "GBP", "¥": "JPY", "₹": "INR"}

// normalised writes a figure as ISO 8601 or as a plain number with its unit.
func normalised(f *setting) string {
	n := strconv.FormatFloat(f.num, 'f', -1, 64)
	switch f.kind {
	case figMoney:
		return n + " " + sign[f.unit]
	case figPercent:
		return n + " %"
	case figDuration:
		if f.unit == "hour" || f.unit == "minute" || f.unit == "second" {
			return "PT" + n + strings.ToUpper(f.unit[:1])
		}
		return "P" + n + strings.ToUpper(f.unit[:1])
	case figAge:
		return n + " years"
	case figScore:
		return n + "–" + strconv.FormatFloat(f.low, 'f', -1, 64)
	case figDay, figDate, figYear:
		switch {
		case f.y > 0 && f.d > 0:
			return fmt.Sprintf("%04d-%02d-%02d", f.y, f.m, f.d)
		case f.y > 0 && f.m > 0:
			return fmt.Sprintf("%04d-%02d", f.y, f.m)
		case f.y > 0:
			return fmt.Sprintf("%04d", f.y)
		case f.d > 0:
			return fmt.Sprintf("--%02d-%02d", f.m, f.d)
		case f.m > 0:
			return fmt.Sprintf("--%02d", f.m)
		}
		return dayNames[f.weekday]
	}
	if f.unit != "" {
		return n + " " + f.unit
	}
	return n
}

var dayNames = [8]string{"", "Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday"}

// about says what two figures are of, in the words of the first source: the
// words near the figure that the other sentence has too.
func (c *Comparison) about(a, b mention) string {
	f, s := c.figure(a), c.sentence(a.ref)
	u, o := c.unit(a.ref), c.unit(b.ref)
	text := c.docs[a.ref.Doc].Text
	keep := make([]bool, len(u.words))
	from, to := max(0, f.first-8), min(len(u.words)-1, f.last+6)
	for i := from; i <= to; i++ {
		if i >= f.first && i <= f.last {
			continue
		}
		for _, k := range c.v.stems[u.words[i]].concepts {
			if _, ok := slices.BinarySearch(o.con, k); ok && c.v.concepts[k][0] != '=' {
				keep[i] = true
			}
		}
	}
	var b2 strings.Builder
	last := -1
	for i := from; i <= to; i++ {
		if !keep[i] {
			continue
		}
		if last >= 0 {
			gap := text[s.Words[last].End:s.Words[i].Start]
			if i-last <= 3 && !(last < f.first && i > f.last) && !strings.ContainsAny(gap, ",.;:()“”\"—") {
				b2.WriteString(gap)
			} else {
				b2.WriteString(" … ")
			}
		}
		b2.WriteString(text[s.Words[i].Start:s.Words[i].End])
		last = i
	}
	return strings.TrimSuffix(strings.TrimSuffix(b2.String(), "’s"), "'s")
}
