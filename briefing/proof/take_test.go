package proof

import (
	"archive/zip"
	"bytes"
	"compress/zlib"
	"fmt"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"brief/briefing"
)

const evidence = `{"schema":"brief/1","name":"t","sections":[{"id":"s","statements":[{"id":"F1","text":"The port opened."},{"id":"F2","text":"It was late."}]}]}`

// zipped is a DOCX of the given parts.
func zipped(t testing.TB, parts ...Part) []byte {
	t.Helper()
	var out bytes.Buffer
	z := zip.NewWriter(&out)
	for _, p := range parts {
		w, err := z.Create(p.Name)
		require.NoError(t, err)
		_, err = w.Write(p.Data)
		require.NoError(t, err)
	}
	require.NoError(t, z.Close())
	return out.Bytes()
}

// paper is a PDF of one page stream and an attachment. Each character has a
// code of its own, and brackets say their text by themselves.
func paper(t testing.TB, words, attached string, packed bool) []byte {
	t.Helper()
	var show, codes strings.Builder
	for i, r := range words {
		if r == '(' || r == ')' {
			fmt.Fprintf(&show, "/Span <</ActualText <FEFF%04X>>> BDC [<0FFF>]TJ EMC ", r)
			continue
		}
		fmt.Fprintf(&show, "[<%04X>-20]TJ ", i+1)
		fmt.Fprintf(&codes, "<%04X> <%04X>\n", i+1, r)
	}
	var out bytes.Buffer
	out.WriteString("%PDF-1.4\n")
	object := func(n int, dict, body string) {
		if packed {
			var z bytes.Buffer
			w := zlib.NewWriter(&z)
			_, err := w.Write([]byte(body))
			require.NoError(t, err)
			require.NoError(t, w.Close())
			body, dict = z.String(), dict+"/Filter /FlateDecode "
		}
		fmt.Fprintf(&out, "%d 0 obj\n<<%s/Length %d>>\nstream\n%s\nendstream\nendobj\n", n, dict, len(body), body)
	}
	object(1, "", "/P <</MCID 0>> BDC BT /serif 11 Tf "+show.String()+"ET EMC /Artifact <</Type /Layout>> BDC [<0001>]TJ EMC")
	object(2, "/Type /EmbeddedFile ", attached)
	object(3, "", "begincmap\n"+codes.String()+"endcmap")
	resources, font := "<</Font <</serif 5 0 R >>>>\n", "<</Type /Font /ToUnicode 3 0 R>>\n"
	head := fmt.Sprintf("4 0 5 %d ", len(resources))
	object(6, fmt.Sprintf("/Type /ObjStm /N 2 /First %d ", len(head)), head+resources+font)
	return out.Bytes()
}

func TestEvidenceIsTakenOutOfEveryContainer(t *testing.T) {
	escaped := strings.NewReplacer("&", "&amp;", "<", "&lt;").Replace(evidence)
	for name, c := range map[string]struct {
		data  []byte
		kind  Container
		shown string
	}{
		"json":       {[]byte(evidence), JSON, ""},
		"html":       {[]byte(`<!doctype html><script type="application/json" id="brief-evidence" data-name="x">` + evidence + `</script>`), HTML, ""},
		"pdf":        {paper(t, "The port (new) opened.", evidence, false), PDF, "Theport(new)opened."},
		"packed pdf": {paper(t, "The port opened.", evidence, true), PDF, "Theportopened."},
		"docx": {zipped(t, Part{"word/document.xml", []byte(`<w:p xmlns:w="w"><w:t>The port</w:t><w:t xml:space="preserve"> opened.</w:t><w:instrText>PAGE</w:instrText></w:p>`)},
			Part{"customXml/item7.xml", []byte(`<brief xmlns="urn:brief:evidence" encoding="text">` + escaped + `</brief>`)}), DOCX, "Theportopened."},
	} {
		t.Run(name, func(t *testing.T) {
			f, err := Take(c.data)
			require.NoError(t, err)
			assert.Equal(t, c.kind, f.Container)
			assert.Equal(t, "t", f.Brief.Name)
			assert.Equal(t, c.shown, f.Shown)
		})
	}
}

