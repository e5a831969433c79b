package briefing_test

import (
	"testing"

	"brief/briefing"

	"github.com/stretchr/testify/assert"
)

func TestCount(t *testing.T) {
	assert.Equal(t, "0 reports", briefing.Count(0, "report"))
	assert.Equal(t, "1 address", briefing.Count(1, "address"))
	assert.Equal(t, "12 addresses", briefing.Count(12, "address"))
}
