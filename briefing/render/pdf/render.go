// Package pdf sets a page tree as a PDF: bytes in, bytes out. The same tree and
// fonts give the same bytes on every machine.
//
// The way of a page: text.go measures runs into words, lines.go breaks them,
// flow.go with one file a block makes items of them (a line with all that
// stands beside it), pages are filled with items, and container.go writes what
// has been placed.
package pdf

import (
	"io"

	"brief/briefing/page"
)

// Render writes d as a PDF. An error is a *briefing.Problem when a user's font
// cannot be used, or what w returned.
func Render(d *page.Document, a page.Assets, w io.Writer) error {
	f, mark, err := arrange(d, a)
	if err != nil {
		return err
	}
	pages := f.pages()
	f.furniture(d, mark, pages)
	return write(d, f.sheet, pages, w)
}

// arrange makes the items of a document.
func arrange(d *page.Document, a page.Assets) (*flow, banner, error) {
	faces, err := newFonts(a.Fonts)
	if err != nil {
		return nil, banner{}, err
	}
	set := &setter{fonts: faces, notes: make(map[int]string, len(d.Notes))}
	for _, n := range d.Notes {
		set.notes[n.N] = n.Anchor
	}
	f := &flow{sheet: newSheet(d.Size), set: set}
	mark := f.banner(d.Marking)
	f.room(mark.h)
	f.masthead(d)
	for _, b := range d.Blocks {
		f.add(b, d.Notes)
	}
	return f, mark, nil
}
