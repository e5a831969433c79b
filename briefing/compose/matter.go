package compose

import (
	"cmp"
	"fmt"
	"slices"
	"strings"

	"brief/briefing"
)

// Most entries of the tables that stand beside the sections. What is left out
// is what touches no section.
const (
	mostDisagreements = 12
	mostEvents        = 14
	mostPositions     = 14
)

// touched maps each span that a section could draw on to the sections.
func (c *composer) touched(e briefing.Evidence) []int {
	var out []int
	for i, cs := range c.Candidates {
		for _, x := range cs {
			if s := c.sentence(x.Ref); s.Source == e.Source && s.Start < e.End && e.Start < s.End {
				out = append(out, i)
				break
			}
		}
	}
	return out
}

// disagreements keeps those on the matter of the brief, numbers them, and ties
// them to the statements whose evidence they use.
func (c *composer) disagreements(b *briefing.Brief) []briefing.Disagreement {
	var out []briefing.Disagreement
	for _, d := range c.Disagreements {
		if !worded(d) { // when unsure, silence
			continue
		}
		d.Sections = nil
		for i, s := range b.Sections {
			if slices.ContainsFunc(d.Values, func(v briefing.DisputedValue) bool {
				return slices.ContainsFunc(v.Evidence, func(e briefing.Evidence) bool { return slices.Contains(c.touched(e), i) })
			}) {
				d.Sections = append(d.Sections, s.ID)
			}
		}
		out = append(out, d)
	}
	if len(out) > mostDisagreements { // many documents, many matters: keep to ours
		out = slices.DeleteFunc(out, func(d briefing.Disagreement) bool { return len(d.Sections) == 0 })
	}
	slices.SortStableFunc(out, func(a, d briefing.Disagreement) int { // strict ones first, then those of the sections
		return cmp.Or(cmp.Compare(a.Strength, d.Strength), -cmp.Compare(min(1, len(a.Sections)), min(1, len(d.Sections))))
	})
	out = out[:min(len(out), mostDisagreements)]
	for i := range out {
		out[i].ID = fmt.Sprintf("D%d", i+1)
	}
	b.Statements(func(_ *briefing.Section, s *briefing.Statement) {
		for _, d := range out {
			if disputes(d, s) {
				s.Disagreements = append(s.Disagreements, d.ID)
			}
		}
	})
	return out
}

// worded reports whether the words of each value stand in its first evidence.
func worded(d briefing.Disagreement) bool {
	return !slices.ContainsFunc(d.Values, func(v briefing.DisputedValue) bool {
		return len(v.Evidence) == 0 || v.Value == "" || !strings.Contains(v.Evidence[0].Quote, v.Value)
	})
}

// disputes reports whether a value of d stands in the evidence of s.
func disputes(d briefing.Disagreement, s *briefing.Statement) bool {
	for _, v := range d.Values {
		for _, a := range v.Evidence {
			for _, e := range s.Evidence {
				if e.Role != briefing.Related && a.Source == e.Source && a.Start < e.End && e.Start < a.End {
					return true
				}
			}
		}
	}
	return false
}

// timeline keeps the events that touch a section or that several sources date, in
// words that stand alone: two lines that begin with "He" look as if they told of
// one man.
func (c *composer) timeline() []briefing.Event {
	type ranked struct {
		briefing.Event
		weight int
	}
	var all []ranked
	for _, e := range c.Timeline {
		w := len(e.Evidence) - 1
		for _, x := range e.Evidence {
			w += 2 * min(1, len(c.touched(x)))
		}
		if w > 0 && c.alone(&e) {
			all = append(all, ranked{e, w})
		}
	}
	slices.SortStableFunc(all, func(a, b ranked) int { return -cmp.Compare(a.weight, b.weight) })
	var out []briefing.Event
	for _, e := range all[:min(len(all), mostEvents)] {
		out = append(out, e.Event)
	}
	slices.SortStableFunc(out, func(a, b briefing.Event) int { return cmp.Compare(a.Date, b.Date) })
	return out
}

// alone puts first the evidence of an event whose words stand alone, with its
// pronoun named; it reports false when there is none.
func (c *composer) alone(e *briefing.Event) bool {
	var named *briefing.Insertion
	at := -1
	for i, x := range e.Evidence {
		r, ok := c.at(x)
		if !ok {
			return true // not a sentence: nothing is known of what it leans on
		}
		in, ok := c.standalone(r)
		if ok && (at < 0 || in == nil && named != nil) {
			at, named = i, in
		}
	}
	if at < 0 {
		return false
	}
	x := e.Evidence[at]
	e.Evidence = append([]briefing.Evidence{x}, slices.Delete(slices.Clone(e.Evidence), at, at+1)...)
	e.Text = x.Quote
	if named != nil {
		in := *named
		in.At -= x.Start
		w := wording{insertions: []briefing.Insertion{in}}
		e.Text, e.Insertions = w.text(x.Quote), w.insertions
	}
	return true
}

// at finds the sentence that is a piece of evidence.
func (c *composer) at(e briefing.Evidence) (briefing.Ref, bool) {
	for d := range c.Documents {
		doc := &c.Documents[d]
		if doc.Source.ID != e.Source {
			continue
		}
		i, ok := slices.BinarySearchFunc(doc.Sentences, e.Start, func(s briefing.Sentence, start int) int { return cmp.Compare(s.Start, start) })
		return briefing.Ref{Doc: d, Sentence: i}, ok && doc.Sentences[i].End == e.End
	}
	return briefing.Ref{}, false
}

// positions keeps what was said on the matter of a section.
func (c *composer) positions() []briefing.Position {
	var out []briefing.Position
	for _, p := range c.Positions {
		if len(out) < mostPositions && slices.ContainsFunc(p.Evidence, func(e briefing.Evidence) bool { return len(c.touched(e)) > 0 }) {
			out = append(out, p)
		}
	}
	return out
}
