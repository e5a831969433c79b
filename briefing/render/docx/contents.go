package docx

import (
	"brief/briefing/page"
	"brief/templates"
)

// longFrom is the number of headings from which a document has a table of
// contents without being asked for one. Shorter ones are seen at a glance.
const longFrom = 16

func (w *writer) long() bool { return w.deeper == 0 && len(w.toc) >= longFrom }

// contents writes the table of contents: Word's own field, with its result in
// it, so that nothing asks the reader to update it. It gives no pages (\n): they
// are not known here, and a wrong one is worse than none; updating keeps that.
func (s *story) contents() {
	list := s.w.toc
	s.w.toc = nil // once
	if len(list) == 0 {
		return
	}
	s.raw(`<w:sdt><w:sdtPr><w:docPartObj><w:docPartGallery w:val="Table of Contents"/><w:docPartUnique/></w:docPartObj></w:sdtPr><w:sdtContent>`)
	s.line(templates.TOCHeading, "Contents")
	for i, h := range list {
		style := templates.TOC1
		if h.Level > 1 {
			style = templates.TOC2
		}
		s.open(style, s.w.lang.of(h.Text).rtl)
		if i == 0 {
			s.raw(`<w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText xml:space="preserve"> TOC \o "1-2" \n \h \z \u </w:instrText></w:r><w:r><w:fldChar w:fldCharType="separate"/></w:r>`)
		}
		if mark := s.w.marks[h.ID]; mark != "" {
			s.raw(`<w:hyperlink w:anchor="` + mark + `" w:history="1">`)
			s.plain("", h.Text)
			s.raw(`</w:hyperlink>`)
		} else {
			s.plain("", h.Text)
		}
		if i == len(list)-1 {
			s.raw(`<w:r><w:fldChar w:fldCharType="end"/></w:r>`)
		}
		s.close()
	}
	s.raw(`</w:sdtContent></w:sdt>`)
}

// inContents reports whether a heading stands in the table of contents.
func inContents(h page.Heading) bool { return h.Level <= 2 && h.Text != "" }
