package docx

import (
	"bytes"
	"os"
	"path"
	"regexp"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"brief/briefing"
	"brief/briefing/page"
	"brief/briefing/render/internal/sample"
	"brief/templates"
)

func fill(t testing.TB, d *page.Document, template []byte) []byte {
	t.Helper()
	var b bytes.Buffer
	require.NoError(t, Render(d, page.Assets{Template: template}, &b))
	return b.Bytes()
}

// untagged is a part without the tags that tell English text from the template's
// German.
func untagged(part string) string {
	return strings.NewReplacer(`<w:rPr><w:lang w:val="en"/></w:rPr>`, "", `<w:lang w:val="en"/>`, "").Replace(part)
}

// opens checks a file that came out of a template: what makes Word refuse it.
func opens(t testing.TB, file []byte) map[string]string {
	t.Helper()
	m := parts(t, file)
	p, err := open(file, true) // parts, types, relationships and their use
	require.NoError(t, err)
	assert.Len(t, m, len(p.all()), "a part that nothing refers to")
	assert.Contains(t, m[contentTypes], `PartName="/`+p.main+`" ContentType="`+typeWord+`document.main+xml"`)
	for _, name := range []string{p.main, p.relationsOf(p.main).find("styles"), p.relationsOf(p.main).find("footnotes")} {
		require.Contains(t, m, name)
	}
	ids := map[string]bool{}
	for _, x := range regexp.MustCompile(`<w:style [^>]*w:styleId="([^"]*)"`).FindAllStringSubmatch(m[p.relationsOf(p.main).find("styles")], -1) {
		require.False(t, ids[x[1]], "style %s twice", x[1])
		ids[x[1]] = true
	}
	notes := map[string]bool{}
	for _, x := range regexp.MustCompile(`<w:footnote [^>]*w:id="([^"]*)"`).FindAllStringSubmatch(m[p.relationsOf(p.main).find("footnotes")], -1) {
		require.False(t, notes[x[1]], "footnote %s twice", x[1])
		notes[x[1]] = true
	}
	for _, x := range regexp.MustCompile(`<w:footnoteReference[^>]* w:id="([^"]*)"`).FindAllStringSubmatch(m[p.main], -1) {
		require.True(t, notes[x[1]], "footnote %s", x[1])
	}
	marks := map[string]bool{}
	for _, x := range regexp.MustCompile(`<w:bookmarkStart [^>]*w:name="(_brief[^"]*)"`).FindAllStringSubmatch(m[p.main], -1) {
		require.False(t, marks[x[1]], "bookmark %s twice", x[1])
		marks[x[1]] = true
	}
	numbered := m[p.relationsOf(p.main).find("numbering")]
	for _, x := range regexp.MustCompile(`<w:numId w:val="([1-9]\d*)"`).FindAllStringSubmatch(m[p.main], -1) {
		require.Contains(t, numbered, `<w:num w:numId="`+x[1]+`"`)
	}
	require.Equal(t, strings.Count(m[p.main], `fldCharType="begin"`), strings.Count(m[p.main], `fldCharType="end"`))
	return m
}

