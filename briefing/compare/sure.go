package compare

import (
	"math"
	"slices"
	"strings"

	"brief/briefing"
)

// Thresholds of [Comparison.doubt], in parts of 10000 of overlap.
const (
	sureNear  = 2000 // least overlap of two sentences, when the clause of the figure is alike
	sureAlike = 4500 // from here on the sentences are alike as wholes
)

// doubt says in words why two rival figures are not printed as a disagreement; ""
// when they are. Printed are figures of the same thing, by the same participants,
// at the same time, as far as the words around them show; when unsure, silence.
// The mentions are those of the rivals, near is the overlap of their sentences.
func (c *Comparison) doubt(x rivals, ma, mb mention, near int) string {
	a, b := x.a, x.b
	switch {
	case a.scope != b.scope || a.scope == "again" || a.season != b.season:
		return "of another scope"
	case a.vague || b.vague || a.loose || b.loose:
		return "no exact figure"
	case a.kind == figNumber && a.mod != b.mod && math.Abs(a.num-b.num) <= 1 && (a.mod == atLeast && b.num > a.num || b.mod == atLeast && a.num > b.num):
		return "within the bound of the other" // "at least two", "three"
	case a.mod == atLeast && b.mod == atMost && b.num >= a.num || b.mod == atLeast && a.mod == atMost && a.num >= b.num:
		return "within the bound of the other" // "more than 100", "up to 120"
	case a.label || b.label:
		return "part of a name"
	case a.future != b.future:
		return "one is still to come"
	case c.supposed(ma) != c.supposed(mb):
		return "one is only supposed"
	case c.background(ma, mb) || c.background(mb, ma):
		return "told of another time or place"
	case c.knowsBoth(ma, mb) || c.knowsBoth(mb, ma):
		return "one source gives both values"
	case c.repeats(ma) || c.repeats(mb):
		return "one of several in its sentence"
	case dated(a.kind):
		return c.doubtDates(a, b, ma, mb, near)
	}
	sa, sb := c.figuresOf(ma), c.figuresOf(mb)
	ua, ub := c.unit(ma.ref), c.unit(mb.ref)
	act := shared(a.acts, b.acts) > 0
	if a.kind == figAge {
		switch {
		case c.laterStep(ma, mb):
			return "told at different times"
		case a.person != "" && b.person != "" && a.person != b.person:
			return "of another person"
		case strings.HasPrefix(a.person, "of ") && (near < sureNear || !act && shared(c.v.actsOf(ua.con), c.v.actsOf(ub.con)) == 0):
			return "perhaps of another person"
		case (a.person == "" || b.person == "") && (near < sureAlike || shared(ua.names, ub.names) == 0 || !act):
			return "perhaps of another person"
		}
		return ""
	}
	verbSame := a.hasVerb && b.hasVerb && !a.generic && !b.generic && (a.verb == b.verb || shared(a.verbActs, b.verbActs) > 0)
	ctx := shared(c.v.contextOf(a), c.v.contextOf(b))
	common, least := shared(ua.con, ub.con), min(len(ua.con), len(ub.con))
	clause := verbSame && len(a.verbActs) > 0 && ctx >= 2
	switch {
	case near < sureNear && !clause || common < 4 && 2*common < least && !clause:
		return "sentences too unlike"
	case c.v.namesApart(a, b) && (near < sureAlike || a.toll != "") || c.otherPersons(ma, mb):
		return "told of others"
	case !(a.toll != "" && ma.ref.Sentence < leadSentences && mb.ref.Sentence < leadSentences) && c.others(a, b, ua, ub):
		return "told of others"
	case elsewhere(datesOf(a, sa), datesOf(b, sb)):
		return "dated differently"
	}
	far := max(a.num, b.num) > 5*min(a.num, b.num)
	fine := false
	switch a.kind {
	case figNumber:
		switch {
		case a.unit != b.unit || far && near < sureAlike:
		case a.unit == "magnitude":
			fine = near >= sureNear
		case a.unit != "":
			fine = verbSame && ctx >= 2 && c.sameSide(a, b)
		case !c.v.countsAlike(&a.counted, &b.counted):
			return "counts something else"
		case c.occasions(x, sa, sb):
			return "told of two occasions"
		case a.toll != "":
			fine = true
		case c.v.plain(a.noun):
			fine = verbSame && ctx >= 3 || near >= sureAlike && (verbSame || act)
		default:
			fine = verbSame || act || ctx >= 3 && near >= sureNear || near >= sureAlike
		}
	case figDuration:
		sameVerb := a.hasVerb && b.hasVerb && a.verb == b.verb && !auxiliary[c.v.stems[a.verb].stem]
		fine = (verbSame && ctx > 0 || sameVerb && ctx > 1) && !far || near >= sureAlike && ctx > 1
	case figMoney, figPercent:
		fine = (verbSame && !far || c.sameHead(a.head, b.head) && act || near >= sureAlike) && ctx > 1
	case figScore:
		fine = near >= sureAlike && shared(ua.names, ub.names) > 1
	case figTime:
		fine = near >= sureNear && onlyTimes(sa, sb) && verbSame && (a.prev == b.prev || !turning[a.prev] && !turning[b.prev] && a.prev != "by" && b.prev != "by")
	}
	if !fine {
		return "too little in common"
	}
	return ""
}

