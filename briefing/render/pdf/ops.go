package pdf

// The layout's result is data: a list of pages, each a list of ops in reading
// order. Only the container (container.go, finish.go) knows fpdf.

// kind tells ops apart.
type kind uint8

const (
	opText     kind = iota // text with its baseline's left end at x, y
	opRect                 // filled, x, y, w, h
	opDot                  // filled circle with centre x, y and diameter w
	opRing                 // open circle, the same
	opLine                 // thin, from x, y to w, h further
	opImage                // the logo at x, y, w, h
	opFigure               // x, y, w, h are where a figure stands
	opLink                 // x, y, w, h lead to an address or an anchor
	opPageOf               // the number of the page that holds an anchor, its right end at x, y
	opAnchor               // the place of an anchor
	opBookmark             // an entry of the outline, at level
)

// op is one thing to draw. In an item, y is measured from the item's top and x
// from the grid's left; on a page, both from the paper's corner.
type op struct {
	kind       kind
	level      uint8
	ink        rgb
	lane       int32 // ops of one block are drawn lane by lane: a statement's text before its margin
	x, y, w, h float64
	text       string   // in the order in which it is read
	parts      []part   // how it looks
	el         *element // what it belongs to; nil for an ornament
	face       *face
	size       float64
	link       string // an address
	to         string // an anchor
}

// part is a stretch of shaped text, x to the right of its op's.
type part struct {
	x      float64
	glyphs []glyph
}

// item is what page breaking moves: one line, with all that stands beside it.
type item struct {
	before float64 // space above it, dropped at the head of a page
	h      float64
	keep   bool // on one page with the next
	turned bool // on a page on its side
	block  int  // items of one block follow each other and share lanes
	panel  panel
	head   *band
	ops    []op
}

// panel says whether the callout's tint lies behind an item. Its first and last
// item have the room above and below the text in them.
type panel int

const (
	noPanel panel = iota
	insidePanel
	edgeOfPanel
)

// band is a table's head, to be drawn again where the table goes on.
type band struct {
	items []item
	h     float64
}

// plan is a page with its items at their places, before they are put together.
type plan struct {
	sheet
	items []placed
}

type placed struct {
	item
	y float64
}

// sheetOps is a finished page.
type sheetOps struct {
	sheet
	ops []op
}
