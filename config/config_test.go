package config

import (
	"bytes"
	"errors"
	"flag"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"brief/briefing"

	"github.com/spf13/pflag"
	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
)

var update = flag.Bool("update", false, "rewrite the golden files")

// equal compares got with testdata/name, or writes it with -update.
func equal(t *testing.T, name string, got []byte) {
	t.Helper()
	path := filepath.Join("testdata", name)
	if *update {
		require.NoError(t, os.WriteFile(path, got, 0o644))
	}
	want, err := os.ReadFile(path)
	require.NoError(t, err, "run the test with -update to make the golden file")
	require.Equal(t, string(want), string(got), "%s differs; look at it, then run with -update", path)
}

// fixtures are the YAML files of a folder under testdata.
func fixtures(t *testing.T, dir string) []string {
	t.Helper()
	files, err := filepath.Glob(filepath.Join("testdata", dir, "*.yaml"))
	require.NoError(t, err)
	require.NotEmpty(t, files)
	return files
}

// report is an error as the command prints it.
func report(err error) string {
	var b strings.Builder
	list := []*briefing.Problem{}
	var es *Errors
	var p *briefing.Problem
	switch {
	case errors.As(err, &es):
		list = es.List
	case errors.As(err, &p):
		list = append(list, p)
	}
	for _, p := range list {
		b.WriteString("error: " + p.Error() + "\n")
		if p.Hint != "" {
			b.WriteString("hint: " + p.Hint + "\n")
		}
	}
	if es != nil && es.More > 0 {
		b.WriteString("and more\n")
	}
	return b.String()
}

// Every file under testdata/bad is refused, in exactly the words beside it.
func TestBad(t *testing.T) {
	for _, file := range fixtures(t, "bad") {
		name := strings.TrimSuffix(filepath.Base(file), ".yaml")
		t.Run(name, func(t *testing.T) {
			data, err := os.ReadFile(file)
			require.NoError(t, err)
			c, err := Parse(name+".yaml", data, nil)
			require.Error(t, err)
			assert.Nil(t, c)
			var p *briefing.Problem
			require.ErrorAs(t, err, &p)
			assert.Equal(t, briefing.Usage, p.Code)
			equal(t, "bad/"+name+".txt", []byte(report(err)))
		})
	}
}

// Every file under testdata/good prints as the file beside it, and what is
// printed loads to the same config.
func TestGood(t *testing.T) {
	for _, file := range fixtures(t, "good") {
		name := strings.TrimSuffix(filepath.Base(file), ".yaml")
		t.Run(name, func(t *testing.T) {
			data, err := os.ReadFile(file)
			require.NoError(t, err)
			c, err := Parse(name+".yaml", data, nil)
			require.NoError(t, err, report(err))
			got := printed(t, c)
			equal(t, "good/"+name+".printed", got)
			again, err := Parse(name+".yaml", got, nil)
			require.NoError(t, err, report(err))
			same(t, c, again)
		})
	}
}

// same compares two configs, but for the lines where their keys stood.
func same(t testing.TB, want, got *Config) {
	t.Helper()
	a, b := *want, *got
	a.lines, b.lines = nil, nil
	assert.Equal(t, a, b)
}

func printed(t testing.TB, c *Config) []byte {
	t.Helper()
	var b bytes.Buffer
	require.NoError(t, c.Print(&b))
	return b.Bytes()
}

func TestFaultsAreCutAtTen(t *testing.T) {
	data := "version: 1\nsections: [{id: a, terms: [who]}]\n"
	for i := range 14 {
		data += "key" + string(rune('a'+i)) + ": 1\n"
	}
	_, err := Parse("many.yaml", []byte(data), nil)
	var es *Errors
	require.ErrorAs(t, err, &es)
	assert.Len(t, es.List, 10)
	assert.Equal(t, 4, es.More)
	assert.Contains(t, err.Error(), "\nand 4 more")
}

