// Package proof proves a brief against the cleaned texts of its sources: that
// every quote stands where it is said to stand, that every statement says what
// its evidence says, and that every count, note and reference adds up. It
// believes nothing that it can work out again.
package proof

import (
	"fmt"
	"strings"
	"unicode/utf8"

	"brief/briefing"
)

// What names the part of a brief that does not hold.
type What string

// The parts, as `brief verify` names them.
const (
	TheSource       What = "source"
	TheQuote        What = "quote"
	TheOffset       What = "offset"
	TheParagraph    What = "paragraph"
	TheText         What = "text"
	TheInsertion    What = "insertion"
	TheCut          What = "cut"
	TheCount        What = "count"
	TheKind         What = "kind"
	TheNote         What = "note"
	TheReference    What = "reference"
	TheKeyFact      What = "key fact"
	TheDisagreement What = "disagreement"
	TheSeal         What = "seal"
)

// Fault is one thing in a brief that does not hold.
type Fault struct {
	Where  string // statement, disagreement or source id; "notes", "timeline" …
	What   What
	Detail string // one sentence, no full stop
}

// String is the fault on one line.
func (f Fault) String() string {
	return briefing.Visible(fmt.Sprintf("%s: %s: %s", f.Where, f.What, f.Detail))
}

// Ground is what a brief is proved against.
type Ground struct {
	// Texts are the cleaned texts by source id.
	Texts map[string]string
	// Kind works out again what kind of statement a passage makes; "" when it
	// cannot tell. Nil leaves kinds unproved.
	Kind func(briefing.Span) briefing.StatementKind
}

// Check proves b and returns everything that does not hold, in reading order;
// an empty list is a proof.
func Check(b *briefing.Brief, g Ground) []Fault {
	c := &checker{b: b, g: g, sources: map[string]*briefing.Source{}, statements: map[string]*briefing.Statement{}, bad: map[string]bool{}}
	for i := range b.Sources {
		c.source(&b.Sources[i])
	}
	b.Statements(func(_ *briefing.Section, s *briefing.Statement) {
		if c.statements[s.ID] != nil {
			c.fault(s.ID, TheReference, "two statements have this id")
		}
		c.statements[s.ID] = s
	})
	b.Statements(func(_ *briefing.Section, s *briefing.Statement) { c.statement(s) })
	c.origins()
	c.revisions()
	c.notes()
	c.keyFacts()
	c.references()
	c.disagreements()
	c.timeline()
	c.positions()
	c.edition()
	c.seal()
	return c.faults
}

type checker struct {
	b          *briefing.Brief
	g          Ground
	sources    map[string]*briefing.Source
	statements map[string]*briefing.Statement
	bad        map[string]bool // sources whose text is not the one that was read
	faults     []Fault
}

func (c *checker) fault(where string, what What, format string, args ...any) {
	c.faults = append(c.faults, Fault{where, what, fmt.Sprintf(format, args...)})
}

// source checks that the text at hand is the text that the brief was made from.
func (c *checker) source(s *briefing.Source) {
	if c.sources[s.ID] != nil {
		c.fault(s.ID, TheSource, "two sources have this id")
	}
	c.sources[s.ID] = s
	text, ok := c.g.Texts[s.ID]
	switch {
	case !ok:
		c.bad[s.ID] = true
		c.fault(s.ID, TheSource, "its text is not at hand")
	case briefing.SHA256([]byte(text)) != s.TextSHA256:
		c.bad[s.ID] = true
		c.fault(s.ID, TheSource, "its text is not the one that the brief was made from")
	}
}

// evidence proves one passage and reports whether it holds. Where the text of
// the source itself is not the right one, that has been said and is not said
// again for each passage that is still there.
func (c *checker) evidence(where string, e briefing.Evidence) bool {
	s := c.sources[e.Source]
	if s == nil {
		c.fault(where, TheSource, "its evidence names %q, which is no source of the brief", e.Source)
		return false
	}
	text, ok := c.g.Texts[e.Source]
	if !ok {
		return false
	}
	got := e.Span().Of(text)
	switch {
	case e.Quote == "":
		c.fault(where, TheQuote, "an empty quote proves nothing")
	case got == e.Quote && utf8.ValidString(got):
		if p := paragraph(text, e.Start); p != e.Paragraph && !c.bad[e.Source] {
			c.fault(where, TheParagraph, "the words of %s stand in paragraph %d, not %d", e.Source, p, e.Paragraph)
			return false
		}
		return true
	case strings.Contains(text, e.Quote):
		if c.bad[e.Source] {
			return true // moved because the text changed; said once, at the source
		}
		c.fault(where, TheOffset, "the words stand in %s, but not at bytes %d to %d", e.Source, e.Start, e.End)
	default:
		c.fault(where, TheQuote, "%s does not say %q", e.Source, short(e.Quote))
	}
	return false
}

// paragraph is the number of the paragraph that holds byte offset at.
func paragraph(text string, at int) int { return 1 + strings.Count(text[:at], "\n\n") }

func short(s string) string {
	const most = 80
	if utf8.RuneCountInString(s) <= most {
		return s
	}
	return string([]rune(s)[:most]) + "…"
}

// origins checks that every source stands in exactly one origin.
func (c *checker) origins() {
	in := map[string]string{}
	for _, o := range c.b.Origins {
		for _, id := range o.Sources {
			if in[id] != "" {
				c.fault(id, TheCount, "it is in two origins, %s and %s", in[id], o.ID)
			}
			in[id] = o.ID
		}
	}
	for _, s := range c.b.Sources {
		if in[s.ID] == "" || in[s.ID] != s.Origin {
			c.fault(s.ID, TheCount, "its origin %q is not the one that lists it (%q)", s.Origin, in[s.ID])
		}
	}
}

// revisions checks that a revision names a source, and that nothing rests on a
// text that was revised.
func (c *checker) revisions() {
	for _, s := range c.b.Sources {
		if s.RevisionOf != "" && (s.RevisionOf == s.ID || c.b.Source(s.RevisionOf) == nil) {
			c.fault(s.ID, TheCount, "it revises %q, which is no other source", s.RevisionOf)
		}
	}
	gone := c.b.Superseded()
	if len(gone) == 0 {
		return
	}
	c.b.Statements(func(_ *briefing.Section, s *briefing.Statement) {
		for _, e := range s.Evidence {
			if by := gone[e.Source]; by != "" {
				c.fault(s.ID, TheCount, "it rests on %s, which %s revises", e.Source, by)
			}
		}
	})
}

// seal finds changes to what no source can prove.
func (c *checker) seal() {
	if c.b.Seal == "" {
		return
	}
	if want, err := c.b.Sealed(); err != nil || want != c.b.Seal {
		c.fault("brief", TheSeal, "something was changed after it was built: a title, a date, a name, the order or what is left out")
	}
}
