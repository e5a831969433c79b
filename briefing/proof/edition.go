package proof

import (
	"fmt"
)

// TheChange is a line of what changed since the last edition.
const TheChange What = "change"

// edition checks that a change which names a statement has its words. What the
// previous edition said is not in this brief: its own file proves it.
func (c *checker) edition() {
	if c.b.Edition == nil {
		return
	}
	for i, x := range c.b.Edition.Changes {
		if x.Statement == "" {
			continue
		}
		where := fmt.Sprintf("change %d", i+1)
		switch s := c.statements[x.Statement]; {
		case s == nil:
			c.fault(where, TheReference, "it names %q, which is no statement", x.Statement)
		case s.Text != x.Text:
			c.fault(where, TheChange, "it does not have the words of %s", x.Statement)
		}
	}
}
