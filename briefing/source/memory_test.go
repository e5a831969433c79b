package source

import (
	"os"
	"path/filepath"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"brief/briefing"
)

// notes is a memory in a map.
type notes map[string]Reading

func (n notes) Recall(hash, ext string) (Reading, bool) {
	r, ok := n[hash+ext]
	r.Parts = append([]Part{}, r.Parts...)
	return r, ok
}

func (n notes) Keep(hash, ext, _ string, r Reading) error {
	n[hash+ext] = Reading{Parts: append([]Part{}, r.Parts...)}
	return nil
}

// What memory gives back is what a run without memory reads, whatever the config
// says of the source.
func TestMemoryChangesNothing(t *testing.T) {
	files, err := filepath.Glob("testdata/*/*.*")
	require.NoError(t, err)
	require.NotEmpty(t, files)
	registry := []briefing.Publisher{{Domain: "example.org", Name: "Example Wire", Owner: "Example Group", Kind: "wire", Grade: "B"}}
	n := notes{}
	for _, over := range []Input{{}, {Published: "2031-01-05", Publisher: "The Desk", Language: "de", Title: "Named"}} {
		var inputs []Input
		for _, f := range files {
			if st, err := os.Stat(f); err != nil || st.IsDir() {
				continue
			}
			in := over
			in.Pattern = filepath.ToSlash(f)
			inputs = append(inputs, in)
		}
		want, err := Load(inputs, Options{Publishers: registry})
		require.NoError(t, err)
		for range 2 { // kept, then recalled
			got, err := Load(inputs, Options{Publishers: registry, Memory: n})
			require.NoError(t, err)
			require.Len(t, got.Sources, len(want.Sources))
			assert.Equal(t, want.Failed, got.Failed)
			assert.Equal(t, want.Skipped, got.Skipped)
			assert.Equal(t, want.Offered, got.Offered)
			for i := range want.Sources {
				w, g := want.Sources[i], got.Sources[i]
				w.Text, w.Marks, w.Dropped, g.Text, g.Marks, g.Dropped = "", nil, nil, "", nil, nil
				assert.Equal(t, w, g)
			}
		}
	}
}

type fullDisk struct{}

func (fullDisk) Recall(string, string) (Reading, bool) { return Reading{}, false }
func (fullDisk) Keep(string, string, string, Reading) error {
	return &briefing.Problem{Code: briefing.Broke, What: "no space left"}
}

// A memory that cannot keep stops the run: it would go on to read what is lost.
func TestMemoryThatFails(t *testing.T) {
	file := filepath.Join(t.TempDir(), "a.txt")
	require.NoError(t, os.WriteFile(file, []byte("The port was closed on Monday after the storm.\n"), 0o600))
	_, err := Load([]Input{{Pattern: file}}, Options{Memory: fullDisk{}})
	var p *briefing.Problem
	require.ErrorAs(t, err, &p)
	assert.Equal(t, "no space left", p.What)
}
