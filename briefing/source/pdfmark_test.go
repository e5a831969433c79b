package source

import (
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
)

// A report may speak of a PDF header without being one.
func TestTextThatNamesAPDFHeader(t *testing.T) {
	s, err := Read("a.txt", []byte("Files start with a header\n\nThe ministry said that its file began with %PDF-1.4 and could not be opened.\n"), Options{})
	require.NoError(t, err)
	assert.Contains(t, s.Text, "%PDF-1.4")
	assert.True(t, looksPDF([]byte("%PDF-1.7\n")))
	assert.True(t, looksPDF([]byte("junk\n%PDF-1.7\n")))
}
