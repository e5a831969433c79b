package docx

import (
	"path"
	"regexp"
	"slices"
	"strconv"

	"brief/templates"
)

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
	h.ids = seen
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
		h.even, h.noted = root.kid("evenAndOddHeaders").on(), root.kid("footnotePr")
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

var idAttribute = regexp.MustCompile(`[\s:]id\s*=\s*("[^"]*"|'[^']*')`)

// reidentify gives a footnote behind the body, or a reference to it, an id after
// those of the brief: LibreOffice takes footnotes in the order of their ids, not
// by them, and would show the words of one under the number of another.
func (h *host) reidentify(e *edits, n *node) {
	place := h.later[n.attr("id")]
	if place == 0 || h.reference || h.w.notes.ids == 0 {
		return
	}
	if at := idAttribute.FindSubmatchIndex(e.src[n.start:n.open]); at != nil {
		e.put(n.start+at[2], n.start+at[3], `"`+strconv.Itoa(h.w.notes.first+h.w.notes.ids+place)+`"`)
	}
}
