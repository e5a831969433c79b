package text

import (
	"strings"
	"unicode"
	"unicode/utf8"
)

// line is a line of text, trimmed, with its width in characters.
type line struct {
	start, end int
	width      int
}

// blocks calls f with the pieces of text that no sentence crosses, trimmed:
// between empty lines, and between lines that were not wrapped.
func blocks(text string, f func(start, end int)) {
	if strings.IndexByte(text, '\n') < 0 && strings.IndexByte(text, '\r') < 0 {
		if a, b := trim(text, 0, len(text)); a < b {
			f(a, b)
		}
		return
	}
	var run []line
	for at := 0; at <= len(text); {
		n := strings.IndexAny(text[at:], "\n\r")
		end := len(text)
		if n >= 0 {
			end = at + n
		}
		if a, b := trim(text, at, end); a < b {
			run = append(run, line{a, b, utf8.RuneCountInString(text[a:b])})
		} else {
			paragraph(text, run, f)
			run = run[:0]
		}
		at = end + 1
		if n >= 0 && text[end] == '\r' && at < len(text) && text[at] == '\n' {
			at++
		}
	}
	paragraph(text, run, f)
}

// paragraph calls f with the pieces of a run of lines that have no empty line
// between them.
func paragraph(text string, run []line, f func(start, end int)) {
	if len(run) == 0 {
		return
	}
	width := wrapWidth(text, run)
	start := run[0].start
	for i := range run {
		if i+1 < len(run) && wrapped(text, run[i], run[i+1], start, width) {
			continue
		}
		f(start, run[i].end)
		if i+1 < len(run) {
			start = run[i+1].start
		}
	}
}

// The widths, in characters, at which people and programs wrap text.
const (
	minWrap = 40
	maxWrap = 140
)

// wrapWidth returns the width at which a run of lines was wrapped, 0 when it
// does not look wrapped: three lines or more, most of which had no room for the
// first word of the next.
func wrapWidth(text string, run []line) int {
	width := 0
	for _, l := range run {
		width = max(width, l.width)
	}
	if len(run) < 3 || width < minWrap || width > maxWrap {
		return 0
	}
	full := 0
	for i, l := range run[:len(run)-1] {
		if l.width+1+firstWidth(text, run[i+1]) > width {
			full++
		}
	}
	if full*10 < (len(run)-1)*7 {
		return 0
	}
	return width
}

func firstWidth(text string, l line) int {
	s := text[l.start:l.end]
	if i := strings.IndexByte(s, ' '); i >= 0 {
		s = s[:i]
	}
	return utf8.RuneCountInString(s)
}

// wrapped reports whether the break between lines a and b is only wrapping;
// start is where the piece that a ends began.
func wrapped(text string, a, b line, start, width int) bool {
	if listItem(text[b.start:b.end]) {
		return false
	}
	r, _ := utf8.DecodeRuneInString(text[b.start:b.end])
	if unicode.IsLower(r) {
		// Short lines in lower case from the start are a list of keywords.
		first, _ := utf8.DecodeRuneInString(text[start:a.end])
		return !unicode.IsLower(first) || a.width >= minWrap
	}
	last, _ := utf8.DecodeLastRuneInString(text[a.start:a.end])
	if last == ',' || last == '،' {
		return true
	}
	if !terminator(last) {
		w := wordBefore(text[a.start:a.end])
		if w != "" && a.width >= minWrap && stopWords("en")[w] && w == strings.ToLower(w) {
			return true // a line that ends in "the" or "of" goes on
		}
	}
	return width > 0 && a.width+1+firstWidth(text, b) > width
}
