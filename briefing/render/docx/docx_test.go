package docx

import (
	"archive/zip"
	"bytes"
	"encoding/base64"
	"encoding/xml"
	"io"
	"path"
	"regexp"
	"strconv"
	"strings"
	"testing"

	"github.com/nguyenthenguyen/docx"
	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"brief/briefing/internal/golden"
	"brief/briefing/page"
	"brief/briefing/render/internal/sample"
)

func samples() map[string]*page.Document {
	return map[string]*page.Document{
		"brief": sample.Brief(), "arabic": sample.Arabic(), "hostile": sample.Hostile(), "empty": {},
		"no notes": sample.Statements(0), "one note": sample.Statements(1), "300 notes": sample.Statements(300),
	}
}

func render(t testing.TB, d *page.Document) []byte {
	t.Helper()
	var b bytes.Buffer
	require.NoError(t, Render(d, page.Assets{}, &b))
	return b.Bytes()
}

// parts unzips a package.
func parts(t testing.TB, file []byte) map[string]string {
	t.Helper()
	z, err := zip.NewReader(bytes.NewReader(file), int64(len(file)))
	require.NoError(t, err)
	m := map[string]string{}
	for _, f := range z.File {
		r, err := f.Open()
		require.NoError(t, err)
		b, err := io.ReadAll(r)
		require.NoError(t, err)
		require.NotContains(t, m, f.Name)
		m[f.Name] = string(b)
	}
	return m
}

func mustParse(t testing.TB, name, part string) {
	t.Helper()
	d := xml.NewDecoder(strings.NewReader(part))
	for {
		if _, err := d.Token(); err == io.EOF {
			return
		} else if err != nil {
			require.NoError(t, err, name)
		}
	}
}

var (
	styleUse  = regexp.MustCompile(`<w:(?:pStyle|rStyle|tblStyle) w:val="([^"]*)"`)
	styleDef  = regexp.MustCompile(`w:styleId="([^"]*)"`)
	noteUse   = regexp.MustCompile(`<w:footnoteReference[^>]* w:id="(\d+)"`)
	markDef   = regexp.MustCompile(`<w:bookmarkStart w:id="(\d+)" w:name="([^"]*)"`)
	markUse   = regexp.MustCompile(`(?:w:anchor="|NOTEREF )([^" ]*)`)
	relUse    = regexp.MustCompile(` r:id="([^"]*)"`)
	direct    = regexp.MustCompile(`<w:(?:b|i|u|sz|color|rFonts|spacing|jc|ind|shd|pBdr|vertAlign)[ />]`)
	wordLimit = 40 // characters of a bookmark name
)

type relationships struct {
	Relationship []struct {
		ID         string `xml:"Id,attr"`
		Target     string `xml:",attr"`
		TargetMode string `xml:",attr"`
	}
}

// sound checks what makes Word refuse or "repair" a file.
func sound(t testing.TB, file []byte) map[string]string {
	t.Helper()
	m := parts(t, file)
	soundParts(t, m)
	return m
}