func TestPagesNameTheStatementThatChanged(t *testing.T) {
	take := func(words string) *File {
		f, err := Take(paper(t, words, evidence, true))
		require.NoError(t, err)
		return f
	}
	again := take("The port opened. It was late.")
	faults, edited := Pages(take("The port opened. It was late."), again)
	assert.Empty(t, faults)
	assert.Empty(t, edited)

	faults, _ = Pages(take("The port opened. It was early."), again)
	require.Len(t, faults, 1)
	assert.Equal(t, "F2", faults[0].Where)

	faults, _ = Pages(take("The port opened. It was late. Buy now."), again)
	require.Len(t, faults, 1, "words that no statement holds are named by their place")
	assert.Equal(t, "file", faults[0].Where)
}

// An editor may add to a Word document; the statements must still stand.
func TestAnEditedWordDocumentIsNoFaultWhileItsStatementsStand(t *testing.T) {
	take := func(words string) *File {
		f, err := Take(zipped(t, Part{"word/document.xml", []byte(`<d><p><t>` + strings.ReplaceAll(words, ". ", ".</t></p><p><t>") + `</t></p></d>`)},
			Part{"customXml/item1.xml", []byte(`<brief xmlns="urn:brief:evidence">` + evidence + `</brief>`)}))
		require.NoError(t, err)
		return f
	}
	again := take("The port opened. It was late.")
	faults, edited := Pages(take("Our view. The port opened. It was late."), again)
	assert.Empty(t, faults)
	assert.Contains(t, edited, "1 paragraph in it is not the brief's own")
	faults, _ = Pages(take("Hardly: The port opened. It was late."), again)
	require.Len(t, faults, 1, "a statement with words before it is another one")
	assert.Equal(t, "F1", faults[0].Where)
	faults, _ = Pages(take("The port opened. It was on time."), again)
	require.Len(t, faults, 1)
	assert.Equal(t, "F2", faults[0].Where)
}

// What Word does to a document by itself, and what a reader does not see, is
// neither a fault nor words.
func TestWordsOfAWordDocument(t *testing.T) {
	const w = ` xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"`
	field := func(code, result string) string {
		return `<w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText> ` + code + ` </w:instrText></w:r><w:r><w:fldChar w:fldCharType="separate"/></w:r><w:r><w:t>` + result + `</w:t></w:r><w:r><w:fldChar w:fldCharType="end"/></w:r>`
	}
	run := func(s string) string { return `<w:r><w:t>` + s + `</w:t></w:r>` }
	for name, c := range map[string]struct {
		body string
		want []string
	}{
		"runs":              {`<w:p>` + run("one ") + run("two") + `</w:p><w:p/><w:p>` + run("three") + `</w:p>`, []string{"onetwo", "three"}},
		"note number":       {`<w:p>` + run("said") + field("NOTEREF a \\h", "12") + run("on") + `</w:p>`, []string{"saidon"}},
		"link field":        {`<w:p>` + field(`HYPERLINK "https://x.example"`, "shown") + `</w:p>`, []string{"shown"}},
		"simple field":      {`<w:p><w:fldSimple w:instr="PAGE">` + run("1") + `</w:fldSimple>` + run("x") + `</w:p>`, []string{"x"}},
		"custom mark":       {`<w:p><w:r><w:footnoteReference w:customMarkFollows="1" w:id="2"/><w:t>7</w:t></w:r>` + run("x") + `</w:p>`, []string{"x"}},
		"tracked deletion":  {`<w:p>` + run("a") + `<w:del><w:r><w:delText>b</w:delText><w:t>c</w:t></w:r></w:del><w:ins>` + run("d") + `</w:ins></w:p>`, []string{"ad"}},
		"moved away":        {`<w:p><w:moveFrom>` + run("a") + `</w:moveFrom>` + run("b") + `</w:p>`, []string{"b"}},
		"hidden":            {`<w:p><w:r><w:rPr><w:vanish/></w:rPr><w:t>a</w:t></w:r>` + run("b") + `</w:p>`, []string{"b"}},
		"text box, twice":   {`<w:p><mc:AlternateContent xmlns:mc="m"><mc:Choice>` + run("a") + `</mc:Choice><mc:Fallback>` + run("a") + `</mc:Fallback></mc:AlternateContent></w:p>`, []string{"a"}},
		"empty instruction": {`<w:p><w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText/></w:r><w:r><w:fldChar w:fldCharType="end"/></w:r>` + run("a") + `</w:p>`, []string{"a"}},
	} {
		t.Run(name, func(t *testing.T) {
			assert.Equal(t, c.want, docxText([]Part{{"word/document7.xml", []byte(`<w:document` + w + `><w:body>` + c.body + `</w:body></w:document>`)},
				{"word/styles.xml", []byte(`<w:styles` + w + `><w:t>no</w:t></w:styles>`)}}))
		})
	}
}

