package pdf

import (
	"strings"
	"unicode"

	"golang.org/x/text/unicode/norm"
)

// breaks reports whether r is a space at which a line may end.
func breaks(r rune) bool {
	switch r {
	case 0xA0, 0x202F, 0x2007:
		return false
	case 0x200B:
		return true
	}
	return unicode.IsSpace(r)
}

// tidy composes letters with their marks and drops characters that are never
// seen.
func tidy(s string) string {
	plain := true
	for _, r := range s {
		if r >= 0x300 {
			plain = false
			break
		}
	}
	if plain && !strings.ContainsRune(s, 0xAD) {
		return s
	}
	s = norm.NFC.String(s)
	if arabic(s) {
		s = join(s)
	}
	return strings.Map(func(r rune) rune {
		switch {
		case r == 0xAD, r == 0x34F, r == 0x61C, r >= 0x200B && r <= 0x200F, r >= 0x2060 && r <= 0x2064, r >= 0xFE00 && r <= 0xFE0F:
			return -1
		}
		return r
	}, s)
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
