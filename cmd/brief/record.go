package main

import (
	"cmp"
	"encoding/json"
	"os"
	"path/filepath"
	"slices"
	"strings"

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
	Logo     string    `json:"logo"`
	Fonts    struct {
		Text     string   `json:"text"`
		Heads    string   `json:"heads"`
		Fallback string   `json:"fallback"`
		System   []string `json:"system"`
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
func recordOf(c *config.Config, r *build.Result, system *systemFonts) (output, error) {
	rec := record{}
	rec.assets(c)
	rec.Fonts.System = system.paths
	for hash, path := range r.Paths {
		rec.Sources = append(rec.Sources, located{hash, path})
	}
	return rec.at(recordPath(c.OutDir(), r.Brief.Name))
}

// rerecorded makes the record for outputs that are rendered again into the
// folder out, from what is recorded of the brief in file, so that they verify
// there. There is none to write when nothing is known, or nothing has changed.
func rerecorded(file, name, out, template, configFile string) ([]output, error) {
	to := recordPath(out, name)
	rec := recordBeside(file)
	if relative(out, filepath.Dir(file)) == "." && template == "" && configFile == "" || len(rec.Sources) == 0 {
		return nil, nil
	}
	if configFile != "" {
		c, err := config.Load(configFile, nil)
		if err != nil {
			return nil, err
		}
		rec.assets(c)
	}
	if template != "" {
		rec.Template = template
	}
	rec.Sources = append(rec.Sources, readRecord(to).Sources...) // other outputs of the name may lie there
	data, err := rec.at(to)
	return []output{data}, err
}

// assets records the template and the fonts of a config.
func (r *record) assets(c *config.Config) {
	r.Template = c.Path(c.Output.Template)
	r.Logo = c.Path(c.Output.Logo)
	r.Fonts.Text, r.Fonts.Heads, r.Fonts.Fallback = c.Path(c.Fonts.Text), c.Path(c.Fonts.Heads), fallbackPath(c)
}

// at is the record as it is written to file, its paths as seen from there.
func (r record) at(file string) (output, error) {
	away := func(path *string) {
		if *path != "" {
			*path = filepath.ToSlash(relative(filepath.Dir(file), *path))
		}
	}
	away(&r.Template)
	away(&r.Logo)
	r.Fonts.System = append([]string{}, r.Fonts.System...)
	for i := range r.Fonts.System {
		away(&r.Fonts.System[i])
	}
	away(&r.Fonts.Text)
	away(&r.Fonts.Heads)
	away(&r.Fonts.Fallback)
	r.Sources = append([]located{}, r.Sources...)
	for i := range r.Sources {
		away(&r.Sources[i].Path)
	}
	slices.SortFunc(r.Sources, func(a, b located) int {
		return cmp.Or(cmp.Compare(a.SHA256, b.SHA256), cmp.Compare(a.Path, b.Path))
	})
	r.Sources = slices.Compact(r.Sources)
	data, err := json.MarshalIndent(r, "", "  ")
	return output{file, append(data, '\n')}, err
}

// recordBeside reads the record of the brief in file: that of its folder, or for
// an archived edition that of its archive.
func recordBeside(file string) record {
	name := strings.TrimSuffix(filepath.Base(file), filepath.Ext(file))
	if abs, err := filepath.Abs(file); err == nil {
		if up := filepath.Dir(filepath.Dir(abs)); filepath.Base(filepath.Dir(up)) == ".editions" {
			return readRecord(filepath.Join(up, "sources.json"))
		}
	}
	return readRecord(recordPath(filepath.Dir(file), name))
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
	here(&rec.Logo)
	for i := range rec.Fonts.System {
		here(&rec.Fonts.System[i])
	}
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
