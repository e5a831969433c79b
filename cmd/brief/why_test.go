package main

import (
	"fmt"
	"os"
	"regexp"
	"strings"
	"testing"

	"brief/briefing"
	"brief/config"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
)

var pasted = regexp.MustCompile(`(?m)^  (pin|drop): .*$`)

// The lines that `brief why` gives for a statement can be pasted into its
// section: the pin keeps it, the drop takes it out.
func TestWhyGivesLinesThatHold(t *testing.T) {
	starter(t)
	original, err := os.ReadFile("brief.yaml")
	require.NoError(t, err)
	build := func(config string) *briefing.Brief {
		write(t, "brief.yaml", config)
		_, stderr, code := brief(t, "", "build", "--format", "json")
		require.Zero(t, code, stderr)
		data, err := os.ReadFile("out/harbour.json")
		require.NoError(t, err)
		b, err := briefing.Decode(data)
		require.NoError(t, err)
		return b
	}
	first := build(string(original))
	n := 0
	first.Statements(func(sec *briefing.Section, s *briefing.Statement) {
		build(string(original))
		why, stderr, code := brief(t, "", "why", s.ID)
		require.Zero(t, code, stderr)
		lines := pasted.FindAllString(why, -1)
		require.Len(t, lines, 2, why)
		section := "  - id: " + sec.ID + "\n"
		for _, l := range lines {
			found := false
			b := build(strings.Replace(string(original), section, section+"  "+l+"\n", 1))
			b.Statements(func(_ *briefing.Section, x *briefing.Statement) {
				if x.Text == s.Text && x.Pinned == strings.HasPrefix(l, "  pin") {
					found = true
				}
			})
			assert.Equal(t, strings.HasPrefix(l, "  pin"), found, "%s: %s", s.ID, l)
		}
		n++
	})
	assert.Positive(t, n)
}

// Whatever the words, the lines are YAML that says them.
func TestPastedWordsAreYAML(t *testing.T) {
	for _, words := range []string{`He said: "no" # really`, "a\\b 'c' {d} [e], f: g", "“curly” — dash", "bidi \u202e and \x1b escape", "tab\tand\u00a0space", "- list", "اللغة العربية"} {
		data := fmt.Sprintf("version: 1\nsections:\n  - id: a\n    terms: [x1]\n    pin: [%s]\n", pastable(words))
		c, err := config.Parse("x.yaml", []byte(data), nil)
		require.NoError(t, err, data)
		assert.Equal(t, []string{words}, c.Sections[0].Pin)
	}
}