func TestAStatementThatStoodTwiceMustStandTwice(t *testing.T) {
	file := func(words ...string) *File {
		body := ""
		for _, x := range words {
			body += `<p><t>` + x + `</t></p>`
		}
		f, err := Take(zipped(t, Part{"word/document.xml", []byte(`<d>` + body + `</d>`)}, Part{"customXml/item1.xml", []byte(`<brief xmlns="urn:brief:evidence">` + evidence + `</brief>`)}))
		require.NoError(t, err)
		return f
	}
	again := file("The port opened.", "It was late.", "The port opened.")
	faults, _ := Pages(file("The port opened.", "It was late.", "The port never opened."), again)
	require.Len(t, faults, 1)
	assert.Equal(t, "F1", faults[0].Where)

	_, said := Pages(file("The port opened.", "It was late.", "The port opened.", "Our view."), again)
	assert.Contains(t, said, "1 paragraph in it is not the brief's own")
	other := file("Letterhead", "The port opened.", "It was late.", "The port opened.")
	other.Template = "abc"
	faults, said = Pages(other, again)
	assert.Empty(t, faults)
	assert.Contains(t, said, "template that it was built with is not at hand")
}

func FuzzTake(f *testing.F) {
	f.Add([]byte(evidence))
	f.Add(paper(f, "words", evidence, true))
	f.Add(zipped(f, Part{"customXml/item1.xml", []byte(`<brief xmlns="urn:brief:evidence" encoding="base64">e30=</brief>`)}))
	f.Fuzz(func(t *testing.T, data []byte) {
		if all, err := TakeAll(data); err == nil {
			assert.NotEmpty(t, all)
		}
		file, err := Take(data)
		if err != nil {
			var p *briefing.Problem
			require.ErrorAs(t, err, &p)
			assert.Equal(t, briefing.Usage, p.Code)
			return
		}
		Check(file.Brief, Ground{Texts: map[string]string{"S1": "words"}})
		Pages(file, file)
	})
}

// What stands behind a statement may not be edited away either.
func TestAnEditedCountOrNoteIsAFault(t *testing.T) {
	take := func(paragraphs ...string) *File {
		var body string
		for _, p := range paragraphs {
			body += "<p><r><t>" + p + "</t></r></p>"
		}
		with := strings.Replace(evidence, `"text":"The port opened."`, `"text":"The port opened.","evidence":[{"source":"S1"}]`, 1)
		f, err := Take(zipped(t, Part{"word/document.xml", []byte("<document>" + body + "</document>")},
			Part{"customXml/item1.xml", []byte(`<brief xmlns="urn:brief:evidence">` + with + `</brief>`)}))
		require.NoError(t, err)
		return f
	}
	again := take("The port opened.", "single source · Wire (S1)", "S1 Wire, paragraph 2. F1")
	faults, _ := Pages(take("The port opened.", "2 independent reports · Wire (S1)", "S1 Wire, paragraph 2. F1"), again)
	require.Len(t, faults, 1)
	assert.Equal(t, TheCount, faults[0].What)
	faults, _ = Pages(take("The port opened.", "single source · Wire (S1)", "S1 Wire, paragraph 9. F1"), again)
	require.Len(t, faults, 1)
	assert.Equal(t, Fault{"F1", TheNote, "the page no longer gives its note as it was made"}, faults[0])
}
