package library

import (
	"crypto/sha256"
	"database/sql"
	"encoding/hex"
	"fmt"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"brief/briefing"
	"brief/briefing/source"
)

func hashOf(text string) string {
	sum := sha256.Sum256([]byte(text))
	return hex.EncodeToString(sum[:])
}

// report is an invented document with its sentences.
func report(i int) briefing.Document {
	text := fmt.Sprintf("Report %d. The harbour was closed on Monday, the mayor of Merrow said.%s", i, strings.Repeat(" Ships are waiting.", i%40))
	d := briefing.Document{Source: briefing.Source{
		Path: fmt.Sprintf("r/%d.txt", i), Title: fmt.Sprintf("Report %d", i), Published: fmt.Sprintf("2031-01-%02d", 1+i%28), PublishedBasis: briefing.BasisMeta,
		Language: "en", SHA256: hashOf(fmt.Sprint("bytes of ", i)), Text: text, TextSHA256: hashOf(text), Words: 12, DeclaredOrigin: "desk",
		Marks: []briefing.Mark{{Paragraph: 1, Kind: briefing.MarkText}}, Dropped: []briefing.Dropped{{Text: "Menu", Reason: "navigation"}},
	}}
	d.Sentences = []briefing.Sentence{{Span: briefing.Span{End: 9}, Words: []briefing.Word{{End: 6, Stem: "report"}},
		Opener: &briefing.Opener{Antecedent: &briefing.Span{Start: 1, End: 2}}}}
	return d
}

func opened(t testing.TB, path string) *Library {
	t.Helper()
	l, err := Open(path, "test/1")
	require.NoError(t, err)
	t.Cleanup(func() { l.Close() })
	return l
}

// add stores reports with their sentences.
func add(l *Library, from, to int) error {
	var batch []Read
	for i := from; i < to; i++ {
		d := report(i)
		bare := d.Source
		bare.Path = ""
		if err := l.Keep(d.SHA256, ".txt", d.Path, source.Reading{Parts: []source.Part{{Source: bare}}}); err != nil {
			return err
		}
		batch = append(batch, Read{Document: d, Tokens: []string{"wharbour", "sreport", fmt.Sprint("wn", i)}})
	}
	if err := l.Flush(); err != nil {
		return err
	}
	v, err := l.View("view")
	if err != nil {
		return err
	}
	return v.Keep(batch)
}

func problem(t *testing.T, err error) *briefing.Problem {
	t.Helper()
	var p *briefing.Problem
	require.ErrorAs(t, err, &p)
	return p
}

// A document comes back as it was, under the id of the run.
func TestRoundTrip(t *testing.T) {
	path := filepath.Join(t.TempDir(), "a b?#%.db") // signs that mean something in a URI
	l := opened(t, path)
	require.NoError(t, add(l, 0, 5))
	require.NoError(t, l.Close())
	require.FileExists(t, path)
	l = opened(t, path)
	v, err := l.View("view")
	require.NoError(t, err)
	for i := range 5 {
		want := report(i)
		r, ok := l.Recall(want.SHA256, ".txt")
		require.True(t, ok)
		s := r.Parts[0].Source
		s.Path, s.ID = want.Path, "S7"
		got, err := v.Document(s)
		require.NoError(t, err)
		want.ID, want.Sentences[0].Source, want.Sentences[0].Opener.Antecedent.Source = "S7", "S7", "S7"
		assert.Equal(t, want, got)
	}
	for token, n := range map[string]int{"wharbour": 5, "wn3": 1, "wn": 0} {
		ids, err := v.Having(token, false)
		require.NoError(t, err)
		assert.Len(t, ids, n, token)
	}
	ids, err := v.Having("wn", true)
	require.NoError(t, err)
	assert.Len(t, ids, 5)
	_, ok := l.Recall(report(9).SHA256, ".txt")
	assert.False(t, ok)
	_, ok = l.Recall(report(1).SHA256, ".md")
	assert.False(t, ok, "the ending picks the reader")
}

