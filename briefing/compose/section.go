package compose

import (
	"crypto/sha256"
	"encoding/hex"
	"fmt"
	"slices"
	"strings"

	"brief/briefing"
)

// mostRelated bounds the passages shown with a statement that do not state it;
// they must at least answer the same section.
const mostRelated = 1

// sections makes statements of what was chosen and numbers them.
func (c *composer) sections(chosen []*pick) []briefing.Section {
	out := make([]briefing.Section, len(c.Sections))
	for i, q := range c.Sections {
		out[i] = briefing.Section{ID: q.ID, Title: q.Title, Question: q.Question, Coverage: c.coverage(i)}
	}
	n := 0
	at := map[briefing.Ref]string{}
	for i, p := range chosen {
		at[p.words.ref] = fmt.Sprintf("F%d", i+1)
	}
	for _, p := range chosen {
		n++
		s := c.statement(p)
		s.ID = at[p.words.ref]
		for _, r := range p.claim.Opposed {
			if id := at[r]; id != "" {
				s.Opposed = append(s.Opposed, id)
			}
		}
		out[p.section].Statements = append(out[p.section].Statements, s)
		for _, i := range p.also {
			if len(out[i].Also) < mostReferred {
				out[i].Also = append(out[i].Also, s.ID)
			}
		}
	}
	for i := range out {
		if len(out[i].Statements) == 0 {
			n++
			out[i].Statements = []briefing.Statement{{ID: fmt.Sprintf("F%d", n), Key: key(out[i].ID, "", "absence"),
				Kind: briefing.KindAbsence, Text: absence(&out[i]), Why: briefing.Why{Section: out[i].ID}}}
		}
	}
	return renumber(out)
}

// renumber gives ids in reading order; absences were numbered last.
func renumber(sections []briefing.Section) []briefing.Section {
	to := map[string]string{}
	n := 0
	for i := range sections {
		for j := range sections[i].Statements {
			s := &sections[i].Statements[j]
			n++
			to[s.ID] = fmt.Sprintf("F%d", n)
			s.ID = to[s.ID]
		}
	}
	for i := range sections {
		for j, id := range sections[i].Also {
			sections[i].Also[j] = to[id]
		}
		for j := range sections[i].Statements {
			for k, id := range sections[i].Statements[j].Opposed {
				sections[i].Statements[j].Opposed[k] = to[id]
			}
		}
	}
	return sections
}

func (c *composer) coverage(section int) briefing.Coverage {
	q := c.Sections[section]
	terms := slices.Concat(q.Terms, q.Names)
	matched := map[int]bool{}
	for _, x := range c.Candidates[section] {
		matched[x.Doc] = true
	}
	n := len(matched)
	if section < len(c.Matched) {
		n = c.Matched[section]
	}
	return briefing.Coverage{Documents: max(c.Examined, len(c.Documents)), Matched: n, Terms: terms, TermCount: len(terms)}
}

// absence says what was not found, in how many documents, under which terms. It
// uses no quotation marks: nobody said this.
func absence(s *briefing.Section) string {
	t := fmt.Sprintf("Nothing was found on this in the %s examined", briefing.Count(s.Coverage.Documents, "document"))
	if len(s.Also) > 0 {
		t = fmt.Sprintf("Nothing further was found on this in the %s examined", briefing.Count(s.Coverage.Documents, "document"))
	}
	switch {
	case len(s.Coverage.Terms) > 0:
		t += "; searched for: " + strings.Join(s.Coverage.Terms, ", ")
	case s.Question != "":
		t += "; searched for the words of the question: " + strings.TrimRight(s.Question, "?")
	}
	return t + "."
}

// statement is one pick as the brief prints it.
func (c *composer) statement(p *pick) briefing.Statement {
	w := p.words
	lead := c.evidence(w.ref.Doc, w.span, briefing.States)
	s := briefing.Statement{
		Kind: w.kind, Text: w.text(lead.Quote), Insertions: w.insertions,
		Reports: p.claim.Reports, Independent: p.claim.Independent, Independence: p.claim.Independence,
		Speaker: speaker(c.sentence(w.ref)), Pinned: p.candidate.Pinned,
		Key: key(c.Sections[p.section].ID, c.Documents[w.ref.Doc].SHA256, fold(lead.Quote)),
		Why: briefing.Why{Section: c.Sections[p.section].ID, Terms: p.candidate.Matched, TermCount: len(p.candidate.Matched),
			Score: p.candidate.Score, Parts: p.candidate.Parts, Preferred: unique(p.preferred)},
	}
	if c.Explain != nil {
		s.Why.Joins = c.Explain(w.ref)
	}
	for _, m := range p.claim.Members {
		if m.Ref == w.ref {
			lead.Role = m.Role
			continue
		}
		s.Evidence = append(s.Evidence, c.evidence(m.Doc, c.sentence(m.Ref).Span, m.Role))
	}
	s.Evidence = append([]briefing.Evidence{lead}, s.Evidence...)
	related := 0
	for _, r := range slices.Concat(p.claim.Opposed, p.claim.Related) { // what says the contrary first
		near := slices.Contains(p.claim.Opposed, r) || c.near(w, r)
		if related < mostRelated && near && c.candidate(p.section, r) != nil {
			s.Evidence = append(s.Evidence, c.evidence(r.Doc, c.sentence(r).Span, briefing.Related))
			related++
		}
	}
	return s
}

// key names a statement across editions.
func key(section, source, words string) string {
	h := sha256.Sum256([]byte(section + "\n" + source + "\n" + words))
	return hex.EncodeToString(h[:6])
}

func unique(in []string) []string {
	var out []string
	for _, s := range in {
		if !slices.Contains(out, s) {
			out = append(out, s)
		}
	}
	return out
}

// ledger records the sentences that the analyst's config keeps out.
func (c *composer) ledger(b *briefing.Brief) {
	for i, q := range c.Sections {
		for _, d := range q.Drop {
			for _, x := range c.Candidates[i] {
				words := c.sentence(x.Ref).Of(c.Documents[x.Doc].Text)
				if strings.Contains(fold(words), fold(d.Words)) {
					b.Ledger.DroppedStatements = append(b.Ledger.DroppedStatements, briefing.DroppedStatement{Words: words, Why: d.Why})
				}
			}
		}
	}
}