func TestOrganisationsTemplate(t *testing.T) {
	var warned []string
	var b bytes.Buffer
	d := sample.Brief()
	require.NoError(t, Render(d, page.Assets{Template: pack(t, org(t)), Warn: func(s string) { warned = append(warned, s) }}, &b))
	m := opens(t, b.Bytes())
	main := untagged(m["word/document2.xml"])

	for _, want := range []string{">Two ports, one strait<", ">The ferry lease, the strike and what the neighbours said<", ">3 May 2031<", ">Regional desk<", ">Stand: <", "{{unbekannt}}", "Terms {{title}} ]]&gt;"} {
		assert.Contains(t, main, want)
	}
	for _, never := range []string{"{{subtitle", "{{bo", "body}}", "Platzhaltertext", "showingPlcHdr", `w:val="Title"`} {
		assert.NotContains(t, main, never)
	}
	assert.Equal(t, 1, strings.Count(main, `w:val="Titel"`), "the title is the template's own, not written again")
	for _, id := range []string{"berschrift1", "berschrift2", "Aufzhlungszeichen", "Funotenzeichen"} {
		assert.Contains(t, main, `="`+id+`"`, "styles are found by their built-in names")
	}
	assert.NotContains(t, main, `pStyle w:val="Caption"`, "that id is another style's")
	assert.Contains(t, main, `pStyle w:val="CaptionBrief"`)

	styles, was := m["word/styles.xml"], org(t)["word/styles.xml"]
	assert.True(t, strings.HasPrefix(styles, strings.TrimSuffix(was, "</w:styles>")), "the template's own styles stay byte for byte")
	added := strings.TrimPrefix(styles, strings.TrimSuffix(was, "</w:styles>"))
	assert.Contains(t, added, `w:name w:val="caption"`)
	assert.Contains(t, added, `w:ascii="Caladea"`, "made in the template's fonts")
	assert.Contains(t, added, `w:color w:val="1E5631" w:themeColor="accent1" w:themeShade="80"`, "and colours")
	assert.NotContains(t, added, "1A3861")
	assert.NotContains(t, added, `w:name w:val="heading 1"`)
	assert.Equal(t, org(t)["word/numbering.xml"], m["word/numbering.xml"], "the template's own bullets serve")

	assert.Contains(t, m["word/footnotes.xml"], `Nur für den Dienstgebrauch im Hafenamt. Two ports, one strait · cut-off 3 May 2031`)
	assert.Contains(t, main, `NOTEREF _brief_note_2 \f \h </w:instrText></w:r><w:r><w:rPr><w:rStyle w:val="Funotenzeichen"/></w:rPr><w:fldChar w:fldCharType="separate"/></w:r><w:r><w:rPr><w:rStyle w:val="Funotenzeichen"/></w:rPr><w:t>3<`,
		"numbered on from the template's own note")
	assert.NotContains(t, main, "customMarkFollows")

	for name, part := range m {
		if base := path.Base(name); strings.HasPrefix(base, "header") || strings.HasPrefix(base, "footer") {
			if !strings.HasSuffix(name, ".rels") {
				assert.Equal(t, 1, strings.Count(part, "TLP:AMBER+STRICT"), name)
				assert.Contains(t, part, "Exercise material", name)
				assert.NotContains(t, part, "{{", name)
			}
		}
		for _, leak := range []string{"emuster", "Erika", `C:\`, "Lagebild.dotx"} {
			assert.NotContains(t, part, leak, name)
		}
	}
	assert.Contains(t, main, `<w:footerReference w:type="first"`, "a first page has a footer of its own, for the marking")
	assert.Contains(t, m["docProps/custom.xml"], `pid="7" name="MSIP_Label_Enabled"`, "sensitivity labels stay")
	assert.Contains(t, m["docProps/custom.xml"], `pid="8" name="Brief Marking"`)
	assert.Contains(t, m["word/settings.xml"], "<w:evenAndOddHeaders/>")
	assert.NotContains(t, m["word/settings.xml"], "attachedTemplate")
	assert.Equal(t, org(t)["word/media/logo.png"], m["word/media/logo.png"])
	assert.Equal(t, []string{
		"the Word template: taken out: the path of the template that it was itself made from",
		"the Word template: the placeholder unbekannt is not known; it stands as it is"}, warned)
	assert.Equal(t, b.Bytes(), fill(t, d, pack(t, org(t))), "a second run gives the same bytes")
}

// TestShippedTemplate: filled, it says what a document without a template says.
func TestShippedTemplate(t *testing.T) {
	for name, d := range samples() {
		t.Run(name, func(t *testing.T) {
			m := opens(t, fill(t, d, templates.Word()))
			own := parts(t, render(t, d))
			body := func(main string) string {
				main = main[strings.Index(main, "<w:body>"):strings.LastIndex(main, "<w:sectPr>")]
				return regexp.MustCompile(`w:id="\d+"|r:id="[^"]*"|<w:bidi[^>]*/>|<w:lang [^>]*/>|<w:rtl/>|<w:rPr></w:rPr>|<w:pPr></w:pPr>|<w:sectPr>.*?</w:sectPr>|<w:t(bl|c)W [^>]*>|<w:gridCol[^>]*>`).ReplaceAllString(main, "")
			}
			if name == "brief" || strings.Contains(name, "note") {
				assert.Equal(t, body(own[mainPart]), strings.ReplaceAll(body(m[mainPart]), `<w:pPr><w:pStyle w:val="Normal"/></w:pPr>`, ""))
			}
			assert.Equal(t, own["word/styles.xml"] == m["word/styles.xml"], d.Language == "en", "nothing is missing in it")
		})
	}
}