func soundParts(t testing.TB, m map[string]string) {
	t.Helper()
	for name, part := range m {
		mustParse(t, name, part)
		if name != contentTypes && !strings.HasSuffix(name, ".rels") && !strings.HasPrefix(name, "customXml/item1") && !strings.HasPrefix(name, "customXml/item2") {
			require.Contains(t, m[contentTypes], `PartName="/`+name+`"`)
		}
	}
	ids := map[string]map[string]bool{}
	for name, part := range m {
		dir, base := path.Split(name)
		if !strings.HasSuffix(base, ".rels") {
			continue
		}
		from := path.Join(path.Dir(path.Clean(dir)), strings.TrimSuffix(base, ".rels"))
		ids[from] = map[string]bool{}
		var rels relationships
		require.NoError(t, xml.Unmarshal([]byte(part), &rels))
		for _, r := range rels.Relationship {
			require.False(t, ids[from][r.ID], "id twice")
			ids[from][r.ID] = true
			if r.TargetMode != "External" {
				require.Contains(t, m, path.Join(path.Dir(from), r.Target), "%s points to a part that is not there", name)
			}
		}
	}
	defined := map[string]bool{}
	for _, x := range styleDef.FindAllStringSubmatch(m["word/styles.xml"], -1) {
		defined[x[1]] = true
	}
	marks, markIDs := map[string]bool{}, map[string]bool{}
	for name, part := range m {
		if !strings.HasPrefix(name, "word/") {
			continue
		}
		for _, x := range styleUse.FindAllStringSubmatch(part, -1) {
			if name != "word/numbering.xml" && name != "word/styles.xml" {
				require.True(t, defined[x[1]], "style %s", x[1])
			}
		}
		for _, x := range relUse.FindAllStringSubmatch(part, -1) {
			require.True(t, ids[name][x[1]], "%s has no relationship %s", name, x[1])
		}
		for _, x := range markDef.FindAllStringSubmatch(part, -1) {
			require.False(t, markIDs[x[1]] || marks[strings.ToLower(x[2])], "bookmark %s twice", x[2])
			require.LessOrEqual(t, len(x[2]), wordLimit)
			markIDs[x[1]], marks[strings.ToLower(x[2])] = true, true
		}
	}
	for _, name := range []string{mainPart, footnotesPart} {
		for _, x := range markUse.FindAllStringSubmatch(m[name], -1) {
			require.True(t, marks[strings.ToLower(x[1])], "nothing is marked %q", x[1])
		}
		require.Equal(t, strings.Count(m[name], "<w:bookmarkStart"), strings.Count(m[name], "<w:bookmarkEnd"))
		require.NotRegexp(t, direct, m[name], "formatting outside styles")
	}
	seen := map[string]bool{}
	for _, x := range noteUse.FindAllStringSubmatch(m[mainPart], -1) {
		require.False(t, seen[x[1]], "footnote %s twice", x[1])
		seen[x[1]] = true
		require.Contains(t, m[footnotesPart], `<w:footnote w:id="`+x[1]+`">`)
	}
	require.Equal(t, len(seen), strings.Count(m[footnotesPart], `<w:footnote w:id="`))
}

func TestSound(t *testing.T) {
	for name, d := range samples() {
		t.Run(name, func(t *testing.T) {
			file := render(t, d)
			sound(t, file)
			assert.Equal(t, file, render(t, d), "a second run gives the same bytes")
		})
	}
}

// indented puts every paragraph and run on a line, for the golden files.
func indented(part string) []byte {
	part = strings.NewReplacer("<w:p>", "\n<w:p>", "<w:r>", "\n  <w:r>", "<w:tbl>", "\n<w:tbl>", "<w:tr>", "\n<w:tr>",
		"<w:tc>", "\n<w:tc>", "<w:sectPr>", "\n<w:sectPr>", "<w:footnote ", "\n<w:footnote ", "<w:hyperlink ", "\n  <w:hyperlink ").Replace(part)
	return []byte(part + "\n")
}

func TestGolden(t *testing.T) {
	m := parts(t, render(t, sample.Brief()))
	golden.Equal(t, "brief.document.xml", indented(m[mainPart]))
	golden.Equal(t, "brief.footnotes.xml", indented(m[footnotesPart]))
}

// TestNumbers holds Word's own count of the footnotes against the tree's.
func TestNumbers(t *testing.T) {
	for name, c := range map[string]struct {
		refs []int
		want []string // what stands at each reference: "auto 1", "own 3", "again 1"
	}{
		"in order":      {[]int{1, 2, 1, 3, 2}, []string{"auto 1", "auto 2", "again 1", "auto 3", "again 2"}},
		"out of order":  {[]int{3, 1, 3, 2, 4}, []string{"own 3", "auto 1", "again 3", "auto 2", "own 4"}},
		"without notes": {[]int{9, 1}, []string{"text 9", "auto 1"}},
	} {
		t.Run(name, func(t *testing.T) {
			d := &page.Document{}
			for n := 1; n <= 4; n++ {
				d.Notes = append(d.Notes, page.Note{N: n, Runs: []page.Run{{Text: "note"}}})
			}
			for _, n := range c.refs {
				d.Blocks = append(d.Blocks, page.Statement{Runs: []page.Run{{Text: "said"}, {Note: n}}})
			}
			main := sound(t, render(t, d))[mainPart]
			var got []string
			auto := 0
			for _, p := range strings.Split(main, "<w:p>")[2:] { // after the title
				switch number := regexp.MustCompile(`<w:t[^>]*>(\d+)</w:t>`).FindStringSubmatch(p); {
				case strings.Contains(p, "customMarkFollows"):
					got = append(got, "own "+number[1])
				case strings.Contains(p, "<w:footnoteReference"):
					auto++
					got = append(got, "auto "+strconv.Itoa(auto))
				case strings.Contains(p, "NOTEREF"):
					got = append(got, "again "+number[1])
				case number != nil:
					got = append(got, "text "+number[1])
				}
			}
			assert.Equal(t, c.want, got)
		})
	}
}

