package edition

import (
	"slices"
	"strings"

	"brief/briefing"
)

// signature names a disagreement by what is said on its sides.
func signature(d *briefing.Disagreement) string {
	var values []string
	for _, v := range d.Values {
		values = append(values, v.Normalised)
	}
	slices.Sort(values)
	return d.Kind + "\n" + strings.Join(slices.Compact(values), "\n")
}

// sides shows the values of a disagreement beside each other.
func sides(d *briefing.Disagreement) string {
	var values []string
	for _, v := range d.Values {
		values = append(values, v.Value)
	}
	return strings.Join(values, " / ")
}

// known reports whether the previous edition had a disagreement.
func (c *comparison) known(d *briefing.Disagreement) bool {
	sig := signature(d)
	return slices.ContainsFunc(c.old.Disagreements, func(o briefing.Disagreement) bool { return signature(&o) == sig })
}

// disputes shows the disagreements of a statement that the previous edition did
// not have and that have not been told yet.
func (c *comparison) disputes(n *printed) []string {
	var out []string
	for i := range c.now.Disagreements {
		d := &c.now.Disagreements[i]
		if slices.Contains(n.Disagreements, d.ID) && !c.known(d) && !c.told[signature(d)] {
			out = append(out, sides(d))
			c.tell(d)
		}
	}
	return out
}

func (c *comparison) tell(d *briefing.Disagreement) {
	if c.told == nil {
		c.told = map[string]bool{}
	}
	c.told[signature(d)] = true
}

// behind are the hashes of the sources on all sides of a statement's
// disagreements.
func (c *comparison) behind(n *printed) []string {
	out := slices.Clone(n.rests)
	for _, d := range c.now.Disagreements {
		if slices.Contains(n.Disagreements, d.ID) {
			out = append(out, c.sources(&d)...)
		}
	}
	return out
}

func (c *comparison) sources(d *briefing.Disagreement) []string {
	var out []string
	for _, v := range d.Values {
		for _, e := range v.Evidence {
			if s := c.now.Source(e.Source); s != nil {
				out = append(out, s.SHA256)
			}
		}
	}
	return out
}

// loose tells the new disagreements of statements that are new themselves or are
// printed nowhere.
func (c *comparison) loose(fresh []*printed) {
	for i := range c.now.Disagreements {
		d := &c.now.Disagreements[i]
		if c.known(d) || c.told[signature(d)] {
			continue
		}
		c.tell(d)
		x := briefing.Change{Kind: briefing.ChangeDisputed, Text: d.About, Detail: sides(d)}
		for _, n := range fresh {
			if x.Statement == "" && slices.Contains(n.Disagreements, d.ID) {
				x.Statement, x.Section, x.Text = n.ID, n.section, n.Text
			}
		}
		c.add(x, c.cause(c.sources(d), c.had))
	}
}
