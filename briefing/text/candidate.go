package text

import (
	"strings"
	"unicode"
	"unicode/utf8"
)

// candidate is a place where a sentence may end: a run of terminators with what
// closes behind it.
type candidate struct {
	run     int    // where the run of terminators starts
	after   int    // where looking goes on
	next    int    // the boundary, if it is one: behind closers and footnote marks
	mark    rune   // the first terminator
	dots    int    // full stops in the run
	mixed   bool   // the run has other terminators than full stops
	spaced  bool   // ". . ."
	word    string // the word before the run, without it; "" when there is none
	closed  bool   // a quotation mark or bracket closes behind the run
	bracket bool   // … and it is a bracket
	gap     bool   // white space follows the boundary
}

// candidate reads the run of terminators at i.
func (s *splitter) candidate(i int) candidate {
	t, end := s.text, s.end
	c := candidate{run: i}
	j := i
	for j < end {
		r, n := utf8.DecodeRuneInString(t[j:end])
		if !terminator(r) {
			// ". . .": single spaces between full stops belong to the run.
			if r == ' ' && c.dots > 0 && !c.mixed && j+1 < end && t[j+1] == '.' && (j+2 >= end || t[j+2] == ' ' || t[j+2] == '.' || closes(t[j+2:end]) > 0) {
				c.spaced = true
				j++
				continue
			}
			break
		}
		if c.mark == 0 {
			c.mark = r
		}
		if r == '.' {
			c.dots++
		} else {
			c.mixed = true
		}
		j += n
	}
	c.word = wordBefore(t[s.from:i])
	if i > s.from && (t[i-1] == '[' || t[i-1] == '(') && j < end && (t[j] == ']' || t[j] == ')') {
		c.next, c.after = end, j // "[...]", "(!)" end nothing
		return c
	}

	// "compounds. . . . The": the first full stop ends the sentence, the three
	// that follow open the next one.
	if c.spaced && c.dots == 4 && i > s.from && t[i-1] != ' ' && j+1 < end && upperAhead(t[j:end]) {
		c.dots, c.spaced = 1, false
		c.next, c.after, c.gap = i+1, j, true
		return c
	}
	for j < end {
		n := closes(t[j:end])
		if n == 0 {
			if n = endTag(t[j:end]); n == 0 {
				break
			}
			j += n
			continue
		}
		// A straight mark behind a space opens; so does one before a letter.
		if q := t[j]; (q == '"' || q == '\'') && j+1 < end && wordByte(t[j+1]) {
			break
		}
		c.closed = true
		c.bracket = t[j] == ')' || t[j] == ']'
		j += n
	}
	j = s.footnotes(j)
	c.next, c.after = j, j
	c.gap = j >= end || space(t[j:end])
	return c
}

// footnotes moves behind footnote marks at the end of a sentence: ".[1][2]",
// ".11 12".
func (s *splitter) footnotes(j int) int {
	t, end := s.text, s.end
	for k := j; k < end && t[k] == '['; {
		m := k + 1
		for m < end && m-k < 12 && (digit(t[m]) || t[m] == ',' || t[m] == '-' || t[m] == ' ') {
			m++
		}
		if m == k+1 || m >= end || t[m] != ']' {
			break
		}
		k = m + 1
		j = k
	}
	if j > s.from+4 && j < end && digit(t[j]) && t[j-1] == '.' && (lowerByte(t[j-2]) && lowerByte(t[j-3]) || t[j-2] == ')') {
		k := j
		for k < end && k-j < 12 && (digit(t[k]) || (t[k] == ' ' || t[k] == ',' || t[k] == '-') && k+1 < end && digit(t[k+1])) {
			k++
		}
		if k+1 < end && t[k] == ' ' && t[k+1] >= 'A' && t[k+1] <= 'Z' {
			return k
		}
	}
	return j
}

// wordLimit bounds how far a rule looks back or ahead for a word, so that text
// without spaces stays linear.
const wordLimit = 48

// wordBefore returns the word at the end of s: letters, digits and the marks
// that stand inside abbreviations. One space before the end is passed over:
// tokenised text has it.
func wordBefore(s string) string {
	if n := len(s); n > 0 && s[n-1] == ' ' {
		s = s[:n-1]
	}
	i := len(s)
	for i > 0 && len(s)-i < wordLimit {
		r, n := utf8.DecodeLastRuneInString(s[:i])
		if !unicode.IsLetter(r) && !unicode.IsDigit(r) && !unicode.IsMark(r) && r != '.' && r != '\'' && r != '’' && r != '°' && r != '-' && r != ',' && r != '@' && r != '/' {
			break
		}
		i -= n
	}
	return s[i:]
}

// wordAt returns the first word of s behind opening marks and spaces, and
// whether a digit, upper-case, lower-case or caseless letter begins it.
func wordAt(s string) (string, rune) {
	i, skipped := 0, 0
	for i < len(s) {
		r, n := utf8.DecodeRuneInString(s[i:])
		if unicode.IsLetter(r) || unicode.IsDigit(r) {
			break
		}
		if r == '<' && i+1 < len(s) && lowerByte(s[i+1]) { // "<em>It"
			if m := strings.IndexByte(s[i:min(len(s), i+16)], '>'); m > 0 {
				n = m + 1
			}
		}
		if skipped++; skipped > 12 {
			return "", 0
		}
		i += n
	}
	j := i
	var first rune
	for j < len(s) && j-i < wordLimit {
		r, n := utf8.DecodeRuneInString(s[j:])
		if j == i {
			first = r
		}
		if !unicode.IsLetter(r) && !unicode.IsDigit(r) && !unicode.IsMark(r) {
			break
		}
		j += n
	}
	return s[i:j], first
}

func upperAhead(s string) bool {
	_, r := wordAt(s)
	return unicode.IsUpper(r)
}

// closes returns the length of the closing mark s begins with, or 0.
func closes(s string) int {
	if s == "" {
		return 0
	}
	switch s[0] {
	case '"', '\'', ')', ']', '}':
		return 1
	case ' ':
		if strings.HasPrefix(s, " »") { // French: "fini. »"
			return len(" »")
		}
	}
	if s[0] < utf8.RuneSelf {
		return 0
	}
	r, n := utf8.DecodeRuneInString(s)
	switch r {
	case '”', '’', '»', '›', '“', '）', '」', '』', '】', '》', '＂':
		return n
	case '\u00a0', '\u202f': // the same, with a space that does not break
		if m, k := utf8.DecodeRuneInString(s[n:]); m == '»' {
			return n + k
		}
	}
	return 0
}

// endTag returns the length of the HTML end tag s begins with, or 0.
func endTag(s string) int {
	if !strings.HasPrefix(s, "</") {
		return 0
	}
	return 1 + strings.IndexByte(s[:min(len(s), 16)], '>')
}

// space reports whether s begins with white space.
func space(s string) bool {
	if s == "" {
		return false
	}
	if c := s[0]; c < utf8.RuneSelf {
		return c == ' ' || c >= '\t' && c <= '\r'
	}
	r, _ := utf8.DecodeRuneInString(s)
	return unicode.IsSpace(r) || r == '\u200b'
}

func digit(c byte) bool     { return '0' <= c && c <= '9' }
func lowerByte(c byte) bool { return 'a' <= c && c <= 'z' }
func upperByte(c byte) bool { return 'A' <= c && c <= 'Z' }

// wordByte reports whether c begins a letter or digit; every byte of a letter
// beyond ASCII counts, save those of the common punctuation block.
func wordByte(c byte) bool {
	return lowerByte(c) || upperByte(c) || digit(c) || c >= 0xC3 && c != 0xE2
}
