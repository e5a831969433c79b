package render

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"brief/briefing"
	"brief/briefing/page"
)

// escapeMarkdown appends s so that CommonMark and its common dialects read it as
// these characters. A backslash before ASCII punctuation is that punctuation
// (CommonMark 2.4), in every dialect alike.
func escapeMarkdown(b []byte, s string) []byte {
	s = briefing.Visible(s)
	for i := 0; i < len(s); i++ {
		switch c := s[i]; c {
		case '\\', '`', '*', '_', '#', '[', ']', '<', '>', '&', '|', '~', '$', '^', '{', '}', '@':
			b = append(b, '\\', c)
		case '!': // before a bracket it makes a picture, and the bracket may be ours
			if i+1 == len(s) {
				b = append(b, '\\')
			}
			b = append(b, c)
		case ':': // an address must not become a link of itself
			if strings.HasPrefix(s[i:], "://") {
				b = append(b, '\\')
			}
			b = append(b, c)
		case '.':
			if i >= 3 && strings.EqualFold(s[i-3:i], "www") {
				b = append(b, '\\')
			}
			b = append(b, c)
		default:
			b = append(b, c)
		}
	}
	return b
}

// atLineStart keeps a line from beginning a heading, a list, a rule, a quotation
// or a block of code.
func atLineStart(line string) string {
	line = strings.TrimLeft(line, " ")
	if line == "" {
		return ""
	}
	switch line[0] {
	case '+', '-', '=', ':', '%':
		return `\` + line
	}
	n := 0
	for n < len(line) && line[n] >= '0' && line[n] <= '9' {
		n++
	}
	if n > 0 && n < len(line) && (line[n] == '.' || line[n] == ')') {
		return line[:n] + `\` + line[n:]
	}
	return line
}

// marks are the delimiters of a style. What is quiet on paper is plain here.
func marks(s page.Style) string {
	switch s {
	case page.Strong, page.Doubt:
		return "**"
	case page.Emphasis:
		return "*"
	}
	return ""
}

// stretch appends words in one style, as a link where uri is one. after is the
// first character of what follows, 0 for the end of the line.
//
// Delimiters only work where CommonMark lets them (6.2): not beside white space
// inside, nor with punctuation inside and a letter outside. Where they would
// not, the words stand plain rather than between stray asterisks.
func stretch(b []byte, words string, st page.Style, uri string, after rune) []byte {
	lead := len(words) - len(strings.TrimLeftFunc(words, unicode.IsSpace))
	core := strings.TrimRightFunc(words[lead:], unicode.IsSpace)
	tail := words[lead+len(core):]
	b = escapeMarkdown(b, words[:lead])
	if core == "" {
		return escapeMarkdown(b, tail)
	}
	if tail != "" {
		after = ' '
	}
	d := marks(st)
	first, _ := utf8.DecodeRuneInString(core)
	last, _ := utf8.DecodeLastRuneInString(core)
	if uri != "" {
		first, last = '[', ')'
	}
	if !opens(before(b), first) || !closes(last, after) {
		d = ""
	}
	b = append(b, d...)
	if uri != "" {
		if k := len(b); k > 0 && b[k-1] == '!' {
			b = append(b[:k-1], `\!`...)
		}
		b = append(b, '[')
	}
	b = escapeMarkdown(b, core)
	if uri != "" {
		b = append(b, "](<"+uri+">)"...)
	}
	return escapeMarkdown(append(b, d...), tail)
}

func before(b []byte) rune {
	r, _ := utf8.DecodeLastRune(b)
	if len(b) == 0 {
		return 0
	}
	return r
}

// next is the first character of the runs from i on, 0 when there is none.
func next(rs []page.Run, i int) rune {
	for ; i < len(rs); i++ {
		if rs[i].Note > 0 {
			return '['
		}
		if rs[i].Text != "" {
			if marks(rs[i].Style) != "" {
				return '*'
			}
			r, _ := utf8.DecodeRuneInString(rs[i].Text)
			return r
		}
	}
	return 0
}

// opens and closes are the flanking rules for delimiters with first and last
// inside them.
func opens(before, first rune) bool {
	return before != '*' && (!punctuation(first) || blank(before) || punctuation(before))
}

func closes(last, after rune) bool {
	return after != '*' && (!punctuation(last) || blank(after) || punctuation(after))
}

func blank(r rune) bool       { return r == 0 || unicode.IsSpace(r) }
func punctuation(r rune) bool { return unicode.IsPunct(r) || unicode.IsSymbol(r) }
