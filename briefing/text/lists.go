package text

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"brief/briefing"
)

// listItem reports whether a line begins as a list item does: a bullet, "1.",
// "2)", "(a)".
func listItem(s string) bool {
	if bullet(s) > 0 {
		return true
	}
	if len(s) > 1 && strings.IndexByte("-*–", s[0]) >= 0 && s[1] == ' ' || strings.HasPrefix(s, "– ") || strings.HasPrefix(s, "— ") {
		return true
	}
	m := readMarker(s)
	return m.length > 0 && m.length < len(s)
}

// bullet returns the length of the bullet character s begins with, or 0.
func bullet(s string) int {
	if s == "" || s[0] != 0xE2 {
		return 0
	}
	r, n := utf8.DecodeRuneInString(s)
	switch r {
	case '•', '⁃', '‣', '▪', '●', '◦', '■', '▫', '►', '➢', '✓', '∙':
		return n
	}
	return 0
}

// marker is the number or letter before a list item.
type marker struct {
	style  string // what stands around the number: "1.", "1)", "1.)", "(1)", "a." …
	value  int    // 1 for "1", "a", "i"
	length int    // in bytes; 0 for none
}

// readMarker reads a list marker at the start of s; a space, or for a marker
// with a bracket nothing in particular, follows it.
func readMarker(s string) marker { return readMarkerAs(s, false) }

// readMarkerAs reads a list marker; with asRoman, "i" and "v" are numerals.
func readMarkerAs(s string, asRoman bool) marker {
	i := 0
	style := ""
	if i < len(s) && s[i] == '(' {
		i, style = 1, "("
	}
	value, from := 0, i
	switch {
	case i < len(s) && digit(s[i]):
		for i < len(s) && digit(s[i]) && i-from < 3 {
			value = value*10 + int(s[i]-'0')
			i++
		}
		style += "1"
	case asRoman:
		for i < len(s) && i-from < 5 && strings.IndexByte("ivx", s[i]) >= 0 {
			i++
		}
		for k, r := range lowRoman {
			if s[from:i] == r {
				value = k + 1
			}
		}
		if value == 0 {
			return marker{}
		}
		style += "i"
	case i < len(s) && lowerByte(s[i]):
		value = int(s[i]-'a') + 1
		i++
		style += "a"
	case i < len(s) && upperByte(s[i]): // "A)", but "A. Smith" is a name
		value = int(s[i]-'A') + 1
		i++
		style += "A"
		if i < len(s) && s[i] == '.' {
			return marker{}
		}
	default:
		return marker{}
	}
	end := i
	for end < len(s) && (s[end] == '.' || s[end] == ')') && end-i < 2 {
		end++
	}
	tail := s[i:end]
	if tail == "" || tail == ")." || tail == ".." || tail == "))" || style[0] == '(' && tail != ")" {
		return marker{}
	}
	if end < len(s) && s[end] != ' ' && s[end] != '\u00a0' && !space(s[end:]) {
		return marker{}
	}
	return marker{style + tail, value, end}
}

var lowRoman = strings.Fields("i ii iii iv v vi vii viii ix x xi xii")

// findItems returns where the items of inline lists in text[start:end] start:
// behind bullets, and at markers that count up from the one that opens the
// block, or that follows a colon or a sentence ("1) … 2) …"). Numbers inside a
// sentence are not items: "he asked 1) who pays and 2) when" stays whole.
func findItems(text string, start, end int) []int {
	if !mayList(text[start:end]) {
		return nil
	}
	return everyItem(text, start, end)
}

