package compare

import (
	"slices"
	"strings"
)

// about says what two figures are of, as a noun phrase: "people injured", "number
// of fishing boats", "age of Ada Lund". Where no noun says it, the clause of the
// figure stands behind what is measured: "date: “INS Mysore replaced …”".
func (c *Comparison) about(a, b mention) string {
	f, g := c.figure(a), c.figure(b)
	switch {
	case f.toll != "":
		who := "people"
		if f.ok && !anybody[c.v.stems[f.noun].stem] && !c.v.anyone(f.noun) {
			who = c.nounPhrase(a)
		}
		return who + " " + tollWords[f.toll]
	case f.kind == figAge:
		for _, m := range []mention{a, b} {
			x, text := c.figure(m), c.docs[m.ref.Doc].Text
			key, from := strings.CutPrefix(x.person, "of ")
			for _, n := range c.sentence(m.ref).Names {
				switch {
				case key == "" || n.Key != key || from && n.Start < x.end:
				case from: // "the 39-year-old Troy man"
					who, _, _ := strings.Cut(strings.TrimSpace(text[n.End:c.sentence(m.ref).End]), " ")
					return "age of the " + text[n.Start:n.End] + " " + strings.Trim(who, ",.;:")
				default:
					return "age of " + text[n.Start:n.End]
				}
			}
		}
	case f.unit == "magnitude":
		return "magnitude of the earthquake"
	case f.kind == figNumber && f.ok && g.ok && !speeds[c.v.stems[f.noun].stem]:
		np := c.nounPhrase(a)
		if o := c.nounPhrase(b); len(o) > len(np) {
			np = o
		}
		if !c.v.plain(f.noun) {
			return "number of " + np
		}
		return c.withClause("number of "+np, a, b)
	case f.kind == figDuration:
		if np := c.measured(a); np != "" {
			return "length of the " + np
		} else if np := c.measured(b); np != "" {
			return "length of the " + np
		}
		if what := c.lasting(a); what != "" {
			return what
		} else if what := c.lasting(b); what != "" {
			return what
		}
	}
	return c.withClause(c.measure(f), a, b)
}

// tollWords say what became of people.
var tollWords = map[string]string{"dead": "killed", "injured": "injured", "missing": "missing", "homeless": "made homeless", "arrested": "captured or arrested",
	"rescued": "rescued", "evacuated": "evacuated or displaced", "kidnapped": "kidnapped"}

var speeds = listed("mph", "kph", "kmh", "knot")

// measure is what a figure without a noun gives.
func (c *Comparison) measure(f *setting) string {
	switch f.kind {
	case figMoney:
		return "amount"
	case figPercent:
		return "percentage"
	case figDuration:
		return "length of time"
	case figAge:
		return "age"
	case figDay, figDate:
		return "date"
	case figYear:
		return "year"
	case figTime:
		return "time of day"
	case figScore:
		return "result"
	case figOrdinal:
		return "place in order"
	}
	switch {
	case f.unit == "m":
		return "distance"
	case f.unit == "m2":
		return "area"
	case f.unit == "kg":
		return "weight"
	case f.ok && speeds[c.v.stems[f.noun].stem]:
		return "speed"
	}
	return "number"
}

// nounPhrase gives the words of what a number counts.
func (c *Comparison) nounPhrase(m mention) string {
	f, s := c.figure(m), c.sentence(m.ref)
	from := f.last + 1
	for from < f.till && roughly[strings.ToLower(c.word(m, from))] {
		from++
	}
	return strings.ReplaceAll(c.docs[m.ref.Doc].Text[s.Words[from].Start:s.Words[f.till].End], "\n", " ")
}

func (c *Comparison) word(m mention, i int) string {
	w := c.sentence(m.ref).Words[i]
	return c.docs[m.ref.Doc].Text[w.Start:w.End]
}

// measured gives the noun that a length of time belongs to: "sentence" of "a
// 12-year sentence".
func (c *Comparison) measured(m mention) string {
	f, s := c.figure(m), c.sentence(m.ref)
	text := c.docs[m.ref.Doc].Text
	if !strings.Contains(text[f.start:f.end], "-") || f.last+1 >= len(s.Words) || len(f.head) == 0 {
		return ""
	}
	i := f.last + 1
	if w := c.word(m, i); startsUpper(w) || verbal(w) || c.unit(m.ref).words[i] != f.head[0] {
		return ""
	}
	return c.word(m, i)
}

// clauseLeast and clauseMost bound how many words of a clause are shown.
const (
	clauseShown = 3
	clauseMost  = 14
)

