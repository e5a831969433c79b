package made

import (
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"brief/briefing/internal/pdfobj"
)

// A report that a test is given has the pages that the test asked for, and is
// the same each time.
func TestReportsHaveTheirPages(t *testing.T) {
	for name, make := range map[string]func(...string) []byte{"plain": Plain, "rich": Rich, "packed": Packed} {
		t.Run(name, func(t *testing.T) {
			raw := make("One", "Two\nlines", "Three")
			f, err := pdfobj.Open(raw)
			require.NoError(t, err)
			pages, err := f.Pages()
			require.NoError(t, err)
			assert.Len(t, pages, 3)
			assert.Equal(t, raw, make("One", "Two\nlines", "Three"))
		})
	}
}