func everyItem(text string, start, end int) []int {
	var out []int
	var want []marker // the marker each list at hand would go on with
	opening := true   // no word since the start, a colon or a terminator
	afterBullet := false
	for i := start; i < end; {
		c := text[i]
		if lowerByte(c) && i > start && lowerByte(text[i-1]) {
			opening, afterBullet = false, false // most of a text
			i++
			continue
		}
		begins := i == start || text[i-1] == ' ' || text[i-1] == '\n'
		if n := bullet(text[i:end]); n > 0 {
			if i > start && i+n < end && (begins || !space(text[i+n:end])) {
				out = append(out, i)
			}
			i += n
			opening, afterBullet = true, true
			continue
		}
		if begins && (digit(c) || c == '(' || lowerByte(c) || upperByte(c)) {
			m := readMarker(text[i:end])
			if c == '(' || strings.IndexByte("ivx", c) >= 0 {
				if r := readMarkerAs(text[i:end], true); r.length > 0 && (listed(want, r) || opening && r.value == 1 && follows(text[i:end], r)) {
					m = r
				}
			}
			if m.length > 0 {
				known := false
				for k := range want {
					if want[k].style == m.style && want[k].value == m.value {
						want[k].value++
						known = true
						if i > start && !afterBullet {
							out = append(out, i)
						}
						break
					}
				}
				// A full stop makes a marker only of a "1" or "a"; a list can
				// open at any number where nothing else can be meant.
				if !known && opening && len(want) < 4 && (m.value == 1 || i == start && digit(c)) && follows(text[i:end], m) {
					want = append(want, marker{style: m.style, value: m.value + 1})
					if i > start && !afterBullet {
						out = append(out, i)
					}
				}
				i += m.length
				opening, afterBullet = false, false
				continue
			}
		}
		switch {
		case c == ':' || c == '.' || c == '!' || c == '?':
			opening = true
		case c == ' ' || c == '\n' || c == '"' || c == ')':
		default:
			opening, afterBullet = false, false
		}
		i++
	}
	return out
}

// mayList reports whether s has a bullet or the first marker of a list. It passes
// over most texts faster than looking at every word of them does.
func mayList(s string) bool {
	if s == "" || digit(s[0]) || s[0] == '(' {
		return true
	}
	for i := 1; i < len(s); i++ {
		n := strings.IndexAny(s[i:], ".)")
		if n < 0 {
			break
		}
		if i += n; strings.IndexByte("1aAi", s[i-1]) >= 0 && (i == 1 || strings.IndexByte(" \n(0", s[i-2]) >= 0) {
			return true
		}
	}
	for i := strings.IndexByte(s, 0xE2); i >= 0; {
		if bullet(s[i:]) > 0 {
			return true
		}
		n := strings.IndexByte(s[i+1:], 0xE2)
		if n < 0 {
			break
		}
		i += n + 1
	}
	return false
}

// listed reports whether one of the lists at hand goes on with m.
func listed(want []marker, m marker) bool {
	for _, w := range want {
		if w.style == m.style && w.value == m.value {
			return true
		}
	}
	return false
}

// itemLimit is how far ahead the second item of an inline list may be.
const itemLimit = 2000

// follows reports whether the marker after m stands further on in s, with a
// capital or the end of a sentence to part the items.
func follows(s string, m marker) bool {
	if len(s) > itemLimit {
		s = s[:itemLimit]
	}
	for i := m.length; i < len(s); {
		n := strings.IndexByte(s[i:], ' ')
		if n < 0 {
			return false
		}
		i += n + 1
		x := readMarkerAs(s[i:], strings.HasSuffix(strings.TrimRight(m.style, ".)"), "i"))
		if x.length == 0 || x.style != m.style || x.value != m.value+1 {
			continue
		}
		rest := strings.TrimLeft(s[i+x.length:], " ")
		r, _ := utf8.DecodeRuneInString(rest)
		before := s[i-2]
		return unicode.IsUpper(r) && before != ',' || before == '.' || before == ';' || before == '!' || before == '?'
	}
	return false
}

// listPieces cuts a list paragraph at its bullets ("- ", "• "), so that no
// sentence crosses from one item to the next; other paragraphs stay whole.
func listPieces(text string, start, end int, kind briefing.MarkKind) [][2]int {
	var out [][2]int
	if kind == briefing.MarkList {
		for i := start + 1; i+2 < end; i++ {
			n := bullet(text[i:end])
			if text[i] == '-' {
				n = 1
			}
			if n > 0 && text[i-1] == ' ' && i+n < end && text[i+n] == ' ' {
				out = append(out, [2]int{start, i})
				start = i
			}
		}
	}
	return append(out, [2]int{start, end})
}
