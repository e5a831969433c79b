package page

import (
	"fmt"
	"net/url"
	"slices"
	"strings"

	"brief/briefing"
)

func (p *pager) timeline() []Block {
	if len(p.b.Timeline) == 0 {
		return nil
	}
	t := Table{Alt: "Dated events, in order, with the words of the source that dates each", Widths: []int{27, 59, 14},
		Head: []string{"Date", "As reported", "Source"}, Figure: p.moments()}
	for _, e := range p.b.Timeline {
		var refs []Run
		for i, x := range e.Evidence {
			if i > 0 {
				refs = append(refs, Run{Text: ", ", Style: Quiet})
			}
			refs = append(refs, p.locator(x)...)
		}
		words := Run{Text: show(e.Text)}
		if len(e.Evidence) > 0 {
			words.Lang, words.RTL = p.script(e.Evidence[0].Source)
		}
		date := cell(Run{Text: briefing.LongDate(e.Date), Style: Strong})
		if e.Basis != "" {
			date.Paragraphs = append(date.Paragraphs, Paragraph{Style: Quiet, Runs: []Run{{Text: show(e.Basis), Style: Quiet}}})
		}
		t.Rows = append(t.Rows, []Cell{date, cell(words), cell(refs...)})
	}
	return []Block{Heading{Level: 1, ID: "timeline", Text: "Timeline", Aside: "dates as the sources give them"}, t}
}

func cell(runs ...Run) Cell { return Cell{Paragraphs: []Paragraph{{Runs: runs}}} }

func (p *pager) positions() []Block {
	if len(p.b.Positions) == 0 {
		return nil
	}
	t := Table{Alt: "Who said what, with the source that reports it", Widths: []int{22, 64, 14}, Head: []string{"Who", "Words", "Source"}}
	for _, x := range p.b.Positions {
		if len(x.Evidence) == 0 {
			continue
		}
		lang, rtl := p.script(x.Evidence[0].Source)
		words := []Run{{Text: "“"}, {Text: show(x.Said), Lang: lang, RTL: rtl}, {Text: "”"}}
		var refs []Run
		for i, e := range x.Evidence {
			if i > 0 {
				refs = append(refs, Run{Text: ", ", Style: Quiet})
			}
			refs = append(refs, p.locator(e)...)
		}
		who := cell(Run{Text: show(x.Actor), Style: Strong})
		var how []string
		if x.To != "" {
			how = append(how, "to "+show(x.To))
		}
		if x.ReportedBy != "" {
			how = append(how, "reported by "+show(x.ReportedBy))
		}
		if len(how) > 0 {
			who.Paragraphs = append(who.Paragraphs, Paragraph{Style: Quiet, Runs: []Run{{Text: strings.Join(how, "; "), Style: Quiet}}})
		}
		t.Rows = append(t.Rows, []Cell{who, cell(words...), cell(refs...)})
	}
	return []Block{Heading{Level: 1, ID: "positions", Text: "Who said what", Aside: "quoted words only"}, t}
}

// sources is the source annex: the summary statement and one row a source.
func (p *pager) sources() []Block {
	out := []Block{Heading{Level: 1, ID: "sources", Text: "Sources"}, Paragraph{Runs: []Run{{Text: show(p.b.Summary)}}}}
	if len(p.b.Sources) == 0 {
		return out
	}
	if t := p.matrix(); t != nil {
		out = append(out, *t)
	}
	used := map[string]int{}
	p.b.Statements(func(_ *briefing.Section, s *briefing.Statement) {
		for _, e := range s.Evidence {
			if e.Role != briefing.Related {
				used[e.Source]++
			}
		}
	})
	t := Table{Alt: "The sources: what each is, when it was published and how that is known, its origin, and how many statements rest on it",
		Widths: []int{6, 48, 27, 8, 11}, Head: []string{"No.", "Source", "Published", "Origin", "Statements"}}
	revised := p.b.Superseded()
	for i := range p.b.Sources {
		s := &p.b.Sources[i]
		rests := itoa(used[s.ID])
		if by := revised[s.ID]; by != "" {
			rests = "revised: " + by
		}
		id := cell(Run{Text: s.ID, Style: Strong})
		id.Anchor = sourceAnchor(s.ID)
		t.Rows = append(t.Rows, []Cell{id, p.describe(s), published(s), cell(Run{Text: s.Origin}), cell(Run{Text: rests})})
	}
	out = append(out, t)
	for _, o := range p.b.Origins {
		if o.Why != "" && len(o.Sources) > 1 {
			out = append(out, Paragraph{Style: Quiet, Runs: []Run{{Text: fmt.Sprintf("%s (%s): %s.", o.ID, strings.Join(o.Sources, ", "), strings.TrimSuffix(show(o.Why), ".")), Style: Quiet}}})
		}
	}
	return out
}

