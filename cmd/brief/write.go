package main

import (
	"context"
	"crypto/rand"
	"errors"
	"io/fs"
	"os"
	"path/filepath"
	"syscall"

	"brief/briefing"
	"brief/briefing/edition"
)

// output is a file to write.
type output struct {
	path string
	data []byte
}

// writeAll writes files so that each is complete or absent and what was there
// stays whole on failure: all are written beside their places first, then all
// are moved there. Folders are made as needed.
func writeAll(ctx context.Context, files []output) (err error) {
	temps := make([]string, 0, len(files))
	defer func() {
		if err != nil {
			for _, t := range temps {
				os.Remove(t)
			}
		}
	}()
	for _, f := range files {
		dir := filepath.Dir(f.path)
		if err := os.MkdirAll(dir, 0o755); err != nil {
			return cannotWrite(dir, err)
		}
		if info, err := os.Stat(f.path); err == nil && !info.Mode().IsRegular() {
			return &briefing.Problem{Code: briefing.Usage, Where: shown(f.path), What: "in the way: not a regular file", Hint: "move it, or choose another --name or --out"}
		}
		temp := filepath.Join(dir, "."+filepath.Base(f.path)+".tmp-"+rand.Text()[:8])
		temps = append(temps, temp)
		if err := edition.WriteSynced(temp, f.data); err != nil {
			return cannotWrite(f.path, err)
		}
	}
	if err := ctx.Err(); err != nil {
		return err
	}
	for i, f := range files {
		if err := os.Rename(temps[i], f.path); err != nil {
			return cannotWrite(f.path, err)
		}
	}
	for _, f := range files {
		edition.SyncDir(filepath.Dir(f.path))
	}
	return nil
}

// cannotWrite says why a path cannot be written. A wrong place is a matter of
// usage, a full disk is not.
func cannotWrite(path string, err error) error {
	p := &briefing.Problem{Code: briefing.Broke, Where: shown(path), What: "cannot be written: " + reason(err), Err: err}
	switch {
	case errors.Is(err, syscall.ENOTDIR), errors.Is(err, fs.ErrExist):
		p.Code, p.What, p.Hint = briefing.Usage, "not a folder", "choose another folder"
	case errors.Is(err, fs.ErrPermission), errors.Is(err, syscall.EROFS), errors.Is(err, fs.ErrNotExist), errors.Is(err, syscall.ENAMETOOLONG):
		p.Code, p.Hint = briefing.Usage, "choose another folder, or make this one writable"
	}
	return p
}
