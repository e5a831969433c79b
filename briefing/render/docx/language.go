package docx

import (
	"strings"

	"brief/briefing/page"
	"brief/briefing/render/internal/link"
)

// language is a BCP 47 tag with the direction of writing.
type language struct {
	tag string // "" when unknown
	rtl bool
}

func documentLanguage(tag string) language {
	return language{link.Tag(tag), link.RTLLanguage(tag)}
}

// says reports whether text in x needs no mark where the styles say l. A
// template for en-US serves "en" as it is.
func (l language) says(x language) bool {
	return l.rtl == x.rtl && (l.tag == x.tag || l.tag != "" && strings.EqualFold(link.Primary(l.tag), x.tag))
}

// of is the language of text that says nothing about itself.
func (l language) of(text string) language {
	if rtl, known := link.Direction(text); known {
		return language{l.tag, rtl}
	}
	return l
}

// ltr is the language with the direction of numbers and marks.
func (l language) ltr() language { return language{l.tag, false} }

// run is the language of a run: its own, else the document's.
func (l language) run(r page.Run) language {
	x := language{link.Tag(r.Lang), r.RTL}
	if x.tag == "" {
		x.tag = l.tag
	}
	return x
}

// element is w:lang. Word keeps three languages: Western, East Asian, and that
// of right-to-left scripts.
func (l language) element() string {
	if l.tag == "" {
		return ""
	}
	kind := "val"
	switch p := link.Primary(l.tag); {
	case l.rtl:
		kind = "bidi"
	case p == "zh" || p == "ja" || p == "ko":
		kind = "eastAsia"
	}
	return `<w:lang w:` + kind + `="` + l.tag + `"/>`
}

// direction of a paragraph: that of its first words. Notes and figures have none.
func (l language) direction(rs []page.Run) bool {
	for _, r := range rs {
		if r.RTL {
			return true
		}
		if _, known := link.Direction(r.Text); known {
			return false
		}
	}
	return l.rtl
}
