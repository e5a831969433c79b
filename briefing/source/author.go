package source

import (
	"strings"
	"unicode"
	"unicode/utf8"
)

// names drops the lines between headline and text that are only a name, with a
// place or an office, where a byline or a publication line stands beside them:
// "Dan Collins in Lima", "Business reporter, Halden".
func (c *cleaner) names() {
	title := c.titleAt()
	for i := title + 1; title >= 0 && i < c.body; i++ {
		b := &c.blocks[i]
		if b.kind != unknown || b.facts.end != endOpen || b.facts.n() > 7 || b.level > 0 || !c.signed(i-1) && !c.signed(i+1) {
			continue
		}
		name, _, _ := strings.Cut(b.text, " in ")
		words := strings.Fields(name)
		switch {
		case containsAny(b.facts.words, staff):
			b.drop(becauseByline)
		case len(words) >= 2 && len(words) <= 4 && capitalised(strings.Fields(b.text)) || len(words) >= 2 && len(words) <= 4 && capitalised(words) && name != b.text:
			if !hasDigit(name) && b.facts.cased && !b.facts.caps {
				b.drop(becauseByline)
				c.out.author = first(c.out.author, name)
			}
		}
	}
}

// signed reports whether block i is a byline or a publication line.
func (c *cleaner) signed(i int) bool {
	return i >= 0 && i < len(c.blocks) && c.blocks[i].kind == waste && (c.blocks[i].reason == becauseByline || c.blocks[i].reason == becausePublished)
}

// containsAny reports whether one of the words is in the set.
func containsAny(words []string, set map[string]bool) bool {
	for _, w := range words {
		if set[strings.ToLower(strings.Trim(w, ".,;:()"))] {
			return true
		}
	}
	return false
}

// author is the name of a byline, "" when the line is none.
func author(s string, st stamp, dated bool, f *facts) string {
	if f.end == endStop && !strings.HasSuffix(f.lower, "jr.") {
		return ""
	}
	if loc := by.FindStringIndex(f.lower); loc != nil {
		at := cutRunes(s, f.lower, loc[1])
		name := s[at:]
		if dated {
			if cut := st.start - (len(s) - len(name)); cut > 0 {
				name = name[:cut]
			} else if cut <= 0 {
				name = ""
			}
		}
		colon := strings.ContainsAny(s[:at], ":：")
		if name = withoutOffice(tidyName(name)); name != "" && nameLike(name, colon || dated || !f.cased) {
			return name
		}
		return ""
	}
	if dated {
		// "5 March 2026, by Jane Doe in Lima"
		head, tail := s[:st.start], strings.TrimLeft(s[st.end:], " ,|·•–—-")
		if _, labels := leftOver(head, new(lineStamp)); strings.TrimSpace(head) != "" && labels == 0 {
			return ""
		}
		low := straight(strings.ToLower(tail))
		if loc := by.FindStringIndex(low); loc != nil && tail != "" {
			if name := withoutOffice(tidyName(tail[cutRunes(tail, low, loc[1]):])); nameLike(name, true) {
				return name
			}
		}
		return ""
	}
	// "Jane Doe, Reuters", "Jane Doe and John Roe | Staff writers"
	for _, sep := range []string{", ", " | ", " – ", " — ", " - ", " / "} {
		name, role, found := strings.Cut(s, sep)
		if !found || f.n() > 9 {
			continue
		}
		words := strings.Fields(name)
		roles := strings.Fields(strings.ToLower(role))
		if strings.Contains(name, ":") || len(words) < 2 || len(words) > 6 || !capitalised(words) || len(roles) == 0 || len(roles) > 5 {
			continue
		}
		if newsAgencies[strings.Join(roles, " ")] || mastLike(role) || staff[roles[len(roles)-1]] || staff[roles[0]] {
			return tidyName(name)
		}
	}
	return ""
}

// cutRunes maps a byte offset of the lower-case line to the line itself, which
// has the same number of characters in its first ones.
func cutRunes(s, lower string, at int) int {
	n := utf8.RuneCountInString(lower[:at])
	for i := range s {
		if n == 0 {
			return i
		}
		n--
	}
	return len(s)
}

