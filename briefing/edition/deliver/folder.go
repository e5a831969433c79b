package deliver

import (
	"context"
	"os"
	"path/filepath"
	"time"
)

// Folder puts copies of the outputs into a folder, each as a whole.
type Folder struct{ Dir string }

// Send copies the outputs. A notice becomes NAME.failed.txt, which the next
// edition removes.
func (f Folder) Send(_ context.Context, p Parcel, _ time.Time) error {
	notice := filepath.Join(f.Dir, p.Name+".failed.txt")
	if p.Notice != "" {
		return replace(notice, []byte(subject(p)+"\n\n"+p.Notice+"\n"))
	}
	for _, file := range p.Files {
		if err := replace(filepath.Join(f.Dir, filepath.Base(file.Name)), file.Data); err != nil {
			return err
		}
	}
	if err := os.Remove(notice); err != nil && !os.IsNotExist(err) {
		return err
	}
	return nil
}

// Repeatable is true: the copies are the same.
func (Folder) Repeatable() bool { return true }
