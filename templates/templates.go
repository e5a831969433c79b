// Package templates holds the looks that brief ships: the style sheet of its
// Word documents, and a Word template with that style sheet to start an
// organisation's own from. Both are made by the code here; there is no binary
// file to trust.
package templates

// Namespaces of WordprocessingML (ISO/IEC 29500, transitional).
const (
	spaceW  = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
	spaceR  = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
	spaces  = ` xmlns:w="` + spaceW + `" xmlns:r="` + spaceR + `"`
	xmlHead = `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>` + "\n"
)

// Built-in styles have the same name in every Word, whatever language it
// speaks; ids differ. A writer therefore asks for a style by its name.
const (
	Normal     = "Normal"
	BodyText   = "Body Text"
	Title      = "Title"
	Subtitle   = "Subtitle"
	Heading1   = "heading 1"
	Heading2   = "heading 2"
	Heading3   = "heading 3"
	ListBullet = "List Bullet"
	Caption    = "caption"
	Header     = "header"
	Footer     = "footer"
	NoteText   = "footnote text"
	NoteMark   = "footnote reference"
	Hyperlink  = "Hyperlink"
	Strong     = "Strong"
	Emphasis   = "Emphasis"
	TOCHeading = "TOC Heading"
	TOC1       = "toc 1"
	TOC2       = "toc 2"

	DefaultFont = "Default Paragraph Font"
	NormalTable = "Normal Table"
)

// Brief's own styles begin with "Brief".
const (
	Masthead     = "Brief Masthead"
	Label        = "Brief Label"
	Aside        = "Brief Aside"
	AsideText    = "Brief Aside Text"
	CalloutHead  = "Brief Callout Head"
	Callout      = "Brief Callout"
	Statement    = "Brief Statement"
	Absence      = "Brief Absence"
	Support      = "Brief Support"
	QuietText    = "Brief Quiet Text"
	Table        = "Brief Table"
	TableHead    = "Brief Table Head"
	TableText    = "Brief Table Text"
	NarrowHead   = "Brief Narrow Table Head"
	NarrowText   = "Brief Narrow Table Text"
	SectionEnd   = "Brief Section End"
	Figure       = "Brief Figure"
	Marking      = "Brief Marking"
	MarkingText  = "Brief Classification"
	TLPRed       = "Brief TLP Red"
	TLPAmber     = "Brief TLP Amber"
	TLPGreen     = "Brief TLP Green"
	TLPClear     = "Brief TLP Clear"
	Quiet        = "Brief Quiet"
	Doubt        = "Brief Doubt"
	StrongLink   = "Brief Strong Link"
	EmphasisLink = "Brief Emphasis Link"
	QuietLink    = "Brief Quiet Link"
	DoubtLink    = "Brief Doubt Link"
)
