package main

import (
	"cmp"
	"encoding/json"
	"path/filepath"
	"slices"

	"brief/briefing/build"
)

// located is where the bytes of a source lay when the brief was built. It stands
// in OUT/.editions/NAME/sources.json and never in what is handed out.
type located struct {
	SHA256 string `json:"sha256"`
	Path   string `json:"path"` // relative to the folder of sources.json where that can be, slash separated
}

// editionDir is where everything of a brief lies that is not handed out.
func editionDir(out, name string) string { return filepath.Join(out, ".editions", name) }

// sourceIndex is the file by which a later verify finds the sources.
func sourceIndex(out string, r *build.Result) (output, error) {
	dir := editionDir(out, r.Brief.Name)
	list := []located{}
	for hash, path := range r.Paths {
		list = append(list, located{hash, filepath.ToSlash(relative(dir, path))})
	}
	slices.SortFunc(list, func(a, b located) int {
		return cmp.Or(cmp.Compare(a.SHA256, b.SHA256), cmp.Compare(a.Path, b.Path))
	})
	data, err := json.MarshalIndent(list, "", "  ")
	return output{filepath.Join(dir, "sources.json"), append(data, '\n')}, err
}

// relative is path as seen from dir, or absolute where there is no such way.
func relative(dir, path string) string {
	absDir, err1 := filepath.Abs(dir)
	abs, err2 := filepath.Abs(path)
	if err1 != nil || err2 != nil {
		return path
	}
	if rel, err := filepath.Rel(absDir, abs); err == nil {
		return rel
	}
	return abs
}
