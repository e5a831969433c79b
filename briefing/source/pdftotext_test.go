package source

import (
	"os"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"brief/briefing"
)

// Where the program is at hand, it reads what the built-in reader reads; the
// source says which version did. Without it the config is at fault.
func TestPDFToText(t *testing.T) {
	o := Options{PDF: PDFToText}
	version, missing := pdfToTextVersion()
	if missing != nil {
		_, err := Load(inputs("testdata/pdf", "two_columns.pdf"), o)
		var p *briefing.Problem
		require.ErrorAs(t, err, &p)
		assert.Equal(t, briefing.Usage, p.Code)
		assert.Contains(t, p.Hint, "poppler")
		t.Skip("pdftotext is not installed")
	}
	for _, name := range []string{"two_columns.pdf", "running_heads.pdf", "columns_by_rows.pdf"} {
		raw, err := os.ReadFile("testdata/pdf/" + name)
		require.NoError(t, err)
		s, err := Read(name, raw, o)
		require.NoError(t, err, name)
		lawful(t, s)
		assert.Equal(t, PDFToText+"/"+version, s.Reader)
		built, err := Read(name, raw, Options{})
		require.NoError(t, err)
		assert.ElementsMatch(t, strings.Fields(built.Text), strings.Fields(s.Text), name)
		again, err := Read(name, raw, Options{As: s.Reader}) // as verify reads it
		require.NoError(t, err)
		assert.Equal(t, s.Text, again.Text)
	}
	for name, why := range map[string]string{"damaged.pdf": "pdftotext cannot read", "scan.pdf": "without a text layer"} {
		raw, err := os.ReadFile("testdata/pdf/" + name)
		require.NoError(t, err)
		_, err = Read(name, raw, o)
		require.Error(t, err, name)
		assert.Contains(t, err.Error(), why)
	}
	// From right to left the built-in reader is the better one.
	raw, err := os.ReadFile("testdata/pdf/hebrew.pdf")
	require.NoError(t, err)
	s, err := Read("hebrew.pdf", raw, o)
	require.NoError(t, err)
	assert.True(t, strings.HasPrefix(s.Reader, "pdf/"))
}
