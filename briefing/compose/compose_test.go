package compose

import (
	"fmt"
	"slices"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"brief/briefing"
)

// desk is a small set of documents, one sentence a line, with what the stages
// before would have found.
type desk struct {
	Findings
	plan   Plan
	claims map[briefing.Ref]briefing.Claim
}

func newDesk(texts ...string) *desk {
	d := &desk{claims: map[briefing.Ref]briefing.Claim{}, plan: Plan{Name: "t", Generator: briefing.Generator{Name: "brief"}}}
	for i, text := range texts {
		id := fmt.Sprintf("S%d", i+1)
		doc := briefing.Document{Source: briefing.Source{ID: id, SHA256: id, Text: text}}
		at := 0
		for p, par := range strings.Split(text, "\n\n") {
			doc.Marks = append(doc.Marks, briefing.Mark{Start: at, Paragraph: p + 1})
			for _, s := range strings.SplitAfter(par, ". ") {
				sen := briefing.Sentence{Span: briefing.Span{Source: id, Start: at, End: at + len(strings.TrimRight(s, " "))},
					Index: len(doc.Sentences), Paragraph: p + 1}
				from := at
				for _, w := range strings.Fields(s) {
					sen.Words = append(sen.Words, briefing.Word{Start: from, End: from + len(w), Stem: strings.ToLower(strings.Trim(w, ".,")), Stop: len(w) < 4})
				}
				doc.Sentences = append(doc.Sentences, sen)
				at += len(s)
			}
			at += 2
		}
		d.Documents = append(d.Documents, doc)
		d.Origins = append(d.Origins, briefing.Origin{ID: fmt.Sprintf("O%d", i+1), Sources: []string{id}})
	}
	d.Claim = func(r briefing.Ref) briefing.Claim {
		if c, ok := d.claims[r]; ok {
			return c
		}
		return briefing.Claim{Members: []briefing.Member{{Ref: r, Role: briefing.States}}, Reports: 1, Independent: 1}
	}
	d.Kind = func(briefing.Span) briefing.StatementKind { return briefing.KindReported }
	return d
}

// section adds a section with its candidates, best first.
func (d *desk) section(q briefing.Query, refs ...briefing.Ref) {
	if q.Max == 0 {
		q.Max = 6
	}
	d.plan.Sections = append(d.plan.Sections, q)
	var cs []briefing.Candidate
	for i, r := range refs {
		cs = append(cs, briefing.Candidate{Ref: r, Score: 100 - 5*i, Matched: []string{"term"}})
	}
	d.Candidates = append(d.Candidates, cs)
}

// same makes sentences state one claim, each from an origin of its own.
func (d *desk) same(refs ...briefing.Ref) {
	c := briefing.Claim{Reports: len(refs), Independent: len(refs)}
	for _, r := range refs {
		c.Members = append(c.Members, briefing.Member{Ref: r, Role: briefing.States})
	}
	for _, r := range refs {
		d.claims[r] = c
	}
}

func (d *desk) compose(t *testing.T) *briefing.Brief {
	t.Helper()
	b, err := Compose(d.plan, d.Findings)
	require.NoError(t, err)
	return b
}

func texts(s briefing.Section) []string {
	var out []string
	for _, f := range s.Statements {
		out = append(out, f.Text)
	}
	return out
}

func at(doc, sentence int) briefing.Ref { return briefing.Ref{Doc: doc, Sentence: sentence} }

func TestSeveralSourcesMakeOneStatement(t *testing.T) {
	d := newDesk("The port opened on Friday.", "On Friday the port was opened.")
	d.same(at(0, 0), at(1, 0))
	d.section(briefing.Query{ID: "port"}, at(0, 0), at(1, 0))
	b := d.compose(t)
	require.Len(t, b.Sections[0].Statements, 1)
	s := b.Sections[0].Statements[0]
	assert.Equal(t, 2, s.Reports)
	assert.Len(t, s.Evidence, 2)
	assert.Equal(t, s.Text, s.Evidence[0].Quote)
}

