// Package pdf sets a page tree as a PDF: bytes in, bytes out. The same tree and
// fonts give the same bytes on every machine.
//
// The way of a page: text.go measures runs into words, lines.go breaks them,
// flow.go with one file a block makes items of them (a line with all that
// stands beside it), pages are filled with items, canvas.go draws what has been
// placed, container.go puts it into a file and finish.go completes that.
package pdf

import (
	"io"

	"brief/briefing/page"
)

// Render writes d as a PDF, and tells a.Warn of each character that no font can
// draw. An error is a *briefing.Problem when a user's font cannot be used, or
// what w returned.
func Render(d *page.Document, a page.Assets, w io.Writer) error {
	faces, err := newFonts(a.Fonts)
	if err != nil {
		return err
	}
	f, err := arrange(d, a, faces)
	if err != nil {
		return err
	}
	pages := f.contents(f.plan())
	f.items = nil // the pages have them, and give them up one by one
	out, err := write(d, f, pages)
	if err != nil {
		return err
	}
	if a.Warn != nil {
		for _, what := range f.set.missing.warnings() {
			a.Warn(what)
		}
	}
	_, err = w.Write(out)
	return err
}

// arrange makes the items of a document. An error is a *briefing.Problem when the
// logo is no image.
func arrange(d *page.Document, a page.Assets, faces *fonts) (*flow, error) {
	set := &setter{fonts: faces, notes: make(map[int]string, len(d.Notes)), anchors: anchors(d)}
	for _, n := range d.Notes {
		if set.anchors[n.Anchor] {
			set.notes[n.N] = n.Anchor
		}
	}
	f := &flow{sheet: newSheet(d.Size), set: set, root: &element{kind: "Document"}, justify: d.Justify, part: "page one", first: 1}
	if a.Logo != nil {
		var err error
		if f.picture, err = readLogo(a.Logo); err != nil {
			return nil, err
		}
	}
	if d.Title != "" {
		f.first, f.deepest = 2, 1
	}
	set.at("the marking")
	mark := f.banner(d.Marking)
	f.flat = f.across(mark.h)
	f.room(mark.h)
	f.upright = f.sheet
	set.at("the head of page one")
	f.logo(f.picture, d.LogoAlt)
	f.masthead(d)
	for _, b := range d.Blocks {
		f.add(b, d.Notes)
	}
	set.at("the running line")
	return f, nil
}

// anchors are the places of a document that can be led to. Notes have theirs
// where they are printed.
func anchors(d *page.Document) map[string]bool {
	out := map[string]bool{}
	for _, b := range d.Blocks {
		switch b := b.(type) {
		case page.Heading:
			out[b.ID] = b.Text != ""
		case page.Statement:
			out[b.Anchor] = true
		case page.Table:
			for _, row := range b.Rows {
				for _, c := range row {
					out[c.Anchor] = true
				}
			}
		case page.NoteList:
			for _, n := range d.Notes {
				out[n.Anchor] = true
			}
		}
	}
	delete(out, "")
	return out
}
