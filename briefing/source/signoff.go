package source

import (
	"strings"

	"brief/briefing"
)

// signOff matches the agency and the initials of its editors that close a
// dispatch: "…, AFP/jr", "dpa/ab/cd".
var signOff = late(`(?:^|[ ,.;(\[])\(?(` + photoAgencies + `)(?:/\p{Ll}{2,3}){1,3}[)\]]?\.?$`)

// signOffs cuts the agency's sign-off from the last lines of a dispatch: the
// words before it are text, whatever they look like.
func (c *cleaner) signOffs() {
	for i := range c.blocks {
		b := &c.blocks[i]
		if b.kind == waste || b.kind == heading || len(b.text) < 4 {
			continue
		}
		from := max(0, len(b.text)-60)
		for from > 0 && b.text[from] != ' ' {
			from--
		}
		tail := b.text[from:]
		if !strings.Contains(tail, "/") {
			continue
		}
		lower := strings.ToLower(tail)
		m := signOff.FindStringSubmatchIndex(lower)
		if m == nil || len(lower) != len(tail) || tail[m[3]:] != lower[m[3]:] { // initials are in lower case
			continue
		}
		at := from + m[2]
		c.out.agency = first(c.out.agency, b.text[at:from+m[3]])
		text := strings.TrimRight(b.text[:at], " ,;([–—-")
		if text == "" {
			b.drop(becauseByline)
			continue
		}
		c.before[i+1] = append(c.before[i+1], briefing.Dropped{Text: b.text[at:], Reason: becauseByline})
		b.text = text
		b.facts = look(text)
		if b.facts.n() >= 4 {
			b.kind = prose
		}
	}
}
