package compose

import (
	"cmp"
	"slices"
	"strings"

	"brief/briefing"
)

// Shares of a section's best score, in percent: below leastPrinted a sentence
// is not printed, below leastReferred it is not referred to from the section.
const (
	leastPrinted  = 30
	leastReferred = 60
	mostReferred  = 3
)

// pick is a sentence chosen for a section.
type pick struct {
	section   int
	candidate briefing.Candidate
	words     *wording
	claim     briefing.Claim
	share     int      // score, in percent of the section's best
	gain      int      // for those who state it too
	rank      int      // for the order in the section
	also      []int    // other sections that it answers
	preferred []string // the wordings it was preferred to
}

// What a sentence gains over its share, in percent of its section's best score:
// saying what other sources say too, and answering a term that no statement of
// the section answers yet.
const (
	gainIndependent = 15 // each further independent source, two at most
	gainRepeated    = 5  // at least one report that repeats it
	gainNewTerm     = 15
	gainOpposed     = 30 // saying the contrary of what the section says
	lossAlike       = 12 // being on the very matter of a statement of the section
)

// mostWeighed bounds the candidates of a section whose corroboration is worked
// out before the choice.
const mostWeighed = 60

// choose gives each sentence to the section that it answers best, says nothing
// twice, and keeps each section to its maximum. Pinned sentences come first and
// count against the maximum, but are never left out.
func (c *composer) choose() []*pick {
	offers := c.offers()
	var chosen []*pick
	in := make([]int, len(c.Candidates)) // statements a section has
	covered := make([]map[string]bool, len(c.Candidates))
	for i := range covered {
		covered[i] = map[string]bool{}
	}
	for len(offers) > 0 {
		best := 0
		for i, p := range offers {
			if c.weight(p, covered[p.section], chosen) > c.weight(offers[best], covered[offers[best].section], chosen) {
				best = i
			}
		}
		p := offers[best]
		offers = slices.Delete(offers, best, best+1)
		if twin := c.printed(chosen, p); twin != nil {
			if twin.section != p.section && p.share >= leastReferred && !slices.Contains(twin.also, p.section) {
				twin.also = append(twin.also, p.section)
			}
			continue
		}
		if !p.candidate.Pinned && in[p.section] >= c.Sections[p.section].Max || !c.settle(p) {
			continue
		}
		if c.printed(chosen, p) != nil { // the better wording may be one that stands already
			continue
		}
		p.rank = p.candidate.Score * (100 + corroboration(p.claim)) / 100
		chosen = append(chosen, p)
		in[p.section]++
		for _, t := range p.candidate.Matched {
			covered[p.section][t] = true
		}
	}
	slices.SortStableFunc(chosen, func(a, b *pick) int {
		return cmp.Or(cmp.Compare(a.section, b.section), cmp.Compare(comment(a), comment(b)), -cmp.Compare(a.rank, b.rank),
			a.words.ref.Compare(b.words.ref))
	})
	return chosen
}

// offers are the candidates that may be printed, in an order that does not
// depend on anything but themselves: pinned ones, then by share.
func (c *composer) offers() []*pick {
	var offers []*pick
	for i, cs := range c.Candidates {
		top := 1
		for _, x := range cs {
			top = max(top, x.Score)
		}
		for j, x := range cs {
			p := &pick{section: i, candidate: x, share: 100 * x.Score / top}
			if c.dropped(i, x.Ref) || !x.Pinned && p.share < leastPrinted {
				continue
			}
			if p.gain = 0; j < mostWeighed {
				p.gain = corroboration(c.stated(x.Ref))
			}
			offers = append(offers, p)
		}
	}
	slices.SortStableFunc(offers, func(a, b *pick) int {
		return cmp.Or(-cmp.Compare(pinned(a), pinned(b)), -cmp.Compare(a.share, b.share),
			cmp.Compare(a.section, b.section), a.candidate.Compare(b.candidate.Ref))
	})
	return offers
}

// corroboration is what a claim gains by those who state it too.
func corroboration(claim briefing.Claim) int {
	return gainIndependent*min(claim.Independent-1, 2) + gainRepeated*yes(claim.Reports > claim.Independent)
}

// weight is what an offer is worth now; covered are the terms that its section
// has answered, chosen what the brief says already.
func (c *composer) weight(p *pick, covered map[string]bool, chosen []*pick) int {
	w := p.share + p.gain + 1000*pinned(p)
	if slices.ContainsFunc(chosen, func(o *pick) bool {
		return o.section == p.section && slices.Contains(o.claim.Opposed, p.candidate.Ref)
	}) {
		w += gainOpposed
	}
	if slices.ContainsFunc(chosen, func(o *pick) bool { return o.section == p.section && c.alike(o, p) }) {
		w -= lossAlike
	}
	if slices.ContainsFunc(p.candidate.Matched, func(t string) bool { return !covered[t] }) {
		w += gainNewTerm
	}
	return w
}

// alike reports whether an offer that nobody else states is on the very matter of
// a statement: it would be called a single source beside those who say as much.
func (c *composer) alike(o, p *pick) bool {
	r := p.candidate.Ref
	if p.candidate.Pinned || !slices.Contains(o.claim.Related, r) || slices.Contains(o.claim.Opposed, r) {
		return false
	}
	w := c.wording(r)
	return w != nil && 100*common(w.stems, o.words.stems) >= leastAlike*len(w.stems)
}

// leastAlike is how much of an offer's content, in percent, a statement has that
// leaves little new in it.
const leastAlike = 50

func common(a, b map[string]bool) int {
	n := 0
	for s := range a {
		n += yes(b[s])
	}
	return n
}

