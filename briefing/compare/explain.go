package compare

import (
	"fmt"
	"slices"
	"strings"

	"brief/briefing"
)

// nearRefusals is how many sentences that were nearly counted are explained.
const nearRefusals = 4

// Explain says in words, a line each, why other sources are counted for a
// sentence or not, and how their independence was judged.
func (c *Comparison) Explain(lead briefing.Ref) []string {
	if c.unit(lead) == nil {
		return nil
	}
	claim := c.Claim(lead)
	var out []string
	event := c.event[c.rank[lead.Doc]]
	var inside, outside []string
	for r, d := range c.order {
		if d == lead.Doc {
			continue
		}
		if c.event[r] == event {
			inside = append(inside, c.label(d))
		} else {
			outside = append(outside, c.label(d))
		}
	}
	switch {
	case len(inside) == 0:
		out = append(out, "no other document is about the same event")
	case c.solo:
		out = append(out, "compared with "+strings.Join(inside, ", ")+", although the two do not look like reports of one event")
	default:
		out = append(out, "compared with "+strings.Join(inside, ", ")+": about the same event")
	}
	if len(outside) > 0 {
		out = append(out, "not compared with "+strings.Join(outside, ", ")+": about another event, as far as names, figures and words show")
	}
	for _, m := range claim.Members {
		if m.Ref != lead {
			out = append(out, fmt.Sprintf("%s states it: %s — “%s”", c.label(m.Doc), m.Why, short(c.evidence(m.Ref, "").Quote)))
		}
	}
	type refusal struct {
		ref   briefing.Ref
		v     verdict
		other bool // of a source that is counted with another sentence
	}
	var near []refusal
	for _, r := range claim.Related {
		near = append(near, refusal{r, c.judge(lead, r), slices.ContainsFunc(claim.Members, func(m briefing.Member) bool { return m.Doc == r.Doc })})
	}
	slices.SortStableFunc(near, func(a, b refusal) int { return b.v.score - a.v.score })
	shown := 0
	for _, n := range near {
		if n.other || shown == nearRefusals {
			continue
		}
		shown++
		out = append(out, fmt.Sprintf("%s is not counted: %s — “%s”", c.label(n.ref.Doc), n.v.why, short(c.evidence(n.ref, "").Quote)))
	}
	out = append(out, fmt.Sprintf("%d of %d reports independent: %s", claim.Independent, claim.Reports, claim.Independence))
	for _, o := range c.Origins {
		if o.Why != "" && slices.Contains(o.Sources, c.docs[lead.Doc].ID) {
			out = append(out, "origin "+o.ID+" ("+strings.Join(o.Sources, ", ")+"): "+o.Why)
		}
	}
	return out
}

// short cuts a quotation for a line on the screen, at a word.
func short(s string) string {
	const most = 160
	if len(s) <= most {
		return s
	}
	cut := strings.LastIndexByte(s[:most], ' ')
	if cut < 0 {
		cut = most
		for cut > 0 && s[cut]&0xC0 == 0x80 {
			cut--
		}
	}
	return s[:cut] + " …"
}
