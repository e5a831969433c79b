package pdf

import (
	"strconv"
	"strings"

	"brief/briefing/page"
)

// tlp gives the text colours of the Traffic Light Protocol, always on black
// (TLP 2.0, FIRST 2022).
func tlp(label string) (rgb, bool) {
	switch strings.TrimPrefix(label, "TLP:") {
	case "RED":
		return rgb{255, 43, 43}, true
	case "AMBER", "AMBER+STRICT":
		return rgb{255, 192, 0}, true
	case "GREEN":
		return rgb{51, 255, 0}, true
	case "CLEAR":
		return rgb{255, 255, 255}, true
	}
	return rgb{}, false
}

// marking draws the marking into the head and the foot of a page, at the right:
// the label on black, and other lines to the left of it.
func (f *flow) marking(lines []string, y float64) []op {
	var ops []op
	right := f.left + f.full
	for _, text := range lines {
		c, label := tlp(text)
		if !label || !strings.HasPrefix(text, "TLP:") {
			continue
		}
		s := setMarking
		s.ink = c
		p := f.set.para(s, page.Plain, []page.Run{{Text: text}})
		for _, l := range p.lines(f.full, 0) {
			const pad = 6
			ops = append(ops, op{kind: opRect, x: right - l.w - 2*pad, y: y, w: l.w + 2*pad, h: 19, ink: black})
			ops = p.draw(ops, l, right-l.w-pad, y+13.8, l.w, 0)
			right -= l.w + 2*pad + 9
		}
	}
	for _, text := range lines {
		if _, label := tlp(text); label && strings.HasPrefix(text, "TLP:") || text == "" {
			continue
		}
		s := setMarking
		s.ink = ink
		room := right - f.left
		p := f.set.para(s, page.Plain, []page.Run{{Text: text}})
		all := p.lines(room, 0)
		if len(all) > 1 { // too long for one line: smaller, and on two
			s.size, s.lead = 8, 9.5
			p = f.set.para(s, page.Plain, []page.Run{{Text: text}})
			all = p.lines(room, 0)
		}
		top := y + (19-s.lead*float64(len(all)))/2
		for i, l := range all {
			ops = p.draw(ops, l, right-l.w, top+float64(i)*s.lead+s.baseline(), l.w, 0)
		}
		if len(all) > 0 {
			right -= all[0].w + 14
		}
	}
	return ops
}

// furniture is what stands on every page: the marking above and below, the
// running line, and the page's number at its right.
func (f *flow) furniture(d *page.Document, pages []sheetOps) {
	var fixed []op
	if len(d.Marking) > 0 {
		fixed = f.marking(d.Marking, 34)
		fixed = append(fixed, f.marking(d.Marking, f.h-62)...)
	}
	y := f.h - 27.0
	number := func(n int) ([]op, float64) {
		p := f.set.para(setFoot, page.Plain, []page.Run{{Text: "page\u00a0" + itoa(n) + "\u00a0of\u00a0" + itoa(len(pages))}})
		l := p.lines(f.full, 0)[0]
		return p.draw(nil, l, f.left+f.full-l.w, y, l.w, 0), l.w
	}
	_, widest := number(len(pages))
	running := f.set.para(setFoot, page.Plain, []page.Run{{Text: d.Running}})
	for i, l := range running.lines(f.full-widest-20, 0) {
		if i == 2 {
			break // the title in full stands on page one
		}
		fixed = running.draw(fixed, l, f.left, y+float64(i)*setFoot.lead, f.full, 0)
	}
	for i := range pages {
		n, _ := number(i + 1)
		pages[i].ops = append(append(pages[i].ops, fixed...), n...)
	}
}

func itoa(n int) string { return strconv.Itoa(n) }
