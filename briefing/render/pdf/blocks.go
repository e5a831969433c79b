package pdf

import (
	"strings"

	"brief/briefing/page"
)

// add appends a block of the tree.
func (f *flow) add(b page.Block, notes []page.Note) {
	if h, ok := b.(page.Heading); ok {
		f.part = "“" + h.Text + "”"
		f.set.at(f.part)
		f.heading(h)
		return
	}
	f.set.at(f.part)
	switch b := b.(type) {
	case page.Paragraph:
		f.paragraph(b)
	case page.Callout:
		f.callout(b)
	case page.Statement:
		f.statement(b)
	case page.List:
		f.list(b)
	case page.Table:
		f.table(b)
	case page.NoteList:
		f.notes(notes)
	}
	f.headed = false
}

// heading sets a heading with its quiet words behind it, or below where they
// do not fit. It stays with what follows.
func (f *flow) heading(b page.Heading) {
	level := min(max(b.Level, 1), 3)
	before := [4]float64{0, 21, 14, 10}[level]
	after := [4]float64{0, 3, 2, 1}[level]
	at := f.titled(f.headingElement(level), b.Text, b.Aside, setHeadings[level], before, 0, f.full)
	if at == len(f.items) {
		return
	}
	if f.body == 0 && strings.HasPrefix(b.ID, "section-") {
		f.body = at
	}
	if f.body > 0 && level == 1 {
		f.entries = append(f.entries, entry{b.Text, b.ID})
	}
	f.items[at].ops = append([]op{{kind: opBookmark, level: uint8(level - 1), text: b.Text}, {kind: opAnchor, to: b.ID}}, f.items[at].ops...)
	f.items[len(f.items)-1].h += after
	f.headed = true
}

// headingElement is a heading of a level. Below a document's title the levels
// of the structure are one deeper than those of the tree, and none is skipped.
func (f *flow) headingElement(level int) *element {
	level = min(level+f.first-1, f.deepest+1)
	f.deepest = level
	return f.root.child("H" + itoa(level))
}

// titled sets a title and an aside in small grey type, all kept with what
// follows. It returns the index of the first item.
func (f *flow) titled(el *element, title, aside string, s setting, before, x, width float64) int {
	p := f.set.para(el, s, page.Plain, plain(title))
	quiet := f.para(setCaption, page.Plain, plain(aside))
	block := len(f.items)
	at := f.text(p, s, before, x, width)
	if lines := quiet.lines(width, 0); len(lines) > 0 {
		last := p.lines(width, 0)
		end := width
		if n := len(last); n > 0 {
			end = last[n-1].w + 11
		}
		if len(lines) == 1 && end+lines[0].w <= width && !p.rtl {
			it := &f.items[len(f.items)-1]
			it.ops = quiet.draw(it.ops, lines[0], x+end, s.baseline(), lines[0].w, 0)
		} else {
			f.text(quiet, setCaption, 0, x, width)
		}
	}
	for i := block; i < len(f.items); i++ {
		f.items[i].keep = true
	}
	return at
}

// paragraph sets running text in the measure.
func (f *flow) paragraph(b page.Paragraph) {
	s := setText
	if b.Style == page.Quiet {
		s = setting{sans, times(setText.size, 0.8), 12.6, grey}
	}
	f.text(f.para(s, b.Style, b.Runs), s, f.gap(6), 0, f.measure)
}

// gap is the space above a block: less under a heading.
func (f *flow) gap(usual float64) float64 {
	if f.headed {
		return min(usual, 2)
	}
	return usual
}

var bullet = setting{sans, 9, 14.6, navy}

// list sets items behind dots.
func (f *flow) list(b page.List) {
	const indent = 13
	list := f.root.child("L")
	list.attr = "/O /List /ListNumbering /Disc"
	s, width := setText, f.measure
	if f.noted { // reference matter, as the notes are
		s, width = setNote, f.full
	}
	for i, runs := range b.Items {
		before := 3.0
		if i == 0 {
			before = f.gap(6)
		}
		item := list.child("LI")
		dot := f.set.para(item.child("Lbl"), bullet, page.Plain, plain("•"))
		at := f.text(f.set.para(item.child("LBody"), s, page.Plain, runs), s, before, indent, width-indent)
		if at < len(f.items) {
			var ops []op
			for _, l := range dot.lines(indent, 0) {
				ops = dot.draw(ops, l, 3, s.baseline(), indent, 0)
			}
			f.items[at].ops = append(ops, f.items[at].ops...)
		}
	}
}

// notes sets the notes in small type, each number leading back to the
// statement.
func (f *flow) notes(notes []page.Note) {
	const gap = 6
	f.noted = true
	widest := 0.0
	if n := len(notes); n > 0 {
		widest = f.set.fonts.get(setNote.role).width(itoa(notes[n-1].N)+".", setNote.size)
	}
	indent := max(22, widest+gap)
	for i, n := range notes {
		f.set.at("note " + itoa(n.N))
		before := 2.6
		if i == 0 {
			before = 2
		}
		note := f.root.child("Note")
		note.id = "note-" + itoa(i+1)
		number := f.set.para(note.child("Lbl"), setNote, page.Plain, []page.Run{{Text: itoa(n.N) + ".", To: n.Back}})
		at := f.text(f.set.para(note.child("P"), setNote, page.Plain, n.Runs), setNote, before, indent, f.full-indent)
		if at == len(f.items) {
			f.items = append(f.items, item{before: before, h: setNote.lead, block: f.block()})
		}
		ops := []op{{kind: opAnchor, to: n.Anchor}}
		for _, l := range number.lines(indent*4, 0) {
			ops = number.draw(ops, l, indent-gap-l.w, setNote.baseline(), l.w, 0)
		}
		f.items[at].ops = append(ops, f.items[at].ops...)
	}
}
