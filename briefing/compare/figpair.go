package compare

import (
	"math"
	"slices"
)

// sameFigure reports whether two figures agree: equal, one the other rounded, or
// within what their modifiers allow.
func sameFigure(a, b *setting) bool {
	if dated(a.kind) && dated(b.kind) {
		return sameDate(&a.figure, &b.figure)
	}
	if a.kind == figTime || b.kind == figTime {
		return a.kind == b.kind && sameTime(&a.figure, &b.figure)
	}
	if a.kind == figScore || b.kind == figScore {
		return a.kind == b.kind && a.num == b.num && a.low == b.low
	}
	p, q := a.num, b.num
	if a.kind == figDuration && b.kind == figDuration && a.unit != b.unit {
		p, q = p*times[a.unit].hours, q*times[b.unit].hours
		return p > 0 && q > 0 && max(p, q)/min(p, q) < 1.1
	}
	if a.kind == figDuration && b.kind == figDuration && (p != math.Trunc(p) || q != math.Trunc(q)) && p > 0 && q > 0 && max(p, q)/min(p, q) < 1.01 {
		return true
	}
	if !comparable(a, b) {
		return p == q && !dated(a.kind) && !dated(b.kind)
	}
	if p == q {
		return true
	}
	lo, hi := min(p, q), max(p, q)
	if lo <= 0 {
		return false
	}
	if a.vague || b.vague { // "hundreds" against 347
		v, x := a, b
		if b.vague {
			v, x = b, a
		}
		return x.num >= v.num/2 && x.num < v.num*10
	}
	if a.unit == "magnitude" && b.unit == "magnitude" {
		return false
	}
	if a.unit != "" && a.unit == b.unit && a.kind == figNumber && hi/lo < 1.1 { // feet against metres
		return true
	}
	if a.mod != exactly || b.mod != exactly {
		if hi/lo < 1.1 {
			return true
		}
	}
	if a.kind == figAge || a.kind == figOrdinal {
		return false
	}
	return rounded(hi, lo) || rounded(lo, hi)
}

// rounded reports whether q is p rounded to two significant digits, or to one
// for large numbers.
func rounded(p, q float64) bool {
	if p <= 20 {
		return false
	}
	if q == math.Round(p) {
		return true
	}
	for _, digits := range []float64{10, 1} {
		if digits == 1 && p < 1000 {
			continue
		}
		unit := 1.0
		for p/unit >= digits*10 {
			unit *= 10
		}
		if unit > 1 && math.Round(p/unit)*unit == q {
			return true
		}
	}
	return false
}

func dated(k figureKind) bool { return k == figDay || k == figDate || k == figYear }

// sameDate reports whether two dates can be the same day, as far as both say.
func sameDate(a, b *figure) bool {
	if a.weekday > 0 && b.weekday > 0 && a.weekday != b.weekday {
		return false
	}
	if a.kind == figDay && b.kind == figDay || a.kind == figDay && !a.resolved || b.kind == figDay && !b.resolved {
		return a.weekday == b.weekday // which week a day is in was only worked out
	}
	if (a.kind == figYear) != (b.kind == figYear) && (a.kind == figDay || b.kind == figDay) {
		return false
	}
	guessed := a.kind == figDate && a.resolved || b.kind == figDate && b.resolved
	if a.y > 0 && b.y > 0 && a.y != b.y && !guessed || a.m > 0 && b.m > 0 && a.m != b.m || a.d > 0 && b.d > 0 && a.d != b.d {
		return false
	}
	return a.y > 0 && b.y > 0 || a.m > 0 && b.m > 0
}

// comparable reports whether two figures measure one sort of thing.
func comparable(a, b *setting) bool {
	switch {
	case (a.kind == figYear) != (b.kind == figYear) && (a.kind == figDay || b.kind == figDay):
		return false
	case dated(a.kind) && dated(b.kind):
		return a.y > 0 && b.y > 0 || a.m > 0 && b.m > 0 || a.weekday > 0 && b.weekday > 0
	case a.kind != b.kind:
		return false
	case a.kind == figMoney:
		return a.unit == b.unit
	case a.kind == figDuration:
		return a.unit == b.unit
	case a.kind == figNumber:
		return a.unit == b.unit || a.unit == "" || b.unit == ""
	}
	return true
}

// rivals are two figures of one sort that do not agree.
type rivals struct{ a, b *setting }

// rivalsOf matches the figures of two sentences one to one, those with the most
// words in common first. What is left on both sides may compete. It also says
// how many agree.
func rivalsOf(as, bs []setting) (pairs []rivals, agree int) {
	type match struct{ i, k, near int }
	var ms []match
	for i := range as {
		for k := range bs {
			if sameFigure(&as[i], &bs[k]) && !(otherThing(&as[i], &bs[k]) && (outbid(&as[i], bs) || outbid(&bs[k], as))) {
				ms = append(ms, match{i, k, nearness(&as[i], &bs[k])})
			}
		}
	}
	slices.SortStableFunc(ms, func(a, b match) int { return b.near - a.near })
	takenA, takenB := make([]bool, len(as)), make([]bool, len(bs))
	for _, m := range ms {
		if !takenA[m.i] && !takenB[m.k] {
			takenA[m.i], takenB[m.k] = true, true
			agree++
		}
	}
	// A figure that a sentence repeats has been matched, too.
	for _, m := range ms {
		if !takenA[m.i] && m.near > 0 {
			takenA[m.i] = true
		}
		if !takenB[m.k] && m.near > 0 {
			takenB[m.k] = true
		}
	}
	for i := range as {
		for k := range bs {
			if !takenA[i] && !takenB[k] && comparable(&as[i], &bs[k]) {
				pairs = append(pairs, rivals{&as[i], &bs[k]})
			}
		}
	}
	return pairs, agree
}

