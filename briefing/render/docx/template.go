package docx

import (
	"bytes"
	"errors"
	"io"
	"maps"
	"slices"
	"strings"

	"brief/briefing"
	"brief/briefing/page"
)

// A template is filled in place: what is not a placeholder stays byte for byte.
// The body goes where {{body}} or a content control tagged "brief:body" stands;
// a template with neither lends its styles, its page and its headers and
// footers, as Pandoc's reference document does.

// fillTemplate makes the package of d in a template.
func fillTemplate(d *page.Document, a page.Assets) (*opc, error) {
	return intoFile(d, a.Template, false, a.Warn)
}

// Pour puts a brief into an existing report, where {{brief}} or a content
// control tagged "brief:brief" stands: as a section whose notes are numbered on
// from the report's own. Everything else of the report stays as it is. The error
// for a report that cannot be taken is a *briefing.Problem with code Usage.
func Pour(report []byte, d *page.Document, out io.Writer) error {
	p, err := intoFile(d, report, true, nil)
	if err == nil {
		return p.write(out)
	}
	var problem *briefing.Problem
	if errors.As(err, &problem) {
		said := *problem
		said.What = strings.Replace(said.What, "the Word template", "the report", 1)
		return &said
	}
	return err
}

func intoFile(d *page.Document, file []byte, report bool, warn func(string)) (*opc, error) {
	if warn == nil {
		warn = func(string) {}
	}
	p, err := open(file, report)
	if err != nil {
		return nil, err
	}
	if !report {
		removed, err := p.inspect()
		if err != nil {
			return nil, err
		}
		for _, x := range removed {
			warn("the Word template: taken out: " + x)
		}
	}
	had := p.carried()
	// A document proves one brief, the last that went into it. A template that is
	// an earlier brief lends nothing of what that one said, its sources included.
	p.relationsOf(p.main).drop(func(x relation) bool { return had[x.id] == evidenceSpace || had[x.id] != "" && !report })
	if !report {
		clear(had)
	}
	h := &host{d: d, report: report, warn: warn, src: p.get(p.main)}
	if err := h.read(p); err != nil {
		return nil, err
	}
	if err := h.fill(); err != nil {
		return nil, err
	}
	if !report {
		h.w.addProperties(p.relationsOf(""), d, file)
	}
	h.w.addEvidence(p.relationsOf(p.main), d)
	if !slices.Contains(slices.Collect(maps.Values(had)), bibliography) { // Word knows one list of sources
		h.w.addBibliography(p.relationsOf(p.main), d)
	}
	if err := h.finish(); err != nil {
		return nil, err
	}
	p.sweep()
	return p, nil
}

// carried are the relationships of the main part to evidence and to lists of
// sources, with their namespaces.
func (p *opc) carried() map[string]string {
	found := map[string]string{}
	for _, x := range p.relationsOf(p.main).list {
		if x.kind != relOffice+"customXml" || x.external {
			continue
		}
		data := p.get(resolve(p.main, x.target))
		for _, space := range []string{evidenceSpace, bibliography} {
			if bytes.Contains(data[:min(len(data), 4096)], []byte(`"`+space+`"`)) {
				found[x.id] = space
			}
		}
	}
	return found
}

