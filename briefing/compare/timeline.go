package compare

import (
	"cmp"
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
	for _, d := range c.order {
		doc := &c.docs[d]
		for i := range doc.Sentences {
			s := &doc.Sentences[i]
			if s.Assessment != nil || len(s.Modality) > 0 || len(s.Negations) > 0 || len(s.Words) > timelineWords {
				continue
			}
			ref := briefing.Ref{Doc: d, Sentence: i}
			f, ok := c.eventDate(ref)
			if !ok {
				continue
			}
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
				all = append(all, entry{ref, date, briefing.Event{Date: date, Precision: precision(date), Basis: c.basis(ref, f), Text: e.Quote, Evidence: []briefing.Evidence{e}}})
			}
		}
	}
	// What more sources say, and what is dated more exactly, comes first when two
	// entries tell of one thing; the other is left out.
	best := slices.Clone(all)
	slices.SortStableFunc(best, func(a, b entry) int {
		return cmp.Or(-cmp.Compare(len(a.date), len(b.date)), -cmp.Compare(len(a.ev.Evidence), len(b.ev.Evidence)))
	})
	var kept []entry
	for _, x := range best {
		if !slices.ContainsFunc(kept, func(o entry) bool { return strings.HasPrefix(o.date, x.date) && c.retold(o.ref, x.ref) }) {
			kept = append(kept, x)
		}
	}
	slices.SortStableFunc(kept, func(a, b entry) int {
		return cmp.Or(strings.Compare(a.date, b.date), c.compareRefs(a.ref, b.ref))
	})
	out := []briefing.Event{}
	for _, x := range kept {
		out = append(out, x.ev)
	}
	return out
}

// timelineAlike is the overlap from which two sentences of one date tell of one
// thing, in parts of 10000.
const timelineAlike = 2200

// retold reports whether two sentences of one date tell of one thing, so that a
// reader needs one of them only.
func (c *Comparison) retold(a, b briefing.Ref) bool {
	score, common := overlap(c.unit(a), c.unit(b))
	return c.together(a, b) && score >= timelineAlike && common >= 3
}

// timelineWords is the longest sentence that can stand in a timeline.
const timelineWords = 60

// eventDate picks the date of a sentence's act: a date with its year, outside a
// quotation, that belongs to a verb other than one of saying, or to a noun of an
// act. The line that says where and when a report was filed dates nothing, and a
// day of a week that may be either of two ("last Thursday") is none, nor is the date
// in a name ("the May 2021 Updates"). A sentence
// with two such dates that differ has no single date; the first decides then.
func (c *Comparison) eventDate(ref briefing.Ref) (*setting, bool) {
	s, text := c.sentence(ref), c.docs[ref.Doc].Text
	r := figureReader{text: text, s: s}
	if r.customary() {
		return nil, false
	}
	fs := c.figs[c.rank[ref.Doc]][ref.Sentence]
	for i := range fs {
		f := &fs[i]
		if f.y == 0 || !dated(f.kind) || f.said || f.label || f.next == "elections" && f.kind == figYear || r.filed(f) {
			continue
		}
		switch f.prev {
		case "until", "by", "since", "through", "till", "before":
			continue
		}
		if f.kind == figYear && f.prev != "in" && f.prev != "late" && f.prev != "early" {
			continue
		}
		if f.resolved && f.kind == figDay && (f.prev == "last" || f.prev == "next" || r.otherWeek()) {
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

// customary reports whether a sentence tells of what happens again and again.
func (r *figureReader) customary() bool {
	for i := range r.s.Words {
		switch r.word(i) {
		case "generally", "usually", "typically", "normally", "every", "annually", "annual", "traditionally":
			return true
		}
	}
	return false
}

// otherWeek reports whether a sentence speaks of another week than the report's.
func (r *figureReader) otherWeek() bool {
	for i := range r.s.Words {
		if w := r.word(i); (w == "last" || w == "next" || w == "previous") && r.word(i+1) == "week" || w == "earlier" && r.word(i+2) == "week" {
			return true
		}
	}
	return false
}

// filed reports whether a date is that of the line a report opens with: "MOSCOW,
// October 15, 2025 – ".
func (r *figureReader) filed(f *setting) bool {
	if f.first > 5 {
		return false
	}
	after := strings.TrimSpace(strings.TrimLeft(r.gap(f.last), " ,)"))
	if !strings.HasPrefix(after, "–") && !strings.HasPrefix(after, "—") && !strings.HasPrefix(after, "-") && !strings.HasPrefix(after, ":") {
		return false
	}
	for i := range f.first {
		if !r.upper(i) {
			return false
		}
	}
	return true
}

// basis says in words how a date was worked out; empty when the source gives it.
func (c *Comparison) basis(ref briefing.Ref, f *setting) string {
	d := &c.docs[ref.Doc]
	if !f.resolved || d.Published == "" {
		return ""
	}
	return "“" + d.Text[f.start:f.end] + "”, counted from the day of publication, " + briefing.LongDate(d.Published)
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
