package page

import (
	"strings"
	"unicode/utf8"

	"brief/briefing"
)

// bottomLine is the analyst's own text. The program writes none.
func (p *pager) bottomLine() []Block {
	var out []Block
	if p.b.BottomLine.Text != "" {
		out = append(out, Callout{Label: "Bottom line", Aside: "analyst's judgement", Runs: p.judgement(p.b.BottomLine)})
	}
	if len(p.b.Judgements) > 0 {
		out = append(out, Heading{Level: 1, ID: "judgements", Text: "Judgements", Aside: "by the analyst, not by the sources"})
		var items [][]Run
		for _, j := range p.b.Judgements {
			items = append(items, p.judgement(j))
		}
		out = append(out, List{Items: items})
	}
	return out
}

func (p *pager) judgement(j briefing.Judgement) []Run {
	runs := []Run{{Text: show(j.Text)}}
	for _, id := range j.Cites {
		if s := p.b.Statement(id); s != nil {
			for _, n := range s.Notes {
				runs = append(runs, Run{Note: n})
			}
		}
	}
	return runs
}

func (p *pager) keyFacts() []Block {
	if len(p.b.KeyFacts) == 0 {
		return nil
	}
	out := []Block{Heading{Level: 1, ID: "key-facts", Text: "Key facts", Aside: "as reported"}}
	for _, id := range p.b.KeyFacts {
		if s := p.b.Statement(id); s != nil {
			block := p.statement(s)
			block.Anchor = "" // its place is its section
			out = append(out, block)
		}
	}
	return out
}

// changes is the box of an edition that has a predecessor: the news, and apart
// from it what follows from an edited config.
func (p *pager) changes() []Block {
	e := p.b.Edition
	if e == nil || e.Previous == "" {
		return nil
	}
	out := []Block{Heading{Level: 1, ID: "changes", Text: "What changed since " + show(e.Previous)}}
	var news, config [][]Run
	for _, c := range e.Changes {
		if c.Cause == briefing.CauseConfig {
			config = append(config, p.change(c))
		} else {
			news = append(news, p.change(c))
		}
	}
	switch {
	case len(e.Changes) == 0:
		out = append(out, Paragraph{Runs: []Run{{Text: "No change."}}})
	case len(news) == 0:
		out = append(out, Paragraph{Runs: []Run{{Text: "No change in what the sources report."}}})
	default:
		out = append(out, List{Items: news})
	}
	if len(config) > 0 {
		out = append(out, Paragraph{Runs: []Run{{Text: "Not news, but because the desk asks for something else:", Style: Strong}}}, List{Items: config})
	}
	return out
}

// change is one line of the box, with a link to the statement.
func (p *pager) change(c briefing.Change) []Run {
	runs := []Run{{Text: show(c.Kind) + ": ", Style: Strong}}
	text := Run{Text: show(c.Text)}
	if p.b.Statement(c.Statement) != nil {
		text.To = statementAnchor(c.Statement)
	}
	runs = append(runs, text)
	if c.Detail != "" {
		runs = append(runs, Run{Text: " (" + show(c.Detail) + ")", Style: Quiet})
	}
	if c.Was != "" {
		runs = append(runs, Run{Text: " Before: ", Style: Strong}, Run{Text: show(c.Was), Style: Quiet})
	}
	return runs
}

// disagreements puts value beside value, and gives no verdict.
func (p *pager) disagreements() []Block {
	if len(p.b.Disagreements) == 0 {
		return nil
	}
	t := Table{Alt: "What the sources disagree on: each row is one matter, each account with the words of its source",
		Widths: []int{22, 39, 39}, Head: []string{"About", "One account", "Another account"}}
	for _, d := range p.b.Disagreements {
		about := Cell{Paragraphs: []Paragraph{{Runs: []Run{{Text: show(d.About), Style: Strong}}},
			{Style: Quiet, Runs: []Run{{Text: d.ID + " · " + d.Kind + " · " + strength[d.Strength], Style: Doubt}}}}}
		row := []Cell{about, {}, {}}
		for i, v := range d.Values {
			cell := &row[1+min(i, 1)] // a third value stands under the second
			for j, e := range v.Evidence {
				if j > 0 {
					cell.Paragraphs = append(cell.Paragraphs, Paragraph{Style: Quiet, Runs: append([]Run{{Text: "also "}}, p.locator(e)...)})
					continue
				}
				cell.Paragraphs = append(cell.Paragraphs, Paragraph{Runs: append(p.within(e, v.Value), p.locator(e)...)})
			}
		}
		t.Rows = append(t.Rows, row)
	}
	return []Block{Heading{Level: 1, ID: "disagreements", Text: "Where sources disagree", Aside: "values as reported; no verdict"}, t}
}

var strength = map[briefing.Strength]string{
	briefing.Conflict: "conflict",
	briefing.Differs:  "differs",
}

// mostAround is how much of a sentence is shown around a value, in bytes, on
// each side.
const mostAround = 90

// within quotes the part of a passage around a value, the value in strong type.
func (p *pager) within(e briefing.Evidence, value string) []Run {
	i := strings.Index(e.Quote, value)
	if i < 0 {
		return p.quoted(e)
	}
	before, after := ending(e.Quote[:i]), beginning(e.Quote[i+len(value):])
	lang, rtl := p.script(e.Source)
	run := func(text string, style Style) Run {
		return Run{Text: briefing.Visible(text), Style: style, Lang: lang, RTL: rtl}
	}
	return []Run{{Text: "“"}, run(before, Plain), run(value, Strong), run(after, Plain), {Text: "” "}}
}

// ending is the last words of s, at most mostAround bytes of them.
func ending(s string) string {
	at := len(s) - mostAround
	if at <= 0 {
		return s
	}
	if i := strings.IndexByte(s[at:], ' '); i >= 0 {
		return "… " + s[at+i+1:]
	}
	for !utf8.RuneStart(s[at]) {
		at++
	}
	return "…" + s[at:]
}

// beginning is the first words of s, at most mostAround bytes of them.
func beginning(s string) string {
	if len(s) <= mostAround {
		return s
	}
	at := mostAround
	if i := strings.LastIndexByte(s[:at], ' '); i > 0 {
		return s[:i] + " …"
	}
	for !utf8.RuneStart(s[at]) {
		at--
	}
	return s[:at] + "…"
}

// quoted is the whole passage in quotation marks.
func (p *pager) quoted(e briefing.Evidence) []Run {
	lang, rtl := p.script(e.Source)
	return []Run{{Text: "“"}, {Text: briefing.Visible(e.Quote), Lang: lang, RTL: rtl}, {Text: "” "}}
}

// locator is the short reference to a passage: "S4 ¶ 5".
func (p *pager) locator(e briefing.Evidence) []Run {
	t := e.Source
	if e.Page > 0 {
		t += " p.\u00a0" + itoa(e.Page)
	}
	return []Run{{Text: t + " ¶\u00a0" + itoa(e.Paragraph), Style: Quiet, To: sourceAnchor(e.Source)}}
}