func TestAliasesAreBounded(t *testing.T) {
	data := "version: 1\nnames:\n  - &n {name: x, also: [" + strings.Repeat("a,", 1000) + "a]}\n" +
		strings.Repeat("  - *n\n", 1000) + "sections: [{id: a, terms: [who]}]\n"
	_, err := Parse("bomb.yaml", []byte(data), nil)
	require.Error(t, err)
	assert.Contains(t, report(err), "more than 100000 values")
}

const minimal = "version: 1\nsections: [{id: a, terms: [who]}]\n"

func TestLoadPlaces(t *testing.T) {
	t.Chdir(t.TempDir())
	_, err := Load("", nil)
	assert.Contains(t, report(err), "neither brief.yaml nor config/brief.yaml")

	require.NoError(t, os.Mkdir("config", 0o755))
	require.NoError(t, os.WriteFile("config/brief.yaml", []byte(minimal), 0o644))
	c, err := Load("", nil)
	require.NoError(t, err)
	assert.Equal(t, filepath.Join("config", "out"), c.OutDir())
	assert.Equal(t, "brief", c.Name)

	require.NoError(t, os.WriteFile("brief.yaml", []byte(minimal), 0o644))
	c, err = Load("", nil)
	require.NoError(t, err)
	assert.Equal(t, "out", c.OutDir())

	for path, want := range map[string]string{
		"config":    "error: config: a folder, not a config\nhint: name the file in it: config/brief.yaml\n",
		"none.yaml": "error: none.yaml: no such file\nhint: `brief init` writes a config to start from\n",
	} {
		_, err = Load(path, nil)
		assert.Equal(t, want, report(err))
	}
	require.NoError(t, os.WriteFile("long.yaml", bytes.Repeat([]byte("# \n"), 400_000), 0o644))
	_, err = Load("long.yaml", nil)
	assert.Equal(t, "error: long.yaml: longer than 1 MiB: not a config\n", report(err))
}

func flags(t *testing.T, args ...string) *pflag.FlagSet {
	t.Helper()
	f := pflag.NewFlagSet("test", pflag.ContinueOnError)
	Flags(f)
	require.NoError(t, f.Parse(args))
	return f
}

// Flag beats environment beats file beats default.
func TestLayers(t *testing.T) {
	data := []byte(minimal + "name: file\npage: Letter\nmax_failed: 0.5\noutput: {dir: here, formats: [md]}\n")
	t.Setenv("BRIEF_NAME", "env")
	t.Setenv("BRIEF_AS_OF", "2025-01-02")
	t.Setenv("BRIEF_OUTPUT_FORMATS", "html, md,html")
	t.Setenv("BRIEF_MAX_FAILED", "1")
	t.Setenv("BRIEF_TITLE", "")
	cwd, err := os.Getwd()
	require.NoError(t, err)

	c, err := Parse("sub/x.yaml", data, flags(t, "--as-of", "2025-03-04", "--out", "there", "--strict"))
	require.NoError(t, err, report(err))
	assert.Equal(t, "env", c.Name, "environment beats file")
	assert.Equal(t, "2025-03-04", c.AsOf, "flag beats environment")
	assert.Equal(t, "Letter", c.Page, "file beats default")
	assert.Equal(t, "en", c.Language, "default")
	assert.Equal(t, []string{"html", "md"}, c.Output.Formats)
	assert.Equal(t, 1.0, c.MaxFailed)
	assert.True(t, c.Strict)
	assert.Equal(t, "Env", c.Title, "an empty variable is none")
	assert.Equal(t, filepath.Join(cwd, "there"), c.OutDir(), "relative to the current folder")

	c, err = Parse("sub/x.yaml", data, flags(t, "--source", "a,b.txt", "--source", "c.txt", "--format", "pdf,docx"))
	require.NoError(t, err, report(err))
	assert.Equal(t, filepath.Join("sub", "here"), c.OutDir(), "relative to the config")
	assert.Equal(t, []string{"pdf", "docx"}, c.Output.Formats)
	assert.Equal(t, []Source{{Path: "a,b.txt", CommandLine: true}, {Path: "c.txt", CommandLine: true}}, c.Sources)
}

