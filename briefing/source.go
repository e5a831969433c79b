package briefing

import "strings"

// Basis says how a source's publication date is known. It is printed beside the
// date, because a date without its basis cannot be judged.
type Basis string

// The bases, best first. BasisUnknown means that Published is empty: a date is
// never guessed from a file's modification time or from today.
const (
	BasisConfig   Basis = "config"   // the analyst wrote it into the config
	BasisMeta     Basis = "meta"     // front matter, page metadata, mail header, feed
	BasisByline   Basis = "byline"   // "Published : 15 Oct 2025", "By … bureau October 15, 2025"
	BasisDateline Basis = "dateline" // "MOSCOW, October 15, 2025 –" at the head of the text
	BasisBody     Basis = "body"     // worked out from the running text
	BasisURL      Basis = "url"      // the address carries it
	BasisUnknown  Basis = "unknown"
)

// Source is one document after reading and cleaning. Text never changes after
// reading; every Span points into it.
type Source struct {
	ID             string    `json:"id"`              // "S1", "S2" … by published date, then SHA256; empty until numbered
	Path           string    `json:"path"`            // as the config wrote it (base name for one given on the command line); empty for a collected URL, "b.zip#2" for a document in a collected file of several
	URL            string    `json:"url"`             // http or https only; empty when unknown
	Title          string    `json:"title"`           // empty when the document names none
	Publisher      string    `json:"publisher"`       // empty when unknown: never guessed from the text's subject
	Author         string    `json:"author"`          // person or bureau, empty when unknown
	Agency         string    `json:"agency"`          // news agency whose text this is, whoever printed it; empty when no dateline, byline or sign-off names one
	Published      string    `json:"published"`       // ISO 8601: a date, or RFC 3339 with time; empty when unknown
	PublishedBasis Basis     `json:"published_basis"` // how Published is known
	Accessed       string    `json:"accessed"`        // when a collected source was fetched; empty for files
	Language       string    `json:"language"`        // BCP 47 primary tag such as "en"; empty when undecided
	Kind           string    `json:"kind"`            // what the publisher is (wire, newspaper, think tank …), from the registry; empty when unknown
	SHA256         string    `json:"sha256"`          // of the raw bytes, lower-case hex
	TextSHA256     string    `json:"text_sha256"`     // of Text
	Reader         string    `json:"reader"`          // reader and its version, "text/1"
	Words          int       `json:"words"`           // words of Text
	Origin         string    `json:"origin"`          // "O1"; the Origin this source belongs to
	Grade          string    `json:"grade"`           // Admiralty letter A–F from config or registry, never invented
	TLP            string    `json:"tlp"`             // TLP 2.0 label of the source, empty when unmarked
	RevisionOf     string    `json:"revision_of"`     // id of the source this one is a revision of
	Dropped        []Dropped `json:"dropped"`         // what cleaning took out, in document order

	// Part is the place of the document in its file, from 0: what a mail carries
	// has 1, 2 …
	Part int `json:"-"`
	// File is the ending of its file, with whatever else of the config decides
	// how that is read: a memory knows the file by it and by its hash.
	File string `json:"-"`
	// Text is the cleaned text: valid UTF-8, paragraphs separated by one empty
	// line ("\n\n"), no line break inside a paragraph. It is proved against
	// TextSHA256 and does not travel in the brief unless asked for.
	Text string `json:"-"`
	// Marks has one entry a paragraph of Text, in order of Start.
	Marks []Mark `json:"-"`
	// DeclaredOrigin is the origin the config names for the source ("origin:"):
	// sources that share one are not independent of each other.
	DeclaredOrigin string `json:"-"`
	// Owner is the publisher's owner, from the registry.
	Owner string `json:"-"`
	// Revises is the hash of the earlier snapshot of the same address, for a
	// collected source that has one.
	Revises string `json:"-"`
}

// Mark says where a paragraph of a source's Text starts and where it stood in
// the document.
type Mark struct {
	Start     int      // byte offset into Text
	Paragraph int      // 1-based, counted over the paragraphs of Text
	Page      int      // 1-based physical page, 0 where the format has none
	Heading   string   // the nearest heading above it, empty when none
	Kind      MarkKind // what the paragraph is
}

// MarkKind tells running text from a list and from what says nothing by itself.
type MarkKind string

// A list paragraph is a lead-in with its items, on one line, each item still
// behind the source's own bullet ("- ", "• "). Headings and the rows of tables
// stay in the Text of a web page; no sentence is read from them, so that no
// statement is ever made of one.
const (
	MarkText    MarkKind = "text"
	MarkList    MarkKind = "list"
	MarkHeading MarkKind = "heading"
	MarkTable   MarkKind = "table"
)

// Quotable reports whether a paragraph of this kind holds sentences.
func (k MarkKind) Quotable() bool { return k != MarkHeading && k != MarkTable }

// Dropped is text that cleaning took out of a document, with the reason. Nothing
// leaves a document without one.
type Dropped struct {
	Text   string `json:"text"`
	Reason string `json:"reason"` // "navigation", "caption", "comment section", …
}

// Document is a source together with what was read from it.
type Document struct {
	Source
	Sentences []Sentence // in document order
}

// Paragraph returns the mark of the paragraph that holds byte offset at, and
// the zero Mark when there is none.
func (s *Source) Paragraph(at int) Mark {
	var m Mark
	for _, x := range s.Marks {
		if x.Start > at {
			break
		}
		m = x
	}
	return m
}

// Place is where a source came from: its path, or the address of a collected one.
func (s *Source) Place() string {
	if s.Path == "" {
		return s.URL
	}
	return s.Path
}

// Name is what the brief calls a source where a reader must recognise it:
// publisher, else author, else title, else "unattributed report".
func (s *Source) Name() string {
	for _, n := range []string{s.Publisher, s.Author, s.Title} {
		if n = strings.TrimSpace(n); n != "" {
			return n
		}
	}
	return "unattributed report"
}

// Publisher is one line of the config's registry.
type Publisher struct {
	Domain string // host without "www.", matched with its subdomains
	Name   string
	Owner  string // sources of one owner are not independent
	Kind   string
	Grade  string
}

// Entity is a name with its variants as the config gives them.
type Entity struct {
	Name string
	Also []string // other spellings, matched as whole words
	Kind string   // person, place, organisation; may be empty
	Role string   // "President of Syria"; may be empty
}
