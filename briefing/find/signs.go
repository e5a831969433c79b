package find

import (
	"slices"

	"brief/briefing"
)

// position favours the head of a document, where news puts what matters.
func position(index int) int {
	switch {
	case index < 3:
		return 5 - index
	case index < 8:
		return 2
	}
	return 0
}

// specific counts what can be checked in a sentence.
func specific(s *briefing.Sentence) int {
	n := valuePoints * len(s.Values)
	var keys []string
	for _, x := range s.Names {
		if !slices.Contains(keys, x.Key) && len(keys) < 4 {
			keys = append(keys, x.Key)
		}
	}
	return min(specificCap, n+len(keys))
}

// background reports whether all dates of a sentence lie in a year before that
// of the publication, and one at least half a year before it: history, unless
// the section asks for it, and then all of its sentences lose alike.
func background(s *briefing.Sentence, published string) bool {
	if len(published) < len("2006-01") {
		return false
	}
	year, month := number(published[:4]), number(published[5:7])
	found := false
	for _, v := range s.Values {
		if v.Kind != briefing.Date || len(v.Value) < 4 {
			continue
		}
		age := 12*(year-number(v.Value[:4])) + month
		if len(v.Value) >= len("2006-01") {
			age -= number(v.Value[5:7])
		}
		if number(v.Value[:4]) == 0 || age <= 6 || v.Value[:4] >= published[:4] {
			return false
		}
		found = true
	}
	return found
}

// number reads digits; anything else counts as 0.
func number(digits string) int {
	n := 0
	for _, c := range []byte(digits) {
		if c < '0' || c > '9' {
			return 0
		}
		n = 10*n + int(c-'0')
	}
	return n
}

func credited(s *briefing.Sentence) int {
	n := 0
	if slices.ContainsFunc(s.Attributions, func(a briefing.Attribution) bool { return a.Kind != briefing.ByVague }) {
		n += attributedPoints
	}
	if slices.ContainsFunc(s.Quotes, func(q briefing.Quote) bool { return q.Speaker != "" }) {
		n += quotedPoints
	}
	return n
}

func leaning(o *briefing.Opener) int {
	switch {
	case o == nil:
		return 0
	case o.Kind == briefing.OpensConnective:
		return connective
	case o.Kind == briefing.OpensDemonstrative:
		return demonstrative
	case o.Antecedent != nil:
		return pronounKnown
	}
	return pronounUnknown
}
