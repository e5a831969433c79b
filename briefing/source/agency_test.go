package source

import (
	"testing"

	"github.com/stretchr/testify/assert"

	"brief/briefing"
)

func TestAgencyWhoseTextItIs(t *testing.T) {
	for _, c := range []struct{ dateline, author, byline, want string }{
		{"Reuters", "Jane Doe", "", "Reuters"},
		{"", "AFP", "", "AFP"},
		{"", "Reuters staff", "", "Reuters"},
		{"", "Jane Doe", "By JANE DOE, Associated Press", "Associated Press"},
		{"", "Jane Doe", "By Jane Doe | AP News Staff", "AP News"},
		{"", "Jane Doe", "By Jane Doe, map editor", ""},
		{"", "Jane Doe", "By Jane Doe", ""},
		{"", "Associated Builders", "", ""},
		{"PNT", "", "", ""},
	} {
		clean := &cleaned{agency: c.dateline, dropped: []briefing.Dropped{{Text: c.byline, Reason: becauseByline}}}
		assert.Equal(t, c.want, agencyOf(clean, c.author), "%v", c)
	}
}
