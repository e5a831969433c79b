package html

import (
	"bytes"
	"crypto/sha256"
	"encoding/base64"
	"encoding/json"
	"encoding/xml"
	"io"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"brief/briefing"
	"brief/briefing/internal/golden"
	"brief/briefing/page"
	"brief/briefing/render/internal/sample"
)

func render(t testing.TB, d *page.Document) string {
	t.Helper()
	var b bytes.Buffer
	require.NoError(t, Render(d, page.Assets{}, &b))
	return b.String()
}

// reading is what a parser finds in a page.
type reading struct {
	tags  map[string]int
	ids   map[string]bool
	hrefs []string
	words string
}

// read fails when elements do not nest, an id stands twice or a link within the
// page leads nowhere.
func read(t testing.TB, html string) reading {
	t.Helper()
	r := reading{tags: map[string]int{}, ids: map[string]bool{}}
	if before, block, found := strings.Cut(html, `<script type="application/json"`); found {
		_, after, closed := strings.Cut(block, "</script>") // data are no markup
		require.True(t, closed)
		html = before + "<script>" + "</script>" + after
	}
	d := xml.NewDecoder(strings.NewReader(html))
	d.Strict, d.AutoClose, d.Entity = false, xml.HTMLAutoClose, xml.HTMLEntity
	var words strings.Builder
	data := false
	for {
		token, err := d.Token()
		if err == io.EOF {
			break
		}
		require.NoError(t, err)
		switch x := token.(type) {
		case xml.StartElement:
			r.tags[x.Name.Local]++
			data = x.Name.Local == "style" || x.Name.Local == "script"
			for _, a := range x.Attr {
				switch {
				case a.Name.Local == "id":
					require.False(t, r.ids[a.Value], "id %q twice", a.Value)
					r.ids[a.Value] = true
				case a.Name.Local == "href":
					r.hrefs = append(r.hrefs, a.Value)
				case strings.HasPrefix(a.Name.Local, "on"), a.Name.Local == "style", a.Name.Local == "src":
					require.Fail(t, "attribute", "%s=%q", a.Name.Local, a.Value)
				}
			}
		case xml.EndElement:
			data = false
		case xml.CharData:
			if !data {
				words.Write(x)
			}
		case xml.Comment, xml.ProcInst:
			require.Fail(t, "neither comments nor instructions are written")
		}
	}
	for _, h := range r.hrefs {
		if to, ok := strings.CutPrefix(h, "#"); ok {
			require.True(t, r.ids[to], "link to %q", to)
		} else {
			require.Regexp(t, "^(https?://|mailto:)", h)
		}
	}
	r.words = words.String()
	return r
}

func TestGolden(t *testing.T) {
	golden.Equal(t, "brief.html", []byte(render(t, sample.Brief())))
	golden.Equal(t, "arabic.html", []byte(render(t, sample.Arabic())))
}

func TestSound(t *testing.T) {
	for name, d := range map[string]*page.Document{"brief": sample.Brief(), "arabic": sample.Arabic(), "hostile": sample.Hostile(),
		"300 notes": sample.Statements(300), "empty": {}} {
		t.Run(name, func(t *testing.T) {
			html := render(t, d)
			r := read(t, html)
			assert.Equal(t, 1, r.tags["h1"])
			assert.Equal(t, 1, r.tags["main"])
			assert.Equal(t, html, render(t, d), "a second run gives the same bytes")
		})
	}
}

func TestNotesLeadThereAndBack(t *testing.T) {
	r := read(t, render(t, sample.Brief()))
	for _, id := range []string{"note-1", "note-7", "ref-2", "ref-2-2", "ref-2-3", "F1"} {
		assert.True(t, r.ids[id], id)
	}
	assert.Contains(t, r.hrefs, "#ref-7")
	assert.Equal(t, 3, strings.Count(strings.Join(r.hrefs, " ")+" ", "#note-2 "))
}

