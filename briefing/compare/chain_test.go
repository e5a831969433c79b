package compare

import (
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"brief/briefing"
)

// A is tied to B and B to C: where only A and C state a claim, they are still
// one origin.
func TestOriginsReachThroughOthers(t *testing.T) {
	const claim = "A strong earthquake struck the island of Lombok on Sunday, killing 91 people, officials said."
	owned := func(owner, origin string) func(*briefing.Source) {
		return func(s *briefing.Source) { s.Owner, s.DeclaredOrigin = owner, origin }
	}
	docs := []briefing.Document{
		doc("S1", claim+" Tourists waited at the airport.", owned("Group A", "")),
		doc("S2", "Rescuers searched the rubble in the north of Lombok on Monday.", owned("Group A", "shared desk")),
		doc("S3", "An earthquake struck Lombok on Sunday and killed 91 people, officials said. Roads were cut.", owned("", "shared desk")),
	}
	c := Compare(docs, Options{})
	require.Len(t, c.Origins, 1)
	got := c.Claim(briefing.Ref{})
	require.Equal(t, 2, got.Reports, c.Explain(briefing.Ref{}))
	assert.Equal(t, 1, got.Independent)
}
