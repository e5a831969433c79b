package build

import (
	"bytes"
	"encoding/json"
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

// The documents' order on the command line changes nothing.
func TestInspectFactsInAnyOrder(t *testing.T) {
	docs := []Doc{
		{"b.txt", []byte("The Norrvik ferry sank off Sund on Monday with 16 people on board, the coast guard said.\n")},
		{"a.txt", []byte("The Norrvik ferry sank off Sund on Monday with 14 people on board, the coast guard said.\n")},
		{"c.txt", []byte("The audit office of Sund criticised that no second bid was asked for.\n")},
	}
	first, err := InspectFacts(docs, false)
	require.NoError(t, err)
	docs[0], docs[2] = docs[2], docs[0]
	second, err := InspectFacts(docs, false)
	require.NoError(t, err)
	assert.Equal(t, string(first), string(second))
	var facts struct {
		Conflicts [][]struct{ Doc, Quote, Value string }
	}
	require.NoError(t, json.Unmarshal(first, &facts))
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
