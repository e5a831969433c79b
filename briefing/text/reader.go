package text

import (
	"strings"

	"brief/briefing"
)

// Reader reads sources into documents. It may be used by any number of
// goroutines at once; the stems of words it has met are shared between them.
type Reader struct {
	entities []briefing.Entity
	names    *entityIndex
	stems    stemStore
}

// NewReader returns a reader that knows the names of the config.
func NewReader(entities []briefing.Entity) *Reader {
	return &Reader{entities: entities, names: newEntityIndex(entities)}
}

// Document reads everything this package knows how to read out of a source:
// its sentences, and in each its words, figures and the rest of
// [briefing.Sentence]. It takes linear time and never fails; a source without
// text is a document without sentences.
func (r *Reader) Document(s briefing.Source) briefing.Document {
	d := briefing.Document{Source: s}
	d.Sentences = sentences(&d.Source)

	r.words(&d)
	values(&d)
	annotate(&d, r.names)
	return d
}

// Words reads only the sentences of a source and their words: enough to count
// by, for a tenth of the work.
func (r *Reader) Words(s briefing.Source) briefing.Document {
	d := briefing.Document{Source: s}
	d.Sentences = sentences(&d.Source)
	r.words(&d)
	return d
}

// listBytes is the length up to which a list paragraph with a lead-in is one
// sentence: cut up, its items would lose it.
const listBytes = 600

// sentences cuts the paragraphs of s into sentences. None crosses a paragraph.
func sentences(s *briefing.Source) []briefing.Sentence {
	out := make([]briefing.Sentence, 0, len(s.Text)/160+4)
	add := func(m briefing.Mark, start, end int) {
		out = append(out, briefing.Sentence{
			Span:      briefing.Span{Source: s.ID, Start: start, End: end},
			Index:     len(out),
			Paragraph: m.Paragraph,
			Page:      m.Page,
			Heading:   m.Heading,
		})
	}
	marks := paragraphs(s)
	for i, m := range marks {
		end := len(s.Text)
		if i+1 < len(marks) {
			end = marks[i+1].Start
		}
		start, end := trim(s.Text, m.Start, end)
		if start == end || !m.Kind.Quotable() {
			continue
		}
		if m.Kind == briefing.MarkList && end-start <= listBytes {
			if listItem(s.Text[start:end]) {
				// No lead-in to lose: each item is a statement of its own.
				for _, at := range findItems(s.Text, start, end) {
					if a, b := trim(s.Text, start, at); a < b {
						add(m, a, b)
						start = at
					}
				}
			}
			a, b := trim(s.Text, start, end)
			add(m, a, b)
			continue
		}
		for _, from := range listPieces(s.Text, start, end, m.Kind) {
			for _, sp := range Split(s.Text[from[0]:from[1]]) {
				add(m, from[0]+sp.Start, from[0]+sp.End)
			}
		}
	}
	return out
}

// paragraphs returns the marks of s, or marks made from its empty lines where
// it has none. Marks that cannot be true of the text are left out.
func paragraphs(s *briefing.Source) []briefing.Mark {
	if len(s.Marks) > 0 {
		marks, from := make([]briefing.Mark, 0, len(s.Marks)), 0
		for _, m := range s.Marks {
			if m.Start >= from && m.Start <= len(s.Text) {
				marks, from = append(marks, m), m.Start
			}
		}
		return marks
	}
	var marks []briefing.Mark
	for at := 0; at < len(s.Text); {
		marks = append(marks, briefing.Mark{Start: at, Paragraph: len(marks) + 1, Kind: briefing.MarkText})
		n := strings.Index(s.Text[at:], "\n\n")
		if n < 0 {
			break
		}
		at += n
		for at < len(s.Text) && s.Text[at] == '\n' {
			at++
		}
	}
	return marks
}
