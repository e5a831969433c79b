package source

import (
	"strings"
	"testing"
	"unicode/utf8"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"brief/briefing"
)

// lawful checks what holds for every source, whatever it was read from.
func lawful(t *testing.T, s briefing.Source) {
	t.Helper()
	require.NotEmpty(t, s.Text)
	require.True(t, utf8.ValidString(s.Text))
	assert.NotContains(t, s.Text, "\r")
	assert.NotContains(t, s.Text, "  ")
	assert.Equal(t, strings.TrimSpace(s.Text), s.Text)
	paragraphs := strings.Split(s.Text, "\n\n")
	require.Len(t, s.Marks, len(paragraphs))
	at := 0
	for i, p := range paragraphs {
		require.NotEmpty(t, p)
		require.NotContains(t, p, "\n")
		require.Equal(t, at, s.Marks[i].Start)
		require.Equal(t, i+1, s.Marks[i].Paragraph)
		require.Contains(t, []briefing.MarkKind{briefing.MarkText, briefing.MarkList, briefing.MarkHeading, briefing.MarkTable}, s.Marks[i].Kind)
		at += len(p) + 2
	}
	require.NotNil(t, s.Dropped)
	for _, d := range s.Dropped {
		require.NotEmpty(t, d.Text)
		require.NotEmpty(t, d.Reason)
		require.True(t, utf8.ValidString(d.Text))
	}
	require.Equal(t, s.Published == "", s.PublishedBasis == briefing.BasisUnknown)
	require.Len(t, s.SHA256, 64)
	require.Equal(t, briefing.SHA256([]byte(s.Text)), s.TextSHA256)
	require.NotEmpty(t, s.Reader)
	for _, f := range []string{s.Title, s.Author, s.Publisher, s.URL} {
		require.True(t, utf8.ValidString(f))
		require.NotContains(t, f, "\n")
	}
}
