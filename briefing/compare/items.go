package compare

import (
	"slices"
	"strings"

	"brief/briefing"
)

// itemWords is how many words an item of a list has at most.
const itemWords = 3

// itemMissing names an item of a list of the lead that the other sentence lacks:
// who was charged with murder, arson and fraud was charged with more than one who
// was charged with murder and arson. Names and figures are looked at elsewhere.
func (c *Comparison) itemMissing(lead, other briefing.Ref) string {
	s, u, o := c.sentence(lead), c.unit(lead), c.unit(other)
	frame := c.frame(lead)
	f := figureReader{text: c.docs[lead.Doc].Text, s: s}
	for _, items := range f.enumerations() {
		for _, it := range items {
			var con []uint32
			skip := false
			for i := it[0]; i <= it[1]; i++ {
				skip = skip || frame[i] || f.upper(i)
				con = append(con, c.v.stems[u.words[i]].concepts...)
			}
			if skip || len(con) == 0 || slices.ContainsFunc(con, func(k uint32) bool { return c.v.concepts[k][0] == '=' }) {
				continue
			}
			if shared(distinct(con), o.con) == 0 {
				return "does not say “" + f.text[s.Words[it[0]].Start:s.Words[it[1]].End] + "”"
			}
		}
	}
	return ""
}

// before are words that stand before a list of two things.
var before = listed("with", "of", "for", "over", "from", "by", "against", "on", "between")

// enumerations gives the lists of a sentence, "a, b and c", as first and last
// word of every item but the first, whose beginning does not show; of the first
// only the last word. Two things joined by "and" are a list where a preposition
// stands before them: "with murder and arson".
func (r *figureReader) enumerations() [][][2]int {
	var out [][][2]int
	for i := 1; i+1 < len(r.s.Words); i++ {
		if w := r.word(i); w != "and" || strings.ContainsAny(r.gap(i), ",;:(") {
			continue
		}
		from := i - 1 // last word of the item before "and"
		var items [][2]int
		last := i + 1
		if articles[r.word(last)] && last+1 < len(r.s.Words) {
			last++
		}
		if verbal(r.word(last)) || verbal(r.word(from)) || strings.ContainsAny(r.gap(from), ";:(") {
			continue
		}
		items = append(items, [2]int{last, last})
		for k := from; k >= 0; { // back over ", item"
			start := k
			for start > 0 && k-start < itemWords && strings.TrimSpace(r.gap(start-1)) == "" {
				start--
			}
			if start == 0 || strings.TrimSpace(r.gap(start-1)) != "," || k-start >= itemWords {
				items = append(items, [2]int{k, k})
				break
			}
			items = append(items, [2]int{start, k})
			k = start - 1
		}
		if first := items[len(items)-1]; len(items) > 2 || before[r.word(first[0]-1)] {
			out = append(out, items)
		}
	}
	return out
}
