package proof

import (
	"testing"

	"brief/briefing"

	"github.com/stretchr/testify/assert"
)

// A change that names a statement has its words; others are of another edition.
func TestChanges(t *testing.T) {
	b, g := good()
	words := b.Sections[0].Statements[0].Text
	b.Edition = &briefing.Edition{Number: 2, Previous: "edition 1 (12 March 2031)", Changes: []briefing.Change{
		{Kind: briefing.ChangeNew, Statement: "F1", Text: words}, {Kind: briefing.ChangeDropped, Text: "What was said before."}}}
	assert.Empty(t, Check(b, g))
	b.Edition.Changes[0].Text = "[Anna Novak] announced a loan of $6 million."
	assert.Equal(t, []Fault{{"change 1", TheChange, "it does not have the words of F1"}}, Check(b, g))
	b.Edition.Changes[0].Statement = "F9"
	assert.Equal(t, TheReference, Check(b, g)[0].What)
}
