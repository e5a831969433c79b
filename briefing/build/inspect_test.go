package build

import (
	"bytes"
	"encoding/json"
	"fmt"
	"io"
	"strings"
	"testing"
	"unicode/utf8"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"brief/briefing"
)

// Line breaks inside a sentence are folded, whatever a program may take for one,
// and no line of the input is left out.
func TestInspectSentencesAreOneALine(t *testing.T) {
	const text = "By the desk\n\nThe ferry\r\nruns\u2028again. Is\fthat all?\n\n3 Comments"
	out, err := InspectSentences(Doc{"x.txt", []byte(text)}, false)
	require.NoError(t, err)
	assert.Equal(t, "By the desk\nThe ferry runs again.\nIs that all?\n3 Comments\n", string(out))
}

func TestInspectOfNothing(t *testing.T) {
	for _, f := range []func(Doc) ([]byte, error){
		func(d Doc) ([]byte, error) { return InspectSentences(d, false) },
		func(d Doc) ([]byte, error) { return InspectValues(d, "", false) },
		func(d Doc) ([]byte, error) { return InspectQuotes(d, false) },
	} {
		out, err := f(Doc{"x.txt", nil})
		assert.NoError(t, err)
		assert.Empty(t, string(out))
	}
	_, err := InspectText(Doc{"x.txt", nil}, false)
	var p *briefing.Problem
	require.ErrorAs(t, err, &p)
	assert.Equal(t, briefing.Input, p.Code)
	assert.Equal(t, "x.txt", p.Where)
}

// Data beside the reports of a folder is no report.
func TestInspectable(t *testing.T) {
	for name, want := range map[string]bool{"a.txt": true, "A.TXT": true, "notes.md": true, "README": true, "gold.json": false, ".hidden": false, ".hidden.txt": false, "a.tar.gz": false} {
		assert.Equal(t, want, Inspectable(name), name)
	}
}

// pile holds documents in memory.
func pile(docs []Doc) Pile {
	p := Pile{Read: func(i int) ([]byte, error) { return docs[i].Raw, nil }, Skip: func(error) {}}
	for _, d := range docs {
		p.Names = append(p.Names, d.Name)
	}
	return p
}

// The documents' order on the command line changes nothing.
func TestInspectFactsInAnyOrder(t *testing.T) {
	docs := []Doc{
		{"b.txt", []byte("The Norrvik ferry sank off Sund on Monday with 16 people on board, the coast guard said.\n")},
		{"a.txt", []byte("The Norrvik ferry sank off Sund on Monday with 14 people on board, the coast guard said.\n")},
		{"c.txt", []byte("The audit office of Sund criticised that no second bid was asked for.\n")},
	}
	first, second := new(bytes.Buffer), new(bytes.Buffer)
	require.NoError(t, InspectFacts(first, pile(docs), false))
	docs[0], docs[2] = docs[2], docs[0]
	require.NoError(t, InspectFacts(second, pile(docs), false))
	assert.Equal(t, first.String(), second.String())
	var facts struct {
		Conflicts [][]struct{ Doc, Quote, Value string }
	}
	require.NoError(t, json.Unmarshal(first.Bytes(), &facts))
	require.NotEmpty(t, facts.Conflicts)
	assert.Equal(t, "a.txt", facts.Conflicts[0][0].Doc)
	assert.Contains(t, facts.Conflicts[0][0].Value, "14")
	assert.Contains(t, facts.Conflicts[0][1].Value, "16")
}

func TestInspectSelect(t *testing.T) {
	docs := []Doc{{"a.txt", []byte("The weather was fine.\n\nThe state pays two thirds of the repair.\n\nNobody was hurt.\n")}}
	out, err := InspectSelect(docs, "who pays for the repair", 1, false)
	require.NoError(t, err)
	var hits []struct {
		Doc, Quote string
		Start, End int
	}
	require.NoError(t, json.Unmarshal(out, &hits))
	require.Len(t, hits, 1)
	assert.Equal(t, "The state pays two thirds of the repair.", hits[0].Quote)
	assert.Equal(t, hits[0].Quote, string(docs[0].Raw)[hits[0].Start:hits[0].End])

	out, err = InspectSelect(docs, "volcano", 3, false)
	require.NoError(t, err)
	assert.Equal(t, "[]\n", string(out))
}

