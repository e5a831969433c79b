package compare

import (
	"strings"
	"testing"
	"time"

	"github.com/stretchr/testify/assert"

	"brief/briefing"
)

// Awkward texts of some size: nothing may take long or break.
func TestHugeTexts(t *testing.T) {
	if testing.Short() {
		t.Skip("large")
	}
	for name, unit := range map[string]string{
		"figures":   "1 2 3 4 ",
		"quotes":    "“a big success” said Putin. ",
		"names":     "Anna Berg, Karl Lund and ",
		"sentences": "The ferry sank off Batur on Monday, killing 31 passengers. ",
		"dashes":    "—,—",
	} {
		t.Run(name, func(t *testing.T) {
			body := strings.Repeat(unit, 20000/len(unit))
			start := time.Now()
			c := Compare([]briefing.Document{doc("S1", body), doc("S2", body), doc("S3", quake)}, Options{})
			if len(c.docs[0].Sentences) > 0 {
				c.Claim(briefing.Ref{})
				c.Explain(briefing.Ref{})
			}
			assert.Less(t, time.Since(start), 20*time.Second)
		})
	}
}
