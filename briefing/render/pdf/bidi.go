package pdf

import (
	"slices"

	"brief/briefing/page"

	"golang.org/x/text/unicode/bidi"
)

// unit is a letter with its marks, or a space.
type unit struct {
	piece int // index into the line's pieces; -1 for a space
	text  string
	gap   float64 // width of a space
	class bidi.Class
	base  int // embedding level
	level int
}

// rtlText reports whether s holds letters that run from right to left.
func rtlText(s string) bool {
	for _, r := range s {
		if r >= 0x590 && (r <= 0x8FF || r >= 0xFB1D && r <= 0xFDFF || r >= 0xFE70 && r <= 0xFEFF || r == 0x200F) {
			return true
		}
	}
	return false
}

// firstStrong is the level of the first letter that has a direction (rules P2
// and P3); a run marked as right to left is one.
func firstStrong(runs []page.Run) int {
	for _, r := range runs {
		for i, c := range r.Text {
			if r.RTL && i == 0 {
				return 1
			}
			p, _ := bidi.LookupRune(c)
			switch p.Class() {
			case bidi.L:
				return 0
			case bidi.R, bidi.AL:
				return 1
			}
		}
	}
	return 0
}

// reorder returns a line's pieces from left to right, after the bidirectional
// algorithm (UAX 9) with one level of embedding: a run that the page tree marks
// as right to left is set apart from what stands round it.
func reorder(pieces []piece, gaps []float64, base int) ([]piece, []float64) {
	units := unitsOf(pieces, gaps, base)
	for i := 0; i < len(units); {
		j := i + 1
		for j < len(units) && units[j].base == units[i].base {
			j++
		}
		resolve(units[i:j])
		i = j
	}
	top := 0
	for _, u := range units {
		top = max(top, u.level)
	}
	for level := top; level > 0; level-- { // rule L2
		for i := 0; i < len(units); {
			j := i
			for j < len(units) && units[j].level >= level {
				j++
			}
			if j > i {
				slices.Reverse(units[i:j])
			}
			i = j + 1
		}
	}
	return together(pieces, units)
}

// unitsOf takes a line apart.
func unitsOf(pieces []piece, gaps []float64, base int) []unit {
	var units []unit
	level := func(p piece) int { return max(base, p.embed) }
	for i, p := range pieces {
		if i > 0 && gaps[i] > 0 {
			units = append(units, unit{piece: -1, text: " ", gap: gaps[i], class: bidi.WS, base: min(level(p), level(pieces[i-1]))})
		}
		for _, r := range p.text {
			n := len(units)
			if combines(r) && n > 0 && units[n-1].piece == i {
				units[n-1].text += string(r)
				continue
			}
			props, _ := bidi.LookupRune(r)
			u := unit{piece: i, text: string(r), class: props.Class(), base: level(p)}
			if p.rise > 0 { // a note's number counts as part of what it stands at
				u.class = bidi.ON
			}
			units = append(units, u)
		}
	}
	return units
}

// resolve gives the units of one embedding their levels.
func resolve(u []unit) {
	base := u[0].base
	outer := bidi.L
	if base%2 == 1 {
		outer = bidi.R
	}
	weak(u, outer)
	for i := 0; i < len(u); { // rules N1 and N2
		if strong(u[i].class) != bidi.ON {
			i++
			continue
		}
		j := i
		for j < len(u) && strong(u[j].class) == bidi.ON {
			j++
		}
		before, behind := outer, outer
		if i > 0 {
			before = strong(u[i-1].class)
		}
		if j < len(u) {
			behind = strong(u[j].class)
		}
		c := outer
		if before == behind {
			c = before
		}
		for ; i < j; i++ {
			u[i].class = c
		}
	}
	for i := range u { // rules I1 and I2
		u[i].level = base
		switch {
		case base%2 == 1 && u[i].class != bidi.R:
			u[i].level++
		case base%2 == 0 && u[i].class == bidi.R:
			u[i].level++
		case base%2 == 0 && u[i].class != bidi.L:
			u[i].level += 2
		}
	}
}

// weak settles numbers and what belongs to them (rules W2 to W7).
func weak(u []unit, outer bidi.Class) {
	last := outer
	for i := range u {
		switch u[i].class {
		case bidi.L, bidi.R:
			last = u[i].class
		case bidi.AL:
			last, u[i].class = bidi.AL, bidi.R
		case bidi.EN:
			if last == bidi.AL {
				u[i].class = bidi.AN
			} else if last == bidi.L {
				u[i].class = bidi.L
			}
		}
	}
	number := func(c bidi.Class) bool { return c == bidi.EN || c == bidi.AN || c == bidi.L }
	for i := range u {
		switch u[i].class {
		case bidi.L, bidi.R, bidi.EN, bidi.AN:
		case bidi.ES, bidi.CS:
			if i > 0 && i+1 < len(u) && number(u[i-1].class) && u[i-1].class == u[i+1].class {
				u[i].class = u[i-1].class
			} else {
				u[i].class = bidi.ON
			}
		case bidi.ET:
			switch {
			case i > 0 && (u[i-1].class == bidi.EN || u[i-1].class == bidi.L):
				u[i].class = u[i-1].class
			case i+1 < len(u) && u[i+1].class == bidi.EN:
				u[i].class = bidi.EN
			default:
				u[i].class = bidi.ON
			}
		default:
			u[i].class = bidi.ON
		}
	}
}

// strong is the direction that a class gives its neighbours.
func strong(c bidi.Class) bidi.Class {
	switch c {
	case bidi.L:
		return bidi.L
	case bidi.R, bidi.EN, bidi.AN:
		return bidi.R
	}
	return bidi.ON
}

var mirrors = map[string]string{"(": ")", ")": "(", "[": "]", "]": "[", "{": "}", "}": "{", "<": ">", ">": "<", "«": "»", "»": "«", "‹": "›", "›": "‹"}

// together puts ordered units together again.
func together(pieces []piece, units []unit) ([]piece, []float64) {
	var out []piece
	var gaps []float64
	gap, last := 0.0, -2
	for _, u := range units {
		if u.piece < 0 {
			gap, last = u.gap, -2
			continue
		}
		s := u.text
		p := pieces[u.piece]
		if m, ok := mirrors[s]; ok && u.level%2 == 1 && p.face.has([]rune(m)[0]) {
			s = m
		}
		w := p.face.width(s, p.size)
		if u.piece == last && gap == 0 {
			x := &out[len(out)-1]
			x.text += s
			x.w += w
			continue
		}
		p.text, p.w = s, w
		out, gaps = append(out, p), append(gaps, gap)
		gap, last = 0, u.piece
	}
	return out, gaps
}
