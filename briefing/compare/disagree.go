package compare

import (
	"fmt"

	"brief/briefing"
)

// disagreements finds what sources contradict each other on, few and sure.
func (c *Comparison) disagreements() []briefing.Disagreement {
	out := []briefing.Disagreement{}
	var sure []clash
	for _, x := range c.clashes() {
		if x.sure && x.score >= sureAt {
			sure = append(sure, x)
		}
	}
	for _, s := range c.slots(sure) {
		if d, ok := c.disagreement(s); ok {
			out = append(out, d)
		}
	}
	for i := range out {
		out[i].ID = fmt.Sprintf("D%d", i+1)
	}
	return out
}

// sureAt is the score a printed clash needs besides passing the rules.
const sureAt = 5000
