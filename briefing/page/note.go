package page

import (
	"cmp"
	"strings"
	"unicode"
	"unicode/utf8"

	"brief/briefing"
)

// notes words the notes: publisher, title, date, paragraph, and the words where
// the page does not print them.
func (p *pager) notes() []Note {
	var out []Note
	for _, n := range p.b.Notes {
		s := p.b.Statement(n.Statement)
		if s == nil {
			continue
		}
		note := Note{N: n.N, Anchor: noteAnchor(n.N), Back: statementAnchor(s.ID)}
		role := briefing.States
		for i, at := range n.Evidence {
			if at < 0 || at >= len(s.Evidence) {
				continue
			}
			e := s.Evidence[at]
			if i > 0 {
				note.Runs = append(note.Runs, Run{Text: " " + between(role, e.Role)})
			}
			role = e.Role
			note.Runs = append(note.Runs, p.reference(e)...)
			if at > 0 || len(s.Insertions) > 0 || len(s.Cuts) > 0 {
				lang, rtl := p.script(e.Source)
				note.Runs = append(note.Runs, Run{Text: ": “"}, Run{Text: briefing.Visible(e.Quote), Lang: lang, RTL: rtl}, Run{Text: "”"})
				if ended(e.Quote) {
					continue
				}
			}
			note.Runs = append(note.Runs, Run{Text: "."})
		}
		if s.Reports > 1 && s.Independence != "" {
			note.Runs = append(note.Runs, Run{Text: " " + sentence(s.Independence), Style: Emphasis})
		}
		note.Runs = append(note.Runs, Run{Text: " " + s.ID, Style: Quiet})
		out = append(out, note)
	}
	return out
}

// ended reports whether a quote brings its own full stop.
func ended(quote string) bool {
	quote = strings.TrimRight(quote, "\"'”’»)")
	return strings.HasSuffix(quote, ".") || strings.HasSuffix(quote, "!") || strings.HasSuffix(quote, "?") || strings.HasSuffix(quote, "…")
}

// between leads from one passage of a note to the next.
func between(before, role briefing.Role) string {
	switch {
	case role == briefing.Related && before != briefing.Related:
		return "On the same matter, not counted: "
	case role == briefing.Repeats:
		return "Repeated by "
	}
	return "Also "
}

// reference names a passage in full: source, publisher, title, date, place.
func (p *pager) reference(e briefing.Evidence) []Run {
	s := p.b.Source(e.Source)
	if s == nil {
		return []Run{{Text: e.Source}}
	}
	who := show(cmp.Or(s.Publisher, s.Author))
	if who == "" && s.Title == "" {
		who = "unattributed report"
	}
	runs := []Run{{Text: s.ID, To: sourceAnchor(s.ID)}, {Text: " " + who}}
	if s.Title != "" && show(s.Title) != who {
		lang, rtl := p.script(s.ID)
		if who != "" {
			runs = append(runs, Run{Text: ", "})
		}
		runs = append(runs, Run{Text: show(s.Title), Style: Emphasis, Lang: lang, RTL: rtl, Link: link(s.URL)})
	}
	if who == "" {
		runs = append(runs, Run{Text: " (publisher not named)"})
	}
	date := "undated"
	if s.Published != "" {
		date = briefing.LongDate(s.Published)
	}
	place := ", " + date
	if e.Page > 0 {
		place += ", page\u00a0" + itoa(e.Page)
	}
	return append(runs, Run{Text: place + ", paragraph\u00a0" + itoa(e.Paragraph)})
}

// sentence gives words a capital and a full stop.
func sentence(s string) string {
	s = strings.TrimSuffix(show(s), ".")
	if s == "" {
		return ""
	}
	first, n := utf8.DecodeRuneInString(s)
	return string(unicode.ToUpper(first)) + s[n:] + "."
}
