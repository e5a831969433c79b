package proof

import (
	"cmp"
	"fmt"
	"strings"

	"brief/briefing"
)

// disagreements proves both sides of each, and that each value stands in its
// evidence.
func (c *checker) disagreements() {
	for _, d := range c.b.Disagreements {
		if len(d.Values) < 2 {
			c.fault(d.ID, TheDisagreement, "it has one value only")
		}
		if d.Strength != briefing.Conflict && d.Strength != briefing.Differs {
			c.fault(d.ID, TheDisagreement, "its strength %q is none", d.Strength)
		}
		for _, v := range d.Values {
			if len(v.Evidence) == 0 {
				c.fault(d.ID, TheDisagreement, "%q has no evidence", short(v.Value))
			}
			for i, e := range v.Evidence { // the first gives the words, the others the same value in theirs
				if c.evidence(d.ID, e) && i == 0 && !strings.Contains(e.Quote, v.Value) {
					c.fault(d.ID, TheDisagreement, "%s does not give the value %q there", e.Source, short(v.Value))
				}
			}
		}
	}
}

func (c *checker) timeline() {
	for i, e := range c.b.Timeline {
		where := fmt.Sprintf("timeline %d", i+1)
		if len(e.Insertions) > 0 && len(e.Evidence) > 0 {
			c.passages(where, "", e.Evidence)
			c.text(&briefing.Statement{ID: where, Text: e.Text, Insertions: e.Insertions, Evidence: e.Evidence})
		} else {
			c.passages(where, e.Text, e.Evidence)
		}
		if i > 0 && cmp.Compare(c.b.Timeline[i-1].Date, e.Date) > 0 {
			c.fault(where, TheReference, "the dates are not in order")
		}
	}
}

func (c *checker) positions() {
	for i, p := range c.b.Positions {
		c.passages(fmt.Sprintf("position %d", i+1), p.Said, p.Evidence)
	}
}

// passages proves evidence, and that the words shown stand in the first of it.
func (c *checker) passages(where, shown string, es []briefing.Evidence) {
	if len(es) == 0 {
		c.fault(where, TheQuote, "it has no evidence")
		return
	}
	for _, e := range es {
		c.evidence(where, e)
	}
	if !strings.Contains(es[0].Quote, shown) {
		c.fault(where, TheText, "%q does not stand in its evidence", short(shown))
	}
}