// TestStyleReference: a template without a place for the body lends its look.
func TestStyleReference(t *testing.T) {
	m := org(t)
	was := m["word/document2.xml"]
	sect := was[strings.LastIndex(was, "<w:sectPr>"):strings.Index(was, "</w:body>")]
	first := `<w:p><w:pPr><w:sectPr><w:headerReference w:type="default" r:id="rId6"/><w:footerReference w:type="first" r:id="rId8"/><w:pgSz w:w="11906" w:h="16838"/></w:sectPr></w:pPr></w:p>`
	m["word/document2.xml"] = was[:strings.Index(was, "<w:body>")+8] + `<w:p><w:r><w:t>Secret draft {{title}} {{what}}</w:t></w:r><w:r><w:footnoteReference w:id="2"/></w:r></w:p>` + first + sect + `</w:body></w:document>`
	got := opens(t, fill(t, sample.Brief(), pack(t, m)))
	main := untagged(got["word/document2.xml"])
	assert.NotContains(t, main, "Secret draft")
	assert.NotContains(t, got["word/footnotes.xml"], "Dienstgebrauch", "the notes of its text go with it")
	assert.NotContains(t, got["word/_rels/document2.xml.rels"], "hafenamt.example", "and its links")
	assert.Contains(t, main, `<w:pStyle w:val="Titel"/></w:pPr><w:r><w:t xml:space="preserve">Two ports, one strait<`)
	assert.Equal(t, 1, strings.Count(main, "<w:sectPr>"))
	assert.Contains(t, main, `<w:footerReference w:type="first" r:id="rId8"/>`, "what the last section had from an earlier one stays")
	assert.Contains(t, main, `<w:pgMar w:top="1701"`)
}

func TestPour(t *testing.T) {
	var b bytes.Buffer
	d := sample.Brief()
	require.NoError(t, Pour(pack(t, report(t)), d, &b))
	m := opens(t, b.Bytes())
	main, was := m["word/document2.xml"], report(t)["word/document2.xml"]
	at := strings.Index(was, `<w:p><w:r><w:t>{{bri`)
	assert.True(t, strings.HasPrefix(main, was[:at]), "what stands before stays byte for byte")
	assert.True(t, strings.HasSuffix(main, was[strings.Index(was, `<w:p><w:r><w:t>Schluss`):]), "and what stands behind")
	assert.Contains(t, main, "Schluss; {{title}} bleibt stehen.")
	main = untagged(main)
	assert.Contains(t, main, `<w:pStyle w:val="berschrift1"/></w:pPr><w:r><w:t xml:space="preserve">Two ports, one strait<`)
	assert.Contains(t, main, "TLP:AMBER+STRICT", "its marking stands over it")
	assert.Contains(t, main, `<w:t>3</w:t>`, "the report's note is 1, the brief's second note 3")
	for _, same := range []string{"docProps/core.xml", "docProps/app.xml", "docProps/custom.xml", "word/header1.xml", "word/settings.xml"} {
		assert.Equal(t, report(t)[same], m[same], same)
	}
	assert.Contains(t, m["customXml/item1.xml"], "urn:brief:evidence")

	var p *briefing.Problem
	require.ErrorAs(t, Pour(pack(t, org(t)), d, &b), &p)
	assert.Equal(t, briefing.Usage, p.Code)
	require.ErrorAs(t, Pour([]byte("PK"), d, &b), &p)
	assert.Contains(t, p.What, "the report is not a .docx file")
}

