package source

import (
	"strings"

	"brief/briefing"
)

// The reasons for which cleaning drops text.
const (
	becauseTitle      = "title"
	becauseRepeatT    = "title repeated"
	becauseRepeat     = "repeated"
	becauseHeading    = "heading"
	becauseNavigation = "navigation"
	becausePrompt     = "prompt to readers"
	becauseAd         = "advertisement"
	becauseCaption    = "caption"
	becauseByline     = "byline"
	becausePublished  = "publication line"
	becauseDateline   = "dateline"
	becauseComments   = "comment section"
	becauseRelated    = "related stories"
	becauseCopyright  = "copyright line"
	becauseSource     = "source line"
	becauseContact    = "contact line"
	becauseMarkup     = "markup"
	becauseLabels     = "short lines in a row"
	becauseTable      = "table"
	becauseFootnote   = "footnote"
	becausePage       = "outside the article"
	becauseHead       = "running head"
)

// cleaned is a document after cleaning.
type cleaned struct {
	text    string
	marks   []briefing.Mark
	dropped []briefing.Dropped

	title     string
	author    string
	agency    string // of the dateline or the sign-off
	publisher string // named above the headline
	published string // of a publication line or byline
	dateline  string // date of the dateline
}

// cleaner holds the blocks while the rules pass over them.
type cleaner struct {
	blocks []block
	before map[int][]briefing.Dropped // what was cut off between a block and the one before it
	body   int                        // index of the first running paragraph; len(blocks) without one
	last   int                        // index of the last one; -1 without
	out    cleaned
}

// clean parts running text from everything else. Each step decides about the
// blocks that the ones before left open.
func clean(d document) cleaned {
	c := &cleaner{blocks: d.blocks, before: map[int][]briefing.Dropped{}}
	for i := range c.blocks {
		c.blocks[i].facts = look(c.blocks[i].text)
	}
	c.furniture() // lines that show by themselves what they are: buttons, prompts, copyright
	c.notes()     // notes of the editors
	c.comments()  // from the head of a comment section to the end
	c.stamps()    // publication lines and bylines
	c.signOffs()  // "AFP/jr" off the last sentence
	c.captions()  // captions and credits of pictures
	c.related()   // other stories
	c.bounds()    // where running text begins and ends
	c.masthead(d.meta.url)
	c.findTitle(d.meta.title)
	c.names()     // bylines that are only a name
	c.menus()     // what stands around the title and behind the text
	c.lists()     // bullets with their lead-in
	c.headings()  // what is left is a heading or text
	c.datelines() // "MOSCOW, October 15 –" off the first sentence
	c.repeats()
	c.rescue()
	return c.assemble(d.dropped, d.laid)
}

// bounds finds the first and last running paragraph.
func (c *cleaner) bounds() {
	c.body, c.last = len(c.blocks), -1
	for i := range c.blocks {
		if b := &c.blocks[i]; b.kind == prose || b.kind == unknown && b.facts.running() {
			c.body, c.last = min(c.body, i), i
		} else if b.kind == unknown && c.last >= 0 && (b.facts.n() >= 10 || b.facts.bullet > 0 && b.facts.n() >= 4) {
			c.last = i // may be text: what stands above it does not stand behind the text
		}
	}
}

// running reports whether a block is running text beyond doubt: sentences, long
// enough, not the item of a list.
func (f *facts) running() bool {
	return f.long || f.sentence() && f.bullet == 0 && (f.n() >= 7 || !f.cased || f.letters >= 40)
}

// next is the index of the next block after i that is not waste, or len(blocks).
func (c *cleaner) next(i int) int {
	for i++; i < len(c.blocks) && (c.blocks[i].kind == waste || c.blocks[i].kind == joined); i++ {
	}
	return i
}

// repeats drops a paragraph that stands in the document twice: a teaser, a
// saved page that holds its text once for screens and once for printers.
func (c *cleaner) repeats() {
	seen := map[string]bool{}
	for i := range c.blocks {
		b := &c.blocks[i]
		if b.kind != prose || b.facts.n() < 5 {
			continue
		}
		if seen[b.text] {
			b.drop(becauseRepeat)
		}
		seen[b.text] = true
	}
}

// rescue keeps a document from losing all its words: one that is only a
// headline or a fragment is read as it stands.
func (c *cleaner) rescue() {
	for _, ok := range []func(b *block) bool{
		func(b *block) bool { return b.kind == heading },
		func(b *block) bool { return b.kind == waste && b.reason == becauseTitle },
		func(b *block) bool {
			return b.kind == waste && (b.reason == becauseCaption || b.reason == becauseByline)
		},
	} {
		for i := range c.blocks {
			if k := c.blocks[i].kind; k == prose || k == item {
				return
			}
		}
		for i := range c.blocks {
			if b := &c.blocks[i]; ok(b) && b.facts.letters > 0 {
				b.kind = prose
			}
		}
	}
}

// assemble puts the paragraphs together.
func (c *cleaner) assemble(dropped []briefing.Dropped, laid bool) cleaned {
	out := c.out
	out.dropped = append([]briefing.Dropped{}, dropped...)
	var b strings.Builder
	above, under := "", "" // the heading of this paragraph and of the ones below
	for i := range c.blocks {
		bl := &c.blocks[i]
		out.dropped = append(out.dropped, c.before[i]...)
		switch bl.kind {
		case joined:
			continue
		case waste:
			out.dropped = append(out.dropped, briefing.Dropped{Text: bl.text, Reason: bl.reason})
			continue
		case row:
			if !laid {
				out.dropped = append(out.dropped, briefing.Dropped{Text: bl.text, Reason: becauseTable})
				continue
			}
		case heading:
			if !laid {
				out.dropped = append(out.dropped, briefing.Dropped{Text: bl.text, Reason: becauseHeading})
			}
			// What stands above the first paragraph is no heading of it, save a numbered one.
			if i > c.body || bl.level > 0 || bl.facts.bullet > 0 {
				under = bl.text
			}
			if !laid {
				above = under
				continue
			}
		}
		m := briefing.Mark{Paragraph: len(out.marks) + 1, Page: bl.page, Heading: above, Kind: briefing.MarkText}
		above = under
		if b.Len() > 0 {
			b.WriteString("\n\n")
		}
		m.Start = b.Len()
		b.WriteString(bl.text)
		switch bl.kind {
		case item:
			m.Kind = briefing.MarkList
		case heading:
			m.Kind = briefing.MarkHeading
		case row:
			m.Kind = briefing.MarkTable
		}
		out.marks = append(out.marks, m)
	}
	out.dropped = append(out.dropped, c.before[len(c.blocks)]...)
	out.text = b.String()
	return out
}
