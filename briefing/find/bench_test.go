package find_test

import (
	"fmt"
	"strings"
	"testing"

	"brief/briefing"
	"brief/briefing/find"
	"brief/briefing/text"

	"github.com/stretchr/testify/require"
)

// corpus makes n documents of a dozen sentences each.
func corpus(n int) ([]briefing.Document, int64) {
	subjects := []string{"The ministry", "President Ana Lorin", "The naval port of Vesmar", "A spokesman", "The company Kotlin Oil", "The military base at Hmeron"}
	acts := []string{"announced a new plan for", "will withdraw from", "signed an agreement on", "said nothing about", "rejected the sale of", "expects to lease"}
	things := []string{"the oil field", "two airbases", "its naval facility", "the wheat shipments", "the old railway", "the border crossing"}
	r := text.NewReader(nil)
	var docs []briefing.Document
	size := int64(0)
	for d := range n {
		var b strings.Builder
		for s := range 12 {
			k := d*7 + s*5
			fmt.Fprintf(&b, "%s %s %s in district%d on May %d, for %d million dollars. ", subjects[k%6], acts[(k/6+s)%6], things[(k/3+d)%6], k%997, 1+k%28, k%300)
		}
		size += int64(b.Len())
		docs = append(docs, r.Document(briefing.Source{ID: fmt.Sprintf("S%d", d+1), Language: "en", Text: b.String()}))
	}
	return docs, size
}

var question = briefing.Query{
	Question: "What happens to the military bases?",
	Terms:    []string{"military base", "airbase", "=naval facility", "Hmeron", "Vesm*"},
	Names:    []string{"Ana Lorin"},
	Exclude:  []string{"railway"},
	Pin:      []string{"the old railway in district996"},
}

func BenchmarkNewIndex(b *testing.B) {
	docs, size := corpus(2000)
	b.SetBytes(size)
	b.ReportAllocs()
	for b.Loop() {
		find.NewIndex(docs, nil)
	}
}

func BenchmarkRank(b *testing.B) {
	docs, size := corpus(2000)
	ix := find.NewIndex(docs, nil)
	b.SetBytes(size)
	b.ReportAllocs()
	for b.Loop() {
		ix.Rank(question)
	}
}

func BenchmarkSelect(b *testing.B) {
	docs, size := corpus(200)
	b.SetBytes(size)
	b.ReportAllocs()
	for b.Loop() {
		find.Select("The company Kotlin Oil signed an agreement on two airbases in May.", docs, 5)
	}
}

// One sentence of a hundred thousand terms, and one term that opens every
// sentence, must not take quadratic time: this test would not end.
func TestAwkwardSizes(t *testing.T) {
	if testing.Short() {
		t.Skip("large inputs")
	}
	docs := read("en", strings.Repeat("military base Trump and ", 100_000)+".", strings.Repeat("Trump said that the base will stay open. ", 20_000))
	got := rank(briefing.Query{Terms: []string{"military base", "Trump", "=Trump and military", "T*"}, Pin: []string{"base trump"}}, docs, nil)
	require.NotEmpty(t, got)
	require.NotEmpty(t, find.Select("Trump has a military base", docs, 5))
}
