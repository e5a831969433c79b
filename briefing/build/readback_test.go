package build

import (
	"bytes"
	"context"
	"slices"
	"strconv"
	"strings"
	"testing"
	"unicode"

	reader "github.com/nguyenthenguyen/docx"
	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"brief/briefing"
	"brief/briefing/page"
	"brief/briefing/proof"
	"brief/templates"
)

// founding builds the founding examples as Word and PDF, with a template or
// without.
func founding(t *testing.T, name string, template []byte) *Result {
	t.Helper()
	c := load(t, "../../config/"+name+".yaml")
	c.Output.Formats = []string{"docx", "pdf"}
	c.Output.Template = ""
	r, err := Run(context.Background(), Request{Config: c, Assets: page.Assets{Template: template}})
	require.NoError(t, err)
	return r
}

// solid is text without its white space, as files are compared.
func solid(s string) string {
	return strings.Map(func(r rune) rune {
		if unicode.IsSpace(r) {
			return -1
		}
		return r
	}, s)
}

// printed is the words of runs, without the numbers of notes.
func printed(rs []page.Run) string {
	var b strings.Builder
	for _, r := range rs {
		if r.Spoken == 0 {
			b.WriteString(r.Text)
		}
	}
	return b.String()
}

// passages are, for each note of a brief, the words that only a source can have
// given it: its publisher, its title, its quotes where they are printed.
func passages(b *briefing.Brief, n briefing.Note) (words []string) {
	s := b.Statement(n.Statement)
	for i, at := range n.Evidence {
		e := s.Evidence[at]
		src := b.Source(e.Source)
		words = append(words, e.Source, src.Publisher, src.Title, "paragraph"+strconv.Itoa(e.Paragraph))
		if i > 0 {
			words = append(words, e.Quote)
		}
	}
	return words
}

// TestStatementsAndNotesEqualTheEvidence reads the finished Word file and PDF
// back and holds them against the JSON, word for word.
func TestStatementsAndNotesEqualTheEvidence(t *testing.T) {
	for _, name := range []string{"brief", "flood"} {
		for kind, template := range map[string][]byte{"own": nil, "shipped": templates.Word()} {
			t.Run(name+"/"+kind, func(t *testing.T) {
				r := founding(t, name, template)
				b, err := briefing.Decode(file(t, r, "json"))
				require.NoError(t, err)
				word, err := proof.Take(file(t, r, "docx"))
				require.NoError(t, err)
				pdf, err := proof.Take(file(t, r, "pdf"))
				require.NoError(t, err)
				statements := 0
				b.Statements(func(_ *briefing.Section, s *briefing.Statement) {
					statements++
					words := solid(briefing.Visible(s.Text))
					assert.True(t, slices.ContainsFunc(word.Paragraphs, func(p string) bool {
						return p == words || p == solid("Assessment by the reporter: ")+words
					}), "%s has no paragraph of its own: %s", s.ID, s.Text)
					assert.Contains(t, pdf.Shown, words)
				})
				assert.Positive(t, statements)

				view, err := b.Deliver(briefing.EmbedDelivered, nil)
				require.NoError(t, err)
				notes := page.Build(view).Notes
				require.Len(t, notes, len(b.Notes))
				at := 0 // notes stand in their order, each once
				for i, n := range notes {
					words := solid(printed(n.Runs))
					k := slices.Index(word.Paragraphs[at:], words)
					if assert.GreaterOrEqual(t, k, 0, "note %d: %s", n.N, words) {
						at += k + 1
					}
					assert.Contains(t, pdf.Shown, words)
					for _, x := range passages(b, b.Notes[i]) {
						assert.Contains(t, words, solid(briefing.Visible(x)))
					}
				}
			})
		}
	}
}

// TestAnIndependentReaderFindsEveryStatement: the library of the project's card
// reads our text back.
func TestAnIndependentReaderFindsEveryStatement(t *testing.T) {
	r := founding(t, "brief", templates.Word())
	data := file(t, r, "docx")
	x, err := reader.ReadDocxFromMemory(bytes.NewReader(data), int64(len(data)))
	require.NoError(t, err)
	defer x.Close()
	text := x.Editable().GetContent()
	unescape := strings.NewReplacer("&quot;", `"`, "&lt;", "<", "&gt;", ">", "&amp;", "&")
	text = unescape.Replace(text)
	r.Brief.Statements(func(_ *briefing.Section, s *briefing.Statement) {
		assert.True(t, strings.Contains(text, ">"+s.Text+"<"), s.Text)
	})
}