func pinned(p *pick) int {
	if p.candidate.Pinned {
		return 1
	}
	return 0
}

func comment(p *pick) int {
	if p.words.kind == briefing.KindComment {
		return 1
	}
	return 0
}

// printed returns the chosen statement that already says what p would say.
func (c *composer) printed(chosen []*pick, p *pick) *pick {
	r := p.candidate.Ref
	if p.words != nil {
		r = p.words.ref
	}
	w := c.wording(r)
	same := map[briefing.Ref]bool{r: true} // the sentences that state what r states
	for _, m := range c.stated(r).Members {
		same[m.Ref] = true
	}
	for _, o := range chosen {
		if o.words.ref == r || o.words.with != nil && *o.words.with == r {
			return o
		}
		if !p.candidate.Pinned && slices.ContainsFunc(o.claim.Members, func(m briefing.Member) bool { return same[m.Ref] }) {
			return o
		}
		if slices.Contains(o.claim.Opposed, r) {
			continue // it says the contrary: the reader must see both
		}
		if w != nil && !p.candidate.Pinned && o.words.repeats(w) {
			o.preferred = append(o.preferred, c.quote(w))
			return o
		}
	}
	return nil
}

func (c *composer) quote(w *wording) string {
	return w.span.Of(c.Documents[w.ref.Doc].Text)
}

// settle finds the wording to print: among the sentences that state the same,
// the one that most independent sources state, that credits somebody by name,
// and that stands alone. It reports false when none can be printed.
func (c *composer) settle(p *pick) bool {
	lead := p.candidate.Ref
	options := []briefing.Ref{lead}
	if !p.candidate.Pinned {
		for _, m := range c.stated(lead).Members {
			if m.Ref != lead && !c.dropped(p.section, m.Ref) && c.candidate(p.section, m.Ref) != nil {
				options = append(options, m.Ref)
			}
		}
	}
	type option struct {
		words *wording
		claim briefing.Claim
		rank  []int
	}
	var best *option
	for _, r := range options {
		w := c.wording(r)
		if w == nil {
			continue
		}
		o := option{words: w, claim: c.claim(w)}
		o.rank = []int{o.claim.Independent, o.claim.Reports, c.named(r), yes(w.kind != briefing.KindComment),
			yes(w.with == nil), yes(len(w.insertions) == 0), c.candidate(p.section, r).Score}
		if best == nil || slices.Compare(o.rank, best.rank) > 0 {
			if best != nil {
				p.preferred = append(p.preferred, c.quote(best.words))
			}
			best = &o
		} else {
			p.preferred = append(p.preferred, c.quote(w))
		}
	}
	if best == nil {
		return false
	}
	p.words, p.claim = best.words, best.claim
	p.candidate = *c.candidate(p.section, best.words.ref)
	return true
}

func yes(b bool) int {
	if b {
		return 1
	}
	return 0
}

// named tells a sentence that credits a named party from one that credits
// nobody, and that from a vague credit.
func (c *composer) named(r briefing.Ref) int {
	n := 1
	for _, a := range c.sentence(r).Attributions {
		if a.Kind == briefing.ByVague {
			n = min(n, 0)
		} else if a.Kind != briefing.BySpeaker {
			return 2
		}
	}
	return n
}

// candidate is the section's candidate for a sentence, nil when it is none.
func (c *composer) candidate(section int, r briefing.Ref) *briefing.Candidate {
	for i := range c.Candidates[section] {
		if x := &c.Candidates[section][i]; x.Ref == r {
			return x
		}
	}
	return nil
}

// stated is the claim of a sentence, worked out once.
func (c *composer) stated(r briefing.Ref) briefing.Claim {
	claim, ok := c.claims[r]
	if !ok {
		claim = c.Claim(r)
		c.claims[r] = claim
	}
	return claim
}

// claim is who else states a wording. A wording of two sentences is stated only
// by the sources that state both.
func (c *composer) claim(w *wording) briefing.Claim {
	claim := c.stated(w.ref)
	if w.with == nil || claim.Reports < 2 {
		return claim
	}
	before := map[int]bool{w.ref.Doc: true}
	for _, m := range c.stated(*w.with).Members {
		before[m.Doc] = true
	}
	var out briefing.Claim
	lost := 0
	for _, m := range claim.Members {
		if before[m.Doc] {
			out.Members = append(out.Members, m)
			out.Reports++
			out.Independent += yes(m.Role == briefing.States)
		} else {
			out.Related = append(out.Related, m.Ref)
			lost++
		}
	}
	if lost == 0 {
		return claim
	}
	out.Related = append(out.Related, claim.Related...)
	if out.Independent == 0 { // the one that stated it by itself is among the lost
		out.Members[0].Role, out.Independent = briefing.States, 1
	}
	if out.Independence = claim.Independence; out.Reports == 1 {
		out.Independence = "stated in full by one report only"
	}
	return out
}

// dropped reports whether the config forbids a sentence in a section.
func (c *composer) dropped(section int, r briefing.Ref) bool {
	for _, d := range c.Sections[section].Drop {
		if strings.Contains(fold(c.sentence(r).Of(c.Documents[r.Doc].Text)), fold(d.Words)) {
			return true
		}
	}
	return false
}

// fold makes words comparable: lower case, straight quotation marks, single spaces.
func fold(s string) string {
	return strings.Join(strings.Fields(strings.ToLower(quotes.Replace(s))), " ")
}

var quotes = strings.NewReplacer("“", `"`, "”", `"`, "„", `"`, "«", `"`, "»", `"`, "‘", "'", "’", "'")
