package disk

import (
	"context"
	"path/filepath"
	"testing"
	"time"

	"github.com/stretchr/testify/require"
)

func TestLockIsHeldByOne(t *testing.T) {
	path := filepath.Join(t.TempDir(), "made", ".lock")
	release, err := Lock(t.Context(), path, time.Second)
	require.NoError(t, err)
	_, err = Lock(t.Context(), path, 60*time.Millisecond)
	require.ErrorIs(t, err, ErrHeld)

	stopped, cancel := context.WithCancel(t.Context())
	cancel()
	_, err = Lock(stopped, path, time.Second)
	require.ErrorIs(t, err, context.Canceled, "who is told to stop does not say that others are slow")

	release()
	release, err = Lock(t.Context(), path, time.Second)
	require.NoError(t, err)
	release()
	_, err = Lock(t.Context(), filepath.Join(path, "below"), time.Second)
	require.Error(t, err, "a file is no folder")
	require.NotErrorIs(t, err, ErrHeld)
}
