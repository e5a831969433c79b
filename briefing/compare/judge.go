package compare

import (
	"fmt"

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
	gives int    // how much of what the lead says it has, in per cent
	why   string // in words
	turns bool   // it says the contrary
}

// Thresholds of [Comparison.judge]. Overlap is in parts of 10000, the others are
// per cent of what the lead says.
const (
	relatedAt     = 2000
	statedAt      = 2600
	sharedLeast   = 3  // concepts in common
	coveredLeast  = 48 // of all its concepts
	coveredFew    = 80 // the same, of a lead that says little
	fewConcepts   = 5  // concepts up to which a lead says little
	actsLeast     = 50 // of its words for acts
	namesLeast    = 67 // of its names
	clauseLeast   = 20 // of every clause that says something of its own
	clauseContent = 3  // concepts from which on a clause says something
)

// judge says whether the sentence other states what lead states. It is not
// symmetric: the lead is what is printed and counted, so other has to give its
// acts, its names, its figures and every clause of it, as fact or not as the
// lead does. Shared names alone never suffice.
func (c *Comparison) judge(lead, other briefing.Ref) verdict {
	a, b := c.unit(lead), c.unit(other)
	score, common := overlap(a, b)
	if common < 2 || score < relatedAt {
		return verdict{score: score}
	}
	v := verdict{tier: related, score: score}
	if why := c.refusal(lead, other, score); why != "" {
		v.why = why
		v.turns = c.contrary(lead, other)
		return v
	}
	v.tier = stated
	gist := c.gist(lead)
	v.gives = 100 * shared(gist, b.con) / max(1, len(gist))
	v.why = "shares " + c.spell(lead, other)
	return v
}

// refusal says in words why a sentence does not state what the lead states; ""
// when it does.
func (c *Comparison) refusal(lead, other briefing.Ref, score int) string {
	b := c.unit(other)
	if score < statedAt {
		return "shares too little: " + c.spell(lead, other)
	}
	frame, gist := c.frame(lead), c.gist(lead)
	least := coveredLeast
	if len(gist) <= fewConcepts {
		least = coveredFew
	}
	if n := 100 * shared(gist, b.con) / max(1, len(gist)); n < least {
		return fmt.Sprintf("gives %d %% of what the sentence says: %s", n, c.spell(lead, other))
	}
	if shared(gist, b.con) < sharedLeast {
		return "shares too little: " + c.spell(lead, other)
	}
	acts, names := c.acts(lead, b, frame), c.names(lead, other, frame)
	told := c.sameFigures(lead, other)
	if acts.all > 0 && acts.has == 0 && !told || acts.all == 0 && names.all > 0 && 100*shared(gist, b.con) < 70*len(gist) {
		return "shares no act with it, only " + c.spell(lead, other)
	}
	if 100*acts.has < actsLeast*acts.all && !told {
		return "does not say “" + acts.missing + "”"
	}
	if 100*names.has < namesLeast*names.all {
		return "does not name " + names.missing
	}
	if shared(gist, b.con) == names.concepts {
		return "shares only names: " + c.spell(lead, other)
	}
	for _, reason := range reasons {
		if why := reason(c, lead, other); why != "" {
			return why
		}
	}
	return ""
}

// sameFigures reports whether a lead is all figures, two large or exact ones at
// least, and the other sentence gives every one of them: "is worth 543 million and
// covers 836 kilometres", "is 836 kilometres long and costs 543 million".
func (c *Comparison) sameFigures(lead, other briefing.Ref) bool {
	n := 0
	as, bs := c.figuresOf(mention{ref: lead}), c.figuresOf(mention{ref: other})
	for i := range as {
		a := &as[i]
		if a.kind != figNumber && a.kind != figMoney || a.num < tellingFigure || a.vague || a.loose || a.label {
			return false
		}
		found := false
		for k := range bs {
			found = found || bs[k].kind == a.kind && bs[k].unit == a.unit && sameFigure(a, &bs[k])
		}
		if !found {
			return false
		}
		n++
	}
	return n >= 2
}

// tellingFigure is the least figure that two sentences seldom share by chance.
const tellingFigure = 100

// reasons are what keeps sentences apart that share enough: each says it in words,
// and "" where it does not hold. The first that holds is told.
var reasons = []func(c *Comparison, lead, other briefing.Ref) string{
	(*Comparison).particles,      // an act goes in for one and out for the other
	(*Comparison).standing,       // fact in one, expected or denied in the other
	(*Comparison).onlyTried,      // done in one, tried in the other
	(*Comparison).speechMissing,  // what was said
	(*Comparison).figuresMissing, // how much
	(*Comparison).itemMissing,    // one item of several
	(*Comparison).opposite,       // a word turns it round
	(*Comparison).otherPerson,    // a pronoun stands for somebody else
	(*Comparison).clauseMissing,  // a clause that says something of its own
}
