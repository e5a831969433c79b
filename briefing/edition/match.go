package edition

import (
	"cmp"
	"slices"

	"brief/briefing"
)

// How much of their words two statements share, in thousandths, to be held to
// be the same claim with another value. Statements of a revised source are
// likelier to be than those of two sources. Below, the one is dropped and the
// other new, which is true in any case.
const (
	alikeRevised = 600
	alikeOther   = 750
	fewestWords  = 4
)

// printed is a statement of one of the two editions.
type printed struct {
	*briefing.Statement
	section string
	order   int      // reading order
	source  string   // hash of its first evidence's source
	rests   []string // hashes of the sources that state or repeat it
	claims  map[passage]bool
	words   said
	folded  string // the text as it is compared
}

// passage is a quote of a source, whatever its place in it.
type passage struct{ source, quote string }

// list takes the statements out of a brief; absences are none.
func list(b *briefing.Brief) []*printed {
	hash := map[string]string{}
	for _, s := range b.Sources {
		hash[s.ID] = s.SHA256
	}
	var out []*printed
	b.Statements(func(sec *briefing.Section, s *briefing.Statement) {
		if len(s.Evidence) == 0 {
			return
		}
		p := &printed{Statement: s, section: sec.ID, order: len(out), source: hash[s.Evidence[0].Source], claims: map[passage]bool{}, words: read(s.Text), folded: folded(s.Text)}
		for _, e := range s.Evidence {
			if e.Role != briefing.Related {
				p.rests = append(p.rests, hash[e.Source])
				p.claims[passage{hash[e.Source], e.Quote}] = true
			}
		}
		out = append(out, p)
	})
	return out
}

// lead is the passage that a statement prints.
func (p *printed) lead() passage { return passage{p.source, p.Evidence[0].Quote} }

// pair is a statement of this edition with the one of the previous edition that
// makes the same claim.
type pair struct{ old, now *printed }

// match finds the statements that both editions make, surest first: by key, by
// words, by a passage that both rest on, and by near words when a source is new.
func (c *comparison) match(old, now []*printed) (pairs []pair, gone, fresh []*printed) {
	took, given := map[*printed]bool{}, map[*printed]bool{}
	join := func(o, n *printed) {
		took[o], given[n] = true, true
		pairs = append(pairs, pair{o, n})
	}
	for _, by := range []struct {
		same      func(o, n *printed) bool
		elsewhere bool // also in another section: it has moved, and that is no news
	}{
		{func(o, n *printed) bool { return o.Key == n.Key }, false},
		{func(o, n *printed) bool { return o.folded == n.folded }, false},
		{func(o, n *printed) bool { return n.claims[o.lead()] || o.claims[n.lead()] }, false},
		{func(o, n *printed) bool { return o.folded == n.folded }, true},
		{func(o, n *printed) bool { return n.claims[o.lead()] || o.claims[n.lead()] }, true},
	} {
		for _, n := range now {
			for _, o := range old {
				if !took[o] && !given[n] && (o.section == n.section || by.elsewhere) && by.same(o, n) {
					join(o, n)
				}
			}
		}
	}
	type near struct {
		pair
		score int
	}
	var nears []near
	for _, n := range now {
		for _, o := range old {
			if took[o] || given[n] || o.section != n.section || c.had[n.source] {
				continue
			}
			score, least := alike(o.words, n.words), alikeOther
			revised := c.revised[n.source] == o.source
			if revised {
				least = alikeRevised
			}
			if score < least || len(n.words.words) < fewestWords || !revised && slices.Equal(o.words.values, n.words.values) {
				continue
			}
			nears = append(nears, near{pair{o, n}, score})
		}
	}
	slices.SortStableFunc(nears, func(a, b near) int { return cmp.Compare(b.score, a.score) })
	for _, x := range nears {
		if !took[x.old] && !given[x.now] {
			join(x.old, x.now)
		}
	}
	for _, o := range old {
		if !took[o] {
			gone = append(gone, o)
		}
	}
	for _, n := range now {
		if !given[n] {
			fresh = append(fresh, n)
		}
	}
	slices.SortStableFunc(pairs, func(a, b pair) int { return cmp.Compare(a.now.order, b.now.order) })
	return pairs, gone, fresh
}
