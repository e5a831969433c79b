package pdf

import (
	"slices"

	"brief/briefing/page"
)

// longFrom is the number of pages from which a document has a table of contents.
// A shorter one is leafed through faster.
const longFrom = 10

// entry is a heading for the table of contents.
type entry struct{ text, to string }

// contents puts a table of contents before the items from at on, what page one
// says standing before it, and fills the pages anew.
func (f *flow) contents(pages []plan) []plan {
	if len(pages) < longFrom || f.body == 0 || len(f.entries) < 3 {
		return pages
	}
	rest := slices.Clone(f.items[f.body:])
	f.items = f.items[:f.body]
	f.set.at("the table of contents")
	f.titled(f.headingElement(1), "Contents", "", setHeadings[1], 21, 0, f.full)
	list := f.root.child("TOC")
	for i, e := range f.entries {
		link := list.child("TOCI").child("Reference").child("Link")
		link.label = e.text
		s := setText
		p := f.set.para(link, s, page.Plain, plain(e.text))
		lines := p.lines(f.measure-30, 0)
		for k, l := range lines {
			it := item{before: 2.4, h: s.lead + 2.4, block: f.block(), keep: k < len(lines)-1 || i == 0 || i == len(f.entries)-2, ops: p.draw(nil, l, 0, s.baseline(), f.measure, 0)}
			if k > 0 {
				it.before = 0
			}
			if k == len(lines)-1 {
				it.ops = append(it.ops, op{kind: opPageOf, x: f.measure, y: s.baseline(), to: e.to, el: link},
					op{kind: opLink, w: f.measure, h: s.lead, to: e.to, el: link},
					op{kind: opRect, y: s.lead + 1.9, w: f.measure, h: hair, ink: rule})
			}
			f.items = append(f.items, it)
		}
	}
	if height(f.items[f.body:]) < f.depth*0.6 {
		for i := f.body; i < len(f.items)-1; i++ {
			f.items[i].keep = true
		}
	}
	f.items = append(f.items, rest...)
	pages = f.plan()
	f.found(pages)
	return pages
}

// found notes on which page each anchor stands.
func (f *flow) found(pages []plan) {
	f.at = map[string]int{}
	for i, p := range pages {
		for _, it := range p.items {
			for _, o := range it.ops {
				if _, met := f.at[o.to]; o.kind == opAnchor && !met {
					f.at[o.to] = i + 1
				}
			}
		}
	}
}

// pageOf is the number of the page that holds an anchor.
func (f *flow) pageOf(o op) op {
	p := f.set.para(o.el, setText, page.Plain, plain(itoa(f.at[o.to])))
	l := p.lines(f.full, 0)[0]
	return p.draw(nil, l, o.x-l.w, o.y, l.w, 0)[0]
}
