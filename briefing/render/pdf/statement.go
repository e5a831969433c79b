package pdf

import (
	"brief/briefing"
	"brief/briefing/page"
)

// statement sets a statement in the measure and, in the margin beside it, what
// stands behind it.
func (f *flow) statement(b page.Statement) {
	style := page.Plain
	if b.Kind == briefing.KindAbsence {
		style = page.Emphasis // the program's own words, not a source's
	}
	if b.ID != "" {
		f.set.at(b.ID)
	}
	if b.Source != "" {
		f.set.at(b.ID + " (" + b.Source + ")")
	}
	p := f.para(setText, style, b.Runs)
	if b.RTL {
		p.rtl, p.base = true, 1
	}
	before := f.gap(7)
	at := f.text(p, setText, before, 0, f.measure)
	if at == len(f.items) {
		f.items = append(f.items, item{before: before, h: setText.lead, block: f.block()})
	}
	f.items[at].ops = append([]op{{kind: opAnchor, to: b.Anchor}}, f.items[at].ops...)
	f.margin(at, b.Support)
}

// Dots of the margin: more than dotsMost are not counted by anybody's eye, and
// the label says the number.
const (
	dotSize  = 4.4
	dotStep  = 6.2
	dotsMost = 9
)

// margin hangs the support beside the items from at on, and appends items where
// it is longer than the text.
func (f *flow) margin(at int, s page.Support) {
	if s.Label == "" && s.Sources == "" {
		return
	}
	var lines []side
	y := setText.baseline() - times(setSupport.size, 0.33) - setSupport.lead/2
	dots, indent := f.dots(s, y+setSupport.lead/2)
	look := setSupport
	if s.Single {
		look.role, look.ink = sansBold, doubt
	}
	label := f.para(look, page.Plain, plain(s.Label))
	for i, l := range label.lines(f.sideWidth, indent) {
		var ops []op
		x := f.side
		if i == 0 {
			ops, x = append(ops, dots...), x+indent
		}
		if l.to > l.from {
			ops = label.draw(ops, l, x, y+look.baseline(), f.sideWidth, 1)
		}
		lines = append(lines, side{y, ops})
		y += look.lead
	}
	y += 0.6
	sources := f.set.para(label.el, setSources, page.Plain, append(plain(leftToRight+s.Sources), s.See...))
	for _, l := range sources.lines(f.sideWidth, 0) {
		lines = append(lines, side{y, sources.draw(nil, l, f.side, y+setSources.baseline(), f.sideWidth, 1)})
		y += setSources.lead
	}
	f.hang(at, lines)
	whole := height(f.items[at:]) < wholeStatement
	for i := at; i < len(f.items); i++ {
		f.items[i].keep = i < len(f.items)-1 && (whole || keep(i-at, len(f.items)-at))
	}
}

// wholeStatement is how high a statement with its margin may be to stand on one
// page in any case.
const wholeStatement = 120

// side is a line of the margin, y below the statement's top.
type side struct {
	y   float64
	ops []op
}

// hang gives each line of the margin to the item in which it begins.
func (f *flow) hang(at int, lines []side) {
	k, top := at, 0.0
	for _, l := range lines {
		for k < len(f.items) && l.y >= top+f.items[k].h {
			top += f.items[k].h
			k++
		}
		if k == len(f.items) {
			last := f.items[len(f.items)-1]
			f.items = append(f.items, item{h: max(setSources.lead, l.y+setSources.lead-top), block: last.block})
		}
		it := &f.items[k]
		for _, o := range l.ops {
			o.y -= top
			it.ops = append(it.ops, o)
		}
		if over := l.y + setSources.lead - top - it.h; over > 0 && k+1 == len(f.items) {
			it.h += over
		}
	}
}

// dots draws a filled dot an independent source and a ring a source that
// repeats one, and returns how far they reach.
func (f *flow) dots(s page.Support, y float64) ([]op, float64) {
	if s.Reports <= 0 {
		return nil, 0
	}
	c := navy
	if s.Single {
		c = doubt
	}
	n := min(s.Reports, dotsMost)
	full := min(s.Independent, n)
	if s.Independent < s.Reports && full == n {
		full-- // there is a ring where there is a repetition
	}
	var ops []op
	for i := range n {
		o := op{kind: opDot, lane: 1, x: f.side + dotSize/2 + times(float64(i), dotStep), y: y, w: dotSize, ink: c}
		if i >= full {
			o.kind = opRing
		}
		ops = append(ops, o)
	}
	return ops, times(float64(n), dotStep) + 2.2
}
