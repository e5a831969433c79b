package source

import (
	"errors"
	"fmt"
	"io/fs"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"brief/briefing"
)

const story = "The port authority opened the %s berth on Wednesday, it said in a statement.\n"

// folder makes a folder of files: name and contents in turn.
func folder(t *testing.T, files ...string) string {
	t.Helper()
	dir := t.TempDir()
	for i := 0; i < len(files); i += 2 {
		p := filepath.Join(dir, files[i])
		require.NoError(t, os.MkdirAll(filepath.Dir(p), 0o755))
		require.NoError(t, os.WriteFile(p, []byte(files[i+1]), 0o644))
	}
	return dir
}

func about(what string) string { return fmt.Sprintf(story, what) }

// inputs makes inputs of patterns relative to dir.
func inputs(dir string, patterns ...string) []Input {
	var in []Input
	for _, p := range patterns {
		in = append(in, Input{Pattern: p, Dir: dir})
	}
	return in
}

func paths(ss []briefing.Source) []string {
	var out []string
	for _, s := range ss {
		out = append(out, s.ID+" "+s.Path)
	}
	return out
}

func TestLoadOrder(t *testing.T) {
	dir := folder(t,
		"a.txt", "Published 4 March 2024\n"+about("first"),
		"sub/b.md", "---\npublished: 2023-01-02\n---\n"+about("second"),
		"sub/deep/c.txt", about("third"),
		".hidden/d.txt", about("fourth"),
		"sub/.e.txt", about("fifth"),
	)
	want := []string{"S1 sub/b.md", "S2 a.txt", "S3 sub/deep/c.txt"}
	for _, in := range [][]Input{
		inputs(dir, "**/*.txt", "**/*.md"),
		inputs(dir, "sub/b.md", "**/*.{md,txt}"),
		inputs(dir, "sub/deep/c.txt", "./sub/*.md", "a.txt", "a.txt"),
		inputs(dir, "**"),
		{{Pattern: filepath.Join(dir, "a.txt")}, {Pattern: "sub/**", Dir: dir}},
	} {
		res, err := Load(in, Options{})
		require.NoError(t, err)
		if !filepath.IsAbs(in[0].Pattern) {
			assert.Equal(t, want, paths(res.Sources), in)
		}
		assert.Equal(t, 3, res.Offered)
		assert.Empty(t, res.Failed)
		assert.Empty(t, res.Skipped)
		assert.NotNil(t, res.Failed)
		assert.NotNil(t, res.Skipped)
		for _, s := range res.Sources {
			assert.FileExists(t, res.Paths[s.ID])
		}
	}
	res, err := Load(inputs(dir, "sub/.e.txt"), Options{}) // hidden, but named
	require.NoError(t, err)
	assert.Len(t, res.Sources, 1)
}

func TestLoadCommandLine(t *testing.T) {
	dir := folder(t, "sub/a.txt", about("first"))
	res, err := Load([]Input{{Pattern: filepath.Join(dir, "sub", "*.txt"), CommandLine: true}}, Options{})
	require.NoError(t, err)
	assert.Equal(t, "a.txt", res.Sources[0].Path)
	_, err = Load([]Input{{Pattern: filepath.Join(dir, "none", "*.txt"), CommandLine: true}}, Options{})
	var p *briefing.Problem
	require.ErrorAs(t, err, &p)
	assert.Contains(t, p.Error(), dir, "the pattern as it was typed: an error is no part of a brief")
}

func TestLoadNoMatch(t *testing.T) {
	dir := folder(t, "a.txt", about("first"), ".b.txt", about("second"))
	for _, pattern := range []string{"*.md", "b.txt", "none/**", "[", "", "{a,b", "*/.b.txt"} {
		_, err := Load(inputs(dir, "a.txt", pattern), Options{})
		var p *briefing.Problem
		require.ErrorAs(t, err, &p, pattern)
		assert.Equal(t, briefing.Input, p.Code)
		assert.Equal(t, pattern, p.Where)
		assert.NotEmpty(t, p.What)
		assert.NotEmpty(t, p.Hint)
	}
}

