package pdf

import "brief/briefing/page"

// figure draws what the table with the given head says. It reports false where a drawing has no room: the table says it all.
func (f *flow) figure(b *page.Figure, head []string) bool {
	el := f.root.child("Figure")
	el.alt = told(b.Alt)
	var ops []op
	var h float64
	switch b.Kind {
	case page.Timeline:
		ops, h = f.timeline(el, b.Moments)
	case page.Matrix:
		ops, h = f.matrix(el, b, head)
	}
	if len(ops) == 0 || h > f.depth/2 {
		return false
	}
	if b.Caption != "" {
		at := f.text(f.para(setCaption, page.Plain, plain(b.Caption)), setCaption, f.gap(8), 0, f.full)
		for i := at; i < len(f.items); i++ {
			f.items[i].keep = true
		}
	}
	for i := range ops {
		ops[i].el = under(ops[i].el, el)
	}
	place := op{kind: opFigure, w: f.full, h: h, el: el}
	f.items = append(f.items, item{before: 5, h: h + 7, block: f.block(), ops: append([]op{place}, ops...)})
	return true
}

// under keeps an element that belongs to a figure and gives the figure what has
// none.
func under(e, figure *element) *element {
	if e == nil || e == ornament {
		return figure
	}
	return e
}

// Type in figures.
var (
	setFigure     = setting{sans, 7.2, 9, ink}
	setFigureHead = setting{sansBold, 7.2, 9, navy}
	setTick       = setting{sans, 6.8, 9, grey}
)

// centred draws lines in the middle of a width, the first at the top y.
func (p *para) centred(ops []op, lines []line, x, y, width float64, s setting) []op {
	for i, l := range lines {
		ops = p.draw(ops, l, x+(width-l.w)/2, y+times(float64(i), s.lead)+s.baseline(), l.w, 0)
	}
	return ops
}
