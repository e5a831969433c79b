package source

import (
	"strings"
	"unicode"
	"unicode/utf8"
)

// brokenAt reports whether a line ends with a hyphen at which its last word may
// go on in the next.
func brokenAt(before, next string) bool {
	head, ok := strings.CutSuffix(before, "-")
	prev, _ := utf8.DecodeLastRuneInString(head)
	first, _ := utf8.DecodeRuneInString(next)
	return ok && unicode.IsLetter(prev) && unicode.IsLower(first)
}

// lexicon knows the words of a document: a word that was broken at the end of a
// line may stand in it whole.
type lexicon struct {
	in    []line
	words map[string]bool // nil before the first question
}

// whole reports whether the halves of a word that was broken at its hyphen are
// one word without it. The document's own spelling decides; without it the
// hyphen stays only where one of the halves is a part that compounds are made with.
func (l *lexicon) whole(before, next string) bool {
	head, tail := edgeWord(before[:len(before)-1], true), edgeWord(next, false)
	if utf8.RuneCountInString(head) < 2 || utf8.RuneCountInString(tail) < 2 || strings.Contains(head, "-") {
		return false
	}
	if l.words == nil {
		l.words = map[string]bool{}
		for _, ln := range l.in {
			for w := range strings.FieldsFuncSeq(strings.ToLower(ln.text), func(r rune) bool { return !unicode.IsLetter(r) && r != '-' }) {
				l.words[w] = true
			}
		}
	}
	switch {
	case l.words[head+tail]:
		return true
	case l.words[head+"-"+tail]:
		return false
	}
	return !hyphened[head] && !hyphened[tail]
}

// edgeWord is the last or first word of a line in lower case, with the hyphens in it.
func edgeWord(s string, last bool) string {
	other := func(r rune) bool { return !unicode.IsLetter(r) && r != '-' }
	if last {
		return strings.ToLower(s[afterLast(s, other):])
	}
	if i := strings.IndexFunc(s, other); i >= 0 {
		s = s[:i]
	}
	return strings.ToLower(s)
}

// afterLast is where the text behind the last character of a kind begins.
func afterLast(s string, kind func(rune) bool) int {
	i := strings.LastIndexFunc(s, kind)
	if i < 0 {
		return 0
	}
	_, n := utf8.DecodeRuneInString(s[i:])
	return i + n
}

// hyphened are the parts of compounds that are written with a hyphen.
var hyphened = wordSet(`north south east west self non ex vice mid half well ill long short high low all cross so full part multi semi quasi anti pro
one two three four five six seven eight nine ten twenty thirty forty fifty sixty seventy eighty ninety first second third
year month week day hour mile metre meter old based led backed like term wide off up out in down owned run free made related born speaking scale level style quarters thirds
general elect law to the`)

// suspended are the words behind a hyphen that stands for the rest of a word:
// "Ein- und Ausfuhr", "pre- and post-war".
var suspended = wordSet(`und oder bzw and or to y o et ou e i и или bis`)
