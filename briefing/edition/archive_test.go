package edition

import (
	"context"
	"os"
	"path/filepath"
	"testing"
	"time"

	"brief/briefing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
)

// put archives an edition with one source of the given text.
func put(t *testing.T, a *Archive, number int, issued, text string) {
	t.Helper()
	b := sample("c1", report{"a.md", briefing.SHA256([]byte("raw " + text)), "A", "", nil})
	b.Sources[0].Text, b.Sources[0].TextSHA256 = text, briefing.SHA256([]byte(text))
	b.Edition = &briefing.Edition{Number: number, Issued: issued[:10]}
	data, err := briefing.Encode(b)
	require.NoError(t, err)
	require.NoError(t, a.Put(t.Context(), Record{Number: number, Issued: issued, Name: "port"}, Parts{Files: []File{{Name: "port.json", Data: data}}, Sources: b.Sources}))
}

func TestArchiveKeepsWholeEditions(t *testing.T) {
	out := t.TempDir()
	a := At(out, "port")
	r, b, next := a.Last()
	assert.Nil(t, r)
	assert.Nil(t, b)
	assert.Equal(t, 1, next)

	put(t, a, 1, "2031-03-12T05:00:00Z", "First words.")
	put(t, a, 2, "2031-03-13T05:00:00Z", "Second words.")
	require.NoError(t, a.Point(1))
	require.NoError(t, a.Point(2))
	require.NoError(t, a.Point(2))
	r, b, next = a.Last()
	assert.Equal(t, 2, r.Number)
	assert.Equal(t, "edition 2 (13 March 2031)", Called(b))
	assert.Equal(t, 3, next)
	latest, err := a.RecordOf(a.Latest())
	require.NoError(t, err)
	assert.Equal(t, 2, latest.Number)
	text, _, ok := a.Text(r.Texts[0])
	assert.True(t, ok)
	assert.Equal(t, "Second words.", text)

	// A text with other bytes is none, and neither is a path.
	require.NoError(t, os.WriteFile(filepath.Join(out, ".editions/port/texts", r.Texts[0]+".txt"), []byte("Other words."), 0o644))
	_, _, ok = a.Text(r.Texts[0])
	assert.False(t, ok)
	_, _, ok = a.Text("../texts/" + r.Texts[0])
	assert.False(t, ok)

	// A damaged edition is passed over and its number stays taken.
	require.NoError(t, os.WriteFile(filepath.Join(a.Dir(2), "port.json"), []byte("{}"), 0o644))
	r, _, next = a.Last()
	assert.Equal(t, 1, r.Number)
	assert.Equal(t, 3, next)
	_, damaged := a.List()
	assert.Equal(t, []string{a.Dir(2)}, damaged)
}

// A copy in the place of the link is replaced as a link is.
func TestLatestWhereLinksAreCopies(t *testing.T) {
	a := At(t.TempDir(), "port")
	put(t, a, 1, "2031-03-12T05:00:00Z", "First words.")
	require.NoError(t, os.CopyFS(a.Latest(), os.DirFS(a.Dir(1))))
	put(t, a, 2, "2031-03-13T05:00:00Z", "Second words.")
	require.NoError(t, a.Point(2))
	r, err := a.RecordOf(a.Latest())
	require.NoError(t, err)
	assert.Equal(t, 2, r.Number)
}

func TestInterruptedPutLeavesNothing(t *testing.T) {
	a := At(t.TempDir(), "port")
	put(t, a, 1, "2031-03-12T05:00:00Z", "First words.")
	ctx, cancel := context.WithCancel(t.Context())
	cancel()
	require.Error(t, a.Put(ctx, Record{Number: 2, Issued: "2031-03-13T05:00:00Z"}, Parts{Files: []File{{Name: "port.json", Data: []byte("{}")}}}))
	assert.NoDirExists(t, a.Dir(2))
	// What a killed run left is tidied up by the next.
	require.NoError(t, os.Mkdir(filepath.Join(a.dir, ".new-KILLED"), 0o755))
	put(t, a, 2, "2031-03-13T05:00:00Z", "Second words.")
	entries, err := os.ReadDir(a.dir)
	require.NoError(t, err)
	var names []string
	for _, e := range entries {
		names = append(names, e.Name())
	}
	assert.Equal(t, []string{"0001", "0002", "texts"}, names)
}

func TestRetain(t *testing.T) {
	now := time.Date(2031, 3, 20, 0, 0, 0, 0, time.UTC)
	fill := func() *Archive {
		a := At(t.TempDir(), "port")
		for i, text := range []string{"One.", "Two.", "Two.", "Three."} {
			put(t, a, i+1, time.Date(2031, 3, 10+i, 5, 0, 0, 0, time.UTC).Format(time.RFC3339), text)
		}
		return a
	}
	for _, c := range []struct {
		keep, days int
		removed    []int
		texts      int
	}{{0, 0, nil, 3}, {4, 0, nil, 3}, {2, 0, []int{1, 2}, 2}, {1, 0, []int{1, 2, 3}, 1}, {0, 8, []int{1, 2}, 2}, {0, 1, []int{1, 2, 3}, 1}} {
		a := fill()
		removed, err := a.Retain(c.keep, time.Duration(c.days)*24*time.Hour, now)
		require.NoError(t, err)
		assert.Equal(t, c.removed, removed)
		texts, err := filepath.Glob(filepath.Join(a.dir, "texts", "*.txt"))
		require.NoError(t, err)
		assert.Len(t, texts, c.texts)
		r, _, next := a.Last()
		assert.Equal(t, 4, r.Number, "the newest stays")
		assert.Equal(t, 5, next)
	}
}

func TestLock(t *testing.T) {
	out := t.TempDir()
	release, err := Lock(t.Context(), out, time.Second)
	require.NoError(t, err)
	_, err = Lock(t.Context(), out, 60*time.Millisecond)
	var p *briefing.Problem
	require.ErrorAs(t, err, &p)
	assert.Contains(t, p.What, "another brief")
	release()
	release, err = Lock(t.Context(), out, time.Second)
	require.NoError(t, err)
	release()
}
