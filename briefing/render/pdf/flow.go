package pdf

import (
	"slices"

	"brief/briefing/page"
)

// flow collects the items of a document.
type flow struct {
	sheet         // on which is being set
	upright sheet // that of most pages
	flat    sheet // the same on its side
	set     *setter
	items   []item
	blocks  int
	at      map[string]int // pages of anchors, for the table of contents
	every   map[bool][]op  // what is the same on every page, by whether that is on its side
	headed  bool           // the last block was a heading
	noted   bool           // the notes have been printed
	root    *element
	justify bool
	picture *picture // the logo, nil for none
	entries []entry  // headings of the first level behind page one's
	body    int      // the first item of those; 0 for none
	part    string   // the last heading's words, quoted: where warnings say that they are
	first   int      // level of the highest headings in the structure: below the title's
	deepest int      // level of the last heading
}

// block starts a block and returns its number.
func (f *flow) block() int {
	f.blocks++
	return f.blocks
}

// para measures text that is a paragraph of the document.
func (f *flow) para(s setting, style page.Style, runs []page.Run) para {
	return f.set.para(f.root.child("P"), s, style, runs)
}

// text appends a paragraph as items: before above the first line, first and
// last two lines on one page, x from the grid's left. It returns the index of
// the first item.
func (f *flow) text(p para, s setting, before, x, width float64) int {
	at := len(f.items)
	block := f.block()
	p.full = f.justify && (s == setText || s == setCallout || s == setNote)
	lines := p.lines(width, 0)
	for i, l := range lines {
		it := item{h: s.lead, block: block, keep: keep(i, len(lines)), ops: p.draw(nil, l, x, s.baseline(), width, 0)}
		if i == 0 {
			it.before = before
		}
		f.items = append(f.items, it)
	}
	return at
}

// balanced breaks short text, such as a title, into lines of like length.
func (f *flow) balanced(el *element, runs []page.Run, s setting, before float64) {
	p := f.set.para(el, s, page.Plain, runs)
	n := len(p.lines(f.full, 0))
	width := f.full
	if n > 1 && n < 5 {
		for narrow := f.full - 4; narrow > f.full*0.6; narrow -= 4 {
			q := p
			if len(q.lines(narrow, 0)) > n || len(q.words) > len(p.words) {
				break
			}
			width = narrow
		}
	}
	f.text(p, s, before, 0, width)
}

// keep says whether line i of n stays with the next: no line of a paragraph
// stands alone on a page.
func keep(i, n int) bool { return i < n-1 && (i == 0 || i == n-2) }

// plan distributes the items. A chain of kept items goes to one page if a page
// can hold it, and is broken between lines if not.
func (f *flow) plan() []plan {
	var out []plan
	var cur []placed
	y := 0.0
	turn := func() {
		f.sheet = f.upright
		if n := len(cur); n > 0 && cur[n-1].turned { // the first may be a repeated head
			f.sheet = f.flat
		}
		out = append(out, plan{f.sheet, cur})
		cur, y = nil, 0
	}
	defer func(s sheet) { f.sheet = s }(f.sheet)
	put := func(it item) {
		if len(cur) > 0 {
			y += it.before
		}
		cur = append(cur, placed{it, y})
		y += it.h
	}
	for i := 0; i < len(f.items); {
		j := i + 1
		for j < len(f.items) && f.items[j-1].keep && f.items[j].turned == f.items[i].turned {
			j++
		}
		if n := len(cur); n > 0 && cur[n-1].turned != f.items[i].turned {
			turn()
		}
		f.sheet = f.upright
		if f.items[i].turned {
			f.sheet = f.flat
		}
		h, lead := 0.0, f.items[i].before
		for k := i; k < j; k++ {
			h += f.items[k].before + f.items[k].h
		}
		h -= lead
		if len(cur) > 0 && y+lead+h > f.depth && (h <= f.depth || y > f.depth/2) {
			turn()
		}
		for ; i < j; i++ {
			it := f.items[i]
			if len(cur) > 0 && y+it.before+it.h > f.depth {
				turn()
			}
			if len(cur) == 0 && it.head != nil {
				for _, x := range it.head.items {
					put(x)
				}
			}
			put(it)
		}
	}
	if len(cur) > 0 || len(out) == 0 {
		turn()
	}
	return out
}

// page puts together page i of a plan, with what stands on every page.
func (f *flow) page(d *page.Document, all []plan, i int) sheetOps {
	f.sheet = all[i].sheet
	out := f.compose(all[i].items)
	for k, o := range out.ops {
		if o.kind == opPageOf {
			out.ops[k] = f.pageOf(o)
		}
	}
	out.ops = append(out.ops, f.furniture(d, i+1, len(all))...)
	f.sheet = f.upright
	return out
}

// compose puts a page's items at their places: block by block, in a block lane
// by lane, tints first.
func (f *flow) compose(items []placed) sheetOps {
	page := sheetOps{sheet: f.sheet}
	for i := 0; i < len(items); {
		j := i + 1
		for j < len(items) && items[j].block == items[i].block {
			j++
		}
		if items[i].panel != noPanel {
			page.ops = append(page.ops, f.tintOps(items[i:j])...)
		}
		start := len(page.ops)
		for _, it := range items[i:j] {
			for _, o := range it.ops {
				o.x += f.left
				o.y += f.top + it.y
				page.ops = append(page.ops, o)
			}
		}
		slices.SortStableFunc(page.ops[start:], func(a, b op) int { return int(a.lane - b.lane) })
		i = j
	}
	return page
}
