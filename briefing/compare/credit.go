package compare

import (
	"slices"

	"brief/briefing"
)

// credit is whom a report credits for a claim.
type credit struct {
	key, who string
	vague    bool
	carried  bool // the whole report is its text
}

// credits gives the agencies and documents that a report credits in a sentence,
// or in the one before it in the same paragraph when the sentence itself credits
// nobody, and the agency whose text the whole report is; those named come first.
// A speaker is the subject of a report, not its source.
func (c *Comparison) credits(r briefing.Ref) []credit {
	var out []credit
	add := func(s *briefing.Sentence) {
		for _, a := range s.Attributions {
			switch a.Kind {
			case briefing.ByAgency, briefing.ByDocument:
				out = append(out, credit{key: house(a.Key), who: a.Who})
			case briefing.ByVague:
				out = append(out, credit{key: house(a.Key), who: a.Who, vague: true})
			}
		}
	}
	s := c.sentence(r)
	add(s)
	if len(s.Attributions) == 0 {
		out = append(out, c.wire(r)...)
	}
	if len(out) == 0 && r.Sentence > 0 {
		if before := &c.docs[r.Doc].Sentences[r.Sentence-1]; before.Paragraph == s.Paragraph && len(s.Attributions) == 0 {
			add(before)
		}
	}
	if a := carries(&c.docs[r.Doc].Source); a != "" {
		out = append(out, credit{key: house(a), who: a, carried: true})
	}
	slices.SortStableFunc(out, func(a, b credit) int { return order(a.vague) - order(b.vague) })
	return out
}

func order(last bool) int {
	if last {
		return 1
	}
	return 0
}

// wire finds a credit at the very start of a sentence ("Reuters reported that
// …"), where a single unknown word with a capital need not be a name.
func (c *Comparison) wire(r briefing.Ref) []credit {
	f := figureReader{text: c.docs[r.Doc].Text, s: c.sentence(r)}
	key := wires[f.word(0)]
	if key == "" || !f.upper(0) {
		return nil
	}
	for i := 1; i <= 3; i++ {
		if reporting[f.word(i)] {
			w := f.s.Words[0]
			return []credit{{key: key, who: f.text[w.Start:w.End]}}
		}
	}
	return nil
}
