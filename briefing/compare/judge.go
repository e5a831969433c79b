package compare

import (
	"fmt"
	"slices"
	"strings"

	"brief/briefing"
)

// tier is how near a sentence comes to stating what another states.
type tier int

const (
	apart   tier = iota // nothing to do with it, or not enough
	related             // on the same matter
	stated              // states it: counted
)

// verdict is what is found of a sentence beside a lead.
type verdict struct {
	tier  tier
	score int    // overlap, in parts of 10000
	why   string // in words
}

// Thresholds of overlap, in parts of 10000.
const (
	relatedAt = 2000
	statedAt  = 3000
)

// judge says whether the sentence other states what lead states. It is not
// symmetric: the lead is what is printed and counted.
func (c *Comparison) judge(lead, other briefing.Ref) verdict {
	a, b := c.unit(lead), c.unit(other)
	score, common := overlap(a, b)
	if common < 2 || score < relatedAt {
		return verdict{score: score}
	}
	v := verdict{tier: related, score: score}
	refuse := func(format string, x ...any) verdict {
		v.why = fmt.Sprintf(format, x...)
		return v
	}
	if score < statedAt {
		return refuse("shares only %s", c.spell(lead, other))
	}
	covered := 100 * shared(a.con, b.con) / max(1, len(a.con))
	if covered < 50 {
		return refuse("gives only part of it: %s", c.spell(lead, other))
	}
	act, thing := false, false
	for _, k := range both(a.con, b.con) {
		if c.v.act(k) {
			act = true
		} else {
			thing = true
		}
	}
	if !act || !thing {
		return refuse("shares no act with it, only %s", c.spell(lead, other))
	}
	if why := c.missing(lead, other); why != "" {
		return refuse("%s", why)
	}
	v.tier = stated
	v.why = "shares " + c.spell(lead, other)
	return v
}

// missing names what the lead asserts and the other sentence does not give: a
// figure, or the same degree of certainty. "" when nothing is missing.
func (c *Comparison) missing(lead, other briefing.Ref) string {
	ls, os := c.sentence(lead), c.sentence(other)
	for _, x := range ls.Values {
		if x.Kind == briefing.Date {
			continue
		}
		found := false
		for _, y := range os.Values {
			found = found || x.Value == y.Value && x.Unit == y.Unit
		}
		if !found {
			return "does not give " + x.Text
		}
	}
	if (len(ls.Negations) > 0) != (len(os.Negations) > 0) {
		return "one of the two denies it"
	}
	if (len(ls.Modality) > 0) != (len(os.Modality) > 0) {
		return "one of the two gives it as fact, the other as expected or possible"
	}
	return ""
}

func both(a, b []uint32) []uint32 {
	var out []uint32
	for i, j := 0, 0; i < len(a) && j < len(b); {
		switch {
		case a[i] < b[j]:
			i++
		case a[i] > b[j]:
			j++
		default:
			out = append(out, a[i])
			i++
			j++
		}
	}
	return out
}

// spell gives the words of the lead that stand for concepts the other sentence
// has too, in their order.
func (c *Comparison) spell(lead, other briefing.Ref) string {
	d, s := &c.docs[lead.Doc], c.sentence(lead)
	b := c.unit(other)
	var out []string
	for i, id := range c.unit(lead).words {
		for _, k := range c.v.stems[id].concepts {
			if _, ok := slices.BinarySearch(b.con, k); ok {
				out = append(out, d.Text[s.Words[i].Start:s.Words[i].End])
				break
			}
		}
		if len(out) == 10 {
			break
		}
	}
	return strings.Join(out, ", ")
}
