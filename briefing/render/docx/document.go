// Package docx writes a page tree as a Word document: native footnotes, real
// styles, no formatting outside them.
//
// Render makes a document of its own, or fills an organisation's template; Pour
// puts a brief into an existing report. The package layer is package.go,
// relations.go and, for reading, open.go; node.go and edit.go change parts
// without touching what stands beside the change. Text is in story.go, one file
// per kind of thing after that. A template is refused or cleaned in inspect.go,
// read in host.go and look.go, and filled in template.go, fill.go and values.go;
// place.go and renumber.go fit a brief into a report. What is written follows
// ISO/IEC 29500 transitional, which Word, LibreOffice and Pages read.
//
// The brief's evidence travels in a custom XML part; see evidence.go.
package docx

import (
	"io"

	"brief/briefing"
	"brief/briefing/page"
	"brief/templates"
)

// writer is what the stories of one document share.
type writer struct {
	d     *page.Document
	pack  *opc
	sheet *sheet
	lang  language // the document's
	base  language // what the styles give to text that says nothing
	look  templates.Look
	paper paper
	width int // of the text, where a template says it; 0 for paper's
	notes *notes

	notesPart string
	marks     map[string]string // anchor -> bookmark name
	marked    map[string]bool   // anchors whose bookmark is written
	cited     map[int]bool      // notes that the body refers to
	idle      map[int]bool      // blocks that would stand over nothing
	lastMark  int               // id of the last bookmark
	tables    int               // captions numbered so far
	figures   int
	drawings  int            // id of the last drawing
	part      string         // the heading that the text stands under
	toc       []page.Heading // what a table of contents lists

	poured    bool   // into a template: its sections stay as they are
	deeper    int    // by how many levels headings sink in a report
	bullet    string // properties of a bulleted paragraph beside its style
	furniture string // references to header and footer, for the first section
	sections  int    // sections written
	landscape bool   // how the pages of the open section lie
}

// Render writes d as a .docx file. The bytes depend on d and the template alone.
// The error for a template that cannot be taken is a *briefing.Problem with code
// Usage.
func Render(d *page.Document, a page.Assets, out io.Writer) error {
	p := (*opc)(nil)
	if a.Template == nil {
		p = assemble(d)
	} else {
		var err error
		if p, err = fillTemplate(d, a); err != nil {
			return err
		}
	}
	return p.write(out)
}

// assemble makes all parts of a document of our own.
func assemble(d *page.Document) *opc {
	lang := documentLanguage(d.Language)
	w := &writer{
		d: d, pack: newPackage(), sheet: shippedSheet(), lang: lang, base: lang, look: templates.Shipped(), paper: paperOf(d.Size),
		marks: map[string]string{}, marked: map[string]bool{}, cited: map[int]bool{}, idle: map[int]bool{},
	}
	w.startNotes(d.Notes, footnotesPart, 0)
	w.survey(d, map[string]bool{})

	main := w.story(mainPart)
	pkg := w.pack.relationsOf("")
	w.addSupport(main.rels)
	w.addFurniture(main.rels)
	main.raw(xmlHead + `<w:document` + rootSpaces + `><w:body>`)
	main.front(d, true)
	main.blocks(d)
	main.section(w.landscape)
	main.raw(`</w:body></w:document>`)

	w.pack.add(pkg, mainPart, typeWord+"document.main+xml", relOffice+"officeDocument", main.b)
	notes := append([]byte(templates.Footnotes()), w.notes.text.b...)
	w.pack.add(main.rels, footnotesPart, typeWord+"footnotes+xml", relOffice+"footnotes", append(notes, `</w:footnotes>`...))
	w.addEvidence(main.rels, d)
	w.addBibliography(main.rels, d)
	w.addProperties(pkg, d, nil)
	return w.pack
}

// front writes the title block; without a title, nothing.
func (s *story) front(d *page.Document, titled bool) {
	if !titled {
		return
	}
	s.line(title, d.Title)
	if d.Subtitle != "" {
		s.line(subtitle, d.Subtitle)
	}
	s.masthead(d)
}

// masthead writes what the brief says about itself.
func (s *story) masthead(d *page.Document) {
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

// asSection writes the whole brief as a section of a report: under its title as
// a heading, marked at its head, because the report's pages carry their own
// marking.
func (s *story) asSection(d *page.Document) {
	s.w.deeper = 1
	s.line(heading1, d.Title)
	s.marking(markingLines(d))
	if d.Subtitle != "" {
		s.line(asideText, d.Subtitle)
	}
	s.masthead(d)
	s.blocks(d)
}

// blocks writes the body.
func (s *story) blocks(d *page.Document) {
	parts := 0
	for i, b := range d.Blocks {
		if s.w.idle[i] {
			continue
		}
		h, head := b.(page.Heading)
		if head && h.Level == 1 {
			if parts++; parts == 2 && s.w.long() {
				s.contents()
			}
		}
		if !s.w.poured {
			s.turn(isWide(b) || head && isWide(at(d.Blocks, i+1)))
		}
		s.block(b, d)
	}
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
			s.begin(listBullet, s.w.bullet, s.w.lang.direction(item))
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
	switch level := h.Level + s.w.deeper; {
	case level == 2:
		style = heading2
	case level > 2:
		style = heading3
	}
	s.w.part = h.Text
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
	s.runs(x.Support.See, page.Plain)
	s.close()
}
