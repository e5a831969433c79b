package pdf

import (
	"bytes"
	"fmt"
	"testing"

	"brief/briefing"
	"brief/briefing/page"

	"github.com/stretchr/testify/require"
)

// render sets a document and fails the test on an error.
func render(t testing.TB, d *page.Document) []byte {
	t.Helper()
	var b bytes.Buffer
	require.NoError(t, Render(d, page.Assets{}, &b))
	return b.Bytes()
}

func text(s string) []page.Run { return []page.Run{{Text: s}} }

// harbour is a brief of two pages with everything that a tree can hold.
func harbour() *page.Document {
	d := &page.Document{
		Title: "The harbour of Port Ember after the strike", Subtitle: "Wages, the dredging contract and who pays for the new crane, as reported in the first week of May 2031",
		Language: "en", Size: page.A4, Marking: []string{"TLP:AMBER", "For the harbour board only"},
		Running: "The harbour of Port Ember · cut-off 7 May 2031 · edition 3", Author: "Harbour desk", Date: "2031-05-07T23:59:59Z",
		Masthead: []page.Field{{Label: "Information cut-off", Value: "7 May 2031, 24:00 UTC"}, {Label: "Sources", Value: "5 reports, 4 independent origins"},
			{Label: "Statements", Value: "19, of which 11 rest on one source"}, {Label: "In dispute", Value: "3 points"},
			{Label: "Prepared for", Value: "Chair of the board"}, {Label: "By", Value: "Harbour desk"}},
		Evidence: []byte(`{"schema":"brief/1"}`), EvidenceName: "harbour.json",
	}
	note := 0
	cite := func(n ...int) []page.Run {
		var r []page.Run
		for _, x := range n {
			r = append(r, page.Run{Note: x})
		}
		return r
	}
	state := func(anchor string, s string, support page.Support) page.Statement {
		note++
		n := page.Note{N: note, Anchor: fmt.Sprint("note-", note), Back: anchor, Runs: []page.Run{
			{Text: "S1", Style: page.Strong}, {Text: " Ember Gazette, “Cranes stand still for a ninth day”, 5 May 2031 (date from text), ¶ 4: “"},
			{Text: s, Style: page.Emphasis}, {Text: "” — also "}, {Text: "S5", Style: page.Strong}, {Text: " ¶ 12. "},
			{Text: "https://example.org/2031/05/cranes-stand-still-for-a-ninth-day", Link: "https://example.org/2031/05/cranes-stand-still-for-a-ninth-day"}}}
		d.Notes = append(d.Notes, n)
		return page.Statement{ID: fmt.Sprint("F", note), Anchor: anchor, Kind: briefing.KindReported,
			Runs: append(text(s), cite(note)...), Support: support}
	}
	two := page.Support{Reports: 2, Independent: 2, Label: "2 independent of 2 reports", Sources: "Ember Gazette; Northern Wire"}
	three := page.Support{Reports: 3, Independent: 2, Label: "2 independent of 3 reports", Sources: "Ember Gazette; Northern Wire; The Quay, from Northern Wire"}
	one := page.Support{Reports: 1, Independent: 1, Label: "single source", Sources: "unattributed report", Single: true}
	d.Blocks = []page.Block{
		page.Callout{Label: "Bottom line", Aside: "analyst’s judgement", Runs: append(text("The port has signalled that the crane will be paid from the dredging fund, and is asking for time in return. No source reports that the union answered. Treat every figure for wages as unconfirmed: all come from a single report."), cite(3, 2, 1)...)},
		page.Heading{Level: 1, ID: "key-facts", Text: "Key facts"},
		state("F1", "The harbour master said that the port would respect all previously signed agreements, suggesting that the dockers would be permitted to retain their strategic berths, including the northern quay and the grain terminal.", two),
		state("F2", "Just before the vote, Northern Wire reported, citing an informed official, that the board is expected to formally request the return of the former treasurer […].", three),
		state("F3", "[Novik] announced a $2.5 million credit line for the basin, including upgrades to the eastern lock […] and the slipway, which the board pledged to lease for $100,000 annually.", one),
		state("F4", "[The mayor] added that a “large part of the port’s income depends on the ferry.”", three),
		page.Heading{Level: 1, ID: "disagree", Text: "Where sources disagree", Aside: "values as reported; no verdict"},
		page.Table{Widths: []int{2, 4, 4}, Head: []string{"About", "One account", "Another account"}, Rows: [][]page.Cell{
			disputed("Length of the talks", "duration · differs", "“The meeting, which lasted ", "over three hours", "…” S2", "“…which lasted for ", "more than two and a half hours", "…” S5"),
			disputed("Tariffs lifted", "date · conflict", "“The city, lifting tariffs in ", "August 2030", "…” S2", "“…removes its tariffs, effective ", "July 1, 2030", "” S5"),
			disputed("What the mayor praised", "quotation · same words, other object", "“…called the ", "end of the strike", " a ‘great success’…” S4", "“She also praised the ", "new timetable", " as a ‘great success’” S5"),
		}},
		page.Heading{Level: 1, ID: "bases", Text: "1 Berths", Aside: "What happens to the dockers’ berths? · 5 statements from 4 of 5 documents"},
		state("F5", "The spokesman Dimitri Pell said discussions included the future of the dockers’ berths.", two),
		state("F6", "This included talks on the status of the key facilities in the basin, including the grain terminal, the naval pier on the south shore, and the union’s presence at the airfield in the north-east.", one),
		page.Statement{ID: "F7", Anchor: "F7", Kind: briefing.KindAbsence, Runs: text("Nothing was reported on pilots’ fees in 5 documents, searched for 4 terms.")},
		page.Heading{Level: 2, ID: "sub", Text: "Related"},
		page.Paragraph{Runs: []page.Run{{Text: "See also "}, {Text: "the first statement", To: "F1"}, {Text: " and "}, {Text: "the source", Link: "https://example.org/ä"}, {Text: "."}}},
		page.List{Items: [][]page.Run{text("A first point, short."), text("A second point that is long enough to need more than a single line of the measure in which it is set, so that the indent shows."), {{Text: "Doubtful", Style: page.Doubt}, {Text: " and "}, {Text: "quiet", Style: page.Quiet}, {Text: " words, "}, {Text: "strong", Style: page.Strong}, {Text: " ones."}}}},
		page.Paragraph{Style: page.Quiet, Runs: text("Counted by the program: 5 reports of 4 origins; the oldest is of 1 May 2031.")},
		page.Heading{Level: 1, ID: "notes", Text: "Notes"},
		page.NoteList{},
	}
	return d
}

func disputed(about, kind, a, av, az, b, bv, bz string) []page.Cell {
	side := func(x, v, z string) page.Cell {
		return page.Cell{Paragraphs: []page.Paragraph{{Runs: []page.Run{{Text: x}, {Text: v, Style: page.Strong}, {Text: z}}}}}
	}
	return []page.Cell{{Paragraphs: []page.Paragraph{{Runs: []page.Run{{Text: about, Style: page.Strong}}}, {Style: page.Doubt, Runs: text(kind)}}}, side(a, av, az), side(b, bv, bz)}
}
