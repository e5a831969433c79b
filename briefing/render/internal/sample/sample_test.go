package sample

import (
	"testing"

	"github.com/stretchr/testify/assert"

	"brief/briefing/page"
)

// The notes of a sound sample are numbered from 1 on, as every renderer expects;
// the hostile one is unsound by intent. Two calls share nothing that a test could change.
func TestSamples(t *testing.T) {
	for name, make := range map[string]func() *page.Document{
		"brief": Brief, "arabic": Arabic, "hostile": Hostile, "pages": func() *page.Document { return Pages(3) },
	} {
		t.Run(name, func(t *testing.T) {
			d := make()
			assert.NotEmpty(t, d.Blocks)
			for i, n := range d.Notes {
				if name != "hostile" {
					assert.Equal(t, i+1, n.N)
				}
			}
			assert.Equal(t, d, make())
			d.Blocks[0] = nil
			assert.NotEqual(t, d, make())
		})
	}
}
