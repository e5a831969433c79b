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

// Thresholds of [Comparison.judge]. Overlap is in parts of 10000, the others are
// per cent of what the lead says.
const (
	relatedAt     = 2000
	statedAt      = 3000
	sharedLeast   = 3  // concepts in common
	coveredLeast  = 50 // of all its concepts
	actsLeast     = 60 // of its words for acts
	namesLeast    = 67 // of its names
	clauseLeast   = 34 // of every clause that says something of its own
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
		return v
	}
	v.tier = stated
	v.why = "shares " + c.spell(lead, other)
	return v
}

// refusal says in words why a sentence does not state what the lead states; ""
// when it does.
func (c *Comparison) refusal(lead, other briefing.Ref, score int) string {
	a, b := c.unit(lead), c.unit(other)
	if score < statedAt {
		return "shares too little: " + c.spell(lead, other)
	}
	if n := 100 * shared(a.con, b.con) / max(1, len(a.con)); n < coveredLeast {
		return fmt.Sprintf("gives %d %% of what the sentence says: %s", n, c.spell(lead, other))
	}
	if shared(a.con, b.con) < sharedLeast {
		return "shares too little: " + c.spell(lead, other)
	}
	acts, names := c.acts(lead, b), c.names(lead, other)
	if acts.all > 0 && acts.has == 0 || acts.all == 0 && names.all > 0 && 100*shared(a.con, b.con) < 70*len(a.con) {
		return "shares no act with it, only " + c.spell(lead, other)
	}
	if 100*acts.has < actsLeast*acts.all {
		return "does not say “" + acts.missing + "”"
	}
	if 100*names.has < namesLeast*names.all {
		return "does not name " + names.missing
	}
	if shared(a.con, b.con) == names.concepts {
		return "shares only names: " + c.spell(lead, other)
	}
	if why := c.particles(lead, other); why != "" {
		return why
	}
	if why := c.standing(lead, other); why != "" {
		return why
	}
	if why := c.speechMissing(lead, other); why != "" {
		return why
	}
	if why := c.figuresMissing(lead, other); why != "" {
		return why
	}
	return c.clauseMissing(lead, other)
}

// share counts how much of one sort of words of a lead another sentence has.
type share struct {
	all, has int
	concepts int    // distinct concepts among those it has
	missing  string // the first word it lacks
}

// acts counts the lead's words for acts.
func (c *Comparison) acts(lead briefing.Ref, o *unit) share {
	return c.shareOf(lead, o, func(id uint32) bool {
		return slices.ContainsFunc(c.v.stems[id].concepts, c.v.act) && !c.v.name(id)
	})
}

// names counts the names of the lead, each once, by what the reading stage knows
// them for, else by their words.
func (c *Comparison) names(lead, other briefing.Ref) share {
	ls, o := c.sentence(lead), c.unit(other)
	if len(ls.Names) == 0 {
		return c.shareOf(lead, o, c.v.name)
	}
	text, u := c.docs[lead.Doc].Text, c.unit(lead)
	var out share
	var keys []string
	var has []uint32
	for _, n := range ls.Names {
		if slices.Contains(keys, n.Key) || credited(ls, n.Start) {
			continue
		}
		keys = append(keys, n.Key)
		out.all++
		found := slices.ContainsFunc(c.sentence(other).Names, func(m briefing.Name) bool { return m.Key == n.Key })
		last := -1
		for i, w := range ls.Words {
			if w.Start >= n.Start && w.End <= n.End && len(c.v.stems[u.words[i]].concepts) > 0 {
				last = i
			}
		}
		if last >= 0 {
			for _, k := range c.v.stems[u.words[last]].concepts {
				if _, ok := slices.BinarySearch(o.con, k); ok {
					found = true
				}
			}
		}
		if !found {
			if out.missing == "" {
				out.missing = text[n.Start:n.End]
			}
			continue
		}
		out.has++
		for i, w := range ls.Words {
			if w.Start >= n.Start && w.End <= n.End {
				has = append(has, c.v.stems[u.words[i]].concepts...)
			}
		}
	}
	out.concepts = shared(distinct(has), o.con)
	return out
}