// fill pours words and body into all parts.
func (h *host) fill() error {
	p := h.w.pack
	e := &edits{src: h.src}
	e.spaces(h.root)
	f := &filler{e: e, values: map[string]string{}, blocks: map[string]bool{"brief": true}, found: map[string]bool{}, unknown: map[string]bool{}, beside: map[string]bool{}}
	if !h.report {
		f.values = values(h.d)
		f.blocks = map[string]bool{"body": true, "brief": true, "toc": true, "masthead": true}
		f.marks, f.label = h.w.markLines, h.w.tlpLabel
	}
	f.part(h.root)
	spots, err := h.spots(f.spots)
	if err == nil {
		err = h.placed(f, spots)
	}
	if err != nil {
		return err
	}
	sections := h.sections(spots)
	end := "" // a last section, where the host has none
	if len(sections) == 0 || sections[len(sections)-1].up != h.body {
		sections = append(sections, nil)
	}
	at := spotOf(spots, "body")
	h.reference = at == nil
	h.place(at, sections)

	main := h.w.story(p.main)
	switch {
	case at == nil: // a reference for styles
		main.front(h.d, true)
		main.blocks(h.d)
		last := h.body.close
		if k := h.body.kid("sectPr"); k != nil {
			last = k.start
		}
		if h.body.open == h.body.end { // <w:body/>
			return refuse(saveAgain, "is damaged: its body is empty")
		}
		e.list = slices.DeleteFunc(e.list, func(x edit) bool { return x.from >= h.body.open && x.from < last })
		e.put(h.body.open, last, string(main.b))
		clear(f.unknown)
	case h.report:
		main.asSection(h.d)
		h.put(e, *at, main.b)
		h.moved = h.renumber(e)
	default:
		main.front(h.d, !f.found["title"])
		if !f.found["masthead"] && f.found["title"] {
			main.masthead(h.d)
		}
		main.blocks(h.d)
		h.put(e, *at, main.b)
	}
	for _, x := range spots {
		s := h.w.story(p.main)
		switch x.name {
		case "toc":
			s.contents()
		case "masthead":
			s.masthead(h.d)
		default:
			continue
		}
		h.put(e, x, s.b)
	}
	if !h.report {
		if err := h.stories(f); err != nil {
			return err
		}
		end = h.furnish(e, sections)
		for _, name := range slices.Sorted(maps.Keys(f.unknown)) {
			h.warn("the Word template: the placeholder " + name + " is not known; it stands as it is")
		}
	}
	if sections[len(sections)-1] == nil && !h.report {
		e.last(h.body, `<w:sectPr>`+end+h.w.geometry()+`</w:sectPr>`)
	}
	h.root.walk(func(n *node) bool {
		if n.is("footnoteReference") {
			h.reidentify(e, n)
		}
		return true
	})
	data, err := e.apply()
	if err != nil {
		return refuse(saveAgain, "cannot be filled: %v", err)
	}
	p.set(p.main, data)
	if at == nil {
		h.forget(data)
	}
	return nil
}

// spots checks where the body and its companions stand.
func (h *host) spots(list []spot) ([]spot, error) {
	seen := map[string]bool{}
	for i := range list {
		x := &list[i]
		name := x.name
		if x.name == "brief" {
			x.name = "body"
		}
		if x.where != "" {
			return nil, refuse("let it stand in a paragraph of its own in the text", "has {{%s}} in %s, where no footnotes may stand", name, x.where)
		}
		if seen[x.name] {
			return nil, refuse("let it stand there once", "has {{%s}} twice", name)
		}
		seen[x.name] = true
	}
	if !seen["body"] {
		return nil, nil // the text goes anyway, with all that stands in it
	}
	return list, nil
}

func spotOf(list []spot, name string) *spot {
	for i := range list {
		if list[i].name == name {
			return &list[i]
		}
	}
	return nil
}

// put replaces a spot with paragraphs.
func (h *host) put(e *edits, x spot, content []byte) {
	text := string(content)
	if x.blank {
		e.put(x.at.start, x.at.start, text)
		return
	}
	if !x.control {
		text = kept(e.src, x.at) + text
	}
	if x.inCell || len(content) == 0 && !x.at.up.is("body") {
		text += `<w:p/>`
	}
	e.put(x.at.start, x.at.end, text)
}

// sections are the sectPr that stay, in their order.
func (h *host) sections(spots []spot) (list []*node) {
	if spotOf(spots, "body") == nil {
		if k := h.body.kid("sectPr"); k != nil {
			list = append(list, k)
		}
		return list
	}
	h.body.walk(func(n *node) bool {
		if n.is("sectPr") && !n.up.is("sectPrChange") {
			list = append(list, n)
		}
		return !n.is("sectPrChange")
	})
	return list
}
