package text

import (
	"os"
	"path/filepath"
	"strings"
	"testing"

	"brief/briefing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
)

// Each line of testdata/assessment is one sentence: "+" is the reporter's own
// judgement, "-" is a report, "?" is a known miss, which fails when it is read
// rightly so that it can be moved.
func TestAssessment(t *testing.T) {
	files, err := filepath.Glob("testdata/assessment/*.txt")
	require.NoError(t, err)
	require.NotEmpty(t, files)
	cases := 0
	for _, f := range files {
		raw, err := os.ReadFile(f)
		require.NoError(t, err)
		for line := range strings.Lines(string(raw)) {
			mark, sentence, ok := strings.Cut(strings.TrimSpace(line), " ")
			require.True(t, ok, "%s: %q", f, line)
			d := NewReader(nil).Document(briefing.Source{Text: sentence, Language: "en"})
			require.NotEmpty(t, d.Sentences)
			found := false
			for _, s := range d.Sentences {
				found = found || s.Assessment != nil
			}
			assert.Equal(t, mark == "+", found, "%s: %s", filepath.Base(f), line)
			cases++
		}
	}
	assert.GreaterOrEqual(t, cases, 60)
}
