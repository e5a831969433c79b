package docx

import (
	"bytes"
	"io"
	"regexp"
	"strconv"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"brief/briefing"
	"brief/briefing/page"
	"brief/briefing/render/internal/sample"
)

func pour(t testing.TB, d *page.Document, report map[string]string) map[string]string {
	t.Helper()
	var b bytes.Buffer
	require.NoError(t, Pour(pack(t, report), d, &b))
	return opens(t, b.Bytes())
}

// saying is the report with another body between its preface, which has note 1,
// and its last section.
func saying(t testing.TB, before, after string) map[string]string {
	m := report(t)
	main := m["word/document2.xml"]
	at := strings.Index(main, `<w:p><w:r><w:t>{{bri`)
	end := strings.LastIndex(main, "<w:sectPr>")
	m["word/document2.xml"] = main[:at] + before + hereBrief + after + main[end:]
	return m
}

const hereBrief = `<w:p><w:r><w:t>{{bri</w:t></w:r><w:r><w:t>ef}}</w:t></w:r></w:p>`

func says(text string) string { return `<w:p><w:r><w:t>` + text + `</w:t></w:r></w:p>` }

func refersTo(id string) string { return `<w:r><w:footnoteReference w:id="` + id + `"/></w:r>` }

// complexField is a field as Word writes it, in many runs.
func complexField(code, result string) string {
	return `<w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText xml:space="preserve"> ` + code[:3] + `</w:instrText></w:r><w:r><w:instrText xml:space="preserve">` + code[3:] + ` </w:instrText></w:r>` +
		`<w:r><w:fldChar w:fldCharType="separate"/></w:r><w:r><w:t>` + result + `</w:t></w:r><w:r><w:fldChar w:fldCharType="end"/></w:r>`
}

func noted(m map[string]string, ids ...string) {
	for _, id := range ids {
		m["word/footnotes.xml"] = strings.Replace(m["word/footnotes.xml"], `</w:footnotes>`,
			`<w:footnote w:id="`+id+`"><w:p><w:r><w:footnoteRef/></w:r><w:r><w:t>note `+id+` of the report</w:t></w:r></w:p></w:footnote></w:footnotes>`, 1)
	}
}

var (
	footnoteID  = regexp.MustCompile(`<w:footnote w:id="(\d+)"`)
	referenceID = regexp.MustCompile(`<w:footnoteReference w:id="(\d+)"`)
)

// TestFootnotesStandInTheOrderOfTheText: LibreOffice gives the footnotes their
// numbers by the order of their ids.
func TestFootnotesStandInTheOrderOfTheText(t *testing.T) {
	m := saying(t, "", `<w:p><w:r><w:t>After</w:t></w:r>`+refersTo("3")+refersTo("7")+`</w:p>`)
	noted(m, "3", "7")
	got := pour(t, sample.Statements(5), m)
	var refs, notes []string
	for _, x := range referenceID.FindAllStringSubmatch(got["word/document2.xml"], -1) {
		refs = append(refs, x[1])
	}
	for _, x := range footnoteID.FindAllStringSubmatch(got["word/footnotes.xml"], -1) {
		notes = append(notes, x[1])
	}
	assert.Equal(t, []string{"2", "3", "4", "5", "6", "7", "8", "9"}, refs)
	assert.Equal(t, refs, notes)
	assert.Regexp(t, `w:id="9".*note 7 of the report`, got["word/footnotes.xml"])
}

// TestNumbersGoOn: whatever way the report counts, what stands on the page is
// the number that Word gives.
func TestNumbersGoOn(t *testing.T) {
	again := sample.Statements(3) // and its last note once more, in words
	again.Blocks = append(again.Blocks, page.Paragraph{Runs: []page.Run{{Text: "See note\u00a0"}, {Text: "3", Spoken: 3, To: "note-3"}}})
	shown := regexp.MustCompile(`NOTEREF _brief_note_3 \\h.*?<w:t>(\w+)</w:t>`)
	section := func(inside string) string {
		return `<w:p><w:pPr><w:sectPr>` + inside + `<w:pgSz w:w="11906" w:h="16838"/></w:sectPr></w:pPr></w:p>`
	}
	last := func(m map[string]string, inside string) map[string]string { // what the last section says
		main := m["word/document2.xml"]
		at := strings.Index(main[strings.LastIndex(main, "<w:sectPr>"):], "<w:pgSz") + strings.LastIndex(main, "<w:sectPr>")
		m["word/document2.xml"] = main[:at] + inside + main[at:]
		return m
	}
	settings := func(m map[string]string, inside string) map[string]string {
		m["word/settings.xml"] = strings.Replace(m["word/settings.xml"], "<w:footnotePr>", "<w:footnotePr>"+inside, 1)
		return m
	}
	for name, c := range map[string]struct {
		report map[string]string
		want   string
		dirty  bool
	}{
		"on":             {saying(t, "", ""), "4", false},
		"roman":          {last(saying(t, "", ""), `<w:footnotePr><w:numFmt w:val="lowerRoman"/></w:footnotePr>`), "iv", false},
		"letters":        {settings(saying(t, "", ""), `<w:numFmt w:val="upperLetter"/>`), "D", false},
		"from ten":       {settings(saying(t, "", ""), `<w:numStart w:val="10"/>`), "13", false},
		"each section":   {settings(saying(t, section(""), ""), `<w:numRestart w:val="eachSect"/>`), "3", false},
		"this section":   {last(saying(t, section(""), ""), `<w:footnotePr><w:numRestart w:val="eachSect"/></w:footnotePr>`), "3", false},
		"not this one":   {saying(t, section(`<w:footnotePr><w:numRestart w:val="eachSect"/></w:footnotePr>`), ""), "4", false},
		"each page":      {settings(saying(t, "", ""), `<w:numRestart w:val="eachPage"/>`), "4", true},
		"other numerals": {settings(saying(t, "", ""), `<w:numFmt w:val="chicago"/>`), "4", false},
	} {
		t.Run(name, func(t *testing.T) {
			main := pour(t, again, c.report)["word/document2.xml"]
			found := shown.FindStringSubmatch(main)
			require.NotNil(t, found)
			assert.Equal(t, c.want, found[1])
			assert.Equal(t, c.dirty, strings.Contains(main, `w:dirty="true"`))
		})
	}
}

