package pdf

import (
	"math"
	"slices"
	"strings"

	"brief/briefing/page"
)

// tableGap stands between two columns.
const tableGap = 10

// mostColumns stand side by side: beyond that a column is narrower than a
// letter.
const mostColumns = 32

// table sets a table over the whole grid. Cells wrap; rows stay whole where a
// page can hold them; the head is repeated on each page.
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
	if n > mostColumns {
		f.bands(b, n)
		return
	}
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
	f.set.at("") // measuring is not setting
	t := f.columns(b, n)
	f.set.at(f.part)
	head := make([]page.Cell, n)
	for i, x := range b.Head {
		head[i].Paragraphs = []page.Paragraph{{Runs: plain(x)}}
	}
	from := len(f.items)
	f.row(t, el, "TH", head, t.head, 0.8, navy, 6)
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

// bands sets a table of very many columns as several, one below the other, each
// beginning with the first column.
func (f *flow) bands(b page.Table, n int) {
	for from := 1; from < n; from += mostColumns - 1 {
		to := min(n, from+mostColumns-1)
		t := page.Table{Alt: b.Alt, Head: withFirst(b.Head, from, to), Widths: withFirst(b.Widths, from, to)}
		if from == 1 {
			t.Caption = b.Caption
		}
		for _, row := range b.Rows {
			t.Rows = append(t.Rows, withFirst(row, from, to))
		}
		f.table(t)
		f.headed = false
	}
}

// withFirst is the first of s and those between from and to.
func withFirst[T any](s []T, from, to int) []T {
	var out []T
	if len(s) > 0 {
		out = append(out, s[0])
	}
	return append(out, s[min(from, len(s)):min(to, len(s))]...)
}

func height(items []item) float64 {
	h := 0.0
	for _, it := range items {
		h += it.before + it.h
	}
	return h
}

// grid is a table's geometry.
type grid struct {
	x, w       []float64
	body, head setting
}

// columns shares the width among n columns: by weight, but none narrower than
// its longest word as long as there is room. Where there is none, the type gets
// smaller, and at last words are broken.
func (f *flow) columns(b page.Table, n int) grid {
	g := grid{body: setTable, head: setHead}
	weights, least := make([]float64, n), make([]float64, n)
	for i := range weights {
		weights[i] = 1
		if i < len(b.Widths) && b.Widths[i] > 0 {
			weights[i] = float64(b.Widths[i])
		}
	}
	widest := func(i int, p para) {
		for _, w := range p.words {
			least[i] = max(least[i], w.w)
		}
	}
	for i, x := range b.Head {
		widest(i, f.set.para(nil, setHead, page.Plain, plain(x)))
	}
	for _, row := range b.Rows {
		for i, c := range row {
			for _, p := range c.Paragraphs {
				widest(i, f.set.para(nil, cellSetting(setTable, &p), p.Style, p.Runs))
			}
		}
	}
	gap := float64(tableGap)
	if n > 8 {
		gap = max(3, 80/float64(n))
	}
	total := f.full - times(gap, float64(n-1))
	need := 0.0
	for i := range least {
		least[i] = min(least[i]+0.2, total/2)
		need += least[i]
	}
	if need > total {
		k := max(total/need, 0.66)
		for _, s := range []*setting{&g.body, &g.head} {
			s.size = times(s.size, k)
			s.lead = times(s.lead, k)
		}
		for i := range least {
			least[i] = times(least[i], k)
		}
		need = times(need, k)
	}
	if need > total {
		for i := range least {
			least[i] = times(least[i], total/need)
		}
	}
	g.w = share(weights, least, total)
	x := 0.0
	for _, w := range g.w {
		g.x = append(g.x, x)
		x += w + gap
	}
	return g
}

// share gives each its part of total by weight, and none less than its least.
func share(weights, least []float64, total float64) []float64 {
	out := make([]float64, len(weights))
	fixed := make([]bool, len(weights))
	for range weights {
		rest, sum := total, 0.0
		for i := range weights {
			if fixed[i] {
				rest -= out[i]
			} else {
				sum += weights[i]
			}
		}
		again := false
		for i := range weights {
			if fixed[i] {
				continue
			}
			out[i] = times(rest, weights[i]) / sum
			if out[i] < least[i] {
				out[i], fixed[i], again = least[i], true, true
			}
		}
		if !again {
			break
		}
	}
	return out
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
				f.items[k].ops = p.draw(f.items[k].ops, l, g.x[col], s.baseline(), g.w[col], col)
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