func TestASentenceIsPrintedOnce(t *testing.T) {
	d := newDesk("The port opened on Friday. Trade grew by half.")
	d.section(briefing.Query{ID: "port"}, at(0, 0))
	d.section(briefing.Query{ID: "trade"}, at(0, 0), at(0, 1))
	b := d.compose(t)
	assert.Equal(t, []string{"The port opened on Friday."}, texts(b.Sections[0]))
	assert.Equal(t, []string{"Trade grew by half."}, texts(b.Sections[1]))
	assert.Equal(t, []string{"F1"}, b.Sections[1].Also)
}

func TestASectionDoesNotRepeatItself(t *testing.T) {
	d := newDesk("The northern port opened Friday after repairs. The northern port opened Friday after long repairs. Grain prices fell sharply.")
	d.section(briefing.Query{ID: "port"}, at(0, 0), at(0, 1), at(0, 2))
	b := d.compose(t)
	assert.Equal(t, []string{"The northern port opened Friday after repairs.", "Grain prices fell sharply."}, texts(b.Sections[0]))
	assert.Len(t, b.Sections[0].Statements[0].Why.Preferred, 1, "what it was preferred to is kept for `why`")
}

// What one source alone says in other words of a matter that is printed gives way
// to what is new, and no two key facts are on one matter.
func TestTheSameMatterGivesWay(t *testing.T) {
	d := newDesk("The northern port of Halden reopened on Friday for ships and crews.", "Ships reached the port of Halden Friday despite thick fog.", "Grain prices fell sharply.")
	d.section(briefing.Query{ID: "port", Max: 2}, at(0, 0), at(1, 0), at(2, 0))
	first := "The northern port of Halden reopened on Friday for ships and crews."
	other := "Ships reached the port of Halden Friday despite thick fog."
	assert.Equal(t, []string{first, other}, texts(d.compose(t).Sections[0]), "without a sign the better one is printed")

	d.claims[at(0, 0)] = briefing.Claim{Members: []briefing.Member{{Ref: at(0, 0), Role: briefing.States}}, Related: []briefing.Ref{at(1, 0)}, Reports: 1, Independent: 1}
	assert.Equal(t, []string{first, "Grain prices fell sharply."}, texts(d.compose(t).Sections[0]))

	d.plan.Sections[0].Max = 3
	b := d.compose(t)
	assert.Len(t, b.Sections[0].Statements, 3, "there is room for it")
	var got []string
	for _, id := range b.KeyFacts {
		got = append(got, b.Statement(id).Text)
	}
	assert.Equal(t, []string{first, "Grain prices fell sharply."}, got)
}

// A denial is nearly the same words; it must not be taken for a repetition.
func TestTheContraryIsPrintedToo(t *testing.T) {
	d := newDesk("The northern port opened Friday after repairs.", "The northern port never opened Friday after repairs. Grain prices fell sharply.")
	d.section(briefing.Query{ID: "port", Max: 2}, at(0, 0), at(1, 1), at(1, 0))
	for _, p := range [][2]briefing.Ref{{at(0, 0), at(1, 0)}, {at(1, 0), at(0, 0)}} {
		d.claims[p[0]] = briefing.Claim{Members: []briefing.Member{{Ref: p[0], Role: briefing.States}}, Related: []briefing.Ref{p[1]}, Opposed: []briefing.Ref{p[1]}, Reports: 1, Independent: 1}
	}
	b := d.compose(t)
	assert.Equal(t, []string{"The northern port opened Friday after repairs.", "The northern port never opened Friday after repairs."}, texts(b.Sections[0]))
	assert.Equal(t, []string{"F2"}, b.Sections[0].Statements[0].Opposed)
	assert.Equal(t, []string{"F1"}, b.Sections[0].Statements[1].Opposed)
}

func TestAnEmptySectionSaysSo(t *testing.T) {
	d := newDesk("The port opened.", "Nothing else.")
	d.section(briefing.Query{ID: "gas", Terms: []string{"gas", "pipeline"}})
	b := d.compose(t)
	s := b.Sections[0].Statements[0]
	assert.Equal(t, briefing.KindAbsence, s.Kind)
	assert.Equal(t, "Nothing was found on this in the 2 documents examined; searched for: gas, pipeline.", s.Text)
	assert.Empty(t, s.Evidence)
	assert.Empty(t, b.KeyFacts)
	assert.Empty(t, b.Notes)
}

