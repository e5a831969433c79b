package page

import (
	"fmt"
	"strings"
	"unicode/utf8"

	"brief/briefing"
)

// Bounds of what one disagreement shows: what is beyond is counted, and stands in
// the evidence.
const (
	mostValues = 6 // two in a row
	mostAlso   = 4 // further passages with the same value
)

// disagreements puts value beside value, and gives no verdict.
func (p *pager) disagreements() []Block {
	if len(p.b.Disagreements) == 0 {
		return nil
	}
	t := Table{Alt: "What the sources disagree on: each row is one matter, each account with the words of its source",
		Widths: []int{24, 38, 38}, Head: []string{"About", "One account", "Another account"}}
	for _, d := range p.b.Disagreements {
		about := Cell{Paragraphs: []Paragraph{{Runs: []Run{{Text: show(d.About), Style: Strong}}},
			{Style: Quiet, Runs: []Run{{Text: d.ID + " · " + d.Kind + " · " + strength[d.Strength], Style: Doubt}}}}}
		values := d.Values[:min(len(d.Values), mostValues)]
		for i := 0; i < len(values); i += 2 {
			row := []Cell{about, p.account(values[i]), {}}
			if i+1 < len(values) {
				row[2] = p.account(values[i+1])
			}
			t.Rows = append(t.Rows, row)
			about = cell(Run{Text: d.ID + ", continued", Style: Quiet})
		}
		if more := len(d.Values) - len(values); more > 0 {
			last := &t.Rows[len(t.Rows)-1][2]
			last.Paragraphs = append(last.Paragraphs, Paragraph{Style: Quiet, Runs: []Run{{Text: "and " + briefing.Count(more, "further value"), Style: Quiet}}})
		}
	}
	return []Block{Heading{Level: 1, ID: "disagreements", Text: "Where sources disagree", Aside: "values as reported; no verdict"}, t}
}

// account is a value with the words round it, and where else it stands.
func (p *pager) account(v briefing.DisputedValue) Cell {
	if len(v.Evidence) == 0 {
		return cell(Run{Text: show(v.Value), Style: Strong})
	}
	c := cell(append(p.within(v.Evidence[0], v.Value), p.locator(v.Evidence[0])...)...)
	rest := v.Evidence[1:]
	if len(rest) == 0 {
		return c
	}
	also := []Run{{Text: "also ", Style: Quiet}}
	for i, e := range rest {
		if i == mostAlso {
			also = append(also, Run{Text: fmt.Sprintf(" and %d more", len(rest)-i), Style: Quiet})
			break
		}
		if i > 0 {
			also = append(also, Run{Text: ", ", Style: Quiet})
		}
		also = append(also, p.locator(e)...)
	}
	c.Paragraphs = append(c.Paragraphs, Paragraph{Style: Quiet, Runs: also})
	return c
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
