package find

import (
	"slices"
	"sort"
	"strings"
	"unicode"

	"brief/briefing"
	"brief/briefing/internal/stem"
)

// term is a line of a section's terms, names or exclude, ready to be matched.
type term struct {
	label  string // as the config writes it
	exact  bool   // its words must stand as they are written
	bound  bool   // its words must follow each other: an exact term, or one written without spaces
	words  []want
	first  int            // slot of words[0] in the plan
	skips  int            // function words of the term that are not looked for
	casing map[int]casing // of a single word that must have a capital
}

// reach is how many words beyond its own a term of several words may stretch
// over: "bases of the Russian military" is a "military base".
const reach = 4

// want says which words of a text answer one word of a term.
type want struct {
	stems   []string // any of these; nil when the form decides
	fold    string   // the word itself
	prefix  bool     // or anything that begins with it
	capital bool     // only words with a capital initial: "Trump" is no trump card
	caps    bool     // only words in capitals: "US" is not "us"
	upper   bool     // it is itself written with a capital initial
}

// is reports whether a word is wanted.
func (w *want) is(f *form) bool {
	if w.capital && !f.capital || w.caps && !f.caps {
		return false
	}
	switch {
	case w.stems != nil:
		return slices.Contains(w.stems, f.stem)
	case w.prefix:
		return strings.HasPrefix(f.fold, w.fold)
	}
	return f.fold == w.fold
}

// parse reads a term as the config writes it: stems match; "=exact phrase";
// "prefix*". It has no words when the term holds none.
func (ix *Index) parse(label string) term {
	text := strings.TrimSpace(label)
	t := term{label: label}
	if rest, ok := strings.CutPrefix(text, "="); ok {
		t.exact, text = true, rest
	}
	words := cut(text)
	t.bound = t.exact || !strings.ContainsFunc(text, unicode.IsSpace)
	open := strings.HasSuffix(text, "*") && !t.exact
	for i, w := range words {
		x := want{fold: formOf(w, "").fold}
		initial, caps := capital(w)
		x.upper, x.capital = initial, initial && !t.exact
		x.caps = caps && len(x.fold) <= 3 // longer ones are written "Nato" as well
		last := i == len(words)-1
		switch {
		case t.exact:
		case open && last:
			x.prefix = true
		case x.caps:
			// The form: the stem of "US" is that of "us" and of "use".
		case ix.isStop(x.fold) && !t.bound:
			t.skips++
			continue
		default:
			x.stems = ix.stemsOf(w)
		}
		t.words = append(t.words, x)
	}
	if len(t.words) == 0 && len(words) > 0 { // nothing but function words: then as they stand
		t = ix.parse("=" + text)
		t.label = label
	}
	return t
}

// isStop reports whether a word is a function word in one of the documents.
func (ix *Index) isStop(fold string) bool {
	if ix.stops != nil {
		return ix.stops(fold)
	}
	for _, id := range ix.byFold[fold] {
		if ix.forms[id].stop {
			return true
		}
	}
	return false
}

// stemsOf returns the stems of a word in the languages of the documents.
func (ix *Index) stemsOf(word string) []string {
	var out []string
	for _, l := range ix.langs {
		out = append(out, stem.Word(word, l))
	}
	slices.Sort(out)
	return slices.Compact(out)
}

// formsOf returns the forms that w wants.
func (ix *Index) formsOf(w *want) []int32 {
	var from []int32
	switch {
	case w.stems != nil:
		for _, s := range w.stems {
			from = append(from, ix.byStem[s]...)
		}
	case w.prefix:
		at := sort.Search(len(ix.sorted), func(i int) bool { return ix.forms[ix.sorted[i]].fold >= w.fold })
		for ; at < len(ix.sorted) && strings.HasPrefix(ix.forms[ix.sorted[at]].fold, w.fold); at++ {
			from = append(from, ix.sorted[at])
		}
	default:
		from = ix.byFold[w.fold]
	}
	var out []int32
	for _, id := range from {
		if w.is(&ix.forms[id]) {
			out = append(out, id)
		}
	}
	return out
}

// hit is where a term stands in a sentence.
type hit struct {
	times  int  // how often; 0 when it does not
	at     int  // first word of the first hit
	phrase bool // its words follow each other
}

// in looks for t in a sentence. where gives the positions of each slot, in order.
func (t *term) in(ix *Index, sentence int32, where func(slot int) []int) hit {
	if len(t.words) == 0 {
		return hit{}
	}
	first := where(t.first)
	if len(t.words) == 1 {
		var h hit
		for _, at := range first {
			if t.words[0].capital && !t.words[0].caps && !t.proper(ix, sentence, at) {
				continue
			}
			if h.times++; h.times == 1 {
				h.at, h.phrase = at, true
			}
		}
		return h
	}
	var h hit
	for _, at := range first {
		if ok, phrase := t.around(ix, sentence, at, where); ok {
			if h.times++; h.times == 1 {
				h.at = at
			}
			h.phrase = h.phrase || phrase
		}
	}
	return h
}

// around reports whether the words of t stand near word at, which answers the
// first of them, and whether they follow it as a phrase.
func (t *term) around(ix *Index, sentence int32, at int, where func(slot int) []int) (ok, phrase bool) {
	low, high, inOrder, last := at, at, true, at
	for i := 1; i < len(t.words); i++ {
		p := nearest(where(t.first+i), last+1)
		if p < 0 || p == at {
			return false, false
		}
		inOrder = inOrder && p > last && p-last <= 1+t.skips
		low, high, last = min(low, p), max(high, p), p
	}
	if t.bound {
		return inOrder && ix.joined(sentence, low, high), true
	}
	return high-low < len(t.words)+t.skips+reach, inOrder
}

// nearest returns the position in sorted ps that is at or nearest to p, the
// later one of two, and -1 when ps is empty.
func nearest(ps []int, p int) int {
	if len(ps) == 0 {
		return -1
	}
	i := sort.SearchInts(ps, p)
	switch {
	case i == len(ps):
		return ps[i-1]
	case i == 0 || ps[i]-p <= p-ps[i-1]:
		return ps[i]
	}
	return ps[i-1]
}

// joined reports whether the words from low to high of a sentence are parted by
// spaces, hyphens, apostrophes and the stops of abbreviations only.
func (ix *Index) joined(at int32, low, high int) bool {
	ws, text := ix.sentence(at).Words, ix.doc(at).Text
	for i := low; i < high; i++ {
		gap := briefing.Span{Start: ws[i].End, End: ws[i+1].Start}.Of(text)
		if strings.Trim(gap, " \t\n\u00a0-‐‑–'’.") != "" {
			return false
		}
	}
	return true
}
