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
	from := len(f.items)
	block := f.block()
	width := f.full - calloutIndent - 14
	f.titled(b.Label, b.Aside, setLabel, 0, calloutIndent, width)
	f.text(f.set.para(setCallout, page.Plain, b.Runs), setCallout, 0, calloutIndent, width)
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
		f.items[i].block, f.items[i].panel = block, true
	}
}

// tintOps draws the field between two heights of a page.
func (f *flow) tintOps(from, to float64) []op {
	return []op{
		{kind: opRect, x: f.left, y: from, w: f.full, h: to - from, ink: tint},
		{kind: opRect, x: f.left, y: from, w: calloutBar, h: to - from, ink: navy},
	}
}
