// Package sample holds page trees for the tests of the renderers. The events in
// them are invented.
package sample

import (
	"fmt"
	"strings"

	"brief/briefing"
	"brief/briefing/page"
)

// Brief is a short brief with every kind of block: notes referred to twice,
// four scripts, links, and text that looks like markup.
func Brief() *page.Document {
	text := func(s string) page.Run { return page.Run{Text: s} }
	note := func(n int) page.Run { return page.Run{Note: n} }
	styled := func(st page.Style, s string) page.Run { return page.Run{Text: s, Style: st} }
	cell := func(rs ...page.Run) page.Cell {
		return page.Cell{Paragraphs: []page.Paragraph{{Runs: rs}}}
	}
	ferry := page.Statement{
		ID: "F1", Anchor: "F1", Kind: briefing.KindReported,
		Runs:    []page.Run{text("[Ortega] signed the lease of the northern ferry terminal for 25 years, at $40 million a year."), note(2)},
		Support: page.Support{Reports: 3, Independent: 2, Label: "2 independent of 3 reports", Sources: "Harbour Wire; Daily Strait; Strait Radio repeats Harbour Wire"},
	}
	strike := page.Statement{
		ID: "F2", Anchor: "F2", Kind: briefing.KindQuoted,
		Runs: []page.Run{text("“The harbour stays open [...] <b>whatever</b> happens & whoever strikes,” the minister said."), note(3), note(4)},
		Support: page.Support{Reports: 1, Independent: 1, Label: "single source", Sources: "Strait Radio", Single: true,
			See: []page.Run{text("; the contrary is reported too: note\u00a0"), {Text: "5", Spoken: 5, To: "note-5"}}},
	}
	again := ferry
	again.Anchor = ""
	return &page.Document{
		Title:    "Two ports, one strait",
		Subtitle: "The ferry lease, the strike and what the neighbours said",
		Language: "en", Size: page.A4,
		Marking: []string{"TLP:AMBER+STRICT", "Exercise material"},
		Running: "Two ports, one strait · cut-off 3 May 2031",
		Author:  "Regional desk", Date: "2031-05-03T23:59:59Z",
		Masthead: []page.Field{
			{Label: "Information cut-off", Value: "3 May 2031, 24:00 UTC"}, {Label: "Sources", Value: "5 reports, 4 independent origins"},
			{Label: "Statements", Value: "4, of which 1 rests on one source"}, {Label: "Prepared for", Value: "Deputy Director"},
		},
		Blocks: []page.Block{
			page.Callout{Label: "Bottom line", Aside: "analyst's judgement", Runs: []page.Run{text("The lease holds; the strike does not touch it."), note(1)}},
			page.Heading{Level: 1, ID: "key-facts", Text: "Key facts"},
			ferry, strike,
			page.Heading{Level: 1, ID: "lease", Text: "The lease", Aside: "Who runs the terminal? · 3 statements from 3 of 5 documents"},
			again,
			page.Statement{ID: "F3", Anchor: "F3", Kind: briefing.KindReported, RTL: true,
				Runs:    []page.Run{{Text: "أعلنت الوزارة أن الميناء سيبقى مفتوحا خلال الإضراب، وأن الرسوم لن ترتفع هذا العام.", Lang: "ar", RTL: true}, note(5)},
				Support: page.Support{Reports: 1, Independent: 1, Label: "single source", Sources: "Gulf Daily", Single: true}},
			page.Statement{ID: "F4", Anchor: "F4", Kind: briefing.KindReported,
				Runs:    []page.Run{{Text: "Паромное сообщение будет восстановлено 5 мая. ", Lang: "ru"}, {Text: "渡轮将于五月五日恢复。", Lang: "zh"}, text(" 🚢"), note(6)},
				Support: page.Support{Reports: 2, Independent: 2, Label: "2 independent of 2 reports", Sources: "Пролив; 海峡日报"}},
			page.Heading{Level: 2, ID: "lease-terms", Text: "Terms {{title}} ]]>"},
			page.List{Items: [][]page.Run{
				{text("Plain item with a "), {Text: "link", Link: "https://example.org/a?b=c&d={e}"}, text(" and a "), {Text: "way back", To: "F2"}, text(".")},
				{styled(page.Strong, "Strong"), text(", "), styled(page.Emphasis, "emphasis"), text(", "), styled(page.Quiet, "quiet"), text(" and "), styled(page.Doubt, "doubt"), text(".")},
				{{Text: "no script", Link: "javascript:alert(1)"}, text(" and "), {Text: "no such place", To: "nowhere"}},
			}},
			page.Heading{Level: 1, ID: "disagree", Text: "Where sources disagree", Aside: "values as reported; no verdict"},
			page.Table{
				Caption: "Values as reported", Alt: "One dispute: the rent of the terminal, $40 million or $44 million.",
				Widths: []int{2, 4, 4}, Head: []string{"About", "One account", "Another account"},
				Rows: [][]page.Cell{{
					{Paragraphs: []page.Paragraph{{Runs: []page.Run{styled(page.Strong, "Rent of the terminal")}}, {Style: page.Doubt, Runs: []page.Run{text("money · conflict")}}}},
					cell(text("“at "), styled(page.Strong, "$40 million"), text(" a year” "), styled(page.Quiet, "S1"), note(2)),
					cell(text("“for "), styled(page.Strong, "$44 million"), text(" | less tax” "), styled(page.Quiet, "S4"), note(7)),
				}},
			},
			page.Heading{Level: 1, ID: "gaps", Text: "What nobody reported"},
			page.Statement{ID: "F5", Anchor: "F5", Kind: briefing.KindAbsence, Runs: []page.Run{text("No reporting on the dredging contract in 5 documents.")}},
			page.Paragraph{Style: page.Quiet, Runs: []page.Run{text("Sources are graded by the desk; see "), {Text: "the notes", To: "notes"}, text(", foremost note\u00a0"), {Text: "7", Style: page.Quiet, Spoken: 7, To: "note-7"}, text(" (not note\u00a0"), {Text: "99", Spoken: 99}, text(").")}},
			page.Heading{Level: 1, ID: "notes", Text: "Notes"},
			page.NoteList{},
		},
		Notes: []page.Note{
			{N: 1, Anchor: "note-1", Runs: []page.Run{text("Rests on "), {Text: "F1", To: "F1"}, text(" and "), {Text: "F2", To: "F2"}, text(".")}},
			{N: 2, Anchor: "note-2", Back: "F1", Runs: []page.Run{text("Harbour Wire, “Lease signed”, 2 May 2031 (dateline), paragraph 4: “He signed the lease of the northern ferry terminal…”. "), {Text: "harbour-wire.example/1", Link: "https://harbour-wire.example/1"}, text("; also "), note(3)}},
			{N: 3, Anchor: "note-3", Back: "F2", Runs: []page.Run{text("Strait Radio, “Minister speaks”, 3 May 2031, paragraph 2.")}},
			{N: 4, Anchor: "note-4", Back: "F2", Runs: []page.Run{text("Strait Radio, paragraph 9 *not bold* [not a link](https://example.org) <!-- not a comment -->.")}},
			{N: 5, Anchor: "note-5", Back: "F3", Runs: []page.Run{{Text: "صحيفة الخليج، ٣ مايو ٢٠٣١، الفقرة ٣", Lang: "ar", RTL: true}}},
			{N: 6, Anchor: "note-6", Back: "F4", Runs: []page.Run{{Text: "Пролив, 3 мая 2031, абзац 1", Lang: "ru"}}},
			{N: 7, Anchor: "note-7", Back: "F1", Runs: []page.Run{text("Daily Strait, 3 May 2031, paragraph 6.")}},
		},
		Evidence:     []byte("{\n  \"schema\": \"brief/1\",\n  \"title\": \"Two ports, <one> strait & more ]]>\"\n}\n"),
		EvidenceName: "two-ports.json",
	}
}

