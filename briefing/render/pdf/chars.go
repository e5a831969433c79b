package pdf

import (
	"strings"
	"unicode"
	"unicode/utf8"
)

// breaks reports whether r is a space between words. At a tie no line ends.
func breaks(r rune) bool {
	switch r {
	case 0x202F, 0x2007: // narrow, and as wide as a figure: part of a number
		return false
	case zeroSpace:
		return true
	}
	return unicode.IsSpace(r)
}

// leftToRight makes a list of names one that is read from left to right, whatever
// script the first is in. It is never drawn.
const leftToRight = "\u200e"

// tie is the space that no line ends at. It is as wide as others, and stretches
// with them.
const tie = 0xA0

// zeroSpace says that a line may end, and is no space.
const zeroSpace = 0x200B

// tidy drops characters that are never seen. Joiners stay among letters that
// they join and part.
func tidy(s string) string {
	seen := true
	for _, r := range s {
		if r == 0xAD || r >= 0x34F {
			seen = false
			break
		}
	}
	if seen {
		return s
	}
	var last rune
	return strings.Map(func(r rune) rune {
		switch {
		case r == 0x200C || r == 0x200D:
			if last < 0x590 || last > 0x1100 {
				return -1
			}
		case unseen(r):
			return -1
		default:
			last = r
		}
		return r
	}, s)
}

// unseen reports whether r only steers other characters.
func unseen(r rune) bool {
	return r == 0xAD || r == 0x34F || r == 0x61C || r == 0x180E || r >= 0x200C && r <= 0x200F || r >= 0x2060 && r <= 0x2064 || r >= 0xFE00 && r <= 0xFE0F || r >= 0xE0100 && r <= 0xE01EF
}

// numeric reports whether s is figures with the signs between them.
func numeric(s string) bool {
	digits := false
	for _, r := range s {
		if r >= '0' && r <= '9' {
			digits = true
		} else if !strings.ContainsRune(".,:/–-−%+", r) {
			return false
		}
	}
	return digits
}

// measures reports whether s is a short number and what follows a word: "14.5" and
// "million", "16" and "October". They stay on one line.
func measures(s, following string) bool {
	s = strings.TrimLeft(s, "($€£¥")
	first, _ := utf8.DecodeRuneInString(following)
	return s != "" && len(s) <= 5 && numeric(s) && s[len(s)-1] >= '0' && s[len(s)-1] <= '9' && (len(s) <= 3 || strings.ContainsAny(s, ".,")) && unicode.IsLetter(first)
}

// breakAfter returns the length of the stretch after which a line may end: a
// hyphen or dash between letters, an ideograph, and in an address a slash.
func breakAfter(s string, address bool) int {
	var last rune
	for i, r := range s {
		if i > 0 {
			switch {
			case ideograph(last) && !closes(r), ideograph(r) && !opens(last):
				return i
			case (last == '-' || last == '–' || last == '—' || last == '‐') && i > 4 && unicode.IsLetter(r):
				return i
			case address && strings.ContainsRune("/?&=", last) && !strings.ContainsRune("/?&=", r):
				return i
			}
		}
		last = r
	}
	return len(s)
}

func ideograph(r rune) bool {
	return r >= 0x2E80 && (unicode.In(r, unicode.Han, unicode.Hiragana, unicode.Katakana) || r >= 0x3000 && r <= 0x303F)
}

func opens(r rune) bool  { return unicode.In(r, unicode.Ps, unicode.Pi) || r == '"' || r == '\'' }
func closes(r rune) bool { return unicode.In(r, unicode.Pe, unicode.Pf, unicode.Po, unicode.Mn) }

// combines reports whether r is a mark that stands with the letter before.
func combines(r rune) bool { return unicode.In(r, unicode.Mn, unicode.Me) }