// credited reports whether a place in a sentence belongs to the credit of an
// agency, a document or nobody by name: that is where a claim comes from, and no
// part of it.
func credited(s *briefing.Sentence, at int) bool {
	return slices.ContainsFunc(s.Attributions, func(a briefing.Attribution) bool {
		return a.Kind != briefing.BySpeaker && a.Start <= at && at < a.End
	})
}

func (c *Comparison) shareOf(lead briefing.Ref, o *unit, of func(uint32) bool) share {
	d, s := &c.docs[lead.Doc], c.sentence(lead)
	var out share
	var seen, has []uint32
	for i, id := range c.unit(lead).words {
		con := c.v.stems[id].concepts
		if len(con) == 0 || slices.Contains(seen, id) || !of(id) {
			continue
		}
		seen = append(seen, id)
		out.all++
		found := false
		for _, k := range con {
			if _, ok := slices.BinarySearch(o.con, k); ok {
				found = true
				has = append(has, k)
			}
		}
		if found {
			out.has++
		} else if out.missing == "" {
			out.missing = d.Text[s.Words[i].Start:s.Words[i].End]
		}
	}
	out.concepts = len(distinct(has))
	return out
}

// inward and outward are particles that turn an act round: to check in, to check out.
var (
	inward  = map[string]bool{"in": true, "into": true, "on": true, "up": true}
	outward = map[string]bool{"out": true, "off": true, "down": true}
)

// particles finds an act that goes in for one and out for the other.
func (c *Comparison) particles(lead, other briefing.Ref) string {
	way := func(r briefing.Ref) map[uint32][2]bool {
		f := figureReader{text: c.docs[r.Doc].Text, s: c.sentence(r)}
		m := map[uint32][2]bool{}
		for i, id := range c.unit(r).words {
			next := f.word(i + 1)
			if in, out := inward[next], outward[next]; in || out {
				for _, k := range c.v.stems[id].concepts {
					x := m[k]
					m[k] = [2]bool{x[0] || in, x[1] || out}
				}
			}
		}
		return m
	}
	a, b := way(lead), way(other)
	for _, k := range both(c.unit(lead).con, c.unit(other).con) {
		x, y := a[k], b[k]
		if x[1] && !x[0] && y[0] && !y[1] || x[0] && !x[1] && y[1] && !y[0] {
			return "says the opposite of it (" + strings.TrimLeft(c.v.concepts[k], "#~=") + ")"
		}
	}
	return ""
}

// standing compares how far the two give what they say as fact.
func (c *Comparison) standing(lead, other briefing.Ref) string {
	a, b := c.sentence(lead), c.sentence(other)
	if (len(a.Negations) > 0) != (len(b.Negations) > 0) {
		return "one of the two denies what the other says"
	}
	kinds := func(s *briefing.Sentence) (denied, open bool) {
		for _, m := range s.Modality {
			if m.Kind == "denied" {
				denied = true
			} else {
				open = true
			}
		}
		return
	}
	da, oa := kinds(a)
	db, ob := kinds(b)
	switch {
	case da != db:
		return "one of the two reports it as denied"
	case oa && !ob:
		return "gives as fact what the sentence only expects or allows for"
	case ob && !oa:
		return "only expects or allows for what the sentence gives as fact"
	}
	return ""
}

// quoteLeast is how many per cent of a quotation's concepts the other sentence
// has to have.
const quoteLeast = 60

// speechMissing compares whose words the two give: the lead's quoted words have
// to be there, and be the same person's.
func (c *Comparison) speechMissing(lead, other briefing.Ref) string {
	ls, os := c.sentence(lead), c.sentence(other)
	text, u, o := c.docs[lead.Doc].Text, c.unit(lead), c.unit(other)
	for _, q := range ls.Quotes {
		var con []uint32
		for i, w := range ls.Words {
			if w.Start >= q.Start && w.End <= q.End {
				con = append(con, c.v.stems[u.words[i]].concepts...)
			}
		}
		con = distinct(con)
		if 100*shared(con, o.con) < quoteLeast*len(con) {
			return "does not quote “" + strings.Trim(text[q.Start:q.End], " ,.") + "”"
		}
		if q.SpeakerKey == "" {
			continue
		}
		speaker := ""
		for _, p := range os.Quotes {
			if p.SpeakerKey == q.SpeakerKey {
				speaker = q.SpeakerKey
				break
			}
			if p.SpeakerKey != "" {
				speaker = p.SpeakerKey
			}
		}
		if speaker == "" { // reported speech: whoever the sentence begins with
			for _, n := range os.Names {
				if n.Kind == "person" {
					speaker = n.Key
					break
				}
			}
		}
		if speaker != "" && speaker != q.SpeakerKey {
			return "does not give it as words of " + q.Speaker
		}
	}
	return ""
}

