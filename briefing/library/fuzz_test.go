package library

import (
	"path/filepath"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"brief/briefing"
	"brief/briefing/source"
)

// A source goes through the store and comes back as it was, whatever stands in
// it, with its sentences.
func FuzzSource(f *testing.F) {
	f.Add("The port was closed.", "Port\x00closed", "2031-03-01", "en", ".md", 3)
	f.Add("\x00", "'; DROP TABLE files; --", "", "", "", 0)
	f.Add("Порт закрыт \U0001f6a2", "\"", "x", "ru", ".ТХТ", -1)
	l, err := Open(filepath.Join(f.TempDir(), "l.db"), "fuzz/1")
	require.NoError(f, err)
	f.Cleanup(func() { l.Close() })
	v, err := l.View("fuzz")
	require.NoError(f, err)
	f.Fuzz(func(t *testing.T, text, title, published, language, ext string, at int) {
		s := briefing.Source{Title: title, Published: published, Language: language, Words: at, Text: text, TextSHA256: hashOf(text),
			SHA256: hashOf(text + "\x00" + title + "\x00" + published + language + ext), Marks: []briefing.Mark{{Start: at, Heading: title}},
			Dropped: []briefing.Dropped{{Text: text, Reason: title}}}
		s.Path = "dir/name" + ext
		if Ext(&s) != ext { // an ending has one dot and no capitals
			return
		}
		kept := s
		kept.Path = ""
		require.NoError(t, l.Keep(s.SHA256, ext, s.Path, source.Reading{Parts: []source.Part{{Source: kept}}}))
		require.NoError(t, l.Flush())
		sentences := []briefing.Sentence{{Span: briefing.Span{End: at}, Heading: text, Words: []briefing.Word{{Start: at, Stem: title}}}}
		require.NoError(t, v.Keep([]Read{{Document: briefing.Document{Source: s, Sentences: sentences}, Tokens: []string{"wa"}}}))
		r, ok := l.Recall(s.SHA256, ext)
		require.True(t, ok)
		got := r.Parts[0].Source
		got.Path = s.Path
		d, err := v.Document(got)
		require.NoError(t, err)
		assert.Equal(t, s, d.Source)
		assert.Equal(t, sentences, d.Sentences)
	})
}