// describe is a source as the annex names it.
func (p *pager) describe(s *briefing.Source) Cell {
	lang, rtl := p.script(s.ID)
	var lines []Paragraph
	title := Run{Text: show(s.Title), Lang: lang, RTL: rtl, Link: link(s.URL)}
	if title.Text == "" {
		title = Run{Text: "Untitled report", Style: Emphasis, Link: link(s.URL)}
	}
	lines = append(lines, Paragraph{Runs: []Run{title}})
	var who []string
	for _, w := range []string{s.Publisher, s.Author, s.Kind} {
		if w != "" {
			who = append(who, show(w))
		}
	}
	if s.Publisher == "" {
		who = append(who, "publisher not named")
	} else if s.Publisher == s.Title {
		who = who[1:]
	}
	if s.Grade != "" {
		who = append(who, "reliability "+show(s.Grade))
	}
	if s.TLP != "" {
		who = append(who, "TLP:"+show(s.TLP))
	}
	if s.Accessed != "" {
		who = append(who, "collected "+briefing.LongDate(s.Accessed[:min(10, len(s.Accessed))]))
	}
	if s.Path != "" {
		who = append(who, show(base(s.Path)))
	}
	who = append(who, thousands(s.Words)+"\u00a0words", "SHA-256\u00a0"+s.SHA256[:min(16, len(s.SHA256))]+"…")
	return Cell{Paragraphs: append(lines, Paragraph{Style: Quiet, Runs: []Run{{Text: strings.Join(who, "\u00a0· "), Style: Quiet}}})}
}

