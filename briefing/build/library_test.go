package build

import (
	"context"
	"fmt"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"brief/briefing"
	"brief/briefing/find"
	"brief/config"
)

// corpus writes n reports on a few harbours, in several wordings.
func corpus(t testing.TB, n int) string {
	t.Helper()
	dir := t.TempDir()
	towns := []string{"Port Merrow", "Karsk", "Veldt", "Halden"}
	things := []string{"container terminal", "grain silo", "ferry landing", "fuel depot", "customs house"}
	for i := range n {
		town, thing := towns[i%len(towns)], things[i%len(things)]
		var b strings.Builder
		fmt.Fprintf(&b, "---\ntitle: Report %d on %s\npublisher: Paper %d\npublished: 2031-%02d-%02d\n---\n\n", i, town, i%7, 1+i%12, 1+i%28)
		fmt.Fprintf(&b, "The harbour authority of %s closed the %s on Monday after a storm, officials said.\n\n", town, thing)
		fmt.Fprintf(&b, "About %d ships are waiting outside %s, the port office reported.\n\n", 10+i%3, town)
		if i%4 == 1 {
			fmt.Fprintf(&b, "\"We will reopen the %s within a week,\" mayor Ines Garka told reporters. She did not name a day.\n\n", thing)
		}
		if i%5 == 2 {
			fmt.Fprintf(&b, "A strike of the dockers cost the town %d million crowns in %d.\n\n", 3+i%2, 2029+i%2)
		}
		fmt.Fprintf(&b, "The weather office expects calm seas for the coming week around report %d.\n", i)
		require.NoError(t, os.WriteFile(filepath.Join(dir, fmt.Sprintf("r%03d.md", i)), []byte(b.String()), 0o600))
		if i%10 == 3 { // a copy that is not one to the byte
			require.NoError(t, os.WriteFile(filepath.Join(dir, fmt.Sprintf("copy%03d.md", i)), []byte(b.String()+"\n\n"), 0o600))
		}
	}
	return dir
}

// The configs by which a run with a library is held against one without.
var desks = map[string]string{
	"terms": `
sections:
  - {id: closed, terms: [closed, terminal, "=grain silo"]}
  - {id: strike, title: Strikes, question: "What did the strike cost?", terms: [strike, dock*]}`,
	"names": `
names:
  - {name: Ines Garka, also: [Garka, the mayor], kind: person, role: mayor}
sections:
  - {id: mayor, names: [Ines Garka], question: "What did she say?"}
  - {id: karsk, names: [Karsk], terms: [Karsk], exclude: [ferry]}`,
	"question": `
sections:
  - {id: cost, question: "How much did the strike of the dockers cost?"}
  - {id: none, terms: [volcano]}`,
	"nothing": `
sections:
  - {id: none, terms: [volcano]}`,
	"pins": `
as_of: 2031-09-30
sections:
  - {id: ships, terms: [ships], pin: ["e weather office expects calm seas for the coming week around report 16"], drop: [{words: "About 11 ships", why: wrong}]}`,
}

func deskOf(t *testing.T, name, dir, library string) *config.Config {
	t.Helper()
	src := "version: 1\nname: d\nsources:\n  - path: " + filepath.ToSlash(dir) + "/*.md\n"
	if library != "" {
		src += "library: " + filepath.ToSlash(library) + "\n"
	}
	c, err := config.Parse(filepath.Join(dir, "d.yaml"), []byte(src+"output: {formats: [md]}\n"+strings.TrimPrefix(desks[name], "\n")+"\n"), nil)
	require.NoError(t, err)
	return c
}

func built(t *testing.T, c *config.Config, b bounds) []File {
	t.Helper()
	r, err := Request{Config: c}.run(context.Background(), b)
	require.NoError(t, err)
	return r.Files
}

