package page

import (
	"fmt"
	"strings"

	"brief/briefing"
)

// Build lays a brief out as a document tree. What travels inside the file
// (Document.Evidence) is left to the caller.
func Build(b *briefing.Brief) *Document {
	p := &pager{b: b}
	d := &Document{
		Product: p.product(), Title: show(b.Title), Subtitle: show(b.Subtitle), Language: tag(b.Language), Size: Size(b.Page),
		Marking: marking(b.Marking), Author: show(b.PreparedBy), Date: stamp(b.AsOf),
		Masthead: p.masthead(), Justify: b.Look.Justify,
	}
	if d.LogoAlt = show(b.Look.Logo.Alt); d.LogoAlt == "" {
		d.LogoAlt = d.Author
	}
	if d.Title == "" {
		d.Title = show(b.Name)
	}
	d.Running = p.running(d.Title)
	d.Notes = p.notes()
	d.Sources = p.references()
	for _, part := range []func() []Block{
		p.bottomLine,
		p.changes,
		p.keyFacts,
		p.disagreements,
		p.sections,
		p.timeline,
		p.positions,
		p.sources,
		p.annex,
		p.coverage,
		p.noteList,
		p.terms,
	} {
		d.Blocks = append(d.Blocks, part()...)
	}
	return d
}

// pager holds the brief that is being laid out.
type pager struct{ b *briefing.Brief }

// show makes text from sources and from the analyst safe to print.
func show(s string) string { return strings.TrimSpace(briefing.Visible(s)) }

// marking is the lines for the head and foot of every page. A TLP label keeps
// its original form in every language (TLP 2.0).
func marking(m briefing.Marking) []string {
	var out []string
	if m.TLP != "" {
		out = append(out, "TLP:"+strings.TrimPrefix(strings.ToUpper(m.TLP), "TLP:"))
	}
	if m.Classification != "" {
		out = append(out, show(m.Classification))
	}
	return out
}

// stamp is the date for the file's properties: the information cut-off, never
// the clock.
func stamp(asOf string) string {
	switch {
	case asOf == "" || len(asOf) < len("2006-01-02"):
		return ""
	case len(asOf) == len("2006-01-02"):
		return asOf + "T00:00:00Z"
	}
	return asOf
}

func (p *pager) running(title string) string {
	parts := []string{title}
	if p.b.AsOf != "" {
		parts = append(parts, "cut-off "+briefing.LongDate(p.b.AsOf))
	}
	if p.b.Edition != nil && p.b.Edition.Number > 0 {
		parts = append(parts, fmt.Sprintf("edition %d", p.b.Edition.Number))
	}
	return strings.Join(parts, " · ")
}

// product is what kind of paper this is, and which issue of it.
func (p *pager) product() string {
	out := "Policy brief"
	if e := p.b.Edition; e != nil && e.Number > 0 {
		out += fmt.Sprintf(" · edition %d", e.Number)
		if e.Issued != "" {
			out += " · " + briefing.LongDate(e.Issued)
		}
	}
	return out
}

// mostQuestions are printed under the title; with more the headings say them.
const mostQuestions = 6

// tasking is what the brief was asked, question by question.
func (p *pager) tasking() string {
	var asked []string
	for _, s := range p.b.Sections {
		if s.Question != "" {
			asked = append(asked, show(s.Question))
		}
	}
	if len(asked) > mostQuestions {
		return ""
	}
	return strings.Join(asked, " ")
}

// masthead is what the brief says about itself, under its title.
func (p *pager) masthead() []Field {
	b := p.b
	var out []Field
	add := func(label, value string) {
		if value != "" {
			out = append(out, Field{label, value})
		}
	}
	cut := briefing.LongDate(b.AsOf)
	if len(b.AsOf) == len("2006-01-02") {
		cut += ", end of day UTC"
	} else if _, clock, ok := strings.Cut(b.AsOf, "T"); ok {
		cut += ", " + strings.TrimSuffix(clock, "Z") + " UTC"
	}
	add("Information cut-off", cut)
	add("Prepared for", show(b.PreparedFor))
	add("Prepared by", show(b.PreparedBy))
	add("Sources", briefing.Count(len(b.Current()), "report")+", "+briefing.Count(len(b.Origins), "independent origin"))
	total, single := 0, 0
	b.Statements(func(_ *briefing.Section, s *briefing.Statement) {
		if len(s.Evidence) > 0 {
			total++
			if s.Independent < 2 {
				single++
			}
		}
	})
	rest := fmt.Sprintf("%d rest", single)
	switch single {
	case 0:
		rest = "none rests"
	case 1:
		rest = "1 rests"
	}
	add("Statements", fmt.Sprintf("%d, of which %s on a single source", total, rest))
	if n := len(b.Disagreements); n > 0 {
		add("In dispute", briefing.Count(n, "matter"))
	}
	add("Asked", p.tasking())
	return out
}

// anchors of statements, notes and sources.
func statementAnchor(id string) string { return "statement-" + id }
func noteAnchor(n int) string          { return fmt.Sprintf("note-%d", n) }
func sourceAnchor(id string) string    { return "source-" + id }
