package pdf

import (
	"testing"

	"github.com/stretchr/testify/assert"
)

// fill is how far down a page is used, as a share of its text area.
func (s sheetOps) fill() float64 {
	low := 0.0
	for _, o := range s.ops {
		if o.kind == opText && o.y < s.top+s.depth+12 {
			low = max(low, o.y-s.top)
		}
	}
	return low / s.depth
}

// TestPagesAreFilled: no page but the last, and those before and after one on
// its side, ends far above its foot.
func TestPagesAreFilled(t *testing.T) {
	for name, least := range map[string]float64{"many": 0.86, "columns": 0.9, "sentence": 0.9, "harbour": 0.7, "letter": 0.7, "tongues": 0.7} {
		_, pages := laid(t, samples()[name])
		for i, p := range pages[:len(pages)-1] {
			if p.turned != pages[i+1].turned {
				continue
			}
			assert.Greater(t, p.fill(), least, "%s, page %d", name, i+1)
		}
	}
}
