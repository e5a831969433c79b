package docx

import (
	"strings"

	"brief/briefing/page"
)

// paper is a page in twentieths of a point.
type paper struct{ width, height int }

// Margins: 22 mm at the sides; head and foot leave room for a marking.
const (
	sideMargin   = 1247
	topMargin    = 1418
	bottomMargin = 1418
)

func paperOf(s page.Size) paper {
	if s == page.Letter {
		return paper{12240, 15840}
	}
	return paper{11906, 16838}
}

// measure is the width of the text.
func (p paper) measure(landscape bool) int {
	if landscape {
		return p.height - 2*sideMargin
	}
	return p.width - 2*sideMargin
}

// section writes sectPr. Header and footer are named in the first one; the
// others inherit them.
func (s *story) section(landscape bool) {
	s.raw(`<w:sectPr>`)
	if s.w.sections == 0 {
		s.raw(s.w.furniture)
	}
	s.w.sections++
	w, h := s.w.paper.width, s.w.paper.height
	if landscape {
		w, h = h, w
	}
	s.number(`<w:pgSz w:w="`, w, `"`)
	s.number(` w:h="`, h, `"`)
	if landscape {
		s.raw(` w:orient="landscape"`)
	}
	s.number(`/><w:pgMar w:top="`, topMargin, `"`)
	s.number(` w:right="`, sideMargin, `"`)
	s.number(` w:bottom="`, bottomMargin, `"`)
	s.number(` w:left="`, sideMargin, `" w:header="567" w:footer="567" w:gutter="0"/>`)
	if s.w.lang.rtl {
		s.raw(`<w:bidi/>`)
	}
	s.raw(`</w:sectPr>`)
}

// turn ends the open section when the pages lie the other way from here on. Wide
// tables have landscape pages, so that no column is cut off.
func (s *story) turn(landscape bool) {
	if landscape == s.w.landscape {
		return
	}
	s.attr(`<w:p><w:pPr><w:pStyle w:val="`, s.w.sheet[sectionEnd], `"/>`)
	s.section(s.w.landscape)
	s.raw(`</w:pPr></w:p>`)
	s.w.landscape = landscape
}

// addFurniture makes the header and the footer: the marking in both, the running
// line and the page in the foot.
func (w *writer) addFurniture(main *relations, d *page.Document) {
	refer := func(kind, name string, s *story) {
		w.pack.add(main, name, typeWord+kind+"+xml", relOffice+kind, s.b)
		id := main.add(relation{relOffice + kind, target(mainPart, name), false})
		w.furniture += `<w:` + kind + `Reference w:type="default" r:id="` + id + `"/>`
	}
	var lines []string
	for _, m := range d.Marking {
		if strings.TrimSpace(m) != "" {
			lines = append(lines, m)
		}
	}
	if len(lines) > 0 {
		h := w.story("word/header1.xml")
		h.raw(xmlHead + `<w:hdr` + rootSpaces + `>`)
		h.marking(lines)
		h.raw(`</w:hdr>`)
		refer("header", "word/header1.xml", h)
	}
	f := w.story("word/footer1.xml")
	f.raw(xmlHead + `<w:ftr` + rootSpaces + `>`)
	f.marking(lines)
	f.open(footer, w.lang.of(d.Running).rtl)
	f.plain("", d.Running)
	if d.Running != "" {
		f.plain("", " · ")
	}
	f.field("", "PAGE", "1")
	f.text("", "/", w.lang.ltr())
	f.field("", "NUMPAGES", "1")
	f.close()
	f.raw(`</w:ftr>`)
	refer("footer", "word/footer1.xml", f)
}

// marking writes one paragraph a line. A TLP label keeps its form in every
// language and runs from left to right.
func (s *story) marking(lines []string) {
	for _, m := range lines {
		style := markingText
		switch m {
		case "TLP:RED":
			style = tlpRed
		case "TLP:AMBER", "TLP:AMBER+STRICT":
			style = tlpAmber
		case "TLP:GREEN":
			style = tlpGreen
		case "TLP:CLEAR":
			style = tlpClear
		}
		s.open(marking, false)
		if style != markingText {
			s.text(style, "\u00A0", s.w.lang.ltr()) // room on the black ground, outside the label
		}
		s.text(style, m, s.w.lang.of(m))
		if style != markingText {
			s.text(style, "\u00A0", s.w.lang.ltr())
		}
		s.close()
	}
}
