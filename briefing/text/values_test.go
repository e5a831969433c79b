package text

import (
	"fmt"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"brief/briefing/internal/golden"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
)

// asOfFixtures is the day on which the texts of testdata/values were published,
// a Thursday.
const asOfFixtures = "2025-10-16"

// Files of testdata/values hold texts parted by empty lines, each followed by
// its figures: "kind | text | value | unit | modifier", with "relative" behind a
// date that was worked out. A new text is a new line; -update adds its figures,
// to be looked at.
func TestValues(t *testing.T) {
	files, err := filepath.Glob("testdata/values/*.txt")
	require.NoError(t, err)
	require.NotEmpty(t, files)
	for _, f := range files {
		t.Run(filepath.Base(f), func(t *testing.T) {
			raw, err := os.ReadFile(f)
			require.NoError(t, err)
			var got []string
			for _, c := range strings.Split(strings.TrimSpace(string(raw)), "\n\n") {
				text, _, _ := strings.Cut(c, "\n")
				got = append(got, strings.TrimSpace(text+"\n"+printValues(text)))
			}
			golden.Equal(t, "values/"+filepath.Base(f), []byte(strings.Join(got, "\n\n")+"\n"))
		})
	}
}

func printValues(text string) string {
	var lines []string
	for _, v := range Values(text, asOfFixtures) {
		l := fmt.Sprintf("%s | %s | %s | %s | %s", v.Kind, v.Text, v.Value, v.Unit, v.Modifier)
		if v.Relative {
			l += " | relative"
		}
		lines = append(lines, strings.TrimSpace(l))
	}
	return strings.Join(lines, "\n")
}

// Without a day of publication nothing relative is worked out.
func TestValuesWithoutDay(t *testing.T) {
	for _, v := range Values("On Wednesday and last year, on May 5 and in June, two days ago.", "") {
		assert.Empty(t, v.Value, v.Text)
		assert.False(t, v.Relative, v.Text)
	}
	v := Values("They met on May 5, 2024.", "")
	require.Len(t, v, 1)
	assert.Equal(t, "2024-05-05", v[0].Value)
	assert.False(t, v[0].Relative)
}
