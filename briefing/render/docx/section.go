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

// measure is the width of the text.
func (w *writer) measure(landscape bool) int {
	if w.width > 0 {
		return w.width
	}
	return w.paper.measure(landscape && !w.poured)
}

// section writes sectPr. Header and footer are named in the first one; the
// others inherit them.
func (s *story) section(landscape bool) {
	s.raw(`<w:sectPr>`)
	if s.w.sections == 0 {
		s.raw(s.w.furniture)
	}
	s.w.sections++
	s.w.landscape = landscape
	s.raw(s.w.geometry() + `</w:sectPr>`)
}

// Lines in the margins, in twentieths of a point: of a marking, of the running
// line, and the room between them and the text.
const (
	markLine    = 340
	runningLine = 280
	clearance   = 300
)

// geometry is the page of the open section. A marking of several lines takes
// more of the margins.
func (w *writer) geometry() string {
	s := &story{w: w}
	width, height := w.paper.width, w.paper.height
	if w.landscape {
		width, height = height, width
	}
	s.number(`<w:pgSz w:w="`, width, `"`)
	s.number(` w:h="`, height, `"`)
	if w.landscape {
		s.raw(` w:orient="landscape"`)
	}
	marks := len(markingLines(w.d)) * markLine
	s.number(`/><w:pgMar w:top="`, max(topMargin, 567+marks+clearance), `"`)
	s.number(` w:right="`, sideMargin, `"`)
	s.number(` w:bottom="`, max(bottomMargin, 567+runningLine+marks+clearance), `"`)
	s.number(` w:left="`, sideMargin, `" w:header="567" w:footer="567" w:gutter="0"/>`)
	if w.lang.rtl {
		s.raw(`<w:bidi/>`)
	}
	return string(s.b)
}

// turn ends the open section when the pages lie the other way from here on. Wide
// tables have landscape pages, so that no column is cut off.
func (s *story) turn(landscape bool) {
	if landscape == s.w.landscape {
		return
	}
	s.attr(`<w:p><w:pPr><w:pStyle w:val="`, s.w.sheet.id(sectionEnd), `"/>`)
	s.section(s.w.landscape)
	s.raw(`</w:pPr></w:p>`)
	s.w.landscape = landscape
}

// markingLines are the lines of the marking that say something.
func markingLines(d *page.Document) []string {
	var lines []string
	for _, m := range d.Marking {
		if strings.TrimSpace(m) != "" {
			lines = append(lines, m)
		}
	}
	return lines
}

// addFurniture makes the header and the footer: the marking in both, the running
// line and the page in the foot.
func (w *writer) addFurniture(main *relations) {
	if len(markingLines(w.d)) > 0 {
		w.furniture += w.furniturePart(w.d, "header", "default", false)
	}
	w.furniture += w.furniturePart(w.d, "footer", "default", true)
}

// furniturePart makes a header or footer part and returns the reference to it.
// Numbered ones have the running line and the page.
func (w *writer) furniturePart(d *page.Document, story, kind string, numbered bool) string {
	name := w.pack.free("word/" + story + "1.xml")
	root := map[string]string{"header": "hdr", "footer": "ftr"}[story]
	s := w.story(name)
	s.raw(xmlHead + `<w:` + root + rootSpaces + `>`)
	s.marking(markingLines(d))
	if numbered {
		s.open(footer, w.lang.of(d.Running).rtl)
		s.plain("", d.Running)
		if d.Running != "" {
			s.plain("", " · ")
		}
		s.field("", "PAGE", "1")
		s.text("", "/", w.lang.ltr())
		s.field("", "NUMPAGES", "1")
		s.close()
	}
	s.raw(`</w:` + root + `>`)
	id := w.pack.add(w.pack.relationsOf(w.pack.main), name, typeWord+story+"+xml", relOffice+story, s.b)
	return `<w:` + story + `Reference w:type="` + kind + `" r:id="` + string(escape(nil, id)) + `"/>`
}

// marking writes one paragraph a line. A TLP label keeps its form in every
// language and runs from left to right.
func (s *story) marking(lines []string) {
	for _, m := range lines {
		s.open(marking, false)
		if style := markingStyles[m]; style != "" {
			s.label(style, m)
		} else {
			s.text(markingText, m, s.w.lang.of(m))
		}
		s.close()
	}
}

// label writes a TLP label, with room on its black ground.
func (s *story) label(style, text string) {
	s.text(style, "\u00A0", s.w.lang.ltr())
	s.text(style, text, s.w.lang.of(text))
	s.text(style, "\u00A0", s.w.lang.ltr())
}
