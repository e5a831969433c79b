package source

import "strings"

// agencyOf is the news agency whose text a document is, whoever prints it: the
// one that a dateline or sign-off names, else one that the author's name or a
// byline is or ends with ("AFP", "Reuters staff", "By Jane Doe, Associated Press").
func agencyOf(c *cleaned, author string) string {
	if w := c.wire(); w != "" {
		return w
	}
	lines := []string{author}
	for _, d := range c.dropped {
		if d.Reason == becauseByline {
			lines = append(lines, d.Text)
		}
	}
	for _, l := range lines {
		if loc := by.FindStringIndex(straight(strings.ToLower(l))); loc != nil && loc[0] == 0 {
			l = l[cutRunes(l, straight(strings.ToLower(l)), loc[1]):]
		}
		for part := range strings.FieldsFuncSeq(l, func(r rune) bool { return strings.ContainsRune(",|/–—•·()[]", r) }) {
			words := strings.Fields(part)
			for len(words) > 1 && staff[strings.ToLower(words[len(words)-1])] {
				words = words[:len(words)-1]
			}
			name := strings.Join(words, " ")
			// In small letters the short ones are words: "map", "pa".
			if newsAgencies[strings.ToLower(name)] && (len(name) > 4 || name == strings.ToUpper(name)) {
				return name
			}
		}
	}
	return ""
}
