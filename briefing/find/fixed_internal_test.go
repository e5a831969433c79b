package find

import (
	"math"
	"testing"

	"brief/briefing/text"

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

// The words of a query must be stemmed as text stems those of a source.
func TestStemsAreThoseOfText(t *testing.T) {
	for _, w := range []string{"bases", "Russia’s", "Russia's", "al", "extradition", "U.S", "2025", "Il-76", "Städte", "базами", "évènements", "Türkiye'nin", "x86"} {
		for _, l := range []string{"en", "de", "ru", "fr", "tr", "ar", "xx", ""} {
			require.Equal(t, text.Stem(w, l), stem(w, l), "%s in %q", w, l)
		}
	}
}
