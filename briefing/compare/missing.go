package compare

import (
	"slices"
	"strings"

	"brief/briefing"
)

// inward and outward are particles that turn an act round: to check in, to check out.
var (
	inward  = map[string]bool{"in": true, "into": true, "on": true, "up": true}
	outward = map[string]bool{"out": true, "off": true, "down": true}
)

// particles finds an act that goes in for one and out for the other.
func (c *Comparison) particles(lead, other briefing.Ref) string {
	way := func(r briefing.Ref) map[uint32][2]bool { // by stem
		f := figureReader{text: c.docs[r.Doc].Text, s: c.sentence(r)}
		m := map[uint32][2]bool{}
		for i, id := range c.unit(r).words {
			next := f.word(i + 1)
			if in, out := inward[next], outward[next]; (in || out) && len(c.v.stems[id].concepts) > 0 {
				x := m[id]
				m[id] = [2]bool{x[0] || in, x[1] || out}
			}
		}
		return m
	}
	a, b := way(lead), way(other)
	for _, id := range c.unit(lead).words {
		x, y := a[id], b[id]
		if x[1] && !x[0] && y[0] && !y[1] || x[0] && !x[1] && y[1] && !y[0] {
			return "says the opposite of it (" + c.v.stems[id].stem + ")"
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
	// open says that the sentence leaves open whether it is so; alone, that it does
	// by words of which the other has none: "charged with murder" is no less than
	// "charged on Friday with murder".
	kinds := func(r, o briefing.Ref) (denied, open, alone bool) {
		for _, m := range c.sentence(r).Modality {
			if m.Kind == "denied" {
				denied = true
				continue
			}
			open = true
			alone = alone || m.Kind != "alleged" || !c.saidToo(r, m, o)
		}
		return
	}
	da, oa, la := kinds(lead, other)
	db, ob, lb := kinds(other, lead)
	switch {
	case da != db:
		return "one of the two reports it as denied"
	case la && !ob:
		return "gives as fact what the sentence only expects or allows for"
	case lb && !oa:
		return "only expects or allows for what the sentence gives as fact"
	}
	return ""
}

// saidToo reports whether another sentence has a word of a cue, or one for the same act.
func (c *Comparison) saidToo(r briefing.Ref, cue briefing.Cue, other briefing.Ref) bool {
	o := c.unit(other)
	for i, w := range c.sentence(r).Words {
		if w.Start < cue.Start || w.End > cue.End {
			continue
		}
		id := c.unit(r).words[i]
		if e := &c.v.stems[id]; !e.stop && len(e.concepts) > 0 && slices.Contains(o.words, id) {
			return true
		}
		for _, k := range c.v.stems[id].concepts {
			if _, ok := slices.BinarySearch(o.con, k); ok && c.v.act(k) {
				return true
			}
		}
	}
	return false
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
	frame := c.frame(lead)
	for _, cl := range f.clauses() {
		var con []uint32
		for i := cl[0]; i <= cl[1]; i++ {
			if frame[i] {
				continue
			}
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
