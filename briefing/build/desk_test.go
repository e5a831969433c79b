package build

import (
	"strings"
	"testing"

	"brief/briefing/proof"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
)

// What travels tells no search term: a term is in a finished file only where it
// stands in a printed text.
func TestNoSearchTermTravels(t *testing.T) {
	c := desk(t, `version: 1
title: Harbour
output: {formats: [pdf, docx, html]}
sources: [{path: "*.txt"}]
sections:
  - {id: cost, title: What it cost, terms: [overspend*, reparation, "pay", =quayside budget]}
`, map[string]string{
		"one.txt": "The port overspending on the quay came to 14 million euros, the authority said on Monday.\n\nThe state paid for the terminal, the ministry said in a statement.\n",
		"two.txt": "Reparations of 3 million euros went to the fishermen of Norrvik, the mayor told reporters on Friday.\n",
	})
	r := run(t, c)
	require.Contains(t, string(file(t, r, "json")), `"term: `, "the desk's own file keeps them")
	secret := []string{"overspend*", "reparation", "pay", "quayside budget"}
	for _, ext := range []string{"pdf", "docx", "html"} {
		f, err := proof.Take(file(t, r, ext))
		require.NoError(t, err)
		for _, p := range f.Parts {
			text := strings.ToLower(string(p.Data))
			assert.NotContains(t, text, "term: ", "%s: %s", ext, p.Name)
			for _, term := range secret {
				for _, around := range []string{`"` + term + `"`, ": " + term + `"`, "=" + term} {
					assert.NotContains(t, text, around, "%s: %s", ext, p.Name)
				}
			}
			for _, term := range []string{"overspend*", "quayside budget"} { // no printed text has them
				assert.NotContains(t, text, term, "%s: %s", ext, p.Name)
			}
		}
	}
}