func TestAPronounIsNamedOrItsNeighbourPrintedOrItIsLeftOut(t *testing.T) {
	d := newDesk("Anna Novak came to town. She opened the port.\n\nThey left. These talks failed badly.\n\nThis was news.")
	d.Documents[0].Sentences[1].Opener = &briefing.Opener{Start: 25, End: 28, Kind: briefing.OpensPronoun, Antecedent: &briefing.Span{Source: "S1", Start: 0, End: 10}}
	d.Documents[0].Sentences[2].Opener = &briefing.Opener{Start: 48, End: 52, Kind: briefing.OpensPronoun}
	d.Documents[0].Sentences[3].Opener = &briefing.Opener{Start: 59, End: 64, Kind: briefing.OpensDemonstrative}
	d.Documents[0].Sentences[4].Opener = &briefing.Opener{Start: 84, End: 88, Kind: briefing.OpensDemonstrative}
	d.section(briefing.Query{ID: "x"}, at(0, 1), at(0, 2), at(0, 3), at(0, 4))
	b := d.compose(t)
	require.Equal(t, []string{"[Anna Novak] opened the port."}, texts(b.Sections[0]),
		"a pronoun without a certain antecedent cannot be printed, nor can what leans on it")
	in := b.Sections[0].Statements[0].Insertions[0]
	assert.Equal(t, briefing.Insertion{At: 0, Text: "Anna Novak", Replaces: "She", Evidence: in.Evidence}, in)
	assert.Equal(t, "Anna Novak", in.Evidence.Quote)

	d = newDesk("Anna Novak opened talks. These talks failed badly.")
	d.Documents[0].Sentences[1].Opener = &briefing.Opener{Start: 25, End: 30, Kind: briefing.OpensDemonstrative}
	d.section(briefing.Query{ID: "x"}, at(0, 1))
	assert.Equal(t, []string{"Anna Novak opened talks. These talks failed badly."}, texts(d.compose(t).Sections[0]))
}

// Words in quotation marks are printed only with the one who spoke them.
func TestAQuotationKeepsItsSpeaker(t *testing.T) {
	d := newDesk("Novak was blunt. “We will pay.”\n\n“They never paid.”")
	for i, s := range d.Documents[0].Sentences[1:] {
		d.Documents[0].Sentences[i+1].Quotes = []briefing.Quote{{Start: s.Start + len("“"), End: s.End - len("”"), Speaker: "Novak"}}
	}
	d.section(briefing.Query{ID: "x"}, at(0, 1), at(0, 2))
	assert.Equal(t, []string{"Novak was blunt. “We will pay.”"}, texts(d.compose(t).Sections[0]))
}

// Two sentences printed together are stated only by the sources that state both.
func TestAPairIsCountedForBothItsSentences(t *testing.T) {
	d := newDesk("Anna Novak opened talks. These talks failed badly.", "The talks broke down.", "Novak began talks. The talks broke down.")
	d.Documents[0].Sentences[1].Opener = &briefing.Opener{Start: 25, End: 30, Kind: briefing.OpensDemonstrative}
	d.claims[at(0, 1)] = briefing.Claim{Reports: 3, Independent: 3, Members: []briefing.Member{
		{Ref: at(0, 1), Role: briefing.States}, {Ref: at(1, 0), Role: briefing.States}, {Ref: at(2, 1), Role: briefing.States}}}
	d.claims[at(0, 0)] = briefing.Claim{Reports: 2, Independent: 2, Members: []briefing.Member{
		{Ref: at(0, 0), Role: briefing.States}, {Ref: at(2, 0), Role: briefing.States}}}
	d.section(briefing.Query{ID: "x"}, at(0, 1))
	s := d.compose(t).Sections[0].Statements[0]
	assert.Equal(t, 2, s.Reports)
	assert.Equal(t, 2, s.Independent)
}

