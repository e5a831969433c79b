package find_test

import (
	"fmt"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"brief/briefing"
	"brief/briefing/find"
	"brief/briefing/internal/golden"
	"brief/briefing/text"

	"github.com/rogpeppe/go-internal/txtar"
	"github.com/stretchr/testify/require"
)

// A fixture in testdata is a txtar: "query" with one "key: value" a line, the
// documents as "en/name.txt" (the folder is the language, a first line
// "title: …" the title), and "want": the candidates, best first. -update
// rewrites "want".
type fixture struct {
	archive  *txtar.Archive
	query    briefing.Query
	entities []briefing.Entity
	docs     []briefing.Document
	want     string
}

func load(t testing.TB, path string) fixture {
	t.Helper()
	a, err := txtar.ParseFile(path)
	require.NoError(t, err)
	f := fixture{archive: a}
	for _, file := range a.Files {
		if file.Name == "query" {
			f.read(t, string(file.Data))
		}
	}
	r := text.NewReader(f.entities)
	for _, file := range a.Files {
		switch lang, _, isDoc := strings.Cut(file.Name, "/"); {
		case file.Name == "want":
			f.want = string(file.Data)
		case isDoc:
			s := briefing.Source{ID: fmt.Sprintf("S%d", len(f.docs)+1), Language: lang, Text: strings.TrimSpace(string(file.Data))}
			if rest, ok := strings.CutPrefix(s.Text, "title: "); ok {
				s.Title, s.Text, _ = strings.Cut(rest, "\n")
				s.Text = strings.TrimSpace(s.Text)
			}
			f.docs = append(f.docs, r.Document(s))
		}
	}
	return f
}

func (f *fixture) read(t testing.TB, lines string) {
	t.Helper()
	for line := range strings.Lines(lines) {
		key, value, _ := strings.Cut(strings.TrimSpace(line), ": ")
		switch key {
		case "question":
			f.query.Question = value
		case "term":
			f.query.Terms = append(f.query.Terms, value)
		case "name":
			f.query.Names = append(f.query.Names, value)
		case "exclude":
			f.query.Exclude = append(f.query.Exclude, value)
		case "pin":
			f.query.Pin = append(f.query.Pin, value)
		case "entity":
			all := strings.Split(value, " | ")
			f.entities = append(f.entities, briefing.Entity{Name: all[0], Also: all[1:]})
		case "":
		default:
			t.Fatalf("query: no such key %q", key)
		}
	}
}

func (f *fixture) show(cs []briefing.Candidate) string {
	var b strings.Builder
	for _, c := range cs {
		pin := ""
		if c.Pinned {
			pin = "PINNED "
		}
		d := &f.docs[c.Doc]
		fmt.Fprintf(&b, "%s%s\n", pin, d.Sentences[c.Sentence].Of(d.Text))
	}
	return b.String()
}

func fixtures(t testing.TB) []string {
	t.Helper()
	paths, err := filepath.Glob("testdata/*.txtar")
	require.NoError(t, err)
	require.NotEmpty(t, paths)
	return paths
}

// rank asks an index that is made for this one query.
func rank(q briefing.Query, docs []briefing.Document, entities []briefing.Entity) []briefing.Candidate {
	return find.NewIndex(docs, entities).Rank(q)
}

func TestRankFixtures(t *testing.T) {
	for _, path := range fixtures(t) {
		t.Run(strings.TrimSuffix(filepath.Base(path), ".txtar"), func(t *testing.T) {
			f := load(t, path)
			got := f.show(rank(f.query, f.docs, f.entities))
			if *golden.Update {
				f.archive.Files = slices.DeleteFunc(f.archive.Files, func(x txtar.File) bool { return x.Name == "want" })
				f.archive.Files = append(f.archive.Files, txtar.File{Name: "want", Data: []byte(got)})
				require.NoError(t, os.WriteFile(path, txtar.Format(f.archive), 0o644))
				return
			}
			require.Equal(t, f.want, got)
		})
	}
}

func TestScoresAreTheSumOfTheirParts(t *testing.T) {
	for _, path := range fixtures(t) {
		f := load(t, path)
		for _, c := range rank(f.query, f.docs, f.entities) {
			sum := 0
			for _, p := range c.Parts {
				require.NotEmpty(t, p.Name)
				sum += p.Points
			}
			require.Equal(t, sum, c.Score, path)
		}
	}
}

// A section that names terms or names gets nothing that has none of them.
func TestNoCandidateWithoutEvidence(t *testing.T) {
	for _, path := range fixtures(t) {
		f := load(t, path)
		if len(f.query.Terms)+len(f.query.Names) == 0 {
			continue
		}
		for _, c := range rank(f.query, f.docs, f.entities) {
			require.True(t, c.Pinned || len(c.Matched) > 0, path)
		}
	}
}

func TestOrderOfDocumentsChangesNoScore(t *testing.T) {
	for _, path := range fixtures(t) {
		f := load(t, path)
		scores := func(docs []briefing.Document) map[briefing.Span]int {
			m := make(map[briefing.Span]int)
			for _, c := range rank(f.query, docs, f.entities) {
				m[docs[c.Doc].Sentences[c.Sentence].Span] = c.Score
			}
			return m
		}
		turned := slices.Clone(f.docs)
		slices.Reverse(turned)
		require.Equal(t, scores(f.docs), scores(turned), path)
	}
}

func TestAFixtureIsRankedTheSameTwice(t *testing.T) {
	for _, path := range fixtures(t) {
		f := load(t, path)
		require.Equal(t, rank(f.query, f.docs, f.entities), rank(f.query, f.docs, f.entities), path)
	}
}
