package page

import (
	"fmt"
	"strconv"
	"strings"
	"unicode/utf8"

	"brief/briefing"
)

func itoa(n int) string { return strconv.Itoa(n) }

func (p *pager) sections() []Block {
	var out []Block
	for i := range p.b.Sections {
		s := &p.b.Sections[i]
		title := s.Title
		if title == "" {
			title = s.ID
		}
		out = append(out, Heading{Level: 1, ID: "section-" + anchorable(s.ID, i), Text: show(title), Aside: show(s.Question)})
		for j := range s.Statements {
			out = append(out, p.statement(&s.Statements[j]))
		}
		if also := p.also(s); also != nil {
			out = append(out, *also)
		}
	}
	return out
}

// anchorable keeps the letters and digits of an id, which an analyst chose.
func anchorable(id string, n int) string {
	keep := strings.Map(func(r rune) rune {
		if r < utf8.RuneSelf && (r >= 'a' && r <= 'z' || r >= 'A' && r <= 'Z' || r >= '0' && r <= '9') {
			return r
		}
		return '-'
	}, id)
	return fmt.Sprintf("%d-%s", n+1, keep)
}

// also refers to statements that another section prints.
func (p *pager) also(s *briefing.Section) *Paragraph {
	if len(s.Also) == 0 {
		return nil
	}
	par := Paragraph{Style: Quiet, Runs: []Run{{Text: "See also ", Style: Quiet}}}
	for i, id := range s.Also {
		if i > 0 {
			par.Runs = append(par.Runs, Run{Text: "; ", Style: Quiet})
		}
		f := p.b.Statement(id)
		if f == nil {
			par.Runs = append(par.Runs, Run{Text: id, Style: Quiet})
			continue
		}
		par.Runs = append(par.Runs, Run{Text: "“" + opening(briefing.Visible(f.Text)) + "”", Style: Quiet, To: statementAnchor(id)})
		for j, n := range f.Notes {
			between := " (note\u00a0"
			if j > 0 {
				between = ", note\u00a0"
			}
			par.Runs = append(par.Runs, Run{Text: between, Style: Quiet}, spoken(n, Quiet))
		}
		if len(f.Notes) > 0 {
			par.Runs = append(par.Runs, Run{Text: ")", Style: Quiet})
		}
	}
	return &par
}

// spoken is the number of a note where words speak of it.
func spoken(n int, style Style) Run {
	return Run{Text: itoa(n), Style: style, Spoken: n, To: noteAnchor(n)}
}

// opening is the first words of a text.
func opening(s string) string {
	words := strings.Fields(s)
	if len(words) <= 9 {
		return strings.Join(words, " ")
	}
	return strings.TrimRight(strings.Join(words[:9], " "), ",;:") + " …"
}

// statement is one sentence with its note and what stands behind it.
func (p *pager) statement(s *briefing.Statement) Statement {
	out := Statement{ID: s.ID, Anchor: statementAnchor(s.ID), Kind: s.Kind}
	if len(s.Evidence) == 0 {
		out.Runs = []Run{{Text: show(s.Text), Style: Emphasis}}
		return out
	}
	lang, rtl := p.script(s.Evidence[0].Source)
	out.RTL, out.Source = rtl, s.Evidence[0].Source
	if s.Kind == briefing.KindComment {
		out.Runs = append(out.Runs, Run{Text: "Assessment by the reporter: ", Style: Emphasis})
	}
	out.Runs = append(out.Runs, Run{Text: briefing.Visible(s.Text), Lang: lang, RTL: rtl})
	for _, n := range s.Notes {
		out.Runs = append(out.Runs, Run{Note: n})
	}
	out.Support = p.support(s)
	return out
}

// support says how many stand behind a statement, and who.
func (p *pager) support(s *briefing.Statement) Support {
	out := Support{Reports: s.Reports, Independent: s.Independent, Single: s.Independent < 2}
	switch {
	case s.Reports == 1:
		out.Label = "single source"
	case s.Independent == s.Reports:
		out.Label = fmt.Sprintf("%d independent reports", s.Reports)
	case s.Independent == 1:
		out.Label = fmt.Sprintf("single source, in %d reports", s.Reports)
	default:
		out.Label = fmt.Sprintf("%d independent of %d reports", s.Independent, s.Reports)
	}
	out.Sources = p.names(s)
	if len(s.Disagreements) > 0 {
		out.See = append(out.See, Run{Text: "; disputed: see " + strings.Join(s.Disagreements, ", ")})
	}
	contrary := "; the contrary is reported too: note\u00a0"
	for _, id := range s.Opposed {
		if o := p.b.Statement(id); o != nil && len(o.Notes) > 0 {
			out.See = append(out.See, Run{Text: contrary}, spoken(o.Notes[0], Plain))
			contrary = ", note\u00a0"
		}
	}
	return out
}

// names lists who stands behind a statement; reports without a name stand
// together at the end, by their numbers.
func (p *pager) names(s *briefing.Statement) string {
	var named, nameless []string
	for _, e := range s.Evidence {
		if e.Role == briefing.Related {
			continue
		}
		if src := p.b.Source(e.Source); src != nil && src.Publisher == "" && src.Author == "" && src.Title == "" {
			nameless = append(nameless, e.Source)
			continue
		}
		named = append(named, p.name(e.Source))
	}
	more := 0
	if n := len(named) + len(nameless); n > mostInMargin {
		named = named[:min(len(named), mostInMargin-1)]
		nameless = nameless[:min(len(nameless), mostInMargin-1-len(named))]
		more = n - mostInMargin + 1
	}
	switch len(nameless) {
	case 0:
	case 1:
		named = append(named, "unattributed report ("+nameless[0]+")")
	default:
		named = append(named, "unattributed reports ("+strings.Join(nameless, ", ")+")")
	}
	out := strings.Join(named, "; ")
	if more > 0 {
		out += fmt.Sprintf(" and %d more", more)
	}
	return out
}

// mostInMargin is how many sources the margin names; of more it names one less
// and counts the others. The note names all.
const mostInMargin = 3

// longestName keeps a source's name to the margin, in letters.
const longestName = 34

// name is what a source is called in the margin: "Example Wire (S2)".
func (p *pager) name(id string) string {
	s := p.b.Source(id)
	if s == nil {
		return id
	}
	n := show(s.Name())
	if utf8.RuneCountInString(n) > longestName {
		cut := string([]rune(n)[:longestName])
		if i := strings.LastIndexByte(cut, ' '); i > longestName/2 {
			cut = cut[:i]
		}
		n = cut + "…"
	}
	return n + " (" + id + ")"
}

// script is the language of a source where it is not the brief's, and whether
// it is written from right to left.
func (p *pager) script(id string) (lang string, rtl bool) {
	s := p.b.Source(id)
	if s == nil || s.Language == p.b.Language {
		return "", false
	}
	switch lang = tag(s.Language); lang {
	case "ar", "he", "fa", "ur", "ps", "ckb", "yi", "sd", "ug":
		rtl = true
	}
	return lang, rtl
}

// tag is a language tag made of what one may hold (BCP 47: ASCII letters,
// digits and "-"), and "" for anything else.
func tag(s string) string {
	for _, r := range s {
		if r != '-' && (r < '0' || r > '9') && (r < 'a' || r > 'z') && (r < 'A' || r > 'Z') {
			return ""
		}
	}
	return s
}
