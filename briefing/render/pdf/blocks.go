package pdf

import "brief/briefing/page"

// add appends a block of the tree.
func (f *flow) add(b page.Block, notes []page.Note) {
	switch b := b.(type) {
	case page.Heading:
		f.heading(b)
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
}

// heading sets a heading with its quiet words behind it. It stays with what
// follows.
func (f *flow) heading(b page.Heading) {
	level := min(max(b.Level, 1), 3)
	s := setHeadings[level]
	runs := []page.Run{{Text: b.Text}}
	if b.Aside != "" {
		runs = append(runs, page.Run{Text: " \u00a0 "}, page.Run{Text: b.Aside, Style: page.Quiet})
	}
	p := f.set.para(s, page.Plain, runs)
	small := setCaption.size
	for i := range p.pieces {
		if x := &p.pieces[i]; x.ink == grey {
			x.w *= small / x.size
			x.size = small
		}
	}
	p.measure()
	before := [4]float64{0, 22, 15, 11}[level]
	at := f.text(p, s, before, 0, f.full)
	if at == len(f.items) {
		return
	}
	f.items[at].ops = append([]op{{kind: opBookmark, level: level - 1, text: b.Text}, {kind: opAnchor, to: b.ID}}, f.items[at].ops...)
	for i := at; i < len(f.items); i++ {
		f.items[i].keep = true
	}
	last := &f.items[len(f.items)-1]
	last.h += [4]float64{0, 3.5, 2, 1}[level]
}

// measure adds the words up again after their pieces have changed.
func (p *para) measure() {
	for i := range p.words {
		w := &p.words[i]
		w.w = 0
		for _, x := range p.pieces[w.from:w.to] {
			w.w += x.w
		}
	}
}

// paragraph sets running text in the measure.
func (f *flow) paragraph(b page.Paragraph) {
	s := setText
	if b.Style == page.Quiet {
		s = setting{sans, setText.size * 0.8, 12.6, grey}
	}
	f.text(f.set.para(s, b.Style, b.Runs), s, 6, 0, f.measure)
}

// list sets items behind dots.
func (f *flow) list(b page.List) {
	const indent = 13
	for i, runs := range b.Items {
		before := 3.0
		if i == 0 {
			before = 6
		}
		at := f.text(f.set.para(setText, page.Plain, runs), setText, before, indent, f.measure-indent)
		if at < len(f.items) {
			f.items[at].ops = append([]op{{kind: opDot, x: 4, y: setText.baseline() - 2.7, w: 3.2, ink: navy}}, f.items[at].ops...)
		}
	}
}

// notes sets the notes in small type, each number leading back to the
// statement.
func (f *flow) notes(notes []page.Note) {
	const indent, gap = 22, 6
	for i, n := range notes {
		before := 2.6
		if i == 0 {
			before = 2
		}
		number := f.set.para(setNote, page.Plain, []page.Run{{Text: itoa(n.N) + ".", To: n.Back}})
		at := f.text(f.set.para(setNote, page.Plain, n.Runs), setNote, before, indent, f.full-indent)
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
