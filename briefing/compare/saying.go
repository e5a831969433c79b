package compare

import (
	"slices"

	"brief/briefing"
)

// saying is a quotation of the run with what is needed to compare it.
type saying struct {
	ref     briefing.Ref
	q       *briefing.Quote
	words   []spoken // its content words, in order
	con     []uint32 // concepts of words, ascending, distinct
	target  []uint32 // concepts of what the words are said of: "hailed the elections as a"
	of      [2]int   // bytes of that
	speaker string   // key, "" when unknown
}

// spoken is a content word of a quotation.
type spoken struct {
	stem uint32
	con  []uint32
}

// judging are verbs that attach quoted words to a thing.
var judging = map[string]bool{
	"called": true, "calling": true, "calls": true, "hailed": true, "hailing": true, "hails": true, "praised": true, "praising": true, "praises": true,
	"described": true, "describing": true, "describes": true, "condemned": true, "condemning": true, "condemns": true, "branded": true, "labelled": true,
	"labeled": true, "dubbed": true, "termed": true, "welcomed": true, "welcoming": true, "dismissed": true, "dismissing": true, "denounced": true,
	"denouncing": true, "characterised": true, "characterized": true, "lauded": true, "slammed": true, "considered": true, "rejected": true,
}

// sayings reads the quotations of the run.
func (c *Comparison) sayings() []saying {
	var out []saying
	for r, d := range c.order {
		doc := &c.docs[d]
		for i := range doc.Sentences {
			s := &doc.Sentences[i]
			u := &c.pages[r].units[i]
			if len(u.words) == 0 {
				continue
			}
			for k := range s.Quotes {
				q := &s.Quotes[k]
				x := saying{ref: briefing.Ref{Doc: d, Sentence: i}, q: q, speaker: q.SpeakerKey}
				for n, w := range s.Words {
					if w.Start >= q.Start && w.End <= q.End {
						if con := c.v.stems[u.words[n]].concepts; len(con) > 0 {
							x.words = append(x.words, spoken{u.words[n], con})
						}
					}
				}
				for _, w := range x.words {
					x.con = append(x.con, w.con...)
				}
				x.con = distinct(x.con)
				c.target(&x, doc.Text, s, u)
				out = append(out, x)
			}
		}
	}
	return out
}

// target finds what the quoted words are said of: between a judging verb and
// the quotation, with "as" or an article right before it.
func (c *Comparison) target(x *saying, text string, s *briefing.Sentence, u *unit) {
	r := figureReader{text: text, s: s}
	last := -1
	for n, w := range s.Words {
		if w.End <= x.q.Start {
			last = n
		}
	}
	end := last
	for end >= 0 && slices.Contains([]string{"a", "an", "the", "as", "being"}, r.word(end)) {
		end--
	}
	if end == last {
		return
	}
	for k := end; k >= max(0, end-12); k-- {
		if judging[r.word(k)] {
			from := k + 1
			for from <= end && slices.Contains([]string{"the", "a", "an", "its", "his", "her", "their"}, r.word(from)) {
				from++
			}
			if from > end {
				return
			}
			for n := from; n <= end; n++ {
				x.target = append(x.target, c.v.stems[u.words[n]].concepts...)
			}
			x.target = distinct(x.target)
			x.of = [2]int{s.Words[from].Start, s.Words[end].End}
			return
		}
	}
}

// sameSpeakers reports whether two quotations can be of one person.
func sameSpeakers(a, b *saying) bool {
	return a.speaker == "" || b.speaker == "" || a.speaker == b.speaker
}

// within reports whether the words of a all stand in b, in order.
func within(a, b []spoken) bool {
	k := 0
	for _, w := range b {
		if k < len(a) && alikeWords(a[k], w) {
			k++
		}
	}
	return k == len(a) && k > 0
}

func alikeWords(a, b spoken) bool {
	return a.stem == b.stem || shared(distinct(slices.Clone(a.con)), distinct(slices.Clone(b.con))) > 0
}
