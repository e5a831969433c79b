//go:build unix

package source

import (
	"os"
	"path/filepath"
	"syscall"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
)

// TestLoadLoops offers links that lead round in circles and things that are no
// files: nothing may hang.
func TestLoadLoops(t *testing.T) {
	dir := folder(t, "a.txt", about("first"), "sub/b.txt", about("second"))
	require.NoError(t, os.Symlink(dir, filepath.Join(dir, "sub", "up")))
	require.NoError(t, os.Symlink("self", filepath.Join(dir, "self")))
	require.NoError(t, syscall.Mkfifo(filepath.Join(dir, "pipe.txt"), 0o600))
	require.NoError(t, os.Symlink("/dev/zero", filepath.Join(dir, "zero.txt")))
	res, err := Load(inputs(dir, "**"), Options{})
	require.NoError(t, err)
	assert.Len(t, res.Sources, 2)
	assert.ElementsMatch(t, []string{"pipe.txt", "zero.txt", "self"}, []string{res.Failed[0].Path, res.Failed[1].Path, res.Failed[2].Path})
	for _, f := range res.Failed {
		assert.NotContains(t, f.Reason, dir)
	}
	res, err = Load(inputs(dir, "a.txt", "sub/up/a.txt"), Options{}) // one file, two ways
	require.NoError(t, err)
	assert.Len(t, res.Sources, 1)
	assert.Equal(t, 1, res.Offered)
}
