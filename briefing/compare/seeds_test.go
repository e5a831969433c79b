package compare

import (
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"brief/briefing"
	"brief/briefing/text"
)

// lines makes a document of a text with one sentence a line.
func lines(r *text.Reader, id, body string) briefing.Document {
	src := briefing.Source{ID: id, Path: id + ".txt", Language: "en", Text: body}
	at := 0
	for i, l := range strings.SplitAfter(body, "\n") {
		src.Marks = append(src.Marks, briefing.Mark{Start: at, Paragraph: i + 1, Kind: briefing.MarkText})
		at += len(l)
	}
	return r.Document(src)
}

// seeds reads the five reports of the meeting in Moscow, one paragraph a line,
// without the cleaning that the reading stage does.
func seeds(t testing.TB) []briefing.Document {
	files, _ := filepath.Glob("../../../shared/seeds/*.txt")
	if len(files) == 0 {
		t.Skip("no reports at ../shared/seeds")
	}
	r := text.NewReader(nil)
	var docs []briefing.Document
	for i, f := range files {
		raw, err := os.ReadFile(f)
		require.NoError(t, err)
		body := strings.ReplaceAll(string(raw), "\r\n", "\n")
		if before, _, ok := strings.Cut(body, " Comments\n"); ok && i == 0 {
			body = before
		}
		if strings.Contains(body, "\nregime") { // hard-wrapped
			body = strings.NewReplacer(".\n", ".\n", "\n", " ").Replace(body)
		}
		d := lines(r, "S"+string(rune('1'+i)), body)
		d.Published = "2025-10-15"
		docs = append(docs, r.Document(d.Source))
	}
	return docs
}

func find(t testing.TB, docs []briefing.Document, words string) briefing.Ref {
	for d := range docs {
		for i, s := range docs[d].Sentences {
			if strings.Contains(s.Of(docs[d].Text), words) {
				return briefing.Ref{Doc: d, Sentence: i}
			}
		}
	}
	t.Fatalf("no sentence with %q", words)
	return briefing.Ref{}
}

func TestSeeds(t *testing.T) {
	docs := seeds(t)
	c := Compare(docs, Options{})
	for _, o := range c.Origins {
		t.Log(o.ID, o.Sources, o.Why)
	}
	assert.Len(t, c.Origins, 4, "the second and fourth report are one origin")

	line := c.Claim(find(t, docs, "$2.5 billion"))
	assert.Equal(t, 1, line.Reports, "only one report has the credit line")
}
