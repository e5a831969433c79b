package compare

import (
	"slices"

	"brief/briefing"
)

// Claim finds who else states what the sentence lead states. Members are the
// lead and one sentence of every other source of its event that states the same,
// the one that gives most of it;
// Related are sentences of other sources on the same matter. A lead that does
// not exist gives the zero Claim.
func (c *Comparison) Claim(lead briefing.Ref) briefing.Claim {
	l := c.unit(lead)
	if l == nil {
		return briefing.Claim{}
	}
	claim := briefing.Claim{Members: []briefing.Member{{Ref: lead}}, Related: []briefing.Ref{}}
	er := c.rank[lead.Doc]
	for r, d := range c.order {
		if d == lead.Doc || c.event[r] != c.event[er] {
			continue
		}
		best, found := verdict{}, briefing.Ref{}
		for i := range c.pages[r].units {
			ref := briefing.Ref{Doc: d, Sentence: i}
			v := c.judge(lead, ref)
			switch {
			case v.tier == stated && (best.tier != stated || v.better(best)):
				if best.tier == stated {
					claim.Related = append(claim.Related, found)
				}
				best, found = v, ref
			case v.tier >= related:
				claim.Related = append(claim.Related, ref)
				if v.turns {
					claim.Opposed = append(claim.Opposed, ref)
				}
			}
		}
		if best.tier == stated {
			claim.Members = append(claim.Members, briefing.Member{Ref: found, Why: best.why})
		}
	}
	slices.SortFunc(claim.Members, func(a, b briefing.Member) int { return c.compareRefs(a.Ref, b.Ref) })
	slices.SortFunc(claim.Related, c.compareRefs)
	slices.SortFunc(claim.Opposed, c.compareRefs)
	c.count(&claim)
	return claim
}

// better reports whether a sentence is a better statement of a lead than another
// one of the same source: it gives more of it and says less beside it.
func (v verdict) better(o verdict) bool {
	return 100*v.gives+v.score > 100*o.gives+o.score
}

// compareRefs orders sentences by their source's place in the fixed order.
func (c *Comparison) compareRefs(a, b briefing.Ref) int {
	if a.Doc != b.Doc {
		return c.rank[a.Doc] - c.rank[b.Doc]
	}
	return a.Sentence - b.Sentence
}
