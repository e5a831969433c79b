package compare

import (
	"slices"
	"strings"

	"brief/briefing"
)

// longestAside is the length of an opening adverbial or an apposition, in words.
const longestAside = 7

// frame marks the words of a sentence, by index, that say how it is known or
// describe who is in it, rather than what happened: the credit ("Reuters
// reported, citing an official, that"), an opening adverbial without a figure
// ("Just before the visit,"), an apposition ("currently in exile in Moscow,"),
// and honours before a name. Two reports of one thing seldom share these. All is
// false where nothing else would be left.
func (c *Comparison) frame(r briefing.Ref) []bool {
	s, text := c.sentence(r), c.docs[r.Doc].Text
	out := make([]bool, len(s.Words))
	if s.End-s.Start > longSentence {
		return out
	}
	mark := func(from, to int) { // words from..to, inclusive
		for i := from; i <= to; i++ {
			out[i] = true
		}
	}
	f := figureReader{text: text, s: s}
	credit := -1
	for _, a := range s.Attributions {
		for i, w := range s.Words {
			if w.Start >= a.Start && w.End <= a.End {
				out[i] = true
				if credit < 0 {
					credit = i
				}
			}
		}
	}
	clauses := f.clauses()
	for n, cl := range clauses {
		from, to := cl[0], cl[1]
		if to-from >= longestAside || n+1 == len(clauses) {
			continue
		}
		first := f.word(from)
		switch {
		case n == 0 && adverbials[first] && !c.figured(r, from, to):
			mark(from, to)
		case n > 0 && asides[first] && strings.TrimSpace(f.gap(from-1)) == "," && strings.TrimSpace(f.gap(to)) == ",":
			mark(from, to)
		}
	}
	for _, nm := range s.Names {
		if nm.Kind != "person" {
			continue
		}
		at := slices.IndexFunc(s.Words, func(w briefing.Word) bool { return w.Start >= nm.Start })
		for i := at - 1; i >= 0 && i >= at-4 && strings.TrimSpace(f.gap(i)) == ""; i-- {
			if !honours[f.word(i)] {
				break
			}
			out[i] = true
		}
		for i := at; i >= 0 && i < len(s.Words) && s.Words[i].End <= nm.End; i++ {
			if honours[f.word(i)] { // "President Vladimir Putin" read as one name
				out[i] = true
			}
		}
	}
	said := 0
	for i, id := range c.unit(r).words {
		if !out[i] {
			said += len(c.v.stems[id].concepts)
		}
	}
	if said < sharedLeast {
		return make([]bool, len(s.Words))
	}
	return out
}

// longSentence is the length in bytes past which no frame is looked for.
const longSentence = 2000

// figured reports whether a figure other than a bare count stands in a stretch of words.
func (c *Comparison) figured(r briefing.Ref, from, to int) bool {
	s := c.sentence(r)
	for _, v := range s.Values {
		if v.Start >= s.Words[from].Start && v.End <= s.Words[to].End {
			return true
		}
	}
	return false
}

// gist gives the concepts of a sentence outside its frame.
func (c *Comparison) gist(r briefing.Ref) []uint32 {
	var out []uint32
	frame := c.frame(r)
	for i, id := range c.unit(r).words {
		if !frame[i] {
			out = append(out, c.v.stems[id].concepts...)
		}
	}
	return distinct(out)
}

func listed(list ...string) map[string]bool {
	m := map[string]bool{}
	for _, w := range list {
		m[w] = true
	}
	return m
}

var (
	adverbials = listed("just", "shortly", "before", "after", "ahead", "during", "in", "at", "on", "for", "amid", "despite", "meanwhile",
		"separately", "later", "earlier", "also", "following", "as", "with", "under", "according")
	asides  = listed("currently", "now", "then", "formerly", "once", "a", "an", "the", "his", "her", "its", "their")
	honours = listed("president", "prime", "minister", "foreign", "defence", "defense", "interior", "former", "interim", "deputy", "vice",
		"leader", "spokesman", "spokeswoman", "secretary", "king", "queen", "prince", "chancellor", "governor", "mayor", "general", "gen",
		"senator", "sen", "judge", "justice", "chief", "executive", "ceo", "actor", "actress", "singer", "star", "coach", "captain",
		"mr", "mrs", "ms", "dr", "sir", "sgt", "officer", "director", "chairman", "attorney", "newly", "elected")
)
