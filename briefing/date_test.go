package briefing

import (
	"testing"

	"github.com/stretchr/testify/assert"
)

func TestLongDate(t *testing.T) {
	for in, want := range map[string]string{
		"2025-10-15": "15 October 2025", "2025-07": "July 2025", "2025": "2025", "2025-10-15T19:36:00Z": "15 October 2025",
		"": "", "soon": "soon", "2025-13-01": "2025-13-01", "2025-10-15-1": "2025-10-15-1", "2025-10-99": "2025-10-99",
	} {
		assert.Equal(t, want, LongDate(in))
	}
}
