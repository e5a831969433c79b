package build

import (
	"fmt"
	"testing"

	"brief/briefing"

	"github.com/stretchr/testify/assert"
)

// What could not be read is named with its reason, ten at most.
func TestUnreadableSourcesAreNamed(t *testing.T) {
	files := map[string]string{"a.txt": reports["a.txt"]}
	for i := range 12 {
		files[fmt.Sprintf("bad%02d.txt", i)] = ""
	}
	p := problem(t, desk(t, ports, files))
	assert.Equal(t, briefing.Input, p.Code)
	assert.Contains(t, p.What, "12 of 13 sources could not be read, more than max_failed (0.2) allows: bad00.txt: ")
	assert.Contains(t, p.What, "; bad09.txt: ")
	assert.NotContains(t, p.What, "bad10")
	assert.Contains(t, p.What, "; and 2 more")

	delete(files, "a.txt")
	p = problem(t, desk(t, ports, files))
	assert.Contains(t, p.What, "no source could be read: bad00.txt: ")
	assert.Contains(t, p.What, "; and 2 more")
}
