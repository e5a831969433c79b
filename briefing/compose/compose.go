// Package compose turns what was found and compared into a Brief: which
// sentence is printed in which section, how it reads when it stands alone, what
// is a key fact, what stands in which note, and what was not found.
package compose

import (
	"brief/briefing"
)

// Plan is what the analyst asked for.
type Plan struct {
	Name, Title, Subtitle   string
	PreparedFor, PreparedBy string
	AsOf                    string // empty: the newest source date
	Language, Page          string
	Marking                 briefing.Marking
	Look                    briefing.Look
	Generator               briefing.Generator
	ConfigSHA256            string
	BottomLine              Draft
	Judgements              []Draft
	Sections                []briefing.Query
}

// Draft is the analyst's text with the words of the statements it rests on.
type Draft struct {
	Text  string
	Cites []string
	Where string // file:line of the config, for the error
}

// Findings is what the stages before found. Lists go by Documents and
// Plan.Sections.
type Findings struct {
	Documents     []briefing.Document
	Examined      int               // documents that were looked at to find these; 0: no more than these
	Matched       []int             // by section: those that have a sentence for it; nil: as Candidates has it
	Earlier       []briefing.Source // texts that one of the documents revises, directly or through others
	Candidates    [][]briefing.Candidate
	Claim         func(lead briefing.Ref) briefing.Claim
	Explain       func(lead briefing.Ref) []string
	Kind          func(briefing.Span) briefing.StatementKind // what kind of statement a passage makes, from its document alone
	Origins       []briefing.Origin
	Disagreements []briefing.Disagreement
	Timeline      []briefing.Event
	Positions     []briefing.Position
	Ledger        briefing.Ledger
}

// Compose makes the brief. The error is a *briefing.Problem when words that the
// analyst cites stand in no statement.
func Compose(p Plan, f Findings) (*briefing.Brief, error) {
	b := &briefing.Brief{
		Schema: briefing.Schema, Name: p.Name, Title: p.Title, Subtitle: p.Subtitle,
		PreparedFor: p.PreparedFor, PreparedBy: p.PreparedBy, AsOf: p.AsOf,
		Language: p.Language, Page: p.Page, Marking: p.Marking, Look: p.Look,
		Generator: p.Generator, ConfigSHA256: p.ConfigSHA256,
		Ledger: f.Ledger,
	}
	c := &composer{Plan: p, Findings: f, words: map[briefing.Ref]*wording{}, claims: map[briefing.Ref]briefing.Claim{}}
	b.Sources, b.Origins = c.sources()
	chosen := c.choose()                    // which sentences, each in one section
	b.Sections = c.sections(chosen)         // as statements, or the absence of any
	c.ledger(b)                             // what the analyst took out
	b.Disagreements = c.disagreements(b)    // those that touch the brief, tied to statements
	b.Timeline = c.timeline()               // dated events on the matter
	b.Positions = c.positions()             // who said what on the matter
	if err := c.judgements(b); err != nil { // the analyst's text, its cites resolved
		return nil, err
	}
	b.KeyFacts = keyFacts(b) // page one
	number(b)                // notes, in reading order
	b.Summary = summary(b)   // the source summary statement
	return b, nil
}

// composer holds the inputs and what was worked out from them once.
type composer struct {
	Plan
	Findings
	words  map[briefing.Ref]*wording
	claims map[briefing.Ref]briefing.Claim
}

func (c *composer) sentence(r briefing.Ref) *briefing.Sentence {
	return &c.Documents[r.Doc].Sentences[r.Sentence]
}

// evidence is the passage of a span of one document.
func (c *composer) evidence(doc int, s briefing.Span, role briefing.Role) briefing.Evidence {
	src := &c.Documents[doc].Source
	m := src.Paragraph(s.Start)
	return briefing.Evidence{Source: src.ID, Start: s.Start, End: s.End, Quote: s.Of(src.Text),
		Paragraph: m.Paragraph, Page: m.Page, Role: role}
}
