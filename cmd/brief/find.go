package main

import (
	"io/fs"
	"os"
	"path/filepath"

	"brief/briefing"
	"brief/briefing/build"
)

// largestSource bounds what is read while looking for a source by its hash.
const largestSource = 256 << 20

// finder looks for the sources of a finished brief: in the folder that --sources
// names, which has the first say; where they lay at the build; at the recorded
// path; beside the brief.
type finder struct {
	given  string            // folder of --sources, "" when none was named
	beside string            // folder of the brief
	known  map[string]string // hash -> path, from .editions/*/sources.json beside the brief
	hashed map[string]map[string]string
}

// newFinder reads where the sources of the brief in file lay. The folder sources
// may be empty.
func newFinder(file, sources string) (*finder, error) {
	f := &finder{given: sources, beside: filepath.Dir(file), known: map[string]string{}, hashed: map[string]map[string]string{}}
	if sources != "" {
		what := "not a folder"
		info, err := os.Stat(sources)
		if err != nil {
			what = reason(err)
		}
		if err != nil || !info.IsDir() {
			return nil, &briefing.Problem{Code: briefing.Usage, Where: sources, What: what, Hint: "--sources names the folder that holds the sources", Err: err}
		}
	}
	entries, _ := os.ReadDir(filepath.Join(f.beside, ".editions")) // there may be none
	for _, e := range entries {
		for _, l := range readRecord(recordPath(f.beside, e.Name())).Sources {
			f.known[l.SHA256] = l.Path
		}
	}
	return f, nil
}

// find gives the bytes of a source: the file with its hash, else the file that
// now lies where the source was.
func (f *finder) find(s *briefing.Source) ([]byte, bool) {
	if f.given != "" {
		if raw, ok := f.byHash(f.given, true, s.SHA256); ok {
			return raw, true
		}
	}
	places := []string{f.known[s.SHA256]}
	for _, path := range build.Files(s.Path) { // of a part, the file that it stands in
		path = filepath.FromSlash(path)
		base := filepath.Base(path)
		if f.given != "" {
			if raw, _, ok := readHashed(filepath.Join(f.given, base)); ok && s.Path != "" {
				return raw, true
			}
		}
		places = append(places, filepath.Join(f.beside, base))
		if path != base {
			places = append(places, path, filepath.Join(f.beside, path))
		}
	}
	var changed []byte
	for _, p := range places {
		raw, hash, ok := readHashed(p)
		switch {
		case ok && hash == s.SHA256:
			return raw, true
		case ok && changed == nil:
			changed = raw
		}
	}
	for _, dir := range []string{f.beside, "."} {
		if raw, ok := f.byHash(dir, false, s.SHA256); ok {
			return raw, true
		}
	}
	return changed, changed != nil
}

// byHash looks for a file by its hash in a folder; deep: and in its folders. The
// folder is read once.
func (f *finder) byHash(dir string, deep bool, hash string) ([]byte, bool) {
	index, ok := f.hashed[dir]
	if !ok {
		index = hashes(dir, deep)
		f.hashed[dir] = index
	}
	raw, now, ok := readHashed(index[hash])
	return raw, ok && now == hash
}

// hashes lists the files of a folder by their hash. What cannot be read is left
// out.
func hashes(dir string, deep bool) map[string]string {
	index := map[string]string{}
	_ = filepath.WalkDir(dir, func(path string, e fs.DirEntry, err error) error {
		switch {
		case err != nil || e == nil:
			return nil
		case e.IsDir() && path != dir && !deep:
			return fs.SkipDir
		case e.IsDir():
			return nil
		}
		if _, hash, ok := readHashed(path); ok && index[hash] == "" {
			index[hash] = path
		}
		return nil
	})
	return index
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
	return raw, briefing.SHA256(raw), true
}
