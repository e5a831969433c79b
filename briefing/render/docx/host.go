package docx

import (
	"bytes"
	"path"
	"regexp"
	"slices"
	"sort"
	"strconv"
	"strings"

	"brief/templates"
)

// number reads an id; what is none counts as 0.
func number(s string) int {
	n, err := strconv.Atoi(s)
	if err != nil || n < 0 || n > 1<<30 {
		return 0
	}
	return n
}

func sortedKeys(m map[string]bool) []string {
	keys := make([]string, 0, len(m))
	for k := range m {
		keys = append(keys, k)
	}
	sort.Strings(keys)
	return keys
}

// textWidth is the width of a column of text in twentieths of a point, 0 when
// the section does not say.
func textWidth(section *node) int {
	w := number(section.kid("pgSz").attr("w"))
	m := section.kid("pgMar")
	w -= number(m.attr("left")) + number(m.attr("right")) + number(m.attr("gutter"))
	if cols := section.kid("cols"); cols != nil {
		if n := number(cols.attr("num")); n > 1 {
			w = (w - (n-1)*number(cols.attr("space"))) / n
		}
	}
	if w < 1000 || w > 40000 {
		return 0
	}
	return w
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
			g := &filler{e: e, values: f.values, blocks: f.blocks, marks: f.marks, found: f.found, unknown: f.unknown}
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

var anyTLP = regexp.MustCompile(`TLP:\s?(RED|AMBER\+STRICT|AMBER|GREEN|CLEAR|WHITE)`)

// furnish sees to it that every page of every section shows the marking above
// and below. A nil section is one that is still to be made; furnish returns the
// references for it. A document whose template has no footer at all gets one
// with the page's number.
func (h *host) furnish(e *edits, sections []*node) (last string) {
	p := h.w.pack
	main := p.relationsOf(p.main)
	targets := map[string]string{}
	for _, x := range main.list {
		targets[x.id] = resolve(p.main, x.target)
	}
	lines := markingLines(h.d)
	footers := false
	for _, s := range sections {
		footers = footers || s.kid("footerReference") != nil
	}
	there := map[string]bool{} // kinds that this or an earlier section has
	var inherited string
	if h.reference {
		inherited = h.inherited(sections[0], there)
		footers = footers || strings.Contains(inherited, "footerReference")
	}
	marked := map[string]bool{}
	for _, s := range sections {
		if s != nil {
			for _, k := range s.kids {
				if !k.is("headerReference") && !k.is("footerReference") {
					continue
				}
				there[k.local+k.attr("type")] = true
				if name := targets[k.attr("id")]; len(lines) > 0 && !marked[name] {
					marked[name] = true
					h.mark(name, lines)
				}
			}
		}
		kinds := []string{"default"}
		if s.kid("titlePg").on() {
			kinds = append(kinds, "first")
		}
		if h.even {
			kinds = append(kinds, "even")
		}
		refs := inherited
		inherited = ""
		for _, story := range []string{"header", "footer"} {
			for _, kind := range kinds {
				if there[story+"Reference"+kind] {
					continue
				}
				numbered := story == "footer" && h.reference && !footers
				if len(lines) == 0 && !numbered {
					continue
				}
				there[story+"Reference"+kind] = true
				refs += h.w.furniturePart(h.d, story, kind, numbered)
			}
		}
		switch {
		case s == nil:
			last = refs
		case refs != "":
			e.first(s, refs)
		}
	}
	return last
}

// inherited are the references that the only section left had from those before
// it. It notes in there which kinds they are.
func (h *host) inherited(last *node, there map[string]bool) string {
	kind := func(n *node) string { return n.local + n.attr("type") }
	own := map[string]bool{}
	if last != nil {
		for _, k := range last.kids {
			own[kind(k)] = true
		}
	}
	latest := map[string]*node{}
	var order []string
	h.body.walk(func(n *node) bool {
		if (n.is("headerReference") || n.is("footerReference")) && n.up != last && !own[kind(n)] {
			if latest[kind(n)] == nil {
				order = append(order, kind(n))
			}
			latest[kind(n)] = n
		}
		return !n.is("sectPrChange")
	})
	refs := ""
	for _, k := range order {
		there[k] = true
		refs += raw(h.src, latest[k])
	}
	return refs
}

// mark puts the marking into a header or footer that does not show it.
func (h *host) mark(name string, lines []string) {
	p := h.w.pack
	root, err := parse(p.get(name))
	if err != nil {
		return
	}
	shown := root.flat()
	s := h.w.story(name)
	var missing []string
	for _, line := range lines {
		if !shows(shown, line) {
			missing = append(missing, line)
		}
	}
	for _, x := range anyTLP.FindAllString(shown, -1) {
		if !slices.Contains(lines, strings.ReplaceAll(x, " ", "")) {
			h.warn("the Word template: " + name + " says " + x + ", which is not the marking of this brief")
		}
	}
	if len(missing) == 0 {
		return
	}
	s.marking(missing)
	data, err := changed(p.get(name), func(e *edits, root *node) error {
		e.first(root, string(s.b))
		return nil
	})
	if err == nil {
		p.set(name, data)
	}
}

// shows reports whether text has the marking as a whole: TLP:AMBER is not shown
// by TLP:AMBER+STRICT.
func shows(text, line string) bool {
	for {
		i := strings.Index(text, line)
		if i < 0 {
			return false
		}
		if text = text[i+len(line):]; !strings.HasPrefix(line, "TLP:") || !strings.HasPrefix(text, "+") {
			return true
		}
	}
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

// readNotes finds the footnotes, or makes the part for them. It returns the
// greatest id in use.
func (h *host) readNotes(p *opc) (first int, err error) {
	main := p.relationsOf(p.main)
	settings := main.find("settings")
	if settings == "" {
		settings = p.free("word/settings.xml")
		p.add(main, settings, typeWord+"settings+xml", relOffice+"settings", templates.Settings())
	}
	name := main.find("footnotes")
	fresh := name == ""
	if fresh {
		name = p.free(path.Join(path.Dir(p.main), "footnotes.xml"))
		p.add(main, name, typeWord+"footnotes+xml", relOffice+"footnotes", []byte(templates.Footnotes()+`</w:footnotes>`))
	}
	h.w.notesPart = name
	root, err := parse(p.get(name))
	if err != nil || !root.is("footnotes") {
		return 0, refuse(saveAgain, "is damaged: %s", name)
	}
	seen := map[string]bool{}
	for _, k := range root.kids {
		if k.is("footnote") {
			if seen[k.attr("id")] {
				return 0, refuse(saveAgain, "is damaged: it has two footnotes with the id %s", k.attr("id"))
			}
			seen[k.attr("id")] = true
			first = max(first, number(k.attr("id")))
		}
		k.walk(func(n *node) bool {
			if n.is("bookmarkStart") {
				h.w.lastMark = max(h.w.lastMark, number(n.attr("id")))
			}
			return true
		})
	}
	missing := ""
	h.root.walk(func(n *node) bool {
		if n.is("footnoteReference") && !seen[n.attr("id")] {
			missing = n.attr("id")
		}
		return missing == ""
	})
	if missing != "" {
		return 0, refuse(saveAgain, "is damaged: it has no footnote %q, but refers to one", missing)
	}
	data, err := changed(p.get(settings), func(e *edits, root *node) error {
		if !root.is("settings") {
			return refuse(saveAgain, "is damaged: %s", settings)
		}
		h.even = root.kid("evenAndOddHeaders").on()
		if fresh {
			separators(e, root)
		}
		return nil
	})
	if err != nil {
		return 0, err
	}
	p.set(settings, data)
	return first, nil
}

// afterNotes are the elements of w:settings that the schema wants after
// w:footnotePr.
var afterNotes = []string{"endnotePr", "compat", "docVars", "rsids", "mathPr", "attachedSchema", "themeFontLang", "clrSchemeMapping",
	"doNotIncludeSubdocsInStats", "doNotAutoCompressPictures", "forceUpgrade", "captions", "readModeInkLockDown", "smartTagType",
	"schemaLibrary", "shapeDefaults", "hdrShapeDefaults", "doNotEmbedSmartTags", "decimalSymbol", "listSeparator"}

// separators names the two separators of new footnotes in the settings.
func separators(e *edits, root *node) {
	const two = `<w:footnote w:id="-1"/><w:footnote w:id="0"/>`
	if k := root.kid("footnotePr"); k != nil {
		for _, x := range k.kids {
			if x.is("footnote") {
				e.cut(x)
			}
		}
		e.last(k, two)
		return
	}
	for _, k := range root.kids {
		if slices.Contains(afterNotes, k.local) || k.space != nsW {
			e.put(k.start, k.start, `<w:footnotePr>`+two+`</w:footnotePr>`)
			return
		}
	}
	e.last(root, `<w:footnotePr>`+two+`</w:footnotePr>`)
}

// finish writes what the text turned out to need: notes, styles, bullets.
func (h *host) finish() error {
	p := h.w.pack
	data, err := changed(p.get(h.w.notesPart), func(e *edits, root *node) error {
		if h.reference {
			for _, k := range root.kids {
				if k.is("footnote") && k.attr("type") == "" {
					e.cut(k)
				}
			}
		}
		e.last(root, string(h.w.notes.text.b))
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

// bulletList is the template's word/numbering.xml with the bullets of the brief.
type bulletList struct {
	name     string // the part, "" for none
	abs, num string // free ids
	look     templates.Look
	lists    map[string]bool // ids of the template's lists
	used     bool            // by a paragraph, because the template's list style has no bullets
}

func readBullets(p *opc) (*bulletList, error) {
	l := &bulletList{name: p.relationsOf(p.main).find("numbering"), abs: "0", num: "1", lists: map[string]bool{}}
	if l.name == "" {
		return l, nil
	}
	root, err := parse(p.get(l.name))
	if err != nil || !root.is("numbering") {
		return nil, refuse(saveAgain, "is damaged: %s", l.name)
	}
	abs, num := -1, 0
	kinds := map[string]bool{}
	for _, k := range root.kids {
		id, seen := k.attr("numId"), l.lists
		if k.is("abstractNum") {
			id, seen = k.attr("abstractNumId"), kinds
			abs = max(abs, number(id))
		} else if k.is("num") {
			num = max(num, number(id))
		} else {
			continue
		}
		if seen[id] {
			return nil, refuse(saveAgain, "is damaged: it has two lists with the id %q", id)
		}
		seen[id] = true
	}
	l.abs, l.num = strconv.Itoa(abs+1), strconv.Itoa(num+1)
	return l, nil
}

// properties are what a paragraph in the template's list style needs to have a
// bullet: nothing when the style brings its own, or is ours.
func (l *bulletList) properties(styles *styleList, s *sheet) string {
	id := s.ids[strings.ToLower(listBullet)]
	if id == "" {
		return ""
	}
	for range 32 {
		k := styles.byID[id]
		if k == nil {
			break
		}
		if n := k.kid("pPr", "numPr", "numId"); n != nil && l.lists[n.attr("val")] {
			return ""
		}
		id = k.kid("basedOn").attr("val")
	}
	l.used = true
	return `<w:numPr><w:ilvl w:val="0"/><w:numId w:val="` + l.num + `"/></w:numPr>`
}

// finish adds the bullets when the text uses them.
func (l *bulletList) finish(p *opc, w *writer) error {
	own := slices.Contains(w.sheet.order, listBullet)
	if !own && !l.used {
		return nil
	}
	style := ""
	if own {
		style = w.sheet.id(listBullet)
	}
	abstract := templates.Bullets(l.look, l.abs, style)
	num := `<w:num w:numId="` + l.num + `"><w:abstractNumId w:val="` + l.abs + `"/></w:num>`
	if l.name == "" {
		name := p.free(path.Join(path.Dir(p.main), "numbering.xml"))
		p.add(p.relationsOf(p.main), name, typeWord+"numbering+xml", relOffice+"numbering",
			[]byte(xmlHead+`<w:numbering`+rootSpaces+`>`+abstract+num+`</w:numbering>`))
		return nil
	}
	data, err := changed(p.get(l.name), func(e *edits, root *node) error {
		at, end := root.close, root.close
		for i := len(root.kids) - 1; i >= 0; i-- {
			k := root.kids[i]
			if k.is("numIdMacAtCleanup") {
				at, end = k.start, k.start
			}
			if k.is("num") {
				at = k.start
			}
		}
		if root.open == root.end {
			e.last(root, abstract+num)
			return nil
		}
		e.put(at, at, abstract)
		e.put(end, end, num)
		return nil
	})
	p.set(l.name, data)
	return err
}
