package build

import (
	"fmt"
	"slices"
	"strconv"
	"strings"

	"brief/briefing"
	"brief/briefing/find"
	"brief/briefing/proof"
	"brief/config"
)

// warn lists what the analyst should know although the brief could be made.
func warn(b *briefing.Brief, in *admitted, hints []string) []string {
	out := append(in.warnings, hints...)
	for _, s := range b.Sections {
		if len(s.Statements) == 1 && s.Statements[0].Kind == briefing.KindAbsence {
			out = append(out, nothing(s.ID, s.Coverage.Documents))
		}
	}
	for _, s := range b.Current() {
		if s.Published == "" {
			out = append(out, fmt.Sprintf("%s: its date of publication is not known; give it as `published:` in the config", s.Place()))
		}
	}
	return out
}

func nothing(section string, documents int) string {
	return fmt.Sprintf("section %s: nothing was found in %s", section, briefing.Count(documents, "document"))
}

// hints lists the terms, pins and drops of the config that cannot do what they
// seem to ask.
func hints(c *config.Config, g *gathered) []string {
	var out []string
	for i, q := range c.Queries() {
		for _, h := range g.index.Hints(q) {
			out = append(out, fmt.Sprintf("section %s: %q %s", q.ID, briefing.Visible(h.Words), h.What))
		}
		if words := unmet(g.index, q, g.ranked[i]); len(words) > 0 && len(words) < len(q.Terms)+len(q.Names) {
			out = append(out, fmt.Sprintf("section %s: no document has %s", q.ID, named(words)))
		}
		for j, d := range q.Drop {
			for _, m := range find.Unmatched([]string{d.Words}, g.asked) {
				out = append(out, fmt.Sprintf("%s: drop: no sentence says %q; %s", c.Where(fmt.Sprintf("sections[%d].drop[%d]", i, j)), briefing.Visible(m.Pin), nearest(m)))
			}
		}
	}
	return out
}

// unmet lists the terms and names of a section that stand in no document. Only
// those that no candidate has are looked for again.
func unmet(index *find.Index, q briefing.Query, found []briefing.Candidate) []string {
	met := map[string]bool{}
	for _, x := range found {
		for _, label := range x.Matched {
			met[label] = true
		}
	}
	open := func(labels []string) []string {
		return slices.DeleteFunc(slices.Clone(labels), func(l string) bool { return met[l] })
	}
	return index.Unmet(briefing.Query{Terms: open(q.Terms), Names: open(q.Names)})
}

// named quotes words for a message, at most mostNamed of them.
func named(words []string) string {
	var out []string
	for _, w := range words {
		out = append(out, strconv.Quote(briefing.Visible(w)))
	}
	return joined(out, ", ")
}

// mostNamed bounds the sources and words named in one message.
const mostNamed = 10

// joined strings parts together, and counts those beyond mostNamed.
func joined(parts []string, by string) string {
	if more := len(parts) - mostNamed; more > 0 {
		parts = append(parts[:mostNamed:mostNamed], fmt.Sprintf("and %d more", more))
	}
	return strings.Join(parts, by)
}

// policy applies the rules that the analyst set; unsaid are the pins, by section,
// that no sentence has. The error is a
// *briefing.Problem with code Policy.
func policy(c *config.Config, b *briefing.Brief, unsaid [][]find.Miss, warnings []string) error {
	for i, q := range c.Queries() {
		for _, m := range unsaid[i] {
			return &briefing.Problem{Code: briefing.Policy, Where: c.Where(fmt.Sprintf("sections[%d].pin", i)) + ": section " + q.ID,
				What: fmt.Sprintf("no sentence of the sources says the pinned words %q", briefing.Visible(m.Pin)), Hint: nearest(m)}
		}
		n := 0
		for _, s := range b.Sections[i].Statements {
			if len(s.Evidence) > 0 {
				n++
			}
		}
		if n < q.Min {
			return &briefing.Problem{Code: briefing.Policy, Where: c.Where(fmt.Sprintf("sections[%d].min", i)) + ": section " + q.ID, What: fmt.Sprintf("%s, and the config asks for at least %d", briefing.Count(n, "statement"), q.Min),
				Hint: "add sources or terms, or lower min in the section"}
		}
	}
	if c.Strict {
		return Strictly(warnings)
	}
	return nil
}

// Strictly makes warnings, if there are any, a *briefing.Problem with code Policy.
func Strictly(warnings []string) error {
	if len(warnings) == 0 {
		return nil
	}
	return &briefing.Problem{Code: briefing.Policy, What: fmt.Sprintf("%s under --strict: %s", briefing.Count(len(warnings), "warning"), strings.Join(warnings, "; ")),
		Hint: "mend what they name, or leave --strict out"}
}

func nearest(m find.Miss) string {
	if m.Nearest == "" {
		return "take the words from a source as they stand there"
	}
	return "the nearest sentence is: " + briefing.Visible(m.Nearest)
}

// texts are the cleaned texts by source id.
func texts(sources []briefing.Source) map[string]string {
	out := map[string]string{}
	for i := range sources {
		out[sources[i].ID] = sources[i].Text
	}
	return out
}

// mostListed bounds the faults named in one message.
const mostListed = 5

func list(faults []proof.Fault) string {
	var parts []string
	for i, f := range faults {
		if i == mostListed {
			parts = append(parts, fmt.Sprintf("and %d more", len(faults)-i))
			break
		}
		parts = append(parts, f.String())
	}
	return strings.Join(parts, "; ")
}
