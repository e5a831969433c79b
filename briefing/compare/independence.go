package compare

import (
	"fmt"
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
// the members, which are in fixed order, and the counts of the claim.
func (c *Comparison) count(claim *briefing.Claim) {
	ms := claim.Members
	set := newSets(len(ms))
	var whys []string
	for i := range ms {
		for j := range i {
			if set.root(i) == set.root(j) {
				continue
			}
			if why := c.dependence(ms[j].Ref, ms[i].Ref); why != "" {
				set.join(i, j)
				whys = append(whys, why)
				if ms[i].Why != "" {
					ms[i].Why += "; "
				}
				ms[i].Why += "not independent: " + why
			}
		}
	}
	claim.Reports, claim.Independent = len(ms), 0
	unknown := 0
	for i := range ms {
		ms[i].Role = briefing.Repeats
		if set.root(i) == i {
			ms[i].Role = briefing.States
			claim.Independent++
		}
		if strings.TrimSpace(c.docs[ms[i].Doc].Publisher) == "" {
			unknown++
		}
	}
	claim.Independence = independenceWords(claim, whys, unknown)
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
	for _, x := range ca {
		for _, y := range cb {
			switch {
			case x.vague && y.vague:
				return both + " credit nobody by name and may rest on the same report"
			case x.vague:
				return fmt.Sprintf("%s credits only %q, which may be %s as in %s", c.label(a.Doc), x.who, y.who, c.label(b.Doc))
			case y.vague:
				return fmt.Sprintf("%s credits only %q, which may be %s as in %s", c.label(b.Doc), y.who, x.who, c.label(a.Doc))
			}
		}
	}
	if c.sameWording(a, b) {
		return both + " use the same words here"
	}
	return ""
}

// credit is whom a report credits for a claim.
type credit struct {
	key, who string
	vague    bool
}

// credits gives the agencies and documents that a report credits in a sentence,
// or in the one before it in the same paragraph when the sentence itself credits
// nobody. A speaker is the subject of a report, not its source.
func (c *Comparison) credits(r briefing.Ref) []credit {
	var out []credit
	add := func(s *briefing.Sentence) {
		for _, a := range s.Attributions {
			switch a.Kind {
			case briefing.ByAgency, briefing.ByDocument:
				out = append(out, credit{house(a.Key), a.Who, false})
			case briefing.ByVague:
				out = append(out, credit{house(a.Key), a.Who, true})
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
	return out
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

// wires are news agencies whose names begin a credit, by the first word.
var wires = map[string]string{
	"reuters": "reuters", "afp": "agence france-presse", "tass": "tass", "xinhua": "xinhua", "interfax": "interfax", "sana": "sana", "dpa": "dpa",
	"anadolu": "anadolu", "bloomberg": "bloomberg", "efe": "efe", "ansa": "ansa", "kyodo": "kyodo", "yonhap": "yonhap", "irna": "irna", "pti": "pti",
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
			return []credit{{key, f.text[w.Start:w.End], false}}
		}
	}
	return nil
}
