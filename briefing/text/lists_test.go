package text

import (
	"testing"

	"github.com/stretchr/testify/assert"
)

// FuzzMayList: a text that is passed over has no items.
func FuzzMayList(f *testing.F) {
	for _, s := range []string{"1. One 2. Two", "He asked: (i) who; (ii) why.", "Points: • one • two", "a) b", "x 01) A. 02) B.", "It said “no”. A. Smith came."} {
		f.Add(s)
	}
	f.Fuzz(func(t *testing.T, s string) {
		if !mayList(s) {
			assert.Empty(t, everyItem(s, 0, len(s)))
		}
	})
}
