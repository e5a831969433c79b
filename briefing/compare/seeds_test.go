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

func TestShowSeeds(t *testing.T) {
	if os.Getenv("SHOW") == "" {
		t.Skip("set SHOW=1 to read all claims")
	}
	docs := seeds(t)
	c := Compare(docs, Options{})
	t.Log(c.event)
	for a := range c.pages {
		for b := range a {
			p, n := carried(c.pages[a].wording.all, c.pages[b].wording.all)
			t.Log("carried", a, b, p, n, copied(&c.pages[a].wording, &c.pages[b].wording))
		}
	}
	for d := range docs {
		for i := range docs[d].Sentences {
			r := briefing.Ref{Doc: d, Sentence: i}
			cl := c.Claim(r)
			if cl.Reports < 2 && os.Getenv("SHOW") == "1" {
				continue
			}
			t.Logf("%d/%d %s", cl.Reports, cl.Independent, c.evidence(r, "").Quote)
			for _, m := range cl.Members {
				if m.Ref != r {
					t.Logf("     + %s [%s]", c.evidence(m.Ref, "").Quote, m.Why)
				}
			}
			for _, m := range cl.Related {
				t.Logf("     ~ %s [%s]", c.evidence(m, "").Quote, c.judge(r, m).why)
			}
		}
	}
}

func TestShowDisagreements(t *testing.T) {
	if os.Getenv("SHOW") == "" {
		t.Skip("set SHOW=1 to read all disagreements")
	}
	c := Compare(seeds(t), Options{})
	show(t, c)
}

func show(t testing.TB, c *Comparison) {
	for _, d := range c.Disagreements {
		t.Logf("%s %s %s about %q", d.ID, d.Kind, d.Strength, d.About)
		for _, v := range d.Values {
			t.Logf("    %s (%s)", v.Value, v.Normalised)
			for _, e := range v.Evidence {
				t.Logf("        %s: %s", e.Source, e.Quote)
			}
		}
	}
}
