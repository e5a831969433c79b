package golden

import (
	"os"
	"runtime"
	"testing"

	"github.com/stretchr/testify/assert"
)

// judge takes down whether it was failed.
type judge struct {
	testing.TB
	failed bool
}

func (j *judge) Helper()               {}
func (j *judge) Name() string          { return "judged" }
func (j *judge) Errorf(string, ...any) { j.failed = true }
func (j *judge) FailNow()              { runtime.Goexit() }

// fails reports whether comparing with the golden file fails a test.
func fails(name, got string) bool {
	j, done := &judge{}, make(chan bool)
	go func() {
		defer close(done)
		Equal(j, name, []byte(got))
	}()
	<-done
	return j.failed
}

func TestEqual(t *testing.T) {
	t.Chdir(t.TempDir())
	assert.True(t, fails("sub/a.txt", "one\n"), "there is no golden file")

	*Update = true
	Equal(t, "sub/a.txt", []byte("one\n"))
	*Update = false
	got, err := os.ReadFile("testdata/sub/a.txt")
	assert.NoError(t, err)
	assert.Equal(t, "one\n", string(got))

	assert.False(t, fails("sub/a.txt", "one\n"))
	assert.True(t, fails("sub/a.txt", "two\n"), "other bytes must fail")
}