func TestKeyFacts(t *testing.T) {
	d := newDesk("Alpha ships arrived today. Bravo trains stopped running. Charlie planes stayed grounded.", "Alpha ships came in. Delta roads were closed.")
	d.same(at(0, 0), at(1, 0))
	d.section(briefing.Query{ID: "one"}, at(0, 1), at(0, 0), at(0, 2))
	d.section(briefing.Query{ID: "two"}, at(1, 1))
	b := d.compose(t)
	var got []string
	for _, id := range b.KeyFacts {
		got = append(got, b.Statement(id).Text)
	}
	assert.Equal(t, []string{"Alpha ships arrived today.", "Bravo trains stopped running.", "Delta roads were closed."}, got,
		"the corroborated fact leads; one single-source fact a source")

	d.Kind = func(briefing.Span) briefing.StatementKind { return briefing.KindComment }
	assert.Empty(t, d.compose(t).KeyFacts, "a comment is never a key fact")
}

func TestKeyFactsAreInTheLanguageOfTheBriefWhereTheyCan(t *testing.T) {
	d := newDesk("Der Hafen wurde am Freitag eröffnet.", "The port was opened Friday.")
	d.Documents[0].Language, d.Documents[1].Language, d.plan.Language = "de", "en", "en"
	d.section(briefing.Query{ID: "one"}, at(0, 0), at(1, 0))
	b := d.compose(t)
	require.NotEmpty(t, b.KeyFacts)
	assert.Equal(t, "The port was opened Friday.", b.Statement(b.KeyFacts[0]).Text)
}

func TestNotesRunInReadingOrder(t *testing.T) {
	d := newDesk("Alpha ships arrived today. Bravo trains stopped running.", "Alpha ships came in.")
	d.same(at(0, 0), at(1, 0))
	d.section(briefing.Query{ID: "one"}, at(0, 1), at(0, 0))
	d.plan.BottomLine = Draft{Text: "Trains matter.", Cites: []string{"trains  STOPPED"}}
	b := d.compose(t)
	require.Len(t, b.Notes, 2)
	assert.Equal(t, b.BottomLine.Cites[0], b.Notes[0].Statement, "the bottom line is read first")
	for i, n := range b.Notes {
		assert.Equal(t, i+1, n.N)
		assert.Contains(t, b.Statement(n.Statement).Notes, n.N)
	}
}

func TestACiteThatNobodySaysIsAnErrorWithTheNearest(t *testing.T) {
	d := newDesk("The northern port opened on Friday.")
	d.section(briefing.Query{ID: "one"}, at(0, 0))
	d.plan.BottomLine = Draft{Text: "x", Cites: []string{"the northern port closed"}, Where: "brief.yaml:9"}
	_, err := Compose(d.plan, d.Findings)
	var p *briefing.Problem
	require.ErrorAs(t, err, &p)
	assert.Equal(t, briefing.Usage, p.Code)
	assert.Equal(t, "brief.yaml:9", p.Where)
	assert.Contains(t, p.Hint, "The northern port opened on Friday.")
}

func TestPinsAndDrops(t *testing.T) {
	d := newDesk("Alpha ships arrived today. Bravo trains stopped running. Charlie planes stayed grounded.")
	d.section(briefing.Query{ID: "one", Max: 1, Drop: []briefing.DroppedStatement{{Words: "bravo TRAINS", Why: "hearsay"}}}, at(0, 1), at(0, 0), at(0, 2))
	d.Candidates[0][2].Pinned = true
	b := d.compose(t)
	assert.Equal(t, []string{"Charlie planes stayed grounded."}, texts(b.Sections[0]))
	assert.True(t, b.Sections[0].Statements[0].Pinned)
	assert.Equal(t, []briefing.DroppedStatement{{Words: "Bravo trains stopped running.", Why: "hearsay"}}, b.Ledger.DroppedStatements)
}