// What other readers read is not used, and is replaced.
func TestOtherReader(t *testing.T) {
	path := filepath.Join(t.TempDir(), "l.db")
	require.NoError(t, add(opened(t, path), 0, 3))
	l, err := Open(path, "test/2")
	require.NoError(t, err)
	defer l.Close()
	_, ok := l.Recall(report(1).SHA256, ".txt")
	assert.False(t, ok)
	require.NoError(t, add(l, 0, 3))
	_, ok = l.Recall(report(1).SHA256, ".txt")
	assert.True(t, ok)
	files, documents, err := l.Count()
	require.NoError(t, err)
	assert.Equal(t, []int{3, 3}, []int{files, documents})
	faults, err := l.Check()
	require.NoError(t, err)
	assert.Empty(t, faults)
}

// The ways of reading are bounded; the ones in use stay.
func TestViewsAreBounded(t *testing.T) {
	l := opened(t, filepath.Join(t.TempDir(), "l.db"))
	require.NoError(t, add(l, 0, 3))
	for i := range mostViews + 2 {
		_, err := l.View(fmt.Sprint("other ", i))
		require.NoError(t, err)
		v, err := l.View("view")
		require.NoError(t, err)
		assert.Len(t, v.at, 3)
	}
	n := 0
	require.NoError(t, l.db.QueryRow("SELECT count(*) FROM views").Scan(&n))
	assert.Equal(t, mostViews, n)
	for i := range mostViews {
		_, err := l.View(fmt.Sprint("another ", i))
		require.NoError(t, err)
	}
	v, err := l.View("view")
	require.NoError(t, err)
	assert.Empty(t, v.at)
	faults, err := l.Check()
	require.NoError(t, err)
	assert.Empty(t, faults, "what a view read goes with it, also from the index")
}

// A file is listed, shown by the beginning of its hash or its path, and removed
// with all that belongs to it.
func TestListShowRemove(t *testing.T) {
	l := opened(t, filepath.Join(t.TempDir(), "l.db"))
	require.NoError(t, add(l, 0, 30))
	var list []Entry
	require.NoError(t, l.List(func(e Entry) error { list = append(list, e); return nil }))
	require.Len(t, list, 30)
	assert.True(t, list[0].Published <= list[29].Published && list[0].Current)
	abs, err := filepath.Abs("r/7.txt")
	require.NoError(t, err)
	docs, err := l.Show("r/7.txt")
	require.NoError(t, err)
	assert.Equal(t, abs, docs[0].Path)
	assert.Equal(t, report(7).Text, docs[0].Text)
	assert.Equal(t, 1, docs[0].Readings)
	_, err = l.Remove([]string{docs[0].ID, "ffffffffffffffff"})
	assert.Equal(t, briefing.Input, problem(t, err).Code)
	_, err = l.Show(docs[0].ID)
	require.NoError(t, err, "all or none")
	gone, err := l.Remove([]string{strings.ToUpper(docs[0].ID)})
	require.NoError(t, err)
	assert.Equal(t, []string{report(7).SHA256}, gone)
	_, err = l.Show(docs[0].ID)
	assert.Equal(t, briefing.Input, problem(t, err).Code)
	faults, err := l.Check()
	require.NoError(t, err)
	assert.Empty(t, faults)
}

// What cannot be a library is refused with a word on what to do; nothing is
// written into it.
func TestRefused(t *testing.T) {
	dir := t.TempDir()
	at := func(name string) string { return filepath.Join(dir, name) }
	made := func(name string, statements ...string) string {
		db, err := sql.Open("sqlite", at(name))
		require.NoError(t, err)
		for _, s := range statements {
			_, err = db.Exec(s)
			require.NoError(t, err)
		}
		require.NoError(t, db.Close())
		return at(name)
	}
	require.NoError(t, os.WriteFile(at("text"), []byte(strings.Repeat("not a database at all\n", 50)), 0o600))
	for path, want := range map[string]string{
		at("text"):                          "not a library: it is no SQLite database",
		dir:                                 "not a file",
		at("no/such/lib.db"):                "its folder is not there",
		made("other", "CREATE TABLE t (x)"): "a database of another program, not a library",
		made("later", fmt.Sprintf("PRAGMA application_id = %d; PRAGMA user_version = 99", application)): "made by a later version of brief (schema 99, this one knows up to 1)",
	} {
		before, _ := os.ReadFile(path)
		_, err := Open(path, "test/1")
		p := problem(t, err)
		assert.Equal(t, want, p.What)
		assert.Equal(t, briefing.Usage, p.Code)
		assert.NotEmpty(t, p.Hint)
		after, _ := os.ReadFile(path)
		assert.Equal(t, before, after)
	}
	_, err := Existing(at("none.db"), "test/1")
	assert.Equal(t, "there is no library", problem(t, err).What)
	require.NoFileExists(t, at("none.db"))
}

