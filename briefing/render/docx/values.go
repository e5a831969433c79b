package docx

import (
	"strings"

	"brief/briefing"
	"brief/briefing/page"
)

// values are the words for placeholders, by name in lower case.
func values(d *page.Document) map[string]string {
	m := map[string]string{
		"title": d.Title, "subtitle": d.Subtitle, "author": d.Author, "running": d.Running, "language": d.Language,
		"date": "", "marking": "", "tlp": "", "classification": "",
	}
	if len(d.Date) >= len("2006-01-02") {
		m["date"] = briefing.LongDate(d.Date[:len("2006-01-02")])
	}
	var marking []string
	for _, line := range markingLines(d) {
		name := "classification"
		if strings.HasPrefix(line, "TLP:") {
			name = "tlp"
		}
		if markingStyles[line] != "" {
			line = labelBegin + line + labelEnd
		}
		m[name] = line
		marking = append(marking, line)
	}
	m["marking"] = strings.Join(marking, "\n")
	for _, x := range []string{"prepared-for", "prepared-by", "information-cut-off", "sources", "statements", "in-dispute"} {
		m[x] = ""
	}
	for _, x := range d.Masthead {
		m[strings.ReplaceAll(strings.ToLower(x.Label), " ", "-")] = x.Value
	}
	return m
}

// tlpLabel is a TLP label as runs.
func (w *writer) tlpLabel(text string) string {
	s := &story{w: w}
	s.label(markingStyles[text], text)
	return string(s.b)
}

// markLines is the marking as paragraphs that keep the properties of the one
// they replace: its place is the template's, the colours of TLP are fixed.
func (w *writer) markLines(paragraph, run string) string {
	s := &story{w: w}
	for _, line := range markingLines(w.d) {
		s.raw(`<w:p>` + paragraph)
		if style := markingStyles[line]; style != "" {
			s.label(style, line)
		} else {
			s.raw(`<w:r>` + run)
			s.attr(`<w:t xml:space="preserve">`, line, `</w:t></w:r>`)
		}
		s.raw(`</w:p>`)
	}
	return string(s.b)
}
