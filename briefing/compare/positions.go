package compare

import (
	"slices"
	"strings"

	"brief/briefing"
)

// positionWords is the least number of words of a position: shorter quotations
// are scraps that say nothing without their sentence.
const positionWords = 4

// positions lists who said what: quotations with a named speaker. The same
// words of the same speaker in several sources are one position.
func (c *Comparison) positions() []briefing.Position {
	type entry struct {
		key   string
		words []string
		p     briefing.Position
	}
	var all []entry
	for _, d := range c.order {
		doc := &c.docs[d]
		for i := range doc.Sentences {
			s := &doc.Sentences[i]
			for _, q := range s.Quotes {
				said := strings.Trim(doc.Text[q.Start:q.End], " ,;")
				words := plainWords(said)
				if q.SpeakerKey == "" || len(words) < positionWords {
					continue
				}
				key := q.SpeakerKey
				e := c.evidence(briefing.Ref{Doc: d, Sentence: i}, briefing.States)
				k := slices.IndexFunc(all, func(o entry) bool { return o.key == key && (holdsRun(o.words, words) || holdsRun(words, o.words)) })
				if k < 0 {
					all = append(all, entry{key, words, briefing.Position{Actor: q.Speaker, Said: said, Verb: q.Cue, Evidence: []briefing.Evidence{e}}})
					continue
				}
				if !slices.Contains(all[k].p.Evidence, e) {
					all[k].p.Evidence = append(all[k].p.Evidence, e)
				}
			}
		}
	}
	out := []briefing.Position{}
	for _, x := range all {
		out = append(out, x.p)
	}
	return out
}

// plainWords are the words of a text in lower case, without punctuation.
func plainWords(s string) []string {
	return strings.FieldsFunc(strings.ToLower(s), func(r rune) bool {
		return !(r >= 'a' && r <= 'z' || r >= '0' && r <= '9' || r > 127 && r != '’' && r != '“' && r != '”' && r != '…' && r != '—' && r != '–')
	})
}

// holdsRun reports whether the words of part stand in whole, one after the other.
func holdsRun(whole, part []string) bool {
	for i := 0; i+len(part) <= len(whole); i++ {
		if slices.Equal(whole[i:i+len(part)], part) {
			return true
		}
	}
	return false
}
