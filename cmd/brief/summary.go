package main

import (
	"encoding/json"
	"fmt"

	"brief/briefing"
	"brief/briefing/build"
)

// details says under -v what each section holds and which sources were not used.
func (a *app) details(b *briefing.Brief) {
	if !a.verbose {
		return
	}
	for _, s := range b.Sections {
		a.note("brief: section %s: %s from %d of %s", s.ID, briefing.Count(proved(s), "statement"), s.Coverage.Matched, briefing.Count(s.Coverage.Documents, "document"))
	}
	for _, e := range b.Ledger.Skipped {
		a.note("brief: skipped: %s: %s", e.Path, e.Reason)
	}
}

// proved counts the statements of a section that rest on evidence.
func proved(s briefing.Section) int {
	n := 0
	for _, st := range s.Statements {
		if len(st.Evidence) > 0 {
			n++
		}
	}
	return n
}

// summary is the closing line of a build.
func summary(b *briefing.Brief) string {
	n, single := 0, 0
	b.Statements(func(_ *briefing.Section, s *briefing.Statement) {
		if len(s.Evidence) > 0 {
			n++
			if s.Independent == 1 {
				single++
			}
		}
	})
	l := b.Ledger
	return fmt.Sprintf("%s: %s in %s, %d of them single source; %s; %d of %s read, %d failed, %d skipped, %d withheld",
		b.Name, briefing.Count(n, "statement"), briefing.Count(len(b.Sections), "section"), single, briefing.Count(len(b.Disagreements), "disagreement"),
		l.Read, briefing.Count(l.Offered, "source"), len(l.Failed), len(l.Skipped), l.Withheld)
}

// summaryJSON prints the closing summary as JSON.
func (a *app) summaryJSON(r *build.Result, files []output) error {
	type section struct {
		ID         string `json:"id"`
		Statements int    `json:"statements"`
	}
	out := struct {
		Name          string          `json:"name"`
		Files         []string        `json:"files"`
		Sections      []section       `json:"sections"`
		Disagreements int             `json:"disagreements"`
		Ledger        briefing.Ledger `json:"ledger"`
		Warnings      []string        `json:"warnings"`
	}{Name: r.Brief.Name, Files: []string{}, Sections: []section{}, Disagreements: len(r.Brief.Disagreements), Ledger: r.Brief.Ledger, Warnings: append([]string{}, r.Warnings...)}
	for _, f := range files {
		out.Files = append(out.Files, shown(f.path))
	}
	for _, s := range r.Brief.Sections {
		out.Sections = append(out.Sections, section{s.ID, proved(s)})
	}
	e := json.NewEncoder(a)
	e.SetEscapeHTML(false)
	e.SetIndent("", "  ")
	return e.Encode(out)
}
