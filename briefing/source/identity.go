package source

import (
	"cmp"
	"slices"
	"strings"

	"brief/briefing"
)

// Identities says which sources are one. A copy says what another says and
// counts as nothing of its own; a revision takes the place of an earlier text of
// the same address.
type Identities struct {
	CopyOf  map[int]int // index of a copy -> index of the source it is a copy of
	Revises map[int]int // index of a revision -> index of the text it revises

	by map[int]int // index -> index of the source that stands for it
}

// Superseded reports whether another source stands for this one.
func (id Identities) Superseded(i int) bool {
	_, ok := id.by[i]
	return ok
}

// For is the source that stands for i in the end: i itself when none does.
func (id Identities) For(i int) int {
	for by, ok := id.by[i]; ok; by, ok = id.by[i] {
		i = by
	}
	return i
}

// first is the oldest text that i revises, through others.
func (id Identities) first(i int) int {
	for j, ok := id.Revises[i]; ok; j, ok = id.Revises[i] {
		i = j
	}
	return i
}

// stands lets i stand for j in one of the two ways, unless another stands for j
// already or j, through others, for i.
func (id Identities) stands(i, j int) bool {
	if _, taken := id.by[j]; taken {
		return false
	}
	for k, ok := i, true; ok; k, ok = id.by[k] {
		if k == j {
			return false
		}
	}
	id.by[j] = i
	return true
}

// revise takes i for a revision of j.
func (id Identities) revise(i, j int) {
	if _, taken := id.Revises[i]; !taken && id.stands(i, j) {
		id.Revises[i] = j
	}
}

// copied takes j for a copy of i.
func (id Identities) copied(j, i int) {
	if id.stands(i, j) {
		id.CopyOf[j] = i
	}
}

const (
	// runWords is how many words in a row are compared.
	runWords = 4
	// sameShare and sharedShare are thousandths of the runs of both texts, and of
	// the shorter, that two texts have in common: of one article, and of two
	// revisions of it.
	sameShare   = 950
	sharedShare = 300
	// mostAlike is how many sources may have one address or title: more, and it
	// names a series.
	mostAlike = 20
)

// Identify finds the copies and revisions among sources; text gives the cleaned
// text of one. Two reports of different houses are never one, however alike
// their words: that they are of one origin is for the comparison to find.
func Identify(ss []briefing.Source, text func(i int) string) Identities {
	id := Identities{CopyOf: map[int]int{}, Revises: map[int]int{}, by: map[int]int{}}
	prints := map[int]print{}
	at := func(i int) print {
		p, ok := prints[i]
		if !ok {
			p = printOf(text(i))
			prints[i] = p
		}
		return p
	}
	byHash := map[string]int{}
	for i := range ss {
		if ss[i].Accessed != "" {
			byHash[ss[i].SHA256] = i
		}
	}
	for i := range ss { // what the collector saw itself
		if j, ok := byHash[ss[i].Revises]; ok && ss[i].Revises != "" && j != i {
			id.revise(i, j)
		}
	}
	for _, group := range groups(ss, func(s *briefing.Source) string { return briefing.AddressKey(s.URL) }) {
		clear(prints) // those of all groups take more memory than their texts
		slices.SortStableFunc(group, func(a, b int) int { return older(&ss[a], &ss[b]) })
		for n, i := range slices.Backward(group) {
			for _, j := range slices.Backward(group[:n]) {
				switch p, q := at(i), at(j); {
				case p.equal(q):
					id.copied(j, i)
				case p.shared(q) >= sharedShare:
					id.revise(id.first(i), j)
				}
			}
		}
	}
	for _, group := range groups(ss, func(s *briefing.Source) string { return strings.ToLower(fold(s.Title)) }) {
		clear(prints)
		for n, i := range group {
			for _, j := range group[:n] {
				if !id.Superseded(i) && !id.Superseded(j) && oneHouse(&ss[i], &ss[j]) && near(ss[i].Words, ss[j].Words) && at(i).same(at(j)) {
					id.copied(i, j)
					break
				}
			}
		}
	}
	return id
}

// near reports whether two numbers of words leave room for one text.
func near(a, b int) bool { return 1000*min(a, b) >= sameShare*max(a, b) }

// groups are the sources that have a key in common, by their first.
func groups(ss []briefing.Source, key func(*briefing.Source) string) [][]int {
	var order []string
	by := map[string][]int{}
	for i := range ss {
		k := key(&ss[i])
		if k == "" {
			continue
		}
		if by[k] == nil {
			order = append(order, k)
		}
		by[k] = append(by[k], i)
	}
	var out [][]int
	for _, k := range order {
		if n := len(by[k]); n > 1 && n <= mostAlike {
			out = append(out, by[k])
		}
	}
	return out
}

// older orders texts of one address: by their dates, then by when they were
// collected; a file is older than what was collected, a shorter text than a
// longer.
func older(a, b *briefing.Source) int {
	return cmp.Or(cmp.Compare(a.Published, b.Published), cmp.Compare(a.Accessed, b.Accessed), cmp.Compare(a.Words, b.Words), cmp.Compare(a.SHA256, b.SHA256))
}

// oneHouse reports whether nothing says that two sources of one title are of
// different houses: not two publishers, and not two addresses.
func oneHouse(a, b *briefing.Source) bool {
	pub := func(s *briefing.Source) string { return strings.ToLower(fold(s.Publisher)) }
	return (a.URL == "" || b.URL == "") && (pub(a) == pub(b) || pub(a) == "" || pub(b) == "")
}
