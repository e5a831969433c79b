package page

import "brief/briefing"

// bottomLine is the analyst's own text. The program writes none.
func (p *pager) bottomLine() []Block {
	var out []Block
	if p.b.BottomLine.Text != "" {
		out = append(out, Callout{Label: "Bottom line", Aside: "analyst's judgement", Runs: p.judgement(p.b.BottomLine)})
	}
	if len(p.b.Judgements) > 0 {
		out = append(out, Heading{Level: 1, ID: "judgements", Text: "Judgements", Aside: "by the analyst, not by the sources"})
		var items [][]Run
		for _, j := range p.b.Judgements {
			items = append(items, p.judgement(j))
		}
		out = append(out, List{Items: items})
	}
	return out
}

func (p *pager) judgement(j briefing.Judgement) []Run {
	runs := []Run{{Text: show(j.Text)}}
	for _, id := range j.Cites {
		if s := p.b.Statement(id); s != nil {
			for _, n := range s.Notes {
				runs = append(runs, Run{Note: n})
			}
		}
	}
	return runs
}

func (p *pager) keyFacts() []Block {
	if len(p.b.KeyFacts) == 0 {
		return nil
	}
	out := []Block{Heading{Level: 1, ID: "key-facts", Text: "Key facts", Aside: "as reported"}}
	for _, id := range p.b.KeyFacts {
		if s := p.b.Statement(id); s != nil {
			block := p.statement(s)
			block.Anchor = "" // its place is its section
			out = append(out, block)
		}
	}
	return out
}

// changes is the box of an edition that has a predecessor: the news, and apart
// from it what follows from an edited config.
func (p *pager) changes() []Block {
	e := p.b.Edition
	if e == nil || e.Previous == "" {
		return nil
	}
	out := []Block{Heading{Level: 1, ID: "changes", Text: "What changed since " + show(e.Previous)}}
	var news, config [][]Run
	for _, c := range e.Changes {
		if c.Cause == briefing.CauseConfig {
			config = append(config, p.change(c))
		} else {
			news = append(news, p.change(c))
		}
	}
	switch {
	case len(e.Changes) == 0:
		out = append(out, Paragraph{Runs: []Run{{Text: "No change."}}})
	case len(news) == 0:
		out = append(out, Paragraph{Runs: []Run{{Text: "No change in what the sources report."}}})
	default:
		out = append(out, List{Items: news})
	}
	if len(config) > 0 {
		out = append(out, Paragraph{Runs: []Run{{Text: "Not news, but because the desk asks for something else:", Style: Strong}}}, List{Items: config})
	}
	return out
}

// change is one line of the box, with a link to the statement.
func (p *pager) change(c briefing.Change) []Run {
	runs := []Run{{Text: show(c.Kind) + ": ", Style: Strong}}
	text := Run{Text: show(c.Text)}
	if p.b.Statement(c.Statement) != nil {
		text.To = statementAnchor(c.Statement)
	}
	runs = append(runs, text)
	if c.Detail != "" {
		runs = append(runs, Run{Text: " (" + show(c.Detail) + ")", Style: Quiet})
	}
	if c.Was != "" {
		runs = append(runs, Run{Text: " Before: ", Style: Strong}, Run{Text: show(c.Was), Style: Quiet})
	}
	return runs
}

// quoted is the whole passage in quotation marks.
func (p *pager) quoted(e briefing.Evidence) []Run {
	lang, rtl := p.script(e.Source)
	return []Run{{Text: "“"}, {Text: briefing.Visible(e.Quote), Lang: lang, RTL: rtl}, {Text: "” "}}
}

// locator is the short reference to a passage: "S4 ¶ 5".
func (p *pager) locator(e briefing.Evidence) []Run {
	t := e.Source
	if e.Page > 0 {
		t += " p.\u00a0" + itoa(e.Page)
	}
	return []Run{{Text: t + " ¶\u00a0" + itoa(e.Paragraph), Style: Quiet, To: sourceAnchor(e.Source)}}
}
