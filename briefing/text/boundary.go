package text

import (
	"strings"
	"unicode"
	"unicode/utf8"
)

// ends reports whether a sentence ends at c. Where the signs contradict each
// other it says no: two sentences in one are still the source's words in their
// order, half a sentence may say the contrary.
func (s *splitter) ends(c *candidate) bool {
	rest := s.text[c.next:s.end]
	next, first := wordAt(rest)
	if next == "" {
		return false // only punctuation is left
	}
	if !c.gap {
		return s.endsWithoutSpace(c, next, first)
	}
	if c.closed && s.midBracket(c) || s.onlyMarker(c) || citation(rest) {
		return false
	}
	if unicode.IsLower(first) && !lowerName(rest, next) {
		return false
	}
	if c.dots == 1 && unicode.IsDigit(first) && calibre(c.word, rest) {
		return false
	}
	if c.mixed {
		return s.endsLoud(c, rest, next)
	}
	if c.dots >= 2 {
		// " . . . I": words are left out inside a sentence; "that.... She": at
		// the end of one.
		return !(c.spaced && c.dots == 3)
	}
	if c.dots == 0 {
		return true // a full stop of another script
	}
	return s.endsAtStop(c, rest, next, first)
}

// endsLoud judges "!", "?" and "…".
func (s *splitter) endsLoud(c *candidate, rest, next string) bool {
	if c.mark == '…' && c.run > s.from && s.text[c.run-1] == ' ' && !c.closed {
		return !unicode.IsUpper([]rune(next)[0]) // " … He": as ". . ."
	}
	if c.mark == '!' && !c.closed && exclaimed[c.word] && !starters[strings.ToLower(next)] {
		return false // "Yahoo! Finance"
	}
	// "Is it over?" Smith asked.
	return !(c.closed && !c.bracket && speaks(rest))
}

// endsAtStop judges a single full stop before a space.
func (s *splitter) endsAtStop(c *candidate, rest, next string, first rune) bool {
	if c.word == "" {
		return true
	}
	sure := starters[strings.ToLower(next)] && !(utf8.RuneCountInString(next) == 1 && strings.Contains(rest[:min(len(rest), 8)], next+"."))
	if c.closed && !c.bracket {
		return true // an abbreviation that ends a quotation ends the sentence too
	}
	word := c.word
	lower := strings.ToLower(word)
	class, known := abbreviations[lower]
	if !known {
		if i := strings.LastIndexAny(lower, "-'’"); i >= 0 {
			lower, word = lower[i+1:], word[i+1:]
			class, known = abbreviations[lower]
		}
	}
	initial, _ := utf8.DecodeRuneInString(word)
	capital := unicode.IsUpper(initial)
	single := utf8.RuneCountInString(word) == 1
	if known && class.capital() != capital && (class.capital() || single) {
		known = false // "the gen. The", "ill. The"; "vitamin C." is not "c. 1500"
	}
	if known {
		switch class {
		case title:
			return strongStarters[strings.ToLower(next)]
		case street: // prepositive "St. Michael's", else as a company's
			return sure
		case before:
			return false
		case numbered:
			return !(unicode.IsDigit(first) || romanOrLetter(next))
		case hour:
			if single && !unicode.IsDigit(lastRune(s.before(c))) {
				return false // "в г. Москве", but "в 2015 г."
			}
			return !s.openingPhrase(c) && !zones[strings.ToLower(next)]
		case company, place, month:
			return sure && !(class == month && unicode.IsDigit(first))
		case last:
			return true
		}
	}
	switch {
	case single && unicode.IsLetter(initial):
		return s.endsAtLetter(c, next, initial, sure)
	case dotted(lower):
		return sure
	case ordinal(word):
		return s.endsAtOrdinal(c, next, sure)
	}
	return true
}

// before returns the word before that of c.
func (s *splitter) before(c *candidate) string {
	head := strings.TrimRight(s.text[s.from:c.run], " ")
	head = strings.TrimRight(head[:len(head)-min(len(c.word), len(head))], " ")
	return wordBefore(head)
}

// endsAtLetter judges a single letter: an initial, or the end of "you and I",
// "vitamin C".
func (s *splitter) endsAtLetter(c *candidate, next string, letter rune, sure bool) bool {
	before := s.before(c)
	if strings.HasSuffix(before, ".") && !sure {
		return false // "J. R. Smith", "z. B. Berlin"
	}
	if unicode.IsLower(letter) {
		return !(strings.HasSuffix(before, ".") || utf8.RuneCountInString(next) == 1)
	}
	if !unicode.IsUpper(letter) {
		return false // scripts without case: a title
	}
	return sure || lettered[strings.ToLower(before)]
}

// endsAtOrdinal judges a number of one or two digits and a full stop, which in
// German and some other languages is an ordinal: "am 15. Oktober".
func (s *splitter) endsAtOrdinal(c *candidate, next string, sure bool) bool {
	if ordinalNouns[strings.ToLower(next)] {
		return false
	}
	return sure || !germanArticles[s.before(c)]
}

// endsWithoutSpace judges a terminator with a word right behind it: "world.Today",
// "。", but not "example.com", "U.S.-led", "No.5".
func (s *splitter) endsWithoutSpace(c *candidate, next string, first rune) bool {
	if c.dots == 0 && c.mark > unicode.MaxLatin1 && c.mark != '…' {
		return !(c.closed && (first == 'と' || first == 'っ')) // 「行こう。」と言った
	}
	if c.run == s.from || s.text[c.run-1] == ' ' {
		return false // "!Kung", ".NET"
	}
	r, n := utf8.DecodeRuneInString(s.text[c.next:s.end])
	if !unicode.IsUpper(r) || c.dots > 1 && !c.spaced {
		return false
	}
	second, _ := utf8.DecodeRuneInString(s.text[c.next+n : s.end])
	if !unicode.IsLower(second) || hosts[strings.ToLower(next)] {
		return false
	}
	if c.closed {
		return c.dots != 1 || len(c.word) > 2
	}
	if strings.ContainsAny(c.word, "@/.") || abbreviations[strings.ToLower(c.word)] != 0 {
		return false
	}
	// An address goes on behind the place: "Jane.Doe@example.com".
	tail := s.text[c.next:min(s.end, c.next+wordLimit)]
	if i := strings.IndexFunc(tail, unicode.IsSpace); i >= 0 {
		tail = tail[:i]
	}
	if strings.ContainsAny(tail, "@/_") {
		return false
	}
	last, _ := utf8.DecodeLastRuneInString(c.word)
	return unicode.IsLower(last) && utf8.RuneCountInString(c.word) > 1 || unicode.IsDigit(last) && len(c.word) > 1
}
