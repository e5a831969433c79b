package text

import (
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
)

// Seen from Wednesday, 15 October 2025.
func TestWeekdaysNearThePublication(t *testing.T) {
	for text, want := range map[string]string{
		"They met on Wednesday.":       "2025-10-15",
		"They met on Monday.":          "2025-10-13",
		"They met on Friday.":          "2025-10-10",
		"They left on Thursday.":       "", // yesterday week, or tomorrow: not known
		"They will leave on Thursday.": "2025-10-16",
		// What was announced lies behind, though what will be done lies ahead.
		"The ship will sail again in spring, the line announced on Monday.": "2025-10-13",
		"She said he will leave on Friday.":                                 "2025-10-17",
		"They will meet, he said, on Friday.":                               "2025-10-17",
	} {
		v := Values(text, "2025-10-15")
		require.Len(t, v, 1, text)
		assert.Equal(t, want, v[0].Value, text)
	}
}
