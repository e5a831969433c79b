// Package docx writes a page tree as a Word document: native footnotes, real
// styles, no formatting outside them.
//
// The package layer is in package.go, the style sheet in styles.go, text in
// story.go, one file per kind of thing after that. What is written follows
// ISO/IEC 29500 transitional, which Word, LibreOffice and Pages read.
//
// The brief's evidence travels in customXml/item1.xml; see evidence.go.
package docx

import (
	"io"

	"brief/briefing"
	"brief/briefing/page"
)

// writer is what the stories of one document share.
type writer struct {
	pack  *opc
	sheet sheet
	lang  language
	paper paper
	notes *notes

	marks    map[string]string // anchor -> bookmark name
	marked   map[string]bool   // anchors whose bookmark is written
	cited    map[int]bool      // notes that the body refers to
	idle     map[int]bool      // blocks that would stand over nothing
	lastMark int               // id of the last bookmark

	furniture string // references to header and footer, for the first section
	sections  int    // sections written
	landscape bool   // how the pages of the open section lie
}

// Render writes d as a .docx file. The bytes depend on d alone.
func Render(d *page.Document, a page.Assets, out io.Writer) error {
	if a.Template != nil {
		return &briefing.Problem{Code: briefing.Usage, What: "a Word template cannot be filled by this version",
			Hint: "leave output.template and --template out; restyle the document through its styles"}
	}
	return assemble(d).write(out)
}

// assemble makes all parts of the document.
func assemble(d *page.Document) *opc {
	w := &writer{
		pack: newPackage(), sheet: shippedSheet(), lang: documentLanguage(d.Language), paper: paperOf(d.Size),
		marks: map[string]string{}, marked: map[string]bool{}, cited: map[int]bool{}, idle: map[int]bool{},
	}
	w.startNotes(d.Notes)
	w.survey(d)

	main := w.story(mainPart)
	pkg := w.pack.relationsOf("")
	w.addSupport(main.rels)
	w.addFurniture(main.rels, d)
	main.raw(xmlHead + `<w:document` + rootSpaces + `><w:body>`)
	main.front(d)
	for i, b := range d.Blocks {
		if w.idle[i] {
			continue
		}
		_, head := b.(page.Heading)
		main.turn(isWide(b) || head && isWide(at(d.Blocks, i+1)))
		main.block(b, d)
	}
	main.section(w.landscape)
	main.raw(`</w:body></w:document>`)
	w.notes.text.raw(`</w:footnotes>`)

	w.pack.add(pkg, mainPart, typeWord+"document.main+xml", relOffice+"officeDocument", main.b)
	w.pack.add(main.rels, footnotesPart, typeWord+"footnotes+xml", relOffice+"footnotes", w.notes.text.b)
	w.addEvidence(main.rels, d)
	w.addProperties(pkg, d)
	return w.pack
}

// front writes the title block.
func (s *story) front(d *page.Document) {
	s.line(title, d.Title)
	if d.Subtitle != "" {
		s.line(subtitle, d.Subtitle)
	}
	if len(d.Masthead) == 0 {
		return
	}
	s.open(masthead, s.w.lang.rtl)
	for i, f := range d.Masthead {
		if i > 0 {
			s.plain("", " · ")
		}
		s.plain(label, f.Label)
		if f.Label != "" && f.Value != "" {
			s.plain("", " ")
		}
		s.plain("", f.Value)
	}
	s.close()
}

func (s *story) block(b page.Block, d *page.Document) {
	switch b := b.(type) {
	case page.Heading:
		s.heading(b)
	case page.Paragraph:
		s.paragraph(b)
	case page.Callout:
		s.callout(b)
	case page.Statement:
		s.statement(b)
	case page.List:
		for _, item := range b.Items {
			s.open(listBullet, s.w.lang.direction(item))
			s.runs(item, page.Plain)
			s.close()
		}
	case page.Table:
		s.table(b)
	case page.NoteList:
		s.uncited(d.Notes)
	}
}

func (s *story) heading(h page.Heading) {
	style := heading1
	switch {
	case h.Level == 2:
		style = heading2
	case h.Level > 2:
		style = heading3
	}
	s.open(style, s.w.lang.of(h.Text).rtl)
	mark := s.startMark(h.ID)
	s.plain("", h.Text)
	s.endMark(mark)
	s.close()
	if h.Aside != "" { // a line of its own: it has no place in Word's outline
		s.line(asideText, h.Aside)
	}
}

func (s *story) paragraph(p page.Paragraph) {
	style, base := bodyText, p.Style
	if p.Style == page.Quiet {
		style, base = quietText, page.Plain
	}
	s.open(style, s.w.lang.direction(p.Runs))
	s.runs(p.Runs, base)
	s.close()
}

func (s *story) callout(c page.Callout) {
	if c.Label != "" || c.Aside != "" {
		s.open(calloutHead, s.w.lang.of(c.Label).rtl)
		s.plain(label, c.Label)
		if c.Aside != "" {
			s.plain(aside, "\u2003"+c.Aside)
		}
		s.close()
	}
	s.open(callout, s.w.lang.direction(c.Runs))
	s.runs(c.Runs, page.Plain)
	s.close()
}

// statement writes the sentence and, under it, who stands behind it.
func (s *story) statement(x page.Statement) {
	style := statement
	if x.Kind == briefing.KindAbsence {
		style = absence
	}
	s.open(style, x.RTL || s.w.lang.direction(x.Runs))
	mark := s.startMark(x.Anchor)
	s.runs(x.Runs, page.Plain)
	s.endMark(mark)
	s.close()

	if x.Support.Label == "" && x.Support.Sources == "" {
		return
	}
	s.open(support, s.w.lang.rtl)
	carrier := label
	if x.Support.Single {
		carrier = doubt
	}
	s.plain(carrier, x.Support.Label)
	if x.Support.Label != "" && x.Support.Sources != "" {
		s.plain("", " · ")
	}
	s.plain("", x.Support.Sources)
	s.close()
}
