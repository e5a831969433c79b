package pdf

import (
	"bytes"
	"testing"

	"brief/briefing/page"

	"github.com/stretchr/testify/assert"
)

func TestTwoRunsGiveEqualBytes(t *testing.T) {
	assert.True(t, bytes.Equal(render(t, harbour()), render(t, harbour())))
	assert.True(t, bytes.Equal(render(t, &page.Document{}), render(t, &page.Document{})))
}