func TestNumerals(t *testing.T) {
	for _, c := range []struct {
		format string
		n      int
		want   string
	}{{"", 12, "12"}, {"lowerRoman", 1994, "mcmxciv"}, {"upperRoman", 4, "IV"}, {"lowerLetter", 27, "aa"}, {"upperLetter", 26, "Z"}, {"lowerRoman", 4000, "4000"}, {"ideographTraditional", 3, "3"}} {
		assert.Equal(t, c.want, numeral(c.format, c.n))
		if c.n < 780 {
			assert.Equal(t, c.n, valueOf(c.format, c.want))
		}
	}
	assert.Zero(t, valueOf("lowerRoman", "x1"))
	assert.Zero(t, valueOf("", "two"))
}

// TestNumbersBehindMoveOn: what the report says of its own notes and captions
// behind the brief is set right.
func TestNumbersBehindMoveOn(t *testing.T) {
	d := sample.Brief() // seven notes, a table with a caption
	mark := func(id, name, inside string) string {
		return `<w:bookmarkStart w:id="` + id + `" w:name="` + name + `"/>` + inside + `<w:bookmarkEnd w:id="` + id + `"/>`
	}
	m := saying(t, `<w:p><w:r><w:t>As note </w:t></w:r>`+complexField(`NOTEREF late \h`, "2")+`<w:r><w:t> and </w:t></w:r>`+complexField(`REF _tab \h`, "Table 1")+`<w:r><w:t> say, </w:t></w:r>`+complexField(`NOTEREF early \h`, "1")+mark("90", "early", refersTo("4"))+`</w:p>`,
		`<w:p>`+mark("91", "late", refersTo("3"))+`</w:p><w:p>`+mark("92", "_tab", `<w:r><w:t xml:space="preserve">Table </w:t></w:r><w:fldSimple w:instr=" SEQ Table \* ARABIC "><w:r><w:t>1</w:t></w:r></w:fldSimple>`)+`<w:r><w:t>. Ships</w:t></w:r></w:p>`)
	noted(m, "3", "4")
	m["word/footnotes.xml"] = strings.Replace(m["word/footnotes.xml"], "note 4 of the report</w:t></w:r>", "note 4 of the report, see </w:t></w:r>"+complexField(`NOTEREF late \h`, "3"), 1)
	got := pour(t, d, m)
	main := got["word/document2.xml"]
	for code, want := range map[string]string{`EREF late \h`: "9", ` _tab \h`: "Table 2", `EREF early \h`: "1"} {
		at := strings.Index(main, code)
		require.Positive(t, at, code)
		assert.Contains(t, main[at:at+260], `>`+want+`</w:t>`, code)
	}
	assert.Regexp(t, `SEQ Table \\\* ARABIC "><w:r><w:t xml:space="preserve">2</w:t>`, main)
	assert.Regexp(t, `EREF late .*?>10</w:t>`, got["word/footnotes.xml"], "also in its notes")
}

// TestWidthOfAPlace: tables and charts are as wide as the place they stand in.
func TestWidthOfAPlace(t *testing.T) {
	cell := func(properties string) string {
		return `<w:tbl><w:tblPr/><w:tblGrid><w:gridCol w:w="2000"/><w:gridCol w:w="3000"/><w:gridCol w:w="4000"/></w:tblGrid><w:tr><w:tc><w:p/></w:tc><w:tc><w:tcPr>` + properties + `</w:tcPr>` + hereBrief + `</w:tc></w:tr></w:tbl>` + says("end")
	}
	for name, c := range map[string]struct {
		body string
		want int
	}{
		"text":    {hereBrief, 9354},
		"cell":    {cell(`<w:tcW w:w="5000" w:type="dxa"/>`), 4784},
		"grid":    {cell(`<w:tcW w:w="0" w:type="auto"/>`), 2784},
		"span":    {cell(`<w:tcW w:w="2500" w:type="pct"/><w:gridSpan w:val="2"/>`), 6784},
		"columns": {hereBrief + `<w:p><w:pPr><w:sectPr><w:pgSz w:w="11906" w:h="16838"/><w:pgMar w:top="1" w:right="953" w:bottom="1" w:left="953" w:header="1" w:footer="1" w:gutter="0"/><w:cols w:num="2" w:space="400"/></w:sectPr></w:pPr></w:p>`, 4800},
	} {
		t.Run(name, func(t *testing.T) {
			m := saying(t, "", "")
			m["word/document2.xml"] = strings.Replace(m["word/document2.xml"], hereBrief, c.body, 1)
			assert.Contains(t, pour(t, sample.Brief(), m)["word/document2.xml"], `<w:tblW w:w="`+strconv.Itoa(c.want)+`" w:type="dxa"/><w:tblLayout`)
		})
	}
}

