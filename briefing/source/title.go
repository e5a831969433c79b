package source

import "strings"

// findTitle finds the headline. The document's own metadata wins; a line that
// says the same is then the title too. Else a heading that markup marks as the
// highest, a line that is repeated before the text, or the first line before
// the text that looks like a headline. A document that begins with its text
// has none: a heading further down is not taken for it.
func (c *cleaner) findTitle(known string) {
	known = fold(known)
	at := -1
	if known == "" {
		at = c.headline()
		if at < 0 {
			return
		}
		known = c.blocks[at].text
	}
	c.out.title = known
	key := straight(strings.ToLower(known))
	first := at < 0
	for i := range c.blocks {
		b := &c.blocks[i]
		if b.kind == waste || b.facts.long {
			continue
		}
		if i == at || sameTitle(b.facts.lower, key) && !b.facts.sentence() {
			if i == at || first {
				b.drop(becauseTitle)
				first = false
			} else {
				b.drop(becauseRepeatT)
			}
		}
	}
}

// titleAt is the index of the title's block, -1 without one.
func (c *cleaner) titleAt() int {
	for i := range c.blocks {
		if c.blocks[i].kind == waste && c.blocks[i].reason == becauseTitle {
			return i
		}
	}
	return -1
}

// sameTitle reports whether a line is the title, perhaps with the site's name
// behind it ("Title | Example News").
func sameTitle(line, title string) bool {
	rest, ok := strings.CutPrefix(line, title)
	if !ok {
		return false
	}
	rest = strings.TrimSpace(rest)
	return rest == "" || len(rest) < 60 && strings.ContainsAny(rest[:1], "|-–—·")
}

// headline is the index of the headline, -1 without one.
func (c *cleaner) headline() int {
	seen := map[string]int{}
	best := -1
	for i := 0; i < c.body; i++ {
		b := &c.blocks[i]
		if b.level == 1 && b.kind == heading {
			return i
		}
		if b.kind != unknown || !b.facts.headlike() {
			continue
		}
		if first, ok := seen[b.facts.lower]; ok && b.facts.n() >= 3 {
			return first
		}
		seen[b.facts.lower] = i
		if best < 0 && (b.facts.n() >= 4 || !b.facts.cased && b.facts.letters >= 12) {
			best = i
		}
	}
	if best >= 0 {
		return best
	}
	for i := 0; i < c.body; i++ {
		b := &c.blocks[i]
		if b.kind == heading && b.level > 0 || b.kind == unknown && b.facts.headlike() && b.facts.n() >= 2 && !c.menuLine(i) {
			return i
		}
	}
	return -1
}

// headlike reports whether a line can be a headline.
func (f *facts) headlike() bool {
	if f.long || f.bullet > 0 || f.letters < 4 || strings.Contains(f.lower, "://") {
		return false
	}
	switch f.end {
	case endOpen:
		return f.n() <= 30
	case endAsk:
		return f.n() <= 18
	}
	return false
}