// withClause adds to what is measured the clause that says of what, in the words
// of the source in which it is the clearer.
func (c *Comparison) withClause(what string, a, b mention) string {
	x, n := c.clause(a, false)
	y, k := c.clause(b, false)
	if n < clauseShown && k < clauseShown && (!acts(x) || c.sharedName(a, b) == "") { // "effective …" says of nothing what it is
		x, n = c.clause(a, true)
		y, k = c.clause(b, true)
	}
	if n < clauseShown && k >= clauseShown || n >= clauseShown && k >= clauseShown && k < n {
		x, n = y, k
	}
	if n == 0 {
		return what
	}
	if name := c.sharedName(a, b); name != "" && (n < clauseShown || acts(x)) && !strings.Contains(x, name) {
		return what + ": " + name + " “" + x + "”"
	}
	return what + ": “" + x + "”"
}

// acts reports whether a clause begins with a verb, so that a name before it makes
// it whole.
func acts(clause string) bool {
	first, _, _ := strings.Cut(clause, " ")
	return verbal(strings.ToLower(first))
}

// clause gives the words of a figure's clause with an ellipsis in place of the
// figure, and how many of them say something. A wide one begins with the clause
// before.
func (c *Comparison) clause(m mention, wide bool) (string, int) {
	f, s, text := c.figure(m), c.sentence(m.ref), c.docs[m.ref.Doc].Text
	u := c.unit(m.ref)
	r := figureReader{text: text, s: s}
	ends := func(i int) bool { return strings.ContainsAny(r.gap(i), ",;:—–()“”\"") } // a clause ends behind word i
	from, to := f.first, f.last
	for from > 0 && f.first-from < clauseMost && (!ends(from-1) || wide && strings.TrimSpace(r.gap(from-1)) == ",") && !(linking[r.word(from-1)] && !(r.upper(from-2) && r.upper(from))) {
		from--
		wide = wide && !ends(from) // one clause more
	}
	if f.first <= 2 && ends(to) { // "On Tuesday, the club signed …"
		to++
	}
	for to+1 < len(s.Words) && to-from < clauseMost && (!ends(to) || to == f.last+1 && f.first <= 2) && !linking[r.word(to+1)] {
		to++
	}
	if to+1 < len(s.Words) && !ends(to) && !linking[r.word(to+1)] { // cut: leave no half phrase
		for k := to; k > f.last+1; k-- {
			if u.stopWord(c.v, k) {
				to = k - 1
				break
			}
		}
	}
	for from < f.first && (clips[r.word(from)] && !articles[r.word(from)] || linking[r.word(from)]) {
		from++
	}
	first := f.first
	for first > from && (roughly[r.word(first-1)] || clips[r.word(first-1)]) {
		first--
	}
	for to > f.last && (clips[r.word(to)] || linking[r.word(to)]) {
		to--
	}
	n := 0
	for i := from; i <= to; i++ {
		if (i < first || i > f.last) && len(c.v.stems[u.words[i]].concepts) > 0 {
			n++
		}
	}
	var out []string
	if from < first {
		out = append(out, text[s.Words[from].Start:s.Words[first-1].End])
	}
	out = append(out, "…")
	if to > f.last {
		out = append(out, text[s.Words[f.last+1].Start:s.Words[to].End])
	}
	if len(out) > 1 && out[0] == "…" && f.first <= 2 { // an opening figure is left out altogether
		out = out[1:]
	}
	return strings.Join(strings.Fields(strings.Join(out, " ")), " "), n
}

// clips are words that no clause should be shown to begin or end with.
var clips = listed("on", "in", "at", "by", "of", "to", "for", "from", "early", "late", "about", "around", "the", "a", "an", "with", "until", "since", "during", "who", "which", "that", "then", "also", "finally", "being", "was", "were", "has", "have", "had", "her", "his", "its", "their")

func (u *unit) stopWord(v *vocab, i int) bool { return v.stems[u.words[i]].stop }

// sharedName gives the first name that both sentences have, as the first writes it.
func (c *Comparison) sharedName(a, b mention) string {
	o := c.unit(b.ref)
	s, u := c.sentence(a.ref), c.unit(a.ref)
	for _, n := range s.Names {
		if n.Kind == "place" {
			continue
		}
		for i, w := range s.Words {
			if w.Start >= n.Start && w.End <= n.End && slices.Contains(o.names, u.words[i]) {
				return c.docs[a.ref.Doc].Text[n.Start:n.End]
			}
		}
	}
	return ""
}