func TestUncitedNoteIsPrinted(t *testing.T) {
	d := sample.Statements(2)
	d.Notes = append(d.Notes, page.Note{N: 3, Anchor: "note-3", Runs: []page.Run{{Text: "nobody refers to me"}}})
	main := sound(t, render(t, d))[mainPart]
	assert.Contains(t, main, "nobody refers to me")
	assert.Contains(t, main, ">Notes<")
	assert.NotContains(t, sound(t, render(t, sample.Statements(2)))[mainPart], ">Notes<", "no heading over nothing")
}

func TestMarkingOnEveryPage(t *testing.T) {
	d := sample.Brief()
	d.Blocks = append(d.Blocks, page.Table{Head: make([]string, 12)}) // pages turned to landscape
	m := sound(t, render(t, d))
	for _, name := range []string{"word/header1.xml", "word/footer1.xml"} {
		assert.Contains(t, m[name], `<w:rStyle w:val="BriefTLPAmber"/></w:rPr><w:t xml:space="preserve">TLP:AMBER+STRICT</w:t>`)
		assert.Contains(t, m[name], "Exercise material")
	}
	assert.Equal(t, 1, strings.Count(m[mainPart], "<w:headerReference"), "named in the first section, inherited by the others")
	assert.Less(t, strings.Index(m[mainPart], "<w:headerReference"), strings.Index(m[mainPart], "</w:sectPr>"))
	assert.Equal(t, 2, strings.Count(m[mainPart], "<w:sectPr>"))
	assert.NotContains(t, sound(t, render(t, &page.Document{})), "word/header1.xml", "unmarked is not CLEAR")
}

func TestEvidenceComesBack(t *testing.T) {
	for _, want := range []string{"{\n \"a\": \"<b> & ]]> \u2028 \U0001F6A2\"\n}\n", "", "\r\n", "\x00\xff", "  padded  ", "\ufffe"} {
		part := sound(t, render(t, &page.Document{Evidence: []byte(want), EvidenceName: "a \"b\".json"}))["customXml/item1.xml"]
		var x struct {
			XMLName  xml.Name `xml:"urn:brief:evidence brief"`
			Name     string   `xml:"name,attr"`
			Encoding string   `xml:"encoding,attr"`
			Text     string   `xml:",chardata"`
		}
		require.NoError(t, xml.Unmarshal([]byte(part), &x))
		got := []byte(x.Text)
		if x.Encoding == "base64" {
			var err error
			got, err = base64.StdEncoding.DecodeString(x.Text)
			require.NoError(t, err)
		}
		assert.Equal(t, want, string(got))
		assert.Equal(t, `a "b".json`, x.Name)
	}
	assert.NotContains(t, parts(t, render(t, &page.Document{})), "customXml/item1.xml")
}

func TestPropertiesHaveTheBriefsDate(t *testing.T) {
	m := parts(t, render(t, &page.Document{Title: "A & B", Date: "2031-05-03T23:59:59+02:00"}))
	assert.Contains(t, m["docProps/core.xml"], `<dcterms:created xsi:type="dcterms:W3CDTF">2031-05-03T21:59:59Z<`)
	assert.Contains(t, m["docProps/core.xml"], `<dc:title>A &amp; B</dc:title>`)
	assert.NotContains(t, parts(t, render(t, &page.Document{}))["docProps/core.xml"], "dcterms:created")
}

// TestWideTablesShareLandscapePages, with the heading that stands over them.
func TestWideTablesShareLandscapePages(t *testing.T) {
	wide := page.Table{Caption: "wide", Head: make([]string, 30)}
	text := page.Paragraph{Runs: []page.Run{{Text: "upright"}}}
	main := sound(t, render(t, &page.Document{Blocks: []page.Block{text, page.Heading{Text: "lying"}, wide, wide, text}}))[mainPart]
	parts := strings.Split(main, "<w:sectPr>")
	require.Len(t, parts, 4)
	assert.Contains(t, parts[0], "upright")
	assert.Contains(t, parts[1], "lying")
	assert.Equal(t, 2, strings.Count(parts[1], "<w:tbl>"))
	assert.NotContains(t, parts[1], "landscape")
	assert.Contains(t, parts[2], "landscape")
	assert.Contains(t, parts[2], "upright")
}

