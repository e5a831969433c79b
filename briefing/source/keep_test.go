package source

import (
	"os"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
)

// TestKeep sets sentences that look like page furniture between two others: no
// rule may take them for it. testdata/keep.txt holds one a line.
func TestKeep(t *testing.T) {
	raw, err := os.ReadFile("testdata/keep.txt")
	require.NoError(t, err)
	for s := range strings.SplitSeq(strings.TrimSpace(string(raw)), "\n") {
		text := "Talks on the harbour go on\n\nThe two sides met for three hours on Monday, officials said.\n\n" + s + "\n\nA further round is planned for June, when the new quay opens.\n"
		got, err := Read("a.txt", []byte(text), Options{})
		require.NoError(t, err)
		assert.Contains(t, got.Text, s)
		assert.Empty(t, got.Publisher, s)
		assert.Empty(t, got.Author, s)
		assert.Empty(t, got.Published, s)

		// The same as the first sentence.
		text = "Talks on the harbour go on\n\n" + s + "\n\nA further round is planned for June, when the new quay opens.\n"
		got, err = Read("a.txt", []byte(text), Options{})
		require.NoError(t, err)
		assert.Contains(t, got.Text, s)
		assert.Empty(t, got.Publisher, s)
	}
}
