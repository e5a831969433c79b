package docx

import (
	"strings"

	"brief/briefing/page"
	"brief/templates"
)

// Text is formatted by style only, so that one change of a style changes the
// whole document. The writer asks for a style by name.
const (
	normal       = templates.Normal
	bodyText     = templates.BodyText
	title        = templates.Title
	subtitle     = templates.Subtitle
	heading1     = templates.Heading1
	heading2     = templates.Heading2
	heading3     = templates.Heading3
	listBullet   = templates.ListBullet
	caption      = templates.Caption
	footer       = templates.Footer
	noteText     = templates.NoteText
	noteMark     = templates.NoteMark
	masthead     = templates.Masthead
	label        = templates.Label
	aside        = templates.Aside
	asideText    = templates.AsideText
	calloutHead  = templates.CalloutHead
	callout      = templates.Callout
	statement    = templates.Statement
	absence      = templates.Absence
	support      = templates.Support
	quietText    = templates.QuietText
	tableGrid    = templates.Table
	tableHead    = templates.TableHead
	tableText    = templates.TableText
	narrowHead   = templates.NarrowHead
	narrowText   = templates.NarrowText
	sectionEnd   = templates.SectionEnd
	marking      = templates.Marking
	markingText  = templates.MarkingText
	hyperlink    = templates.Hyperlink
	strong       = templates.Strong
	emphasis     = templates.Emphasis
	quiet        = templates.Quiet
	doubt        = templates.Doubt
	strongLink   = templates.StrongLink
	emphasisLink = templates.EmphasisLink
	quietLink    = templates.QuietLink
	doubtLink    = templates.DoubtLink
)

// runStyles gives the character style of a run, alone and as a link.
var runStyles = map[page.Style][2]string{
	page.Plain:    {"", hyperlink},
	page.Strong:   {strong, strongLink},
	page.Emphasis: {emphasis, emphasisLink},
	page.Quiet:    {quiet, quietLink},
	page.Doubt:    {doubt, doubtLink},
}

// markingStyles gives the character style of a TLP label.
var markingStyles = map[string]string{
	"TLP:RED": templates.TLPRed, "TLP:AMBER": templates.TLPAmber, "TLP:AMBER+STRICT": templates.TLPAmber,
	"TLP:GREEN": templates.TLPGreen, "TLP:CLEAR": templates.TLPClear,
}

// sheet finds the id of a style by its name, and remembers which were asked for:
// a template is given only those that it lacks and the document uses.
type sheet struct {
	ids     map[string]string // of the styles that there are, by lower-case name
	wanted  map[string]string // of those to be added
	taken   map[string]bool   // ids of a template, in lower case
	order   []string          // names to be added, as they were asked for
	recipes map[string]templates.Style
}

// shippedSheet has all styles of the shipped look.
func shippedSheet() *sheet {
	s := &sheet{ids: map[string]string{}}
	for _, x := range templates.Styles(templates.Shipped(), "1") {
		s.ids[strings.ToLower(x.Name)] = x.ID
	}
	return s
}

// id is the id of the style of that name, "" for no style.
func (s *sheet) id(name string) string {
	key := strings.ToLower(name)
	if id := s.ids[key]; id != "" || s.recipes == nil {
		return id
	}
	if id := s.wanted[key]; id != "" {
		return id
	}
	x, ok := s.recipes[name]
	if !ok {
		return ""
	}
	id := x.ID
	for s.taken[strings.ToLower(id)] {
		id += "Brief"
	}
	s.taken[strings.ToLower(id)], s.wanted[key] = true, id
	s.order = append(s.order, name)
	for _, other := range []string{x.Base, x.Next} {
		if other != "" {
			s.id(other)
		}
	}
	return id
}