func TestDisagreementsAreTiedToStatements(t *testing.T) {
	d := newDesk("Alpha ships arrived Monday.", "Alpha ships arrived Tuesday.")
	e := func(doc int, value string) briefing.DisputedValue {
		s := d.Documents[doc].Sentences[0].Span
		return briefing.DisputedValue{Value: value, Evidence: []briefing.Evidence{{Source: s.Source, Start: s.Start, End: s.End, Quote: s.Of(d.Documents[doc].Text)}}}
	}
	d.Disagreements = []briefing.Disagreement{{ID: "D9", Kind: "date", Strength: briefing.Conflict, Values: []briefing.DisputedValue{e(0, "Monday"), e(1, "Tuesday")}}}
	d.section(briefing.Query{ID: "one"}, at(0, 0))
	b := d.compose(t)
	require.Len(t, b.Disagreements, 1)
	assert.Equal(t, "D1", b.Disagreements[0].ID)
	assert.Equal(t, []string{"one"}, b.Disagreements[0].Sections)
	assert.Equal(t, []string{"D1"}, b.Sections[0].Statements[0].Disagreements)
}

// Statement keys name the same sentence in the next edition, whatever its number.
func TestKeysSurviveRenumbering(t *testing.T) {
	d := newDesk("Alpha ships arrived today. Bravo trains stopped running.")
	d.section(briefing.Query{ID: "one"}, at(0, 0), at(0, 1))
	first := d.compose(t)
	d.Candidates[0] = slices.Clone(d.Candidates[0][1:])
	second := d.compose(t)
	assert.Equal(t, first.Sections[0].Statements[1].Key, second.Sections[0].Statements[0].Key)
	assert.NotEqual(t, first.Sections[0].Statements[0].Key, first.Sections[0].Statements[1].Key)
}

// "Fox stays on. She told staff": the reader would take Fox for her.
func TestAPronounIsPrintedWithItsNeighbourOnlyWhenThatExplainsIt(t *testing.T) {
	for _, explains := range []bool{true, false} {
		d := newDesk("Fox will stay on. She told staff of the plan.")
		d.Documents[0].Sentences[1].Opener = &briefing.Opener{Start: 18, End: 21, Kind: briefing.OpensPronoun, Neighbour: explains}
		d.section(briefing.Query{ID: "one"}, at(0, 1))
		b := d.compose(t)
		if explains {
			assert.Equal(t, []string{"Fox will stay on. She told staff of the plan."}, texts(b.Sections[0]))
		} else {
			assert.NotContains(t, texts(b.Sections[0])[0], "staff")
		}
	}
}

// Two lines of a timeline that begin with "He" may tell of two men: each is named,
// or told by a source that names him, or left out.
func TestTheTimelineNamesItsPeople(t *testing.T) {
	d := newDesk("Ada Lund leads the port. She opened it in May 2031.", "They closed the yard in June 2031.", "She sold the yard in July 2031.", "Ada Lund sold the yard in July 2031.")
	d.section(briefing.Query{ID: "port"}, at(0, 1), at(1, 0), at(2, 0), at(3, 0))
	s := &d.Documents[0].Sentences[1]
	s.Opener = &briefing.Opener{Start: s.Start, End: s.Start + 3, Kind: briefing.OpensPronoun, Antecedent: &briefing.Span{Start: 0, End: 8}}
	for _, i := range []int{1, 2} {
		s := &d.Documents[i].Sentences[0]
		s.Opener = &briefing.Opener{Start: s.Start, End: s.Start + 3, Kind: briefing.OpensPronoun}
	}
	event := func(date string, refs ...briefing.Ref) briefing.Event {
		e := briefing.Event{Date: date}
		for _, r := range refs {
			s := d.Documents[r.Doc].Sentences[r.Sentence]
			e.Evidence = append(e.Evidence, briefing.Evidence{Source: d.Documents[r.Doc].Source.ID, Start: s.Start, End: s.End, Quote: s.Of(d.Documents[r.Doc].Text)})
		}
		e.Text = e.Evidence[0].Quote
		return e
	}
	d.Timeline = []briefing.Event{event("2031-05", at(0, 1)), event("2031-06", at(1, 0)), event("2031-07", at(2, 0), at(3, 0))}
	var got []string
	for _, e := range d.compose(t).Timeline {
		got = append(got, e.Text)
		assert.Equal(t, len(e.Insertions) == 0, e.Text == e.Evidence[0].Quote)
	}
	assert.Equal(t, []string{"[Ada Lund] opened it in May 2031.", "Ada Lund sold the yard in July 2031."}, got)
}
