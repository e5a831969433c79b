package deliver

import (
	"fmt"
	"html"
	"strings"

	"brief/briefing"
)

// subject carries the TLP label first.
func subject(p Parcel) string {
	s := p.Title
	if s == "" {
		s = p.Name
	}
	switch {
	case p.Notice != "":
		s += ": no edition could be made"
	case p.Brief != nil && p.Brief.Edition != nil:
		s += fmt.Sprintf(": edition %d (%s)", p.Brief.Edition.Number, briefing.LongDate(p.Brief.Edition.Issued))
	}
	if p.TLP != "" {
		s = "[TLP:" + p.TLP + "] " + s
	}
	return briefing.Visible(s)
}

// mostListed bounds the changes in a letter; the brief has all.
const mostListed = 30

// letter is the text of an e-mail: changes and key facts, in plain text and as
// simple HTML.
func letter(p Parcel) (plain, page string) {
	var t, h strings.Builder
	para := func(s string) {
		s = briefing.Visible(s)
		t.WriteString(s + "\n\n")
		h.WriteString("<p>" + html.EscapeString(s) + "</p>\n")
	}
	list := func(head string, items []string) {
		head = briefing.Visible(head)
		t.WriteString(head + "\n")
		h.WriteString("<h2>" + html.EscapeString(head) + "</h2>\n<ul>\n")
		for _, s := range items {
			s = briefing.Visible(s)
			t.WriteString("- " + s + "\n")
			h.WriteString("<li>" + html.EscapeString(s) + "</li>\n")
		}
		t.WriteString("\n")
		h.WriteString("</ul>\n")
	}
	h.WriteString("<!doctype html>\n<html><body>\n")
	if p.TLP != "" {
		para("TLP:" + p.TLP)
	}
	if p.Notice != "" {
		para("No edition of " + p.Title + " could be made. The last good edition stays as it was.")
		para(p.Notice)
	}
	if b := p.Brief; b != nil {
		para(subject(p) + ". Information cut-off " + briefing.LongDate(b.AsOf) + ".")
		if e := b.Edition; e != nil && e.Previous != "" {
			head := "What changed since " + e.Previous
			if news, config := changed(e.Changes); len(news)+len(config) == 0 {
				para(head + ": no change.")
			} else {
				if len(news) == 0 {
					news = []string{"no change in what the sources report"}
				}
				list(head, news)
				if len(config) > 0 {
					list("Not news, but because the desk asks for something else", config)
				}
			}
		}
		var facts []string
		for _, id := range b.KeyFacts {
			if s := b.Statement(id); s != nil {
				facts = append(facts, fmt.Sprintf("%s (%d independent of %d)", s.Text, s.Independent, s.Reports))
			}
		}
		if len(facts) > 0 {
			list("Key facts, as reported", facts)
		}
		para("Every sentence of the attached brief opens to the words of its source.")
	}
	h.WriteString("</body></html>\n")
	return t.String(), h.String()
}

// changed writes changes, one a line, the news and the rest.
func changed(changes []briefing.Change) (news, config []string) {
	for _, c := range changes {
		s := c.Kind + ": " + c.Text
		if c.Detail != "" {
			s += " (" + c.Detail + ")"
		}
		if c.Was != "" {
			s += " Before: " + c.Was
		}
		if c.Cause == briefing.CauseConfig {
			config = append(config, s)
		} else {
			news = append(news, s)
		}
	}
	return bounded(news), bounded(config)
}

func bounded(items []string) []string {
	if len(items) > mostListed {
		return append(items[:mostListed:mostListed], fmt.Sprintf("and %d more", len(items)-mostListed))
	}
	return items
}
