package compare

import (
	"strings"

	"brief/briefing"
)

// tries are verbs that leave open whether the act they govern is done: "offered
// to buy", "asked the army to leave".
var tries = func() map[string]bool {
	m := map[string]bool{}
	for _, w := range strings.Fields(`offer offers offered offering try tries tried trying attempt attempts attempted attempting seek seeks sought seeking
		want wants wanted wanting hope hopes hoped hoping refuse refuses refused refusing decline declines declined declining threaten threatens threatened
		threatening promise promises promised promising vow vows vowed pledge pledges pledged fail fails failed failing ask asks asked asking urge urges
		urged urging order orders ordered intend intends intended propose proposes proposed agree agrees agreed bid bids move moves moved`) {
		m[w] = true
	}
	return m
}()

// triesReach is how many words before "to" the governing verb may stand.
const triesReach = 3

// tried gives the concepts of a sentence that it tells only as tried, asked or
// promised, and those that it tells otherwise.
func (c *Comparison) tried(r briefing.Ref) (only, told []uint32) {
	f := figureReader{text: c.docs[r.Doc].Text, s: c.sentence(r)}
	for i, id := range c.unit(r).words {
		con := c.v.stems[id].concepts
		if len(con) == 0 || c.v.name(id) {
			continue
		}
		governed := false
		if f.word(i-1) == "to" && c.v.concepts[con[0]][0] != '=' {
			for k := i - 2; k >= max(0, i-1-triesReach) && !governed; k-- {
				governed = tries[f.word(k)]
				if strings.ContainsAny(f.gap(k), ",;:") {
					break
				}
			}
		}
		if governed {
			only = append(only, con...)
		} else {
			told = append(told, con...)
		}
	}
	return distinct(only), distinct(told)
}

// onlyTried names an act that one of two sentences gives as done and the other
// as tried, asked or promised.
func (c *Comparison) onlyTried(lead, other briefing.Ref) string {
	a, toldA := c.tried(lead)
	b, toldB := c.tried(other)
	if len(a) == 0 && len(b) == 0 {
		return ""
	}
	for _, x := range []struct {
		only, told, none []uint32
		why              string
	}{{a, toldB, toldA, "gives as done what the sentence only gives as tried, asked or promised"},
		{b, toldA, toldB, "only gives as tried, asked or promised what the sentence gives as done"}} {
		for _, k := range both(x.only, x.told) {
			if shared([]uint32{k}, x.none) == 0 {
				return x.why
			}
		}
	}
	return ""
}
