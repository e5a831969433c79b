package render

import (
	"bytes"
	"io"
	"strconv"
	"strings"

	"brief/briefing"
	"brief/briefing/page"
	"brief/briefing/render/internal/link"
)

// Markdown writes d as CommonMark with the footnotes and tables of GitHub's
// dialect. Text stays text: nothing in it becomes markup, a link or HTML.
//
// A link inside the document is written as plain words, since dialects differ in
// their anchors. Notes stand where the tree has its NoteList.
func Markdown(d *page.Document, w io.Writer) error {
	m := &markdown{noted: map[int]bool{}}
	for _, n := range d.Notes {
		m.noted[n.N] = true
	}
	m.marking(d.Marking)
	m.paragraph("# ", m.text(d.Title))
	m.aside(d.Subtitle)
	for _, f := range d.Masthead {
		m.b.WriteString("- " + m.runs([]page.Run{{Text: f.Label, Style: page.Strong}, {Text: " " + f.Value}}, page.Plain) + "\n")
	}
	if len(d.Masthead) > 0 {
		m.b.WriteByte('\n')
	}
	listed := false
	for _, b := range d.Blocks {
		if _, notes := b.(page.NoteList); notes {
			if !listed {
				m.notes(d.Notes)
			}
			listed = true
			continue
		}
		m.block(b)
	}
	if !listed {
		m.notes(d.Notes)
	}
	if d.Running != "" {
		m.paragraph("", m.text(d.Running))
	}
	m.marking(d.Marking)
	m.b.WriteString(briefing.Made + "\n")
	_, err := w.Write(m.b.Bytes())
	return err
}

type markdown struct {
	b     bytes.Buffer
	noted map[int]bool // notes that exist
}

// paragraph writes one line and an empty one after it.
func (m *markdown) paragraph(lead, line string) {
	if line == "" {
		return
	}
	m.b.WriteString(lead + line + "\n\n")
}

func (m *markdown) aside(s string) {
	m.paragraph("", m.runs([]page.Run{{Text: s, Style: page.Emphasis}}, page.Plain))
}

func (m *markdown) marking(lines []string) {
	for _, l := range lines {
		m.paragraph("", m.runs([]page.Run{{Text: l, Style: page.Strong}}, page.Plain))
	}
}

func (m *markdown) block(b page.Block) {
	switch b := b.(type) {
	case page.Heading:
		// The title is the first level, so parts begin at the second.
		m.paragraph(strings.Repeat("#", min(max(b.Level, 1), 3)+1)+" ", m.text(b.Text))
		m.aside(b.Aside)
	case page.Paragraph:
		m.paragraph("", m.runs(b.Runs, b.Style))
	case page.Callout:
		head := m.runs([]page.Run{{Text: b.Label, Style: page.Strong}}, page.Plain)
		if b.Aside != "" {
			head = strings.TrimSpace(head + " " + m.inner(b.Aside))
		}
		if head != "" {
			m.b.WriteString("> " + head + "\n>\n")
		}
		m.paragraph("> ", m.runs(b.Runs, page.Plain))
	case page.Statement:
		line := m.runs(b.Runs, page.Plain)
		label := page.Plain
		if b.Support.Single {
			label = page.Doubt
		}
		support := []page.Run{{Text: b.Support.Label, Style: label}}
		if b.Support.Label != "" && b.Support.Sources != "" {
			support = append(support, page.Run{Text: " · "})
		}
		if s := m.runs(append(append(support, page.Run{Text: b.Support.Sources}), b.Support.See...), page.Plain); s != "" {
			line += "\\\n" + s
		}
		m.paragraph("", line)
	case page.List:
		for _, item := range b.Items {
			m.b.WriteString("- " + m.runs(item, page.Plain) + "\n")
		}
		if len(b.Items) > 0 {
			m.b.WriteByte('\n')
		}
	case page.Table:
		m.table(b)
	}
}

func (m *markdown) table(t page.Table) {
	m.paragraph("", m.runs([]page.Run{{Text: t.Caption, Style: page.Emphasis}}, page.Plain))
	n := len(t.Head)
	for _, row := range t.Rows {
		n = max(n, len(row))
	}
	if n == 0 {
		return
	}
	line := func(cell func(int) string) {
		m.b.WriteByte('|')
		for i := range n {
			m.b.WriteString(" " + cell(i) + " |")
		}
		m.b.WriteByte('\n')
	}
	line(func(i int) string {
		if i < len(t.Head) {
			return m.inner(t.Head[i])
		}
		return ""
	})
	line(func(int) string { return "---" })
	for _, row := range t.Rows {
		line(func(i int) string {
			if i >= len(row) {
				return ""
			}
			var lines []string
			for _, p := range row[i].Paragraphs {
				lines = append(lines, m.runs(p.Runs, p.Style))
			}
			return strings.Join(lines, "<br>") // a cell has no other line break
		})
	}
	m.b.WriteByte('\n')
}

func (m *markdown) notes(notes []page.Note) {
	seen := map[int]bool{}
	for _, n := range notes {
		if seen[n.N] {
			continue
		}
		seen[n.N] = true
		m.paragraph("[^"+strconv.Itoa(n.N)+"]: ", strings.TrimSpace(m.runs(n.Runs, page.Plain)))
	}
}

// runs writes runs on one line. Neighbours of one kind are joined first, because
// two stretches of emphasis must not touch.
func (m *markdown) runs(rs []page.Run, base page.Style) string {
	var b []byte
	noted := false
	for i := 0; i < len(rs); i++ {
		r := rs[i]
		if n := max(r.Note, r.Spoken); n > 0 { // the reader's program counts the notes: a number in words would be wrong
			if noted {
				b = append(b, ' ')
			}
			b, noted = m.reference(b, n), true
			continue
		}
		words := r.Text
		for i+1 < len(rs) && rs[i+1].Note == 0 && rs[i+1].Spoken == 0 && rs[i+1].Style == r.Style && rs[i+1].Link == r.Link {
			i++
			words += rs[i].Text
		}
		if words == "" {
			continue
		}
		noted = false
		st := r.Style
		if st == page.Plain {
			st = base
		}
		b = stretch(b, words, st, link.URI(r.Link), next(rs, i+1))
	}
	return atLineStart(strings.TrimSpace(string(b)))
}

// reference writes a reference to a note; to one that is not there, its number.
func (m *markdown) reference(b []byte, n int) []byte {
	number := strconv.Itoa(n)
	if !m.noted[n] {
		return append(b, `\[`+number+`\]`...)
	}
	if k := len(b); k > 0 && b[k-1] == '!' {
		b = append(b[:k-1], `\!`...) // "![" would begin a picture
	}
	return append(b, "[^"+number+"]"...)
}

// text is s as text at the start of a line; inner, as text within one.
func (m *markdown) text(s string) string  { return atLineStart(m.inner(s)) }
func (m *markdown) inner(s string) string { return strings.TrimSpace(string(escapeMarkdown(nil, s))) }
