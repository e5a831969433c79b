//go:build acceptance

package build

import (
	"encoding/json"
	"os"
	"os/exec"
	"path/filepath"
	"regexp"
	"slices"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"brief/briefing"
	"brief/briefing/page"
	"brief/templates"
)

// found is what pandoc reads in a Word file.
type found struct {
	headings, notes, links, paragraphs []string // without white space
	tables                             [][]int  // of each, the cells of its rows
}

// pandoc reads a Word file with pandoc.
func pandoc(t *testing.T, data []byte) *found {
	t.Helper()
	name := filepath.Join(t.TempDir(), "x.docx")
	require.NoError(t, os.WriteFile(name, data, 0o600))
	out, err := exec.Command("pandoc", "-f", "docx", "-t", "json", name).Output()
	require.NoError(t, err)
	var ast any
	require.NoError(t, json.Unmarshal(out, &ast))
	x := &found{}
	x.visit(ast)
	return x
}

func (x *found) visit(n any) {
	switch n := n.(type) {
	case []any:
		for _, y := range n {
			x.visit(y)
		}
	case map[string]any:
		switch c := n["c"]; n["t"] {
		case "Header":
			x.headings = append(x.headings, solid(words(c.([]any)[2])))
		case "Note":
			x.notes = append(x.notes, solid(words(c)))
		case "Link":
			x.links = append(x.links, c.([]any)[2].([]any)[0].(string))
		case "Para", "Plain":
			x.paragraphs = append(x.paragraphs, solid(words(c)))
		case "Table":
			var rows []int
			c := c.([]any) // attributes, caption, columns, head, bodies, foot
			for _, part := range append(c[4].([]any), c[3]) {
				for _, list := range part.([]any) {
					list, ok := list.([]any)
					for i := 0; ok && i < len(list); i++ {
						if row, ok := list[i].([]any); ok && len(row) == 2 {
							if cells, ok := row[1].([]any); ok {
								rows = append(rows, len(cells))
							}
						}
					}
				}
			}
			x.tables = append(x.tables, rows)
		}
		for _, key := range []string{"blocks", "c"} {
			if y, ok := n[key]; ok {
				x.visit(y)
			}
		}
	}
}

// words is the text of an element, without its notes.
func words(n any) string {
	var b strings.Builder
	var visit func(any)
	visit = func(n any) {
		switch n := n.(type) {
		case []any:
			for _, y := range n {
				visit(y)
			}
		case map[string]any:
			c := n["c"]
			switch n["t"] {
			case "Str":
				b.WriteString(c.(string))
			case "Space", "SoftBreak", "LineBreak":
				b.WriteByte(' ')
			case "Quoted":
				visit(c)
			case "Note", "Image":
			case "Link", "Span":
				visit(c.([]any)[1])
			default:
				visit(c)
			}
		}
	}
	visit(n)
	return b.String()
}

// TestPandocReadsEverythingBack: every heading, note, link and table of the page
// tree, and the statements and notes of the JSON and of the PDF, word for word.
func TestPandocReadsEverythingBack(t *testing.T) {
	for _, tool := range []string{"pandoc", "pdftotext"} {
		if _, err := exec.LookPath(tool); err != nil {
			t.Skipf("%s is not installed", tool)
		}
	}
	for _, name := range []string{"brief", "flood", "rail"} {
		for kind, template := range map[string][]byte{"own": nil, "shipped": templates.Word()} {
			t.Run(name+"/"+kind, func(t *testing.T) {
				r := founding(t, name, template)
				x := pandoc(t, file(t, r, "docx"))
				b, err := briefing.Decode(file(t, r, "json"))
				require.NoError(t, err)
				view, err := b.Deliver(briefing.EmbedDelivered, nil)
				require.NoError(t, err)
				tree := page.Build(view)

				pdf := filepath.Join(t.TempDir(), "x.pdf")
				require.NoError(t, os.WriteFile(pdf, file(t, r, "pdf"), 0o600))
				out, err := exec.Command("pdftotext", "-raw", pdf, "-").Output()
				require.NoError(t, err)
				foot := regexp.MustCompile(`(?m)^.*page \d+ of \d+$\n?|\f`)
				set := solid(foot.ReplaceAllString(string(out), ""))

				var headings, links, notes []string
				tables := 0
				visible := func(rs []page.Run) {
					for _, run := range rs {
						if run.Link != "" {
							links = append(links, run.Link)
						}
					}
				}
				for _, block := range tree.Blocks {
					switch block := block.(type) {
					case page.Heading:
						if block.ID != "notes" { // which stand at the foot of their pages
							headings = append(headings, solid(block.Text))
						}
					case page.Table:
						tables++
						for _, row := range block.Rows {
							for _, c := range row {
								for _, p := range c.Paragraphs {
									visible(p.Runs)
								}
							}
						}
					}
				}
				for _, n := range tree.Notes {
					visible(n.Runs)
					notes = append(notes, solid(printed(n.Runs)))
				}
				assert.Equal(t, headings, slices.DeleteFunc(slices.Clone(x.headings), func(s string) bool { return s == "Contents" }))
				assert.Equal(t, notes, x.notes)
				for _, l := range links {
					assert.Contains(t, x.links, l)
				}
				assert.Len(t, x.tables, tables)
				at := 0
				for _, block := range tree.Blocks {
					if block, ok := block.(page.Table); ok {
						n := len(block.Rows) + 1
						assert.Len(t, x.tables[at], n, block.Alt)
						for _, cells := range x.tables[at] {
							assert.Equal(t, len(block.Head), cells, block.Alt)
						}
						at++
					}
				}
				lost := 0 // notes that a page break cuts
				b.Statements(func(_ *briefing.Section, s *briefing.Statement) {
					w := solid(briefing.Visible(s.Text))
					assert.True(t, slices.ContainsFunc(x.paragraphs, func(p string) bool {
						return p == w || p == solid("Assessment by the reporter: ")+w
					}), "%s: %s", s.ID, s.Text)
				})
				for _, w := range notes {
					if !strings.Contains(set, w) {
						lost++
					}
				}
				assert.LessOrEqual(t, lost, len(notes)/10, "pdftotext reads other notes")
			})
		}
	}
}