// TestWherePouringIsRefused: with what is wrong and what to do.
func TestWherePouringIsRefused(t *testing.T) {
	control := func(kind, inside string) string {
		return `<w:sdt><w:sdtPr>` + kind + `</w:sdtPr><w:sdtContent>` + inside + `</w:sdtContent></w:sdt>`
	}
	body := func(text string) map[string]string {
		m := saying(t, "", "")
		m["word/document2.xml"] = strings.Replace(m["word/document2.xml"], hereBrief, text, 1)
		return m
	}
	header := body(says("nothing"))
	header["word/header2.xml"] = strings.Replace(header["word/header2.xml"], "</w:hdr>", hereBrief+"</w:hdr>", 1)
	note := body(says("nothing"))
	note["word/footnotes.xml"] = strings.Replace(note["word/footnotes.xml"], "</w:footnote></w:footnotes>", hereBrief+"</w:footnote></w:footnotes>", 1)
	for name, c := range map[string]struct {
		report map[string]string
		what   string
	}{
		"nowhere":    {body(says("nothing")), "has no place for the brief"},
		"twice":      {body(hereBrief + hereBrief), "has {{brief}} twice"},
		"in words":   {body(says("Here is {{brief}} then")), "has {{brief}} in a line with other words"},
		"header":     {header, "has {{brief}} in a header"},
		"note":       {note, "has {{brief}} in a note"},
		"text box":   {body(`<w:p><w:r><w:pict><v:shape xmlns:v="urn:schemas-microsoft-com:vml"><v:textbox><w:txbxContent>` + hereBrief + `</w:txbxContent></v:textbox></v:shape></w:pict></w:r></w:p>`), "has {{brief}} in a text box"},
		"plain text": {body(control(`<w:text/>`, hereBrief)), "has its place for the brief in a content control that holds plain words or data only"},
		"bound data": {body(control(`<w:dataBinding w:xpath="/a" w:storeItemID="{0}"/>`, hereBrief)), "has its place for the brief in a content control that holds plain words or data only"},
	} {
		t.Run(name, func(t *testing.T) {
			var p *briefing.Problem
			require.ErrorAs(t, Pour(pack(t, c.report), sample.Brief(), io.Discard), &p)
			assert.Contains(t, p.What, "the report "+c.what)
			assert.Equal(t, briefing.Usage, p.Code)
			assert.NotEmpty(t, p.Hint)
		})
	}
	for name, text := range map[string]string{
		"rich control":   control(`<w:alias w:val="Brief"/>`, hereBrief),
		"tagged control": control(`<w:tag w:val="brief:brief"/><w:showingPlcHdr/>`, says("Click here")),
		"its own line":   `<w:p>` + control(`<w:id w:val="5"/>`, `<w:r><w:t>{{brief}}</w:t></w:r>`) + `</w:p>`,
		"an insertion":   `<w:p><w:ins w:id="800" w:author="x"><w:r><w:t>{{brief}}</w:t></w:r></w:ins></w:p>`,
	} {
		t.Run(name, func(t *testing.T) {
			main := pour(t, sample.Brief(), body(text))["word/document2.xml"]
			assert.Contains(t, main, ">Key facts<")
			assert.NotContains(t, main, "{{brief")
			assert.NotContains(t, main, "Click here")
		})
	}
}

// TestOneBriefIsProved: a report that carried an earlier brief proves the last
// one only; everything else of the two stays.
func TestOneBriefIsProved(t *testing.T) {
	first, second := sample.Brief(), sample.Statements(3)
	first.Evidence, second.Evidence = []byte(`{"name":"older"}`), []byte(`{"name":"newer"}`)
	m := pour(t, first, saying(t, "", says("Then")))
	main := m["word/document2.xml"]
	m["word/document2.xml"] = strings.Replace(main, says("Then"), hereBrief, 1)
	got := pour(t, second, m)
	assert.Empty(t, holding(got, "name&quot;:&quot;older&quot;"))
	assert.Len(t, holding(got, "name&quot;:&quot;newer&quot;"), 1)
	assert.Contains(t, got["word/document2.xml"], ">Key facts<")
	assert.Contains(t, got["word/document2.xml"], ">3 statements<")
}
