package compare

import (
	"strings"

	"brief/briefing"
)

// contraryLeast is how much of either sentence, in percent of what it says, the
// other must have for the two to be shown as saying the contrary.
const contraryLeast = 65

// contrary reports whether two sentences of nearly the same words say contrary
// things: one denies what the other says, or it is turned round. It is printed,
// so it is narrower than what keeps two sentences apart: another word in a
// word's place counts only where the two are opposites by the table.
func (c *Comparison) contrary(lead, other briefing.Ref) bool {
	x, y := c.gist(lead), c.gist(other)
	if n := 100 * shared(x, y); n < contraryLeast*len(x) || n < contraryLeast*len(y) {
		return false
	}
	if plainly(c.sentence(lead)) != plainly(c.sentence(other)) {
		return true
	}
	a, b := c.tokens(lead), c.tokens(other)
	if turned(a, b) != "" || directed(a, b) != "" {
		return true
	}
	for i := range a {
		for j := range b {
			if antonyms(a[i].text, b[j].text) && !says(b, a[i].text) && !says(a, b[j].text) {
				return true
			}
		}
	}
	return false
}

// says reports whether one of the tokens is this very word.
func says(ts []token, word string) bool {
	for i := range ts {
		if strings.EqualFold(ts[i].text, word) {
			return true
		}
	}
	return false
}

// plainly reports whether a sentence says something without a plain "not".
func plainly(s *briefing.Sentence) bool {
	for _, n := range s.Negations {
		if n.Kind == "not" {
			return false
		}
	}
	return true
}

// antonyms reports whether two words are opposites by the table.
func antonyms(a, b string) bool {
	a, b = strings.ToLower(a), strings.ToLower(b)
	for _, p := range opposites {
		if strings.HasPrefix(a, p[0]) && strings.HasPrefix(b, p[1]) || strings.HasPrefix(a, p[1]) && strings.HasPrefix(b, p[0]) {
			return true
		}
	}
	return false
}

// opposites are pairs of beginnings of words.
var opposites = [][2]string{
	{"support", "oppos"}, {"allow", "ban"}, {"permit", "forbid"}, {"permit", "prohibit"}, {"creat", "cut"}, {"rose", "fell"}, {"rise", "fall"},
	{"rising", "falling"}, {"increas", "decreas"}, {"increas", "cut"}, {"rais", "lower"}, {"rais", "cut"}, {"acquit", "convict"},
	{"guilty", "innocent"}, {"clos", "reopen"}, {"clos", "open"}, {"begin", "end"}, {"began", "ended"}, {"start", "stop"}, {"left", "return"},
	{"confirm", "den"}, {"accept", "reject"}, {"approv", "reject"}, {"won", "lost"}, {"win", "los"}, {"releas", "detain"}, {"hire", "fire"},
	{"hired", "fired"}, {"admit", "den"}, {"resum", "halt"}, {"join", "quit"}, {"tighten", "eas"}, {"prais", "condemn"}, {"welcom", "condemn"},
	{"success", "fail"}, {"safe", "unsafe"}, {"legal", "illegal"}, {"adults", "children"}, {"alive", "dead"}, {"major", "minor"},
}
