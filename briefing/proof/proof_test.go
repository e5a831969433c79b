package proof

import (
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"brief/briefing"
)

const (
	textA = "The minister met the envoy on Monday.\n\nAnna Novak opened the talks. She announced a loan of $5 million, a first, for the port."
	textB = "A loan of $5 million for the port was announced. Ms Novak did not say when."
)

// good is a small brief in which everything holds.
func good() (*briefing.Brief, Ground) {
	at := func(id, text, quote string, role briefing.Role) briefing.Evidence {
		i := strings.Index(text, quote)
		return briefing.Evidence{Source: id, Start: i, End: i + len(quote), Quote: quote, Paragraph: paragraph(text, i), Role: role}
	}
	a := at("S1", textA, "She announced a loan of $5 million, a first, for the port.", briefing.States)
	b := at("S2", textB, "A loan of $5 million for the port was announced.", briefing.States)
	text := "[Anna Novak] announced a loan of $5 million […] for the port."
	return &briefing.Brief{
			Schema:  briefing.Schema,
			Sources: []briefing.Source{{ID: "S1", TextSHA256: briefing.SHA256([]byte(textA)), Origin: "O1"}, {ID: "S2", TextSHA256: briefing.SHA256([]byte(textB)), Origin: "O2"}},
			Origins: []briefing.Origin{{ID: "O1", Sources: []string{"S1"}}, {ID: "O2", Sources: []string{"S2"}}},
			Sections: []briefing.Section{{ID: "money", Statements: []briefing.Statement{{
				ID: "F1", Kind: briefing.KindFigure, Text: text,
				Insertions: []briefing.Insertion{{At: 0, Text: "Anna Novak", Replaces: "She", Evidence: at("S1", textA, "Anna Novak", briefing.Related)}},
				Cuts:       []briefing.Cut{{At: strings.Index(text, ellipsis), Words: ", a first,"}},
				Evidence:   []briefing.Evidence{a, b}, Reports: 2, Independent: 2, Notes: []int{1}, Disagreements: []string{"D1"},
			}}}},
			Disagreements: []briefing.Disagreement{{ID: "D1", Kind: "money", Strength: briefing.Differs, Values: []briefing.DisputedValue{
				{Value: "$5 million", Evidence: []briefing.Evidence{a}}, {Value: "loan of $5 million", Evidence: []briefing.Evidence{b}}}}},
			KeyFacts:  []string{"F1"},
			Timeline:  []briefing.Event{{Date: "2025-10-13", Text: "met the envoy on Monday", Evidence: []briefing.Evidence{at("S1", textA, "The minister met the envoy on Monday.", briefing.States)}}},
			Positions: []briefing.Position{{Actor: "Ms Novak", Said: "did not say when", Evidence: []briefing.Evidence{at("S2", textB, "Ms Novak did not say when.", briefing.States)}}},
			Notes:     []briefing.Note{{N: 1, Statement: "F1", Evidence: []int{0, 1}}},
		}, Ground{
			Texts: map[string]string{"S1": textA, "S2": textB},
			Kind: func(s briefing.Span) briefing.StatementKind {
				return briefing.KindFigure
			},
		}
}

func TestAGoodBriefHolds(t *testing.T) {
	b, g := good()
	assert.Empty(t, Check(b, g))
}

