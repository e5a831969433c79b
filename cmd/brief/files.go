package main

import (
	"errors"
	"fmt"
	"io"
	"os"
	"path/filepath"
	"slices"
	"syscall"

	"brief/briefing"
	"brief/briefing/build"
	"brief/config"
)

// place puts files into a folder.
func place(dir string, files []build.File) []output {
	out := make([]output, len(files))
	for i, f := range files {
		out[i] = output{filepath.Join(dir, f.Name), f.Data}
	}
	return out
}

// paths prints what was written, one a line.
func (a *app) paths(files []output) {
	for _, f := range files {
		fmt.Fprintln(a, briefing.Visible(shown(f.path)))
	}
}

// left names outputs of an earlier build that this one did not make again: they
// no longer say what the others say.
func (a *app) left(dir string, r *build.Result) {
	for _, ending := range config.Formats() {
		name := r.Brief.Name + "." + ending
		made := slices.ContainsFunc(r.Files, func(f build.File) bool { return f.Name == name })
		if _, err := os.Lstat(filepath.Join(dir, name)); err == nil && !made {
			a.note("brief: note: %s is of an earlier build", shown(filepath.Join(dir, name)))
		}
	}
}

// reason is what the system said, without path and operation.
func reason(err error) string {
	var errno syscall.Errno
	if errors.As(err, &errno) {
		return errno.Error()
	}
	return err.Error()
}

// shown is a path as it is printed: relative where it lies below the current
// folder.
func shown(path string) string {
	cwd, err := os.Getwd()
	if err != nil {
		return path
	}
	abs, err := filepath.Abs(path)
	if err != nil {
		return path
	}
	if rel, err := filepath.Rel(cwd, abs); err == nil && filepath.IsLocal(rel) {
		return rel
	}
	return path
}

// largestFile bounds what a command reads of a file that it was given: enough
// for any brief and any source, and no stream without end.
const largestFile = 512 << 20

// readFile reads a file that a command was given.
func readFile(path string) ([]byte, error) {
	problem := func(what string, err error) error {
		return &briefing.Problem{Code: briefing.Usage, Where: path, What: what, Err: err}
	}
	f, err := os.Open(path)
	if err != nil {
		return nil, problem(reason(err), err)
	}
	defer f.Close()
	if info, err := f.Stat(); err == nil && info.IsDir() {
		return nil, problem("a folder, not a file", nil)
	}
	data, err := readBounded(f)
	if err != nil {
		return nil, problem(reason(err), err)
	}
	return data, nil
}

// readBounded reads r to its end.
func readBounded(r io.Reader) ([]byte, error) {
	data, err := io.ReadAll(io.LimitReader(r, largestFile+1))
	if len(data) > largestFile {
		err = errors.New("longer than 512 MiB")
	}
	return data, err
}
