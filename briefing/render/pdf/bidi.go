package pdf

import (
	"slices"

	"brief/briefing/page"

	"golang.org/x/text/unicode/bidi"
)

// unit is a character of a paragraph, as the bidirectional algorithm (UAX 9)
// sees it.
type unit struct {
	class bidi.Class
	base  int // embedding level
	level int
}

// rtlText reports whether s holds letters that run from right to left.
func rtlText(s string) bool {
	for _, r := range s {
		if r >= 0x590 && (r <= 0x8FF || r >= 0xFB1D && r <= 0xFDFF || r >= 0xFE70 && r <= 0xFEFF || r >= 0x10800 && r <= 0x10FFF || r >= 0x1E800 && r <= 0x1EFFF || r == 0x200F) {
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

// levels gives each character of a paragraph its level: texts are those of its
// runs, "" for a note's number, which counts as one character. A run that the
// page tree marks as right to left is set apart from what stands round it.
func levels(runs []page.Run, texts []string, base int) [][]int {
	any := base > 0
	for i, r := range runs {
		any = any || r.RTL || rtlText(texts[i])
	}
	out := make([][]int, len(runs))
	if !any { // most paragraphs
		return out
	}
	var units []unit
	for i, r := range runs {
		level := base
		if r.RTL {
			level = max(level, 1)
		}
		if r.Note > 0 {
			units = append(units, unit{class: bidi.ON, base: level}) // part of what it stands at
			continue
		}
		for _, c := range texts[i] {
			p, _ := bidi.LookupRune(c)
			units = append(units, unit{class: p.Class(), base: level})
		}
	}
	for i := 0; i < len(units); {
		j := i + 1
		for j < len(units) && units[j].base == units[i].base {
			j++
		}
		resolve(units[i:j])
		i = j
	}
	at := 0
	for i, r := range runs {
		n := len([]rune(texts[i]))
		if r.Note > 0 {
			n = 1
		}
		for _, u := range units[at : at+n] {
			out[i] = append(out[i], u.level)
		}
		at += n
	}
	return out
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

// weak settles marks, numbers and what belongs to them (rules W1 to W7).
func weak(u []unit, outer bidi.Class) {
	last := outer
	for i := range u {
		if u[i].class == bidi.NSM {
			u[i].class = bidi.ON
			if i > 0 {
				u[i].class = u[i-1].class
			}
		}
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
		case bidi.BN: // never seen; it goes with what stands before
			u[i].class = bidi.ON
			if i > 0 {
				u[i].class = u[i-1].class
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

// visual returns the order in which things of the given levels stand from left
// to right (rule L2).
func visual(levels []int) []int {
	order := make([]int, len(levels))
	top := 0
	for i, l := range levels {
		order[i] = i
		top = max(top, l)
	}
	for level := top; level > 0; level-- {
		for i := 0; i < len(order); {
			j := i
			for j < len(order) && levels[order[j]] >= level {
				j++
			}
			if j > i {
				slices.Reverse(order[i:j])
			}
			i = j + 1
		}
	}
	return order
}