// Statements is a brief of n statements with a note each.
func Statements(n int) *page.Document {
	d := &page.Document{Title: fmt.Sprintf("%d statements", n), Language: "en", Size: page.Letter, Running: "Statements"}
	for i := 1; i <= n; i++ {
		if i%8 == 1 {
			id := fmt.Sprintf("part-%d", i/8+1)
			d.Blocks = append(d.Blocks, page.Heading{Level: 1, ID: id, Text: fmt.Sprintf("Part %d", i/8+1), Aside: "What happened?"})
		}
		id := fmt.Sprintf("F%d", i)
		d.Blocks = append(d.Blocks, page.Statement{
			ID: id, Anchor: id, Kind: briefing.KindReported,
			Runs: []page.Run{
				{Text: fmt.Sprintf("On day %d the port authority said that traffic through the northern terminal had risen for the %dth time, which it put down to the weather and to the new tariff for small vessels.", i, i)},
				{Note: i},
			},
			Support: page.Support{Reports: 2, Independent: 2, Label: "2 independent of 2 reports", Sources: "Harbour Wire; Daily Strait"},
		})
		d.Notes = append(d.Notes, page.Note{
			N: i, Anchor: fmt.Sprintf("note-%d", i), Back: id,
			Runs: []page.Run{{Text: fmt.Sprintf("Harbour Wire, “Traffic report %d”, 2 May 2031 (dateline), paragraph 4. Also Daily Strait, 3 May 2031, paragraph 6: “traffic rose again, the authority said”.", i)}},
		})
	}
	d.Blocks = append(d.Blocks, page.Heading{Level: 1, ID: "notes", Text: "Notes"}, page.NoteList{})
	return d
}

