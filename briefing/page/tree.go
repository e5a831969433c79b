// Package page turns a brief into a layout-neutral document tree. Renderers draw
// the tree as it stands: they do not select, sort, number or word anything.
//
// All text in a tree is safe to show: control and bidi control characters have
// been made visible, links are http, https or mailto.
package page

import "brief/briefing"

// Document is what a renderer gets.
type Document struct {
	Product  string // what kind of paper this is, above the title; may be empty
	Title    string
	Subtitle string
	Language string // BCP 47
	Size     Size
	Marking  []string // lines for the head and foot of every page, empty when unmarked: "TLP:AMBER", then the classification
	Justify  bool     // set running text to the full measure
	LogoAlt  string   // what Assets.Logo says, to those who cannot see it
	Running  string   // the quiet line at the foot: title, cut-off, edition
	Author   string   // for the file's properties
	Date     string   // RFC 3339, for the file's properties; empty when the brief has no date. Never the clock's
	Masthead []Field  // facts about the brief itself, under the title
	Blocks   []Block
	Notes    []Note // 1..n in reading order; NoteList says where they are printed
	Sources  []Reference

	// Evidence travels inside the file; nil when the config embeds nothing.
	Evidence     []byte
	EvidenceName string // base name, "moscow-talks.json"
}

// Reference is a source as lists of literature name it, for formats that keep
// one. Unknown strings are empty.
type Reference struct{ ID, Title, Publisher, Author, Published, URL string }

// Size is a paper size.
type Size string

// The sizes.
const (
	A4     Size = "A4"
	Letter Size = "Letter"
)

// Field is one labelled fact of the masthead.
type Field struct{ Label, Value string }

// Block is one of Heading, Paragraph, Callout, Statement, List, Table, NoteList.
type Block interface{ block() }

// Heading opens a part. Levels 1 to 3, never skipped; the title is none of them.
type Heading struct {
	Level int
	ID    string // anchor, unique: ASCII letters, digits and "-"
	Text  string
	Aside string // a few quiet words on the same line
}

// Paragraph is running text.
type Paragraph struct {
	Style Style
	Runs  []Run
}

// Callout is boxed text: the analyst's bottom line and judgements.
type Callout struct {
	Label string
	Aside string
	Runs  []Run
}

// Statement is one proved sentence with what stands behind it. The same
// statement may stand twice, as a key fact and in its section; only one of them
// has the anchor.
type Statement struct {
	ID      string // "F7"
	Source  string // "S2", whose words it prints; "" for an absence
	Anchor  string // "" where the statement is shown a second time
	Kind    briefing.StatementKind
	Runs    []Run
	Support Support
	RTL     bool
}

// Support is the margin of a statement: how many stand behind it.
type Support struct {
	Reports     int
	Independent int
	Label       string // "2 independent of 3 reports", "single source", "" for an absence
	Sources     string // who, by name
	See         []Run  // what follows the names: where it is disputed, and what says the contrary
	Single      bool   // one source only: shown in words and in the accent of doubt
}

// List is a bulleted list.
type List struct{ Items [][]Run }

// Table is a table with one header row.
type Table struct {
	Caption string
	Alt     string // what the table shows, for those who cannot see it
	Widths  []int  // relative widths, one a column
	Head    []string
	Rows    [][]Cell
	Figure  *Figure // the same as a drawing, for formats that can draw it; nil for none
}

// Figure says what its table says as a drawing. A format that cannot draw, or
// has no room for it, leaves it out.
type Figure struct {
	Kind    FigureKind
	Caption string
	Alt     string   // all that is drawn, in words
	Instead bool     // the drawing stands for the table, not beside it
	Moments []Moment // of a timeline, by date
	Names   []string // of a matrix: what its rows are, one a row of the table
	Counts  [][]int  // of a matrix, by row and column: the table's columns after the first
}

// FigureKind tells figures apart.
type FigureKind string

// The kinds of figures.
const (
	Timeline FigureKind = "timeline"
	Matrix   FigureKind = "matrix"
)

// Moment is a dated event of a timeline.
type Moment struct {
	Date        string // ISO 8601, as precise as is known: a year, a month or a day
	Label       string // the date as people write it
	Text        string // the first words of what is reported
	Independent int    // how many independent sources date it
	Lang        string
	RTL         bool
}

// Cell is a table cell: one or several paragraphs.
type Cell struct {
	Anchor     string // "" for none: a place that other text refers to
	Paragraphs []Paragraph
}

// NoteList is where Document.Notes is printed, in formats that have no notes of
// their own.
type NoteList struct{}

// Note is a numbered note.
type Note struct {
	N      int
	Anchor string // "note-3"
	Back   string // anchor of the statement it belongs to
	Runs   []Run
}

// Run is a stretch of text in one style. A run with Note > 0 is a reference to
// that note and has no text of its own.
//
// A run with Spoken > 0 is the number of that note where words speak of it, as
// in "note 16". Its text is the number here; a format that counts notes itself,
// maybe after those of a report around the brief, writes the one it comes to.
type Run struct {
	Text   string
	Style  Style
	Note   int
	Spoken int
	Link   string // http, https or mailto address, "" for none
	To     string // anchor inside the document, "" for none
	Lang   string // "" for the document's language
	RTL    bool
}

// Style says how text is set.
type Style string

// The styles. Words differ from plain ones in more than colour.
const (
	Plain    Style = ""
	Strong   Style = "strong"
	Emphasis Style = "emphasis"
	Quiet    Style = "quiet" // small and grey: sources, hints
	Doubt    Style = "doubt" // the accent: single source, conflict
)

func (Heading) block()   {}
func (Paragraph) block() {}
func (Callout) block()   {}
func (Statement) block() {}
func (List) block()      {}
func (Table) block()     {}
func (NoteList) block()  {}

// Assets are the files that a renderer may need beside the tree. All are bytes:
// a renderer opens nothing.
type Assets struct {
	Template []byte // a Word template, nil for the shipped look
	Fonts    Fonts
	Logo     []byte            // PNG or JPEG, nil for none
	Warn     func(what string) // hears what the analyst should know of what was rendered: what a template lost, what no font can draw; nil for nobody
}

// Fonts are the user's own TrueType or OpenType fonts, nil for the shipped ones.
// System fonts draw what none of the others can, tried in order.
type Fonts struct {
	Text, Heads, Fallback []byte
	System                [][]byte
}