// otherThing reports whether two figures count things with no word in common.
func otherThing(a, b *setting) bool {
	return a.kind == figNumber && b.kind == figNumber && len(a.head) > 0 && len(b.head) > 0 && alikeHeads(a, b) == 0
}

// outbid reports whether another figure counts the very thing that x counts.
func outbid(x *setting, others []setting) bool {
	return slices.ContainsFunc(others, func(o setting) bool {
		return o.kind == x.kind && !sameFigure(x, &o) && alikeHeads(x, &o) > 0
	})
}

func alikeHeads(a, b *setting) int {
	return shared(a.sorts, b.sorts)
}

// nearness counts the words around two figures that are the same.
func nearness(a, b *setting) int {
	n := 0
	for _, x := range [][2][]uint32{{a.left, b.left}, {a.right, b.right}, {a.head, b.head}} {
		n += shared(distinct(slices.Clone(x[0])), distinct(slices.Clone(x[1])))
	}
	if a.kind == b.kind {
		n++
	}
	if dated(a.kind) {
		n++
	}
	return n
}

// figureTerms are the features of two figures that may contradict each other.
var figureTerms = []string{
	"jac", "cont", "lctx", "rctx", "head_same", "head_any", "ctx_any", "act_share", "unit_same", "left_a", "left_b", "only_one", "agree",
	"said_one", "said_both", "prev_same", "next_same", "approx", "names", "k_day", "k_dur", "k_age", "k_date", "k_year", "k_money", "k_score", "k_ord",
	"small", "ctx_jac", "verb_same", "verb_diff", "day_verb_diff", "attr_one", "scope_diff", "person_diff", "person_same", "verbs_apart",
	"k_time", "head_apart", "week_one", "names_apart", "label", "stage_apart", "whole_alike",
}

// figureFeatures describes a pair of rivals within their sentences.
func (v *vocab) figureFeatures(x rivals, ua, ub *unit, all []rivals, agree int) []float64 {
	a, b := x.a, x.b
	common := shared(ua.con, ub.con)
	jac := float64(common) / float64(max(1, len(ua.con)+len(ub.con)-common))
	cont := float64(common) / float64(max(1, min(len(ua.con), len(ub.con))))
	near := func(ids []uint32, n int) []uint32 { return distinct(append([]uint32{}, ids[:min(n, len(ids))]...)) }
	l := shared(near(a.left, 3), near(b.left, 3))
	r := shared(near(a.right, 3), near(b.right, 3))
	ca, cb := near(append(append([]uint32{}, a.left...), a.right...), 99), near(append(append([]uint32{}, b.left...), b.right...), 99)
	ctx := shared(ca, cb)
	headSame := len(a.head) > 0 && len(b.head) > 0 && (a.head[0] == b.head[0] || a.head[len(a.head)-1] == b.head[len(b.head)-1])
	headAny := shared(near(a.head, 9), near(b.head, 9)) > 0
	na, nb := map[*setting]bool{}, map[*setting]bool{}
	for _, o := range all {
		if o.a.kind == a.kind {
			na[o.a], nb[o.b] = true, true
		}
	}
	verbSame := a.hasVerb && b.hasVerb && (a.verb == b.verb || shared(a.verbActs, b.verbActs) > 0)
	verbDiff := a.hasVerb && b.hasVerb && !verbSame
	apart := len(a.verbActs) > 0 && len(b.verbActs) > 0 && !verbSame
	day := dated(a.kind)
	return []float64{
		jac, cont, float64(l), float64(r), flag(headSame), flag(headAny), flag(ctx > 0), flag(shared(a.acts, b.acts) > 0),
		flag(a.unit == b.unit), float64(min(5, len(na))), float64(min(5, len(nb))), flag(len(na) == 1 && len(nb) == 1), float64(min(3, agree)),
		flag(a.said != b.said), flag(a.said && b.said), flag(a.prev == b.prev), flag(a.next == b.next && a.next != ""),
		flag((a.mod != exactly || b.mod != exactly) && a.kind != figTime), float64(min(4, shared(ua.names, ub.names))),
		flag(a.kind == figDay), flag(a.kind == figDuration), flag(a.kind == figAge), flag(a.kind == figDate), flag(a.kind == figYear),
		flag(a.kind == figMoney), flag(a.kind == figScore), flag(a.kind == figOrdinal),
		flag(a.kind == figNumber && min(a.num, b.num) < 4), float64(ctx) / float64(max(1, len(ca)+len(cb)-ctx)),
		flag(verbSame), flag(verbDiff), flag(day && verbDiff), flag(a.attributive != b.attributive),
		flag(a.scope != b.scope), flag(a.person != "" && b.person != "" && a.person != b.person), flag(a.person != "" && a.person == b.person), flag(day && apart),
		flag(a.kind == figTime), flag(otherThing(a, b)), flag(day && (a.prev == "last" || a.prev == "next") != (b.prev == "last" || b.prev == "next")),
		flag(v.namesApart(a, b)), flag(a.label || b.label), flag(day && v.stagesApart(a, b)), flag(cont > .6 && a.kind == figNumber),
	}
}
