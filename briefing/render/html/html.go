// Package html writes a page tree as one web page: no script, nothing fetched
// from anywhere, readable by keyboard, screen reader and printer.
package html

import (
	"bytes"
	"io"
	"strconv"
	"strings"

	"brief/briefing"
	"brief/briefing/page"
	"brief/briefing/render/internal/link"
)

// Render writes d as a self-contained HTML page. The bytes depend on d alone.
// Fonts and the Word template among the assets are not used.
func Render(d *page.Document, _ page.Assets, w io.Writer) error {
	p := &writer{
		rtl: link.RTLLanguage(d.Language), notes: map[int]string{}, anchors: map[string]bool{}, placed: map[string]bool{}, times: map[int]int{},
	}
	p.survey(d)
	p.head(d)
	p.raw("<body>\n" + `<a class="skip" href="#main">Skip to the text</a>` + "\n")
	p.marking(d.Marking, "head")
	p.front(d)
	p.raw("<main id=\"main\">\n")
	open, listed := false, false
	for _, b := range d.Blocks {
		switch b := b.(type) {
		case page.Heading:
			if b.Level <= 1 {
				if open {
					p.raw("</section>\n")
				}
				p.raw("<section>\n")
				open = true
			}
			p.heading(b)
		case page.NoteList:
			if !listed {
				p.noteList(d.Notes)
			}
			listed = true
		default:
			p.block(b)
		}
	}
	if open {
		p.raw("</section>\n")
	}
	if !listed {
		p.noteList(d.Notes)
	}
	p.raw("</main>\n<footer>\n")
	if d.Running != "" {
		p.raw("<p>")
		p.plain(d.Running)
		p.raw("</p>\n")
	}
	p.raw("</footer>\n")
	p.marking(d.Marking, "foot")
	p.evidence(d)
	p.raw("</body>\n</html>\n")
	_, err := w.Write(p.b.Bytes())
	return err
}

type writer struct {
	b       bytes.Buffer
	rtl     bool            // the document's direction
	notes   map[int]string  // number -> anchor of the notes that are printed
	anchors map[string]bool // anchors that will be somewhere on the page
	placed  map[string]bool // anchors that are written: an id stands once
	times   map[int]int     // references written to a note
	widths  [101]bool       // column widths in use, in per cent
}

func (p *writer) raw(s string) { p.b.WriteString(s) }

// escaped writes text or the value of a quoted attribute.
func (p *writer) escaped(s string) {
	s = briefing.Visible(s)
	from := 0
	for i := 0; i < len(s); i++ {
		var e string
		switch s[i] {
		case '&':
			e = "&amp;"
		case '<':
			e = "&lt;"
		case '>':
			e = "&gt;"
		case '"':
			e = "&#34;"
		case '\'':
			e = "&#39;"
		default:
			continue
		}
		p.b.WriteString(s[from:i])
		p.b.WriteString(e)
		from = i + 1
	}
	p.b.WriteString(s[from:])
}

func (p *writer) attr(name, value string) {
	if value != "" {
		p.raw(" " + name + `="`)
		p.escaped(value)
		p.raw(`"`)
	}
}

// id writes an anchor, once.
func (p *writer) id(anchor string) {
	if anchor != "" && p.anchors[anchor] && !p.placed[anchor] {
		p.placed[anchor] = true
		p.attr("id", anchor)
	}
}

// plain writes text that says nothing about itself, isolated where it runs
// against the page's direction.
func (p *writer) plain(s string) {
	if rtl, known := link.Direction(s); known && rtl != p.rtl {
		p.raw(`<bdi`)
		p.direction(rtl)
		p.raw(`>`)
		p.escaped(s)
		p.raw(`</bdi>`)
		return
	}
	p.escaped(s)
}

func (p *writer) direction(rtl bool) {
	if rtl != p.rtl {
		if rtl {
			p.raw(` dir="rtl"`)
		} else {
			p.raw(` dir="ltr"`)
		}
	}
}

// element writes text between tags, nothing when there is none.
func (p *writer) element(tag, class, text string) {
	if text == "" {
		return
	}
	p.raw("<" + tag)
	p.attr("class", class)
	p.raw(">")
	p.plain(text)
	p.raw("</" + tag + ">")
}

// usable reports whether an anchor has the shape the tree promises, and is none
// of the page's own ids.
func usable(anchor string) bool {
	for i := 0; i < len(anchor); i++ {
		c := anchor[i]
		if !(c == '-' || c == '_' || c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z' || c >= '0' && c <= '9') {
			return false
		}
	}
	return anchor != "" && anchor != "main" && anchor != "brief-evidence" && !strings.HasPrefix(anchor, "ref-")
}

// survey finds the anchors and notes there are, so that every link leads
// somewhere, and the widths of columns.
func (p *writer) survey(d *page.Document) {
	anchor := func(s string) {
		if usable(s) {
			p.anchors[s] = true
		}
	}
	for _, b := range d.Blocks {
		switch b := b.(type) {
		case page.Heading:
			anchor(b.ID)
		case page.Statement:
			anchor(b.Anchor)
		case page.Table:
			for _, w := range percents(b) {
				p.widths[w] = true
			}
			for _, row := range b.Rows {
				for _, c := range row {
					anchor(c.Anchor)
				}
			}
		}
	}
	for _, n := range d.Notes {
		if _, ok := p.notes[n.N]; ok {
			continue
		}
		a := n.Anchor
		if !usable(a) || p.anchors[a] {
			a = "note-" + strconv.Itoa(n.N)
		}
		p.notes[n.N] = a
		anchor(a)
	}
}
