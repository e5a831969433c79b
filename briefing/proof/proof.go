// Package proof proves a brief against the cleaned texts of its sources: that
// every quote stands where it is said to stand, that every statement says what
// its evidence says, and that every count, note and reference adds up. It
// believes nothing that it can work out again.
package proof

import (
	"cmp"
	"crypto/sha256"
	"encoding/hex"
	"fmt"
	"slices"
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
	case sum(text) != s.TextSHA256:
		c.bad[s.ID] = true
		c.fault(s.ID, TheSource, "its text is not the one that the brief was made from")
	}
}

func sum(text string) string {
	h := sha256.Sum256([]byte(text))
	return hex.EncodeToString(h[:])
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

// disagreements proves both sides of each, and that each value stands in its
// evidence.
func (c *checker) disagreements() {
	for _, d := range c.b.Disagreements {
		if len(d.Values) < 2 {
			c.fault(d.ID, TheDisagreement, "it has one value only")
		}
		if d.Strength != briefing.Conflict && d.Strength != briefing.Differs {
			c.fault(d.ID, TheDisagreement, "its strength %q is none", d.Strength)
		}
		for _, v := range d.Values {
			if len(v.Evidence) == 0 {
				c.fault(d.ID, TheDisagreement, "%q has no evidence", short(v.Value))
			}
			for i, e := range v.Evidence { // the first gives the words, the others the same value in theirs
				if c.evidence(d.ID, e) && i == 0 && !strings.Contains(e.Quote, v.Value) {
					c.fault(d.ID, TheDisagreement, "%s does not give the value %q there", e.Source, short(v.Value))
				}
			}
		}
	}
}

func (c *checker) timeline() {
	for i, e := range c.b.Timeline {
		where := fmt.Sprintf("timeline %d", i+1)
		c.passages(where, e.Text, e.Evidence)
		if i > 0 && cmp.Compare(c.b.Timeline[i-1].Date, e.Date) > 0 {
			c.fault(where, TheReference, "the dates are not in order")
		}
	}
}

func (c *checker) positions() {
	for i, p := range c.b.Positions {
		c.passages(fmt.Sprintf("position %d", i+1), p.Said, p.Evidence)
	}
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

// passages proves evidence, and that the words shown stand in the first of it.
func (c *checker) passages(where, shown string, es []briefing.Evidence) {
	if len(es) == 0 {
		c.fault(where, TheQuote, "it has no evidence")
		return
	}
	for _, e := range es {
		c.evidence(where, e)
	}
	if !strings.Contains(es[0].Quote, shown) {
		c.fault(where, TheText, "%q does not stand in its evidence", short(shown))
	}
}
