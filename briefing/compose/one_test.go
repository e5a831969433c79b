package compose

import (
	"testing"

	"brief/briefing"

	"github.com/stretchr/testify/assert"
)

// Of one report and one statement the summary speaks in the singular.
func TestSummaryOfOne(t *testing.T) {
	b := &briefing.Brief{
		Sources: []briefing.Source{{ID: "S1", Published: "2024-05-03"}},
		Origins: []briefing.Origin{{ID: "O1", Sources: []string{"S1"}}},
		Sections: []briefing.Section{{Statements: []briefing.Statement{{ID: "F1", Independent: 1,
			Evidence: []briefing.Evidence{{Source: "S1"}}}}}},
	}
	assert.Equal(t, "This brief rests on 1 report. It is dated 3 May 2024. It does not name its publisher. Its one statement rests on a single independent source.", summary(b))
	b.Sources[0].Published, b.Sources[0].Publisher = "", "Harbour News"
	assert.Contains(t, summary(b), "1 report. It does not state when it was published. Its")
}
