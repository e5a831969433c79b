package main

import (
	"testing"

	"brief/briefing/build"
	"brief/briefing/proof"

	"github.com/stretchr/testify/assert"
)

// A file that only looks otherwise has a way out; false words have none.
func TestRefutedHint(t *testing.T) {
	page := proof.Fault{Where: "file", What: proof.ThePage, Detail: "stream 1 is not what the evidence makes"}
	assert.Contains(t, refuted(&build.Verdict{Faults: []proof.Fault{page}}), "saved again by another program")
	page2 := proof.Fault{Where: "S1", What: "source", Detail: "has changed"}
	assert.Empty(t, refuted(&build.Verdict{Faults: []proof.Fault{page, page2}}))
}
