package render

import (
	"archive/zip"
	"bytes"
	"encoding/xml"
	"io"
	"os"
	"os/exec"
	"path/filepath"
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

func TestFormats(t *testing.T) {
	assert.Equal(t, []string{"pdf", "docx", "html", "md", "json"}, Names())
	for _, name := range Names() {
		f, err := Find(name)
		require.NoError(t, err)
		assert.Equal(t, name, f.Ext)
		once, twice := output(t, name, sample.Brief()), output(t, name, sample.Brief())
		assert.NotEmpty(t, once)
		assert.Equal(t, once, twice, "%s: a second run gives the same bytes", name)
	}
}

func TestFindNamesTheFormats(t *testing.T) {
	for _, name := range []string{"", "PDF", "odt\x1b"} {
		_, err := Find(name)
		var p *briefing.Problem
		require.ErrorAs(t, err, &p)
		assert.Equal(t, briefing.Usage, p.Code)
		assert.Contains(t, p.Hint, "pdf, docx, html, md, json")
		assert.NotContains(t, p.Error(), "\x1b")
	}
}

type brokenWriter struct{}

func (brokenWriter) Write([]byte) (int, error) { return 0, os.ErrClosed }

func TestWriteErrorsAreReported(t *testing.T) {
	for _, f := range Formats() {
		assert.Error(t, f.Render(input(sample.Brief()), brokenWriter{}), f.Name)
	}
}

func input(d *page.Document) Input {
	return Input{Brief: &briefing.Brief{Schema: briefing.Schema, Title: d.Title}, Page: d}
}

func output(t testing.TB, format string, d *page.Document) []byte {
	t.Helper()
	f, err := Find(format)
	require.NoError(t, err)
	var b bytes.Buffer
	require.NoError(t, f.Render(input(d), &b), format)
	return b.Bytes()
}

// flat is the text of a document without white space; a reference to note 3 is
// ⟦3⟧.
type flat struct{ body, notes string }

func squeeze(s string) string { return strings.Join(strings.Fields(s), "") }

func mark(n string) string { return "⟦" + n + "⟧" }

// expected walks the tree itself.
func expected(d *page.Document) (statements, notes []string) {
	words := func(rs []page.Run) string {
		var b strings.Builder
		for _, r := range rs {
			if r.Note > 0 {
				b.WriteString(mark(strconv.Itoa(r.Note)))
			} else {
				b.WriteString(r.Text)
			}
		}
		return squeeze(b.String())
	}
	for _, b := range d.Blocks {
		if s, ok := b.(page.Statement); ok {
			statements = append(statements, words(s.Runs))
		}
	}
	for _, n := range d.Notes {
		notes = append(notes, mark(strconv.Itoa(n.N))+words(n.Runs))
	}
	return statements, notes
}

var flatten = map[string]func(*testing.T, []byte) flat{
	"docx": flatDOCX, "html": flatHTML, "md": flatMarkdown,
}

func flatDOCX(t *testing.T, file []byte) flat {
	z, err := zip.NewReader(bytes.NewReader(file), int64(len(file)))
	require.NoError(t, err)
	count := 0
	story := func(name string) string {
		f, err := z.Open(name)
		require.NoError(t, err)
		var b strings.Builder
		inText, isMark, instruction := false, false, false
		for d := xml.NewDecoder(f); ; {
			token, err := d.Token()
			if err == io.EOF {
				return squeeze(b.String())
			}
			require.NoError(t, err)
			switch x := token.(type) {
			case xml.StartElement:
				switch x.Name.Local {
				case "r":
					isMark = false
				case "rStyle":
					isMark = x.Attr[0].Value == "FootnoteReference"
				case "footnoteReference", "footnoteRef": // Word counts; the tree's order is the text's
					count++
					b.WriteString(mark(strconv.Itoa(count)))
				case "t":
					inText = true
				case "instrText":
					instruction = true
				}
			case xml.EndElement:
				inText, instruction = false, false
			case xml.CharData:
				switch {
				case instruction || !inText:
				case isMark && squeeze(string(x)) != "":
					b.WriteString(mark(string(x)))
				case !isMark:
					b.Write(x)
				}
			}
		}
	}
	body := story("word/document.xml")
	count = 0
	return flat{body, story("word/footnotes.xml")}
}

func flatHTML(t *testing.T, file []byte) flat {
	html := string(file)
	html = regexp.MustCompile(`(?s)<(style|script).*?</(style|script)>`).ReplaceAllString(html, "")
	html = regexp.MustCompile(`<sup class="ref"><a [^>]*href="#note-(\d+)">(\d+)</a></sup>`).ReplaceAllStringFunc(html, func(s string) string {
		m := regexp.MustCompile(`#note-(\d+)">(\d+)<`).FindStringSubmatch(s)
		require.Equal(t, m[1], m[2], "the number is that of the note it leads to")
		return mark(m[1])
	})
	html = regexp.MustCompile(`<a class="back"[^>]*>↩</a>`).ReplaceAllString(html, "")
	html = regexp.MustCompile(`<li value="(\d+)"[^>]*>`).ReplaceAllString(html, mark("$1"))
	html = regexp.MustCompile(`<[^>]*>`).ReplaceAllString(html, "")
	html = strings.NewReplacer("&lt;", "<", "&gt;", ">", "&#34;", `"`, "&#39;", "'", "&amp;", "&").Replace(html)
	return flat{squeeze(html), squeeze(html)}
}

func flatMarkdown(_ *testing.T, file []byte) flat {
	md := string(file)
	md = regexp.MustCompile(`(?m)^\[\^(\d+)\]: `).ReplaceAllString(md, mark("$1"))
	md = regexp.MustCompile(`\[\^(\d+)\]`).ReplaceAllString(md, mark("$1"))
	md = regexp.MustCompile(`\[([^\]\\]*)\]\(<[^>]*>\)`).ReplaceAllString(md, "$1")
	md = strings.ReplaceAll(md, "\\\n", "\n")
	md = unescape(md)
	return flat{md, md}
}

// TestFormatsAgree: every format carries the same statements with the same note
// numbers in the same order, and every number has its note.
func TestFormatsAgree(t *testing.T) {
	for name, d := range map[string]*page.Document{"brief": sample.Brief(), "300 notes": sample.Statements(300), "arabic": sample.Arabic(), "none": sample.Statements(0)} {
		statements, notes := expected(d)
		for format, flatten := range flatten {
			t.Run(name+"/"+format, func(t *testing.T) {
				got := flatten(t, output(t, format, d))
				inOrder(t, got.body, statements)
				inOrder(t, got.notes, notes)
				for _, m := range regexp.MustCompile(`⟦(\d+)⟧`).FindAllStringSubmatch(got.body, -1) {
					n, _ := strconv.Atoi(m[1])
					assert.True(t, n >= 1 && n <= len(d.Notes), "reference to note %d of %d", n, len(d.Notes))
				}
			})
		}
	}
}

func inOrder(t *testing.T, text string, want []string) {
	t.Helper()
	for i, w := range want {
		at := strings.Index(text, w)
		if !assert.GreaterOrEqual(t, at, 0, "number %d is missing: %s", i+1, w) {
			return
		}
		text = text[at+len(w):]
	}
}

// TestPDFAgrees has pdftotext read the PDF; letters only, since a PDF knows no
// paragraphs and sets numbers high.
func TestPDFAgrees(t *testing.T) {
	if _, err := exec.LookPath("pdftotext"); err != nil {
		t.Skip("pdftotext is not installed")
	}
	d := sample.Statements(40)
	file := filepath.Join(t.TempDir(), "x.pdf")
	require.NoError(t, os.WriteFile(file, output(t, "pdf", d), 0o600))
	text, err := exec.Command("pdftotext", "-raw", file, "-").Output()
	require.NoError(t, err)
	got := squeeze(strings.ReplaceAll(string(text), "-\n", ""))
	for i := 1; i <= 40; i++ {
		assert.Contains(t, got, squeeze("On day "+strconv.Itoa(i)+" the port authority said"))
		assert.Contains(t, got, "“Trafficreport"+strconv.Itoa(i)+"”")
	}
}
