package source

import (
	"path"
	"slices"
	"strings"

	"brief/briefing"
)

// reader reads one format.
type reader struct {
	name   string                     // with its version, as Source.Reader records it; raised whenever the cleaned text may change
	exts   []string                   // file name endings, lower case, with the dot
	sniff  func(text string) bool     // recognises the format without its ending; nil when it cannot
	blocks func(text string) document // UTF-8 text with LF line ends; nil for a format with magic
	magic  func(raw []byte) bool      // recognises by its bytes a format that is no plain text
	parts  func(f *file) ([]document, error)
}

// readers is the table of formats; a function, because mails hold other formats. The ending decides; without a known ending
// the first that sniffs the text; plain text else. A format with magic is known
// by its bytes first: a saved page is one whatever its file is called.
func readers() []reader {
	return []reader{
		{name: "html/2", exts: []string{".html", ".htm", ".xhtml"}, magic: looksHTML, parts: one(readHTML)},
		{name: "docx/1", exts: []string{".docx", ".docm", ".dotx"}, magic: looksDOCX, parts: one(readDOCX)},
		{name: "zip/1", exts: []string{".zip"}, magic: looksZIP, parts: readZIP},
		{name: "gzip/1", exts: []string{".gz"}, magic: looksGzip, parts: readGzip},
		{name: "warc/1", exts: []string{".warc"}, magic: looksWARC, parts: readWARC},
		{name: "mhtml/1", exts: []string{".mht", ".mhtml"}, magic: looksMHTML, parts: readMHTML},
		{name: "mbox/1", exts: []string{".mbox", ".mbx"}, magic: looksMbox, parts: readMbox},
		{name: "mail/1", exts: []string{".eml"}, parts: readMail},
		{name: "feed/1", exts: []string{".rss", ".atom"}, magic: looksFeed, parts: readFeed},
		{name: "pdf/2", exts: []string{".pdf"}, magic: looksPDF, parts: readPDF},
		{name: "json/1", exts: []string{".json", ".jsonl", ".ndjson"}, parts: readJSON},
		{name: "csv/1", exts: []string{".csv", ".tsv"}, parts: readCSV},
		{name: "text/1", exts: []string{".txt", ".text"}, blocks: readText},
		{name: "markdown/1", exts: []string{".md", ".markdown", ".mdown", ".mkd"}, sniff: looksMarkdown, blocks: readMarkdown},
	}
}

// readerOf picks the reader of a document.
func readerOf(name, text string) reader {
	ext := strings.ToLower(path.Ext(name))
	for _, r := range readers() {
		if r.blocks != nil && slices.Contains(r.exts, ext) {
			return r
		}
	}
	for _, r := range readers() {
		if r.sniff != nil && r.sniff(text) {
			return r
		}
	}
	return readers()[slices.IndexFunc(readers(), func(r reader) bool { return r.blocks != nil })]
}

// partsReader picks the reader of a document that is no plain text.
func partsReader(name string, raw []byte) (reader, bool) {
	for _, r := range readers() {
		if r.magic != nil && r.magic(raw) {
			return r, true
		}
	}
	ext := strings.ToLower(path.Ext(name))
	for _, r := range readers() {
		if r.parts != nil && slices.Contains(r.exts, ext) && binaryKind(raw) == "" {
			return r, true
		}
	}
	return reader{}, false
}

// one makes parts of a format that holds one document.
func one(read func(raw []byte) (document, error)) func(*file) ([]document, error) {
	return func(f *file) ([]document, error) {
		d, err := read(f.raw)
		return []document{d}, err
	}
}

// document is what a reader makes of a text: the same for every format.
type document struct {
	meta   meta
	blocks []block
	// dropped stood before the first block: front matter that nothing uses.
	dropped []briefing.Dropped

	declared string // language that a page names: it counts when the words do not show it
	shown    string // date that stands somewhere on a page
	stamped  string // date of a publication line outside the article
	author   string // of a byline outside the article
	edge     string // label in a header or footer
	filed    string // date of the file's own properties
	updated  string // date of the last change that a feed gives
	named    bool   // the feed names the publisher of this very entry
	accessed string // when a crawler fetched it
	part     string // name of an attached file
	at       string // where it stands in an archive: "inner/page.html"; empty where its number says it
	reader   string // that read it
	failed   error  // why an attached file gives no document
	laid     bool   // markup says what its headings and tables are: they stay in the text
	refuse   string // why it is no document though it can be read
}

// block is a paragraph, heading, list item or line of a document. Its text has
// no line break and no run of spaces.
type block struct {
	text   string
	gap    bool   // an empty line stands above it
	kind   kind   // what it is; unknown until the reader or cleaning says
	reason string // why it is dropped, for waste
	para   bool   // markup says that it is a paragraph
	page   int    // physical page, 0 without
	level  int    // of a heading that markup marks as one, 1 is the highest
	facts  facts  // worked out once, see facts.go
}

// kind is what cleaning takes a block for.
type kind byte

const (
	unknown kind = iota
	prose        // running text
	item         // list item
	heading      // not a statement, but carried on by the marks
	row          // of a table: not a statement
	waste        // dropped for reason
	joined       // part of the block above: nothing of its own
)

// drop marks the block as waste.
func (b *block) drop(reason string) { b.kind, b.reason = waste, reason }
