package briefing

import (
	"fmt"
	"strings"
	"unicode"
	"unicode/utf8"
)

// Visible makes harmless what could act on a terminal or turn a line of text
// around: control characters and bidi controls are shown as [U+XXXX], broken
// UTF-8 as U+FFFD, and line breaks and tabs as spaces. Marks that only join or part letters
// (ZWJ, ZWNJ, LRM, RLM) stay, since Arabic, Persian and Indic text needs them.
func Visible(s string) string {
	clean := utf8.ValidString(s)
	for _, r := range s {
		if acts(r) {
			clean = false
			break
		}
	}
	if clean {
		return s
	}
	var b strings.Builder
	for _, r := range s {
		switch {
		case r == '\n' || r == '\r' || r == '\t':
			b.WriteByte(' ')
		case acts(r):
			fmt.Fprintf(&b, "[U+%04X]", r)
		default:
			b.WriteRune(r)
		}
	}
	return b.String()
}

// acts reports whether r does something other than stand on the page.
func acts(r rune) bool {
	switch {
	case unicode.IsControl(r):
		return true
	case r >= 0x202A && r <= 0x202E, r >= 0x2066 && r <= 0x2069: // embeddings, overrides, isolates
		return true
	case r == 0x2028 || r == 0x2029: // line and paragraph separator
		return true
	case r == 0xFEFF, r >= 0xFFF9 && r <= 0xFFFB, r >= 0xE0000 && r <= 0xE007F: // BOM, annotations, tags
		return true
	}
	return r >= 0xFFFE && r&0xFFFE == 0xFFFE // non-characters cannot stand in XML
}
