package pdf

import (
	"bytes"
	"strings"
	"testing"

	"brief/briefing/page"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
)

// warnings are what rendering d tells.
func warnings(t *testing.T, d *page.Document) []string {
	t.Helper()
	var out []string
	require.NoError(t, Render(d, page.Assets{Warn: func(what string) { out = append(out, what) }}, &bytes.Buffer{}))
	return out
}

// TestUndrawnCharactersAreTold: each character that no font has is named once,
// with the places where it stands and the key to set.
func TestUndrawnCharactersAreTold(t *testing.T) {
	d := harbour()
	assert.Empty(t, warnings(t, d))
	d.Blocks = []page.Block{
		page.Heading{Level: 1, ID: "x", Text: "Berths"},
		page.Statement{ID: "F3", Source: "S2", Anchor: "F3", Runs: text("The ship \U0001F6A2 left.")},
		page.Paragraph{Runs: text("As before: \U0001F6A2.")},
		page.Table{Head: []string{"港"}, Rows: [][]page.Cell{{{Anchor: "source-S4", Paragraphs: []page.Paragraph{{Runs: text("港口")}}}}, {{Paragraphs: []page.Paragraph{{Runs: text("\U0001F6A2")}}}}}},
		page.NoteList{},
	}
	d.Notes = []page.Note{{N: 7, Anchor: "n", Runs: text("said 主")}}
	const end = " as `fallback:` under `fonts:` in the config"
	assert.Equal(t, []string{
		"F3 (S2), “Berths”, row 2 of “Berths”: no font has U+1F6A2: it is printed as [U+1F6A2]; name a font that has it" + end,
		"“Berths”, S4 of “Berths”, note 7: no font has 3 letters of the Han script (U+6E2F, U+53E3, U+4E3B): they are printed as [U+6E2F] and so on; name a font that has them" + end,
	}, warnings(t, d))
}

// TestWarningsAreFew: what a long text in a script without a font would say
// stays within a line.
func TestWarningsAreFew(t *testing.T) {
	d := harbour()
	var b strings.Builder
	for r := rune(0x4E00); r < 0x5200; r++ {
		b.WriteRune(r)
	}
	d.Blocks = nil
	for range 9 {
		d.Blocks = append(d.Blocks, page.Statement{ID: "F" + itoa(len(d.Blocks)), Runs: text(b.String())})
	}
	w := warnings(t, d)
	require.Len(t, w, 1)
	assert.Contains(t, w[0], "F0, F1, F2 and 6 more places: no font has 1024 letters")
	assert.Less(t, len(w[0]), 400)
}
