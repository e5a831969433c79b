//go:build learn

package compare

import (
	"encoding/json"
	"os"
	"path/filepath"
	"slices"
	"strconv"
	"strings"
	"testing"

	"brief/briefing"
	"brief/briefing/text"
)

const evalDir = "../../../shared/eval/ecbplus"

// topic is a run of the evaluation data: the documents of two different events
// of one kind, with what people say of some of the sentences.
type topic struct {
	name string
	docs []briefing.Document
	sub  []string      // event of each document
	gold map[Key]chain // of the annotated sentences
}

// Key names a sentence of a topic.
type Key = briefing.Ref

// chain is what a sentence mentions, as numbers of things.
type chain struct{ act, all map[string]bool }

func (a chain) overlap(b chain) (share bool, jaccard, covered float64) {
	both := 0
	for k := range a.all {
		if b.all[k] {
			both++
		}
	}
	for k := range a.act {
		share = share || b.act[k]
	}
	union := len(a.all) + len(b.all) - both
	return share, float64(both) / float64(max(1, union)), float64(both) / float64(max(1, len(a.all)))
}

// lineByLine joins the sentences of a line: the evaluation data has its own.
func lineByLine(d briefing.Document) briefing.Document {
	var out []briefing.Sentence
	for _, s := range d.Sentences {
		if n := len(out); n > 0 && out[n-1].Paragraph == s.Paragraph {
			o := &out[n-1]
			o.End = s.End
			o.Words = append(o.Words, s.Words...)
			o.Names = append(o.Names, s.Names...)
			o.Values = append(o.Values, s.Values...)
			o.Quotes = append(o.Quotes, s.Quotes...)
			o.Attributions = append(o.Attributions, s.Attributions...)
			o.Modality = append(o.Modality, s.Modality...)
			o.Negations = append(o.Negations, s.Negations...)
			continue
		}
		s.Index = len(out)
		out = append(out, s)
	}
	d.Sentences = out
	return d
}

// topics loads one part of the evaluation data, or skips the test.
func topics(t testing.TB, part string) []topic {
	golds, _ := filepath.Glob(filepath.Join(evalDir, part, "*", "gold.json"))
	if len(golds) == 0 {
		t.Skip("no evaluation data at", evalDir)
	}
	by := map[string]*topic{}
	reader := text.NewReader(nil)
	for _, f := range golds {
		raw, err := os.ReadFile(f)
		if err != nil {
			t.Fatal(err)
		}
		var g struct {
			Subtopic string
			Docs     []struct {
				Doc       string
				Sentences []struct {
					N                 int
					Text              string
					Annotated         bool
					Actions, Entities []string
				}
			}
		}
		if err := json.Unmarshal(raw, &g); err != nil {
			t.Fatal(err)
		}
		name, _, _ := strings.Cut(g.Subtopic, "_")
		if by[name] == nil {
			by[name] = &topic{name: name, gold: map[Key]chain{}}
		}
		tp := by[name]
		for _, d := range g.Docs {
			body, err := os.ReadFile(filepath.Join(filepath.Dir(f), d.Doc+".txt"))
			if err != nil {
				t.Fatal(err)
			}
			doc := lineByLine(lines(reader, d.Doc, string(body)))
			k := len(tp.docs)
			tp.docs = append(tp.docs, doc)
			tp.sub = append(tp.sub, g.Subtopic)
			for _, s := range d.Sentences {
				if !s.Annotated {
					continue
				}
				c := chain{map[string]bool{}, map[string]bool{}}
				for _, a := range s.Actions {
					c.act[a], c.all[a] = true, true
				}
				for _, e := range s.Entities {
					c.all[e] = true
				}
				at := strings.Index(doc.Text, s.Text)
				for i, ds := range doc.Sentences {
					if at >= 0 && at <= ds.Start && ds.End <= at+len(s.Text) {
						tp.gold[Key{Doc: k, Sentence: i}] = c
					}
				}
			}
		}
	}
	var out []topic
	for _, tp := range by {
		out = append(out, *tp)
	}
	slices.SortFunc(out, func(a, b topic) int {
		x, _ := strconv.Atoi(a.name)
		y, _ := strconv.Atoi(b.name)
		return x - y
	})
	return out
}
