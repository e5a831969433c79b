package main

import (
	"bytes"
	"context"
	"encoding/json"
	"errors"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"brief/briefing"

	"codeberg.org/go-fonts/liberation/liberationsansregular"
	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
)

// brief runs the program in this process.
func brief(t *testing.T, stdin string, args ...string) (stdout, stderr string, code int) {
	t.Helper()
	var out, errs bytes.Buffer
	code = run(t.Context(), args, strings.NewReader(stdin), &out, &errs)
	return out.String(), errs.String(), code
}

// starter is a folder in which `brief build` works; it becomes the current one.
func starter(t *testing.T) {
	t.Helper()
	t.Chdir(t.TempDir())
	_, stderr, code := brief(t, "", "init")
	require.Zero(t, code, stderr)
}

// Every quote stands at its offsets in what `brief inspect text` prints.
func TestEvidenceStandsInInspectText(t *testing.T) {
	starter(t)
	_, stderr, code := brief(t, "", "build", "--format", "json")
	require.Zero(t, code, stderr)
	data, err := os.ReadFile("out/harbour.json")
	require.NoError(t, err)
	b, err := briefing.Decode(data)
	require.NoError(t, err)
	n := 0
	b.Statements(func(_ *briefing.Section, s *briefing.Statement) {
		for _, e := range s.Evidence {
			text, stderr, code := brief(t, "", "inspect", "text", b.Source(e.Source).Path)
			require.Zero(t, code, stderr)
			assert.Equal(t, e.Quote, text[e.Start:e.End])
			n++
		}
	})
	assert.Positive(t, n)
}

// Text of a source acts on no terminal: not through errors and warnings, and not
// through what is printed for people.
func TestSourcesCannotActOnTheTerminal(t *testing.T) {
	t.Chdir(t.TempDir())
	const evil = "\x1b]0;owned\x07\u202e"
	require.NoError(t, os.WriteFile("brief.yaml", []byte("version: 1\nsources: [{path: '*.txt'}]\nsections: [{id: cost, terms: [repair]}]\n"), 0o644))
	require.NoError(t, os.WriteFile("a.txt", []byte("Title "+evil+"\n\nThe repair of the "+evil+" terminal cost 14 million euros, the port said.\n"), 0o644))
	require.NoError(t, os.WriteFile("b"+evil+".txt", nil, 0o644))
	for _, args := range [][]string{{"build", "-q"}, {"build", "--json"}, {"check"}, {"why", "F1"}, {"verify", "out/brief.json"}, {"build", evil}, {evil}, {"inspect", evil}} {
		stdout, stderr, _ := brief(t, "", args...)
		for _, c := range []string{"\x1b", "\x07", "\u202e"} {
			assert.NotContains(t, stdout, c, "%q", args)
			assert.NotContains(t, stderr, c, "%q", args)
		}
	}
}

func TestSummaryIsJSON(t *testing.T) {
	starter(t)
	stdout, _, code := brief(t, "", "build", "--json")
	require.Zero(t, code)
	var s struct {
		Files    []string
		Sections []struct{ ID string }
	}
	require.NoError(t, json.Unmarshal([]byte(stdout), &s))
	assert.Equal(t, []string{"out/harbour.json", "out/harbour.pdf", "out/harbour.docx"}, s.Files)
	assert.Len(t, s.Sections, 2)
}

// Interrupted before the moves, nothing has changed and nothing is left.
func TestInterruptedWritesNothing(t *testing.T) {
	dir := t.TempDir()
	old := filepath.Join(dir, "a.pdf")
	require.NoError(t, os.WriteFile(old, []byte("old"), 0o644))
	ctx, cancel := context.WithCancel(t.Context())
	cancel()
	err := writeAll(ctx, []output{{old, []byte("new")}, {filepath.Join(dir, "a.docx"), []byte("new")}})
	require.ErrorIs(t, err, context.Canceled)
	entries, err := os.ReadDir(dir)
	require.NoError(t, err)
	require.Len(t, entries, 1)
	data, err := os.ReadFile(old)
	require.NoError(t, err)
	assert.Equal(t, "old", string(data))

	starter(t)
	var out, errs bytes.Buffer
	code := run(ctx, []string{"build"}, strings.NewReader(""), &out, &errs)
	assert.Equal(t, 1, code)
	assert.Contains(t, errs.String(), "brief: error: interrupted, nothing was written\n")
	assert.NoDirExists(t, "out")
}

