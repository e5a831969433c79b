package edition

import (
	"testing"

	"brief/briefing"

	"github.com/stretchr/testify/assert"
)

// report is a source of a sample brief with what it says.
type report struct {
	path, hash, title, tlp string
	says                   []string
}

// sample is a brief with one statement a sentence, in one section.
func sample(config string, reports ...report) *briefing.Brief {
	b := &briefing.Brief{Schema: briefing.Schema, ConfigSHA256: config, Sections: []briefing.Section{{ID: "works", Title: "Works"}}}
	for i, r := range reports {
		id := "S" + string(rune('1'+i))
		b.Sources = append(b.Sources, briefing.Source{ID: id, Path: r.path, SHA256: r.hash, Title: r.title, TLP: r.tlp})
		for _, words := range r.says {
			s := &b.Sections[0].Statements
			*s = append(*s, briefing.Statement{ID: "F" + string(rune('1'+len(*s))), Key: r.hash + words, Text: words, Reports: 1, Independent: 1,
				Evidence: []briefing.Evidence{{Source: id, Quote: words, Role: briefing.States}}})
		}
	}
	return b
}

const (
	cost14 = "The repair of the Port Ember terminal will cost 14 million crowns."
	cost16 = "The repair of the Port Ember terminal will cost 16 million crowns."
	ferry  = "The ferry to Lark Island sails again from Monday."
)

// short is a change without its words.
func short(changes []briefing.Change) []string {
	out := []string{}
	for _, c := range changes {
		out = append(out, c.Cause+": "+c.Kind+" "+c.Statement)
	}
	return out
}

func TestCompare(t *testing.T) {
	base := sample("c1", report{"a.md", "h1", "Ember repairs", "", []string{cost14}})
	corroborated := sample("c1", report{"a.md", "h1", "Ember repairs", "", []string{cost14}}, report{"b.md", "h2", "More", "", nil})
	corroborated.Sections[0].Statements[0].Independent, corroborated.Sections[0].Statements[0].Reports = 2, 2
	corroborated.Sections[0].Statements[0].Evidence = append(corroborated.Sections[0].Statements[0].Evidence, briefing.Evidence{Source: "S2", Quote: "It costs 14.", Role: briefing.States})
	lead := sample("c1", report{"a.md", "h1", "Ember repairs", "", nil}, report{"b.md", "h2", "More", "", []string{"The audit office puts the bill at 14 million."}})
	lead.Sections[0].Statements[0].Evidence = append(lead.Sections[0].Statements[0].Evidence, briefing.Evidence{Source: "S1", Quote: cost14, Role: briefing.States})
	disputed := sample("c1", report{"a.md", "h1", "Ember repairs", "", []string{cost14}}, report{"b.md", "h2", "More", "", nil})
	disputed.Disagreements = []briefing.Disagreement{{ID: "D1", Kind: "money", About: "the repair", Values: []briefing.DisputedValue{
		{Value: "14 million", Normalised: "14000000"}, {Value: "20 million", Normalised: "20000000", Evidence: []briefing.Evidence{{Source: "S2"}}}}}}
	disputed.Sections[0].Statements[0].Disagreements = []string{"D1"}
	moved := sample("c1", report{"a.md", "h1", "", "", []string{cost14}}, report{"a.md", "h1", "", "", nil})
	moved.Sections = append(moved.Sections, briefing.Section{ID: "sea", Statements: []briefing.Statement{{ID: "F2", Key: "other", Text: ferry, Independent: 1,
		Evidence: []briefing.Evidence{{Source: "S1", Quote: ferry, Role: briefing.States}}}}})
	retitled := sample("c2", report{"a.md", "h1", "Ember repairs", "", []string{cost14, ferry}})
	retitled.Sections[0].Title = "Building works"

	for name, c := range map[string]struct {
		old, now *briefing.Brief
		want     []string
	}{
		"no change":               {base, base, []string{}},
		"new":                     {base, sample("c1", report{"a.md", "h1", "Ember repairs", "", []string{cost14}}, report{"b.md", "h2", "", "", []string{ferry}}), []string{"news: new F2"}},
		"dropped":                 {sample("c1", report{"a.md", "h1", "", "", []string{cost14, ferry}}), sample("c1", report{"a.md", "h1", "", "", []string{cost14}}), []string{"news: dropped "}},
		"value of another report": {base, sample("c1", report{"b.md", "h2", "", "", []string{cost16}}), []string{"news: changed value F1"}},
		"value of a revised report": {base, sample("c1", report{"a.md", "h2", "Ember repairs", "", []string{"The repair of the terminal will cost 16 million crowns."}}),
			[]string{"news: changed value F1", "news: source revised "}},
		"revised, same words": {base, sample("c1", report{"a.md", "h2", "Ember repairs", "", []string{cost14}}), []string{"news: source revised "}},
		"revised, no value": {base, sample("c1", report{"a.md", "h2", "Ember repairs", "", []string{"The repair of the Port Ember terminal will not cost 14 million crowns."}}),
			[]string{"news: reworded F1", "news: source revised "}},
		"another report in the same file":                  {base, sample("c1", report{"a.md", "h2", "Ferries", "", []string{ferry}}), []string{"news: new F1", "news: dropped "}},
		"two figures of one report are no change of value": {base, sample("c1", report{"a.md", "h1", "", "", []string{cost16}}), []string{"news: new F1", "news: dropped "}},
		"corroborated":                    {base, corroborated, []string{"news: newly corroborated F1"}},
		"another lead for the same claim": {base, lead, []string{}},
		"disputed":                        {base, disputed, []string{"news: newly disputed F1"}},
		"still disputed":                  {disputed, disputed, []string{}},
		"moved to another section":        {sample("c1", report{"a.md", "h1", "", "", []string{cost14, ferry}}), moved, []string{}},
		"edited config":                   {base, retitled, []string{"config: config ", "config: new F2"}},
	} {
		t.Run(name, func(t *testing.T) {
			assert.Equal(t, c.want, short(Compare(c.old, c.now)))
		})
	}
}

