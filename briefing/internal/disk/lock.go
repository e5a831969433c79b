package disk

import (
	"context"
	"errors"
	"os"
	"path/filepath"
	"time"

	"github.com/gofrs/flock"
)

// ErrHeld says that another program held a lock for as long as was waited.
var ErrHeld = errors.New("another program holds the lock")

// Lock keeps other programs out of what the file at path stands for, until
// release is called; it waits for at most the given time. The file is made with
// its folders, and stays. The system lets go of the lock when the program dies.
// Errors are [ErrHeld], that of ctx, or what the disk says.
func Lock(ctx context.Context, path string, wait time.Duration) (release func(), err error) {
	if err := os.MkdirAll(filepath.Dir(path), 0o755); err != nil {
		return nil, err
	}
	l := flock.New(path)
	waiting, cancel := context.WithTimeout(ctx, wait)
	defer cancel()
	ok, err := l.TryLockContext(waiting, 50*time.Millisecond)
	switch {
	case ok:
		return func() { _ = l.Unlock() }, nil
	case ctx.Err() != nil:
		return nil, ctx.Err()
	case errors.Is(err, context.DeadlineExceeded):
		return nil, ErrHeld
	}
	return nil, err
}
