package compare

import (
	"slices"
)

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
