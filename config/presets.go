package config

import (
	"embed"
	"io/fs"
)

//go:embed starter.yaml starter
var presets embed.FS

// File is one file of a preset, with its path relative to the new folder.
type File struct {
	Path string
	Data []byte
}

// Starter is what `brief init` writes: a commented config and two invented
// reports that it builds from.
func Starter() ([]File, error) {
	data, err := presets.ReadFile("starter.yaml")
	if err != nil {
		return nil, err
	}
	out := []File{{"brief.yaml", data}}
	err = fs.WalkDir(presets, "starter", func(path string, e fs.DirEntry, err error) error {
		if err != nil || e.IsDir() {
			return err
		}
		data, err := presets.ReadFile(path)
		out = append(out, File{"sources/" + e.Name(), data})
		return err
	})
	return out, err
}
