package compare

import (
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"brief/briefing"
)

// The sentence shown for a source is the one that gives most of the claim, be it
// its headline or a later sentence.
func TestBestStatementOfASource(t *testing.T) {
	docs := []briefing.Document{
		doc("S1", "A ferry with 200 people sank off Batur on Monday, killing 31 passengers. The coast guard searched the water all night."),
		doc("S2", "A ferry sank off Batur, killing 31 passengers. The harbour was closed. On Monday, the ferry sank off Batur with 200 people and killed 31 passengers."),
	}
	docs[0].Published, docs[1].Published = "2025-10-14", "2025-10-14"
	claim := Compare(docs, Options{}).Claim(briefing.Ref{})
	require.Len(t, claim.Members, 2)
	assert.Equal(t, briefing.Ref{Doc: 1, Sentence: 2}, claim.Members[1].Ref)
}