func TestLoadLedger(t *testing.T) {
	dir := folder(t,
		"good.txt", about("first"),
		"copy.txt", about("first"),
		"empty.txt", " \n\t\n",
		"big.txt", strings.Repeat(about("big"), 40),
		"a.pdf", "%PDF-1.7\n%\xe2\xe3\xcf\xd3\n",
		"b.docx", "PK\x03\x04\x14\x00",
		"c.bin", "\x00\x01\x02\x03\x04",
		"d.txt", "<!DOCTYPE html><html><title>404 Not Found</title><body><p>nginx</p></body></html>",
		"other.json", "{\"a\": 1}",
		"own.json", "{\n  \"schema\": \"brief/1\",\n  \"name\": \"x\"\n}",
		"own.md", "# A brief\n\nThe port opened.\n\n<!-- made by brief; not a source -->\n",
		"own.txt", "A brief\n\nThe port opened.\n\n  Made by brief 1.2\n",
		"quotes.txt", "The report was Made by brief encounters with sailors on the quay.\n",
		"dir/x.txt", about("x"),
		"marks.txt", "\u200b\u00ad\n",
	)
	require.NoError(t, os.Symlink(filepath.Join(dir, "gone"), filepath.Join(dir, "dangling.txt")))
	require.NoError(t, os.Symlink(filepath.Join(dir, "good.txt"), filepath.Join(dir, "link.txt")))
	in := inputs(dir, "*", "dir")
	res, err := Load(in, Options{MaxBytes: 2000})
	require.NoError(t, err)
	assert.Equal(t, 16, res.Offered)
	assert.Equal(t, res.Offered, len(res.Sources)+len(res.Failed)+len(res.Skipped))
	assert.ElementsMatch(t, []briefing.LedgerEntry{
		{Path: "empty.txt", Reason: "empty"},
		{Path: "big.txt", Reason: "larger than max_source_bytes (3120 bytes, limit 2000)"},
		{Path: "a.pdf", Reason: "a PDF file that cannot be read; " + pdfPoorHint},
		{Path: "b.docx", Reason: "a ZIP archive whose name does not end in .zip"},
		{Path: "c.bin", Reason: "not a text file"},
		{Path: "other.json", Reason: `record 1: no field "text" (it has a); say under fields: what is called how`},
		{Path: "d.txt", Reason: "an error page, not a document"},
		{Path: "marks.txt", Reason: "no text in it"},
		{Path: "dangling.txt", Reason: "a link to a file that is not there"},
	}, res.Failed)
	assert.ElementsMatch(t, []briefing.LedgerEntry{
		{Path: "good.txt", Reason: "same bytes as copy.txt"},
		{Path: "own.json", Reason: "made by brief"},
		{Path: "own.md", Reason: "made by brief"},
		{Path: "own.txt", Reason: "made by brief"},
	}, res.Skipped)
	assert.ElementsMatch(t, []string{"copy.txt", "quotes.txt", "dir/x.txt"}, []string{res.Sources[0].Path, res.Sources[1].Path, res.Sources[2].Path})

	slices.Reverse(in)
	again, err := Load(in, Options{MaxBytes: 2000})
	require.NoError(t, err)
	assert.Equal(t, res, again)
}

func TestLoadNothingReadable(t *testing.T) {
	dir := folder(t, "a.pdf", "%PDF-1.7\n")
	res, err := Load(inputs(dir, "*"), Options{})
	var p *briefing.Problem
	require.ErrorAs(t, err, &p)
	assert.Equal(t, briefing.Input, p.Code)
	assert.Len(t, res.Failed, 1)
	_, err = Load(nil, Options{})
	require.ErrorAs(t, err, &p)
	assert.Equal(t, briefing.Input, p.Code)
}

// broken is a file that cannot be read, whoever reads it.
type broken struct{ fs.File }

func (broken) Read([]byte) (int, error) {
	return 0, &fs.PathError{Op: "read", Path: "/secret/path", Err: errors.New("input/output error")}
}

func TestLoadUnreadable(t *testing.T) {
	dir := folder(t, "a.txt", about("first"), "b.txt", about("second"), "c.txt", about("third"), "d.txt", about("fourth"))
	l := loader{Options: Options{MaxBytes: 1000}, open: func(file string) (fs.File, error) {
		switch filepath.Base(file) {
		case "a.txt":
			return nil, &fs.PathError{Op: "open", Path: file, Err: fs.ErrPermission}
		case "b.txt":
			return nil, &fs.PathError{Op: "open", Path: file, Err: fs.ErrNotExist}
		case "c.txt":
			f, err := open(file)
			return broken{f}, err
		}
		return open(file)
	}}
	res, err := l.load(inputs(dir, "*.txt"))
	require.NoError(t, err)
	assert.Equal(t, []briefing.LedgerEntry{
		{Path: "a.txt", Reason: "permission denied"},
		{Path: "b.txt", Reason: "no longer there"},
		{Path: "c.txt", Reason: "input/output error"},
	}, res.Failed)
	assert.Equal(t, []string{"S1 d.txt"}, paths(res.Sources))
}