// A build with a library prints what a build without prints, to the byte: the
// first time, when everything is in it, when more has come; in runs that are
// compared as a whole and in runs that are not.
func TestLibraryChangesNothing(t *testing.T) {
	for name := range desks {
		for _, b := range []bounds{usual, {compared: 12, asked: 20, words: 1e6}} {
			if b == usual && name != "names" {
				continue
			}
			t.Run(fmt.Sprintf("%s/%d of %d", name, b.compared, b.asked), func(t *testing.T) {
				dir := corpus(t, 40)
				library := filepath.Join(t.TempDir(), "lib.db")
				want := built(t, deskOf(t, name, dir, ""), b)
				for _, when := range []string{"empty", "full"} {
					assert.Equal(t, want, built(t, deskOf(t, name, dir, library), b), when)
				}
				more := filepath.Join(dir, "r008.md") // it says something else now
				require.NoError(t, os.WriteFile(more, []byte("---\ntitle: Late\npublished: 2031-02-02\n---\n\nThe strike of the dockers in Karsk ended, and the terminal was opened on Friday, officials said.\n"), 0o600))
				want = built(t, deskOf(t, name, dir, ""), b)
				assert.Equal(t, want, built(t, deskOf(t, name, dir, library), b), "with news")
			})
		}
	}
}

// Whatever a section finds in all documents stands in those that are preselected
// for it.
func TestPreselectionLosesNothing(t *testing.T) {
	dir := corpus(t, 60)
	for name := range desks {
		c := deskOf(t, name, dir, "")
		read, err := readAll(context.Background(), c, nil, nil)
		require.NoError(t, err)
		in, err := admit(c, read, nil)
		require.NoError(t, err)
		docs, err := documents(context.Background(), in.sources, c.Entities())
		require.NoError(t, err)
		s, err := newUnstored(context.Background(), in.sources, c.Entities())
		require.NoError(t, err)
		chosen, err := preselect(s, in.sources, c.Queries(), c.Entities(), bounds{asked: 1000, words: 1e6})
		require.NoError(t, err)
		ix := find.NewIndex(docs, c.Entities())
		for _, q := range c.Queries() {
			for _, x := range ix.Rank(q) {
				assert.Contains(t, chosen, x.Doc, "%s: %s", name, docs[x.Doc].Path)
			}
		}
	}
}

// A large run says how many documents were read and names those that it rests on.
func TestLargeRun(t *testing.T) {
	r, err := Request{Config: deskOf(t, "terms", corpus(t, 60), "")}.run(context.Background(), bounds{compared: 7, asked: 30, words: 1e6})
	require.NoError(t, err)
	assert.Len(t, r.Brief.Sources, 7)
	assert.Equal(t, 60, r.Brief.Ledger.Read)
	assert.Equal(t, 60, r.Brief.Sections[0].Coverage.Documents)
	assert.Len(t, r.Paths, 7)
	assert.Contains(t, r.Brief.Summary, "Of 60 reports that were read")
	for i, s := range r.Brief.Sources {
		assert.Equal(t, sourceID(i), s.ID)
	}
}

// A large run in which nothing answers says so, and names no source.
func TestLargeRunWithoutAnswer(t *testing.T) {
	dir := corpus(t, 30)
	r, err := Request{Config: deskOf(t, "nothing", dir, "")}.run(context.Background(), bounds{compared: 7, asked: 30, words: 1e6})
	require.NoError(t, err)
	assert.Empty(t, r.Brief.Sources)
	assert.Equal(t, briefing.KindAbsence, r.Brief.Sections[0].Statements[0].Kind)
	assert.Contains(t, r.Brief.Summary, "None of the 30 reports that were read")
}

// Each section has its turn, until there are documents or words enough.
func TestInTurn(t *testing.T) {
	lists := [][]int{{5, 3, 1}, {3, 4, 9, 8}, nil}
	one := func(int) int { return 1 }
	assert.Equal(t, []int{1, 3, 4, 5, 8, 9}, inTurn(lists, 10, one, 100))
	assert.Equal(t, []int{3, 5}, inTurn(lists, 2, one, 100))
	assert.Equal(t, []int{3, 4, 5}, inTurn(lists, 10, one, 3))
	assert.Empty(t, inTurn(nil, 10, one, 3))
	assert.Empty(t, inTurn(lists, 0, one, 3))
}
