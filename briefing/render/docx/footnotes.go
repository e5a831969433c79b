package docx

import (
	"strconv"

	"brief/briefing/page"
)

// notes turns the tree's numbered notes into Word's own.
//
// The first reference to a note carries the footnote; later ones are
// cross-references to it. Word counts footnotes itself, from 1 in the order of
// the text, and so does the tree. Where the two would part, the footnote gets
// the tree's number as a custom mark, which Word does not count: a number never
// differs between formats.
type notes struct {
	byNumber map[int]*page.Note
	given    map[int]bool // notes that have their footnote
	ids      int          // footnotes written
	auto     int          // footnotes that Word numbers
	text     *story
	part     string // its name
	first    int    // id before that of the first footnote
	before   int    // footnotes of a template or a report that stand before the first one
	format   string // how the document writes their numbers: a value of w:numFmt
	unsure   bool   // the document counts anew on each page: only Word knows the numbers
}

const footnotesPart = "word/footnotes.xml" // where there is no template

// startNotes begins the part name. Ids up to first are taken.
func (w *writer) startNotes(list []page.Note, name string, first int) {
	n := &notes{byNumber: make(map[int]*page.Note, len(list)), given: map[int]bool{}, text: w.story(name), part: name, first: first}
	for i := range list {
		if x := &list[i]; n.byNumber[x.N] == nil {
			n.byNumber[x.N] = x
		}
	}
	w.notes = n
}

// shown is the number that stands on the page for note n: the tree's, after
// those of the document around it.
func (n *notes) shown(number int) string { return numeral(n.format, n.before+number) }

// spoken writes the number of a note where words speak of it: as a field, so
// that it stays the number of that footnote when others come before it.
func (s *story) spoken(r page.Run, style string) {
	switch x := s.w.notes.byNumber[r.Spoken]; {
	case x == nil:
		s.text(style, r.Text, s.w.lang.ltr())
	case !s.w.cited[r.Spoken] || s.w.marks[noteAnchor(x)] == "":
		s.text(style, s.w.notes.shown(r.Spoken), s.w.lang.ltr())
	default:
		s.noteField(style, `NOTEREF `+s.w.marks[noteAnchor(x)]+` \h`, s.w.notes.shown(r.Spoken))
	}
}

// noteAnchor names the mark around the first reference to a note.
func noteAnchor(n *page.Note) string {
	if n.Anchor != "" {
		return n.Anchor
	}
	return "note-" + strconv.Itoa(n.N)
}

// note writes a reference to note n.
func (s *story) note(n int) {
	x := s.w.notes.byNumber[n]
	switch {
	case x == nil: // a reference to nothing; the number still stands where it stood
		s.text(noteMark, s.w.notes.shown(n), s.w.lang.ltr())
	case s.w.notes.given[n] || s == s.w.notes.text:
		// Word allows no footnote inside a footnote. REF fields name a bookmark
		// that may come later, so this may be the first mention.
		if mark := s.w.marks[noteAnchor(x)]; mark != "" && s.w.cited[n] {
			s.noteField(noteMark, `NOTEREF `+mark+` \f \h`, s.w.notes.shown(n))
		} else {
			s.text(noteMark, s.w.notes.shown(n), s.w.lang.ltr())
		}
	default:
		s.w.notes.given[n] = true
		s.footnote(x)
	}
}

func (s *story) footnote(x *page.Note) {
	n := s.w.notes
	n.ids++
	own := x.N != n.auto+1 // the tree's number is not the one Word would give
	if !own {
		n.auto++
	}
	mark := s.startMark(noteAnchor(x))
	s.raw(`<w:r>`)
	s.properties(noteMark, s.w.lang.ltr())
	s.raw(`<w:footnoteReference`)
	if own {
		s.raw(` w:customMarkFollows="1"`)
	}
	s.number(` w:id="`, n.first+n.ids, `"/>`)
	if own {
		s.raw(`<w:t>` + n.shown(x.N) + `</w:t>`)
	}
	s.raw(`</w:r>`)
	s.endMark(mark)

	t := n.text
	t.number(`<w:footnote w:id="`, n.first+n.ids, `">`)
	t.open(noteText, s.w.lang.direction(x.Runs))
	t.raw(`<w:r>`)
	t.properties(noteMark, s.w.lang.ltr())
	if own {
		t.raw(`<w:t>` + n.shown(x.N) + `</w:t>`)
	} else {
		t.raw(`<w:footnoteRef/>`)
	}
	t.raw(`</w:r>`)
	t.text("", " ", s.w.lang)
	t.runs(x.Runs, page.Plain)
	t.close()
	t.raw(`</w:footnote>`)
}

// uncited writes, where the notes would be printed, those that no text refers
// to. A sound tree has none; a note is never lost.
func (s *story) uncited(list []page.Note) {
	for i := range list {
		x := &list[i]
		if s.w.cited[x.N] || s.w.notes.byNumber[x.N] != x {
			continue
		}
		s.open(noteText, s.w.lang.direction(x.Runs))
		mark := s.startMark(noteAnchor(x))
		s.text(noteMark, s.w.notes.shown(x.N), s.w.lang.ltr())
		s.endMark(mark)
		s.text("", " ", s.w.lang)
		s.runs(x.Runs, page.Plain)
		s.close()
	}
}
