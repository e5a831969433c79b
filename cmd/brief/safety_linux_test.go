package main

import (
	"bytes"
	"fmt"
	"io/fs"
	"os"
	"path/filepath"
	"strings"
	"syscall"
	"testing"
	"time"

	"brief/briefing/edition"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
)

// smallDisk mounts a disk of so many bytes at out, and gives a way to mount it
// anew with other options.
func smallDisk(t *testing.T, size int) (again func(flags uintptr, size int)) {
	t.Helper()
	require.NoError(t, os.MkdirAll("out", 0o755))
	dir, err := filepath.Abs("out")
	require.NoError(t, err)
	if err := syscall.Mount("tmpfs", dir, "tmpfs", 0, fmt.Sprintf("size=%d", size)); err != nil {
		t.Skip("no disk can be mounted here: " + err.Error())
	}
	t.Cleanup(func() { _ = syscall.Unmount(dir, syscall.MNT_DETACH) })
	return func(flags uintptr, size int) {
		require.NoError(t, syscall.Mount("tmpfs", dir, "tmpfs", syscall.MS_REMOUNT|flags, fmt.Sprintf("size=%d", size)))
	}
}

// halves are files that an interrupted write would leave.
func halves(t *testing.T) (found []string) {
	t.Helper()
	require.NoError(t, filepath.WalkDir("out", func(path string, e fs.DirEntry, err error) error {
		if n := filepath.Base(path); strings.Contains(n, ".tmp") || strings.HasPrefix(n, ".new-") || strings.HasPrefix(n, ".latest-") {
			found = append(found, path)
		}
		return err
	}))
	return found
}

// lastGood demands that the last edition is this one, whole, and what the folder
// shows.
func lastGood(t *testing.T, number int) {
	t.Helper()
	a := edition.At("out", "harbour")
	whole, damaged := a.List()
	assert.Empty(t, damaged)
	require.NotEmpty(t, whole)
	last := whole[len(whole)-1]
	assert.Equal(t, number, last.Number)
	outputs, err := a.Outputs(&last)
	require.NoError(t, err)
	for _, f := range outputs {
		data, err := os.ReadFile(filepath.Join("out", f.Name))
		require.NoError(t, err)
		assert.True(t, bytes.Equal(f.Data, data), f.Name)
	}
	stdout, stderr, code := brief(t, "", "verify", filepath.Join(a.Latest(), "harbour.pdf"))
	assert.Zero(t, code, stdout+stderr)
	assert.Empty(t, halves(t))
}

// A disk that is full, nearly and wholly, and one that cannot be written to:
// said, told to the readers, nothing half written, and the next night goes on.
func TestFullAndReadOnlyDisk(t *testing.T) {
	t.Chdir(t.TempDir())
	again := smallDisk(t, 8<<20)
	write(t, "brief.yaml", strings.Replace(nightly, "{id: shelf, folder: shelf}", "{id: shelf, folder: shelf, notices: true}", 1))
	cost(t, 14)
	_, stderr, code := brief(t, "", "schedule", "--now")
	require.Zero(t, code, stderr)
	lastGood(t, 1)

	fill := func(left int) {
		t.Helper()
		os.Remove("out/filler")
		var s syscall.Statfs_t
		require.NoError(t, syscall.Statfs("out", &s))
		require.NoError(t, os.WriteFile("out/filler", make([]byte, int(s.Bavail)*int(s.Bsize)-left), 0o644))
	}
	night := func(what, why string, recorded bool) {
		t.Helper()
		os.Remove("shelf/harbour.failed.txt")
		_, stderr, code := brief(t, "", "schedule", "--now")
		assert.NotZero(t, code, what)
		assert.Contains(t, stderr, why, what)
		lastGood(t, 1)
		notice, err := os.ReadFile("shelf/harbour.failed.txt")
		require.NoError(t, err, "%s: told", what)
		assert.Contains(t, string(notice), why, what)
		if stdout, _, _ := brief(t, "", "status"); recorded {
			assert.Contains(t, stdout, why, what)
		}
	}
	cost(t, 16)
	fill(48 << 10)
	night("nearly full", "no space left on device", true)
	fill(0)
	night("full", "no space left on device", false)
	require.NoError(t, os.Remove("out/filler"))
	again(syscall.MS_RDONLY, 8<<20)
	night("read-only", "read-only file system", false)

	again(0, 8<<20)
	_, stderr, code = brief(t, "", "schedule", "--now")
	assert.Zero(t, code, stderr)
	lastGood(t, 2)
	assert.NoFileExists(t, "shelf/harbour.failed.txt", "the good night takes the notice away")
}

// A daemon that can no longer write is seen from outside: the time that was due
// is overdue.
func TestOverdue(t *testing.T) {
	t.Chdir(t.TempDir())
	write(t, "brief.yaml", nightly)
	cost(t, 14)
	a := edition.At("out", "harbour")
	due := time.Now().AddDate(0, 0, -3)
	require.NoError(t, a.SetStatus(edition.Status{Due: due.Format(time.RFC3339)}))
	stdout, _, _ := brief(t, "", "status")
	assert.Contains(t, stdout, "overdue")
	require.NoError(t, a.SetStatus(edition.Status{Due: time.Now().Format(time.RFC3339)}))
	stdout, _, _ = brief(t, "", "status")
	assert.NotContains(t, stdout, "overdue")
}
