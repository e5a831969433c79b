package edition

import (
	"strings"
	"unicode"
)

// said is the words of a statement, folded, with the values among them apart.
type said struct {
	words  []string // in order, without values
	values []string // figures, number words, months and days of the week, in order
}

// read parts a text into words and values.
func read(text string) said {
	var s said
	for _, w := range strings.FieldsFunc(strings.ToLower(text), func(r rune) bool {
		return !unicode.IsLetter(r) && !unicode.IsDigit(r) && !unicode.IsMark(r) && r != '.' && r != ','
	}) {
		w = strings.Trim(w, ".,")
		switch {
		case w == "":
		case strings.IndexFunc(w, unicode.IsDigit) >= 0 || valueWords[w]:
			s.values = append(s.values, w)
		default:
			s.words = append(s.words, w)
		}
	}
	return s
}

// valueWords are words that stand for a value. "may" is left out: it is a verb
// far more often than a month.
var valueWords = func() map[string]bool {
	m := map[string]bool{}
	for w := range strings.FieldsSeq(`zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen
		fifteen sixteen seventeen eighteen nineteen twenty thirty forty fifty sixty seventy eighty ninety hundred thousand million billion trillion
		dozen half third quarter january february march april june july august september october november december
		monday tuesday wednesday thursday friday saturday sunday`) {
		m[w] = true
	}
	return m
}()

// alike is the share of words that two texts have in common, in thousandths
// (Dice), values left out.
func alike(a, b said) int {
	if len(a.words)+len(b.words) == 0 {
		return 0
	}
	left := map[string]int{}
	for _, w := range a.words {
		left[w]++
	}
	common := 0
	for _, w := range b.words {
		if left[w] > 0 {
			left[w]--
			common++
		}
	}
	return 2000 * common / (len(a.words) + len(b.words))
}

// folded is a text as it is compared: case, punctuation and spacing do not count.
func folded(text string) string {
	return strings.Join(strings.FieldsFunc(strings.ToLower(text), func(r rune) bool {
		return !unicode.IsLetter(r) && !unicode.IsDigit(r) && !unicode.IsMark(r)
	}), " ")
}
