package pdf

import (
	"fmt"
	"io"
	"strings"
	"testing"

	"brief/briefing/page"

	"github.com/stretchr/testify/require"
)

// long repeats the harbour brief's statements under n headings.
func long(n int) *page.Document {
	d := harbour()
	blocks := d.Blocks
	d.Blocks = nil
	for i := range n {
		for _, b := range blocks {
			switch x := b.(type) {
			case page.NoteList:
				continue
			case page.Heading:
				x.ID = fmt.Sprint(x.ID, "-", i)
				b = x
			}
			d.Blocks = append(d.Blocks, b)
		}
	}
	d.Blocks = append(d.Blocks, page.NoteList{})
	return d
}

// BenchmarkSentence sets one sentence of 100,000 characters and one of 200,000:
// the time doubles.
func BenchmarkSentence(b *testing.B) {
	for _, n := range []int{100_000, 200_000} {
		for name, s := range map[string]string{"words": strings.Repeat("and the crane stood still ", n/26), "one": strings.Repeat("x", n), "arabic": strings.Repeat("قال مدير الميناء ", n/17)} {
			d := &page.Document{Blocks: []page.Block{page.Statement{Runs: text(s)}}}
			b.Run(fmt.Sprint(name, n), func(b *testing.B) {
				b.SetBytes(int64(len(s)))
				for b.Loop() {
					require.NoError(b, Render(d, page.Assets{}, io.Discard))
				}
			})
		}
	}
}

func BenchmarkRender(b *testing.B) {
	for _, n := range []int{1, 14, 140} {
		d := long(n)
		b.Run(fmt.Sprint(n), func(b *testing.B) {
			b.ReportAllocs()
			for b.Loop() {
				require.NoError(b, Render(d, page.Assets{}, io.Discard))
			}
		})
	}
}
