package html

import (
	"strconv"

	"brief/briefing/page"
	"brief/briefing/render/internal/link"
)

func known(s page.Style) bool {
	switch s {
	case page.Strong, page.Emphasis, page.Quiet, page.Doubt:
		return true
	}
	return false
}

func (p *writer) runs(rs []page.Run) {
	noted := false
	for _, r := range rs {
		if r.Note > 0 {
			if noted {
				p.raw(" ") // numbers must not run together
			}
			p.reference(r.Note)
			noted = true
			continue
		}
		if r.Text != "" {
			noted = false
			p.run(r)
		}
	}
}

func (p *writer) run(r page.Run) {
	var tag, class string
	switch r.Style {
	case page.Strong:
		tag = "strong"
	case page.Emphasis:
		tag = "em"
	case page.Quiet:
		tag, class = "span", "quiet"
	case page.Doubt:
		tag, class = "strong", "doubt"
	}
	uri := link.URI(r.Link)
	to := ""
	if r.Link == "" && p.anchors[r.To] {
		to = "#" + r.To
	}
	lang := link.Tag(r.Lang)
	if tag == "" && (lang != "" || r.RTL != p.rtl) {
		if _, known := link.Direction(r.Text); known || lang != "" {
			tag = "span"
		}
	}
	if uri != "" || to != "" {
		p.raw("<a")
		p.attr("href", uri+to)
		if uri != "" {
			p.raw(` rel="noopener noreferrer"`)
		}
		p.raw(">")
	}
	if tag != "" {
		p.raw("<" + tag)
		p.attr("class", class)
		p.attr("lang", lang)
		p.direction(r.RTL)
		p.raw(">")
	}
	p.escaped(r.Text)
	if tag != "" {
		p.raw("</" + tag + ">")
	}
	if uri != "" || to != "" {
		p.raw("</a>")
	}
}

// reference writes the number of a note, linked to it.
func (p *writer) reference(n int) {
	anchor, ok := p.notes[n]
	number := strconv.Itoa(n)
	if !ok {
		p.raw(`<sup class="ref">` + number + `</sup>`)
		return
	}
	p.times[n]++
	p.raw(`<sup class="ref"><a role="doc-noteref"`)
	p.attr("id", referenceID(n, p.times[n]))
	p.attr("href", "#"+anchor)
	p.raw(">" + number + "</a></sup>")
}

func referenceID(n, time int) string {
	id := "ref-" + strconv.Itoa(n)
	if time > 1 {
		id += "-" + strconv.Itoa(time)
	}
	return id
}

// noteList prints the notes, each with a way back to where it was referred to
// first.
func (p *writer) noteList(notes []page.Note) {
	if len(notes) == 0 {
		return
	}
	p.raw("<ol class=\"notes\" role=\"list\">\n")
	seen := map[int]bool{}
	for _, n := range notes {
		if seen[n.N] {
			continue
		}
		seen[n.N] = true
		number := strconv.Itoa(n.N)
		p.raw(`<li value="` + number + `"`)
		p.id(p.notes[n.N])
		p.raw("><p")
		p.direction(p.rightToLeft(n.Runs)) // not on the item: its number stays in the column
		p.raw(">")
		p.runs(n.Runs)
		back := ""
		switch {
		case p.times[n.N] > 0:
			back = referenceID(n.N, 1)
		case p.anchors[n.Back]:
			back = n.Back
		}
		if back != "" {
			p.raw(` <a class="back" role="doc-backlink"`)
			p.attr("href", "#"+back)
			p.raw(` aria-label="Back to reference ` + number + `">↩</a>`)
		}
		p.raw("</p></li>\n")
	}
	p.raw("</ol>\n")
}
