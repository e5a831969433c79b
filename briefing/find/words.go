package find

import (
	"unicode"
	"unicode/utf8"

	"github.com/clipperhouse/uax29/v2/words"
)

// cut returns the words and numbers of a text that is no source: a term, a
// question, a claim.
func cut(text string) []string {
	var out []string
	for it := words.FromString(text); it.Next(); {
		r, n := utf8.DecodeRuneInString(it.Value())
		if unicode.IsLetter(r) || unicode.IsDigit(r) || r == '_' && len(it.Value()) > n {
			out = append(out, it.Value())
		}
	}
	return out
}

// capital reports whether a word begins with a capital letter, and whether it
// has no other letters than capitals, two at least ("NATO", "U.S").
func capital(w string) (initial, all bool) {
	upper := 0
	for i, r := range w {
		switch {
		case unicode.IsUpper(r) || unicode.IsTitle(r):
			initial = initial || i == 0
			upper++
		case unicode.IsLower(r):
			return initial, false
		}
	}
	return initial, upper > 1
}
