package pdf

import (
	"math"
	"slices"
	"strings"

	"brief/briefing/page"
)

// tableGap stands between two columns; between very many it is less.
const tableGap = 10

// Type in a table is made smaller rather than words broken, but not below these
// shares of its size: on an upright page, and on one on its side.
const (
	leastUpright = 0.86
	leastTurned  = 0.8
	fewColumns   = 5 // are never worth a page on its side: a long word in them is broken
)

// table sets a table over the whole grid, on a page on its side where it is too
// wide for one upright, and there in several bands of columns where it is wider
// still. Cells wrap; rows stay whole where a page can hold them; the head is
// repeated on each page.
func (f *flow) table(b page.Table) {
	n := len(b.Head)
	for _, row := range b.Rows {
		n = max(n, len(row))
	}
	if n == 0 {
		return
	}
	if b.Figure != nil && f.figure(b.Figure, b.Head) {
		if b.Figure.Instead {
			return
		}
		f.headed = false
	}
	f.set.at("") // measuring is not setting
	c := f.measured(b, n)
	f.set.at(f.part)
	if n <= fewColumns || c.scale(f.full) >= leastUpright {
		f.rows(b, c)
		return
	}
	from := len(f.items)
	for f.headed && from > 0 && f.items[from-1].keep { // the heading goes along
		from--
	}
	f.sheet = f.flat
	for first, last := 0, 0; last < n; first = last {
		last = c.band(max(first, 1), f.full)
		f.rows(withColumns(b, first, last), c.only(first, last))
		f.headed = false
		b.Caption = ""
	}
	f.sheet = f.upright
	for i := from; i < len(f.items); i++ {
		f.items[i].turned = true
	}
}

// withColumns is a table of the first column and those between from and to.
func withColumns(b page.Table, from, to int) page.Table {
	t := page.Table{Caption: b.Caption, Alt: b.Alt, Head: withFirst(b.Head, from, to), Widths: withFirst(b.Widths, from, to)}
	for _, row := range b.Rows {
		t.Rows = append(t.Rows, withFirst(row, from, to))
	}
	return t
}

// withFirst is the first of s and those between from and to.
func withFirst[T any](s []T, from, to int) []T {
	if from == 0 {
		return s[:min(to, len(s))]
	}
	var out []T
	if len(s) > 0 {
		out = append(out, s[0])
	}
	return append(out, s[min(from, len(s)):min(to, len(s))]...)
}

// rows sets a table of measured columns on the sheet at hand.
func (f *flow) rows(b page.Table, c columns) {
	n := len(c.least)
	el := f.root.child("Table")
	if b.Alt != "" {
		el.attr = "/O /Table /Summary " + textString(told(b.Alt))
	}
	if b.Caption != "" {
		at := f.text(f.set.para(el.child("Caption"), setCaption, page.Plain, plain(b.Caption)), setCaption, f.gap(8), 0, f.full)
		for i := at; i < len(f.items); i++ {
			f.items[i].keep = true
		}
	}
	t := c.grid(f.full)
	head := make([]page.Cell, n)
	for i, x := range b.Head {
		head[i].Paragraphs = []page.Paragraph{{Runs: plain(x)}}
	}
	from := len(f.items)
	before := 6.0
	if !f.headed && b.Caption == "" {
		before = 15 // it stands behind something else
	}
	f.row(t, el, "TH", head, t.head, 0.8, navy, before)
	var again *band
	if h := height(f.items[from:]); h < f.depth/3 {
		again = &band{items: repeated(f.items[from:]), h: h}
	}
	for i := from; i < len(f.items); i++ {
		f.items[i].keep = true
	}
	last := from
	for r, row := range b.Rows {
		cells := make([]page.Cell, n)
		copy(cells, row)
		at := len(f.items)
		f.set.at(rowName(row, r) + " of " + f.part)
		f.row(t, el, "TD", cells, t.body, hair, rule, 0)
		for i := at; i < len(f.items); i++ {
			f.items[i].head = again
		}
		if r > 0 && r == len(b.Rows)-1 && height(f.items[last:]) < f.depth/3 {
			f.items[at-1].keep = true // the last row does not stand alone under a repeated head
		}
		last = at
	}
	if height(f.items[from:]) < f.depth/5 { // a small table stays whole
		for i := from; i < len(f.items)-1; i++ {
			f.items[i].keep = true
		}
	}
}

// rowName is what warnings call a row: its anchor's source, or its number.
func rowName(row []page.Cell, r int) string {
	for _, c := range row {
		if id, ok := strings.CutPrefix(c.Anchor, "source-"); ok {
			return id
		}
	}
	return "row " + itoa(r+1)
}

// repeated is a table's head as it stands on further pages, where it is told to
// nobody again.
func repeated(items []item) []item {
	out := slices.Clone(items)
	for i := range out {
		out[i].ops = slices.Clone(out[i].ops)
		for k := range out[i].ops {
			out[i].ops[k].el = header
		}
	}
	return out
}

func height(items []item) float64 {
	h := 0.0
	for _, it := range items {
		h += it.before + it.h
	}
	return h
}

// cellSetting is the setting of a cell's paragraph. One that is doubt as a whole
// names a kind ("date · conflict"): smaller, not bold.
func cellSetting(s setting, p *page.Paragraph) setting {
	switch p.Style {
	case page.Doubt:
		s.size = times(s.size, 0.93)
		s.ink = doubt
		p.Style = page.Plain
	case page.Quiet:
		s.size = times(s.size, 0.93)
	}
	return s
}

// row appends a row of cells of a kind, TH or TD: item k holds line k of each.
func (f *flow) row(g grid, table *element, kind string, cells []page.Cell, s setting, weight float64, c rgb, before float64) {
	const pad = 3.4
	block := f.block()
	at := len(f.items)
	row := table.child("TR")
	scope := ""
	if kind == "TH" {
		scope = "/O /Table /Scope /Column"
	}
	for col, cell := range cells {
		k := at
		el := row.cell(kind, scope)
		for _, q := range cell.Paragraphs {
			p := f.set.para(el.child("P"), cellSetting(s, &q), q.Style, q.Runs)
			lines := p.lines(g.w[col], 0)
			if len(lines) == 1 && len(cell.Paragraphs) > 1 {
				p.rtl = false // a title, on the edge on which what follows begins
			}
			for _, l := range lines {
				if k == len(f.items) {
					f.items = append(f.items, item{h: s.lead, block: block})
				}
				f.items[k].ops = p.draw(f.items[k].ops, l, g.x[col], s.baseline(), g.w[col], int32(col))
				k++
			}
		}
	}
	if at == len(f.items) {
		f.items = append(f.items, item{h: s.lead, block: block})
	}
	first, last := &f.items[at], &f.items[len(f.items)-1]
	for _, cell := range cells {
		if cell.Anchor != "" {
			first.ops = append([]op{{kind: opAnchor, to: cell.Anchor}}, first.ops...)
		}
	}
	first.before = before
	first.h += pad
	for i := range first.ops {
		first.ops[i].y += pad
	}
	last.ops = append(last.ops, op{kind: opRect, lane: math.MaxInt32, y: last.h + pad - weight/2, w: f.full, h: weight, ink: c})
	last.h += pad
	whole := height(f.items[at:]) < f.depth*0.5
	for i := at; i < len(f.items); i++ {
		f.items[i].keep = i < len(f.items)-1 && whole || keep(i-at, len(f.items)-at)
	}
}
