package page

import (
	"encoding/json"
	"reflect"
	"strings"
	"testing"
	"unicode"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"brief/briefing"
	"brief/briefing/internal/golden"
)

// sample is a brief in which every part of a page has something to show.
func sample() *briefing.Brief {
	e := func(src, quote string, role briefing.Role) briefing.Evidence {
		return briefing.Evidence{Source: src, End: len(quote), Quote: quote, Paragraph: 2, Role: role}
	}
	return &briefing.Brief{
		Schema: briefing.Schema, Name: "port", Title: "The port", Subtitle: "Who pays", PreparedFor: "The board", AsOf: "2025-10-16", Language: "en",
		Page: "A4", Marking: briefing.Marking{TLP: "GREEN", Classification: "For discussion"}, Generator: briefing.Generator{Name: "brief", Version: "1"},
		BottomLine: briefing.Judgement{Text: "The loan decides.", Cites: []string{"F1"}},
		Judgements: []briefing.Judgement{{Text: "Watch the date.", Cites: []string{"F2"}}},
		Sources: []briefing.Source{
			{ID: "S1", Path: "desk/a.md", Title: "Loan agreed", Publisher: "Example Wire", Published: "2025-10-15", PublishedBasis: briefing.BasisMeta, Words: 1200, SHA256: strings.Repeat("a", 64), Origin: "O1", URL: "https://example.org/a", Language: "en", Grade: "B"},
			{ID: "S2", Path: "desk/b.md", Author: "Jo Roe", SHA256: strings.Repeat("b", 64), Origin: "O2", Language: "ar", PublishedBasis: briefing.BasisUnknown, URL: "javascript:alert(1)"},
		},
		Origins: []briefing.Origin{{ID: "O1", Sources: []string{"S1"}}, {ID: "O2", Sources: []string{"S2"}}},
		Sections: []briefing.Section{
			{ID: "money", Title: "Money", Question: "Who pays?", Statements: []briefing.Statement{
				{ID: "F1", Kind: briefing.KindFigure, Text: "[Novak] announced $5 million.", Insertions: []briefing.Insertion{{Text: "Novak", Replaces: "She"}},
					Evidence: []briefing.Evidence{e("S1", "She announced $5 million.", briefing.States), e("S2", "أعلنت خمسة ملايين", briefing.States), e("S1", "Money matters", briefing.Related)},
					Reports:  2, Independent: 2, Independence: "no sign of a common source", Notes: []int{1}, Disagreements: []string{"D1"}},
				{ID: "F2", Kind: briefing.KindComment, Text: "The date will decide.", Evidence: []briefing.Evidence{e("S2", "The date will decide.", briefing.States)}, Reports: 1, Independent: 1, Notes: []int{2}, Opposed: []string{"F1"}},
			}, Coverage: briefing.Coverage{Documents: 2, Matched: 2}},
			{ID: "law/../x", Title: "Law", Statements: []briefing.Statement{{ID: "F3", Kind: briefing.KindAbsence, Text: "Nothing was found on this in the 2 documents examined."}},
				Also: []string{"F1"}, Coverage: briefing.Coverage{Documents: 2}},
		},
		Disagreements: []briefing.Disagreement{{ID: "D1", Kind: "money", Strength: briefing.Conflict, About: "the loan", Values: []briefing.DisputedValue{
			{Value: "$5 million", Evidence: []briefing.Evidence{e("S1", "She announced $5 million.", briefing.States)}},
			{Value: "$6 million", Evidence: []briefing.Evidence{e("S2", "It was $6 million.", briefing.States)}}}}},
		KeyFacts:  []string{"F1"},
		Timeline:  []briefing.Event{{Date: "2025-10", Precision: "month", Text: "The loan was agreed", Evidence: []briefing.Evidence{e("S1", "The loan was agreed", briefing.States)}}},
		Positions: []briefing.Position{{Actor: "Novak", Said: "we pay", Verb: "said", Evidence: []briefing.Evidence{e("S1", "we pay", briefing.States)}}},
		Notes:     []briefing.Note{{N: 1, Statement: "F1", Evidence: []int{0, 1, 2}}, {N: 2, Statement: "F2", Evidence: []int{0}}},
		Summary:   "This brief rests on 2 reports.",
		Ledger:    briefing.Ledger{Offered: 4, Read: 2, Failed: []briefing.LedgerEntry{{Path: `C:\desk\c.md`, Reason: "empty"}}, Skipped: []briefing.LedgerEntry{{Path: "/home/x/d.md", Reason: "after the cut-off"}}, Withheld: 1},
		Edition:   &briefing.Edition{Number: 2, Previous: "edition 1 (14 October 2025)", Changes: []briefing.Change{{Kind: "new", Statement: "F2", Text: "The date will decide."}}},
	}
}

func TestTree(t *testing.T) {
	data, err := json.MarshalIndent(named(reflect.ValueOf(Build(sample()))), "", " ")
	require.NoError(t, err)
	golden.Equal(t, "tree.json", data)
}

// named turns a tree into maps that name each block's type and leave out what
// is empty, so that the golden file can be read.
func named(v reflect.Value) any {
	switch v.Kind() {
	case reflect.Pointer, reflect.Interface:
		if v.IsNil() {
			return nil
		}
		return named(v.Elem())
	case reflect.Slice:
		out := []any{}
		for i := range v.Len() {
			out = append(out, named(v.Index(i)))
		}
		return out
	case reflect.Struct:
		out := map[string]any{"·": v.Type().Name()}
		for i := range v.NumField() {
			if f := v.Field(i); !f.IsZero() {
				out[v.Type().Field(i).Name] = named(f)
			}
		}
		return out
	}
	return v.Interface()
}

