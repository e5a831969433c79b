package compare

import (
	"slices"
	"strings"

	"brief/briefing"
)

// timeline lists the dated events: sentences that give a date, with its year,
// for an act, as fact. Where several sources date one event alike, one entry
// carries all of them, with the words of the first.
func (c *Comparison) timeline() []briefing.Event {
	type entry struct {
		ref  briefing.Ref
		date string
		ev   briefing.Event
	}
	var all []entry
	c.setup()
	for r, d := range c.order {
		doc := &c.docs[d]
		for i := range doc.Sentences {
			s := &doc.Sentences[i]
			if s.Assessment != nil || len(s.Modality) > 0 || len(s.Negations) > 0 || len(s.Words) > timelineWords {
				continue
			}
			f, ok := eventDate(c.figs[r][i], s)
			if !ok {
				continue
			}
			ref := briefing.Ref{Doc: d, Sentence: i}
			date := normalised(f)
			e := c.evidence(ref, briefing.States)
			merged := false
			for k := range all {
				o := &all[k]
				if o.date != date || o.ref.Doc == d || !c.together(o.ref, ref) {
					continue
				}
				if c.judge(o.ref, ref).tier == stated { // a source stands behind words only when it states them
					o.ev.Evidence = append(o.ev.Evidence, e)
					merged = true
					break
				}
			}
			if !merged {
				all = append(all, entry{ref, date, briefing.Event{Date: date, Precision: precision(date), Text: e.Quote, Evidence: []briefing.Evidence{e}}})
			}
		}
	}
	slices.SortStableFunc(all, func(a, b entry) int { return strings.Compare(a.date, b.date) })
	out := []briefing.Event{}
	for _, x := range all {
		out = append(out, x.ev)
	}
	return out
}

// timelineWords is the longest sentence that can stand in a timeline.
const timelineWords = 60

// eventDate picks the date of a sentence's act: a date with its year, outside a
// quotation, that belongs to a verb other than one of saying, or to a noun of an
// act. A sentence with two such dates that differ has no single date; the first
// decides then.
func eventDate(fs []setting, s *briefing.Sentence) (*setting, bool) {
	for i := range fs {
		f := &fs[i]
		if f.y == 0 || !dated(f.kind) || f.said || f.prev == "until" || f.prev == "by" || f.prev == "since" || f.next == "elections" && f.kind == figYear {
			continue
		}
		if f.kind == figYear && f.prev != "in" && f.prev != "after" && f.prev != "late" && f.prev != "early" {
			continue
		}
		if !f.hasVerb && len(f.acts) == 0 {
			continue
		}
		if slices.ContainsFunc(s.Quotes, func(q briefing.Quote) bool { return q.Start <= f.start && f.end <= q.End }) {
			continue
		}
		return f, true
	}
	return nil, false
}

func precision(date string) string {
	switch len(date) {
	case 4:
		return "year"
	case 7:
		return "month"
	}
	return "day"
}