func TestPlaceholders(t *testing.T) {
	d := &page.Document{Title: "A & <B> {{subtitle}}", Date: "2031-05-03T00:00:00Z", Masthead: []page.Field{{Label: "Prepared for", Value: "Deputy\nDirector"}}}
	for name, c := range map[string]struct{ body, want string }{
		"value is not searched":  {`<w:p><w:r><w:t>{{title}}!</w:t></w:r></w:p>`, `A &amp; &lt;B&gt; {{subtitle}}!`},
		"split with a tab":       {`<w:p><w:r><w:t>{</w:t></w:r><w:r><w:t>{ti</w:t><w:tab/><w:t>tle}</w:t></w:r><w:r><w:t>} x</w:t></w:r></w:p>`, `A &amp; &lt;B&gt; {{subtitle}}</w:t>`},
		"two in a line":          {`<w:p><w:r><w:t>{{date}}–{{ Prepared-For }}</w:t></w:r></w:p>`, `3 May 2031–Deputy</w:t><w:br/><w:t xml:space="preserve">Director`},
		"nothing to say":         {`<w:p><w:bookmarkStart w:id="1" w:name="a"/><w:r><w:t>{{subtitle}}</w:t></w:r><w:bookmarkEnd w:id="1"/></w:p>`, `<w:body><w:bookmarkStart w:id="1" w:name="a"/><w:bookmarkEnd w:id="1"/>`},
		"empty control":          {`<w:sdt><w:sdtPr><w:tag w:val="brief:title"/></w:sdtPr><w:sdtContent><w:p/></w:sdtContent></w:sdt>`, `<w:sdtContent><w:p><w:r><w:t xml:space="preserve">A &amp; `},
		"bound control":          {`<w:p><w:sdt><w:sdtPr><w:dataBinding w:xpath="/ns0:coreProperties[1]/ns1:title[1]" w:storeItemID="{6C3C8BC8-F283-45AE-878A-BAB7291924A1}"/></w:sdtPr><w:sdtContent><w:r><w:t>Old</w:t></w:r><w:r><w:t>er</w:t></w:r></w:sdtContent></w:sdt></w:p>`, `<w:t xml:space="preserve">A &amp; &lt;B&gt; {{subtitle}}</w:t></w:r><w:r><w:t xml:space="preserve"></w:t>`},
		"another prefix":         {`<x:p xmlns:x="` + nsW + `"><x:r><x:t>{{title}}</x:t></x:r></x:p>`, `<x:t xml:space="preserve">A &amp; `},
		"nearly a placeholder":   {`<w:p><w:r><w:t>{{ title } } {title} {{}} {{1}}</w:t></w:r></w:p>`, `{{ title } } {title} {{}} {{1}}`},
		"deleted text is not it": {`<w:p><w:del w:id="9" w:author="x"><w:r><w:delText>{{title}}</w:delText></w:r></w:del></w:p>`, `{{title}}`},
	} {
		t.Run(name, func(t *testing.T) {
			main := opens(t, fill(t, d, pack(t, with(t, c.body+`<w:p><w:r><w:t>{{body}}</w:t></w:r></w:p>`))))[mainPart]
			assert.Contains(t, main, c.want)
		})
	}
}

// with is the shipped template with another body.
func with(t testing.TB, body string) map[string]string {
	m := parts(t, templates.Word())
	main := m[mainPart]
	m[mainPart] = main[:strings.Index(main, "<w:body>")+8] + body + main[strings.Index(main, "<w:sectPr>"):]
	return m
}

