package main

import (
	"os"
	"regexp"
	"strings"
	"testing"

	"brief/config"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
)

// The README shows the help as it is, and a config that works.
func TestReadme(t *testing.T) {
	data, err := os.ReadFile("../../README.md")
	require.NoError(t, err)
	readme := string(data)
	assert.Contains(t, readme, "```\n"+usage+"\n```", "the README's help text is not `brief -h`")

	examples := regexp.MustCompile("(?s)```yaml\n(.*?)```").FindAllStringSubmatch(readme, -1)
	require.NotEmpty(t, examples)
	for _, e := range examples {
		assert.LessOrEqual(t, strings.Count(e[1], "\n"), 25)
		if !strings.Contains(e[1], "version:") {
			continue
		}
		_, err := config.Parse("README.yaml", []byte(e[1]), nil)
		assert.NoError(t, err)
	}
}

// The README's config builds in the top folder of a clone.
func TestReadmeConfigBuilds(t *testing.T) {
	data, err := os.ReadFile("../../README.md")
	require.NoError(t, err)
	example := regexp.MustCompile("(?s)```yaml\n(version:.*?)```").FindStringSubmatch(string(data))
	require.NotNil(t, example)
	dir := t.TempDir()
	require.NoError(t, os.CopyFS(dir+"/seeds", os.DirFS("../../seeds")))
	t.Chdir(dir)
	write(t, "brief.yaml", example[1])
	stdout, stderr, code := brief(t, "", "build", "-q")
	require.Zero(t, code, stderr)
	assert.Contains(t, stdout, ".pdf\n")
}