// A second failing file takes the first one's temporary file with it.
func TestWriteAllIsAllOrNothing(t *testing.T) {
	dir := t.TempDir()
	file := filepath.Join(dir, "file")
	require.NoError(t, os.WriteFile(file, nil, 0o644))
	err := writeAll(t.Context(), []output{{filepath.Join(dir, "a.pdf"), []byte("new")}, {filepath.Join(file, "b.pdf"), []byte("new")}})
	var p *briefing.Problem
	require.ErrorAs(t, err, &p)
	assert.Equal(t, briefing.Usage, p.Code)
	entries, err := os.ReadDir(dir)
	require.NoError(t, err)
	assert.Len(t, entries, 1)
}

// full is a stream that takes nothing.
type full struct{}

func (full) Write([]byte) (int, error) { return 0, errors.New("no space") }

func TestFullOutputIsReported(t *testing.T) {
	starter(t)
	for _, args := range [][]string{{"config"}, {"version"}, {"inspect", "text", "brief.yaml"}, {"build"}} {
		var errs bytes.Buffer
		code := run(t.Context(), args, strings.NewReader(""), full{}, &errs)
		assert.Equal(t, 1, code, args)
		assert.Contains(t, errs.String(), "brief: error: standard output: no space\n", args)
	}
}

// `brief -h` names every command, and no other.
func TestHelpNamesTheCommands(t *testing.T) {
	help, _, code := brief(t, "", "-h")
	assert.Zero(t, code)
	for _, c := range (&app{}).root().Commands() {
		if c.IsAvailableCommand() {
			assert.Contains(t, help, "\n  brief "+c.Name(), c.Name())
			sub, _, code := brief(t, "", c.Name(), "-h")
			assert.Zero(t, code)
			assert.Contains(t, sub, "Usage: brief "+c.Name())
		}
	}
	for line := range strings.Lines(help) {
		assert.LessOrEqual(t, len([]rune(strings.TrimSuffix(line, "\n"))), 80, line)
	}
}

// A brief set in the analyst's own fonts is proved and rendered again with them.
func TestOwnFonts(t *testing.T) {
	starter(t)
	write(t, "own.ttf", string(liberationsansregular.TTF))
	data, err := os.ReadFile("brief.yaml")
	require.NoError(t, err)
	write(t, "brief.yaml", string(data)+"\nfonts: {text: own.ttf}\n")
	_, stderr, code := brief(t, "", "build")
	require.Zero(t, code, stderr)
	stdout, stderr, code := brief(t, "", "verify", "out/harbour.pdf")
	assert.Zero(t, code, stdout+stderr)
	_, stderr, code = brief(t, "", "render", "out/harbour.json", "--out", "again", "--format", "pdf")
	require.Zero(t, code, stderr)
	assert.FileExists(t, "again/harbour.pdf")

	require.NoError(t, os.RemoveAll("out/.editions"))
	stdout, stderr, code = brief(t, "", "verify", "out/harbour.pdf", "--sources", "sources", "--config", "brief.yaml")
	assert.Zero(t, code, stdout+stderr)
	require.NoError(t, os.Remove("own.ttf"))
	_, stderr, code = brief(t, "", "build")
	assert.Equal(t, 2, code)
	assert.Contains(t, stderr, "fonts.text: own.ttf: no such file or directory\nbrief: hint: name a .ttf or .otf file")
}