// Pages is a brief of about n pages.
func Pages(n int) *page.Document { return Statements(n * 8) }

// Hostile is what no sound tree holds: controls, broken UTF-8, notes without a
// reference and references without a note, one anchor twice, a table of many
// columns, a word of 100,000 letters.
func Hostile() *page.Document {
	bad := "a\x00b\x1b[31m\u202Ec\uFFFE\xff\x85 ]]> {{title}} <w:p> &amp; \U0001F6A2\n#\tend"
	run := page.Run{Text: bad, Lang: `en"/><x>`, Link: "https://example.org/ \"><x>{|}%"}
	wide := page.Table{Caption: bad, Alt: bad, Widths: []int{1, 0, -5, 1 << 62}}
	var row []page.Cell
	for i := range 30 {
		wide.Head = append(wide.Head, fmt.Sprintf("Column %d %s", i, bad))
		row = append(row, page.Cell{Paragraphs: []page.Paragraph{{Style: page.Doubt, Runs: []page.Run{{Text: "value | " + bad}, {Note: 3}}}}})
	}
	wide.Rows = [][]page.Cell{row, row[:2], {}}
	huge := page.Table{Head: make([]string, 100), Rows: [][]page.Cell{make([]page.Cell, 130)}}
	return &page.Document{
		Title: bad, Subtitle: bad, Language: "\x00", Marking: []string{bad, "", "TLP:RED"}, Running: bad, Author: bad, Date: bad,
		Masthead: []page.Field{{Label: bad}, {Value: bad}},
		Blocks: []page.Block{
			page.NoteList{},
			page.Heading{Level: 7, ID: "x", Text: bad, Aside: bad}, page.Heading{Level: -1, ID: "x", Text: bad}, page.Heading{ID: bad},
			page.Callout{Runs: []page.Run{run, {Note: 3}, {Note: 99}}}, page.Callout{Label: bad},
			page.Statement{Anchor: "x", Runs: []page.Run{{Text: strings.Repeat("w", 100_000)}, {Note: 2}, {Note: 3}}, RTL: true},
			page.Statement{Kind: "unknown"}, page.List{}, page.List{Items: [][]page.Run{nil, {run}}},
			page.Table{}, wide, wide, huge,
			page.Paragraph{Style: "unknown", Runs: []page.Run{{Text: bad, Style: "unknown", To: "x"}, {Text: "-\n- x", To: bad}}},
			page.NoteList{}, nil,
		},
		Notes: []page.Note{
			{N: 1, Runs: []page.Run{run, {Note: 1}, {Note: 2}}}, {N: 2, Anchor: "x"}, {N: 2, Anchor: "note-2"},
			{N: 3, Anchor: bad, Runs: []page.Run{{Note: 5}, run}}, {N: 5, Back: "nowhere"},
		},
		Evidence: []byte(bad), EvidenceName: bad,
	}
}

// Arabic is a brief in a language written from right to left.
func Arabic() *page.Document {
	return &page.Document{
		Title: "الموانئ والمضيق", Subtitle: "عقد الإيجار والإضراب", Language: "ar", Size: page.A4,
		Marking: []string{"TLP:GREEN"}, Running: "الموانئ والمضيق", Date: "2031-05-03",
		Masthead: []page.Field{{Label: "المصادر", Value: "٥ تقارير"}},
		Blocks: []page.Block{
			page.Heading{Level: 1, ID: "facts", Text: "الحقائق"},
			page.Statement{ID: "F1", Anchor: "F1", Kind: briefing.KindReported, RTL: true,
				Runs:    []page.Run{{Text: "أعلنت الوزارة أن الميناء سيبقى مفتوحا.", RTL: true}, {Note: 1}},
				Support: page.Support{Reports: 1, Independent: 1, Label: "مصدر واحد", Sources: "صحيفة الخليج", Single: true}},
			page.Statement{ID: "F2", Anchor: "F2", Kind: briefing.KindReported,
				Runs: []page.Run{{Text: "The harbour stays open.", Lang: "en"}, {Note: 2}}},
			page.Table{Caption: "القيم", Head: []string{"الموضوع", "القيمة"}, Rows: [][]page.Cell{{
				{Paragraphs: []page.Paragraph{{Runs: []page.Run{{Text: "الإيجار", RTL: true}}}}}, {Paragraphs: []page.Paragraph{{Runs: []page.Run{{Text: "40"}}}}}}}},
			page.NoteList{},
		},
		Notes: []page.Note{
			{N: 1, Anchor: "note-1", Back: "F1", Runs: []page.Run{{Text: "صحيفة الخليج، الفقرة ٣", RTL: true}}},
			{N: 2, Anchor: "note-2", Back: "F2", Runs: []page.Run{{Text: "Strait Radio, paragraph 2", Lang: "en"}}},
		},
	}
}
