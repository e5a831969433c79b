// Package disk writes files so that each is whole or absent, and keeps other
// programs out meanwhile.
package disk

import (
	"crypto/rand"
	"errors"
	"os"
	"path/filepath"
)

// Replace writes a file as a whole: beside its place first, then moved there.
// Folders are made as needed.
func Replace(path string, data []byte) error {
	dir := filepath.Dir(path)
	if err := os.MkdirAll(dir, 0o755); err != nil {
		return err
	}
	temp := filepath.Join(dir, "."+filepath.Base(path)+"-"+rand.Text()[:8]+".tmp")
	err := WriteSynced(temp, data)
	if err == nil {
		err = os.Rename(temp, path)
	}
	if err != nil {
		os.Remove(temp)
		return err
	}
	SyncDir(dir)
	return nil
}

// WriteSynced writes a new file and waits until the disk has it.
func WriteSynced(path string, data []byte) error {
	f, err := os.OpenFile(path, os.O_WRONLY|os.O_CREATE|os.O_EXCL, 0o644)
	if err != nil {
		return err
	}
	_, err = f.Write(data)
	return errors.Join(err, f.Sync(), f.Close())
}

// SyncDir makes moves last; some file systems cannot.
func SyncDir(dir string) {
	if d, err := os.Open(dir); err == nil {
		_ = d.Sync()
		d.Close()
	}
}
