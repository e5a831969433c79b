package text

import (
	"unicode"
	"unicode/utf8"

	"brief/briefing"
)

// Split returns the sentences of any text, in order, trimmed of white space.
// Every byte that is not white space lies in exactly one of the spans.
//
// An empty line always ends a sentence; a single line break does unless the line
// was clearly wrapped there (see lines.go). Within a line, every run of
// terminators (Unicode's Sentence_Terminal and the ellipsis) is a candidate that
// the rules of boundary.go accept or refuse, and so is every item of an inline
// list (lists.go). Quotations and brackets stay whole up to a length (pairs.go).
func Split(text string) []briefing.Span {
	var out []briefing.Span
	blocks(text, func(start, end int) {
		s := splitter{text: text, start: start, end: end}
		out = s.block(out)
	})
	return out
}

// splitter cuts one block: text[start:end], in which line breaks are only wrapping.
type splitter struct {
	text       string
	start, end int
	from       int   // where the sentence at hand starts
	pairs      pairs // quotations and brackets
	items      []int // where the items of inline lists start, ascending
}

// block appends the sentences of the block to out.
func (s *splitter) block(out []briefing.Span) []briefing.Span {
	s.pairs = findPairs(s.text, s.start, s.end)
	s.items = findItems(s.text, s.start, s.end)
	s.from = s.start
	cut := func(at int) {
		if at <= s.from {
			return
		}
		if a, b := trim(s.text, s.from, at); a < b {
			out = append(out, briefing.Span{Start: a, End: b})
		}
		s.from = at
	}
	for i := s.start; i < s.end; {
		if len(s.items) > 0 && i >= s.items[0] {
			cut(s.items[0])
			s.items = s.items[1:]
		}
		if !mayEnd[s.text[i]] {
			i++
			continue
		}
		r, n := utf8.DecodeRuneInString(s.text[i:s.end])
		if !terminator(r) {
			i += n
			continue
		}
		c := s.candidate(i)
		if c.next < s.end && !s.pairs.hold(c.next) && s.ends(&c) {
			cut(c.next)
		}
		i = max(c.after, i+n)
	}
	cut(s.end)
	return out
}

// mayEnd marks the first bytes of terminators, so that most text is passed over
// byte by byte.
var mayEnd = func() (t [256]bool) {
	t['.'], t['!'], t['?'], t[0xE2] = true, true, true, true // 0xE2: ellipsis
	for _, tab := range unicode.STerm.R16 {
		for r := rune(tab.Lo); r <= rune(tab.Hi); r += rune(tab.Stride) {
			t[string(r)[0]] = true
		}
	}
	for _, tab := range unicode.STerm.R32 {
		for r := rune(tab.Lo); r <= rune(tab.Hi); r += rune(tab.Stride) {
			t[string(r)[0]] = true
		}
	}
	return t
}()

func terminator(r rune) bool {
	switch r {
	case '.', '!', '?', '…':
		return true
	}
	return r >= utf8.RuneSelf && unicode.Is(unicode.STerm, r)
}

// trim moves both ends of text[start:end] inwards over white space.
func trim(text string, start, end int) (int, int) {
	for start < end {
		r, n := utf8.DecodeRuneInString(text[start:end])
		if !unicode.IsSpace(r) {
			break
		}
		start += n
	}
	for start < end {
		r, n := utf8.DecodeLastRuneInString(text[start:end])
		if !unicode.IsSpace(r) {
			break
		}
		end -= n
	}
	return start, end
}
