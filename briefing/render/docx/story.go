package docx

import (
	"strconv"

	"brief/briefing/page"
	"brief/briefing/render/internal/link"
)

// story is one flow of text: the body, the footnotes, a header or a footer. Each
// has relationships of its own.
type story struct {
	w    *writer
	b    []byte
	rels *relations
}

func (w *writer) story(partName string) *story {
	return &story{w: w, rels: w.pack.relationsOf(partName)}
}

func (s *story) raw(xml string) { s.b = append(s.b, xml...) }

// attr writes value between raw pieces of markup, escaped.
func (s *story) attr(before, value, after string) {
	s.b = append(escape(append(s.b, before...), value), after...)
}

func (s *story) number(before string, n int, after string) {
	s.b = append(strconv.AppendInt(append(s.b, before...), int64(n), 10), after...)
}

// open begins a paragraph in a style; rtl is its direction.
func (s *story) open(style string, rtl bool) { s.begin(style, "", rtl) }

// begin is open with properties that stand between the style and the direction.
func (s *story) begin(style, properties string, rtl bool) {
	s.raw(`<w:p>`)
	if style == normal && properties == "" && rtl == s.w.base.rtl {
		return
	}
	s.raw(`<w:pPr>`)
	if style != normal {
		s.attr(`<w:pStyle w:val="`, s.w.sheet.id(style), `"/>`)
	}
	s.raw(properties)
	if rtl != s.w.base.rtl {
		if rtl {
			s.raw(`<w:bidi/>`)
		} else {
			s.raw(`<w:bidi w:val="0"/>`)
		}
	}
	s.raw(`</w:pPr>`)
}

func (s *story) close() { s.raw(`</w:p>`) }

// properties writes rPr: the style, the direction and the language of a run.
func (s *story) properties(style string, lang language) {
	id := s.w.sheet.id(style)
	own := !s.w.base.says(lang)
	if id == "" && !lang.rtl && !own {
		return
	}
	s.raw(`<w:rPr>`)
	if id != "" {
		s.attr(`<w:rStyle w:val="`, id, `"/>`)
	}
	if lang.rtl {
		s.raw(`<w:rtl/>`)
	}
	if own {
		s.raw(lang.element())
	}
	s.raw(`</w:rPr>`)
}

// text writes one run.
func (s *story) text(style, text string, lang language) {
	if text == "" {
		return
	}
	s.raw(`<w:r>`)
	s.properties(style, lang)
	s.attr(`<w:t xml:space="preserve">`, text, `</w:t></w:r>`)
}

// plain writes text whose language is the document's and whose direction shows
// in its letters only.
func (s *story) plain(style, text string) { s.text(style, text, s.w.lang.of(text)) }

// line writes a paragraph of plain text.
func (s *story) line(style, text string) {
	s.open(style, s.w.lang.of(text).rtl)
	s.plain("", text)
	s.close()
}

// runs writes the runs of a paragraph. A plain run takes the style base.
func (s *story) runs(rs []page.Run, base page.Style) {
	noted := false // the run before was a note: numbers must not run together
	for _, r := range rs {
		if r.Note > 0 {
			if noted {
				s.text(noteMark, "\u00A0", s.w.lang)
			}
			s.note(r.Note)
			noted = true
			continue
		}
		if r.Text == "" {
			continue
		}
		noted = false
		st := r.Style
		if st == page.Plain {
			st = base
		}
		names := runStyles[st]
		if r.Spoken > 0 {
			s.spoken(r, names[0])
			continue
		}
		lang := s.w.lang.run(r)
		switch uri := link.URI(r.Link); {
		case uri != "":
			id := s.rels.add(relOffice+"hyperlink", uri, true)
			s.attr(`<w:hyperlink r:id="`, id, `" w:history="1">`)
			s.text(names[1], r.Text, lang)
			s.raw(`</w:hyperlink>`)
		case r.Link == "" && s.w.marks[r.To] != "":
			s.raw(`<w:hyperlink w:anchor="` + s.w.marks[r.To] + `" w:history="1">`)
			if st == page.Quiet { // a locator: lines under them all would be louder than the text
				s.text(names[0], r.Text, lang)
			} else {
				s.text(names[1], r.Text, lang)
			}
			s.raw(`</w:hyperlink>`)
		default:
			s.text(names[0], r.Text, lang)
		}
	}
}

// startMark and endMark put a bookmark around what is written between them.
// Each anchor is marked once; startMark returns 0 when there is nothing to mark.
func (s *story) startMark(anchor string) int {
	name := s.w.marks[anchor]
	if name == "" || s.w.marked[anchor] {
		return 0
	}
	s.w.marked[anchor] = true
	s.w.lastMark++
	s.number(`<w:bookmarkStart w:id="`, s.w.lastMark, `" w:name="`+name+`"/>`)
	return s.w.lastMark
}

func (s *story) endMark(id int) {
	if id > 0 {
		s.number(`<w:bookmarkEnd w:id="`, id, `"/>`)
	}
}

// field writes a field with its result filled in, so that nothing asks the
// reader to update it.
func (s *story) field(style, code, result string) { s.fieldAs(style, code, result, "") }

// noteField is a field that gives the number of a footnote.
func (s *story) noteField(style, code, result string) {
	dirty := ""
	if s.w.notes.unsure {
		dirty = ` w:dirty="true"`
	}
	s.fieldAs(style, code, result, dirty)
}

func (s *story) fieldAs(style, code, result, dirty string) {
	piece := func(inner string) {
		s.raw(`<w:r>`)
		s.properties(style, s.w.lang.ltr())
		s.raw(inner + `</w:r>`)
	}
	piece(`<w:fldChar w:fldCharType="begin"` + dirty + `/>`)
	piece(`<w:instrText xml:space="preserve"> ` + code + ` </w:instrText>`)
	piece(`<w:fldChar w:fldCharType="separate"/>`)
	piece(`<w:t>` + result + `</w:t>`)
	piece(`<w:fldChar w:fldCharType="end"/>`)
}
