package compare

import (
	"slices"

	"brief/briefing"
)

// backwards is how many sentences back a pronoun's person may have been named.
const backwards = 3

// otherPerson says why two sentences are not of the same person where one of
// them names its person by a pronoun only; "" when they may be.
func (c *Comparison) otherPerson(lead, other briefing.Ref) string {
	a, b := c.pronoun(lead), c.pronoun(other)
	if a == nil && b == nil {
		return ""
	}
	as, bs := c.persons(lead, a), c.persons(other, b)
	if a != nil && len(as) == 0 {
		return "who is meant by “" + c.docs[lead.Doc].Text[a.Start:a.End] + "” does not show"
	}
	if len(as) == 0 || len(bs) == 0 {
		return ""
	}
	for _, x := range as {
		if slices.ContainsFunc(bs, func(y string) bool { return briefing.SameName(x, y) }) {
			return ""
		}
	}
	return "speaks of another person"
}

// pronoun is the pronoun that a sentence opens with, nil when it has none.
func (c *Comparison) pronoun(r briefing.Ref) *briefing.Opener {
	if o := c.sentence(r).Opener; o != nil && o.Kind == briefing.OpensPronoun {
		return o
	}
	return nil
}

// persons are the keys of those whom a sentence may speak of: the antecedent of
// its pronoun; where that is not certain, the persons named shortly before; for
// a sentence without one, the persons it names.
func (c *Comparison) persons(r briefing.Ref, o *briefing.Opener) []string {
	d := &c.docs[r.Doc]
	from, to := r.Sentence, r.Sentence
	if o != nil {
		from, to = max(0, r.Sentence-backwards), r.Sentence-1
	}
	var out []string
	for i := from; i <= to; i++ {
		for _, n := range d.Sentences[i].Names {
			if o != nil && o.Antecedent != nil {
				if o.Antecedent.Start <= n.Start && n.End <= o.Antecedent.End {
					return []string{n.Key}
				}
				continue
			}
			if n.Kind == "person" {
				out = append(out, n.Key)
			}
		}
	}
	return out
}
