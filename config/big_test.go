package config

import (
	"strings"
	"testing"
	"time"

	"github.com/stretchr/testify/assert"
)

// A long file is refused or read in good time, whatever it holds. A quarter of
// the longest shows quadratic time as well as the whole.
func TestBig(t *testing.T) {
	if testing.Short() {
		t.Skip("reads many long files")
	}
	for _, unit := range []string{"[", "{", "- ", "-\n", "? ", "a: ", "a:\n", "a: b\n", "&a ", "*a ", "!x ", "\t", "\"", "'", "|\n", "#", "\n", "[a,", "{a: ", "%", "---\n", "x", "\x00", "\xff", "é", "- a\n", "[],", "\"\\u0041", "<<: "} {
		start := time.Now()
		for _, head := range []string{"", minimal} {
			data := head + strings.Repeat(unit, maxFile/4/len(unit))
			_, err := Parse("big.yaml", []byte(data), nil)
			if head != minimal {
				assert.Error(t, err)
			}
		}
		took := time.Since(start)
		if took > 300*time.Millisecond {
			t.Logf("%q: %v", unit, took)
		}
		assert.Less(t, took, 5*time.Second, "%q", unit)
	}
}
