package edition

import (
	"context"
	"errors"
	"fmt"
	"path/filepath"
	"time"

	"brief/briefing"
	"brief/briefing/internal/disk"
)

// Lock keeps others out of an output folder until release is called. It waits
// for at most the given time. The system lets go of it when the program dies.
func Lock(ctx context.Context, out string, wait time.Duration) (release func(), err error) {
	dir := filepath.Join(out, ".editions")
	return lockFile(ctx, filepath.Join(dir, ".lock"), out, wait)
}

// LockOutbox keeps others from delivering the editions of the archive.
func (a *Archive) LockOutbox(ctx context.Context) (release func(), err error) {
	return lockFile(ctx, filepath.Join(a.dir, ".deliver"), a.dir, 100*time.Millisecond)
}

// lockFile locks a file that stands for the place called where.
func lockFile(ctx context.Context, path, where string, wait time.Duration) (release func(), err error) {
	release, err = disk.Lock(ctx, path, wait)
	if errors.Is(err, disk.ErrHeld) {
		return nil, &briefing.Problem{Code: briefing.Broke, Where: where, What: fmt.Sprintf("another brief has been writing here for %s", wait),
			Hint: "wait for it to end; each output folder takes one at a time", Err: err}
	}
	return release, err
}