// offices stand behind the name of a person in a byline.
var offices = wordSet(`staff writer reporter correspondent editor redakteur redakteurin`)

// withoutOffice takes office and agency off a name: "Jane Doe Staff Writer",
// "Jane Doe, Reuters".
func withoutOffice(s string) string {
	words := strings.Fields(s)
	for len(words) > 2 && offices[strings.ToLower(words[len(words)-1])] {
		words = words[:len(words)-1]
	}
	name := strings.TrimRight(strings.Join(words, " "), ",")
	for _, in := range []string{" in ", " aus ", " from ", " en ", " à ", " desde "} {
		if person, place, ok := strings.Cut(name, in); ok && personLike(person) && placeLike(strings.Fields(place)) {
			return person
		}
	}
	person, house, ok := strings.Cut(name, ", ")
	if !ok || strings.Contains(house, ",") {
		return name
	}
	if newsAgencies[strings.ToLower(house)] || personLike(person) && (placeName(house) || mastLike(house)) {
		return person
	}
	return name
}

// personLike reports whether a name is that of one person: two to four words.
func personLike(s string) bool {
	w := strings.Fields(s)
	return len(w) >= 2 && len(w) <= 4 && capitalised(w) && !strings.ContainsAny(s, ",;")
}

// degrees stand behind the name of a person and belong to it.
var degrees = wordSet(`jr jr. sr sr. ii iii iv phd ph.d. md m.d. esq esq. obe mba`)

// towns are places of two words and more. Behind a comma two words may be
// another person; one alone is a place.
var towns = phraseSet(`new york | new delhi | los angeles | san francisco | hong kong | tel aviv | abu dhabi | buenos aires | mexico city | cape town | kuala lumpur | new orleans | the hague | den haag | são paulo | rio de janeiro | panama city | st. petersburg | addis ababa | phnom penh | ho chi minh city | frankfurt am main | washington d.c. | washington dc`)

// placeName reports whether what stands behind a name and a comma is a place.
func placeName(s string) bool {
	low := strings.ToLower(s)
	if rest, ok := strings.CutPrefix(low, "de "); ok {
		return !strings.Contains(rest, " ") || towns[rest]
	}
	w := strings.Fields(s)
	return towns[low] || len(w) == 1 && !degrees[low] && !hasDigit(s) && capitalised(w)
}

// tidyName takes separators and trailing roles off a name.
func tidyName(s string) string {
	s = strings.TrimFunc(s, func(r rune) bool { return unicode.IsSpace(r) || strings.ContainsRune("|,;:·•-–—/(@", r) })
	for _, sep := range []string{" | ", " • ", " · ", " — ", " – "} {
		s, _, _ = strings.Cut(s, sep)
	}
	return strings.TrimSpace(s)
}

// nameLike reports whether s can be who wrote a text: names, or a desk. sure
// says that the line's form leaves no doubt that it is a byline.
func nameLike(s string, sure bool) bool {
	words := strings.Fields(s)
	if len(words) == 0 || len(words) > 12 {
		return false
	}
	upper := 0
	for _, w := range words {
		r, _ := utf8.DecodeRuneInString(w)
		if unicode.IsUpper(r) || !unicode.IsLower(r) && unicode.IsLetter(r) {
			upper++
		}
		if unicode.IsDigit(r) {
			return false
		}
	}
	first := strings.ToLower(words[0])
	if first == "the" || first == "a" || first == "an" || first == "all" || months[first] > 0 || weekdays[first] {
		return false
	}
	last := strings.ToLower(words[len(words)-1])
	return staff[last] || upper*2 >= len(words) && (sure || capitalised(words))
}

// clockOnly reports whether a line is a time of day and nothing else, as in a
// running report.
func clockOnly(s string, left []string) bool {
	t := tokens(s)
	_, _, _, _, ok := clockAt(t)
	return ok && len(left) == 0 && len(t) <= 8
}
