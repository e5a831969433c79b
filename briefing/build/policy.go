package build

import (
	"fmt"
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
			out = append(out, fmt.Sprintf("section %s: nothing was found in %d documents", s.ID, s.Coverage.Documents))
		}
	}
	for _, s := range b.Sources {
		if s.Published == "" {
			out = append(out, fmt.Sprintf("%s: its date of publication is not known; give it as `published:` in the config", s.Path))
		}
	}
	return out
}

// hints lists the terms and pins of the config that cannot do what they seem to ask.
func hints(index *find.Index, c *config.Config) []string {
	var out []string
	for _, q := range c.Queries() {
		for _, h := range index.Hints(q) {
			out = append(out, fmt.Sprintf("section %s: %q %s", q.ID, briefing.Visible(h.Words), h.What))
		}
	}
	return out
}

// policy applies the rules that the analyst set. The error is a
// *briefing.Problem with code Policy.
func policy(c *config.Config, b *briefing.Brief, docs []briefing.Document, warnings []string) error {
	for i, q := range c.Queries() {
		for _, m := range find.Unmatched(q.Pin, docs) {
			return &briefing.Problem{Code: briefing.Policy, Where: "section " + q.ID,
				What: fmt.Sprintf("no sentence of the sources says the pinned words %q", briefing.Visible(m.Pin)), Hint: nearest(m)}
		}
		n := 0
		for _, s := range b.Sections[i].Statements {
			if len(s.Evidence) > 0 {
				n++
			}
		}
		if n < q.Min {
			return &briefing.Problem{Code: briefing.Policy, Where: "section " + q.ID, What: fmt.Sprintf("%d statements, and the config asks for at least %d", n, q.Min),
				Hint: "add sources or terms, or lower min in the section"}
		}
	}
	if c.Strict && len(warnings) > 0 {
		return &briefing.Problem{Code: briefing.Policy, What: fmt.Sprintf("%d warnings under --strict: %s", len(warnings), strings.Join(warnings, "; ")),
			Hint: "mend what they name, or build without --strict"}
	}
	return nil
}

func nearest(m find.Miss) string {
	if m.Nearest == "" {
		return "take the words from a source as they stand there"
	}
	return "the nearest sentence is: " + briefing.Visible(m.Nearest)
}

// texts are the cleaned texts by source id.
func texts(docs []briefing.Document) map[string]string {
	out := map[string]string{}
	for i := range docs {
		out[docs[i].ID] = docs[i].Text
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
