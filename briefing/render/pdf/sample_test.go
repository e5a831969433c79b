package pdf

import (
	"bytes"
	"fmt"
	"strings"
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
		Product: "Policy brief · edition 3", Title: "The harbour of Port Ember after the strike", Subtitle: "Wages, the dredging contract and who pays for the new crane, as reported in the first week of May 2031",
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
		page.Heading{Level: 1, ID: "timeline", Text: "Timeline"},
		timeline("2030", "2030-12-08", "2031-01-29", "2031-02", "2031-05-06"),
		matrix(3, 4),
		page.Heading{Level: 1, ID: "notes", Text: "Notes"},
		page.NoteList{},
	}
	return d
}

// timeline is a table of events with its drawing.
func timeline(dates ...string) page.Table {
	f := &page.Figure{Kind: page.Timeline, Caption: "Dated events.", Alt: "Timeline of the strike"}
	t := page.Table{Head: []string{"Date", "As reported"}, Widths: []int{1, 4}, Figure: f}
	for i, d := range dates {
		words := fmt.Sprintf("The dockers of berth %d laid down their hooks and", i+1)
		f.Moments = append(f.Moments, page.Moment{Date: d, Label: briefing.LongDate(d), Text: words + " …", Independent: 1 + i%2})
		t.Rows = append(t.Rows, []page.Cell{{Paragraphs: []page.Paragraph{{Runs: text(briefing.LongDate(d))}}}, {Paragraphs: []page.Paragraph{{Runs: text(words + " went home.")}}}})
	}
	return t
}

// matrix is a table of counts with its drawing.
func matrix(rows, columns int) page.Table {
	f := &page.Figure{Kind: page.Matrix, Caption: "Statements by source and section.", Alt: "Counts", Instead: true}
	t := page.Table{Head: []string{"Source"}, Figure: f}
	for c := range columns {
		t.Head = append(t.Head, fmt.Sprint("Section ", c+1))
	}
	for r := range rows {
		name := fmt.Sprintf("Ember Gazette (S%d)", r+1)
		f.Names = append(f.Names, name)
		row := []page.Cell{{Paragraphs: []page.Paragraph{{Runs: text(name)}}}}
		counts := make([]int, columns)
		for c := range counts {
			counts[c] = r * c
			row = append(row, page.Cell{Paragraphs: []page.Paragraph{{Runs: text(itoa(counts[c]))}}})
		}
		f.Counts = append(f.Counts, counts)
		t.Rows = append(t.Rows, row)
	}
	return t
}

func disputed(about, kind, a, av, az, b, bv, bz string) []page.Cell {
	side := func(x, v, z string) page.Cell {
		return page.Cell{Paragraphs: []page.Paragraph{{Runs: []page.Run{{Text: x}, {Text: v, Style: page.Strong}, {Text: z}}}}}
	}
	return []page.Cell{{Paragraphs: []page.Paragraph{{Runs: []page.Run{{Text: about, Style: page.Strong}}}, {Style: page.Doubt, Runs: text(kind)}}}, side(a, av, az), side(b, bv, bz)}
}

// samples are the documents that every test of the whole goes over.
func samples() map[string]*page.Document {
	letter := harbour()
	letter.Size, letter.Marking = page.Letter, nil
	return map[string]*page.Document{
		"harbour": harbour(), "letter": letter, "empty": {}, "many": many(300), "wide": wide(30, 40), "columns": wide(200, 3), "tongues": tongues(),
		"word": awkward(strings.Repeat("Donaudampfschiff", 25)), "sentence": lengthy(strings.Repeat("and the crane stood still ", 1500)),
		"endless": lengthy(strings.Repeat("x", 30_000)), "controls": awkward("a\x00b\x1b[31m\u202Ec\xff\U000E0041d\uFFFEe\r\nf"),
	}
}

// sampleFiles are the samples, each set once for all tests.
var sampleFiles = map[string]*file{}

func sampleFile(t testing.TB, name string) *file {
	t.Helper()
	if sampleFiles[name] == nil {
		sampleFiles[name] = parse(t, render(t, samples()[name]))
	}
	return sampleFiles[name]
}

// many is a brief of n statements.
func many(n int) *page.Document {
	d := harbour()
	d.Blocks, d.Notes = []page.Block{page.Heading{Level: 1, ID: "all", Text: "All statements"}}, nil
	for i := 1; i <= n; i++ {
		anchor := fmt.Sprint("F", i)
		d.Blocks = append(d.Blocks, page.Statement{ID: anchor, Anchor: anchor, Kind: briefing.KindFigure,
			Runs:    []page.Run{{Text: fmt.Sprintf("In week %d the northern quay handled %d tonnes of grain, %d more than in the week before.", i, 400+i*7, i)}, {Note: i}},
			Support: page.Support{Reports: i % 13, Independent: i % 7 % (i%13 + 1), Label: fmt.Sprintf("%d independent of %d reports", i%7%(i%13+1), i%13), Sources: strings.Repeat("Ember Gazette; ", i%13)}})
		d.Notes = append(d.Notes, page.Note{N: i, Anchor: fmt.Sprint("note-", i), Back: anchor, Runs: text(fmt.Sprintf("S%d Ember Gazette, ¶ %d.", i%5+1, i))})
	}
	d.Blocks = append(d.Blocks, page.Heading{Level: 1, ID: "notes", Text: "Notes"}, page.NoteList{})
	return d
}

