package compare

import (
	"fmt"
	"slices"
	"strings"

	"brief/briefing"
)

// shareWording is how many per cent of the four-word runs of the shorter
// sentence two sentences must share to come from one text, and wordingRuns how
// many runs at least: short headlines may agree by chance.
const (
	shareWording = 60
	wordingRuns  = 9
)

// count settles who of the members is independent: it sets roles and reasons of
// the members, which are in fixed order, and the counts of the claim. Members
// that depend on each other, directly or through others, count once. One that
// credits nobody by name rests on any other that credits somebody, but makes no
// two others one: its "reports" may be either.
func (c *Comparison) count(claim *briefing.Claim) {
	ms := claim.Members
	set := newSets(len(ms))
	var whys []string
	note := func(i int, why string) {
		whys = append(whys, why)
		if ms[i].Why != "" {
			ms[i].Why += "; "
		}
		ms[i].Why += "not independent: " + why
	}
	for i := range ms {
		for j := range i {
			if set.root(i) == set.root(j) {
				continue
			}
			if why := c.dependence(ms[j].Ref, ms[i].Ref); why != "" {
				set.join(i, j)
				note(i, why)
			}
		}
	}
	vague := c.hearsay(ms, set)
	claim.Reports, claim.Independent = len(ms), 0
	unknown := 0
	for i := range ms {
		ms[i].Role = briefing.Repeats
		switch {
		case set.root(i) != i:
		case vague[i] != "":
			note(i, vague[i])
		default:
			ms[i].Role = briefing.States
			claim.Independent++
		}
		if strings.TrimSpace(c.docs[ms[i].Doc].Publisher) == "" {
			unknown++
		}
	}
	claim.Independence = independenceWords(claim, whys, unknown)
}

// hearsay says of every group of members, by its root, why it is no origin of its
// own because it credits nobody by name; "" for all others.
func (c *Comparison) hearsay(ms []briefing.Member, set sets) []string {
	out := make([]string, len(ms))
	credits := make([][]credit, len(ms))
	vague := make([]bool, len(ms)) // by root: all of the group credit nobody by name
	for i := range ms {
		credits[i] = c.credits(ms[i].Ref)
		only := slices.ContainsFunc(credits[i], func(x credit) bool { return x.vague }) &&
			!slices.ContainsFunc(credits[i], func(x credit) bool { return !x.vague && !x.carried })
		vague[i] = only
		if r := set.root(i); r != i {
			vague[r] = vague[r] && only
		}
	}
	for i := range ms {
		if set.root(i) != i || !vague[i] {
			continue
		}
		me, who := c.label(ms[i].Doc), credits[i][len(credits[i])-1].who
		for j := range ms {
			r := set.root(j)
			if r == i || out[i] != "" || len(credits[j]) == 0 {
				continue
			}
			switch {
			case !vague[r] && !credits[j][0].vague:
				out[i] = fmt.Sprintf("%s credits only %q, which may be %s as in %s", me, who, credits[j][0].who, c.label(ms[j].Doc))
			case vague[r] && r < i:
				out[i] = c.label(ms[r].Doc) + " and " + me + " credit nobody by name and may rest on the same report"
			}
		}
	}
	return out
}

func independenceWords(claim *briefing.Claim, whys []string, unknown int) string {
	var parts []string
	switch {
	case claim.Reports == 1:
		return "stated by one report only"
	case len(whys) == 0:
		parts = append(parts, "no sign of a common source")
	default:
		parts = append(parts, strings.Join(whys, "; "))
		if claim.Independent > 1 {
			parts = append(parts, "no other sign of a common source")
		}
	}
	if unknown > 0 && claim.Independent > 1 {
		parts = append(parts, fmt.Sprintf("publisher unknown for %d", unknown))
	}
	return strings.Join(parts, "; ")
}

// dependence says why two sources are not independent for what these two
// sentences state, "" when nothing says so. a comes before b.
func (c *Comparison) dependence(a, b briefing.Ref) string {
	ra, rb := c.rank[a.Doc], c.rank[b.Doc]
	if why := c.tie(min(ra, rb), max(ra, rb)); why != "" {
		return why
	}
	both := c.label(a.Doc) + " and " + c.label(b.Doc)
	if c.origin.root(c.rank[a.Doc]) == c.origin.root(c.rank[b.Doc]) { // what the sources' origins say, no claim may undo
		return both + " are one origin through other reports"
	}
	ca, cb := c.credits(a), c.credits(b)
	for _, x := range ca {
		for _, y := range cb {
			if x.vague || y.vague {
				continue
			}
			if x.key == y.key {
				return both + " both credit " + x.who
			}
		}
	}
	for _, v := range []struct {
		doc     int
		credits []credit
	}{{b.Doc, ca}, {a.Doc, cb}} {
		for _, x := range v.credits {
			if !x.vague && x.key == house(c.docs[v.doc].Publisher) {
				return fmt.Sprintf("%s credits %s, which published %s", c.label(a.Doc+b.Doc-v.doc), x.who, c.label(v.doc))
			}
		}
	}
	if c.sameWording(a, b) {
		return both + " use the same words here"
	}
	return ""
}

// sameWording reports whether one of two sentences was written from the other:
// long runs in common, outside quotations.
func (c *Comparison) sameWording(a, b briefing.Ref) bool {
	x, y := c.sentenceRuns(a), c.sentenceRuns(b)
	percent, runs := carried(x, y)
	return runs >= wordingRuns && percent >= shareWording
}

func (c *Comparison) sentenceRuns(r briefing.Ref) []uint64 {
	d := briefing.Document{Sentences: c.docs[r.Doc].Sentences[r.Sentence : r.Sentence+1]}
	return fingerprint(&d).plain
}
