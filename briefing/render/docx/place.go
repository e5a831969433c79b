package docx

import (
	"maps"
	"path"
	"slices"
)

// place works out how wide the text is where the body goes, and what stands
// before it and behind it.
func (h *host) place(at *spot, sections []*node) {
	h.w.paper = paperOf(h.d.Size)
	var own *node
	for _, s := range sections {
		if at == nil || s == nil || s.start > at.at.start {
			own = s
			break
		}
	}
	h.w.width = textWidth(own)
	if at == nil {
		return
	}
	if w := cellWidth(at.at); w > 0 {
		h.w.width = w
	}
	h.at, h.later = at, map[string]int{}
	rule := h.numbering(sections[0])
	n := h.w.notes
	n.before = rule.start - 1
	next := 1 // of sections
	h.body.walk(func(x *node) bool {
		if id := x.attr("id"); x.is("footnoteReference") && x.start >= at.at.end && h.later[id] == 0 {
			h.later[id] = len(h.later) + 1
		}
		if x.start >= at.at.start {
			return true
		}
		switch {
		case x.is("footnoteReference") && x.attr("customMarkFollows") == "":
			n.before++
		case x.is("instrText"):
			h.captioned(string(x.text))
		case x.is("fldSimple"):
			h.captioned(x.attr("instr"))
		case next < len(sections) && x == sections[next-1]:
			if rule = h.numbering(sections[next]); rule.restart == "eachSect" {
				n.before = rule.start - 1
			}
			next++
		}
		return true
	})
	n.format, n.unsure = rule.format, rule.restart == "eachPage"
	h.tables, h.figures = h.w.tables, h.w.figures
	n.first = 0
	for id := range h.ids {
		if h.later[id] == 0 {
			n.first = max(n.first, number(id))
		}
	}
}

// captioned counts a caption by the code of its field.
func (h *host) captioned(code string) {
	switch name := sequence(code); name {
	case "Table":
		h.w.tables++
	case "Figure":
		h.w.figures++
	}
}

// numbering is how a section counts its footnotes (w:footnotePr).
type numbering struct {
	format, restart string
	start           int
}

// numbering is what the settings say, then the section.
func (h *host) numbering(section *node) numbering {
	x := numbering{start: 1}
	for _, pr := range []*node{h.noted, section.kid("footnotePr")} {
		if v := pr.kid("numFmt").attr("val"); v != "" {
			x.format = v
		}
		if v := pr.kid("numRestart").attr("val"); v != "" {
			x.restart = v
		}
		if v := number(pr.kid("numStart").attr("val")); v > 0 {
			x.start = v
		}
	}
	return x
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

// cellWidth is the width of the text in the table cell that n stands in, 0 when
// it stands in none or the table does not say.
func cellWidth(n *node) int {
	for n != nil && !n.is("tc") {
		n = n.up
	}
	if n == nil {
		return 0
	}
	table, row := n.up, n.up
	for row != nil && !row.is("tr") {
		row = row.up
	}
	for table != nil && !table.is("tbl") {
		table = table.up
	}
	width := 0
	if w := n.kid("tcPr", "tcW"); w.attr("type") == "dxa" {
		width = number(w.attr("w"))
	}
	if width == 0 && row != nil && table != nil {
		first := number(row.kid("trPr", "gridBefore").attr("val"))
		for _, k := range row.kids {
			if k == n {
				break
			}
			if k.is("tc") {
				first += max(number(k.kid("tcPr", "gridSpan").attr("val")), 1)
			}
		}
		last := first + max(number(n.kid("tcPr", "gridSpan").attr("val")), 1)
		for i, k := range table.kid("tblGrid").children() {
			if i >= first && i < last {
				width += number(k.attr("w"))
			}
		}
	}
	if width -= 2 * 108; width < 1000 || width > 40000 { // Word's own margins
		return 0
	}
	return width
}

// placed refuses a document in which the body has no place or a wrong one.
func (h *host) placed(f *filler, spots []spot) error {
	for _, name := range slices.Sorted(maps.Keys(f.beside)) {
		return refuse("let it stand in a paragraph of its own", "has {{%s}} in a line with other words", name)
	}
	at := spotOf(spots, "body")
	if at != nil {
		if err := h.unseen(at); err != nil {
			return err
		}
		return takes(at)
	}
	if !h.report {
		return nil
	}
	p := h.w.pack
	for _, x := range p.relationsOf(p.main).list {
		switch path.Base(x.kind) {
		case "header", "footer", "footnotes", "endnotes", "comments":
			root, err := parse(p.get(resolve(p.main, x.target)))
			if err != nil {
				continue
			}
			g := &filler{e: &edits{}, blocks: f.blocks, found: map[string]bool{}, unknown: map[string]bool{}, beside: map[string]bool{}}
			g.visit(root, "a remark")
			if len(g.spots) > 0 {
				_, err := h.spots(g.spots[:1])
				return err
			}
		}
	}
	return refuse("write {{brief}} into a paragraph of its own, where the brief is to go", "has no place for the brief")
}

// unseen refuses a place inside the code of a field, which Word does not show.
func (h *host) unseen(at *spot) error {
	var open []bool // fields, and whether their result has begun
	h.body.walk(func(n *node) bool {
		k := len(open) - 1
		if n.is("fldChar") && n.start < at.at.start {
			switch n.attr("fldCharType") {
			case "begin":
				open = append(open, false)
			case "separate":
				if k >= 0 {
					open[k] = true
				}
			case "end":
				if k >= 0 {
					open = open[:k]
				}
			}
		}
		return n.start < at.at.start
	})
	if slices.Contains(open, false) {
		return refuse("take the field out, or let it end before", "has its place for the text inside a field, where it would not be shown")
	}
	return nil
}

// takes refuses a place that Word lets hold no tables, or fills by itself.
func takes(at *spot) error {
	for n := at.at.up; n != nil; n = n.up {
		if !n.is("sdt") {
			continue
		}
		pr := n.kid("sdtPr")
		for _, kind := range []string{"text", "date", "dropDownList", "comboBox", "picture", "dataBinding"} {
			if pr.kid(kind) != nil {
				return refuse("use a rich text control, or none", "has its place for the brief in a content control that holds plain words or data only")
			}
		}
	}
	return nil
}
