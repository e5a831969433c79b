package compare

import (
	"slices"
	"strings"

	"brief/briefing"
)

// list is what a sentence names one by one: "two bases, A and B".
type list struct {
	ref        briefing.Ref
	keys       []string // of the names, in order
	start, end int      // bytes
	closed     bool     // the sentence says how many there are, or that these are they
	count      string   // the words with the number: "two key military bases"
	head       []uint32 // concepts of what is listed
}

// lists reads the lists of names of a sentence: names that follow each other
// with nothing but commas, "and" and the nouns that belong to them in between.
func (c *Comparison) lists(r briefing.Ref) []list {
	s, text := c.sentence(r), c.docs[r.Doc].Text
	u := c.unit(r)
	f := figureReader{text: text, s: s}
	var out []list
	if len(u.words) == 0 {
		return nil
	}
	var cur *list
	var lastEnd int
	flush := func() {
		if cur != nil && len(cur.keys) >= 2 {
			c.opening(cur, &f, u)
			cur.end = listEnd(s, text, cur.end)
			out = append(out, *cur)
		}
		cur = nil
	}
	for _, n := range s.Names {
		if n.Kind == "person" {
			flush()
			continue
		}
		before := wordBefore(s, text, n.Start)
		if slices.Contains([]string{"in", "on", "near", "from", "off"}, before) {
			continue // where an item lies, no item
		}
		if cur != nil && n.Start < lastEnd {
			continue // a name without a space before it, read as part of the item
		}
		end := itemEnd(s, text, n.End)
		if cur != nil && !coordinated(text[lastEnd:n.Start]) {
			if gap := text[lastEnd:n.Start]; len(cur.keys) > 1 && !strings.ContainsAny(gap, ",.;:—–()") {
				continue // belongs to the item before: "on Syria's coast"
			}
			flush()
		}
		if cur == nil {
			cur = &list{ref: r, start: n.Start}
		}
		key := n.Key[strings.LastIndexByte(n.Key, '|')+1:] // the same with and without a first name
		if !slices.Contains(cur.keys, key) {
			cur.keys = append(cur.keys, key)
		}
		cur.end, lastEnd = end, end
	}
	flush()
	return out
}

func wordBefore(s *briefing.Sentence, text string, at int) string {
	w := ""
	for _, x := range s.Words {
		if x.End > at {
			break
		}
		w = strings.ToLower(text[x.Start:x.End])
	}
	return w
}

// openings come before a list and are no part of it.
var openings = map[string]bool{"including": true, "include": true, "includes": true, "like": true, "such": true, "namely": true}

// itemEnd moves past the lower-case nouns that belong to a name: "naval base".
func itemEnd(s *briefing.Sentence, text string, end int) int {
	n := 0
	for _, w := range s.Words {
		if w.Start < end {
			continue
		}
		if l := strings.ToLower(text[w.Start:w.End]); n == 2 || w.Stop || verbal(l) || numerals[l] != "" || digits(l) || strings.TrimSpace(text[end:w.Start]) != "" || startsUpper(text[w.Start:w.End]) {
			break
		}
		end = w.End
		n++
	}
	return end
}

// listEnd moves to the end of the last item: the next mark of punctuation, when
// that is near.
func listEnd(s *briefing.Sentence, text string, end int) int {
	rest := text[end:s.End]
	n := strings.IndexAny(rest, ",;:—–()")
	if n < 0 {
		n = len(strings.TrimRight(rest, ".”\" "))
	}
	if n > 50 {
		return end
	}
	return end + n
}

// coordinated reports whether what stands between two names only lists: commas,
// "and", an article, or the place of the first item.
func coordinated(gap string) bool {
	if len(gap) > 80 || strings.ContainsAny(gap, ".;:()") || !strings.Contains(gap, ",") && !strings.Contains(gap, " and ") && !strings.Contains(gap, " or ") {
		return false
	}
	words := strings.Fields(strings.ToLower(gap))
	for _, w := range words {
		if w = strings.Trim(w, ","); openings[w] || verbal(w) || numerals[w] != "" || digits(w) || auxiliary[w] {
			return false
		}
	}
	return len(words) <= 10
}

// opening reads what stands right before a list: "two key military bases—". A
// number that is that of the items closes the list.
func (c *Comparison) opening(l *list, f *figureReader, u *unit) {
	first := 0
	for i, w := range f.s.Words {
		if w.Start < l.start {
			first = i + 1
		}
	}
	if first > 0 && f.s.Words[first-1].Stop && (f.word(first-1) == "the" || f.word(first-1) == "a" || f.word(first-1) == "an") {
		first--
	}
	if first == 0 || !strings.ContainsAny(f.gap(first-1), ",—–:(") {
		return
	}
	for i := first - 1; i >= max(0, first-6); i-- {
		if i < first-1 && strings.ContainsAny(f.gap(i), ",.;:—–()") {
			return
		}
		if n, _, _, ok := f.number(i); ok {
			if n != float64(len(l.keys)) {
				return
			}
			for k := i + 1; k < first; k++ {
				l.head = append(l.head, c.v.stems[u.words[k]].concepts...)
			}
			l.closed = true
			l.count = f.text[f.s.Words[i].Start:f.s.Words[first-1].End]
			l.head = distinct(l.head)
			return
		}
	}
}

// listings finds lists of one thing that differ in length: a source that names
// two and says that there are two, against one that names three.
func (c *Comparison) listings() []briefing.Disagreement {
	var all []list
	for _, d := range c.order {
		for i := range c.docs[d].Sentences {
			all = append(all, c.lists(briefing.Ref{Doc: d, Sentence: i})...)
		}
	}
	var out []briefing.Disagreement
	used := make([]bool, len(all))
	for i := range all {
		a := &all[i]
		if !a.closed || used[i] {
			continue
		}
		more := []int{}
		for k := range all {
			b := &all[k]
			if b.ref.Doc == a.ref.Doc || used[k] || !c.together(a.ref, b.ref) || len(b.keys) <= len(a.keys) || shared(a.head, c.unit(b.ref).con) == 0 {
				continue
			}
			if holdsAll(b.keys, a.keys) {
				more = append(more, k)
			}
		}
		if len(more) == 0 {
			continue
		}
		used[i] = true
		value := func(l *list) briefing.DisputedValue {
			return briefing.DisputedValue{Value: c.docs[l.ref.Doc].Text[l.start:l.end], Evidence: []briefing.Evidence{c.evidence(l.ref, briefing.States)}}
		}
		d := briefing.Disagreement{Kind: "list", Strength: briefing.Differs, About: a.count, Sections: []string{}, Values: []briefing.DisputedValue{value(a)}}
		for _, k := range more {
			used[k] = true
			d.Values = append(d.Values, value(&all[k]))
		}
		slices.SortStableFunc(d.Values, func(x, y briefing.DisputedValue) int {
			return c.compareSpans(x.Evidence[0], y.Evidence[0])
		})
		out = append(out, d)
	}
	return out
}

func (c *Comparison) compareSpans(a, b briefing.Evidence) int {
	if a.Source != b.Source {
		return number(a.Source) - number(b.Source)
	}
	return a.Start - b.Start
}

func holdsAll(all, some []string) bool {
	for _, k := range some {
		if !slices.Contains(all, k) {
			return false
		}
	}
	return true
}
