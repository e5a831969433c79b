package source

// menus drops what stands around the headline and behind the text: names of
// the site's parts, runs of short labels.
func (c *cleaner) menus() {
	title := c.titleAt()
	for i := range c.blocks {
		b := &c.blocks[i]
		if b.kind != unknown || b.facts.long || b.level > 0 {
			continue
		}
		switch {
		case i > c.body && b.facts.n() <= 12 && (b.facts.end != endStop || b.facts.n() <= 6) && sourceLine.MatchString(b.facts.lower):
			b.drop(becauseSource)
		case b.facts.row():
			b.drop(becauseTable)
		case noteLine.MatchString(b.text):
			b.drop(becauseFootnote)
		case c.menuLine(i):
			b.drop(becauseNavigation)
		case i < title && b.facts.label(4), i > c.last && c.last >= 0 && b.facts.label(5):
			b.drop(becauseNavigation)
		}
	}
	c.runs(title)
}

// noteLine matches a note at the foot: "[1] Customs data."
var noteLine = late(`^\[\d{1,3}\]:? \S`)

// row reports whether a line is the row of a table: figures for the most part.
func (f *facts) row() bool {
	if f.n() < 3 || f.n() > 20 || f.end == endStop || f.end == endAsk {
		return false
	}
	figures := 0
	for _, w := range f.words {
		if hasDigit(w) || w == "-" || w == "–" || w == "—" || w == "|" {
			figures++
		}
	}
	return figures*2 > f.n()
}

// menuLine reports whether a line names parts of the site: one where no text
// can be, several anywhere.
func (c *cleaner) menuLine(i int) bool {
	f := &c.blocks[i].facts
	if f.n() > 40 || f.end == endStop {
		return false
	}
	n := menuOf(bareLine(f.lower), true)
	return n >= 3 || n > 0 && (i < c.body || i > c.last)
}

// label reports whether a line is short enough for a label: no sentence, no
// list item.
func (f *facts) label(words int) bool {
	return f.end == endOpen && f.bullet == 0 && f.n() <= words
}

// runs drops three and more labels in a row: a menu in words that no list has,
// or, inside the text, what is left of a table.
func (c *cleaner) runs(title int) {
	for i := 0; i < len(c.blocks); {
		j := i
		for j < len(c.blocks) && c.blocks[j].kind == unknown && c.blocks[j].level == 0 && !c.blocks[j].facts.long && c.blocks[j].facts.label(4) {
			j++
		}
		if j-i >= 3 && j < len(c.blocks) {
			last := j // the label right above text may be its heading
			if c.blocks[j].kind == unknown || c.blocks[j].kind == prose {
				last--
			}
			reason := becauseNavigation
			if i > c.body && i < c.last {
				reason = becauseLabels
			}
			for k := i; k < last; k++ {
				if k != title {
					c.blocks[k].drop(reason)
				}
			}
		}
		i = max(j, i+1)
	}
}
