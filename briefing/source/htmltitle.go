package source

import (
	"strings"
	"unicode"
)

// separators stand between a title and the name of the site.
var separators = []string{" | ", " - ", " – ", " — ", " :: ", " · ", " • ", " » ", " « ", " ⋆ ", " ‹ ", " › ", " ~ ", " / "}

// withoutSite takes the name of the site off a title: "Talks end | Example
// News". What says that a part is the name: the publisher, or the host of the address.
func withoutSite(title, site, host string) string {
	names := func(part string) bool {
		part = strings.ToLower(strings.TrimSpace(part))
		bare := strings.ReplaceAll(squeezed(part), " ", "")
		s := strings.ToLower(site)
		return site != "" && (strings.Contains(part, s) || strings.Contains(s, part)) || len(bare) >= 4 && host != "" && strings.Contains(host, bare)
	}
	for again := true; again; {
		again = false
		for _, sep := range separators {
			if i := strings.LastIndex(title, sep); i > 0 && names(title[i+len(sep):]) {
				title, again = strings.TrimSpace(title[:i]), true
			} else if i := strings.Index(title, sep); i > 0 && names(title[:i]) {
				title, again = strings.TrimSpace(title[i+len(sep):]), true
			}
		}
	}
	return title
}

// shownTitle is the headline that readers see, where it is in the title or says
// the same in other words: what stands in the head is made for search engines.
func (p *pageFacts) shownTitle(title string) string {
	key := titleKey(title)
	best, most := title, 0
	for _, h := range p.headlines {
		k := titleKey(h)
		if k != key && strings.Count(key, " ") >= 2 && strings.Contains(" "+k+" ", " "+key+" ") {
			return title // the headline with the line above it
		}
		shared := 0
		for _, w := range strings.Fields(k) {
			if strings.Contains(" "+key+" ", " "+w+" ") {
				shared++
			}
		}
		n := len(strings.Fields(k))
		whole := k != "" && strings.Contains(" "+key+" ", " "+k+" ")
		if (whole && n >= 2 && len(k) >= 12 || n >= 4 && shared*10 >= n*6) && shared > most {
			best, most = h, shared
		}
	}
	return best
}

// titleKey is a title in lower case, its words only.
func titleKey(s string) string {
	return strings.Join(strings.FieldsFunc(strings.ToLower(s), func(r rune) bool { return !unicode.IsLetter(r) && !unicode.IsDigit(r) }), " ")
}