func TestPlacesForTheBody(t *testing.T) {
	const hole = `<w:p><w:r><w:t>{{body}}</w:t></w:r></w:p>`
	control := func(inner string) string {
		return `<w:sdt><w:sdtPr><w:tag w:val="brief:body"/><w:showingPlcHdr/></w:sdtPr><w:sdtContent>` + inner + `</w:sdtContent></w:sdt>`
	}
	const wide = `<w:sectPr><w:pgSz w:w="16838" w:h="11906"/><w:pgMar w:top="1" w:right="1000" w:bottom="1" w:left="838" w:header="1" w:footer="1" w:gutter="0"/></w:sectPr>`
	for name, c := range map[string]struct {
		body, want, never string
	}{
		"control":          {control(`<w:p><w:r><w:t>Click here</w:t></w:r></w:p>`), ">Key facts<", "Click here"},
		"cell":             {`<w:tbl><w:tblPr/><w:tblGrid/><w:tr><w:tc>` + hole + `</w:tc></w:tr></w:tbl>`, `<w:p/></w:tc>`, "{{body"},
		"end of a section": {`<w:p><w:pPr>` + wide + `</w:pPr><w:r><w:t>{{body}}</w:t></w:r></w:p>`, `<w:tblW w:w="15000"`, "{{body"},
		"half a bookmark":  {`<w:p><w:bookmarkStart w:id="4" w:name="x"/><w:r><w:t>{{body}}</w:t></w:r></w:p><w:p><w:bookmarkEnd w:id="4"/></w:p>`, `<w:bookmarkStart w:id="4" w:name="x"/>`, "{{body"},
		"inside a field":   {`<w:p><w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:t>{{body}}</w:t></w:r></w:p><w:p><w:r><w:fldChar w:fldCharType="end"/></w:r></w:p>`, ">Key facts<", "{{body"},
	} {
		t.Run(name, func(t *testing.T) {
			main := opens(t, fill(t, sample.Brief(), pack(t, with(t, c.body))))[mainPart]
			assert.Contains(t, main, c.want)
			assert.NotContains(t, main, c.never)
			assert.Contains(t, main, ">Key facts<")
		})
	}
	box := `<w:p><w:r><w:pict><v:shape xmlns:v="urn:schemas-microsoft-com:vml"><v:textbox><w:txbxContent>` + hole + `</w:txbxContent></v:textbox></v:shape></w:pict></w:r></w:p>`
	head := with(t, hole)
	head["word/header.xml"] = strings.Replace(head["word/header.xml"], "{{marking}}", "{{body}}", 1)
	for name, m := range map[string]map[string]string{
		"twice": with(t, hole+hole), "text box": with(t, box), "header": head,
		"line": with(t, `<w:p>`+control(`<w:r><w:t>x</w:t></w:r>`)+`</w:p>`),
		"row":  with(t, `<w:tbl><w:tblPr/><w:tblGrid/><w:tr>`+control(`<w:tc>`+`<w:p/></w:tc>`)+`</w:tr></w:tbl>`),
	} {
		t.Run(name, func(t *testing.T) {
			var p *briefing.Problem
			require.ErrorAs(t, Render(sample.Brief(), page.Assets{Template: pack(t, m)}, &bytes.Buffer{}), &p)
			assert.Equal(t, briefing.Usage, p.Code)
			assert.NotEmpty(t, p.Hint)
		})
	}
}

func TestContents(t *testing.T) {
	d := sample.Statements(16)
	m := opens(t, fill(t, d, pack(t, with(t, `<w:p><w:r><w:t>{{toc}}</w:t></w:r></w:p><w:p><w:r><w:t>{{body}}</w:t></w:r></w:p>`))))
	assert.Contains(t, m[mainPart], `TOC \o "1-2" \n \h \z \u`)
	assert.Contains(t, m[mainPart], `<w:hyperlink w:anchor="_brief_part_2" w:history="1"><w:r><w:t xml:space="preserve">Part 2<`)
	assert.NotContains(t, m[mainPart], ">Notes<")
	assert.NotContains(t, parts(t, render(t, d))[mainPart], "TOC ", "two headings need none")
	long := sound(t, render(t, sample.Statements(160)))[mainPart]
	assert.Equal(t, 1, strings.Count(long, "TOC "), "a long document has one")
	assert.Less(t, strings.Index(long, ">Part 1</w:t></w:r><w:bookmarkEnd"), strings.Index(long, "TOC "), "after what comes first")
}

// TestFigure: a chart of Word's own, with its data in a workbook and in words.
func TestFigure(t *testing.T) {
	d := &page.Document{Title: "Chart", Language: "en", Blocks: []page.Block{
		page.Table{Head: []string{"Date"}, Figure: &page.Figure{Kind: page.Timeline, Caption: "When & who", Alt: "Three <events>", Moments: []page.Moment{
			{Date: "2031-05-02", Label: "2 May 2031", Text: "signed", Independent: 2}, {Date: "2031-06", Label: "June 2031", Text: "struck", Independent: 1},
			{Date: "soon", Label: "soon", Text: "never", Independent: 9}, {Date: "2032", Label: "2032", Text: "ends", Independent: 3}}}},
		page.Table{Head: []string{"x"}, Figure: &page.Figure{Kind: page.Matrix, Counts: [][]int{{1}}}},
		page.Table{Figure: &page.Figure{Kind: page.Timeline, Moments: []page.Moment{{Date: "x"}, {}, {}}}},
	}}
	for name, file := range map[string][]byte{"own": render(t, d), "template": fill(t, d, pack(t, org(t)))} {
		t.Run(name, func(t *testing.T) {
			m := opens(t, file)
			p, err := open(file, true)
			require.NoError(t, err)
			assert.Equal(t, 1, strings.Count(m[p.main], "<w:drawing>"))
			assert.Contains(t, m[p.main], `descr="Three &lt;events&gt;"`)
			assert.Contains(t, m[p.main], `SEQ Figure \* ARABIC`)
			chart := m["word/charts/chart1.xml"]
			assert.Contains(t, chart, `<c:f>Data!$A$2:$A$4</c:f>`)
			assert.Contains(t, chart, `<a:t>June 2031</a:t>`)
			assert.Contains(t, chart, `<c:v>47970</c:v>`, "2 May 2031")
			book := parts(t, []byte(m["word/embeddings/data1.xlsx"]))
			assert.Contains(t, book["xl/worksheets/sheet1.xml"], ">struck<")
			assert.NotContains(t, book["xl/worksheets/sheet1.xml"], "never")
		})
	}
}

