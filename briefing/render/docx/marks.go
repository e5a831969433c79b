package docx

import (
	"strconv"
	"strings"

	"brief/briefing/page"
)

// survey goes through the tree once before anything is written: which anchors
// there are to point at, which notes the body refers to, and which heading stands
// over a list of notes that Word prints at the foot of its pages instead.
//
// Taken are the bookmarks, in lower case, that the document has already.
func (w *writer) survey(d *page.Document, taken map[string]bool) {
	anchor := func(id string) {
		if id != "" && w.marks[id] == "" {
			w.marks[id] = bookmark(id, taken)
		}
	}
	runs := func(rs []page.Run) {
		for _, r := range rs {
			if r.Note > 0 && w.notes.byNumber[r.Note] != nil {
				w.cited[r.Note] = true
			}
		}
	}
	listed := false
	for _, b := range d.Blocks {
		switch b := b.(type) {
		case page.Paragraph:
			runs(b.Runs)
		case page.Callout:
			runs(b.Runs)
		case page.Statement:
			anchor(b.Anchor)
			runs(b.Runs)
		case page.List:
			for _, item := range b.Items {
				runs(item)
			}
		case page.Table:
			for _, row := range b.Rows {
				for _, c := range row {
					if len(c.Paragraphs) > 0 {
						anchor(c.Anchor)
					}
					for _, p := range c.Paragraphs {
						runs(p.Runs)
					}
				}
			}
		case page.NoteList:
			listed = true
		}
	}
	kept := false // a note that no text refers to, for the list
	for i := range d.Notes {
		n := &d.Notes[i]
		if w.notes.byNumber[n.N] != n {
			continue
		}
		kept = kept || !w.cited[n.N]
		if w.cited[n.N] || listed {
			anchor(noteAnchor(n))
		}
	}
	for i, b := range d.Blocks {
		if h, ok := b.(page.Heading); ok {
			if _, before := at(d.Blocks, i+1).(page.NoteList); before && !kept {
				w.idle[i] = true
			} else {
				anchor(h.ID)
				if inContents(h) {
					w.toc = append(w.toc, h)
				}
			}
		}
	}
}

func at(blocks []page.Block, i int) page.Block {
	if i < len(blocks) {
		return blocks[i]
	}
	return nil
}

// bookmark makes a name that Word takes: a letter or "_" first, then letters,
// digits and "_", at most 40, unlike every other one without regard to case. A
// leading "_" hides it in Word's list, as Word does with its own.
func bookmark(anchor string, taken map[string]bool) string {
	var b strings.Builder
	b.WriteString("_brief_")
	for i := 0; i < len(anchor) && b.Len() < 30; i++ {
		c := anchor[i]
		if !(c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z' || c >= '0' && c <= '9') {
			c = '_'
		}
		b.WriteByte(c)
	}
	name := b.String()
	for i := len(taken); taken[strings.ToLower(name)]; i++ {
		name = b.String() + "_" + strconv.Itoa(i)
	}
	taken[strings.ToLower(name)] = true
	return name
}
