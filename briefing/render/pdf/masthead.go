package pdf

import (
	"brief/briefing/page"
)

// hair is the weight of a thin rule.
const hair = 0.5

// masthead sets the title, the line under it and the facts about the brief.
func (f *flow) masthead(d *page.Document) {
	if d.Title != "" {
		f.balanced([]page.Run{{Text: d.Title}}, setTitle, 0)
	}
	if d.Subtitle != "" {
		f.balanced([]page.Run{{Text: d.Subtitle}}, setSubtitle, 3)
	}
	if len(d.Masthead) == 0 {
		return
	}
	f.rule(11, 0.9, navy)
	var runs []page.Run
	for i, x := range d.Masthead {
		if i > 0 {
			runs = append(runs, page.Run{Text: " \u00a0·\u00a0 "})
		}
		runs = append(runs, page.Run{Text: x.Label, Style: page.Strong}, page.Run{Text: "\u00a0"}, page.Run{Text: x.Value})
	}
	p := f.set.para(setFacts, page.Plain, runs)
	for i := range p.pieces {
		if p.pieces[i].face == f.set.fonts.open[sansBold] {
			p.pieces[i].ink = navy
		}
	}
	f.text(p, setFacts, 5, 0, f.full)
	f.rule(5, hair, rule)
}

// rule appends a line across the grid.
func (f *flow) rule(before, weight float64, c rgb) {
	if n := len(f.items); n > 0 {
		f.items[n-1].keep = true
	}
	f.items = append(f.items, item{before: before, h: weight, block: f.block(), keep: true,
		ops: []op{{kind: opRect, w: f.full, h: weight, ink: c}}})
}
