package compare

import (
	"slices"
	"strings"

	"brief/briefing"
)

// positionWords is the least number of words of a position: shorter quotations
// are scraps that say nothing without their sentence.
const positionWords = 4

// positions lists who said what: quotations with a named speaker, whole enough to
// say something. The same words of the same speaker in several sources are one
// position. Words that only an agency is named for have no speaker.
func (c *Comparison) positions() []briefing.Position {
	type entry struct {
		key   string
		words []string
		con   []uint32
		p     briefing.Position
	}
	var all []entry
	for _, x := range c.sayings() {
		doc, s, q := &c.docs[x.ref.Doc], c.sentence(x.ref), x.q
		said := strings.Trim(doc.Text[q.Start:q.End], " ,;")
		words := plainWords(said)
		if q.SpeakerKey == "" || len(words) < positionWords || !complete(said, words) || passing(s, q) {
			continue
		}
		e := c.evidence(x.ref, briefing.States)
		k := slices.IndexFunc(all, func(o entry) bool {
			return o.key == q.SpeakerKey && (holdsRun(o.words, words) || holdsRun(words, o.words) || sameWords(o.con, x.con))
		})
		if k < 0 {
			all = append(all, entry{q.SpeakerKey, words, x.con, briefing.Position{
				Actor: c.fullName(x.ref.Doc, q), Said: said, Verb: q.Cue, To: addressee(doc.Text, s, q), ReportedBy: q.ReportedBy, Evidence: []briefing.Evidence{e}}})
			continue
		}
		if p := &all[k].p; p.To == "" {
			p.To = addressee(doc.Text, s, q)
		}
		if !slices.Contains(all[k].p.Evidence, e) {
			all[k].p.Evidence = append(all[k].p.Evidence, e)
		}
	}
	out := []briefing.Position{}
	for _, x := range all {
		out = append(out, x.p)
	}
	return out
}

// sameWords reports whether two quotations of one speaker share most of what they
// say.
func sameWords(a, b []uint32) bool {
	n := shared(a, b)
	return n >= 4 && 5*n >= 3*max(len(a), len(b))
}

// scrapWords is how many words a quotation has to have that does not begin like a
// sentence.
const scrapWords = 8

// complete reports whether quoted words say something by themselves: a sentence, or a
// long part of one that has its subject.
func complete(said string, words []string) bool {
	if startsUpper(said) {
		return true
	}
	return len(words) >= scrapWords && !headless[words[0]] &&
		slices.ContainsFunc(words, func(w string) bool {
			return auxiliary[w] || headless[w] || verbal(w) || strings.HasSuffix(w, "s") && len(w) > 4
		})
}

// headless are words that a clause begins with whose subject stands outside.
var headless = listed("will", "would", "should", "could", "can", "must", "may", "to", "and", "but", "or", "that", "is", "was", "are", "were", "has", "have", "had", "not", "of", "for", "with")

// passing reports whether the named speaker of a quotation only passes it on or is
// cited: then nobody is known to have said it.
func passing(s *briefing.Sentence, q *briefing.Quote) bool {
	if strings.EqualFold(q.Cue, "citing") {
		return true
	}
	return slices.ContainsFunc(s.Attributions, func(a briefing.Attribution) bool {
		return a.Kind == briefing.ByAgency && strings.Contains(a.Who, q.Speaker)
	})
}

// fullName gives the longest form of a speaker's name that the document has.
func (c *Comparison) fullName(d int, q *briefing.Quote) string {
	best, doc := q.Speaker, &c.docs[d]
	for i := range doc.Sentences {
		for _, n := range doc.Sentences[i].Names {
			if n.Key == q.SpeakerKey && n.End-n.Start > len(best) && strings.Contains(doc.Text[n.Start:n.End], best) {
				best = doc.Text[n.Start:n.End]
			}
		}
	}
	return strings.Join(strings.Fields(best), " ")
}

// telling are verbs whose object is whom something was said to.
var telling = listed("told", "tells", "tell", "telling", "briefed", "assured", "informed")

// addressee gives whom quoted words were said to: what stands after "told".
func addressee(text string, s *briefing.Sentence, q *briefing.Quote) string {
	if !telling[strings.ToLower(q.Cue)] {
		return ""
	}
	r := figureReader{text: text, s: s}
	for i, w := range s.Words {
		if !strings.EqualFold(text[w.Start:w.End], q.Cue) || w.Start >= q.Start && w.End <= q.End {
			continue
		}
		k := i + 1
		for k < len(s.Words) && k <= i+5 && !(s.Words[k].Start >= q.Start && s.Words[k].End <= q.End) && !aside[r.word(k)] && (k == i+1 || !strings.ContainsAny(r.gap(k-1), ",.;:“”\"()")) {
			k++
		}
		if k == i+1 || strings.ContainsAny(r.gap(i), ",.;:“”\"") || k > i+5 || objects[r.word(i+1)] {
			return ""
		}
		return text[s.Words[i+1].Start:s.Words[k-1].End]
	}
	return ""
}

// aside are words that end the phrase after "told", and objects those that name
// nobody.
var (
	aside   = listed("that", "in", "on", "at", "after", "before", "during", "by", "about", "of", "as", "when", "while", "and", "he", "she", "they", "it", "monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday", "earlier", "later", "yesterday", "today")
	objects = listed("him", "her", "them", "us", "me", "it", "you", "how")
)

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
