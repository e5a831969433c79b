package pdf

import (
	"strings"

	"golang.org/x/text/unicode/norm"
)

// Arabic letters change their form with their neighbours. A font's own rules
// would choose; without a shaper the forms are taken from the presentation
// forms of Unicode, which give the letters of Arabic, Persian and Urdu (not
// every ligature, and no raised marks).

// arabicForms gives a letter's isolated form; final, initial and medial follow
// it. Letters that join only to the letter before have two forms (Unicode,
// Arabic Presentation Forms A and B).
var arabicForms = map[rune]struct {
	form rune
	n    int
}{
	0x621: {0xFE80, 1}, 0x622: {0xFE81, 2}, 0x623: {0xFE83, 2}, 0x624: {0xFE85, 2}, 0x625: {0xFE87, 2}, 0x626: {0xFE89, 4},
	0x627: {0xFE8D, 2}, 0x628: {0xFE8F, 4}, 0x629: {0xFE93, 2}, 0x62A: {0xFE95, 4}, 0x62B: {0xFE99, 4}, 0x62C: {0xFE9D, 4},
	0x62D: {0xFEA1, 4}, 0x62E: {0xFEA5, 4}, 0x62F: {0xFEA9, 2}, 0x630: {0xFEAB, 2}, 0x631: {0xFEAD, 2}, 0x632: {0xFEAF, 2},
	0x633: {0xFEB1, 4}, 0x634: {0xFEB5, 4}, 0x635: {0xFEB9, 4}, 0x636: {0xFEBD, 4}, 0x637: {0xFEC1, 4}, 0x638: {0xFEC5, 4},
	0x639: {0xFEC9, 4}, 0x63A: {0xFECD, 4}, 0x641: {0xFED1, 4}, 0x642: {0xFED5, 4}, 0x643: {0xFED9, 4}, 0x644: {0xFEDD, 4},
	0x645: {0xFEE1, 4}, 0x646: {0xFEE5, 4}, 0x647: {0xFEE9, 4}, 0x648: {0xFEED, 2}, 0x649: {0xFEEF, 2}, 0x64A: {0xFEF1, 4},
	0x671: {0xFB50, 2}, 0x679: {0xFB66, 4}, 0x67E: {0xFB56, 4}, 0x686: {0xFB7A, 4}, 0x688: {0xFB88, 2}, 0x691: {0xFB8C, 2},
	0x698: {0xFB8A, 2}, 0x6A9: {0xFB8E, 4}, 0x6AD: {0xFBD3, 4}, 0x6AF: {0xFB92, 4}, 0x6BA: {0xFB9E, 2}, 0x6BE: {0xFBAA, 4},
	0x6C0: {0xFBA4, 2}, 0x6C1: {0xFBA6, 4}, 0x6C5: {0xFBE0, 2}, 0x6C6: {0xFBD9, 2}, 0x6C7: {0xFBD7, 2}, 0x6C8: {0xFBDB, 2},
	0x6C9: {0xFBE2, 2}, 0x6CB: {0xFBDE, 2}, 0x6CC: {0xFBFC, 4}, 0x6D0: {0xFBE4, 4}, 0x6D2: {0xFBAE, 2},
}

// lamAlef gives the isolated form of lam with an alef; the final form follows.
var lamAlef = map[rune]rune{0x622: 0xFEF5, 0x623: 0xFEF7, 0x625: 0xFEF9, 0x627: 0xFEFB}

const (
	tatweel = 0x640
	joiner  = 0x200D
)

// arabic reports whether s holds letters that join.
func arabic(s string) bool {
	for _, r := range s {
		if r >= 0x621 && r <= 0x6D2 {
			return true
		}
	}
	return false
}

// join gives each Arabic letter of a word the form that its neighbours ask for.
func join(s string) string {
	word := []rune(s)
	var b strings.Builder
	before := false // the letter before joins to this one
	for i := 0; i < len(word); i++ {
		r := word[i]
		f, letter := arabicForms[r]
		if !letter {
			b.WriteRune(r)
			if !hangs(r) {
				before = r == tatweel || r == joiner
			}
			continue
		}
		next := after(word, i)
		if alef, ok := lamAlef[next.r]; ok && r == 0x644 && next.at == i+1 {
			if before {
				alef++
			}
			b.WriteRune(alef)
			before, i = false, next.at
			continue
		}
		joins := f.n == 4 && next.joins
		switch {
		case before && joins:
			b.WriteRune(f.form + 3)
		case joins:
			b.WriteRune(f.form + 2)
		case before && f.n > 1:
			b.WriteRune(f.form + 1)
		default:
			b.WriteRune(f.form)
		}
		before = joins
	}
	return b.String()
}

// hangs reports whether r is a vowel sign or another mark that joining skips.
func hangs(r rune) bool {
	return r >= 0x610 && r <= 0x61A || r >= 0x64B && r <= 0x65F || r == 0x670 || r >= 0x6D6 && r <= 0x6ED
}

type neighbour struct {
	r     rune
	at    int
	joins bool // it can join to the letter before
}

// after finds the next letter, over marks.
func after(word []rune, i int) neighbour {
	for i++; i < len(word); i++ {
		if hangs(word[i]) {
			continue
		}
		f, letter := arabicForms[word[i]]
		return neighbour{word[i], i, letter && f.n > 1 || word[i] == tatweel || word[i] == joiner}
	}
	return neighbour{}
}

// letters takes a presentation form back to its letters, for a font that lacks
// the form and to name a letter that no font has.
func letters(r rune) string {
	if r >= 0xFB50 && r <= 0xFDFF || r >= 0xFE70 && r <= 0xFEFF {
		return norm.NFKC.String(string(r))
	}
	return string(r)
}
