package proof

import (
	"fmt"
	"slices"

	"brief/briefing"
)

// notes checks that notes run 1..n and that statements and notes name each other.
func (c *checker) notes() {
	for i, n := range c.b.Notes {
		where := fmt.Sprintf("note %d", i+1)
		if n.N != i+1 {
			c.fault(where, TheNote, "it is numbered %d", n.N)
		}
		s := c.statements[n.Statement]
		if s == nil {
			c.fault(where, TheNote, "it belongs to %q, which is no statement", n.Statement)
			continue
		}
		if !slices.Contains(s.Notes, n.N) {
			c.fault(where, TheNote, "%s does not refer to it", s.ID)
		}
		if len(n.Evidence) == 0 {
			c.fault(where, TheNote, "it gives no evidence")
		}
		for _, e := range n.Evidence {
			if e < 0 || e >= len(s.Evidence) {
				c.fault(where, TheNote, "%s has no evidence %d", s.ID, e)
			}
		}
	}
	c.b.Statements(func(_ *briefing.Section, s *briefing.Statement) {
		for _, n := range s.Notes {
			if n < 1 || n > len(c.b.Notes) || c.b.Notes[n-1].Statement != s.ID {
				c.fault(s.ID, TheNote, "its note %d is not there", n)
			}
		}
	})
}

// keyFacts checks the rule of key facts: machine statements, no comment, and at
// most one that rests on a single source from any one source.
func (c *checker) keyFacts() {
	single := map[string]string{}
	for _, id := range c.b.KeyFacts {
		s := c.statements[id]
		switch {
		case s == nil:
			c.fault(id, TheReference, "a key fact that is no statement")
		case s.Kind == briefing.KindComment || s.Kind == briefing.KindAbsence:
			c.fault(id, TheKeyFact, "a %s cannot be a key fact", s.Kind)
		case s.Independent < 2 && len(s.Evidence) > 0:
			from := s.Evidence[0].Source
			if single[from] != "" {
				c.fault(id, TheKeyFact, "%s already gives the single-source key fact %s", from, single[from])
			}
			single[from] = id
		}
	}
}

// references checks that ids point at something.
func (c *checker) references() {
	cites := func(where string, ids []string) {
		for _, id := range ids {
			if c.statements[id] == nil {
				c.fault(where, TheReference, "it cites %q, which is no statement", id)
			}
		}
	}
	cites("bottom line", c.b.BottomLine.Cites)
	for i, j := range c.b.Judgements {
		cites(fmt.Sprintf("judgement %d", i+1), j.Cites)
	}
	known := map[string]bool{}
	for _, d := range c.b.Disagreements {
		known[d.ID] = true
	}
	for _, s := range c.b.Sections {
		cites(s.ID, s.Also)
		for _, f := range s.Statements {
			cites(f.ID, f.Opposed)
			for _, id := range f.Disagreements {
				if !known[id] {
					c.fault(f.ID, TheReference, "it names %q, which is no disagreement", id)
				}
			}
		}
	}
}
