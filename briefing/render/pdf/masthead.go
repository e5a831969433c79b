package pdf

import (
	"brief/briefing/page"
)

// hair is the weight of a thin rule.
const hair = 0.5

// masthead sets the title, the line under it and the facts about the brief.
func (f *flow) masthead(d *page.Document) {
	if d.Product != "" {
		at := f.text(f.para(setProduct, page.Plain, plain(d.Product)), setProduct, 0, 0, f.full)
		for i := at; i < len(f.items); i++ {
			f.items[i].keep = true
			if i == len(f.items)-1 {
				f.items[i].h += 5
			}
		}
	}
	if d.Title != "" {
		f.balanced(f.root.child("H1"), plain(d.Title), setTitle, 0)
	}
	if d.Subtitle != "" {
		f.balanced(f.root.child("P"), plain(d.Subtitle), setSubtitle, 3)
	}
	if len(d.Masthead) == 0 {
		return
	}
	f.rule(11, 0.9, navy)
	f.facts(d.Masthead)
	f.rule(5, hair, rule)
}

// facts sets labelled facts one after the other. A fact that would be divided
// between two lines begins the next one, and dots stand only inside lines.
func (f *flow) facts(fields []page.Field) {
	const apart = 15
	dot := f.set.para(nil, setFacts, page.Plain, plain("·"))
	block := f.block()
	x, before := 0.0, 5.0
	for _, field := range fields {
		label := setFacts
		label.ink = navy
		el := f.root.child("P")
		p := para{el: el}
		if field.Label != "" {
			p = f.set.para(el, label, page.Strong, plain(field.Label))
		}
		p.append(f.set.para(el, setFacts, page.Plain, plain(field.Value)), f.set.fonts.get(setFacts.role).width(" ", setFacts.size))
		lines := p.lines(f.full, 0)
		for i, l := range lines {
			if i == 0 && x > 0 && len(lines) == 1 && x+apart+l.w <= f.full {
				it := &f.items[len(f.items)-1]
				it.ops = dot.draw(it.ops, line{to: 1, w: dot.words[0].w}, x+apart/2-dot.words[0].w/2, setFacts.baseline(), f.full, 0)
				it.ops = p.draw(it.ops, l, x+apart, setFacts.baseline(), l.w, 0)
				x += apart + l.w
				continue
			}
			f.items = append(f.items, item{before: before, h: setFacts.lead, block: block, keep: true,
				ops: p.draw(nil, l, 0, setFacts.baseline(), f.full, 0)})
			x, before = l.w, 0
		}
	}
}

func plain(s string) []page.Run { return []page.Run{{Text: s}} }

// append puts a second paragraph behind p, tied to it by a space.
func (p *para) append(q para, space float64) {
	n := len(p.pieces)
	p.el = q.el
	p.pieces = append(p.pieces, q.pieces...)
	for i, w := range q.words {
		w.from, w.to = w.from+n, w.to+n
		if i == 0 && len(p.words) > 0 {
			w.gap, w.tied = space, true
		}
		p.words = append(p.words, w)
	}
}

// rule appends a line across the grid.
func (f *flow) rule(before, weight float64, c rgb) {
	if n := len(f.items); n > 0 {
		f.items[n-1].keep = true
	}
	f.items = append(f.items, item{before: before, h: weight, block: f.block(), keep: true,
		ops: []op{{kind: opRect, w: f.full, h: weight, ink: c}}})
}
