package main

import (
	"cmp"
	"encoding/json"
	"os"
	"path/filepath"
	"slices"

	"brief/briefing/build"
	"brief/config"
)

// record is what a later verify needs and no file that is handed out may tell:
// where on this machine the sources, the template and the fonts lay. It is
// OUT/.editions/NAME/sources.json. Paths are slash separated, and relative to
// its folder where that can be.
type record struct {
	Sources  []located `json:"sources"`
	Template string    `json:"template"`
	Fonts    struct {
		Text     string `json:"text"`
		Heads    string `json:"heads"`
		Fallback string `json:"fallback"`
	} `json:"fonts"`
}

// located is where the bytes of a source lay.
type located struct {
	SHA256 string `json:"sha256"`
	Path   string `json:"path"`
}

// recordPath is where the record of a brief lies, by the folder and the base
// name of its outputs.
func recordPath(out, name string) string {
	return filepath.Join(out, ".editions", name, "sources.json")
}

// recordOf makes the record of a build.
func recordOf(c *config.Config, r *build.Result) (output, error) {
	file := recordPath(c.OutDir(), r.Brief.Name)
	away := func(path string) string {
		if path == "" {
			return ""
		}
		return filepath.ToSlash(relative(filepath.Dir(file), path))
	}
	rec := record{Sources: []located{}, Template: away(c.Path(c.Output.Template))}
	rec.Fonts.Text, rec.Fonts.Heads, rec.Fonts.Fallback = away(c.Path(c.Fonts.Text)), away(c.Path(c.Fonts.Heads)), away(c.Path(c.Fonts.Fallback))
	for hash, path := range r.Paths {
		rec.Sources = append(rec.Sources, located{hash, away(path)})
	}
	slices.SortFunc(rec.Sources, func(a, b located) int {
		return cmp.Or(cmp.Compare(a.SHA256, b.SHA256), cmp.Compare(a.Path, b.Path))
	})
	data, err := json.MarshalIndent(rec, "", "  ")
	return output{file, append(data, '\n')}, err
}

// readRecord reads a record, with paths as they can be opened. A damaged or
// missing one is as good as an empty one.
func readRecord(file string) record {
	var rec record
	if data, err := os.ReadFile(file); err != nil || json.Unmarshal(data, &rec) != nil {
		return record{}
	}
	here := func(path *string) {
		if *path = filepath.FromSlash(*path); *path != "" && !filepath.IsAbs(*path) {
			*path = filepath.Join(filepath.Dir(file), *path)
		}
	}
	here(&rec.Template)
	here(&rec.Fonts.Text)
	here(&rec.Fonts.Heads)
	here(&rec.Fonts.Fallback)
	for i := range rec.Sources {
		here(&rec.Sources[i].Path)
	}
	return rec
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
