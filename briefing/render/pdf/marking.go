package pdf

import (
	"slices"
	"strconv"
	"strings"

	"brief/briefing/page"
)

// tlp gives the text colours of the Traffic Light Protocol, always on black
// (TLP 2.0, FIRST 2022).
func tlp(label string) (rgb, bool) {
	switch label {
	case "TLP:RED":
		return rgb{255, 43, 43}, true
	case "TLP:AMBER", "TLP:AMBER+STRICT":
		return rgb{255, 192, 0}, true
	case "TLP:GREEN":
		return rgb{51, 255, 0}, true
	case "TLP:CLEAR":
		return rgb{255, 255, 255}, true
	}
	return rgb{}, false
}

// banner is the marking as it stands in the head and in the foot: the label on
// black at the right, and other lines to the left of it.
type banner struct {
	ops []op // y from the banner's top
	h   float64
}

// Sizes of the banner. A label is 12 points or more (TLP 2.0); a classification
// too long for a line beside it is smaller and goes over several.
const (
	bannerHigh = 19
	bannerPad  = 6
	bannerMost = 12 // lines of the small size, so that text has room on the page
)

func (f *flow) banner(lines []string) banner {
	b := banner{}
	right := f.left + f.full
	var rest []string
	for _, text := range lines {
		c, label := tlp(text)
		if !label || b.h > 0 {
			rest = append(rest, text)
			continue
		}
		s := setMarking
		s.ink = c
		p := f.set.para(nil, s, page.Plain, plain(text))
		l := p.lines(f.full, 0)[0]
		b.ops = append(b.ops, op{kind: opRect, x: right - l.w - 2*bannerPad, w: l.w + 2*bannerPad, h: bannerHigh, ink: black})
		b.ops = p.draw(b.ops, l, right-l.w-bannerPad, 13.8, l.w, 0)
		right -= l.w + 2*bannerPad + 9
		b.h = bannerHigh
	}
	s := setMarking
	s.ink = ink
	runs := plain(strings.Join(rest, " · "))
	p := f.set.para(nil, s, page.Plain, runs)
	all := p.lines(right-f.left, 0)
	if len(all) > 1 {
		s.size, s.lead = 8, 9.5
		p = f.set.para(nil, s, page.Plain, runs)
		all = p.lines(right-f.left, 0)
	}
	all = all[:min(len(all), bannerMost)]
	high := times(s.lead, float64(len(all)))
	top := max(0, (b.h-high)/2)
	for i, l := range all {
		b.ops = p.draw(b.ops, l, right-l.w, top+times(float64(i), s.lead)+s.baseline(), l.w, 0)
	}
	b.h = max(b.h, high)
	return b
}

// at puts the banner at a height of the page.
func (b banner) at(ops []op, y float64, el *element) []op {
	for _, o := range b.ops {
		o.y += y
		o.el = el
		ops = append(ops, o)
	}
	return ops
}

// furniture is what stands on every page: the marking above and below, the
// running line, and the page's number at its right.
func (f *flow) furniture(d *page.Document, n, of int) []op {
	if f.every[f.turned] == nil {
		if f.every == nil {
			f.every = map[bool][]op{}
		}
		f.every[f.turned] = f.fixed(d, of)
	}
	number, _ := f.number(n, of)
	return append(slices.Clone(f.every[f.turned]), number...)
}

// footLine is the baseline of the running line, above the paper's edge.
const footLine = 27

// number is a page's number at the right of the foot, and how wide it is.
func (f *flow) number(n, of int) ([]op, float64) {
	p := f.set.para(nil, setFoot, page.Plain, plain("page\u00a0"+itoa(n)+"\u00a0of\u00a0"+itoa(of)))
	l := p.lines(f.full, 0)[0]
	ops := p.draw(nil, l, f.left+f.full-l.w, f.h-footLine, l.w, 0)
	for k := range ops {
		ops[k].el = footer
	}
	return ops, l.w
}

// fixed is what is the same on all pages of a kind.
func (f *flow) fixed(d *page.Document, pages int) []op {
	mark := f.banner(d.Marking)
	ops := mark.at(nil, bannerTop, header)
	ops = mark.at(ops, f.h-bannerBottom-mark.h, footer)
	_, widest := f.number(pages, pages)
	running := f.set.para(nil, setFoot, page.Plain, plain(d.Running))
	for i, l := range running.lines(f.full-widest-20, 0) {
		if i == 2 {
			break // the title in full stands on page one
		}
		ops = running.draw(ops, l, f.left, f.h-footLine+times(float64(i), setFoot.lead), f.full, 0)
	}
	for i := range ops {
		if ops[i].el == ornament {
			ops[i].el = footer
		}
	}
	return ops
}

func itoa(n int) string { return strconv.Itoa(n) }