// TestWordsEqualTheTree: each statement stands in a paragraph of its own and each
// footnote says its note, word for word.
func TestWordsEqualTheTree(t *testing.T) {
	words := func(rs []page.Run) string {
		var b strings.Builder
		for _, r := range rs {
			b.WriteString(r.Text)
		}
		return b.String()
	}
	for name, d := range map[string]*page.Document{"brief": sample.Brief(), "300": sample.Statements(300)} {
		for kind, file := range map[string][]byte{"own": render(t, d), "template": fill(t, d, pack(t, org(t)))} {
			p, err := open(file, true)
			require.NoError(t, err)
			var said, noted []string
			main, err := parse(p.get(p.main))
			require.NoError(t, err)
			main.walk(func(n *node) bool {
				if n.is("p") {
					said = append(said, n.flat())
				}
				return true
			})
			notes, err := parse(p.get(p.relationsOf(p.main).find("footnotes")))
			require.NoError(t, err)
			for _, k := range notes.kids {
				noted = append(noted, strings.TrimSpace(k.flat()))
			}
			all := strings.Join(said, "\n")
			for _, b := range d.Blocks {
				if s, ok := b.(page.Statement); ok {
					assert.Contains(t, all, words(s.Runs), "%s %s", name, kind)
				}
			}
			for _, n := range d.Notes {
				if n.N != 2 || name != "brief" { // which refers to another note
					assert.Contains(t, noted, words(n.Runs), "%s %s", name, kind)
				}
			}
		}
	}
}

// TestEveryDocumentedPlaceholderIsKnown holds templates/README.md to the code.
func TestEveryDocumentedPlaceholderIsKnown(t *testing.T) {
	text, err := os.ReadFile("../../../templates/README.md")
	require.NoError(t, err)
	known := values(sample.Brief())
	documented := map[string]bool{}
	for _, x := range hole.FindAllStringSubmatch(string(text), -1) {
		name := strings.ToLower(x[1])
		documented[name] = true
		_, ok := known[name]
		assert.True(t, ok || name == "body" || name == "toc" || name == "masthead" || name == "brief", name)
	}
	for name := range known {
		assert.True(t, documented[name], "%s is not documented", name)
	}
}

// TestAnEarlierBriefAsTemplate: nothing of it stays but its look.
func TestAnEarlierBriefAsTemplate(t *testing.T) {
	old := sample.Brief()
	old.Evidence, old.Sources = []byte(`{"name":"older"}`), []page.Reference{{ID: "S1", Title: "An older source", URL: "https://example.org/"}}
	d := sample.Statements(3)
	d.Evidence, d.Sources = []byte(`{"name":"newer"}`), []page.Reference{{ID: "S1", Title: "A newer source", Published: "2031-05"}}
	var warned []string
	var b bytes.Buffer
	require.NoError(t, Render(d, page.Assets{Template: render(t, old), Warn: func(s string) { warned = append(warned, s) }}, &b))
	assert.Contains(t, strings.Join(warned, " "), "says TLP:AMBER+STRICT, which is not the marking of this brief")
	m := opens(t, b.Bytes())
	assert.Equal(t, "", strings.Join(holding(m, "older"), " "))
	assert.Len(t, holding(m, "newer"), 2)
	assert.Empty(t, holding(m, "Harbour stays open"))
	assert.Contains(t, strings.Join(holding(m, "<b:Sources"), ""), "customXml/")
	again := m[holding(m, "<b:Sources")[0]]
	assert.Contains(t, again, "<b:SourceType>Report</b:SourceType><b:Title>A newer source</b:Title><b:Year>2031</b:Year><b:Month>5</b:Month></b:Source>")
}

