package source

import (
	"strings"
	"unicode"
	"unicode/utf8"
)

// headings decides about every block that is still open: heading or text.
func (c *cleaner) headings() {
	stops := c.usesStops()
	for i := range c.blocks {
		b := &c.blocks[i]
		if b.kind != unknown {
			continue
		}
		b.kind = prose
		if !b.para && c.headingScore(i, stops) >= 3 {
			b.kind = heading
		}
	}
}

// usesStops reports whether the sentences of the document end with full stops:
// not so in some scripts and in telegrams, where an open end says little.
func (c *cleaner) usesStops() bool {
	open, stop := 0, 0
	for i := range c.blocks {
		b := &c.blocks[i]
		if b.kind == waste || b.kind == heading || b.facts.n() < 8 && b.facts.letters < 40 {
			continue
		}
		if b.facts.end == endStop {
			stop++
		} else if b.facts.end == endOpen {
			open++
		}
	}
	return open <= stop
}

// pastCues are words that a sentence has and a heading, as a rule, has not.
var pastCues = wordSet(`said says told was were had has have been would could added told stated
sagte sagten wurde wurden hatte war waren worden
dit déclaré était étaient avait avaient
dijo dijeron fue fueron había era
сказал сказала заявил заявила был была было были сообщил сообщила
قال قالت كان كانت أعلن أعلنت أكد`)

// pronouns open sentences, seldom headings.
var pronouns = wordSet(`he she they it we you i his her their er sie es il elle ils on él ella ellos он она они это`)

// headingScore adds the signs for a heading; 3 is one. They are general signs
// of layout and grammar: length, ending, capitals, neighbours.
func (c *cleaner) headingScore(i int, stops bool) int {
	b := &c.blocks[i]
	f := &b.facts
	if f.long || f.bullet > 0 && f.end == endStop {
		return -9
	}
	n := f.n()
	score := 0
	switch {
	case n <= 6:
		score += 3
	case n <= 10:
		score += 2
	case n <= 14:
		score++
	case n > 18:
		score -= 3
	}
	switch f.end {
	case endOpen:
		score += 2
		if !stops {
			score -= 2
		}
	case endStop:
		score -= 6
	case endMiddle:
		score -= 3
	case endColon:
		score--
	case endAsk:
		if strings.ContainsAny(b.text[:len(b.text)-1], ".?!") {
			score -= 4
		}
		for _, w := range f.words {
			if pronouns[strings.ToLower(w)] {
				score -= 2
				break
			}
		}
	}
	if f.caps || f.content >= 2 && f.titled*5 >= f.content*4 {
		score += 2
	} else if n >= 11 && f.cased && f.titled*2 < f.content {
		score -= 2 // a sentence without its stop
	}
	if strings.HasPrefix(b.text, `"`) || strings.HasPrefix(b.text, "“") || strings.HasPrefix(b.text, "«") || strings.HasPrefix(b.text, "„") || strings.HasPrefix(b.text, "—") {
		score -= 2 // direct speech
	}
	if f.startLow {
		score -= 2
	}
	if innerStop(b.text) {
		score -= 6 // a line of a paragraph
	}
	if n >= 6 && f.end == endOpen && dangling(b.text) {
		score -= 3
	}
	cues := 0
	for j, w := range f.words {
		w = strings.ToLower(strings.TrimFunc(w, func(r rune) bool { return !unicode.IsLetter(r) }))
		if j == 0 && pronouns[w] {
			score -= 2
		}
		if pastCues[w] {
			cues++
		}
	}
	score -= min(3, cues*2)
	if strings.Contains(b.text, ", ") {
		score--
	}
	next := c.next(i)
	switch {
	case next >= len(c.blocks):
		if n >= 7 {
			score-- // the last words of a text, cut off or without their stop
		}
	case c.blocks[next].facts.running():
		score++
	}
	if r, _ := utf8.DecodeRuneInString(b.text); unicode.IsDigit(r) && n > 4 {
		score--
	}
	return score
}
