package page

import (
	"cmp"
	"slices"
	"strings"

	"brief/briefing"
)

// passage is a stretch of a source that the brief rests on, with what for.
type passage struct {
	briefing.Evidence
	uses []Run
}

// annex is the full evidence, when the config asks for it: every passage that
// the brief quotes or counts, by source and in the order in which it stands there.
func (p *pager) annex() []Block {
	if p.b.Look.Annex != briefing.AnnexFull {
		return nil
	}
	by := p.passages()
	out := []Block{Heading{Level: 1, ID: "evidence", Text: "Evidence", Aside: "every passage that the brief rests on, by source"}}
	for i := range p.b.Sources {
		s := &p.b.Sources[i]
		out = append(out, Heading{Level: 2, ID: "evidence-" + s.ID, Text: s.ID + " " + p.longName(s)})
		if len(by[s.ID]) == 0 {
			out = append(out, Paragraph{Style: Quiet, Runs: []Run{{Text: "Read; nothing in this brief rests on it.", Style: Quiet}}})
			continue
		}
		lang, rtl := p.script(s.ID)
		t := Table{Alt: "The passages of " + s.ID + ": where each stands, its words, and what rests on it", Widths: []int{12, 66, 22}, Head: []string{"Paragraph", "Words of the source", "For"}}
		for _, x := range by[s.ID] {
			at := itoa(x.Paragraph)
			if x.Page > 0 {
				at += ", page\u00a0" + itoa(x.Page)
			}
			t.Rows = append(t.Rows, []Cell{cell(Run{Text: at}), cell(Run{Text: briefing.Visible(x.Quote), Lang: lang, RTL: rtl}), cell(x.uses...)})
		}
		out = append(out, t)
	}
	return out
}

// longName is a source's publisher and title, as far as they are known.
func (p *pager) longName(s *briefing.Source) string {
	var parts []string
	for _, part := range []string{cmp.Or(s.Publisher, s.Author), s.Title} {
		if part != "" && (len(parts) == 0 || show(part) != parts[0]) {
			parts = append(parts, show(part))
		}
	}
	if len(parts) == 0 {
		return "unattributed report"
	}
	return strings.Join(parts, ", ")
}

// passages gathers the evidence of everything in the brief, each span once.
func (p *pager) passages() map[string][]passage {
	out := map[string][]passage{}
	at := map[briefing.Span]int{}
	add := func(e briefing.Evidence, use Run) {
		list := out[e.Source]
		i, met := at[e.Span()]
		if !met {
			i = len(list)
			at[e.Span()] = i
			list = append(list, passage{Evidence: e})
		}
		if x := &list[i]; !slices.ContainsFunc(x.uses, func(r Run) bool { return r.Text == use.Text || r.Text == ", "+use.Text }) {
			if len(x.uses) > 0 {
				use.Text = ", " + use.Text
			}
			x.uses = append(x.uses, use)
		}
		out[e.Source] = list
	}
	p.b.Statements(func(_ *briefing.Section, s *briefing.Statement) {
		label := s.ID
		for _, n := range s.Notes {
			label = "note\u00a0" + itoa(n)
		}
		for _, e := range s.Evidence {
			use := Run{Text: label, To: statementAnchor(s.ID)}
			if e.Role == briefing.Related {
				use.Text += " (not counted)"
			}
			add(e, use)
		}
		for _, in := range s.Insertions {
			if in.Evidence.Source != "" {
				add(in.Evidence, Run{Text: "name in " + label, To: statementAnchor(s.ID)})
			}
		}
	})
	for _, d := range p.b.Disagreements {
		for _, v := range d.Values {
			for _, e := range v.Evidence {
				add(e, Run{Text: d.ID, To: "disagreements"})
			}
		}
	}
	for _, e := range p.b.Timeline {
		for _, x := range e.Evidence {
			add(x, Run{Text: "timeline", To: "timeline"})
		}
		for _, in := range e.Insertions {
			if in.Evidence.Source != "" {
				add(in.Evidence, Run{Text: "name in the timeline", To: "timeline"})
			}
		}
	}
	for _, x := range p.b.Positions {
		for _, e := range x.Evidence {
			add(e, Run{Text: "who said what", To: "positions"})
		}
	}
	for _, list := range out {
		slices.SortStableFunc(list, func(a, b passage) int { return cmp.Or(cmp.Compare(a.Start, b.Start), cmp.Compare(a.End, b.End)) })
	}
	return out
}