func TestColumns(t *testing.T) {
	for _, c := range []struct {
		relative []int
		n        int
		want     []int
	}{
		{[]int{1, 1}, 2, []int{500, 500}},
		{[]int{2, 4, 4}, 3, []int{200, 400, 400}},
		{[]int{1}, 3, []int{333, 333, 334}},
		{[]int{0, -3, 1 << 62}, 2, []int{500, 500}},
		{[]int{1 << 62, 1}, 2, []int{834, 166}},
		{[]int{96, 2, 2}, 3, []int{778, 111, 111}},
	} {
		assert.Equal(t, c.want, columns(c.relative, c.n, 1000))
	}
	for n := 1; n <= maxColumns; n++ {
		sum := 0
		for _, w := range columns([]int{1 << 62, 1, 1, 7}, n, 9412) {
			assert.GreaterOrEqual(t, w, 9412/(3*n))
			sum += w
		}
		assert.Equal(t, 9412, sum, "%d columns", n)
	}
}

// TestAnotherReader has an independent library open what this one wrote.
func TestAnotherReader(t *testing.T) {
	file := render(t, sample.Brief())
	r, err := docx.ReadDocxFromMemory(bytes.NewReader(file), int64(len(file)))
	require.NoError(t, err)
	text := r.Editable().GetContent()
	for _, want := range []string{"[Ortega] signed the lease of the northern ferry terminal for 25 years", "Terms {{title}} ]]&gt;", "Паромное сообщение", "渡轮将于五月五日恢复。", "أعلنت الوزارة"} {
		assert.Contains(t, text, want)
	}
}

// FuzzRender: whatever words a document holds, every part is well-formed and
// every reference in it is kept.
func FuzzRender(f *testing.F) {
	f.Add("text", "https://example.org", "a-b", 1, 2, true)
	f.Add("]]>\x00\xff\u202e", "http://x/{|}", "\U0001F6A2", 2, -1, false)
	f.Fuzz(func(t *testing.T, text, address, anchor string, n, width int, rtl bool) {
		runs := []page.Run{{Text: text, Link: address, Lang: anchor, RTL: rtl}, {Text: text, To: anchor, Style: page.Style(text)}, {Note: n}, {Note: 1}, {Note: n}}
		d := &page.Document{
			Title: text, Language: address, Marking: []string{text}, Running: text, Author: text, Date: text, Size: page.Size(text),
			Masthead: []page.Field{{Label: text, Value: anchor}},
			Blocks: []page.Block{
				page.Heading{Level: n, ID: anchor, Text: text, Aside: address}, page.Callout{Label: text, Runs: runs},
				page.Statement{Anchor: text, Runs: runs, RTL: rtl, Support: page.Support{Label: text}}, page.List{Items: [][]page.Run{runs}},
				page.Table{Caption: text, Widths: []int{width, n}, Head: make([]string, width&15), Rows: [][]page.Cell{{{Paragraphs: []page.Paragraph{{Runs: runs}}}}}},
				page.NoteList{},
			},
			Notes:    []page.Note{{N: 1, Anchor: anchor, Runs: runs}, {N: n, Anchor: text}, {N: 3, Runs: runs}},
			Evidence: []byte(text), EvidenceName: anchor,
		}
		m := map[string]string{}
		for _, x := range assemble(d).all() {
			require.NotContains(t, m, x.name)
			m[x.name] = string(x.data)
		}
		soundParts(t, m)
	})
}

func benchmark(b *testing.B, d *page.Document, template []byte) {
	b.ReportAllocs()
	b.SetBytes(int64(len(parts(b, render(b, d))[mainPart])))
	for b.Loop() {
		if err := Render(d, page.Assets{Template: template}, io.Discard); err != nil {
			b.Fatal(err)
		}
	}
}

func BenchmarkPages2(b *testing.B)    { benchmark(b, sample.Pages(2), nil) }
func BenchmarkPages200(b *testing.B)  { benchmark(b, sample.Pages(200), nil) }
func BenchmarkTemplate2(b *testing.B) { benchmark(b, sample.Pages(2), pack(b, org(b))) }
func BenchmarkTemplate200(b *testing.B) {
	benchmark(b, sample.Pages(200), pack(b, org(b)))
}
