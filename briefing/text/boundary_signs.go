package text

import (
	"strings"
	"unicode"
	"unicode/utf8"
)

func lastRune(s string) rune {
	r, _ := utf8.DecodeLastRuneInString(s)
	return r
}

// midBracket reports whether c closes a bracket that opened inside the sentence
// around an abbreviation or a clause of it: "Gen. (ret.) Smith".
func (s *splitter) midBracket(c *candidate) bool {
	if !c.bracket {
		return false
	}
	t := s.text[max(s.from, c.next-heldBracket):c.next]
	open := strings.LastIndexAny(t, "([")
	if open < 0 || s.from+open == 0 {
		return false
	}
	inner := strings.TrimSpace(t[open+1:])
	r, _ := utf8.DecodeRuneInString(inner)
	return unicode.IsLower(r) && !strings.ContainsAny(inner, " ") || abbreviations[strings.ToLower(c.word)] != 0
}

// onlyMarker reports whether the sentence so far is the number or letter of a
// list item or heading: "1. The first item".
func (s *splitter) onlyMarker(c *candidate) bool {
	if c.mixed || len(c.word) > 4 || c.closed && !c.bracket {
		return false
	}
	head := strings.TrimSpace(s.text[s.from:c.run])
	head = strings.TrimSpace(head[bullet(head):])
	head = strings.TrimLeft(head, "(-–*# ")
	if head != c.word {
		return false
	}
	for _, r := range c.word {
		if !unicode.IsDigit(r) {
			return utf8.RuneCountInString(c.word) == 1 || roman(c.word)
		}
	}
	return len(c.word) <= 3
}

// citation reports whether s begins with a bracket that belongs to the sentence
// before it: its full stop stands behind the bracket.
func citation(s string) bool {
	s = strings.TrimLeft(s, " ")
	if s == "" || s[0] != '(' && s[0] != '[' {
		return false
	}
	end := strings.IndexAny(s[:min(len(s), heldBracket)], ")]")
	if end < 1 || end+1 >= len(s) || s[end+1] != '.' {
		return false
	}
	last, _ := utf8.DecodeLastRuneInString(s[:end])
	return !terminator(last)
}

// openingPhrase reports whether the sentence so far is only a phrase of time:
// "At 5 a.m. Mr. Smith went".
func (s *splitter) openingPhrase(c *candidate) bool {
	head := strings.TrimSpace(s.text[s.from:c.run])
	if len(head) > 40 {
		return false
	}
	words := strings.Fields(head)
	return len(words) <= 5 && len(words) > 0 && prepositions[strings.ToLower(words[0])]
}

// speaks reports whether s begins with a name and a verb of speech, "Smith
// asked".
func speaks(s string) bool {
	if len(s) > 120 {
		s = s[:120]
	}
	for i, w := range strings.Fields(s) {
		if i > 5 {
			return false
		}
		r, _ := utf8.DecodeRuneInString(w)
		if i == 0 && w != "I" && starters[strings.ToLower(w)] {
			return false
		}
		if !unicode.IsUpper(r) {
			return i > 0 && speechVerbs[strings.TrimRight(w, ".,:;")]
		}
	}
	return false
}

// lowerName tells a name that is written in lower case at its start, "iPhone",
// "al-Assad", from the middle of a sentence.
func lowerName(rest, word string) bool {
	i := strings.Index(rest, word)
	second, n := utf8.DecodeRuneInString(word[1:])
	if unicode.IsUpper(second) && len(word) > 1+n {
		return true
	}
	tail := rest[i+len(word):]
	if len(word) == 2 && (word == "al" || word == "el" || word == "as" || word == "ash") && strings.HasPrefix(tail, "-") {
		return upperAhead(tail)
	}
	return false
}

// dotted reports whether w is letters with full stops between them: "u.s",
// "a.b.c".
func dotted(w string) bool {
	if !strings.Contains(w, ".") {
		return false
	}
	for _, p := range strings.Split(w, ".") {
		if utf8.RuneCountInString(p) != 1 || !unicode.IsLetter([]rune(p)[0]) {
			return false
		}
	}
	return true
}

func ordinal(w string) bool {
	return len(w) == 1 && digit(w[0]) || len(w) == 2 && digit(w[0]) && digit(w[1])
}

// roman reports whether w is a Roman numeral of one case.
func roman(w string) bool {
	return w != "" && (strings.Trim(w, "IVXLCDM") == "" || strings.Trim(w, "ivxlcdm") == "")
}

func romanOrLetter(w string) bool {
	return utf8.RuneCountInString(w) == 1 && unicode.IsUpper([]rune(w)[0]) && w != "I" && w != "A" || len(w) > 1 && roman(w) && upperByte(w[0])
}

// calibre reports whether the stop before rest belongs to a calibre that was
// torn from it: "a. 357 Magnum" for "a .357 Magnum".
func calibre(before, rest string) bool {
	switch strings.ToLower(before) {
	case "a", "the", "his", "her", "their", "with", "of", "and", "two":
	default:
		return false
	}
	n, word := 0, ""
	rest = strings.TrimLeft(rest, " ")
	for n < len(rest) && digit(rest[n]) {
		n++
	}
	if n < 2 || n > 3 {
		return false
	}
	word, _ = wordAt(rest[n:])
	if strings.ToLower(before) == "a" {
		return true
	}
	switch strings.ToLower(word) {
	case "caliber", "calibre", "magnum", "revolver", "handgun", "pistol", "rifle", "gun", "cal":
		return true
	}
	return false
}
