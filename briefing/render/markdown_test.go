package render

import (
	"bytes"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
	"github.com/yuin/goldmark"
	"github.com/yuin/goldmark/ast"
	"github.com/yuin/goldmark/extension"
	extast "github.com/yuin/goldmark/extension/ast"
	"github.com/yuin/goldmark/text"

	"brief/briefing"
	"brief/briefing/internal/golden"
	"brief/briefing/page"
	"brief/briefing/render/internal/sample"
)

func markdownOf(t testing.TB, d *page.Document) string {
	t.Helper()
	var b bytes.Buffer
	require.NoError(t, Markdown(d, &b))
	return b.String()
}

func TestMarkdown(t *testing.T) {
	golden.Equal(t, "brief.md", []byte(markdownOf(t, sample.Brief())))
	golden.Equal(t, "arabic.md", []byte(markdownOf(t, sample.Arabic())))
}

func TestMarkdownSaysItIsNoSource(t *testing.T) {
	for _, d := range []*page.Document{sample.Brief(), sample.Hostile(), {}} {
		md := markdownOf(t, d)
		assert.True(t, strings.HasSuffix(md, "\n"+briefing.Made+"\n") || md == briefing.Made+"\n")
		assert.Equal(t, 1, strings.Count(md, briefing.Made))
	}
}

// reading is what an independent reader finds in a Markdown text.
type reading struct {
	words      string // without white space
	html       []string
	links      []string
	kinds      map[ast.NodeKind]int
	references int
}

// read uses every extension that could see markup in plain words.
func read(t testing.TB, md string) reading {
	t.Helper()
	source := []byte(md)
	reader := goldmark.New(goldmark.WithExtensions(extension.GFM, extension.Footnote, extension.DefinitionList))
	r := reading{kinds: map[ast.NodeKind]int{}}
	var words strings.Builder
	require.NoError(t, ast.Walk(reader.Parser().Parse(text.NewReader(source)), func(n ast.Node, entering bool) (ast.WalkStatus, error) {
		if !entering {
			return ast.WalkContinue, nil
		}
		r.kinds[n.Kind()]++
		switch n := n.(type) {
		case *ast.Text:
			words.Write(n.Value(source))
		case *ast.String:
			words.Write(n.Value)
		case *ast.RawHTML:
			r.html = append(r.html, string(n.Segments.Value(source)))
		case *ast.HTMLBlock:
			r.html = append(r.html, string(n.Lines().Value(source)))
		case *ast.Link:
			r.links = append(r.links, string(n.Destination))
		case *ast.AutoLink:
			r.links = append(r.links, "auto "+string(n.URL(source)))
		case *extast.FootnoteLink:
			r.references++
		}
		return ast.WalkContinue, nil
	}))
	r.words = unescape(words.String())
	return r
}

// unescape does what goldmark leaves to its printer: backslashes before
// punctuation. It drops white space, in which forms differ.
func unescape(s string) string {
	var b strings.Builder
	for i := 0; i < len(s); i++ {
		if s[i] == '\\' && i+1 < len(s) && strings.IndexByte("!\"#$%&'()*+,-./:;<=>?@[\\]^_`{|}~", s[i+1]) >= 0 {
			i++
		}
		b.WriteByte(s[i])
	}
	return strings.Join(strings.Fields(b.String()), "")
}

func TestMarkdownReadsBack(t *testing.T) {
	r := read(t, markdownOf(t, sample.Brief()))
	assert.Equal(t, 7, r.kinds[ast.KindHeading])
	assert.Equal(t, 1, r.kinds[extast.KindTable])
	assert.Equal(t, 7, r.kinds[extast.KindFootnote])
	assert.Equal(t, 12, r.references)
	assert.Equal(t, []string{"https://example.org/a?b=c&d=%7Be%7D", "https://harbour-wire.example/1"}, r.links)
	assert.Equal(t, []string{"<br>", briefing.Made + "\n"}, r.html)
	for _, s := range statements(sample.Brief()) {
		assert.Contains(t, r.words, unescapeNothing(s))
	}
}

