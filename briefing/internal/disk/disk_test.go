package disk

import (
	"os"
	"path/filepath"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
)

func TestReplaceIsWholeOrAbsent(t *testing.T) {
	dir := t.TempDir()
	path := filepath.Join(dir, "a", "b.json")
	require.NoError(t, Replace(path, []byte("one")))
	require.NoError(t, Replace(path, []byte("two")))
	data, err := os.ReadFile(path)
	require.NoError(t, err)
	assert.Equal(t, "two", string(data))
	require.Error(t, Replace(filepath.Join(path, "c"), []byte("x")), "a file is no folder")
	require.NoError(t, os.Mkdir(filepath.Join(dir, "full"), 0o755))
	require.NoError(t, os.Mkdir(filepath.Join(dir, "full", "x"), 0o755))
	require.Error(t, Replace(filepath.Join(dir, "full"), []byte("x")), "a folder is not replaced")
	for _, d := range []string{dir, filepath.Dir(path)} {
		left, err := filepath.Glob(filepath.Join(d, ".*.tmp"))
		require.NoError(t, err)
		assert.Empty(t, left)
	}
}
