package docx

import (
	"path"
	"slices"
	"strconv"
	"strings"

	"brief/templates"
)

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
