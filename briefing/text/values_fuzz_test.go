package text

import (
	"os"
	"path/filepath"
	"testing"
	"unicode/utf8"

	"github.com/stretchr/testify/require"
)

func FuzzValues(f *testing.F) {
	files, _ := filepath.Glob("testdata/*/*.txt")
	for _, name := range files {
		raw, err := os.ReadFile(name)
		require.NoError(f, err)
		f.Add(string(raw), "2024-02-29")
	}
	for _, s := range nasty {
		f.Add(s+s+s, "")
	}
	f.Fuzz(func(t *testing.T, text, asOf string) {
		at := 0
		for _, v := range Values(text, asOf) {
			require.GreaterOrEqual(t, v.Start, at, "not in order, or overlapping: %q", v.Text)
			require.Less(t, v.Start, v.End)
			require.LessOrEqual(t, v.End, len(text))
			require.Equal(t, text[v.Start:v.End], v.Text)
			require.NotEmpty(t, v.Kind)
			if utf8.ValidString(text) {
				require.True(t, utf8.ValidString(v.Text))
			}
			at = v.End
		}
	})
}
