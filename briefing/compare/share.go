package compare

import (
	"slices"
	"strings"

	"brief/briefing"
)

// share counts how much of one sort of words of a lead another sentence has.
type share struct {
	all, has int
	concepts int    // distinct concepts among those it has
	missing  string // the first word it lacks
}

// acts counts the lead's words for acts.
func (c *Comparison) acts(lead briefing.Ref, o *unit, frame []bool) share {
	return c.shareOf(lead, o, frame, func(id uint32) bool {
		return slices.ContainsFunc(c.v.stems[id].concepts, c.v.act) && !c.v.name(id)
	})
}

// names counts the names of the lead, each once, by what the reading stage knows
// them for, else by their words.
func (c *Comparison) names(lead, other briefing.Ref, frame []bool) share {
	ls, o := c.sentence(lead), c.unit(other)
	if len(ls.Names) == 0 {
		return c.shareOf(lead, o, frame, c.v.name)
	}
	text, u := c.docs[lead.Doc].Text, c.unit(lead)
	var out share
	var keys []string
	var has []uint32
	for _, n := range ls.Names {
		if slices.Contains(keys, n.Key) {
			continue
		}
		keys = append(keys, n.Key)
		if i := slices.IndexFunc(ls.Words, func(w briefing.Word) bool { return w.End >= n.End }); i >= 0 && frame[i] {
			continue
		}
		out.all++
		found, namesake := false, false
		for _, m := range c.sentence(other).Names {
			found = found || briefing.SameName(m.Key, n.Key)
			namesake = namesake || c.namesakes(other, m, lead, n)
		}
		last := -1
		for i, w := range ls.Words {
			if w.Start >= n.Start && w.End <= n.End && len(c.v.stems[u.words[i]].concepts) > 0 {
				last = i
			}
		}
		if last >= 0 && !namesake {
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

// namesakes reports whether two names are of two people with one surname: no
// other word is in both. A name may have a role read into it ("Comedian Ellen Marsh").
func (c *Comparison) namesakes(a briefing.Ref, m briefing.Name, b briefing.Ref, n briefing.Name) bool {
	ga, sa, oka := strings.Cut(m.Key, "|")
	gb, sb, okb := strings.Cut(n.Key, "|")
	if !oka || !okb || ga == "" || gb == "" || sa != sb || briefing.SameName(m.Key, n.Key) || m.Kind != "person" || n.Kind != "person" {
		return false
	}
	x, y := c.given(a, m), c.given(b, n)
	return len(x) > 0 && len(y) > 0 && shared(x, y) == 0
}

// given gives the stems of a name but its last one.
func (c *Comparison) given(r briefing.Ref, n briefing.Name) []uint32 {
	var out []uint32
	for i, w := range c.sentence(r).Words {
		if w.Start >= n.Start && w.End <= n.End {
			out = append(out, c.unit(r).words[i])
		}
	}
	return distinct(out[:max(0, len(out)-1)])
}

func (c *Comparison) shareOf(lead briefing.Ref, o *unit, frame []bool, of func(uint32) bool) share {
	d, s := &c.docs[lead.Doc], c.sentence(lead)
	var out share
	var seen, has []uint32
	for i, id := range c.unit(lead).words {
		con := c.v.stems[id].concepts
		if len(con) == 0 || frame[i] || slices.Contains(seen, id) || !of(id) {
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
