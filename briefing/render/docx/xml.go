package docx

import (
	"unicode/utf8"
)

// Namespaces of the parts (ISO/IEC 29500, transitional).
const (
	nsW        = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
	nsR        = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
	xmlHead    = `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>` + "\n"
	rootSpaces = ` xmlns:w="` + nsW + `" xmlns:r="` + nsR + `"`
)

// escape appends s to b as XML character data or an attribute's value. What XML
// cannot carry becomes U+FFFD; white space becomes a space, because a line break
// inside w:t is not one.
func escape(b []byte, s string) []byte {
	from := 0
	for i := 0; i < len(s); {
		c := s[i]
		if c >= 0x20 && c < 0x7F {
			var e string
			switch c {
			case '&':
				e = "&amp;"
			case '<':
				e = "&lt;"
			case '>':
				e = "&gt;"
			case '"':
				e = "&quot;"
			default:
				i++
				continue
			}
			b = append(append(b, s[from:i]...), e...)
			i++
			from = i
			continue
		}
		r, n := utf8.DecodeRuneInString(s[i:])
		if r == utf8.RuneError && n == 1 || !carried(r) {
			b = append(b, s[from:i]...)
			if c == '\t' || c == '\n' || c == '\r' {
				b = append(b, ' ')
			} else {
				b = append(b, "\uFFFD"...)
			}
			from = i + n
		}
		i += n
	}
	return append(b, s[from:]...)
}

// carried reports whether r can stand in a part as itself: the Char production
// of XML 1.0 without its controls.
func carried(r rune) bool {
	return r >= 0xA0 && r <= 0xD7FF || r >= 0xE000 && r <= 0xFFFD || r >= 0x10000 && r <= 0x10FFFF
}
