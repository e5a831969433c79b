package main

import (
	"crypto/sha256"
	"encoding/hex"
	"encoding/json"
	"io/fs"
	"os"
	"path/filepath"

	"brief/briefing"
)

// largestSource bounds what is read while looking for a source by its hash.
const largestSource = 256 << 20

// finder looks for the sources of a finished brief: where they lay when it was
// built, at the recorded path, in the folder that --sources names, beside the
// brief.
type finder struct {
	beside string            // folder of the brief
	known  map[string]string // hash -> path, from sources.json
	search []string          // folders not yet hashed
	hashed map[string]string // hash -> path, of the folders hashed so far
}

// newFinder reads where the sources of the brief in file lay. The folder sources
// may be empty.
func newFinder(file, sources string) (*finder, error) {
	f := &finder{beside: filepath.Dir(file), known: map[string]string{}, hashed: map[string]string{}}
	if sources != "" {
		info, err := os.Stat(sources)
		switch {
		case err != nil:
			return nil, &briefing.Problem{Code: briefing.Usage, Where: sources, What: reason(err), Hint: "--sources names the folder that holds the sources"}
		case !info.IsDir():
			return nil, &briefing.Problem{Code: briefing.Usage, Where: sources, What: "not a folder", Hint: "--sources names the folder that holds the sources"}
		}
		f.search = append(f.search, sources)
	}
	f.search = append(f.search, f.beside)
	editions := filepath.Join(f.beside, ".editions")
	entries, _ := os.ReadDir(editions) // there may be none
	for _, e := range entries {
		f.read(filepath.Join(editions, e.Name(), "sources.json"))
	}
	return f, nil
}

// read takes the places of one sources.json. A damaged one is as good as none.
func (f *finder) read(index string) {
	var list []located
	if data, err := os.ReadFile(index); err != nil || json.Unmarshal(data, &list) != nil {
		return
	}
	for _, l := range list {
		path := filepath.FromSlash(l.Path)
		if !filepath.IsAbs(path) {
			path = filepath.Join(filepath.Dir(index), path)
		}
		f.known[l.SHA256] = path
	}
}

// find gives the bytes of a source: the file with its hash, else the file that
// now lies where the source was.
func (f *finder) find(s *briefing.Source) ([]byte, bool) {
	var changed []byte
	places := []string{f.known[s.SHA256]}
	if s.Path != "" {
		path := filepath.FromSlash(s.Path)
		places = append(places, path)
		if !filepath.IsAbs(path) {
			places = append(places, filepath.Join(f.beside, path))
		}
	}
	for _, path := range places {
		raw, hash, ok := readHashed(path)
		switch {
		case ok && hash == s.SHA256:
			return raw, true
		case ok && changed == nil:
			changed = raw
		}
	}
	for {
		if path, ok := f.hashed[s.SHA256]; ok {
			if raw, hash, ok := readHashed(path); ok && hash == s.SHA256 {
				return raw, true
			}
		}
		if len(f.search) == 0 {
			return changed, changed != nil
		}
		f.hash(f.search[0], f.search[0] != f.beside)
		f.search = f.search[1:]
	}
}

// hash records the files of a folder by their hash; deep: those of its folders
// too. What cannot be read is left out.
func (f *finder) hash(dir string, deep bool) {
	_ = filepath.WalkDir(dir, func(path string, e fs.DirEntry, err error) error {
		switch {
		case err != nil || e == nil:
			return nil
		case e.IsDir() && path != dir && !deep:
			return fs.SkipDir
		case e.IsDir():
			return nil
		}
		if _, hash, ok := readHashed(path); ok {
			if _, taken := f.hashed[hash]; !taken {
				f.hashed[hash] = path
			}
		}
		return nil
	})
}

// readHashed reads a regular file of bounded length, with its hash.
func readHashed(path string) (raw []byte, hash string, ok bool) {
	info, err := os.Stat(path)
	if err != nil || !info.Mode().IsRegular() || info.Size() > largestSource {
		return nil, "", false
	}
	if raw, err = os.ReadFile(path); err != nil {
		return nil, "", false
	}
	sum := sha256.Sum256(raw)
	return raw, hex.EncodeToString(sum[:]), true
}
