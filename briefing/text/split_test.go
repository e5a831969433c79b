package text

import (
	"os"
	"path/filepath"
	"strings"
	"testing"
	"unicode"
	"unicode/utf8"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
)

// Files of testdata/split hold cases parted by "===": comments, the text, "---"
// and its sentences, one a line.
func TestSplit(t *testing.T) {
	files, err := filepath.Glob("testdata/split/*.txt")
	require.NoError(t, err)
	require.NotEmpty(t, files)
	for _, f := range files {
		raw, err := os.ReadFile(f)
		require.NoError(t, err)
		for _, c := range strings.Split(string(raw), "\n===\n") {
			name, c, _ := strings.Cut(c, "\n")
			in, want, ok := strings.Cut(c, "\n---\n")
			require.True(t, ok, "%s: %s has no ---", f, name)
			t.Run(filepath.Base(f)+name, func(t *testing.T) {
				assert.Equal(t, strings.Split(strings.TrimSpace(want), "\n"), split(in))
			})
		}
	}
}

// split returns the sentences with line breaks folded.
func split(text string) []string {
	var out []string
	for _, s := range Split(text) {
		out = append(out, strings.Join(strings.Fields(s.Of(text)), " "))
	}
	return out
}

func TestSplitOfNothing(t *testing.T) {
	assert.Empty(t, Split(""))
	assert.Empty(t, Split(" \n\n\t "))
}

// A long quotation is a speech: it is cut.
func TestSplitCutsSpeeches(t *testing.T) {
	speech := "“" + strings.Repeat("The harvest failed again. ", 40) + "We pay.”"
	assert.Len(t, Split(speech), 41)
}

func FuzzSplit(f *testing.F) {
	files, _ := filepath.Glob("testdata/split/*.txt")
	for _, name := range files {
		raw, err := os.ReadFile(name)
		require.NoError(f, err)
		for _, c := range strings.Split(string(raw), "\n===\n") {
			f.Add(c)
		}
	}
	f.Add("\xff. A\r\n\r\nb.\xf0")
	f.Fuzz(func(t *testing.T, text string) {
		at := 0
		for _, s := range Split(text) {
			require.Less(t, s.Start, s.End)
			require.GreaterOrEqual(t, s.Start, at, "spans overlap")
			require.Empty(t, strings.TrimFunc(text[at:s.Start], unicode.IsSpace), "words between sentences")
			if utf8.ValidString(text) {
				require.True(t, utf8.ValidString(text[s.Start:s.End]))
			}
			at = s.End
		}
		require.Empty(t, strings.TrimFunc(text[at:], unicode.IsSpace), "words behind the last sentence")
	})
}
