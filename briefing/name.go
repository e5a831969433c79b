package briefing

import "strings"

// A name key is made so that two sources which write one name differently
// come to equal keys wherever that is safe. It has one of three forms:
//
//	"given|surname"  a person, or a name of several words of unknown kind
//	"|surname"       a bare surname, or a single word, that the document does not explain
//	"words of it"    anything else: a place, an organisation, a name of the config
//
// The parts are reduced spellings; places, demonyms and common abbreviations have
// the plain key of a table ("russia", "united states").
// Names of the config have their canonical name in lower case.

// SameName reports whether two keys may name one thing. Equal keys do. A bare
// surname agrees with every full name that has it, and with a plain key of the
// same one word; an initial agrees with every given name it begins; a plain key
// of one word of three letters or more agrees with the words it abbreviates.
// Agreement is evidence and no proof: it is not transitive.
func SameName(a, b string) bool {
	if a == b {
		return a != ""
	}
	if a == "" || b == "" {
		return false
	}
	ga, sa, pa := strings.Cut(a, "|")
	gb, sb, pb := strings.Cut(b, "|")
	if !pa {
		ga, sa = "", ga
	}
	if !pb {
		gb, sb = "", gb
	}
	switch {
	case !pa && !pb:
		return abbreviates(sa, sb) || abbreviates(sb, sa)
	case sa != sb:
		return false
	case pa != pb:
		return ga == "" && gb == ""
	case ga == "" || gb == "":
		return true
	}
	return len(ga) == 1 && gb[0] == ga[0] || len(gb) == 1 && ga[0] == gb[0]
}

// abbreviates reports whether a is made of the first letters of the words of b.
func abbreviates(a, b string) bool {
	if len(a) < 3 || len(a) > 8 || strings.IndexByte(b, ' ') < 0 || strings.IndexByte(a, ' ') >= 0 {
		return false
	}
	n := 0
	for w := range strings.SplitSeq(b, " ") {
		if w == "" || n >= len(a) || w[0] != a[n] {
			return false
		}
		n++
	}
	return n == len(a)
}
