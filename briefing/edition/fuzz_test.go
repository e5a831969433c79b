package edition

import (
	"testing"

	"brief/briefing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
)

// Whatever two briefs say, comparing does not panic, a brief has not changed
// from itself, and a change that names a statement has its words.
func FuzzCompare(f *testing.F) {
	for _, b := range []*briefing.Brief{
		sample("c1", report{"a.md", "h1", "Ember repairs", "", []string{cost14, ferry}}),
		sample("c2", report{"a.md", "h2", "Ember repairs", "", []string{cost16}}, report{"b.md", "h3", "", "AMBER", []string{ferry}}),
	} {
		data, err := briefing.Encode(b)
		require.NoError(f, err)
		f.Add(data, data)
	}
	f.Fuzz(func(t *testing.T, one, two []byte) {
		a, err1 := briefing.Decode(one)
		b, err2 := briefing.Decode(two)
		if err1 != nil || err2 != nil {
			return
		}
		assert.Empty(t, Compare(a, a))
		for _, c := range Compare(a, b) {
			if c.Statement != "" && unique(b, c.Statement) {
				assert.Equal(t, b.Statement(c.Statement).Text, c.Text)
			}
		}
	})
}

// unique reports whether one statement only has this id.
func unique(b *briefing.Brief, id string) bool {
	n := 0
	b.Statements(func(_ *briefing.Section, s *briefing.Statement) {
		if s.ID == id {
			n++
		}
	})
	return n == 1
}
