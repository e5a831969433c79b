package text

import (
	"unicode"
	"unicode/utf8"
)

func isLetter(c byte) bool { return c|0x20 >= 'a' && c|0x20 <= 'z' }
func isDigit(c byte) bool  { return c >= '0' && c <= '9' }
func isUpper(c byte) bool  { return c >= 'A' && c <= 'Z' }

// apostrophe reports whether a word goes on over r: Hay'at, O’Brien, ‘Abd.
func apostrophe(r rune) bool {
	switch r {
	case '\'', '’', 'ʼ', 'ʿ', 'ʾ', '`', '‘':
		return true
	}
	return false
}

// scanWord appends the word, or the words of a compound, that start at i.
func scanWord(out []tok, text string, i, end int) []tok {
	start, lastMark := i, -1
	upper, lower, letters := 0, 0, 0
	dots := false
	var dash [8]int // where inner hyphens stand; a word with more is no name
	dashes := 0
	for i < end {
		c := text[i]
		switch {
		case c >= 'a' && c <= 'z':
			lower++
			letters++
			i++
			continue
		case c >= 'A' && c <= 'Z':
			upper++
			letters++
			i++
			continue
		case isDigit(c), c == '_':
			i++
			continue
		case c == '-':
			if i+1 < end && wordStart(text[i+1:end]) {
				if dashes < len(dash) {
					dash[dashes] = i
				}
				dashes++
				i++
				continue
			}
		case c == '&':
			if i+1 < end && isUpper(text[i+1]) && isUpper(text[i-1]) {
				i++
				continue
			}
		case c == '.':
			// U.S., J.K., a.m.: one letter between the dots.
			if i+1 < end && isLetter(text[i+1]) && loneLetter(text, start, i) && (i+2 >= end || !isLetter(text[i+2])) {
				dots = true
				i++
				continue
			}
			if dots && loneLetter(text, start, i) {
				i++
			}
		case c == '\'' || c == '`':
			if i+1 < end && letterAt(text[i+1:end]) && text[i-1] != '-' {
				lastMark = i
				i++
				continue
			}
		case c >= utf8.RuneSelf:
			r, n := utf8.DecodeRuneInString(text[i:end])
			if unicode.IsLetter(r) || unicode.IsMark(r) {
				if unicode.IsUpper(r) {
					upper++
				} else {
					lower++
				}
				letters++
				i += n
				continue
			}
			if apostrophe(r) && i+n < end && letterAt(text[i+n:end]) {
				lastMark = i
				i += n
				continue
			}
			if r == '\u2011' && i+n < end && letterAt(text[i+n:end]) {
				i += n
				continue
			}
		}
		break
	}
	w := tok{start: start, end: i, stop: i, kind: tokWord}
	if lastMark > start && (text[i-1] == 's' || text[i-1] == 'S') {
		r, n := utf8.DecodeRuneInString(text[lastMark:])
		if lastMark+n == i-1 && r != '`' {
			w.end, w.poss = lastMark, true
		}
	}
	w.allcap = upper >= 2 && (lower == 0 || w.poss && lower == 1)
	if dashes == 0 || dashes > len(dash) {
		w.cap = capAt(text[start:w.end])
		return append(out, w)
	}
	return splitCompound(out, text, w, dash[:dashes])
}

// loneLetter reports whether the letter before at stands alone since the start
// of the word or the last dot.
func loneLetter(text string, start, at int) bool {
	return at-1 >= start && isLetter(text[at-1]) && (at-1 == start || text[at-2] == '.')
}

func wordStart(s string) bool { return isDigit(s[0]) || letterAt(s) }

func letterAt(s string) bool {
	if s[0] < utf8.RuneSelf {
		return isLetter(s[0])
	}
	r, _ := utf8.DecodeRuneInString(s)
	return unicode.IsLetter(r)
}

func capAt(s string) bool {
	if s == "" {
		return false
	}
	if s[0] < utf8.RuneSelf {
		return isUpper(s[0])
	}
	r, _ := utf8.DecodeRuneInString(s)
	return unicode.IsUpper(r)
}

// articles are the Arabic articles written with a hyphen; they belong to the
// word after them.
var articles = wordSet("al el ul ez as ash ad an ar at az es er ed")

// tails are what follows the name in a compound that only builds on a name.
var tails = wordSet(`led run era style born made based wide held bound only turned level like free friendly type owned
	educated backed ready built trained occupied controlled linked affiliated aligned sponsored funded brokered mediated
	dominated wing`)

// splitCompound appends w as one word or as the parts of a compound.
func splitCompound(out []tok, text string, w tok, dash []int) []tok {
	from, known := w.start, true
	var part [9][2]int
	n := 0
	for _, d := range dash {
		part[n] = [2]int{from, d}
		from = d + 1
		n++
	}
	if from >= w.end {
		w.cap = capAt(text[w.start:w.end])
		return append(out, w)
	}
	part[n] = [2]int{from, w.end}
	n++
	caps, lows := 0, 0
	for _, p := range part[:n] {
		s := text[p[0]:p[1]]
		if capAt(s) {
			caps++
			known = known && isPlaceWord(lowASCII(s))
		} else {
			lows++
		}
	}
	first := lowASCII(text[part[0][0]:part[0][1]])
	last := text[part[n-1][0]:part[n-1][1]]
	split := false
	switch {
	case caps == 0:
	case articles[first]:
		w.cap = true
	case lows == 0:
		split = known
		w.cap = true
	case !capAt(text[w.start:]): // post-Assad, pro-Russian
		split = true
	default: // HTS-led, but Jong-un
		split = tails[last] || isPlaceWord(first) || len(last) > 4
		w.cap = true
	}
	if !split {
		return append(out, w)
	}
	for k, p := range part[:n] {
		t := tok{start: p[0], end: p[1], stop: p[1], kind: tokWord, cap: capAt(text[p[0]:p[1]])}
		t.allcap = t.cap && p[1]-p[0] > 1 && isUpper(text[p[1]-1])
		t.glued = k > 0
		if k == n-1 {
			t.stop, t.poss = w.stop, w.poss
		}
		out = append(out, t)
	}
	return out
}

// lowASCII returns s with its ASCII letters in lower case, of the same length.
func lowASCII(s string) string {
	for i := 0; i < len(s); i++ {
		if isUpper(s[i]) {
			b := []byte(s)
			for ; i < len(b); i++ {
				if isUpper(b[i]) {
					b[i] |= 0x20
				}
			}
			return string(b)
		}
	}
	return s
}
