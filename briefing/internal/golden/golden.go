// Package golden compares what a test got with a file in testdata.
package golden

import (
	"flag"
	"os"
	"path/filepath"
	"testing"

	"github.com/stretchr/testify/require"
)

// Update rewrites the golden files instead of comparing: go test ./... -update.
var Update = flag.Bool("update", false, "rewrite the golden files")

// Equal fails the test when got is not the contents of testdata/name.
func Equal(t testing.TB, name string, got []byte) {
	t.Helper()
	path := filepath.Join("testdata", filepath.FromSlash(name))
	if *Update {
		require.NoError(t, os.MkdirAll(filepath.Dir(path), 0o755))
		require.NoError(t, os.WriteFile(path, got, 0o644))
		return
	}
	want, err := os.ReadFile(path)
	require.NoError(t, err, "run the test with -update to make the golden file")
	require.Equal(t, string(want), string(got), "%s differs; look at it, then run with -update", path)
}
