package pdf

import (
	"fmt"
	"slices"
	"strings"
	"unicode"
)

// missing is what no font can draw: the characters, in the order in which they
// are met, and the places where each was to stand.
type missing struct {
	place string // what is being set: "F3 (S2)", "note 4", "the running line"; "" while something is only measured
	met   []rune
	at    map[rune][]string
}

// note records that c has no glyph where the setter is now.
func (m *missing) note(c rune) {
	if m.place == "" {
		return
	}
	if m.at == nil {
		m.at = map[rune][]string{}
	}
	if m.at[c] == nil {
		m.met = append(m.met, c)
	}
	if !slices.Contains(m.at[c], m.place) {
		m.at[c] = append(m.at[c], m.place)
	}
}

// Bounds of one warning.
const (
	mostPlaces = 3
	mostCodes  = 12
)

// warnings says of each character that could not be drawn where it stands and
// what to do; the letters of one script share a line, for a font has all or none.
func (m *missing) warnings() []string {
	var keys []string
	groups := map[string][]rune{}
	for _, c := range m.met {
		key := string(c)
		if unicode.IsLetter(c) {
			key = script(c)
		}
		if groups[key] == nil {
			keys = append(keys, key)
		}
		groups[key] = append(groups[key], c)
	}
	var out []string
	for _, key := range keys {
		var codes, places []string
		for _, c := range groups[key] {
			codes = append(codes, fmt.Sprintf("U+%04X", c))
			for _, p := range m.at[c] {
				if !slices.Contains(places, p) {
					places = append(places, p)
				}
			}
		}
		what := codes[0] + ": it is printed as [" + codes[0] + "]"
		if len(codes) > 1 {
			what = fmt.Sprintf("%d letters of the %s script (%s): they are printed as [%s] and so on", len(codes), key, some(codes, mostCodes, "letters"), codes[0])
		}
		out = append(out, some(places, mostPlaces, "places")+": no font has "+what+"; name a font that has "+
			map[bool]string{true: "it", false: "them"}[len(codes) == 1]+" as `fallback:` under `fonts:` in the config")
	}
	return out
}

// some lists the first of a list and counts the others.
func some(list []string, most int, noun string) string {
	if more := len(list) - most; more > 1 {
		return strings.Join(list[:most], ", ") + fmt.Sprintf(" and %d more %s", more, noun)
	}
	return strings.Join(list, ", ")
}

// script is the name of the script that a letter belongs to (UAX 24).
func script(c rune) string {
	for name, table := range unicode.Scripts { // a character has one script: the order does not matter
		if unicode.Is(table, c) {
			return name
		}
	}
	return "unknown"
}

// at says what is being set, for the places of warnings.
func (t *setter) at(place string) { t.missing.place = place }
