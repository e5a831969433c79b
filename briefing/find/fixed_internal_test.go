package find

import (
	"math"
	"testing"

	"github.com/stretchr/testify/require"
)

func TestLog2(t *testing.T) {
	for _, n := range []int{1, 2, 3, 5, 7, 64, 1000, 99999, 1 << 31} {
		for _, d := range []int{0, 1, 2, 3, 9, 1001} {
			want := 256 * math.Log2(float64(n)/float64(max(1, d)))
			require.InDelta(t, max(0, want), log2(n, d), 1.01, "%d/%d", n, d)
		}
	}
	require.Zero(t, log2(0, 5))
	require.Zero(t, log2(-3, 5))
}
