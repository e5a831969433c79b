package html

import (
	"strconv"

	"brief/briefing"
	"brief/briefing/page"
	"brief/briefing/render/internal/link"
)

// heading writes a heading one level below the tree's: the title is the first.
func (p *writer) heading(h page.Heading) {
	tag := "h" + strconv.Itoa(min(max(h.Level, 1), 3)+1)
	p.raw(`<div class="heading"><` + tag)
	p.id(h.ID)
	p.raw(">")
	p.plain(h.Text)
	p.raw("</" + tag + ">")
	if h.Aside != "" {
		p.raw(" ")
		p.element("p", "aside", h.Aside)
	}
	p.raw("</div>\n")
}

func (p *writer) block(b page.Block) {
	switch b := b.(type) {
	case page.Paragraph:
		p.paragraph(b, string(b.Style))
	case page.Callout:
		p.raw("<aside class=\"callout\">\n")
		if b.Label != "" || b.Aside != "" {
			p.raw(`<p class="label">`)
			p.element("b", "", b.Label)
			if b.Aside != "" {
				p.raw(" ")
				p.element("span", "aside", b.Aside)
			}
			p.raw("</p>\n")
		}
		p.paragraph(page.Paragraph{Runs: b.Runs}, "")
		p.raw("</aside>\n")
	case page.Statement:
		p.statement(b)
	case page.List:
		if len(b.Items) == 0 {
			return
		}
		p.raw("<ul>\n")
		for _, item := range b.Items {
			p.raw("<li>")
			p.runs(item)
			p.raw("</li>\n")
		}
		p.raw("</ul>\n")
	case page.Table:
		p.table(b)
	}
}

func (p *writer) paragraph(x page.Paragraph, class string) {
	p.raw("<p")
	if known(page.Style(class)) {
		p.attr("class", class)
	}
	p.direction(p.rightToLeft(x.Runs))
	p.raw(">")
	p.runs(x.Runs)
	p.raw("</p>\n")
}

// rightToLeft is the direction of a paragraph: that of its first words.
func (p *writer) rightToLeft(rs []page.Run) bool {
	for _, r := range rs {
		if r.RTL {
			return true
		}
		if _, known := link.Direction(r.Text); known {
			return false
		}
	}
	return p.rtl
}

// statement writes the sentence and, in the margin, who stands behind it.
func (p *writer) statement(x page.Statement) {
	class := "statement"
	if x.Kind == briefing.KindAbsence {
		class += " absence"
	}
	p.raw(`<div class="` + class + `"`)
	p.id(x.Anchor)
	p.attr("data-statement", x.ID)
	p.raw(">\n<p")
	p.direction(x.RTL || p.rightToLeft(x.Runs))
	p.raw(">")
	p.runs(x.Runs)
	p.raw("</p>\n")
	s := x.Support
	if s.Label != "" || s.Sources != "" {
		p.raw(`<p class="support">`)
		p.dots(s)
		if s.Single {
			p.element("b", "doubt", s.Label)
		} else {
			p.element("b", "", s.Label)
		}
		if s.Label != "" && s.Sources != "" {
			p.raw(`<span class="between"> · </span>`)
		}
		p.raw(`<span class="sources">`)
		p.plain(s.Sources)
		p.runs(s.See)
		p.raw("</span>")
		p.raw("</p>\n")
	}
	p.raw("</div>\n")
}

// dots shows the counts once more for the eye: filled for an independent report,
// open for one that repeats another. The words beside them say the same.
func (p *writer) dots(s page.Support) {
	const most = 6
	if s.Reports < 1 || s.Reports > most || s.Independent < 0 || s.Independent > s.Reports {
		return
	}
	p.raw(`<span class="dots`)
	if s.Single {
		p.raw(` doubt`)
	}
	p.raw(`" aria-hidden="true">`)
	for i := range s.Reports {
		if i < s.Independent {
			p.raw("●")
		} else {
			p.raw("○")
		}
	}
	p.raw("</span> ")
}

func (p *writer) table(t page.Table) {
	n := len(t.Head)
	for _, row := range t.Rows {
		n = max(n, len(row))
	}
	if n == 0 {
		p.element("p", "caption", t.Caption)
		return
	}
	p.raw("<div class=\"scroll\" tabindex=\"0\" role=\"group\"")
	if t.Caption != "" {
		p.attr("aria-label", t.Caption)
	} else {
		p.attr("aria-label", t.Alt)
	}
	p.raw(">\n<table>\n")
	if t.Caption != "" || t.Alt != "" {
		p.raw("<caption>")
		p.plain(t.Caption)
		if t.Alt != "" {
			p.raw(" ")
			p.element("span", "unseen", t.Alt)
		}
		p.raw("</caption>\n")
	}
	p.raw("<colgroup>")
	for _, w := range percents(t) {
		p.raw(`<col class="w` + strconv.Itoa(w) + `">`)
	}
	p.raw("</colgroup>\n<thead><tr>")
	for i := range n {
		if i < len(t.Head) && t.Head[i] != "" {
			p.raw(`<th scope="col">`)
			p.plain(t.Head[i])
			p.raw("</th>")
		} else {
			p.raw("<td></td>")
		}
	}
	p.raw("</tr></thead>\n<tbody>\n")
	for _, row := range t.Rows {
		p.raw("<tr>")
		for i := range n {
			p.raw("<td")
			if i < len(row) {
				p.id(row[i].Anchor)
			}
			p.raw(">")
			if i < len(row) {
				for _, x := range row[i].Paragraphs {
					p.paragraph(x, string(x.Style))
				}
			}
			p.raw("</td>")
		}
		p.raw("</tr>\n")
	}
	p.raw("</tbody>\n</table>\n</div>\n")
}

// percents are the widths of the columns in per cent; none where the tree gives
// none, or one that is not positive.
func percents(t page.Table) []int {
	sum := 0
	for _, w := range t.Widths {
		if w <= 0 || w > 1<<20 {
			return nil
		}
		sum += w
	}
	out := make([]int, len(t.Widths))
	for i, w := range t.Widths {
		out[i] = max(w*100/sum, 1)
	}
	return out
}