func TestLoadOverrides(t *testing.T) {
	dir := folder(t, "a.md", "---\ntitle: T\npublisher: P\npublished: 2024-01-01\nlanguage: fr\ngrade: F\n---\n"+about("first"), "b.md", about("second"))
	all := Input{Pattern: "*.md", Dir: dir, Publisher: "Wire", Published: "3 March 2025", Origin: "o"}
	one := Input{Pattern: "a.md", Dir: dir, Title: "Mine", URL: "https://x.example.org/a", Author: "A", Language: "en", TLP: "RED", Grade: "B", Published: "2025-02-01"}
	for _, in := range [][]Input{{all, one}, {one, all}} {
		res, err := Load(in, Options{Publishers: []briefing.Publisher{
			{Domain: "example.org", Name: "Example", Owner: "Group", Kind: "wire", Grade: "C"},
			{Name: "wire", Owner: "Wire Group", Kind: "agency", Grade: "D"},
		}})
		require.NoError(t, err)
		a, b := res.Sources[0], res.Sources[1]
		assert.Equal(t, []string{"Mine", "https://x.example.org/a", "wire", "A", "2025-02-01", "en", "RED", "B", "o", "Wire Group", "agency"},
			[]string{a.Title, a.URL, a.Publisher, a.Author, a.Published, a.Language, a.TLP, a.Grade, a.DeclaredOrigin, a.Owner, a.Kind})
		assert.Equal(t, briefing.BasisConfig, a.PublishedBasis)
		assert.Equal(t, []string{"wire", "2025-03-03", "D", "o"}, []string{b.Publisher, b.Published, b.Grade, b.DeclaredOrigin})
	}
	for _, bad := range []Input{{Pattern: "a.md", Dir: dir, Published: "soon"}, {Pattern: "a.md", Dir: dir, URL: "file:///etc/passwd"}} {
		_, err := Load([]Input{bad}, Options{})
		var p *briefing.Problem
		require.ErrorAs(t, err, &p)
		assert.Equal(t, briefing.Usage, p.Code)
	}
}

func TestRegistry(t *testing.T) {
	registry := []briefing.Publisher{
		{Domain: "example.org", Name: "Example", Owner: "Group", Kind: "wire", Grade: "C"},
		{Domain: "www.Local.example.org", Name: "Local Example", Owner: "Other", Kind: "newspaper"},
		{Domain: "ample.org", Name: "Ample"},
		{Name: "Agency X", Owner: "X", Kind: "agency", Grade: "A"},
	}
	for _, c := range []struct{ url, publisher, want, owner string }{
		{"https://www.example.org/a", "", "Example", "Group"},
		{"https://EN.example.org:8080/a", "Somebody", "Example", "Group"},
		{"https://news.local.example.org/a", "", "Local Example", "Other"},
		{"https://counterexample.org/a", "Paper", "Paper", ""},
		{"", "agency x", "Agency X", "X"},
		{"", "", "", ""},
		{"javascript:alert(1)", "", "", ""},
	} {
		raw := "---\nurl: " + c.url + "\npublisher: " + c.publisher + "\n---\n" + about("first")
		s, err := Read("a.md", []byte(raw), Options{Publishers: registry})
		require.NoError(t, err)
		assert.Equal(t, c.want, s.Publisher, c.url)
		assert.Equal(t, c.owner, s.Owner, c.url)
	}
}

// A folder that is named is read with all that lies in it; the config beside
// the documents is none of them.
func TestLoadFolder(t *testing.T) {
	dir := folder(t, "in/a.txt", about("first"), "in/deep/b.txt", about("second"), "in/brief.yaml", "version: 1\n", "in/.hidden.txt", about("third"), "in/p.png", "\x89PNG\r\n\x1a\n", "[x]/c.txt", about("fourth"))
	res, err := Load(inputs(dir, "in", "[x]"), Options{})
	require.NoError(t, err)
	var got []string
	for _, s := range res.Sources {
		got = append(got, s.Path)
	}
	assert.ElementsMatch(t, []string{"in/a.txt", "in/deep/b.txt", "[x]/c.txt"}, got)
	assert.Empty(t, res.Failed)
	assert.Equal(t, []briefing.LedgerEntry{{Path: "in/p.png", Reason: "a PNG image: this version does not read it"}}, res.Skipped)
}
