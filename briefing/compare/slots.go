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
		clause := c.alikeClause(x)
		if z < clashAt && !clause {
			continue
		}
		sure := (clause || z >= sureAt || near >= sureAlike) && !(dated(x.a.kind) && twoKinds(all)) && c.sureClash(x, sa, sb, ua, ub, near)
		if z < clashAt && !sure {
			continue
		}
		out = append(out, clash{
			a:     mention{briefing.Ref{Doc: c.order[ra], Sentence: i}, index(sa, x.a)},
			b:     mention{briefing.Ref{Doc: c.order[rb], Sentence: k}, index(sb, x.b)},
			score: z,
			sure:  sure,
		})
	}
	return out
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

// Thresholds of [Comparison.sureClash], in parts of 10000 of overlap.
const (
	sureNear  = 2000 // least overlap of two sentences, when the clause of the figure is alike
	sureAlike = 4500 // from here on the sentences are alike as wholes
)

// sureClash holds the rules for what is printed: the two figures are of the same
// thing, by the same participants, at the same time, as far as the words around
// them show. When unsure it says no.
func (c *Comparison) sureClash(x rivals, sa, sb []setting, ua, ub *unit, near int) bool {
	a, b := x.a, x.b
	if a.scope != b.scope || a.scope == "again" || a.vague || b.vague || a.loose || b.loose || a.future != b.future {
		return false
	}
	if a.kind == figAge && a.person != "" && b.person != "" {
		return a.person == b.person
	}
	verbSame := a.hasVerb && b.hasVerb && !a.generic && !b.generic && (a.verb == b.verb || shared(a.verbActs, b.verbActs) > 0)
	act := shared(a.acts, b.acts) > 0
	ctx := shared(c.v.contextOf(a), c.v.contextOf(b))
	common, least := shared(ua.con, ub.con), min(len(ua.con), len(ub.con))
	clause := verbSame && len(a.verbActs) > 0 && ctx >= 2
	if near < sureNear && !clause || common < 4 && 2*common < least && !clause || c.others(a, b, ua, ub) {
		return false
	}
	switch a.kind {
	case figDay, figDate, figYear:
		if a.attributive != b.attributive || a.said || b.said || a.kind == figYear && (a.prev != "in" || b.prev != "in") && near < sureAlike {
			return false
		}
		if near < sureNear && ctx < 3 {
			return false
		}
		return (verbSame || act && (!a.hasVerb || !b.hasVerb)) && ctx > 1
	case figAge:
		return near >= sureAlike && shared(ua.names, ub.names) > 0 && act
	}
	if elsewhere(sa, sb) || len(ua.names)+len(ub.names) > 0 && shared(ua.names, ub.names) == 0 && near < sureAlike && !(clause && ctx >= 3) && len(ua.names)*len(ub.names) > 0 {
		return false
	}
	if a.kind == figDuration && len(ua.names)+len(ub.names) > 0 && len(ua.names)*len(ub.names) == 0 && ctx < 3 && near < sureNear {
		return false
	}
	if near < sureAlike && !clause && calendar(sa) != calendar(sb) {
		return false // what is dated by month or year is background beside today's news
	}
	far := max(a.num, b.num) > 5*min(a.num, b.num)
	head := c.sameHead(a.head, b.head)
	switch a.kind {
	case figNumber:
		if a.unit != b.unit || far && near < sureAlike {
			return false
		}
		if a.unit != "" {
			return verbSame && ctx >= 2
		}
		return head && (act || near >= sureAlike)
	case figDuration:
		return (verbSame || act && ctx >= 2) && ctx > 0 && !far
	case figMoney, figPercent:
		return (verbSame || head || near >= sureAlike) && ctx > 1
	case figScore:
		return near >= sureAlike && shared(ua.names, ub.names) > 1
	}
	return false
}

// alikeClause reports whether two figures belong to one act and share the words
// around it, whatever else their sentences tell.
func (c *Comparison) alikeClause(x rivals) bool {
	a, b := x.a, x.b
	return a.hasVerb && b.hasVerb && shared(a.verbActs, b.verbActs) > 0 &&
		shared(c.v.contextOf(a), c.v.contextOf(b)) >= 3
}

// others reports whether two figures are told of different participants: both
// have a name near them that the other sentence lacks.
func (c *Comparison) others(a, b *setting, ua, ub *unit) bool {
	alone := func(x *setting, u, o *unit) bool {
		for _, id := range u.words[max(0, x.first-12):min(len(u.words), x.last+5)] {
			if e := &c.v.stems[id]; len(e.concepts) > 0 && c.v.name(id) && shared(distinct(slices.Clone(e.concepts)), o.con) == 0 {
				return true
			}
		}
		return false
	}
	return alone(a, ua, ub) && alone(b, ub, ua)
}

// calendar reports whether a sentence gives a date other than a day of the week.
func calendar(fs []setting) bool {
	return slices.ContainsFunc(fs, func(f setting) bool { return (f.kind == figDate || f.kind == figYear) && !f.resolved })
}

// elsewhere reports whether two sentences date what they tell differently, or tell
// it of persons of different ages: then other figures differ for good reason.
func elsewhere(as, bs []setting) bool {
	var pairs, agree [2]int
	for i := range as {
		for k := range bs {
			a, b := &as[i], &bs[k]
			var which int
			switch {
			case dated(a.kind) && dated(b.kind) && comparable(a, b):
			case a.kind == figAge && b.kind == figAge:
				which = 1
			default:
				continue
			}
			pairs[which]++
			if sameFigure(a, b) {
				agree[which]++
			}
		}
	}
	return pairs[0] > 0 && agree[0] == 0 || pairs[1] > 0 && agree[1] == 0
}

// contextOf gives the concepts around a figure, its verb included.
func (v *vocab) contextOf(x *setting) []uint32 {
	if !x.hasVerb {
		return v.conceptsOf(x.left, x.right)
	}
	return v.conceptsOf(x.left, x.right, []uint32{x.verb})
}

// conceptsOf gives the distinct concepts of some stems.
func (v *vocab) conceptsOf(lists ...[]uint32) []uint32 {
	var out []uint32
	for _, l := range lists {
		for _, id := range l {
			out = append(out, v.stems[id].concepts...)
		}
	}
	return distinct(out)
}

// sameHead reports whether two phrases count the same sort of thing: the last
// noun is one, and where both say more of it, they say something alike.
func (c *Comparison) sameHead(a, b []uint32) bool {
	if len(a) == 0 || len(b) == 0 {
		return false
	}
	of := func(ids []uint32) []uint32 { return c.v.conceptsOf(ids) }
	switch {
	case shared(of(a[:1]), of(b[:1])) > 0 && (len(a) == 1 || len(b) == 1 || shared(of(a[1:]), of(b[1:])) > 0 || a[0] == b[0]):
		return true
	case len(a) > 1 && len(b) == 1:
		return shared(of(a[1:]), of(b)) > 0
	case len(b) > 1 && len(a) == 1:
		return shared(of(b[1:]), of(a)) > 0
	case len(a) > 1 && len(b) > 1:
		return shared(of(a), of(b)) > 1
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