// wide is a brief with one table.
func wide(columns, rows int) *page.Document {
	d := harbour()
	t := page.Table{Caption: "Tonnes by week and berth."}
	for c := range columns {
		t.Head = append(t.Head, fmt.Sprint("Berth ", c+1))
		t.Widths = append(t.Widths, 1)
	}
	for r := range rows {
		var row []page.Cell
		for c := range columns {
			row = append(row, page.Cell{Paragraphs: []page.Paragraph{{Runs: text(fmt.Sprintf("cell-%d/%d", r+1, c+1))}}})
		}
		t.Rows = append(t.Rows, row)
	}
	d.Blocks, d.Notes = []page.Block{t}, nil
	return d
}

// phrases are invented, in the scripts that sources come in.
var phrases = []struct {
	lang, text string
	rtl        bool
}{
	{"ru", "Начальник порта сообщил, что соглашение продлено до 2032 года.", false},
	{"kk", "Порт әкімшілігі келісімді ұзартты.", false},
	{"el", "Ο λιμενάρχης ανακοίνωσε ότι η απεργία τελείωσε.", false},
	{"tr", "Liman müdürü grevin bittiğini, işçilerin döndüğünü açıkladı.", false},
	{"vi", "Cảng đã mở cửa trở lại, giám đốc cho biết.", false},
	{"vi", "Ca\u0309ng đa\u0303 mơ\u0309 cư\u0309a", false},
	{"he", "מנהל הנמל אמר שהשביתה הסתיימה (ב-5 במאי).", true},
	{"ar", "قال مدير الميناء إن الإضراب انتهى في 5 مايو 2031، والعمال عادوا.", true},
	{"fa", "مدیر بندر می\u200cگوید اعتصاب پایان یافت.", true},
	{"zh", "港口主任表示，罢工已经结束，工人于五月五日返回。", false},
	{"ka", "პორტის დირექტორმა განაცხადა.", false},
	{"hy", "Նավահանգստի տնօրենը հայտարարեց։", false},
	{"en", "A crane 🏗 and a ship 🚢 at ½ price: ₽, ₺, ₸, ≥ 5 °C, fi ﬁ, “quotes”, ‘single’, 𝑥.", false},
}

// tongues holds each phrase as a statement, a heading and a cell.
func tongues() *page.Document {
	d := harbour()
	d.Title, d.Subtitle = "Порт Ember · Λιμάνι · ميناء · נמל · 港口 🚢", "Título: coração, İstanbul, Łódź"
	d.Blocks, d.Notes = nil, nil
	t := page.Table{Widths: []int{1, 5}, Head: []string{"Lang", "متن · Текст"}}
	for i, p := range phrases {
		r := page.Run{Text: p.text, Lang: p.lang, RTL: p.rtl}
		anchor := fmt.Sprint("F", i+1)
		d.Blocks = append(d.Blocks, page.Heading{Level: 2, ID: fmt.Sprint("h", i), Text: p.text},
			page.Statement{ID: anchor, Anchor: anchor, RTL: p.rtl, Runs: []page.Run{r, {Note: i + 1}}, Support: page.Support{Reports: 1, Independent: 1, Single: true, Label: "single source", Sources: strings.TrimRight(p.text, ".。") + " (S1)"}},
			page.Paragraph{Runs: []page.Run{{Text: "The report says: “"}, r, {Text: "” and nothing else."}}})
		d.Notes = append(d.Notes, page.Note{N: i + 1, Anchor: fmt.Sprint("note-", i+1), Back: anchor, Runs: []page.Run{{Text: "S1, ¶ 2: “"}, r, {Text: "”."}}})
		t.Rows = append(t.Rows, []page.Cell{{Paragraphs: []page.Paragraph{{Runs: text(p.lang)}}}, {Paragraphs: []page.Paragraph{{Runs: []page.Run{r}}}}})
	}
	d.Blocks = append(d.Blocks, t, page.NoteList{})
	return d
}

// awkward puts one text everywhere that text can stand.
func awkward(s string) *page.Document {
	d := harbour()
	d.Subtitle = s
	d.Running = s
	d.Blocks = []page.Block{
		page.Callout{Label: "Bottom line", Runs: text(s)},
		page.Heading{Level: 1, ID: "h", Text: s, Aside: s},
		page.Statement{ID: "F1", Anchor: "F1", Runs: append(text(s), page.Run{Note: 1}), Support: page.Support{Reports: 1, Independent: 1, Label: s, Sources: s}},
		page.List{Items: [][]page.Run{text(s)}},
		page.Table{Caption: s, Head: []string{"a", s}, Rows: [][]page.Cell{{{Paragraphs: []page.Paragraph{{Runs: text("b")}}}, {Paragraphs: []page.Paragraph{{Runs: text(s)}}}}}},
		page.NoteList{},
	}
	d.Notes = []page.Note{{N: 1, Anchor: "note-1", Back: "F1", Runs: text(s)}}
	return d
}

// lengthy puts a text that fills many pages into a statement and its note.
func lengthy(s string) *page.Document {
	d := awkward("short")
	for i, b := range d.Blocks {
		if x, ok := b.(page.Statement); ok {
			x.Runs[0].Text = s
			d.Blocks[i] = x
		}
	}
	d.Notes[0].Runs = text(s)
	return d
}
