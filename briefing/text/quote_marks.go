package text

import (
	"unicode"
	"unicode/utf8"
)

// quotation is what stands between two quotation marks.
type quotation struct {
	open, close int // bytes of the marks: the first of the opening one, the first after the closing one
	start, end  int // of the words inside
}

// Limits of a quotation in bytes. Past them an opening mark counts as stray.
const (
	quoteBytes  = 6000 // between double marks
	singleBytes = 700  // between single marks, which are also apostrophes
)

// quotations finds the quotations of a text, in order, not overlapping. A mark
// without its partner is nothing; where the next paragraph begins with another
// opening mark the quotation goes on there, as newspapers set it.
func quotations(text string) []quotation {
	double := doubleQuotes(text)
	single := singleQuotes(text, double)
	out := make([]quotation, 0, len(double)+len(single))
	i := 0
	for _, s := range single {
		for i < len(double) && double[i].open < s.open {
			out = append(out, double[i])
			i++
		}
		// Marks inside single marks belong to them.
		for i < len(double) && double[i].close <= s.close {
			i++
		}
		out = append(out, s)
	}
	return append(out, double[i:]...)
}

// doubleQuotes finds what stands between "…", “…”, „…“, «…» and “…”.
func doubleQuotes(text string) []quotation {
	var out []quotation
	open, width, kind := -1, 0, rune(0)
	done := func(at, n int) {
		out = appendQuote(out, text, open, open+width, at, at+n)
		open = -1
	}
	for i := 0; i < len(text); {
		c := text[i]
		if c != '"' && c != '\'' && c != '`' && c != '\n' && c < utf8.RuneSelf {
			i++
			continue
		}
		r, n := rune(c), 1
		if c >= utf8.RuneSelf {
			r, n = utf8.DecodeRuneInString(text[i:])
		}
		if c == '\'' || c == '`' {
			if i+1 < len(text) && text[i+1] == c {
				r, n = '“', 2
				if c == '\'' {
					r = '”'
				}
			} else {
				i++
				continue
			}
		}
		if open >= 0 && i-open > quoteBytes {
			open = -1
		}
		opens, closes := false, false
		switch r {
		case '"', '＂':
			opens, closes = straight(text, i, n, open >= 0)
			r = '"'
		case '“':
			opens, closes = open < 0 || kind != '„', open >= 0 && kind == '„'
		case '„', '«', '「', '『':
			opens = true
		case '”', '»', '」', '』':
			closes = true
			if open < 0 && r == '”' && opensHere(text, i, n) {
				opens, closes = true, false // ”Swedish marks”
			}
		case '\n':
			// An empty line: an opening mark behind it carries the quotation on.
			if open >= 0 && i+1 < len(text) && text[i+1] == '\n' {
				j := i
				for j < len(text) && text[j] == '\n' {
					j++
				}
				m := openingMark(text[j:], kind)
				if m == 0 {
					i = j
					continue
				}
				done(i, 0)
				if r, _ := utf8.DecodeRuneInString(text[j+m:]); !unicode.IsLower(r) {
					open, width = j, m
				} // else the closing mark slipped over the line break
				i = j + m
				continue
			}
		}
		switch {
		case closes && open >= 0:
			done(i, n)
		case opens:
			open, width, kind = i, n, r
		}
		i += n
	}
	return out
}

// openingMark returns the width of an opening mark of a kind at the start of s.
func openingMark(s string, kind rune) int {
	r, n := utf8.DecodeRuneInString(s)
	if r != kind || n >= len(s) {
		return 0
	}
	if next, _ := utf8.DecodeRuneInString(s[n:]); unicode.IsSpace(next) {
		return 0
	}
	return n
}

// straight tells whether a straight mark opens or closes: by what is beside it.
func straight(text string, i, n int, open bool) (opens, closes bool) {
	prev, _ := utf8.DecodeLastRuneInString(text[:i])
	next, _ := utf8.DecodeRuneInString(text[i+n:])
	before := i == 0 || unicode.IsSpace(prev) || openPunct(prev)
	after := i+n >= len(text) || unicode.IsSpace(next) || closePunct(next)
	switch {
	case open && after:
		return false, true
	case open && before && commaBefore(text, i) && (unicode.IsLower(next) || saysSoon(text[i+n:])):
		return false, true // … in her, "said Unique: the space is on the wrong side
	case open && !before:
		return false, true
	case before && !after:
		return true, false
	case unicode.IsDigit(prev):
		return false, false // inches
	case !after:
		return true, false
	}
	return false, false
}

// saysSoon reports whether one of the first four words of s is a verb of saying.
func saysSoon(s string) bool {
	at := 0
	for range 4 {
		j := at
		for j < len(s) && (isLetter(s[j]) || s[j] == '-' || s[j] == '\'' || s[j] >= utf8.RuneSelf) && j-at < 40 {
			j++
		}
		w := lowASCII(s[at:j])
		if sayVerbs[w] == sayFinite && !looseSay[w] {
			return true
		}
		if j == at || j >= len(s) || s[j] != ' ' {
			return false
		}
		at = j + 1
	}
	return false
}

func commaBefore(text string, i int) bool {
	for i > 0 && text[i-1] == ' ' {
		i--
	}
	return i > 0 && (text[i-1] == ',' || text[i-1] == '.' || text[i-1] == '?' || text[i-1] == '!')
}

func openPunct(r rune) bool {
	switch r {
	case '(', '[', '{', '-', '–', '—', '/', '‘', '\'', '`', '“', ':', '…':
		return true
	}
	return false
}

func closePunct(r rune) bool {
	switch r {
	case '.', ',', ';', ':', '!', '?', ')', ']', '}', '-', '–', '—', '\'', '’', '/', '…', '”':
		return true
	}
	return false
}

// opensHere reports whether the mark at i stands before a word and after a space.
func opensHere(text string, i, n int) bool {
	prev, _ := utf8.DecodeLastRuneInString(text[:i])
	next, _ := utf8.DecodeRuneInString(text[i+n:])
	return (i == 0 || unicode.IsSpace(prev) || openPunct(prev)) && (unicode.IsLetter(next) || unicode.IsDigit(next))
}

// appendQuote appends the words between an opening mark ending at start and a
// closing one beginning at end, without the space and comma at their ends.
func appendQuote(out []quotation, text string, open, start, end, shut int) []quotation {
	start, end = trim(text, start, end)
	for end > start && (text[end-1] == ',' || text[end-1] == ' ') {
		end--
	}
	if start >= end || !hasWord(text[start:end]) {
		return out
	}
	return append(out, quotation{open, shut, start, end})
}

func hasWord(s string) bool {
	for _, r := range s {
		if unicode.IsLetter(r) || unicode.IsDigit(r) {
			return true
		}
	}
	return false
}