func TestNoFolderReachesThePage(t *testing.T) {
	all := words(Build(sample()))
	for _, secret := range []string{"desk/", `C:\`, "/home/x"} {
		assert.NotContains(t, all, secret)
	}
}

func TestOnlyHarmlessLinks(t *testing.T) {
	for in, want := range map[string]string{
		"https://example.org/a?b=c": "https://example.org/a?b=c", "http://x.org": "http://x.org", "mailto:a@b.org": "mailto:a@b.org",
		"javascript:alert(1)": "", "file:///etc/passwd": "", `\\server\share`: "", "//x.org": "", "https://": "", "mailto:": "",
		"data:text/html,x": "", "": "", "https://x.org/\u202e": "", " https://x.org": "", "HTTPS://x.org/": "https://x.org/",
	} {
		assert.Equal(t, want, link(in), in)
	}
}

func TestLabels(t *testing.T) {
	p := &pager{b: &briefing.Brief{}}
	for _, c := range []struct {
		reports, independent int
		label                string
	}{{1, 1, "single source"}, {3, 1, "single source, in 3 reports"}, {3, 2, "2 independent of 3 reports"}, {2, 2, "2 independent reports"}} {
		s := p.support(&briefing.Statement{Reports: c.reports, Independent: c.independent})
		assert.Equal(t, c.label, s.Label)
		assert.Equal(t, c.independent < 2, s.Single)
	}
}

// words is all text of a tree.
func words(d *Document) string {
	data, _ := json.Marshal(named(reflect.ValueOf(d)))
	return string(data)
}

// FuzzBuild holds the law that no text of a brief acts on the page, whatever a
// source or a config says, and that every reference in the tree resolves.
func FuzzBuild(f *testing.F) {
	f.Add("words", "https://example.org", 1)
	f.Add("\x1b[31m\u202eabc]]>{{title}}", "javascript:x", -1)
	f.Fuzz(func(t *testing.T, text, url string, n int) {
		b := sample()
		b.Title, b.Subtitle, b.PreparedFor, b.Name = text, text, text, text
		b.Sources[0].Title, b.Sources[0].URL, b.Sources[1].Language = text, url, text
		b.Sections[0].Title, b.Sections[0].ID = text, text
		b.Sections[0].Statements[0].Text = text
		b.Sections[0].Statements[0].Evidence[1].Quote = text
		b.Sections[0].Statements[1].Notes = []int{n}
		b.Disagreements[0].Values[0].Value, b.Disagreements[0].About = text, text
		b.Disagreements[0].Values[0].Evidence[0].Quote = strings.Repeat(text, 9)
		b.Notes[1].Evidence = []int{n}
		b.Ledger.Failed[0].Path = text
		d := Build(b)
		walk(t, reflect.ValueOf(d))
	})
}

func walk(t *testing.T, v reflect.Value) {
	switch v.Kind() {
	case reflect.Pointer, reflect.Interface:
		if !v.IsNil() {
			walk(t, v.Elem())
		}
	case reflect.Slice:
		if v.Type().Elem().Kind() == reflect.Uint8 {
			return
		}
		for i := range v.Len() {
			walk(t, v.Index(i))
		}
	case reflect.Struct:
		for i := range v.NumField() {
			walk(t, v.Field(i))
		}
	case reflect.String:
		for _, r := range v.String() {
			assert.False(t, unicode.IsControl(r) || r >= 0x202A && r <= 0x202E, "%q", v.String())
		}
	}
}

// TestFullAnnex: on request every passage of every source stands in the annex,
// once, with what rests on it; and the fonts that are not ours are named.
func TestFullAnnex(t *testing.T) {
	b := sample()
	assert.NotContains(t, words(Build(b)), "every passage")
	b.Look = briefing.Look{Annex: briefing.AnnexFull, Fonts: []briefing.Font{{Use: briefing.FontText, Name: "Charter, version 2", SHA256: strings.Repeat("c", 64)}}}
	d := Build(b)
	var rows []string
	in := false
	for _, x := range d.Blocks {
		switch x := x.(type) {
		case Heading:
			in = x.ID == "evidence" || in && x.Level > 1
		case Table:
			for _, row := range x.Rows {
				if !in {
					continue
				}
				var line []string
				for _, c := range row {
					s := ""
					for _, r := range c.Paragraphs[0].Runs {
						s += r.Text
					}
					line = append(line, s)
				}
				rows = append(rows, strings.Join(line, " | "))
			}
		}
	}
	assert.Equal(t, []string{
		"2 | we pay | who said what",
		"2 | Money matters | note\u00a01 (not counted)",
		"2 | The loan was agreed | timeline",
		"2 | She announced $5 million. | note\u00a01, D1",
		"2 | It was $6 million. | D1",
		"2 | The date will decide. | note\u00a02",
		"2 | أعلنت خمسة ملايين | note\u00a01",
	}, rows)
	assert.Contains(t, words(d), "The PDF is set in Charter, version 2 (text, SHA-256\u00a0cccccccccccccccc…).")
}