// A full disk stops the run with a word; what was stored before is there.
func TestFullDisk(t *testing.T) {
	path := filepath.Join(t.TempDir(), "l.db")
	l := opened(t, path)
	require.NoError(t, add(l, 0, 10))
	pages := 0
	require.NoError(t, l.db.QueryRow("PRAGMA page_count").Scan(&pages))
	_, err := l.db.Exec(fmt.Sprintf("PRAGMA max_page_count = %d", pages+2))
	require.NoError(t, err)
	p := problem(t, add(l, 10, 500))
	assert.Equal(t, briefing.Broke, p.Code)
	assert.Contains(t, p.What, "no space left")
	l.db.Close()
	l = opened(t, path)
	files, _, err := l.Count()
	require.NoError(t, err)
	assert.Equal(t, 10, files)
	faults, err := l.Check()
	require.NoError(t, err)
	assert.Empty(t, faults)
}

// Check finds what was changed behind the library's back, and names the file.
func TestCheckFinds(t *testing.T) {
	for name, harm := range map[string]struct{ sql, want string }{
		"text":      {"UPDATE texts SET text = text || 'x' WHERE document = 2", "its text is not the one that was read"},
		"places":    {"UPDATE texts SET rest = x'0102030405' WHERE document = 2", "the places in its text are damaged"},
		"parts":     {"UPDATE files SET parts = zeroblob(20) WHERE id = 2", "what was read of the file is damaged"},
		"sentences": {"UPDATE sentences SET data = zeroblob(20) WHERE reading = 2", "its sentences are damaged"},
		"index":     {"DELETE FROM tokens WHERE rowid = 2", "1 readings that the index does not have"},
		"orphan":    {"PRAGMA foreign_keys = off; DELETE FROM texts WHERE document = 2", "1 documents without a text"},
	} {
		t.Run(name, func(t *testing.T) {
			l := opened(t, filepath.Join(t.TempDir(), "l.db"))
			require.NoError(t, add(l, 0, 4))
			_, err := l.db.Exec(harm.sql)
			require.NoError(t, err)
			faults, err := l.Check()
			require.NoError(t, err)
			require.Len(t, faults, 1)
			assert.Equal(t, harm.want, faults[0].What)
			assert.NotEmpty(t, faults[0].Do)
		})
	}
}

// A page of the file that was overwritten is found by the database itself.
func TestCheckFindsBrokenPage(t *testing.T) {
	path := filepath.Join(t.TempDir(), "l.db")
	l := opened(t, path)
	require.NoError(t, add(l, 0, 200))
	require.NoError(t, l.Close())
	data, err := os.ReadFile(path)
	require.NoError(t, err)
	copy(data[len(data)/2&^4095:], make([]byte, 4096))
	require.NoError(t, os.WriteFile(path, data, 0o600))
	l = opened(t, path)
	faults, err := l.Check()
	if err == nil {
		assert.NotEmpty(t, faults)
	} else {
		assert.Contains(t, problem(t, err).What, "damaged")
	}
}

// In a folder where nobody may write there is a word on what to do.
func TestReadOnlyFolder(t *testing.T) {
	if os.Geteuid() == 0 {
		t.Skip("root may write anywhere")
	}
	dir := t.TempDir()
	require.NoError(t, os.Chmod(dir, 0o500))
	_, err := Open(filepath.Join(dir, "l.db"), "test/1")
	p := problem(t, err)
	assert.Equal(t, "cannot be written", p.What)
	assert.Equal(t, briefing.Usage, p.Code)
}

// The program has a name, and the same one each time.
func TestProgram(t *testing.T) {
	assert.Regexp(t, "^[0-9a-f]{40,64}$", Program())
	assert.Equal(t, Program(), Program())
}