func TestNothingIsFetchedOrRun(t *testing.T) {
	html := render(t, sample.Brief())
	_, style, _ := strings.Cut(html, "<style>")
	style, _, _ = strings.Cut(style, "</style>")
	sum := sha256.Sum256([]byte(style))
	assert.Contains(t, html, `content="default-src 'none'; style-src 'sha256-`+base64.StdEncoding.EncodeToString(sum[:])+`'; base-uri 'none'; form-action 'none'"`)
	assert.NotContains(t, style, "url(")
	assert.NotContains(t, style, "@import")
	r := read(t, html)
	assert.Equal(t, 1, r.tags["script"], "the block of data")
	for _, tag := range []string{"link", "img", "iframe", "object", "form", "base"} {
		assert.Zero(t, r.tags[tag], tag)
	}
}

func TestEvidenceIsTheSameJSON(t *testing.T) {
	want := `{"a":"</script><!-- <script> & \u003c","b":[1,2]}`
	html := render(t, &page.Document{Evidence: []byte(want), EvidenceName: `x".json`})
	_, block, found := strings.Cut(html, `<script type="application/json" id="brief-evidence" data-name="x&#34;.json">`)
	require.True(t, found)
	block, _, _ = strings.Cut(block, "</script>")
	assert.NotContains(t, block, "<")
	var a, b any
	require.NoError(t, json.Unmarshal([]byte(want), &a))
	require.NoError(t, json.Unmarshal([]byte(block), &b))
	assert.Equal(t, a, b)
}

func TestMarking(t *testing.T) {
	html := render(t, sample.Brief())
	assert.Equal(t, 2, strings.Count(html, `<p class="tlp amber">TLP:AMBER+STRICT</p>`))
	assert.NotContains(t, render(t, sample.Statements(1)), `class="marking`)
}

// document puts s wherever a tree has text.
func document(s string) *page.Document {
	runs := []page.Run{{Text: s, Lang: s, To: s}, {Note: 1}, {Text: s, Style: page.Quiet, Link: s}, {Text: s, Style: page.Style(s)}}
	return &page.Document{
		Title: s, Subtitle: s, Author: s, Date: s, Language: s, Marking: []string{s}, Running: s, Masthead: []page.Field{{Label: s, Value: s}},
		Blocks: []page.Block{
			page.Heading{Level: 1, ID: s, Text: s, Aside: s}, page.Callout{Label: s, Aside: s, Runs: runs}, page.Paragraph{Style: page.Style(s), Runs: runs},
			page.Statement{ID: s, Anchor: s, Runs: runs, Support: page.Support{Label: s, Sources: s, Reports: 1}}, page.List{Items: [][]page.Run{runs}},
			page.Table{Caption: s, Alt: s, Head: []string{s}, Rows: [][]page.Cell{{{Paragraphs: []page.Paragraph{{Style: page.Style(s), Runs: runs}}}}}},
		},
		Notes:    []page.Note{{N: 1, Anchor: s, Back: s, Runs: runs}},
		Evidence: []byte(s), EvidenceName: s,
	}
}

// FuzzRender: words stay words, whatever they are.
func FuzzRender(f *testing.F) {
	for _, s := range []string{"word", `"><script>alert(1)</script>`, "</style>&amp;", "javascript:alert(1)", "a\x00\xff\u202e", "main", "سوريا", "'onload='x"} {
		f.Add(s)
	}
	f.Fuzz(func(t *testing.T, s string) {
		if strings.TrimSpace(s) == "" {
			return
		}
		got, want := read(t, render(t, document(s))), read(t, render(t, document("a b")))
		for _, tag := range []string{"script", "style", "p", "section", "div", "li", "td", "sup", "meta"} {
			assert.Equal(t, want.tags[tag], got.tags[tag], tag)
		}
		shown := strings.Join(strings.Fields(briefing.Visible(s)), "")
		assert.GreaterOrEqual(t, strings.Count(strings.Join(strings.Fields(got.words), ""), shown), 20)
	})
}

func BenchmarkPages200(b *testing.B) {
	d := sample.Pages(200)
	b.SetBytes(int64(len(render(b, d))))
	b.ReportAllocs()
	for b.Loop() {
		if err := Render(d, page.Assets{}, io.Discard); err != nil {
			b.Fatal(err)
		}
	}
}