// FuzzInspect: whatever the bytes, what is printed is valid UTF-8, one item a
// line, and every offset leads to the words that are printed beside it.
func FuzzInspect(f *testing.F) {
	f.Add([]byte("NORRVIK, March 12, 2025 –\n\nThe repair cost 14.5 million euros, “all paid,” Holt said on Wednesday.\n"), true)
	f.Add([]byte("\xff\xfeT\x00h\x00e\x00"), false)
	f.Add([]byte("a\u2028b\u0085c. D \x00 \xff"), false)
	f.Fuzz(func(t *testing.T, raw []byte, clean bool) {
		d := Doc{"x.txt", raw}
		text, err := InspectText(d, false)
		if err == nil {
			assert.True(t, utf8.Valid(text))
		}
		if !clean && len(raw) > 0 {
			words, err := decoded(d)
			if err != nil {
				return
			}
			text = []byte(words)
		}
		if out, err := InspectSentences(d, clean); err == nil {
			assert.True(t, utf8.Valid(out))
			for l := range strings.Lines(string(out)) {
				assert.NotEmpty(t, strings.TrimSpace(l))
			}
		}
		check := func(out []byte, err error) {
			if err != nil {
				return
			}
			for l := range bytes.Lines(out) {
				var item struct {
					Start, End  int
					Text, Quote string
				}
				require.NoError(t, json.Unmarshal(l, &item))
				require.LessOrEqual(t, item.End, len(text))
				assert.Equal(t, item.Text+item.Quote, string(text[item.Start:item.End]))
			}
		}
		check(InspectValues(d, "2025-10-16", clean))
		check(InspectQuotes(d, clean))
	})
}

// Of very many documents only what is quoted is read again, and what cannot be
// read is named and left out.
func TestInspectFactsOfManyDocuments(t *testing.T) {
	p := many(300)
	read := p.Read
	var bad []string
	p.Skip = func(err error) { bad = append(bad, err.Error()) }
	p.Names[7] = "broken.txt"
	p.Read = func(i int) ([]byte, error) {
		if i == 7 {
			return []byte{0, 1, 2, 0xff}, nil
		}
		return read(i)
	}
	var out, again bytes.Buffer
	require.NoError(t, InspectFacts(&out, p, false))
	require.Len(t, bad, 1)
	assert.Contains(t, bad[0], "broken.txt")
	require.NoError(t, InspectFacts(&again, p, false))
	assert.Equal(t, out.String(), again.String())
	var facts struct {
		Clusters  [][]struct{ Doc, Quote string }
		Conflicts [][]struct{ Doc, Quote, Value string }
	}
	require.NoError(t, json.Unmarshal(out.Bytes(), &facts))
	assert.Greater(t, len(facts.Clusters), 20)
	assert.NotEmpty(t, facts.Conflicts)
	for _, c := range facts.Conflicts {
		for _, s := range c {
			assert.Contains(t, s.Quote, s.Value)
		}
	}
}

// many makes n documents of which every ten tell one event, the last of them
// with another figure.
func many(n int) Pile {
	places := strings.Fields("Northgate Tolvan Merrow Veldt Lindholm Karsk Eastmere Dunford Halden Rivermouth")
	names, texts := make([]string, n), make([][]byte, n)
	for i := range n {
		event, jobs := i/10, 100+7*(i/10)
		if i%10 == 9 {
			jobs += 40
		}
		names[i] = fmt.Sprintf("%05d.txt", i)
		texts[i] = fmt.Appendf(nil, "The council of %s approved the levy number %d on Monday, a plan worth %d jobs. Report %d ends here.\n", places[event%len(places)], 3000+event, jobs, i)
	}
	return Pile{Names: names, Read: func(i int) ([]byte, error) { return texts[i], nil }, Skip: func(error) {}}
}

func BenchmarkInspectFacts(b *testing.B) {
	p := many(2000)
	size := 0
	for i := range p.Names {
		raw, _ := p.Read(i)
		size += len(raw)
	}
	b.SetBytes(int64(size))
	for b.Loop() {
		if err := InspectFacts(io.Discard, p, false); err != nil {
			b.Fatal(err)
		}
	}
}
