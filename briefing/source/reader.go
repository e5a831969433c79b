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
	blocks func(text string) document // UTF-8 text with LF line ends
}

// readers is the table of formats. The ending decides; without a known ending
// the first that sniffs the text; the first line of the table else.
var readers = []reader{
	{name: "text/1", exts: []string{".txt", ".text"}, blocks: readText},
	{name: "markdown/1", exts: []string{".md", ".markdown", ".mdown", ".mkd"}, sniff: looksMarkdown, blocks: readMarkdown},
}

// readerOf picks the reader of a document.
func readerOf(name, text string) reader {
	ext := strings.ToLower(path.Ext(name))
	for _, r := range readers {
		if slices.Contains(r.exts, ext) {
			return r
		}
	}
	for _, r := range readers {
		if r.sniff != nil && r.sniff(text) {
			return r
		}
	}
	return readers[0]
}

// document is what a reader makes of a text: the same for every format.
type document struct {
	meta   meta
	blocks []block
	// dropped stood before the first block: front matter that nothing uses.
	dropped []briefing.Dropped
}

// block is a paragraph, heading, list item or line of a document. Its text has
// no line break and no run of spaces.
type block struct {
	text   string
	gap    bool   // an empty line stands above it
	kind   kind   // what it is; unknown until the reader or cleaning says
	reason string // why it is dropped, for waste
	level  int    // of a heading that markup marks as one, 1 is the highest
	facts  facts  // worked out once, see facts.go
}

// kind is what cleaning takes a block for.
type kind byte

const (
	unknown kind = iota
	prose        // running text
	item         // list item
	heading      // not text, but carried on by the marks
	waste        // dropped for reason
	joined       // part of the block above: nothing of its own
)

// drop marks the block as waste.
func (b *block) drop(reason string) { b.kind, b.reason = waste, reason }
