package config

import (
	"errors"
	"fmt"
	"io"
	"io/fs"
	"os"
	"path/filepath"

	"brief/briefing"

	"github.com/spf13/pflag"
)

// maxFile is the longest config that is read, in bytes.
const maxFile = 1 << 20

// Places are where a config is looked for when none is named.
var places = []string{"brief.yaml", "config/brief.yaml"}

// Find is the config that is meant when none is named: brief.yaml, then
// config/brief.yaml.
func Find() (string, error) {
	for _, p := range places {
		if _, err := os.Lstat(filepath.FromSlash(p)); err == nil {
			return filepath.FromSlash(p), nil
		}
	}
	return "", &briefing.Problem{Code: briefing.Usage,
		What: "no config here: neither brief.yaml nor config/brief.yaml",
		Hint: "`brief init` writes one to start from; or name yours: `brief COMMAND -h` says where"}
}

// Load reads the config at path, or at the default places when path is empty.
// flags may be nil; see [Parse]. The error is an *[Errors] or a
// *[briefing.Problem], both with code [briefing.Usage].
func Load(path string, flags *pflag.FlagSet) (*Config, error) {
	if path == "" {
		var err error
		if path, err = Find(); err != nil {
			return nil, err
		}
	}
	data, err := read(path)
	if err != nil {
		return nil, err
	}
	return Parse(path, data, flags)
}

// read reads a file of bounded length.
func read(path string) ([]byte, error) {
	problem := func(what, hint string, err error) error {
		return &briefing.Problem{Code: briefing.Usage, Where: path, What: what, Hint: hint, Err: err}
	}
	if info, err := os.Stat(path); err == nil && info.IsDir() {
		return nil, problem("a folder, not a config", "name the file in it: "+filepath.Join(path, "brief.yaml"), nil)
	}
	f, err := os.Open(path)
	switch {
	case errors.Is(err, fs.ErrNotExist):
		return nil, problem("no such file", "`brief init` writes a config to start from", err)
	case err != nil:
		return nil, problem(cause(err), "", err)
	}
	defer f.Close()
	data, err := io.ReadAll(io.LimitReader(f, maxFile+1))
	switch {
	case err != nil:
		return nil, problem(cause(err), "", err)
	case len(data) > maxFile:
		return nil, problem("longer than 1 MiB: not a config", "", nil)
	}
	return data, nil
}

// cause is what the system said, without the path.
func cause(err error) string {
	var pe *fs.PathError
	if errors.As(err, &pe) {
		return pe.Err.Error()
	}
	return err.Error()
}

// Parse reads a config from data. file is the path used in messages and for the
// default name. Flags that are set win over the environment, that over the
// file; --source replaces the sources. The error is an *[Errors].
func Parse(file string, data []byte, flags *pflag.FlagSet) (*Config, error) {
	d := &decoder{file: file, lines: map[string]int{}, bad: map[string]bool{}, slips: map[string]bool{}}
	c := &Config{File: file}
	d.decode(data, c)
	if len(d.lines) == 0 && len(d.found) > 0 {
		return nil, d.err() // nothing was read: to ask for the missing keys would only distract
	}
	given := func(path string) bool { _, ok := d.lines[path]; return ok }
	defaults(c, given)
	from := layer(d, c, given, flags)
	if flags != nil && flags.Changed("source") {
		patterns, err := flags.GetStringArray("source")
		if err != nil {
			return nil, err
		}
		c.Sources = nil
		for _, p := range patterns {
			c.Sources = append(c.Sources, Source{Path: p, CommandLine: true})
		}
	}
	check(&checker{d, from}, c)
	if err := d.err(); err != nil {
		return nil, err
	}
	c.lines, c.from = d.lines, from
	return c, nil
}

// Where is the file and line of a key, for a message: "brief.yaml:12" of
// "sections[0].min" or "bottom_line". Of a key that the file does not have it is
// where its parent stands; of a setting that a flag or variable gave, that one.
func (c *Config) Where(path string) string {
	if from, ok := c.from[path]; ok {
		return from
	}
	return fmt.Sprintf("%s:%d", c.File, c.line(path))
}

func (c *Config) line(path string) int { return (&decoder{lines: c.lines}).line(path) }

// Given reports whether a flag or an environment variable gave a setting.
func (c *Config) Given(path string) bool { return c.from[path] != "" }

// Dir is the folder that paths in the config are relative to.
func (c *Config) Dir() string { return filepath.Dir(c.File) }

// Path is a path of the config as it can be opened from the current folder.
func (c *Config) Path(p string) string {
	if p == "" || filepath.IsAbs(p) {
		return p
	}
	return filepath.Join(c.Dir(), filepath.FromSlash(p))
}

// OutDir is the folder of the outputs, as it can be opened from the current folder.
func (c *Config) OutDir() string { return c.Path(c.Output.Dir) }

// NeedSources is a problem when neither the config nor --source names a source.
func (c *Config) NeedSources() error {
	if len(c.Sources) > 0 {
		return nil
	}
	return &briefing.Problem{Code: briefing.Usage, Where: c.File, What: "no sources",
		Hint: "name them under sources (\"- path: reports/*.txt\") or with --source"}
}
