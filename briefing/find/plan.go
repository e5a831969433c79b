package find

import (
	"slices"
	"strings"

	"brief/briefing"
	"brief/briefing/internal/stem"
)

// plan is a query in the terms of an index.
type plan struct {
	terms    []term
	names    []name
	question question
	exclude  []term

	slots  []want            // every word of every term, in order
	slotOf map[int32][]int32 // form -> slots it answers
	df     []int             // sentences with each term
	dfName []int             // and each name
	best   map[int]int       // document -> its sentences with a term or name
	heads  map[string]bool   // headings and titles looked at: on the topic?
	except map[int32]bool    // sentences with an excluded term
}

// name is an entity that the section asks for.
type name struct {
	label    string
	variants []term
	keys     map[string]bool // Name.Key of its mentions
	in       map[int32]bool  // sentences with a mention of it, by key
	from     []int32         // the same, ascending
}

// compile makes q ready for this index.
func (ix *Index) compile(q briefing.Query) *plan {
	p := &plan{slotOf: make(map[int32][]int32), best: make(map[int]int), heads: make(map[string]bool), except: make(map[int32]bool)}
	for _, t := range q.Terms {
		p.terms = append(p.terms, p.take(ix, ix.parse(t)))
	}
	for _, n := range q.Names {
		p.names = append(p.names, p.name(ix, n))
	}
	p.question = ix.ask(q.Question, p.counted())
	for _, t := range q.Exclude {
		p.exclude = append(p.exclude, p.take(ix, ix.parse(t)))
	}
	for slot := range p.slots {
		for _, id := range ix.formsOf(&p.slots[slot]) {
			p.slotOf[id] = append(p.slotOf[id], int32(slot))
		}
	}
	for _, at := range ix.posted(p, p.exclude) {
		where := ix.positions(p, at)
		p.except[at] = slices.ContainsFunc(p.exclude, func(t term) bool { return t.in(ix, at, where).times > 0 })
	}
	return p
}

// take gives the words of a term slots.
func (p *plan) take(ix *Index, t term) term {
	if len(t.words) == 1 && t.words[0].capital {
		t.casing = ix.casings(t.words[0])
	}
	t.first = len(p.slots)
	p.slots = append(p.slots, t.words...)
	return t
}

// name compiles one of the section's names: the mentions that text recognised,
// by key, and its variants as they stand.
func (p *plan) name(ix *Index, label string) name {
	n := name{label: label, in: make(map[int32]bool), keys: make(map[string]bool)}
	variants := []string{label}
	for _, e := range ix.entities {
		if squash(e.Name) == squash(label) || slices.ContainsFunc(e.Also, func(a string) bool { return squash(a) == squash(label) }) {
			variants = append(append(variants, e.Name), e.Also...)
		}
	}
	for _, v := range variants {
		t := ix.parse("=" + v)
		for i := range t.words {
			t.words[i].capital = t.words[i].upper
		}
		n.variants = append(n.variants, p.take(ix, t))
		for _, key := range append([]string{squash(v)}, ix.keysOf[squash(v)]...) {
			n.keys[key] = true
			n.from = append(n.from, ix.names[key]...)
		}
	}
	slices.Sort(n.from)
	n.from = slices.DeleteFunc(slices.Compact(n.from), func(at int32) bool { return !n.meant(ix, at) })
	for _, at := range n.from {
		n.in[at] = true
	}
	return n
}

// meant reports whether a sentence that has a mention of the name by key has one
// that is more than a capital at the start of a sentence.
func (n *name) meant(ix *Index, at int32) bool {
	s, text := ix.sentence(at), ix.doc(at).Text
	for _, x := range s.Names {
		if !n.keys[x.Key] {
			continue
		}
		word := slices.IndexFunc(s.Words, func(w briefing.Word) bool { return w.Start == x.Start })
		v := slices.IndexFunc(n.variants, func(t term) bool {
			return t.casing != nil && t.words[0].fold == formOf(briefing.Span{Start: x.Start, End: x.End}.Of(text), "").fold
		})
		if word < 0 || v < 0 || n.variants[v].proper(ix, at, word) {
			return true
		}
	}
	return false
}

// counted returns the words that count as a term or name of the section, so
// that they need not count again as words of its question.
func (p *plan) counted() []want {
	var out []want
	for _, t := range p.terms {
		if len(t.words) == 1 {
			out = append(out, t.words...)
		}
	}
	for _, n := range p.names {
		for _, t := range n.variants {
			out = append(out, t.words...)
		}
	}
	return out
}

// posted returns the sentences that have the rarest word of any of ts.
func (ix *Index) posted(p *plan, ts []term) []int32 {
	var out []int32
	for i := range ts {
		var rare []int32
		for w := range ts[i].words {
			var post []int32
			for _, id := range ix.formsOf(&p.slots[ts[i].first+w]) {
				post = append(post, ix.posts[id]...)
			}
			if w == 0 || len(post) < len(rare) {
				rare = post
			}
		}
		out = append(out, rare...)
	}
	slices.Sort(out)
	return slices.Compact(out)
}

// positions returns a function that gives the positions of a slot's words in a
// sentence.
func (ix *Index) positions(p *plan, at int32) func(slot int) []int {
	found := make(map[int32][]int)
	for i, id := range ix.tokensOf(at) {
		for _, slot := range p.slotOf[id] {
			found[slot] = append(found[slot], i)
		}
	}
	return func(slot int) []int { return found[int32(slot)] }
}

// about reports whether a heading or title has a term or name of the section.
func (ix *Index) about(p *plan, head, language string) bool {
	if head == "" {
		return false
	}
	key := language + " " + head
	if known, ok := p.heads[key]; ok {
		return known
	}
	found := make(map[int][]int)
	for i, w := range cut(head) {
		f := formOf(w, stem.Word(w, language))
		for slot := range p.slots {
			if p.slots[slot].is(&f) {
				found[slot] = append(found[slot], i)
			}
		}
	}
	ok := false
	for _, t := range p.terms {
		ok = ok || t.inHead(found)
	}
	p.heads[key] = ok
	return ok
}

// inHead reports whether all words of t are among those found in a heading.
func (t *term) inHead(found map[int][]int) bool {
	for i := range t.words {
		if len(found[t.first+i]) == 0 {
			return false
		}
	}
	return len(t.words) > 0 && strings.TrimSpace(t.label) != ""
}
