package docx

import (
	"bytes"
	"path"
	"slices"
	"sort"
	"strconv"
	"strings"
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
