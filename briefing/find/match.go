package find

import "slices"

// match is what a sentence has of a query.
type match struct {
	at        int32
	hits      []hit  // by term
	names     []bool // by name
	questions []int  // indexes of the question's words that are in it
}

// search returns every sentence with a term, a name or, in a section that has
// only a question, a word of it, in order.
func (ix *Index) search(p *plan) []match {
	from := ix.posted(p, p.terms)
	for i := range p.names {
		from = append(append(from, p.names[i].from...), ix.posted(p, p.names[i].variants)...)
	}
	if len(p.terms)+len(p.names) == 0 {
		for i := range p.question.words {
			from = append(from, p.question.words[i].from...)
		}
	}
	slices.Sort(from)
	from = slices.Compact(from)

	p.df, p.dfName = make([]int, len(p.terms)), make([]int, len(p.names))
	out := make([]match, 0, len(from))
	for _, at := range from {
		m := ix.matchOf(p, at)
		has := false
		for i, h := range m.hits {
			if h.times > 0 {
				p.df[i]++
				has = true
			}
		}
		for i, ok := range m.names {
			if ok {
				p.dfName[i]++
				has = true
			}
		}
		if has {
			p.best[ix.sents[at].ref.Doc]++
		}
		if has || len(p.terms)+len(p.names) == 0 {
			out = append(out, m)
		}
	}
	return out
}

// matchOf looks for everything of p in one sentence.
func (ix *Index) matchOf(p *plan, at int32) match {
	m := match{at: at, hits: make([]hit, len(p.terms)), names: make([]bool, len(p.names))}
	where := ix.positions(p, at)
	for i := range p.terms {
		m.hits[i] = p.terms[i].in(ix, at, where)
	}
	for i := range p.names {
		n := &p.names[i]
		m.names[i] = n.in[at]
		for v := 0; v < len(n.variants) && !m.names[i]; v++ {
			m.names[i] = n.variants[v].in(ix, at, where).times > 0
		}
	}
	tokens := ix.tokensOf(at)
	for i := range p.question.words {
		if slices.ContainsFunc(tokens, func(id int32) bool { return p.question.words[i].is(&ix.forms[id]) }) {
			m.questions = append(m.questions, i)
		}
	}
	return m
}

// excluded reports whether the sentence has an excluded term.
func (ix *Index) excluded(p *plan, at int32) bool { return p.except[at] }

// matched returns the labels of what was found, in the order of the config.
func (p *plan) matched(m *match) []string {
	out := []string{}
	for i, h := range m.hits {
		if h.times > 0 {
			out = append(out, p.terms[i].label)
		}
	}
	for i, ok := range m.names {
		if ok {
			out = append(out, p.names[i].label)
		}
	}
	return out
}
