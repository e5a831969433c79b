package text

import (
	"os"
	"path/filepath"
	"strings"
	"testing"
	"time"

	"brief/briefing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
)

// nasty inputs, each of which makes some rule look back or ahead.
var nasty = []string{
	".", ". ", ". . ", "a.", "A. ", "1. ", "1) a ", "(a) ", "U.S. ", "“", "\"", "(", "[", "'", "`", "Mr. ", "g.[1] ", "x.1 ",
	"\n", "\r\n", "a\n", "A\n", "- a\n", "a b, ", "。", "؟ ", "… ", "• ", "\"A. ", "(A. ", "5 p.m. ", "é", "\xff", "-",
	"1", "1,", "1.", "$", "$ 1 ", "one ", "one hundred and ", "5 million ", "3 years 2 ", "last ", "May ", "May 5, ", "2-", "5/",
	"more than ", "%", "5% ", "between 5 and ", "half a ", "the ", "few ", "minus ", "1:", "million ", "c $", "i. ", "<a", "</", "!x ",
}

func TestLinear(t *testing.T) {
	for _, s := range nasty {
		text := strings.Repeat(s, 30_000)
		start := time.Now()
		Split(text)
		Values(text, "2024-02-29")
		// Far above what is needed, far below what a square would take.
		assert.Less(t, time.Since(start), 5*time.Second, "%q", s)
	}
}

func TestLinearDocument(t *testing.T) {
	raw, err := os.ReadFile("testdata/split/stops.txt")
	require.NoError(t, err)
	text := strings.Repeat(string(raw), 5<<20/len(raw))
	start := time.Now()
	d := NewReader(nil).Document(briefing.Source{Text: text})
	assert.NotEmpty(t, d.Sentences)
	assert.Less(t, time.Since(start), 30*time.Second)
}

// sample is running text with figures and quotations, some 60 kB.
func sample(tb testing.TB) string {
	files, err := filepath.Glob("testdata/*/*.txt")
	require.NoError(tb, err)
	var b strings.Builder
	for range 10 {
		for _, f := range files {
			raw, err := os.ReadFile(f)
			require.NoError(tb, err)
			b.Write(raw)
			b.WriteString("\n\n")
		}
	}
	return b.String()
}

func BenchmarkSplit(b *testing.B) {
	text := sample(b)
	b.SetBytes(int64(len(text)))
	for b.Loop() {
		Split(text)
	}
}

func BenchmarkValues(b *testing.B) {
	text := sample(b)
	b.SetBytes(int64(len(text)))
	for b.Loop() {
		Values(text, "2024-02-29")
	}
}

func BenchmarkDocument(b *testing.B) {
	s := briefing.Source{Text: sample(b), Language: "en", Published: "2024-02-29"}
	r := NewReader(nil)
	b.SetBytes(int64(len(s.Text)))
	b.ReportAllocs()
	for b.Loop() {
		r.Document(s)
	}
}
