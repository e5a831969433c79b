package edition

import (
	"context"
	"crypto/rand"
	"encoding/json"
	"errors"
	"os"
	"path/filepath"
	"strings"

	"brief/briefing"
	"brief/briefing/internal/disk"
)

// Parts is what the archive keeps of an edition beside its record.
type Parts struct {
	Files   []File
	Sources []briefing.Source // with their texts and marks
	Assets  [][]byte          // templates and fonts; nil entries are left out
}

// Put archives an edition. It is there as a whole or not at all; r.Files and
// r.Texts are filled in here.
func (a *Archive) Put(ctx context.Context, r Record, p Parts) error {
	a.tidy()
	r.Files, r.Texts = make([]File, len(p.Files)), []string{}
	for i, f := range p.Files {
		r.Files[i] = File{Name: f.Name, SHA256: briefing.SHA256(f.Data), Data: f.Data}
	}
	for _, s := range p.Sources {
		r.Texts = append(r.Texts, s.TextSHA256)
		if err := a.putText(s); err != nil {
			return err
		}
	}
	for _, data := range p.Assets {
		if data != nil {
			if err := a.keep(filepath.Join("assets", briefing.SHA256(data)), data); err != nil {
				return err
			}
		}
	}
	temp := filepath.Join(a.dir, ".new-"+rand.Text()[:8])
	if err := os.MkdirAll(temp, 0o755); err != nil {
		return err
	}
	defer os.RemoveAll(temp)
	record, err := json.MarshalIndent(r, "", "  ")
	if err != nil {
		return err
	}
	for _, f := range append(r.Files, File{Name: "edition.json", Data: append(record, '\n')}) {
		if err := WriteSynced(filepath.Join(temp, f.Name), f.Data); err != nil {
			return err
		}
	}
	SyncDir(temp)
	if err := ctx.Err(); err != nil {
		return err
	}
	if err := os.Rename(temp, a.Dir(r.Number)); err != nil {
		return err
	}
	SyncDir(a.dir)
	return nil
}

// tidy removes what an interrupted run left.
func (a *Archive) tidy() {
	for _, pattern := range []string{".new-*", ".latest-*", "texts/.*.tmp", "assets/.*.tmp"} {
		left, _ := filepath.Glob(filepath.Join(a.dir, filepath.FromSlash(pattern)))
		for _, path := range left {
			os.RemoveAll(path)
		}
	}
}

// putText keeps the cleaned text of a source, and what its paragraphs are.
func (a *Archive) putText(s briefing.Source) error {
	marks, err := json.Marshal(s.Marks)
	if err != nil {
		return err
	}
	if err := a.keep(filepath.Join("texts", s.TextSHA256+".marks.json"), marks); err != nil {
		return err
	}
	return a.keep(filepath.Join("texts", s.TextSHA256+".txt"), []byte(s.Text))
}

// Text is a cleaned text of the archive with the marks of its paragraphs.
func (a *Archive) Text(hash string) (text string, marks []briefing.Mark, ok bool) {
	if hash == "" || strings.ContainsAny(hash, `/\.`) {
		return "", nil, false
	}
	data, err := os.ReadFile(filepath.Join(a.dir, "texts", hash+".txt"))
	if err != nil || briefing.SHA256(data) != hash {
		return "", nil, false
	}
	if m, err := os.ReadFile(filepath.Join(a.dir, "texts", hash+".marks.json")); err == nil && json.Unmarshal(m, &marks) != nil {
		marks = nil
	}
	return string(data), marks, true
}

// Asset is a template or font of the archive; nil for the empty hash.
func (a *Archive) Asset(hash string) ([]byte, error) {
	if hash == "" {
		return nil, nil
	}
	data, err := os.ReadFile(filepath.Join(a.dir, "assets", filepath.Base(hash)))
	if err == nil && briefing.SHA256(data) != hash {
		err = errors.New("asset " + hash + " has other bytes than when it was archived")
	}
	return data, err
}

// keep writes a file that is named after its content, once.
func (a *Archive) keep(name string, data []byte) error {
	path := filepath.Join(a.dir, name)
	if old, err := os.ReadFile(path); err == nil && string(old) == string(data) {
		return nil
	}
	return replace(path, data)
}

// replace writes a file as a whole: beside its place first, then moved there.
func replace(path string, data []byte) error { return disk.Replace(path, data) }

// WriteSynced writes a new file and waits until the disk has it.
func WriteSynced(path string, data []byte) error { return disk.WriteSynced(path, data) }

// SyncDir makes moves last; some file systems cannot.
func SyncDir(dir string) { disk.SyncDir(dir) }
