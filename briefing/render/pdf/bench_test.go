package pdf

import (
	"fmt"
	"io"
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
