package edition

import (
	"crypto/rand"
	"fmt"
	"os"
	"path/filepath"
)

// Latest is the place that always holds the newest edition.
func (a *Archive) Latest() string { return filepath.Join(a.dir, "latest") }

// Point makes latest the edition of this number. Where links are not allowed it
// becomes a copy.
func (a *Archive) Point(number int) error {
	target := fmt.Sprintf("%04d", number)
	if now, err := os.Readlink(a.Latest()); err == nil && now == target {
		return nil
	}
	temp := filepath.Join(a.dir, ".latest-"+rand.Text()[:8])
	if err := os.Symlink(target, temp); err != nil {
		if err := os.CopyFS(temp, os.DirFS(a.Dir(number))); err != nil {
			os.RemoveAll(temp)
			return err
		}
	}
	if info, err := os.Lstat(a.Latest()); err == nil && info.IsDir() {
		if err := os.RemoveAll(a.Latest()); err != nil { // a copy cannot be replaced in one step
			return err
		}
	}
	if err := os.Rename(temp, a.Latest()); err != nil {
		os.RemoveAll(temp)
		return err
	}
	SyncDir(a.dir)
	return nil
}
