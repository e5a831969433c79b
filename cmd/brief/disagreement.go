package main

import (
	"fmt"
	"slices"
	"strconv"
	"strings"

	"brief/briefing"
)

// explainDisagreement prints on what sources differ, and in which words.
func (a *app) explainDisagreement(b *briefing.Brief, d *briefing.Disagreement) {
	say := func(format string, args ...any) {
		fmt.Fprintln(a, briefing.Visible(fmt.Sprintf(format, args...)))
	}
	say("%s  %s", d.ID, d.About)
	meaning := "as stated, they cannot both be true"
	if d.Strength == briefing.Differs {
		meaning = "they differ, but the wording leaves room for both"
	}
	say("  %s, %s: %s", d.Kind, d.Strength, meaning)
	for _, v := range d.Values {
		say("")
		head := strconv.Quote(v.Value)
		if v.Normalised != "" && v.Normalised != v.Value {
			head += ", read as " + v.Normalised
		}
		say("%s", head)
		for _, e := range v.Evidence {
			say("  %s", stands(b, e))
			say("    %s", e.Quote)
		}
	}
	var in []string
	b.Statements(func(_ *briefing.Section, s *briefing.Statement) {
		if slices.Contains(s.Disagreements, d.ID) {
			in = append(in, s.ID)
		}
	})
	say("")
	if len(in) > 0 {
		say("Statements that are part of it: %s", strings.Join(in, ", "))
	}
	if len(d.Sections) > 0 {
		say("Sections that it touches: %s", strings.Join(d.Sections, ", "))
	}
	say("It is shown in the brief and not resolved: brief takes no side.")
}
