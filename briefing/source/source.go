package source

import "brief/briefing"

// DefaultMaxBytes is the size above which a file is not read when Options
// gives none.
const DefaultMaxBytes = 32 << 20

// Input is one line of the list of sources: a pattern, and what the analyst
// says about the documents it matches. A field that is not empty wins over what
// the document says.
type Input struct {
	Pattern     string // doublestar pattern or file name, slash separated
	Dir         string // the folder that a relative pattern is relative to; empty is the current one
	CommandLine bool   // only the base name is recorded: no path of the machine enters a brief

	Title     string
	URL       string
	Publisher string
	Author    string
	Published string // a date, or RFC 3339
	Language  string
	TLP       string
	Grade     string
	Origin    string

	// Of a collected document; Pattern is empty then, and URL is where it came from.
	File     string // where its bytes lie on this machine
	SHA256   string // what they were when they came
	Accessed string // when that was, RFC 3339
	Feed     Known  // what a feed says of it
	Revises  string // hash of the snapshot before this one; empty without one
	Earlier  bool   // it is such a snapshot
	Fields   Fields // of the records of a data file; empty takes the usual names
}

// Known is what is known of a document from elsewhere. It holds where the
// document says nothing.
type Known struct{ Title, Publisher, Author, Published string }

// Options hold for all inputs.
type Options struct {
	MaxBytes   int64                // larger files are not read; 0 is DefaultMaxBytes
	Publishers []briefing.Publisher // registry, matched by URL host or by equal name
	PDF        string               // PDFToText reads PDF files with that program; "" is the built-in reader
	As         string               // a recorded Source.Reader whose way of reading is to be taken again
	// Each is called before each file, with how many of how many were read; an
	// error ends the reading. It may be nil.
	Each func(done, of int) error
	// Memory remembers what was read; nil reads everything. With one, sources
	// come without Text, Marks and Dropped: it has them.
	Memory Memory
}

// Result is what was offered and what became of it.
type Result struct {
	Sources []briefing.Source      // numbered S1… by published date (unknown last), then SHA256
	Paths   map[string]string      // source id -> path on this machine
	Failed  []briefing.LedgerEntry // could not be read, by path
	Skipped []briefing.LedgerEntry // need not be read, by path
	Offered int                    // files: read, failed and skipped
}

// Unreadable says why a document gives no source.
type Unreadable struct {
	Reason string // for the ledger: "empty", "a PDF file: …"
	Skip   bool   // left aside on purpose rather than failed

	passing bool // another try may read it
	other   bool // it is no document at all, such as a picture
}

func (u *Unreadable) Error() string { return u.Reason }
