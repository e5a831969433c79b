package pdf

// draw appends a line's ops: x is the left end of a measure of the given width,
// y the baseline. Pieces that look alike become one text, with their spaces, in
// the order in which they are read; each stands where it is seen.
func (p *para) draw(ops []op, l line, x, y, width float64, lane int32) []op {
	if l.from == l.to {
		return ops
	}
	if p.rtl {
		x += width - l.w
	}
	from := p.words[l.from].from
	pieces := p.pieces[from:p.words[l.to-1].to]
	gaps := make([]float64, len(pieces)) // before each piece
	at := make([]float64, len(pieces))   // left end of each
	space := make([]float64, len(pieces))
	signs := make([]string, len(pieces)) // of each gap
	turned := false
	for i := l.from; i < l.to; i++ {
		if k := p.words[i].from - from; i > l.from && k < len(gaps) {
			if gaps[k] = p.words[i].gap; gaps[k] > 0 {
				gaps[k] += l.stretch
			}
			if signs[k] = " "; p.words[i].hard {
				signs[k] = string(rune(tie))
			}
		}
	}
	for i := range pieces {
		turned = turned || pieces[i].level > 0
	}
	if turned {
		p.turn(l, pieces, gaps, at, space)
	} else {
		pen := 0.0
		for i := range pieces {
			space[i] = pen
			pen += gaps[i]
			at[i] = pen
			pen += pieces[i].w
		}
	}
	var o op
	left, right := 0.0, 0.0
	flush := func(last *piece, space float64, sign string) {
		if space >= 0 {
			if last.face.glyph(tie) == 0 {
				sign = " "
			}
			o.text += sign
			o.parts = append(o.parts, part{space, last.face.shape(sign, false, running)})
		}
		for i := range o.parts {
			o.parts[i].x -= left
		}
		o.x, o.w = x+left, right-left
		ops = append(ops, o)
		if last.link != "" || last.to != "" {
			ops = append(ops, op{kind: opLink, lane: lane, x: x + left, y: y - last.rise - times(last.size, 0.8), w: right - left, h: times(last.size, 1.05), link: last.link, to: last.to, el: last.el})
		}
	}
	for i := range pieces {
		n := &pieces[i]
		if i > 0 && n.alike(&pieces[i-1]) {
			if gaps[i] > 0 {
				sign := signs[i]
				if n.face.glyph(tie) == 0 {
					sign = " "
				}
				o.text += sign
				o.parts = append(o.parts, part{space[i], n.face.shape(sign, false, running)})
			}
		} else {
			if i > 0 {
				between := -1.0
				if gaps[i] > 0 {
					between = space[i]
				}
				flush(&pieces[i-1], between, signs[i])
			}
			o = op{kind: opText, lane: lane, y: y - n.rise, face: n.face, size: n.size, ink: n.ink, el: n.el}
			left, right = at[i], at[i]
		}
		o.text += n.text
		o.parts = append(o.parts, part{at[i], n.glyphs()})
		left, right = min(left, at[i]), max(right, at[i]+n.w)
	}
	// The space at a line's end keeps words apart for those who read the text
	// without seeing it.
	after := -1.0
	last := &pieces[len(pieces)-1]
	if l.to == len(p.words) || p.words[l.to].gap > 0 {
		after = at[len(at)-1] + last.w
		if last.level%2 == 1 {
			after = at[len(at)-1] - last.face.width(" ", last.size)
		}
	}
	flush(last, after, " ")
	return ops
}

// turn gives the pieces of a line with text from right to left their places,
// and the gap before each its own.
func (p *para) turn(l line, pieces []piece, gaps, at, space []float64) {
	type thing struct {
		piece int
		gap   bool
	}
	var things []thing
	var levels []int
	word := l.from
	for i := range pieces {
		for word < l.to-1 && p.words[word+1].from <= i+p.words[l.from].from {
			word++
		}
		if gaps[i] > 0 {
			things, levels = append(things, thing{i, true}), append(levels, p.words[word].level)
		}
		things, levels = append(things, thing{i, false}), append(levels, pieces[i].level)
	}
	pen := 0.0
	for _, k := range visual(levels) {
		if t := things[k]; t.gap {
			space[t.piece] = pen
			pen += gaps[t.piece]
		} else {
			at[t.piece] = pen
			pen += pieces[t.piece].w
		}
	}
}

// alike reports whether two pieces can be one text.
func (x *piece) alike(y *piece) bool {
	return x.face == y.face && x.size == y.size && x.ink == y.ink && x.rise == y.rise && x.el == y.el && x.link == y.link && x.to == y.to
}
