package config

import (
	"os"
	"testing"
	"unicode/utf8"

	"brief/briefing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
)

// FuzzConfig: what loads prints, and loads back equal; what does not load is a
// usage problem in readable words.
func FuzzConfig(f *testing.F) {
	for _, dir := range []string{"good", "bad"} {
		entries, err := os.ReadDir("testdata/" + dir)
		require.NoError(f, err)
		for _, e := range entries {
			data, err := os.ReadFile("testdata/" + dir + "/" + e.Name())
			require.NoError(f, err)
			f.Add(data)
		}
	}
	f.Fuzz(func(t *testing.T, data []byte) {
		c, err := Parse("fuzz.yaml", data, nil)
		if err != nil {
			var p *briefing.Problem
			require.ErrorAs(t, err, &p)
			assert.Equal(t, briefing.Usage, p.Code)
			assert.True(t, utf8.ValidString(p.What), "%q", p.What)
			return
		}
		out := printed(t, c)
		again, err := Parse("fuzz.yaml", out, nil)
		require.NoError(t, err, "%s", out)
		same(t, c, again)
	})
}
