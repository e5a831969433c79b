package compare

import (
	"slices"
	"unicode"
	"unicode/utf8"

	"brief/briefing"
)

// page is a document reduced to what comparing needs.
type page struct {
	units   []unit
	wording wording  // its four-word runs
	bag     []weight // concepts of the whole document, by number
	names   []weight // stems of names
	lead    []weight // concepts of the first sentences
	nums    []weight // figures
}

// unit is a sentence reduced to numbers.
type unit struct {
	words []uint32 // stem numbers of all its words, in order
	con   []uint32 // distinct concepts, ascending
	names []uint32 // distinct stems that are names, ascending
	main  []uint32 // the first concept of every word, ascending, distinct
	core  []uint32 // those of main that the event's documents share, copies being one
	twin  []uint32 // those of main that they share, copies being several
	first int      // the first printing of its document, by rank
	title bool     // written like a headline: most long words capitalised
}

// weight is a feature with how often it occurs.
type weight struct {
	id uint32
	n  int32
}

// leadSentences is how many sentences tell what a document is about.
const leadSentences = 4

// longestSentence is the most words of what can still be a sentence: a longer one
// is a table or a broken text, and is compared with nothing.
const longestSentence = 300

// reduce turns a document into a page. Names are marked later, when the whole
// run has been read; how words are written is learnt from first printings only.
func (v *vocab) reduce(p *page, d *briefing.Document, first bool) {
	p.units = make([]unit, len(d.Sentences))
	for i := range d.Sentences {
		p.units[i] = v.unit(d.Text, &d.Sentences[i], first)
	}
}

func (v *vocab) unit(text string, s *briefing.Sentence, first bool) unit {
	var u unit
	if len(s.Words) > longestSentence {
		return u
	}
	u.words = make([]uint32, len(s.Words))
	long, capital := 0, 0
	for i, w := range s.Words {
		if text[w.Start:w.End] == "US" { // the country, not the pronoun
			u.words[i] = v.id("u.s", false)
		} else {
			u.words[i] = v.id(w.Stem, w.Stop)
		}
		if w.End-w.Start > 3 && !w.Stop {
			long++
			if startsUpper(text[w.Start:w.End]) {
				capital++
			}
		}
	}
	u.title = long > 2 && 4*capital >= 3*long
	n := 0
	for i, w := range s.Words {
		id := u.words[i]
		e := &v.stems[id]
		u.con = append(u.con, e.concepts...)
		if len(e.concepts) > 0 {
			u.main = append(u.main, e.concepts[0])
		}
		if !first {
			continue
		}
		for n < len(s.Names) && s.Names[n].End <= w.Start {
			n++
		}
		if n < len(s.Names) && s.Names[n].Start <= w.Start && i == 0 {
			e.capital++ // the reading stage knows it for a name
		}
		switch r, _ := utf8.DecodeRuneInString(text[w.Start:w.End]); {
		case unicode.IsLower(r):
			e.lower++
		case unicode.IsUpper(r) && i > 0 && !u.title:
			e.capital++
		}
	}
	u.con, u.main = distinct(u.con), distinct(u.main)
	return u
}

// markNames fills in what needs the counts of the whole run.
func (v *vocab) markNames(p *page) {
	var bag, names, lead, nums []uint32
	for i := range p.units {
		u := &p.units[i]
		for _, w := range u.words {
			e := &v.stems[w]
			if len(e.concepts) > 0 && v.name(w) {
				u.names = append(u.names, w)
			}
			bag = append(bag, e.concepts...)
			if i < leadSentences {
				lead = append(lead, e.concepts...)
			}
			if c := e.stem; c != "" && c[0] >= '0' && c[0] <= '9' || e.weekday > 0 {
				nums = append(nums, w)
			}
		}
		names = append(names, u.names...)
		u.names = distinct(u.names)
	}
	p.bag, p.names, p.lead, p.nums = count(bag), count(names), count(lead), count(nums)
}

// count sorts ids and counts repeats.
func count(ids []uint32) []weight {
	slices.Sort(ids)
	var out []weight
	for _, id := range ids {
		if n := len(out); n > 0 && out[n-1].id == id {
			out[n-1].n++
		} else {
			out = append(out, weight{id, 1})
		}
	}
	return out
}

func startsUpper(s string) bool {
	r, _ := utf8.DecodeRuneInString(s)
	return unicode.IsUpper(r)
}
