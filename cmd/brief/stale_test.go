package main

import (
	"testing"
	"time"

	"brief/briefing"
	"brief/config"

	"github.com/stretchr/testify/assert"
)

func TestStale(t *testing.T) {
	now := time.Date(2031, 3, 14, 5, 0, 0, 0, time.UTC)
	for newest, is := range map[string]bool{"2031-03-14": false, "2031-03-12": false, "2031-03-11": true, "2031-03-12T04:00:00Z": true, "2031-03-12T06:00:00Z": false, "": true, "2031": true} {
		assert.Equal(t, is, stale(&config.Config{MaxAge: "2d"}, newest, now) != "", newest)
		assert.Empty(t, stale(&config.Config{}, newest, now))
	}
	b := &briefing.Brief{Sources: []briefing.Source{{Published: "2031-03-11T22:00:00Z"}, {}, {Published: "2031-03-12"}, {Published: "2031-03-12T09:00:00Z"}}}
	assert.Equal(t, "2031-03-12", newest(b))
}

// A night with old sources is made, and called stale; under strict it fails.
func TestAStaleNight(t *testing.T) {
	t.Chdir(t.TempDir())
	write(t, "brief.yaml", nightly+"max_age: 3d\n")
	write(t, "one.txt", "March 3, 2024\n\nThe repair of the terminal in Port Ember will cost 14 million crowns, the port authority said.\n")
	_, stderr, code := brief(t, "", "schedule", "--now")
	assert.Zero(t, code, stderr)
	assert.Contains(t, stderr, "warning: the newest source is of 3 March 2024, older than max_age 3d")
	stdout, _, _ := brief(t, "", "status")
	assert.Contains(t, stdout, "newest of 3 March 2024")
	assert.Contains(t, stdout, "stale         the newest source is of 3 March 2024")
	write(t, "brief.yaml", nightly+"max_age: 3d\nstrict: true\n")
	_, stderr, code = brief(t, "", "schedule", "--now")
	assert.Equal(t, 3, code)
	assert.Contains(t, stderr, "brief.yaml:7: the newest source is of 3 March 2024, older than max_age 3d, and warnings fail")
	write(t, "brief.yaml", nightly+"max_age: soon\n")
	_, stderr, code = brief(t, "", "status")
	assert.Equal(t, 2, code)
	assert.Contains(t, stderr, "max_age: \"soon\" is no age")
}