// A source that is gone is told of where most of the others are still there; not
// where the desk reads another set each night, where the ledger says why, or
// where its name is not for these readers.
func TestWithdrawnSources(t *testing.T) {
	a, b, c := report{"a.md", "h1", "One", "", []string{cost14}}, report{"b.md", "h2", "Two", "", nil}, report{"in/c.md", "h3", "Three", "", nil}
	old := sample("c1", a, b, c)
	assert.Equal(t, []string{"news: source withdrawn "}, short(Compare(old, sample("c1", a, b))))
	assert.Contains(t, Compare(old, sample("c1", a, b))[0].Text, "c.md")
	assert.Equal(t, []string{"config: config ", "config: source withdrawn "}, short(Compare(old, sample("c2", a, b))))
	assert.Empty(t, Compare(old, sample("c1", a)), "another set")
	failed := sample("c1", a, b)
	failed.Ledger.Failed = []briefing.LedgerEntry{{Path: "c.md", Reason: "damaged"}}
	assert.Empty(t, Compare(old, failed))
	c.hash = "h4"
	assert.Equal(t, []string{"news: source revised "}, short(Compare(old, sample("c1", a, b, c))))
	old.Sources[2].TLP = "AMBER"
	assert.NotContains(t, Compare(old, sample("c1", a, b))[0].Text, "c.md")
}

// What the desk edited is named as far as the brief shows it.
func TestEditsAreNamed(t *testing.T) {
	old, now := sample("c1", report{"a.md", "h1", "", "", []string{cost14}}), sample("c2", report{"a.md", "h1", "", "", []string{cost14}})
	said := func() (texts []string) {
		for _, c := range Compare(old, now) {
			assert.Equal(t, briefing.CauseConfig, c.Cause)
			texts = append(texts, c.Text)
		}
		return texts
	}
	assert.Equal(t, []string{"the config was edited"}, said())
	now.Sections[0].Question = "What does it cost?"
	now.Sections[0].Coverage.Terms = []string{"cost"}
	now.Judgements = []briefing.Judgement{{Text: "It will cost more."}}
	old.BottomLine.Text, now.BottomLine.Text = "It holds.", "It does not hold."
	assert.Equal(t, []string{"the bottom line was: It holds.", "the judgements were edited", "section Works: another question", "section Works: other search terms"}, said())
	old.Marking.TLP = "RED"
	assert.NotContains(t, said(), "the bottom line was: It holds.")
}

// What an edited config brings is apart from what a new report brings.
func TestEditedConfigAndNews(t *testing.T) {
	old := sample("c1", report{"a.md", "h1", "", "", []string{cost14}})
	now := sample("c2", report{"a.md", "h1", "", "", []string{ferry}}, report{"b.md", "h2", "", "", []string{"The crane arrived by barge."}})
	assert.Equal(t, []string{"news: new F2", "config: config ", "config: new F1", "config: dropped "}, short(Compare(old, now)))
}

// A stricter previous edition does not speak through the changes of a freer one.
func TestStricterWordsAreWithheld(t *testing.T) {
	old, now := sample("c1", report{"a.md", "h1", "", "", []string{cost14}}), sample("c1", report{"b.md", "h2", "", "", []string{ferry}})
	old.Marking.TLP = "AMBER"
	for _, c := range Compare(old, now) {
		assert.NotContains(t, c.Text+c.Was, "14 million")
	}
	old.Marking.TLP, now.Marking.TLP = "AMBER", "RED"
	assert.Equal(t, cost14, Compare(old, now)[1].Text)
	old.Marking.TLP, now.Marking.TLP, old.Sources[0].TLP = "", "", "GREEN"
	assert.NotContains(t, Compare(old, now)[1].Text, "14 million")
}

// Comparing a brief with itself finds nothing, and the same two briefs give the
// same changes each time.
func TestCompareLaws(t *testing.T) {
	a := sample("c1", report{"a.md", "h1", "", "", []string{cost14, cost16, ferry}}, report{"b.md", "h2", "", "", []string{ferry, cost14}})
	b := sample("c2", report{"b.md", "h3", "", "", []string{cost16, ferry}}, report{"c.md", "h4", "", "", []string{cost14, ferry, cost16}})
	assert.Empty(t, Compare(a, a))
	first := Compare(a, b)
	for range 20 {
		assert.Equal(t, first, Compare(a, b))
	}
}
