package docx

import (
	"bytes"
	"path"
	"regexp"
	"slices"
	"strconv"
	"strings"

	"brief/briefing/page"
)

// host is the document that a brief goes into.
type host struct {
	w      *writer
	d      *page.Document
	report bool
	warn   func(string)

	src    []byte
	root   *node // of the main part
	body   *node
	styles *styleList
	list   *bulletList
	even   bool  // settings ask for even pages' own headers
	noted  *node // what the settings say of footnotes, nil for nothing

	at              *spot           // of the body, nil for none
	ids             map[string]bool // of the footnotes
	later           map[string]int  // those behind the body, with their place among them: 1, 2 …
	tables, figures int             // captions before it
	moved           *moved          // what a brief in a report moves on

	reference bool // no place for the body: the host lends its styles and page
}

// drawingID finds the numbers of drawings, which must not stand twice.
var drawingID = regexp.MustCompile(`<wp:docPr [^>]*?\bid="([0-9]{1,9})"`)

// read sets the writer up with what the host has: styles, bullets, notes, marks.
func (h *host) read(p *opc) (err error) {
	damaged := func(name string, err error) error {
		return refuse(saveAgain, "is damaged: %s: %v", name, err)
	}
	if h.root, err = parse(h.src); err != nil {
		return damaged(p.main, err)
	}
	if h.body = h.root.kid("body"); !h.root.is("document") || h.body == nil {
		return refuse(saveAgain, "is damaged: %s is no document", p.main)
	}
	if h.styles, err = readStyles(p); err != nil {
		return err
	}
	if h.list, err = readBullets(p); err != nil {
		return err
	}
	look := h.styles.look(p)
	h.w = &writer{
		d: h.d, pack: p, sheet: h.styles.sheet(look, h.list.num), lang: documentLanguage(h.d.Language), base: h.styles.language(), look: look,
		poured: true, marks: map[string]string{}, marked: map[string]bool{}, cited: map[int]bool{}, idle: map[int]bool{},
	}
	h.list.look = look
	h.w.bullet = h.list.properties(h.styles, h.w.sheet)
	taken := map[string]bool{}
	h.root.walk(func(n *node) bool {
		if n.is("bookmarkStart") {
			taken[strings.ToLower(n.attr("name"))] = true
			h.w.lastMark = max(h.w.lastMark, number(n.attr("id")))
		}
		return true
	})
	for _, x := range p.parts {
		for _, id := range drawingID.FindAllSubmatch(x.data, -1) {
			h.w.drawings = max(h.w.drawings, number(string(id[1])))
		}
	}
	first, err := h.readNotes(p)
	if err != nil {
		return err
	}
	h.w.startNotes(h.d.Notes, h.w.notesPart, first)
	h.w.survey(h.d, taken)
	return nil
}

// number reads an id; what is none counts as 0.
func number(s string) int {
	n, err := strconv.Atoi(s)
	if err != nil || n < 0 || n > 1<<30 {
		return 0
	}
	return n
}

// stories fills headers, footers and notes.
func (h *host) stories(f *filler) error {
	p := h.w.pack
	for _, x := range slices.Clone(p.relationsOf(p.main).list) {
		kind := path.Base(x.kind)
		if x.external || kind != "header" && kind != "footer" && kind != "footnotes" && kind != "endnotes" {
			continue
		}
		name := resolve(p.main, x.target)
		src := p.get(name)
		if !bytes.Contains(src, []byte("{")) && !bytes.Contains(src, []byte("sdt")) {
			continue
		}
		data, err := changed(src, func(e *edits, root *node) error {
			g := &filler{e: e, values: f.values, blocks: f.blocks, marks: f.marks, found: f.found, unknown: f.unknown, beside: f.beside, label: f.label}
			g.part(root)
			_, err := h.spots(g.spots)
			return err
		})
		if err != nil {
			return err
		}
		p.set(name, data)
	}
	return nil
}

// inBody are the relationships that the text itself refers to by id.
var inBody = []string{"image", "hyperlink", "chart", "diagramData", "diagramLayout", "diagramQuickStyle", "diagramColors", "package", "header", "footer", "chartEx", "slicer"}

// forget drops what only the template's own text referred to: its pictures and
// links, its remarks, its notes.
func (h *host) forget(data []byte) {
	p := h.w.pack
	p.relationsOf(p.main).drop(func(x relation) bool {
		kind := path.Base(x.kind)
		if strings.HasPrefix(kind, "comments") || kind == "people" {
			return true
		}
		return slices.Contains(inBody, kind) && !bytes.Contains(data, []byte(`"`+string(escape(nil, x.id))+`"`))
	})
}

// finish writes what the text turned out to need: notes, styles, bullets.
func (h *host) finish() error {
	p := h.w.pack
	data, err := changed(p.get(h.w.notesPart), func(e *edits, root *node) error {
		if h.moved != nil {
			h.moved.references(e, results(root))
		}
		if h.reference {
			for _, k := range root.kids {
				if k.is("footnote") && k.attr("type") == "" {
					e.cut(k)
				}
			}
		}
		put := false
		for _, k := range root.kids {
			if k.is("footnote") && h.later[k.attr("id")] > 0 {
				if !put {
					e.put(k.start, k.start, string(h.w.notes.text.b))
					put = true
				}
				h.reidentify(e, k)
			}
		}
		if !put {
			e.last(root, string(h.w.notes.text.b))
		}
		return nil
	})
	if err != nil {
		return err
	}
	p.set(h.w.notesPart, data)
	if err := h.list.finish(p, h.w); err != nil {
		return err
	}
	return h.styles.finish(p, h.w.sheet)
}