// doubtDates is [Comparison.doubt] for two dates of one act.
func (c *Comparison) doubtDates(a, b *setting, ma, mb mention, near int) string {
	ua, ub := c.unit(ma.ref), c.unit(mb.ref)
	verbSame := a.hasVerb && b.hasVerb && !a.generic && !b.generic && (a.verb == b.verb || shared(a.verbActs, b.verbActs) > 0)
	ctx := shared(c.v.contextOf(a), c.v.contextOf(b))
	common, least := shared(ua.con, ub.con), min(len(ua.con), len(ub.con))
	clause := verbSame && len(a.verbActs) > 0 && ctx >= 2
	act := shared(a.acts, b.acts) > 0
	switch {
	case a.attributive || b.attributive:
		return "describes a thing"
	case a.said || b.said:
		return "when it was said"
	case c.v.stagesApart(a, b):
		return "of another step"
	case near < sureNear && !clause || common < 4 && 2*common < least && !clause || near < sureNear && ctx < 3:
		return "sentences too unlike"
	case a.kind == figYear && (a.prev != "in" || b.prev != "in") && near < sureAlike:
		return "perhaps no date of an act"
	case c.others(a, b, ua, ub) || c.otherPersons(ma, mb) || c.v.namesApart(a, b) || objectsApart(a, b):
		return "told of others"
	case (a.prev == "last") != (b.prev == "last") || (a.prev == "next") != (b.prev == "next"):
		return "perhaps of another week"
	case !(verbSame || act && (!a.hasVerb || !b.hasVerb)) || ctx < 2:
		return "too little in common"
	}
	return ""
}

// supposed reports whether a sentence tells its figure of a case that need not
// come: "claims of 7 million if the dam fails".
func (c *Comparison) supposed(m mention) bool {
	r := figureReader{text: c.docs[m.ref.Doc].Text, s: c.sentence(m.ref)}
	for i := range r.s.Words {
		if w := r.word(i); w == "if" || w == "unless" {
			return true
		}
	}
	return false
}

func (c *Comparison) figuresOf(m mention) []setting {
	return c.figs[c.rank[m.ref.Doc]][m.ref.Sentence]
}

// plain reports whether a noun counts anything whatever: points, games, times.
func (v *vocab) plain(noun uint32) bool { return plainNouns[v.stems[noun].stem] || v.anyone(noun) }

var plainNouns = listed("point", "game", "time", "yard", "match", "goal", "run", "pass", "man", "men", "woman", "women", "member", "thing", "way", "place", "part",
	"case", "other", "student", "child", "children", "touchdown", "rebound", "vote", "seat", "hour", "day", "week", "month", "year", "percent", "round", "win", "minut")

