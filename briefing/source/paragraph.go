package source

import (
	"strings"
	"unicode"
	"unicode/utf8"
)

// fullLines marks the lines that the one below goes on although nothing but
// their length says so: between two empty lines stand two lines or more, the
// last ends a sentence, some line before does not, and no line could have held
// the first word of the next. Languages that write nouns with a capital break
// most of their lines so.
func fullLines(in []line) []bool {
	full := make([]bool, len(in))
	for from := 0; from < len(in); {
		to := from + 1
		for to < len(in) && !in[to].gap {
			to++
		}
		if filled(in[from:to]) {
			for i := from; i+1 < to; i++ {
				full[i] = true
			}
		}
		from = to
	}
	return full
}

// filled reports whether the lines are one paragraph broken at a width.
func filled(in []line) bool {
	if len(in) < 2 || endOf(in[len(in)-1].text) != endStop {
		return false
	}
	width, open, inner := 0, false, false
	for _, l := range in {
		if len(l.text) > maxWrap*4 || bulletOf(l.text) > 0 {
			return false
		}
		width = max(width, utf8.RuneCountInString(l.text))
	}
	if width < 45 || width > maxWrap {
		return false
	}
	for i, l := range in[:len(in)-1] {
		word, _, _ := strings.Cut(in[i+1].text, " ")
		end := endOf(l.text)
		if l.hard || utf8.RuneCountInString(l.text)+1+utf8.RuneCountInString(word) <= width || end == endColon || headline(l.text) || aside(l.text) || aside(in[i+1].text) {
			return false
		}
		open = open || end == endOpen || end == endMiddle
		inner = inner || innerStop(l.text) || dangling(l.text)
	}
	return open && (inner || len(in) > 2)
}

// innerStop reports whether a sentence ends inside a line and another begins:
// no heading does that.
func innerStop(s string) bool {
	for i := 0; i+2 < len(s); i++ {
		if (s[i] != '.' && s[i] != '!' && s[i] != '?') || s[i+1] != ' ' {
			continue
		}
		before := s[strings.LastIndexByte(s[:i], ' ')+1 : i]
		next, _ := utf8.DecodeRuneInString(s[i+2:])
		if !strings.Contains(before, ".") && unicode.IsUpper(next) && (utf8.RuneCountInString(before) >= 7 || utf8.RuneCountInString(before) >= 4 && startsLower(before)) {
			return true
		}
	}
	return false
}

// aside reports whether a line stands alone whatever its length: what the page
// says about itself is no part of the paragraph above or below.
func aside(s string) bool {
	if len(s) > maxWrap*4 {
		return false
	}
	f := look(s)
	bare := bareLine(f.lower)
	switch {
	case adLabels[bare], noteHead.MatchString(f.lower), strings.HasPrefix(s, "©"), owned.MatchString(f.lower), strings.HasPrefix(f.lower, "copyright ©"):
		return true
	case f.n() <= 12 && f.end != endMiddle && startsWith(withoutLabel(bare), prompts) && f.prompt():
		return true
	}
	return captionHead.MatchString(f.lower) || broadcast.MatchString(f.lower)
}

// buttonTail reports whether a line ends with the label of a button: "… Accept all".
func buttonTail(s string) bool {
	words := strings.Fields(strings.ToLower(s[max(0, len(s)-60):]))
	for k := 1; k <= 3 && k < len(words); k++ {
		if p := strings.Join(words[len(words)-k:], " "); len(p) > 4 && buttons[p] {
			return true
		}
	}
	return false
}
