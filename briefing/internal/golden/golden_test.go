package golden

import (
	"os"
	"testing"

	"github.com/stretchr/testify/assert"
)

// broken takes down what a test would be failed for.
type broken struct {
	testing.TB
	failed bool
}

func (b *broken) Helper()               {}
func (b *broken) Errorf(string, ...any) { b.failed = true }
func (b *broken) FailNow()              { b.failed = true }

func TestEqual(t *testing.T) {
	t.Chdir(t.TempDir())
	absent := &broken{}
	Equal(absent, "sub/a.txt", []byte("one\n"))
	assert.True(t, absent.failed, "there is no golden file")

	*Update = true
	Equal(t, "sub/a.txt", []byte("one\n"))
	*Update = false
	got, err := os.ReadFile("testdata/sub/a.txt")
	assert.NoError(t, err)
	assert.Equal(t, "one\n", string(got))

	Equal(t, "sub/a.txt", []byte("one\n"))
	other := &broken{}
	Equal(other, "sub/a.txt", []byte("two\n"))
	assert.True(t, other.failed, "other bytes must fail")
}
