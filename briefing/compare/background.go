package compare

import (
	"slices"
	"strings"

	"brief/briefing"
)

// background reports whether a figure is told of something else than what the
// other sentence is about: its clause dates it to a time, or places it in a place,
// that is not the event's, as far as the other document and the opening of its own
// show.
func (c *Comparison) background(m, o mention) bool {
	f, s := c.figure(m), c.sentence(m.ref)
	from, to := c.clauseOf(m)
	if r := (figureReader{text: c.docs[m.ref.Doc].Text, s: s}); r.backThen(f.last) {
		return true
	}
	all := c.figuresOf(m)
	for i := range all {
		x := &all[i]
		if dated(f.kind) || x.start < from || x.end > to || x.kind != figYear && (x.kind != figDate || x.resolved) {
			continue
		}
		if x.kind == figDate && x.hasVerb && f.hasVerb && x.verb != f.verb && !f.participle {
			continue // the date of another verb
		}
		if !c.knownDate(x, o.ref) {
			return true
		}
	}
	if c.shareActors(m, o) {
		return false
	}
	for _, n := range s.Names {
		if n.Kind == "place" && n.End > from && n.Start < to && !c.namedIn(n.Key, o.ref.Doc, -1) && (m.ref.Sentence >= leadSentences || !c.namedIn(n.Key, m.ref.Doc, leadSentences)) {
			return true
		}
	}
	return false
}

// backThen reports whether the clause of the word at i ends in "then" or "at that
// time": it tells of the occasion before.
func (r *figureReader) backThen(i int) bool {
	for k := i + 1; k <= i+partyWords && r.word(k) != ""; k++ {
		last := r.word(k+1) == "" || strings.ContainsAny(r.gap(k), ",;:.—–")
		if last {
			return r.word(k) == "then" || r.word(k) == "time" && r.word(k-1) == "that" && r.word(k-2) == "at"
		}
	}
	return false
}

// shareActors reports whether the clauses of two figures have a name in common
// that is no place.
func (c *Comparison) shareActors(m, o mention) bool {
	common := both(c.figure(m).party, c.figure(o).party)
	if len(common) == 0 {
		return false
	}
	var places []uint32
	for _, r := range []briefing.Ref{m.ref, o.ref} {
		s, u := c.sentence(r), c.unit(r)
		for _, n := range s.Names {
			if n.Kind != "place" {
				continue
			}
			for i, w := range s.Words {
				if w.Start >= n.Start && w.End <= n.End {
					places = append(places, c.v.stems[u.words[i]].concepts...)
				}
			}
		}
	}
	return len(common) > shared(common, distinct(places))
}

// knownDate reports whether the other sentence, the opening of its document or the
// day that was published on agrees with a date.
func (c *Comparison) knownDate(x *setting, o briefing.Ref) bool {
	figs := c.figs[c.rank[o.Doc]]
	for i := range figs {
		if i >= leadSentences && i != o.Sentence {
			continue
		}
		for k := range figs[i] {
			if y := &figs[i][k]; dated(y.kind) && comparable(x, y) && sameFigure(x, y) {
				return true
			}
		}
	}
	y, m, _ := isoDate(c.docs[o.Doc].Published)
	return y > 0 && x.kind != figYear && x.m == m && (x.y == 0 || x.y == y)
}

// namedIn reports whether a document names something, in so many first sentences
// or, when most is negative, anywhere.
func (c *Comparison) namedIn(key string, doc, most int) bool {
	for i := range c.docs[doc].Sentences {
		if i == most {
			return false
		}
		if slices.ContainsFunc(c.docs[doc].Sentences[i].Names, func(n briefing.Name) bool { return briefing.SameName(n.Key, key) }) {
			return true
		}
	}
	return false
}

// clauseOf gives the bytes of the clause around a figure: so many words to either
// side, within its sentence.
func (c *Comparison) clauseOf(m mention) (from, to int) {
	f, s := c.figure(m), c.sentence(m.ref)
	return s.Words[max(0, f.first-partyWords)].Start, s.Words[min(len(s.Words)-1, f.last+partyWords)].End
}

// knowsBoth reports whether the document of m also gives the value of o for the
// like thing, of the same scope: then it tells of two things, and so may the other.
func (c *Comparison) knowsBoth(m, o mention) bool {
	f, g := c.figure(m), c.figure(o)
	for i, fs := range c.figs[c.rank[m.ref.Doc]] {
		for k := range fs {
			x := &fs[k]
			if i == m.ref.Sentence && k == m.k || x.kind != g.kind || x.unit != g.unit || x.scope != g.scope || !sameFigure(x, g) || sameFigure(x, f) {
				continue
			}
			if dated(x.kind) {
				if m.ref.Sentence < leadSentences && o.ref.Sentence < leadSentences {
					continue // what a report opens with stands
				}
				if x.hasVerb && g.hasVerb && x.verb == g.verb && !x.said && x.verb == f.verb && !c.v.namesApart(x, g) {
					return true
				}
				continue
			}
			if x.kind != figNumber || x.unit != "" || c.v.countsAlike(&x.counted, &g.counted) {
				return true
			}
		}
	}
	return false
}

// local reports whether the words at i narrow a number to a part of the place of
// the event: "in the village".
func (r *figureReader) local(i int) bool {
	for k := i; k < i+8; k++ {
		if r.word(k) == "" || strings.ContainsAny(r.gap(k-1), ".;:") {
			return false
		}
		if r.word(k) == "in" || r.word(k) == "at" {
			for n := k + 1; n <= k+4; n++ {
				if areas[r.word(n)] {
					return true
				}
			}
		}
	}
	return false
}

// areas are words for a part of a larger place.
var areas = listed("village", "hamlet", "suburb", "neighbourhood", "neighborhood", "street", "building", "house", "family", "school", "bus", "province", "district", "hospital")

// spans are lengths of time that come round, and turns the words that pick one.
var (
	spans = listed("season", "year", "month", "week", "game", "match", "night", "quarter", "half", "summer", "winter", "spring", "decade")
	turns = listed("last", "previous", "next", "past", "coming", "earlier", "this", "first", "second", "third", "fourth", "final")
)

// season gives the span of time that a figure is narrowed to, by the words of its
// clause.
func (r *figureReader) season(first, last int) string {
	for k := max(0, first-partyWords); k <= last+partyWords; k++ {
		if r.word(k) == "earlier" && r.word(k+1) == "this" && spans[r.word(k+2)] {
			return "earlier"
		}
		if turns[r.word(k)] && spans[r.word(k+1)] && r.word(k) != "this" {
			return r.word(k) + " " + r.word(k+1)
		}
	}
	return ""
}
