package compare

import (
	"cmp"
	"fmt"
	"slices"

	"brief/briefing"
)

// sureAt is the score a printed clash of figures needs besides passing the rules,
// unless their clauses are alike.
const sureAt = 1900

// disagreements finds what sources contradict each other on: few and sure, each
// matter once, in the order of the first sentence concerned.
func (c *Comparison) disagreements() []briefing.Disagreement {
	out := []briefing.Disagreement{}
	var sure []clash
	for _, x := range c.clashes() {
		if x.sure {
			sure = append(sure, x)
		}
	}
	sure = append(sure, c.tolls()...)
	for _, s := range c.slots(sure) {
		if d, ok := c.disagreement(s); ok {
			out = append(out, d)
		}
	}
	out = append(out, c.officeDisagreements()...)
	out = append(out, c.quotations()...)
	out = append(out, c.listings()...)
	slices.SortStableFunc(out, func(a, b briefing.Disagreement) int {
		return cmp.Or(c.compareSpans(a.Values[0].Evidence[0], b.Values[0].Evidence[0]), cmp.Compare(a.Kind, b.Kind))
	})
	for i := range out {
		out[i].ID = fmt.Sprintf("D%d", i+1)
	}
	return out
}

// officeDisagreements makes one disagreement of all clashes over the office of
// one person.
func (c *Comparison) officeDisagreements() []briefing.Disagreement {
	var out []briefing.Disagreement
	type matter struct {
		names []uint32
		word  string
	}
	var matters []matter
	for _, x := range c.offices() {
		if !x.sure {
			continue
		}
		names := both(x.a.names, x.b.names)
		if len(names) == 0 {
			continue
		}
		word := x.a.word
		if headOfState[word] {
			word = "president"
		}
		k := slices.IndexFunc(matters, func(m matter) bool { return m.word == word && shared(m.names, names) > 0 })
		ok := k >= 0
		if ok {
			matters[k].names = distinct(append(matters[k].names, names...))
		} else {
			k = len(out)
			matters = append(matters, matter{names, word})
			strength := briefing.Conflict
			if x.a.standing != x.b.standing {
				strength = briefing.Differs
			}
			out = append(out, briefing.Disagreement{Kind: "role", Strength: strength, About: "office of " + c.nameWords(x.ra, x.a, names), Sections: []string{}})
		}
		c.addValue(&out[k], c.words(x.ra, x.a), c.evidence(x.ra, briefing.States))
		c.addValue(&out[k], c.words(x.rb, x.b), c.evidence(x.rb, briefing.States))
		if !ok && x.a.standing != x.b.standing {
			c.addStandings(&out[k], x)
		}
	}
	return out
}

// addStandings adds what further sources of the event say of how the office is
// held: one sentence a source.
func (c *Comparison) addStandings(d *briefing.Disagreement, x officePair) {
	for r, doc := range c.order {
		if c.event[r] != c.event[c.rank[x.ra.Doc]] || doc == x.ra.Doc || doc == x.rb.Doc {
			continue
		}
	search:
		for i := range c.pages[r].units {
			ref := briefing.Ref{Doc: doc, Sentence: i}
			for _, o := range c.rolesOf(ref) {
				if o.standing != "" && !o.former && shared(o.names, x.a.names) > 0 && (o.word == x.a.word || headOfState[o.word] && headOfState[x.a.word]) {
					c.addValue(d, c.words(ref, o), c.evidence(ref, briefing.States))
					break search
				}
			}
		}
	}
}

// nameWords writes the name a role stands with, as the source has it.
func (c *Comparison) nameWords(r briefing.Ref, x role, names []uint32) string {
	s, u := c.sentence(r), c.unit(r)
	first, last := -1, -1
	for i, id := range u.words {
		if slices.Contains(x.names, id) && (i > x.last && i <= x.last+4 || i < x.first && i >= x.first-4) {
			if first < 0 {
				first = i
			}
			last = i
		}
	}
	if first < 0 {
		return c.v.stems[names[0]].stem
	}
	return c.docs[r.Doc].Text[s.Words[first].Start:s.Words[last].End]
}

// addValue adds evidence to the value with these words, or a new value.
func (c *Comparison) addValue(d *briefing.Disagreement, value string, e briefing.Evidence) {
	for i := range d.Values {
		v := &d.Values[i]
		if equalFold(v.Value, value) {
			if !slices.Contains(v.Evidence, e) {
				v.Evidence = append(v.Evidence, e)
				slices.SortStableFunc(v.Evidence, c.compareSpans)
			}
			return
		}
	}
	d.Values = append(d.Values, briefing.DisputedValue{Value: value, Evidence: []briefing.Evidence{e}})
	slices.SortStableFunc(d.Values, func(a, b briefing.DisputedValue) int { return c.compareSpans(a.Evidence[0], b.Evidence[0]) })
}

func equalFold(a, b string) bool { return slices.Equal(plainWords(a), plainWords(b)) }