// repeats reports whether the noun that a number counts is told one by one in its
// sentence: "two bullets …; one bullet …; the last bullet".
func (c *Comparison) repeats(m mention) bool {
	f := c.figure(m)
	if !f.ok {
		return false
	}
	r := figureReader{text: c.docs[m.ref.Doc].Text, s: c.sentence(m.ref)}
	for i, id := range c.unit(m.ref).words {
		if id == f.noun && i > f.last+countedWords && single[r.word(i-1)] {
			return true
		}
	}
	return false
}

var single = listed("one", "another", "other", "last", "each", "third", "second", "final")

// occasions reports whether two sentences differ in another number of one sort,
// too, and agree on none: then they tell of two occasions. What becomes of people
// is told anew as an event goes on, and is left out; only what is counted on every
// occasion (points, games) is looked at.
func (c *Comparison) occasions(x rivals, as, bs []setting) bool {
	if x.a.toll != "" || !c.v.plain(x.a.noun) {
		return false
	}
	var of, with []int // figures that differ, on either side
	for i := range as {
		for k := range bs {
			a, b := &as[i], &bs[k]
			if a.kind != figNumber || b.kind != figNumber || a.unit != b.unit || a.toll != b.toll || !c.v.countsAlike(&a.counted, &b.counted) {
				continue
			}
			if sameFigure(a, b) {
				return false
			}
			if !slices.Contains(of, i) {
				of = append(of, i)
			}
			if !slices.Contains(with, k) {
				with = append(with, k)
			}
		}
	}
	return len(of) > 1 && len(with) > 1
}

// otherPersons reports whether two clauses name persons, and not one in common.
func (c *Comparison) otherPersons(ma, mb mention) bool {
	a, b := c.personsNear(ma), c.personsNear(mb)
	if len(a) == 0 || len(b) == 0 {
		return false
	}
	for _, x := range a {
		for _, y := range b {
			if briefing.SameName(x, y) {
				return false
			}
		}
	}
	return true
}

// personsNear gives the keys of the persons in the clause of a figure.
func (c *Comparison) personsNear(m mention) []string {
	from, to := c.clauseOf(m)
	var out []string
	for _, n := range c.sentence(m.ref).Names {
		if n.Kind == "person" && n.Start >= from && n.End <= to {
			out = append(out, n.Key)
		}
	}
	return out
}

// laterStep reports whether one of two sentences tells of a court's work and the
// other does not: people are older then.
func (c *Comparison) laterStep(ma, mb mention) bool {
	court := func(m mention) bool {
		for _, id := range c.unit(m.ref).words {
			for _, k := range c.v.stems[id].concepts {
				switch c.v.concepts[k] {
				case "#convict", "#sentence", "#trial", "#acquit":
					return true
				}
			}
		}
		return false
	}
	return court(ma) != court(mb)
}

// sameSide reports whether two measures are of one dimension: how deep, how far.
func (c *Comparison) sameSide(a, b *setting) bool {
	x, y := dimensions[a.next], dimensions[b.next]
	return x == y || x == "" || y == ""
}

var dimensions = map[string]string{"deep": "deep", "below": "deep", "depth": "deep", "underground": "deep", "tall": "high", "high": "high", "long": "long", "wide": "wide",
	"north": "off", "south": "off", "east": "off", "west": "off", "northeast": "off", "northwest": "off", "southeast": "off", "southwest": "off", "from": "off", "off": "off", "away": "off"}

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
		for _, id := range u.words[max(x.opens, x.first-12):min(len(u.words), x.last+5)] {
			if e := &c.v.stems[id]; len(e.concepts) > 0 && c.v.name(id) && shared(distinct(slices.Clone(e.concepts)), o.con) == 0 {
				return true
			}
		}
		return false
	}
	return alone(a, ua, ub) && alone(b, ub, ua)
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

// datesOf leaves out of the figures of a sentence the dates that belong to another
// verb than x: "seized two boats on Monday, after it had sailed in May".
func datesOf(x *setting, all []setting) []setting {
	out := make([]setting, 0, len(all))
	for _, y := range all {
		if dated(y.kind) && y.hasVerb && x.hasVerb && y.at != x.at && !y.attributive {
			continue
		}
		out = append(out, y)
	}
	return out
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
