package docx

import "strings"

// tagged is what a content control asks for: its tag "brief:NAME", or the core
// property that it is bound to, as those of Word's own cover pages are. "" is a
// control that is none of ours.
func tagged(n *node) string {
	properties := n.kid("sdtPr")
	if name, ok := strings.CutPrefix(properties.kid("tag").attr("val"), "brief:"); ok {
		return strings.ToLower(name)
	}
	if path := properties.kid("dataBinding").attr("xpath"); strings.Contains(path, "coreProperties") {
		for _, x := range [][2]string{{":title", "title"}, {":subject", "subtitle"}, {":creator", "author"}} {
			if strings.Contains(path, x[0]+"[") || strings.HasSuffix(path, x[0]) {
				return x[1]
			}
		}
	}
	return ""
}

// control fills a content control that asks for something of the brief, and
// reports whether it did.
func (f *filler) control(n *node, where string) bool {
	name := tagged(n)
	content := n.kid("sdtContent")
	if name == "" || content == nil {
		return false
	}
	if f.blocks[name] {
		x := spot{name: name, at: n, control: true, where: where, inCell: n.up.is("tc")}
		switch n.up.local {
		case "body", "tc", "sdtContent", "hdr", "ftr", "footnote", "endnote", "txbxContent":
		default:
			x.where = "the middle of a line"
		}
		for _, k := range content.kids {
			if k.is("tc") || k.is("tr") {
				x.where = "place of a whole table cell"
			}
		}
		f.found[name] = true
		f.spots = append(f.spots, x)
		return true
	}
	if !f.known(name) {
		f.unknown["brief:"+name] = true
		return false
	}
	f.found[name] = true
	f.words(n, content, f.values[name])
	return true
}

// words puts a value into the first text of a control, and takes out what would
// put something else there: the prompt's grey and the binding to other data.
func (f *filler) words(n, content *node, value string) {
	properties := n.kid("sdtPr")
	if k := properties.kid("showingPlcHdr"); k != nil {
		f.e.cut(k)
	}
	if k := properties.kid("dataBinding"); k != nil && !strings.Contains(k.attr("xpath"), "coreProperties") {
		f.e.cut(k)
	}
	var ts []*node
	var inside *node // where a run may stand
	content.walk(func(x *node) bool {
		switch {
		case x.is("t"):
			ts = append(ts, x)
		case x.is("p") && inside == nil:
			inside = x
		}
		return true
	})
	for i, t := range ts {
		if r := t.up.kid("rPr"); r != nil && properties.kid("showingPlcHdr") != nil && r.kid("rStyle") != nil {
			f.e.cut(r.kid("rStyle"))
		}
		if i == 0 {
			f.set(t, value)
		} else {
			f.set(t, "")
		}
	}
	if len(ts) > 0 {
		return
	}
	value = strings.NewReplacer(labelBegin, "", labelEnd, "").Replace(value)
	run := `<w:r><w:t xml:space="preserve">` + string(escape(nil, value)) + `</w:t></w:r>`
	switch {
	case inside != nil:
		f.e.last(inside, run)
	case n.up.is("p"):
		f.e.last(content, run)
	}
}