func unescapeNothing(s string) string { return strings.Join(strings.Fields(s), "") }

func TestMarkdownInjection(t *testing.T) {
	for _, s := range []string{
		"# head", "- item", "+ item", "1. item", "12) item", "> quote", "    code", "```", "~~~", "---", "===", "***",
		"[a](https://evil.example)", "![a](https://evil.example/x.png)", "<https://evil.example>", "https://evil.example", "www.evil.example",
		"a@evil.example", "<b>x</b>", "<!-- x", "&lt;script&gt;", "`code`", "*a* _b_ **c** ~~d~~", "| a | b |", "|---|---|", "[x]: https://evil.example",
		"[^1]", "[^1]: mine", "text!", `back\slash\`, `\[a](b)`, "a\nb", "a  \nb", ": term", "{.class}", "$x$", "trailing #", "[ ] task", "[x] task",
	} {
		t.Run(s, func(t *testing.T) { injects(t, s) })
	}
}

// injects fails when s, wherever it stands, is read as anything but words.
func injects(t testing.TB, s string) {
	d := func(s string) *page.Document {
		runs := []page.Run{{Text: s}, {Note: 1}, {Text: s, Style: page.Strong}, {Text: s}, {Text: s, Style: page.Emphasis}, {Text: "x" + s}}
		return &page.Document{
			Title: s, Subtitle: s, Marking: []string{s}, Running: s, Masthead: []page.Field{{Label: s, Value: s}},
			Blocks: []page.Block{
				page.Heading{Level: 1, Text: s, Aside: s}, page.Callout{Label: s, Aside: s, Runs: runs},
				page.Statement{Runs: runs, Support: page.Support{Label: s, Sources: s, Single: true}},
				page.Paragraph{Runs: runs}, page.List{Items: [][]page.Run{runs}},
				page.Table{Caption: s, Head: []string{s, "b"}, Rows: [][]page.Cell{{{Paragraphs: []page.Paragraph{{Runs: runs}}}, {}}}},
				page.NoteList{},
			},
			Notes: []page.Note{{N: 1, Runs: []page.Run{{Text: s}}}},
		}
	}
	got, want := read(t, markdownOf(t, d(s))), read(t, markdownOf(t, d("word")))
	assert.Empty(t, got.links)
	assert.Equal(t, want.html, got.html)
	assert.Equal(t, want.references, got.references)
	for _, k := range []ast.NodeKind{ast.KindHeading, ast.KindList, ast.KindListItem, ast.KindBlockquote, ast.KindThematicBreak, ast.KindImage,
		ast.KindCodeSpan, ast.KindCodeBlock, ast.KindFencedCodeBlock, extast.KindTable, extast.KindTableCell, extast.KindFootnote,
		extast.KindStrikethrough, extast.KindTaskCheckBox, extast.KindDefinitionList} {
		assert.Equal(t, want.kinds[k], got.kinds[k], "%s", k)
	}
	shown := unescapeNothing(briefing.Visible(s))
	assert.GreaterOrEqual(t, strings.Count(got.words, shown), 12, "the words stand as they are: %s", got.words)
}

// FuzzMarkdown: words stay words.
func FuzzMarkdown(f *testing.F) {
	f.Add("a *b* [c](d) <e>")
	f.Add("1. x\n# y")
	f.Fuzz(func(t *testing.T, s string) {
		if strings.TrimSpace(s) == "" {
			return
		}
		injects(t, s)
	})
}

// statements are the words of a tree's statements.
func statements(d *page.Document) []string {
	var out []string
	for _, b := range d.Blocks {
		if s, ok := b.(page.Statement); ok {
			var words string
			for _, r := range s.Runs {
				words += r.Text
			}
			out = append(out, words)
		}
	}
	return out
}