// figuresMissing names a figure of the lead that the other sentence does not
// give, or gives otherwise. A date may stand elsewhere in the other document.
func (c *Comparison) figuresMissing(lead, other briefing.Ref) string {
	c.setup()
	as, bs := c.figs[c.rank[lead.Doc]][lead.Sentence], c.figs[c.rank[other.Doc]][other.Sentence]
	for i := range as {
		x := &as[i]
		found, rival := false, ""
		for k := range bs {
			y := &bs[k]
			if sameFigure(x, y) {
				found = true
			} else if comparable(x, y) && (dated(x.kind) || x.kind == y.kind) && rival == "" {
				rival = c.verbatim(mention{other, k})
			}
		}
		if found {
			continue
		}
		value := c.verbatim(mention{lead, i})
		switch {
		case rival != "":
			return "gives " + rival + ", not " + value
		case !dated(x.kind):
			return "does not give " + value
		case !c.datedElsewhere(x, other.Doc):
			return "does not date it (" + value + ")"
		}
	}
	return ""
}

// datedElsewhere reports whether a document gives a date in any sentence, or was
// itself published on it or the day after.
func (c *Comparison) datedElsewhere(x *setting, doc int) bool {
	for _, fs := range c.figs[c.rank[doc]] {
		for k := range fs {
			if dated(fs[k].kind) && comparable(x, &fs[k]) && sameFigure(x, &fs[k]) {
				return true
			}
		}
	}
	y, m, d := isoDate(c.docs[doc].Published)
	return y > 0 && x.y == y && x.m == m && (x.d == 0 || x.d == d || x.d == d-1)
}

// clauseMissing names a clause of the lead of which the other sentence, with its
// neighbours, gives next to nothing.
func (c *Comparison) clauseMissing(lead, other briefing.Ref) string {
	f := figureReader{text: c.docs[lead.Doc].Text, s: c.sentence(lead)}
	u := c.unit(lead)
	units := c.pages[c.rank[other.Doc]].units
	for _, cl := range f.clauses() {
		var con []uint32
		for i := cl[0]; i <= cl[1]; i++ {
			con = append(con, c.v.stems[u.words[i]].concepts...)
		}
		con = distinct(con)
		if len(con) < clauseContent {
			continue
		}
		has := 0
		for k := max(0, other.Sentence-1); k <= min(len(units)-1, other.Sentence+1); k++ {
			has = max(has, shared(con, units[k].con))
		}
		if 100*has < clauseLeast*len(con) {
			s := c.sentence(lead)
			return "does not say “" + c.docs[lead.Doc].Text[s.Words[cl[0]].Start:s.Words[cl[1]].End] + "”"
		}
	}
	return ""
}

// clauses cuts a sentence where a new statement can begin: at commas, semicolons
// and dashes, and before words that open a clause. It gives the first and last
// word of each.
func (r *figureReader) clauses() [][2]int {
	var out [][2]int
	from := 0
	for i := range r.s.Words {
		gap := r.gap(i)
		if i+1 == len(r.s.Words) || strings.ContainsAny(gap, ",;:—–(") || opens[r.word(i+1)] && i > from {
			out = append(out, [2]int{from, i})
			from = i + 1
		}
	}
	return out
}

// opens are words that begin a clause of its own.
var opens = map[string]bool{
	"who": true, "which": true, "after": true, "when": true, "while": true, "although": true, "though": true, "because": true, "before": true,
	"despite": true, "following": true, "since": true, "whose": true, "where": true, "but": true, "amid": true,
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
