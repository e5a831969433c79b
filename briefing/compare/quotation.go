package compare

import (
	"slices"
	"strings"

	"brief/briefing"
)

// quotations finds quoted words that one source attaches to one thing and
// another to another, and one statement that sources give in different words.
func (c *Comparison) quotations() []briefing.Disagreement {
	all := c.sayings()
	return append(c.misplaced(all), c.reworded(all)...)
}

// misplaced finds the same quoted words said of different things.
func (c *Comparison) misplaced(all []saying) []briefing.Disagreement {
	var out []briefing.Disagreement
	used := make([]bool, len(all))
	for i := range all {
		a := &all[i]
		if used[i] || len(a.words) < 2 || len(a.target) == 0 {
			continue
		}
		groups := [][]int{{i}}
		for k := range all {
			b := &all[k]
			if k == i || used[k] || len(b.words) < 2 || len(b.target) == 0 || b.ref.Doc == a.ref.Doc || !c.together(a.ref, b.ref) || !sameSpeakers(a, b) {
				continue
			}
			if !within(a.words, b.words) && !within(b.words, a.words) {
				continue
			}
			at := -1
			for g := range groups {
				if shared(all[groups[g][0]].target, b.target) > 0 {
					at = g
				}
			}
			if at < 0 {
				groups = append(groups, nil)
				at = len(groups) - 1
			}
			groups[at] = append(groups[at], k)
		}
		if len(groups) < 2 {
			continue
		}
		short := a
		d := briefing.Disagreement{Kind: "quotation", Strength: briefing.Conflict, Sections: []string{}}
		for _, g := range groups {
			slices.SortFunc(g, func(x, y int) int { return c.compareRefs(all[x].ref, all[y].ref) })
			v := briefing.DisputedValue{}
			for _, k := range g {
				used[k] = true
				x := &all[k]
				if v.Value == "" {
					v.Value = c.docs[x.ref.Doc].Text[x.of[0]:x.of[1]]
				}
				if len(x.words) < len(short.words) {
					short = x
				}
				v.Evidence = append(v.Evidence, c.evidence(x.ref, briefing.States))
			}
			d.Values = append(d.Values, v)
		}
		d.About = "what was called “" + c.quoted(short) + "”"
		out = append(out, d)
	}
	return out
}

func (c *Comparison) quoted(x *saying) string {
	return strings.Trim(c.docs[x.ref.Doc].Text[x.q.Start:x.q.End], " ,.;")
}

// together reports whether two sentences are of documents of one event.
func (c *Comparison) together(a, b briefing.Ref) bool {
	return c.event[c.rank[a.Doc]] == c.event[c.rank[b.Doc]]
}

// Bounds of what counts as one statement in other words: so many content words
// in the same order, and so many replaced ones between them on either side.
const (
	wordsKept    = 3
	wordsChanged = 2
)

// reworded finds statements that two sources quote alike but for a few words.
func (c *Comparison) reworded(all []saying) []briefing.Disagreement {
	var out []briefing.Disagreement
	used := make([]bool, len(all))
	for i := range all {
		if used[i] {
			continue
		}
		group := []int{i}
		for k := i + 1; k < len(all); k++ {
			if used[k] || all[k].ref.Doc == all[i].ref.Doc || !c.together(all[i].ref, all[k].ref) || !sameSpeakers(&all[i], &all[k]) {
				continue
			}
			if shared(all[i].con, all[k].con) < wordsKept {
				continue
			}
			known := all[i].speaker != "" && all[i].speaker == all[k].speaker
			if c.v.changed(all[i].words, all[k].words, known) {
				group = append(group, k)
			}
		}
		if len(group) < 2 {
			continue
		}
		d := briefing.Disagreement{Kind: "quotation", Strength: briefing.Differs, Sections: []string{}}
		who := ""
		for _, k := range group {
			used[k] = true
			x := &all[k]
			if who == "" {
				who = x.q.Speaker
			}
			d.Values = append(d.Values, briefing.DisputedValue{Value: c.quoted(x), Evidence: []briefing.Evidence{c.evidence(x.ref, briefing.States)}})
		}
		d.About = "wording of what was said"
		if who != "" {
			d.About = "wording of what " + who + " said"
		}
		out = append(out, d)
	}
	return out
}

// sameTerm reports whether two runs of words are one term: two spellings of a word,
// or words and their initials.
func (v *vocab) sameTerm(a, b []spoken) bool {
	if len(a) == len(b) {
		for i := range a {
			if spelling(v.stems[a[i].stem].stem) != spelling(v.stems[b[i].stem].stem) {
				return false
			}
		}
		return true
	}
	if len(a) > len(b) {
		a, b = b, a
	}
	if len(a) != 1 {
		return false
	}
	var initials strings.Builder
	for _, w := range b {
		initials.WriteString(prefix(v.stems[w.stem].stem, 1))
	}
	return strings.ReplaceAll(v.stems[a[0].stem].stem, ".", "") == initials.String()
}

// spelling writes British and American stems alike.
func spelling(stem string) string {
	if r, ok := strings.CutSuffix(stem, "er"); ok {
		stem = r + "r"
	}
	return british.Replace(stem)
}

var british = strings.NewReplacer("our", "or", "isat", "izat", "ogue", "og", "ll", "l", "ae", "e", "oe", "e", "yse", "yze", "defenc", "defens", "licenc", "licens")

// changed aligns two quotations by their content words and reports whether they
// are one statement with some words replaced by others: most of the shorter one
// is kept, and most of the longer one unless both are known to be of one speaker.
func (v *vocab) changed(a, b []spoken, sameSpeaker bool) bool {
	n, m := len(a), len(b)
	if n < wordsKept+1 || m < wordsKept+1 || n > 200 || m > 200 {
		return false
	}
	l := make([][]int, n+1)
	for i := range l {
		l[i] = make([]int, m+1)
	}
	for i := n - 1; i >= 0; i-- {
		for k := m - 1; k >= 0; k-- {
			if alikeWords(a[i], b[k]) {
				l[i][k] = l[i+1][k+1] + 1
			} else {
				l[i][k] = max(l[i+1][k], l[i][k+1])
			}
		}
	}
	kept, swaps := 0, 0
	i, k := 0, 0
	li, lk := -1, -1
	for i < n && k < m {
		switch {
		case alikeWords(a[i], b[k]):
			if kept > 0 {
				x, y := i-li-1, k-lk-1
				if x > wordsChanged || y > wordsChanged {
					return false
				}
				if x > 0 && y > 0 {
					if !v.sameTerm(a[li+1:i], b[lk+1:k]) {
						swaps++
					}
				} else if x != y {
					return false // words left out: an abridged quotation, not another wording
				}
			}
			kept++
			li, lk = i, k
			i, k = i+1, k+1
		case l[i+1][k] >= l[i][k+1]:
			i++
		default:
			k++
		}
	}
	most := 5*kept >= 3*min(n, m) && (sameSpeaker || 5*kept >= 3*max(n, m))
	return kept >= wordsKept && swaps > 0 && swaps <= 2 && most
}
