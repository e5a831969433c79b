package build

import (
	"cmp"
	"slices"

	"brief/briefing"
	"brief/briefing/find"
)

// Bounds of a run. Up to compared documents all are compared with each other. Of
// a larger run the sections are put to the documents that have their words, the
// best asked at most; and the compared of them whose sentences answer best are
// compared and make the brief. The rules are the same with and without a
// library, and so is the brief.
type bounds struct {
	compared, asked int // documents
	words           int // of those asked, together: what memory they take
}

var usual = bounds{compared: 400, asked: 1200, words: 1_200_000}

// wish is a want of a section with the documents that fulfil it.
type wish struct {
	find.Want
	docs []int
}

// preselect chooses the documents, in order, that a section could draw on:
// those of pins first, then those that fulfil more wants of a section, the newer
// before the older, each section in turn. All documents are looked at by their
// words only.
func preselect(s shelf, sources []briefing.Source, queries []briefing.Query, names []briefing.Entity, b bounds) ([]int, error) {
	var languages []string
	for i := range sources {
		if l := sources[i].Language; len(languages) == 0 || languages[len(languages)-1] != l {
			languages = append(languages, l)
		}
	}
	var failed error
	known := map[find.WantedToken][]int{}
	having := func(t find.WantedToken) []int {
		docs, ok := known[t]
		if !ok {
			var err error
			if docs, err = s.having(t.Token, t.Prefix); err != nil {
				failed = cmp.Or(failed, err)
			}
			known[t] = docs
		}
		return docs
	}
	stop := func(fold string) bool { return len(having(find.WantedToken{Token: find.StopToken(fold)})) > 0 }
	lists := make([][]int, len(queries))
	for i, q := range queries {
		var wishes []wish
		for _, w := range find.Wants(q, names, languages, stop) {
			wishes = append(wishes, wish{w, fulfilling(w, having)})
		}
		lists[i] = preferred(wishes, sources)
	}
	return inTurn(lists, b.asked, func(d int) int { return sources[d].Words }, b.words), failed
}

// fulfilling lists the documents that have enough of the words of w.
func fulfilling(w find.Want, having func(find.WantedToken) []int) []int {
	has := map[int]int{}
	for _, word := range w.Words {
		any := map[int]bool{}
		for _, t := range word {
			for _, d := range having(t) {
				any[d] = true
			}
		}
		for d := range any {
			has[d]++
		}
	}
	var out []int
	for d, n := range has {
		if n >= w.Least {
			out = append(out, d)
		}
	}
	slices.Sort(out)
	return out
}

// preferred orders the documents of a section.
func preferred(wishes []wish, sources []briefing.Source) []int {
	score := map[int]int{}
	for _, w := range wishes {
		for _, d := range w.docs {
			score[d]++
			if w.Pin {
				score[d] += 1 << 20
			}
		}
	}
	out := make([]int, 0, len(score))
	for d := range score {
		out = append(out, d)
	}
	slices.SortFunc(out, func(a, b int) int {
		return cmp.Or(cmp.Compare(score[b], score[a]), cmp.Compare(sources[b].Published, sources[a].Published), cmp.Compare(a, b))
	})
	return out
}

// inTurn takes from each list in turn what was not taken yet, and gives it in
// order: most documents at most, and none more once they have so many words.
func inTurn(lists [][]int, most int, words func(d int) int, room int) []int {
	taken := map[int]bool{}
	for rank, left := 0, true; left; rank++ {
		left = false
		for _, l := range lists {
			if rank >= len(l) || taken[l[rank]] {
				left = left || rank < len(l)
				continue
			}
			if len(taken) == most || room <= 0 {
				break
			}
			left = true
			taken[l[rank]] = true
			room -= words(l[rank])
		}
	}
	out := make([]int, 0, len(taken))
	for d := range taken {
		out = append(out, d)
	}
	slices.Sort(out)
	return out
}
