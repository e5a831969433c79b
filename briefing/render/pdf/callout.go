package pdf

import "brief/briefing/page"

// The callout: a tinted field with a bar at its left.
const (
	calloutBar    = 4.5
	calloutIndent = 17
	calloutPad    = 9
)

// callout sets the analyst's own text, over the whole grid.
func (f *flow) callout(b page.Callout) {
	f.set.at("“" + b.Label + "”")
	from := len(f.items)
	block := f.block()
	width := f.full - calloutIndent - 14
	f.titled(f.headingElement(1), b.Label, b.Aside, setLabel, 0, calloutIndent, width)
	f.text(f.para(setCallout, page.Plain, b.Runs), setCallout, 0, calloutIndent, width)
	if len(f.items) == from {
		return
	}
	first, last := &f.items[from], &f.items[len(f.items)-1]
	first.h += calloutPad
	for i := range first.ops {
		first.ops[i].y += calloutPad
	}
	last.h += calloutPad
	first.before = f.gap(14)
	for i := from; i < len(f.items); i++ {
		f.items[i].block, f.items[i].panel = block, insidePanel
	}
	f.items[from].panel, f.items[len(f.items)-1].panel = edgeOfPanel, edgeOfPanel
}

// tintOps draws the field behind the items of a page. Where the callout comes
// from the page before or goes on to the next, the field reaches a little past
// the text.
func (f *flow) tintOps(items []placed) []op {
	const past = 4
	first, last := items[0], items[len(items)-1]
	y, h := f.top+first.y, last.y+last.h-first.y
	if first.panel == insidePanel {
		y, h = y-past, h+past
	}
	if last.panel == insidePanel {
		h += past
	}
	return []op{
		{kind: opRect, x: f.left, y: y, w: f.full, h: h, ink: tint},
		{kind: opRect, x: f.left, y: y, w: calloutBar, h: h, ink: navy},
	}
}
