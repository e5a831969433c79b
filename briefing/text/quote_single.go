package text

import (
	"unicode"
	"unicode/utf8"
)

// elided are words that begin with an apostrophe.
var elided = wordSet(`twas tis til till em cause n bout round kay cos`)

// singleQuotes finds what stands between '…', ‘…’ and `…' outside of the double
// quotations. An apostrophe is no mark: inside a word, after the s of a plural,
// before an elided word or a year.
func singleQuotes(text string, double []quotation) []quotation {
	var out []quotation
	open, width, maybe, maybeWidth := -1, 0, -1, 0
	curly := false
	d := 0
	settle := func() {
		// An end that could have been an apostrophe was the end after all.
		if open >= 0 && maybe > 0 {
			out = appendQuote(out, text, open, open+width, maybe, maybe+maybeWidth)
		}
		open, maybe = -1, -1
	}
	for i := 0; i < len(text); {
		for d < len(double) && double[d].close <= i {
			d++
		}
		if d < len(double) && i >= double[d].open && open < 0 {
			i = double[d].close
			continue
		}
		c := text[i]
		if c == '\n' && i+1 < len(text) && text[i+1] == '\n' {
			settle()
		}
		if c != '\'' && c != '`' && c != 0xE2 {
			i++
			continue
		}
		r, n := utf8.DecodeRuneInString(text[i:])
		if r != '\'' && r != '’' && r != '‘' && r != '`' && r != '‚' && r != '‹' && r != '›' {
			i += n
			continue
		}
		if open >= 0 && i-open > singleBytes {
			settle()
		}
		prev, _ := utf8.DecodeLastRuneInString(text[:i])
		next, _ := utf8.DecodeRuneInString(text[i+n:])
		before := i == 0 || unicode.IsSpace(prev) || openPunct(prev) || prev == '"'
		after := i+n >= len(text) || unicode.IsSpace(next) || closePunct(next) || next == '"'
		switch {
		case !before && !after: // inside a word
		case before && after:
			if open >= 0 && r != '‘' && commaBefore(text, i) {
				out = appendQuote(out, text, open, open+width, i, i+n)
				open, maybe = -1, -1
			}
		case before && r != '’' && r != '›':
			if !mayOpen(text[i+n:], next) || open >= 0 && maybe < 0 && curly {
				break
			}
			settle()
			open, width, maybe, curly = i, n, -1, r == '‘'
		case after && open >= 0 && r != '‘' && r != '`':
			if (prev == 's' || prev == 'S') && (next == ' ' || next == '\n') && lowerAfter(text[i+n:]) {
				if maybe < 0 {
					maybe, maybeWidth = i, n
				}
				break
			}
			out = appendQuote(out, text, open, open+width, i, i+n)
			open, maybe = -1, -1
		}
		i += n
	}
	settle()
	return out
}

// mayOpen reports whether what follows a single mark can be a quotation.
func mayOpen(s string, next rune) bool {
	if unicode.IsDigit(next) {
		// '90s, ’66
		return !(len(s) >= 2 && isDigit(s[1]) && (len(s) == 2 || !isDigit(s[2]) && s[2] != ',' && s[2] != '.'))
	}
	if !unicode.IsLetter(next) && next != '"' && next != '“' && next != '[' && next != '$' && next != '…' {
		return false
	}
	j := 0
	for j < len(s) && isLetter(s[j]) {
		j++
	}
	return !elided[lowASCII(s[:j])]
}

func lowerAfter(s string) bool {
	j := 0
	for j < len(s) && (s[j] == ' ' || s[j] == '\n') {
		j++
	}
	r, _ := utf8.DecodeRuneInString(s[j:])
	return unicode.IsLower(r)
}