// A wrong setting is reported where it was made.
func TestLayerFaults(t *testing.T) {
	t.Setenv("BRIEF_MAX_FAILED", "few")
	t.Setenv("BRIEF_PAGE", "A5")
	_, err := Parse("x.yaml", []byte(minimal), flags(t, "--name", "../../x", "--format", "pdf,dox", "--as-of", "yesterday"))
	equal(t, "layers.txt", []byte(report(err)))
}

func TestUnknownEnv(t *testing.T) {
	got := UnknownEnv([]string{"HOME=/", "BRIEF_OUT=x", "BRIEF_OUTPUT_DIR=x", "BRIEF_FORMATS=pdf", "BRIEF_ASOF=", "BRIEFCASE=1"})
	assert.Equal(t, []string{"BRIEF_ASOF", "BRIEF_FORMATS"}, got)
}

func TestSHA256(t *testing.T) {
	load := func(data string, args ...string) string {
		c, err := Parse("x.yaml", []byte(data), flags(t, args...))
		require.NoError(t, err, report(err))
		return c.SHA256()
	}
	base := load(minimal)
	assert.Equal(t, base, load(minimal, "--out", "elsewhere", "--format", "md", "--source", "a.txt"))
	assert.NotEqual(t, base, load(minimal+"title: Other\n"))
	assert.NotEqual(t, base, load(minimal, "--as-of", "2025-01-01"))
	assert.NotEqual(t, base, load(minimal+"sources: [{path: a.txt}]\n"))
}

func TestWhere(t *testing.T) {
	c, err := Parse("x.yaml", []byte("version: 1\nsections:\n  - id: a\n    terms: [x1]\n    max: 3\n"), nil)
	require.NoError(t, err)
	assert.Equal(t, "x.yaml:5", c.Where("sections[0].max"))
	assert.Equal(t, "x.yaml:3", c.Where("sections[0].min"))
	assert.Equal(t, "x.yaml:1", c.Where("bottom_line.cites[2]"))
}

func TestNeedSources(t *testing.T) {
	c, err := Parse("x.yaml", []byte(minimal), nil)
	require.NoError(t, err)
	assert.ErrorContains(t, c.NeedSources(), "x.yaml: no sources")
	c, err = Parse("x.yaml", []byte(minimal), flags(t, "--source", "a"))
	require.NoError(t, err)
	assert.NoError(t, c.NeedSources())
}

func TestStarter(t *testing.T) {
	files, err := Starter()
	require.NoError(t, err)
	require.Len(t, files, 3)
	require.Equal(t, "brief.yaml", files[0].Path)
	c, err := Parse("brief.yaml", files[0].Data, nil)
	require.NoError(t, err, report(err))
	assert.NoError(t, c.NeedSources())
}

// The configs that lie in this folder load.
func TestShipped(t *testing.T) {
	files, err := filepath.Glob("*.yaml")
	require.NoError(t, err)
	require.NotEmpty(t, files)
	for _, file := range files {
		c, err := Load(file, nil)
		require.NoError(t, err, report(err))
		assert.NoError(t, c.NeedSources())
	}
}

func TestSecretsAreMasked(t *testing.T) {
	for key, want := range map[string]bool{
		"password": true, "smtp_password": true, "api_key": true, "token": true, "client_secret": true,
		"terms": false, "name": false, "tokens": false,
	} {
		assert.Equal(t, want, secret(key), key)
	}
}

func TestNames(t *testing.T) {
	for name, ok := range map[string]bool{
		"moscow-talks": true, "a.b_c-1": true, "مذكرة": true, "COM": true, "console": true,
		"": false, ".hidden": false, "a.": false, "../x": false, `a\b`: false, "a b": false, "-x": false,
		"con": false, "NUL.txt": false, "lpt1": false, "a\x00": false, "a:b": false, strings.Repeat("a", 101): false,
	} {
		assert.Equal(t, ok, CheckName(name) == nil, "%q", name)
	}
	for file, want := range map[string]string{
		"brief.yaml": "brief", "a/My brief (1).yaml": "My-brief--1", "../con.yml": "brief", ".yaml": "brief", "-": "brief",
	} {
		assert.Equal(t, want, nameOf(file), file)
	}
}