// base is the file's own name: a page tells nobody's folders.
func base(path string) string {
	return path[strings.LastIndexAny(path, `/\`)+1:]
}

// offered is what a ledger entry names: an address, or a file by its own name.
func offered(path string) string {
	if briefing.WebAddress(path) != "" {
		return path
	}
	return base(path)
}

// published is the date with how it is known; an unknown date is said.
func published(s *briefing.Source) Cell {
	if s.Published == "" {
		return cell(Run{Text: "not stated", Style: Emphasis})
	}
	return Cell{Paragraphs: []Paragraph{{Runs: []Run{{Text: briefing.LongDate(s.Published)}}},
		{Style: Quiet, Runs: []Run{{Text: basis[s.PublishedBasis], Style: Quiet}}}}}
}

var basis = map[briefing.Basis]string{
	briefing.BasisConfig:   "given by the analyst",
	briefing.BasisMeta:     "from the document's own data",
	briefing.BasisDateline: "from the dateline",
	briefing.BasisByline:   "from the byline",
	briefing.BasisBody:     "worked out from the text",
	briefing.BasisURL:      "from the address",
}

// link is an address that a page may carry, and "" for any other.
func link(address string) string {
	u, err := url.Parse(address)
	if err != nil || briefing.Visible(address) != address {
		return ""
	}
	switch u.Scheme {
	case "http", "https":
		if u.Host == "" {
			return ""
		}
	case "mailto":
		if u.Opaque == "" {
			return ""
		}
	default:
		return ""
	}
	return u.String()
}

func thousands(n int) string {
	s := itoa(n)
	for i := len(s) - 3; i > 0; i -= 3 {
		s = s[:i] + "," + s[i:]
	}
	return s
}

// coverage is the ledger: where each section was looked for, and what was not
// read.
func (p *pager) coverage() []Block {
	out := []Block{Heading{Level: 1, ID: "coverage", Text: "Coverage"}}
	t := Table{Alt: "For each section the documents examined, those with a matching sentence, and the statements made", Widths: []int{43, 25, 16, 16},
		Head: []string{"Section", "Documents examined", "with a match", "Statements"}}
	for i := range p.b.Sections {
		s := &p.b.Sections[i]
		n := 0
		for _, f := range s.Statements {
			if len(f.Evidence) > 0 {
				n++
			}
		}
		title := s.Title
		if title == "" {
			title = s.ID
		}
		t.Rows = append(t.Rows, []Cell{cell(Run{Text: show(title)}), cell(Run{Text: itoa(s.Coverage.Documents)}),
			cell(Run{Text: itoa(s.Coverage.Matched)}), cell(Run{Text: itoa(n)})})
	}
	if len(t.Rows) > 0 {
		out = append(out, t)
	}
	l := p.b.Ledger
	text := fmt.Sprintf("%s offered, %d read", briefing.Count(l.Offered, "source"), l.Read)
	for _, part := range []struct {
		n    int
		what string
	}{{len(l.Skipped), "skipped"}, {len(l.Failed), "could not be read"}, {l.Withheld, "withheld for their marking"}} {
		if part.n > 0 {
			text += fmt.Sprintf(", %d %s", part.n, part.what)
		}
	}
	if n := len(l.DroppedStatements); n > 0 {
		text += fmt.Sprintf("; %s taken out by the analyst", briefing.Count(n, "sentence"))
	}
	out = append(out, Paragraph{Runs: []Run{{Text: text + "."}}})
	var items [][]Run
	for _, e := range slices.Concat(l.Failed, l.Skipped, l.Stale) {
		items = append(items, []Run{{Text: show(offered(e.Path)), Style: Strong}, {Text: ": " + show(e.Reason)}})
	}
	if len(items) > 0 {
		out = append(out, List{Items: items})
	}
	return out
}

func (p *pager) noteList() []Block {
	if len(p.b.Notes) == 0 {
		return nil
	}
	return []Block{Heading{Level: 1, ID: "notes", Text: "Notes"}, NoteList{}}
}

// colophon says what made the brief and, where the fonts are not the program's
// own, with which the PDF is set.
func (p *pager) colophon() Paragraph {
	text := strings.TrimSpace("Made by "+p.b.Generator.Name+" "+p.b.Generator.Version) +
		". Each statement is quoted from the source in its note and was proved against it byte for byte when this file was written."
	var fonts []string
	for _, f := range p.b.Look.Fonts {
		fonts = append(fonts, fmt.Sprintf("%s (%s, SHA-256\u00a0%.16s…)", show(f.Name), fontUse[f.Use], f.SHA256))
	}
	if len(fonts) > 0 {
		text += " The PDF is set in " + strings.Join(fonts, "; ") + "."
	}
	return Paragraph{Style: Quiet, Runs: []Run{{Text: text, Style: Quiet}}}
}

var fontUse = map[briefing.FontUse]string{
	briefing.FontText:     "text",
	briefing.FontHeads:    "headings",
	briefing.FontFallback: "what other fonts lack",
	briefing.FontSystem:   "what other fonts lack, from the machine it was made on",
}

// terms is the key: what the brief's own words mean.
func (p *pager) terms() []Block {
	return []Block{
		Heading{Level: 1, ID: "terms", Text: "Key to terms"},
		List{Items: [][]Run{
			{{Text: "Independent", Style: Strong}, {Text: ": reports of one publisher or owner, reports that carry each other's text, and reports that credit the same agency or document for a statement count as one. Reports without such a sign count as separate; that is not proof that they are."}},
			{{Text: "Single source", Style: Strong}, {Text: ": one report, or several of one origin, and nothing beside it."}},
			{{Text: "Conflict", Style: Strong}, {Text: ": the values cannot both be true as stated. "}, {Text: "Differs", Style: Strong}, {Text: ": the wording leaves room for both."}},
			{{Text: "[Name]", Style: Strong}, {Text: " stands for a pronoun of the source; "}, {Text: "[…]", Style: Strong}, {Text: " marks words left out. All other words of a statement are the source's own."}},
		}},
		p.colophon(),
	}
}
