package source

import "strings"

// lists makes one paragraph of the items of a list and of the line that leads
// in to them, which ends with a colon. Each item stays behind its bullet.
func (c *cleaner) lists() {
	for i := 0; i < len(c.blocks); i++ {
		b := &c.blocks[i]
		if b.kind != unknown || b.facts.long && b.facts.bullet == 0 {
			continue
		}
		start, items := i, i
		if b.facts.bullet == 0 {
			if b.facts.end != endColon && !strings.HasSuffix(b.text, ":") {
				continue
			}
			items++
		}
		end := items
		for end < len(c.blocks) && c.blocks[end].kind == unknown && c.blocks[end].facts.bullet > 0 {
			end++
		}
		if end == items || items == start && end-start == 1 && !strings.HasPrefix(b.text, "- ") {
			continue
		}
		var s strings.Builder
		for j := start; j < end; j++ {
			if j > start {
				s.WriteByte(' ')
			}
			s.WriteString(c.blocks[j].text)
		}
		b.text, b.kind = s.String(), item
		b.facts = look(b.text)
		c.remove(start+1, end)
	}
}

// remove takes out the blocks from..to, which were joined to the one before.
func (c *cleaner) remove(from, to int) {
	for i := from; i < to; i++ {
		c.blocks[i].kind, c.blocks[i].text = joined, ""
	}
}