// TestEveryTamperingIsNamed changes one thing at a time. A check that no case
// here can trip is a check that cannot fail.
func TestEveryTamperingIsNamed(t *testing.T) {
	f := func(b *briefing.Brief) *briefing.Statement { return &b.Sections[0].Statements[0] }
	for name, c := range map[string]struct {
		what   What
		tamper func(*briefing.Brief, Ground)
	}{
		"source text changed":    {TheSource, func(b *briefing.Brief, g Ground) { g.Texts["S2"] += " More." }},
		"source text gone":       {TheSource, func(b *briefing.Brief, g Ground) { delete(g.Texts, "S2") }},
		"words gone":             {TheQuote, func(b *briefing.Brief, g Ground) { g.Texts["S2"] = "Nothing." }},
		"source twice":           {TheSource, func(b *briefing.Brief, _ Ground) { b.Sources[1].ID = "S1" }},
		"unknown source":         {TheSource, func(b *briefing.Brief, _ Ground) { f(b).Evidence[1].Source = "S9" }},
		"quote":                  {TheQuote, func(b *briefing.Brief, _ Ground) { f(b).Evidence[1].Quote = "A loan of $6 million." }},
		"empty quote":            {TheQuote, func(b *briefing.Brief, _ Ground) { e := &f(b).Evidence[1]; e.Quote, e.End = "", e.Start }},
		"offset":                 {TheOffset, func(b *briefing.Brief, _ Ground) { f(b).Evidence[1].Start++ }},
		"offset out of the text": {TheOffset, func(b *briefing.Brief, _ Ground) { f(b).Evidence[1].End = 1 << 30 }},
		"negative offset":        {TheOffset, func(b *briefing.Brief, _ Ground) { f(b).Evidence[1].Start = -5 }},
		"paragraph":              {TheParagraph, func(b *briefing.Brief, _ Ground) { f(b).Evidence[0].Paragraph = 7 }},
		"text":                   {TheText, func(b *briefing.Brief, _ Ground) { s := f(b); s.Text = strings.Replace(s.Text, "port", "fort", 1) }},
		"text longer":            {TheText, func(b *briefing.Brief, _ Ground) { f(b).Text += " Soon." }},
		"insertion": {TheInsertion, func(b *briefing.Brief, _ Ground) {
			s := f(b)
			s.Insertions[0].Text = "Anna Nowak"
			s.Text = strings.Replace(s.Text, "Novak", "Nowak", 1)
		}},
		"insertion not a phrase": {TheInsertion, func(b *briefing.Brief, _ Ground) {
			s := f(b)
			s.Insertions[0].Text = "Anna; Novak"
			s.Text = strings.Replace(s.Text, "Anna ", "Anna; ", 1)
		}},
		"insertion for a noun": {TheInsertion, func(b *briefing.Brief, _ Ground) { f(b).Insertions[0].Replaces = "The minister" }},
		"insertion of another": {TheInsertion, func(b *briefing.Brief, _ Ground) { f(b).Insertions[0].Evidence.Source = "S2" }},
		"insertion misplaced":  {TheInsertion, func(b *briefing.Brief, _ Ground) { f(b).Insertions[0].At = 3 }},
		"insertion hidden":     {TheText, func(b *briefing.Brief, _ Ground) { f(b).Insertions = nil }},
		"cut words":            {TheText, func(b *briefing.Brief, _ Ground) { f(b).Cuts[0].Words = ", a second," }},
		"cut of a negation":    {TheCut, func(b *briefing.Brief, _ Ground) { f(b).Cuts[0].Words = ", not a first," }},
		"cut inside a clause":  {TheCut, func(b *briefing.Brief, _ Ground) { f(b).Cuts[0].Words = "a first" }},
		"cut misplaced":        {TheCut, func(b *briefing.Brief, _ Ground) { f(b).Cuts[0].At = 1 << 20 }},
		"reports":              {TheCount, func(b *briefing.Brief, _ Ground) { f(b).Reports = 3 }},
		"independent":          {TheCount, func(b *briefing.Brief, _ Ground) { f(b).Independent = 1 }},
		"role":                 {TheCount, func(b *briefing.Brief, _ Ground) { f(b).Evidence[1].Role = "backs" }},
		"leads with related":   {TheCount, func(b *briefing.Brief, _ Ground) { f(b).Evidence[0].Role = briefing.Related }},
		"one origin": {TheCount, func(b *briefing.Brief, _ Ground) {
			b.Sources[1].Origin = "O1"
			b.Origins = b.Origins[:1]
			b.Origins[0].Sources = []string{"S1", "S2"}
		}},
		"origin not listed":     {TheCount, func(b *briefing.Brief, _ Ground) { b.Origins[1].Sources = nil }},
		"kind":                  {TheKind, func(b *briefing.Brief, _ Ground) { f(b).Kind = briefing.KindReported }},
		"kind unknown":          {TheKind, func(b *briefing.Brief, _ Ground) { f(b).Kind = "certain" }},
		"no evidence":           {TheQuote, func(b *briefing.Brief, _ Ground) { f(b).Evidence = nil }},
		"absence with a source": {TheCount, func(b *briefing.Brief, _ Ground) { f(b).Kind = briefing.KindAbsence }},
		"note number":           {TheNote, func(b *briefing.Brief, _ Ground) { b.Notes[0].N = 2 }},
		"note of nobody":        {TheNote, func(b *briefing.Brief, _ Ground) { b.Notes[0].Statement = "F8" }},
		"note without evidence": {TheNote, func(b *briefing.Brief, _ Ground) { b.Notes[0].Evidence = []int{4} }},
		"no note":               {TheNote, func(b *briefing.Brief, _ Ground) { f(b).Notes = nil }},
		"key fact unknown":      {TheReference, func(b *briefing.Brief, _ Ground) { b.KeyFacts = []string{"F7"} }},
		"key fact a comment":    {TheKeyFact, func(b *briefing.Brief, _ Ground) { f(b).Kind = briefing.KindComment }},
		"cite":                  {TheReference, func(b *briefing.Brief, _ Ground) { b.BottomLine.Cites = []string{"F5"} }},
		"publisher":             {TheSeal, func(b *briefing.Brief, _ Ground) { b.Sources[0].Publisher = "Famous Wire" }},
		"key facts gone":        {TheSeal, func(b *briefing.Brief, _ Ground) { b.KeyFacts = nil }},
		"cut-off":               {TheSeal, func(b *briefing.Brief, _ Ground) { b.AsOf = "2030-01-01" }},
		"contrary of nobody":    {TheReference, func(b *briefing.Brief, _ Ground) { f(b).Opposed = []string{"F9"} }},
		"disagreement id":       {TheReference, func(b *briefing.Brief, _ Ground) { f(b).Disagreements = []string{"D4"} }},
		"disputed value":        {TheDisagreement, func(b *briefing.Brief, _ Ground) { b.Disagreements[0].Values[0].Value = "$7 million" }},
		"one side":              {TheDisagreement, func(b *briefing.Brief, _ Ground) { b.Disagreements[0].Values = b.Disagreements[0].Values[:1] }},
		"event words":           {TheText, func(b *briefing.Brief, _ Ground) { b.Timeline[0].Text = "met the envoy on Tuesday" }},
		"name put into event": {TheText, func(b *briefing.Brief, _ Ground) {
			b.Timeline[0].Text = "[Ms Novak] minister met the envoy on Monday."
			b.Timeline[0].Insertions = []briefing.Insertion{{Text: "Ms Novak", Replaces: "He", Evidence: b.Positions[0].Evidence[0]}}
		}},
		"position words": {TheText, func(b *briefing.Brief, _ Ground) { b.Positions[0].Said = "did say when" }},
	} {
		t.Run(name, func(t *testing.T) {
			b, g := good()
			b.Seal, _ = b.Sealed()
			require.Empty(t, Check(b, g))
			c.tamper(b, g)
			var got []What
			for _, f := range Check(b, g) {
				got = append(got, f.What)
				assert.NotEmpty(t, f.Where)
			}
			require.Contains(t, got, c.what)
		})
	}
}

// A source may gain a paragraph and still say the words: that is said once.
func TestAMovedPassageIsNotAFault(t *testing.T) {
	b, g := good()
	g.Texts["S2"] = "New first paragraph.\n\n" + textB
	faults := Check(b, g)
	require.Len(t, faults, 1)
	assert.Equal(t, Fault{"S2", TheSource, "its text is not the one that the brief was made from"}, faults[0])
}
