package compose

import (
	"cmp"
	"slices"

	"brief/briefing"
)

// mostKeyFacts is what fits on page one beside the bottom line.
const mostKeyFacts = 5

// keyFacts chooses what page one says: corroborated statements before single
// ones, each section heard before one is heard twice, at most one single-source
// statement from any one source, no two on the very same matter, and never a comment. A source does not lead
// because it has the most figures.
func keyFacts(b *briefing.Brief) []string {
	type fact struct {
		*briefing.Statement
		section, place int
		foreign        bool // in another language than the brief
	}
	var facts []fact
	for i := range b.Sections {
		place := 0
		for j := range b.Sections[i].Statements {
			s := &b.Sections[i].Statements[j]
			if s.Kind != briefing.KindComment && s.Kind != briefing.KindAbsence {
				src := b.Source(s.Evidence[0].Source)
				facts = append(facts, fact{s, i, place, src != nil && src.Language != "" && b.Language != "" && src.Language != b.Language})
				place++
			}
		}
	}
	single := func(f fact) bool { return f.Independent < 2 }
	// The order in which facts are offered: corroborated first, then those that
	// the reader can read, then a section's best before its second best.
	slices.SortStableFunc(facts, func(x, y fact) int {
		return cmp.Or(cmp.Compare(btoi(single(x)), btoi(single(y))), cmp.Compare(btoi(x.foreign), btoi(y.foreign)), cmp.Compare(x.place, y.place), -cmp.Compare(x.Independent, y.Independent),
			cmp.Compare(x.section, y.section))
	})
	heard := make([]int, len(b.Sections))
	used := map[string]bool{}
	var chosen []fact
	// First each section once, then more that is corroborated, then what is left.
	for round := range 3 {
		for _, f := range facts {
			if len(chosen) == mostKeyFacts || slices.ContainsFunc(chosen, func(c fact) bool { return c.ID == f.ID }) ||
				heard[f.section] > round || single(f) && (used[f.Evidence[0].Source] || round == 1) {
				continue
			}
			if slices.ContainsFunc(chosen, func(c fact) bool { return sameMatter(c.Statement, f.Statement) }) {
				continue
			}
			if single(f) {
				used[f.Evidence[0].Source] = true
			}
			heard[f.section]++
			chosen = append(chosen, f)
		}
	}
	slices.SortStableFunc(chosen, func(x, y fact) int {
		return cmp.Or(cmp.Compare(btoi(single(x)), btoi(single(y))), -cmp.Compare(x.Independent, y.Independent), cmp.Compare(x.section, y.section))
	})
	var ids []string
	for _, f := range chosen {
		ids = append(ids, f.ID)
	}
	return ids
}

// sameMatter reports whether one passage stands in the evidence of both statements:
// what one of them is beside, the other says.
func sameMatter(a, b *briefing.Statement) bool {
	for _, x := range a.Evidence {
		for _, y := range b.Evidence {
			if x.Source == y.Source && x.Start < y.End && y.Start < x.End && (x.Role != briefing.Related || y.Role != briefing.Related) {
				return true
			}
		}
	}
	return false
}

func btoi(b bool) int {
	if b {
		return 1
	}
	return 0
}

// number gives each statement one note, in the order in which the page first
// refers to it: the analyst's text, the key facts, then the sections.
func number(b *briefing.Brief) {
	note := func(id string) {
		s := b.Statement(id)
		if s == nil || len(s.Notes) > 0 || len(s.Evidence) == 0 {
			return
		}
		n := briefing.Note{N: len(b.Notes) + 1, Statement: id}
		for i := range s.Evidence {
			n.Evidence = append(n.Evidence, i)
		}
		s.Notes = []int{n.N}
		b.Notes = append(b.Notes, n)
	}
	for _, j := range append([]briefing.Judgement{b.BottomLine}, b.Judgements...) {
		for _, id := range j.Cites {
			note(id)
		}
	}
	for _, id := range b.KeyFacts {
		note(id)
	}
	b.Statements(func(_ *briefing.Section, s *briefing.Statement) { note(s.ID) })
}
