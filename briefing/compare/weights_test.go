package compare

import (
	"testing"

	"github.com/stretchr/testify/assert"
)

// A table that was made for other features than the program computes would
// weigh one thing by the weight of another.
func TestTablesAreOfTheseFeatures(t *testing.T) {
	for _, c := range []struct {
		table linear
		terms []string
	}{{gateWeights, gateTerms}, {figureWeights, figureTerms}, {pairWeights, pairTerms}} {
		var names []string
		for _, t := range c.table.terms {
			names = append(names, t.name)
		}
		assert.Equal(t, c.terms, names)
	}
}

func TestScale(t *testing.T) {
	assert.Equal(t, 5000, scale(0))
	assert.Less(t, scale(-50), 200)
	assert.Greater(t, scale(50), 9800)
	assert.Less(t, scale(.1), scale(.2))
}

func TestLog2(t *testing.T) {
	for n, want := range map[int]float64{0: 0, 1: 0, 2: 1, 3: 1.5, 4: 2, 1024: 10} {
		assert.InDelta(t, want, log2(n), 1e-12)
	}
}