// holding names the parts that hold some text.
func holding(m map[string]string, text string) (list []string) {
	for _, name := range names(m) {
		if strings.Contains(m[name], text) {
			list = append(list, name)
		}
	}
	return list
}

// TestSpokenNumbersFollowTheNotes: "note 5" in words is the number of that note
// on the page, and stays it.
func TestSpokenNumbersFollowTheNotes(t *testing.T) {
	result := regexp.MustCompile(`note\x{00A0}</w:t></w:r>.*?NOTEREF (\w+) \\h .*?<w:t>(\d+)</w:t>`)
	for name, c := range map[string]struct {
		main string
		want string
	}{
		"own":      {parts(t, render(t, sample.Brief()))[mainPart], "5"},
		"template": {opens(t, fill(t, sample.Brief(), pack(t, org(t))))["word/document2.xml"], "6"}, // which has one of its own
	} {
		found := result.FindStringSubmatch(c.main)
		require.NotNil(t, found, name)
		assert.Equal(t, []string{"_brief_note_5", c.want}, found[1:], name)
		assert.True(t, strings.Contains(c.main, `>99</w:t>`), "no such note")
	}
}

// TestATLPLabelKeepsItsColours: also in a line with other words, in a control
// and over two lines.
func TestATLPLabelKeepsItsColours(t *testing.T) {
	const label = `<w:rStyle w:val="BriefTLPAmber"/><w:lang w:val="en"/></w:rPr><w:t xml:space="preserve">TLP:AMBER+STRICT</w:t></w:r>`
	m := opens(t, fill(t, sample.Brief(), pack(t, org(t))))
	assert.Contains(t, m["word/header2.xml"], label)
	assert.Regexp(t, `Lagebild · </w:t>.*TLP:AMBER.*<w:br/><w:t xml:space="preserve">Exercise material</w:t>`, m["word/header2.xml"])
	for name, body := range map[string]string{
		"line":    `<w:p><w:r><w:rPr><w:b/></w:rPr><w:tab/><w:t>Marked {{tlp}} by us</w:t><w:tab/></w:r></w:p>`,
		"control": `<w:p><w:sdt><w:sdtPr><w:tag w:val="brief:tlp"/></w:sdtPr><w:sdtContent><w:r><w:t>x</w:t></w:r></w:sdtContent></w:sdt></w:p>`,
	} {
		main := opens(t, fill(t, sample.Brief(), pack(t, with(t, body+`<w:p><w:r><w:t>{{body}}</w:t></w:r></w:p>`))))[mainPart]
		assert.Contains(t, main, strings.Replace(label, `<w:lang w:val="en"/>`, "", 1), name)
		if name == "line" {
			assert.Contains(t, main, `<w:r><w:rPr><w:b/></w:rPr><w:t xml:space="preserve"> by us</w:t><w:tab/></w:r>`)
		}
	}
	empty := `<w:sdt><w:sdtPr><w:tag w:val="brief:tlp"/></w:sdtPr><w:sdtContent><w:p/></w:sdtContent></w:sdt><w:p><w:r><w:t>{{body}}</w:t></w:r></w:p>`
	assert.Contains(t, opens(t, fill(t, sample.Brief(), pack(t, with(t, empty))))[mainPart], ">TLP:AMBER+STRICT<")
}

// TestCellsCanBeReferredTo: a locator leads to the row of its source.
func TestCellsCanBeReferredTo(t *testing.T) {
	row := page.Cell{Anchor: "source-S1", Paragraphs: []page.Paragraph{{Runs: []page.Run{{Text: "S1"}}}, {Runs: []page.Run{{Text: "more"}}}}}
	d := &page.Document{Blocks: []page.Block{
		page.Paragraph{Runs: []page.Run{{Text: "S1 ¶\u00a03", Style: page.Quiet, To: "source-S1"}}},
		page.Table{Head: []string{"No."}, Rows: [][]page.Cell{{row}}},
	}}
	main := sound(t, render(t, d))[mainPart]
	assert.Contains(t, main, `<w:hyperlink w:anchor="_brief_source_S1" w:history="1"><w:r><w:rPr><w:rStyle w:val="BriefQuiet"/>`)
	assert.Regexp(t, `<w:bookmarkStart w:id="1" w:name="_brief_source_S1"/><w:r><w:t xml:space="preserve">S1</w:t></w:r><w:bookmarkEnd w:id="1"/>`, main)
}
