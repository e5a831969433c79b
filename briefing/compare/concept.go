package compare

import (
	"strconv"
	"strings"
	"sync"

	"github.com/blevesearch/snowballstem"
	"github.com/blevesearch/snowballstem/english"
)

// A concept is what a word stands for when sentences are compared: a group of
// verbs and nouns for one act ("#12"), a number ("=5"), a word family
// ("~russia"), or else the first letters of the stem, which join derivations
// that a stemmer leaves apart ("nominate", "nominee").
const conceptLetters = 5

// numerals are number words; they and digits become the same concept.
var numerals = map[string]string{
	"two": "2", "three": "3", "four": "4", "five": "5", "six": "6", "seven": "7", "eight": "8", "nine": "9",
	"ten": "10", "eleven": "11", "twelve": "12", "thirteen": "13", "fourteen": "14", "fifteen": "15",
	"sixteen": "16", "seventeen": "17", "eighteen": "18", "nineteen": "19", "twenty": "20", "thirty": "30",
	"forty": "40", "fifty": "50", "sixty": "60", "seventy": "70", "eighty": "80", "ninety": "90", "dozen": "12",
	"first": "1st", "1st": "1st", "second": "2nd", "2nd": "2nd", "third": "3rd", "3rd": "3rd", "fourth": "4th", "4th": "4th", "fifth": "5th", "5th": "5th",
	"sixth": "6th", "6th": "6th", "seventh": "7th", "7th": "7th", "eighth": "8th", "8th": "8th", "ninth": "9th", "9th": "9th",
	"tenth": "10th", "10th": "10th", "eleventh": "11th", "11th": "11th", "twelfth": "12th", "12th": "12th",
}

// bland words carry no act and no thing; they are left out beside stop words.
// They are the verbs of reporting and the small change of news writing.
const bland = `said say says saying told tell tells according also just mr mrs ms even still however
get got go going come came make made take took give gave do did put let want know think see like
one new now today while here there may can will would could should might must much many more most very too well
us we our you your i me my he she it they him her them his its their who whom which what when where why how`

// lexicon holds the tables by stem.
type lexicon struct {
	acts   map[string][]string // stem -> concepts of its action groups
	kin    map[string]string   // lower-case word or stem -> concept
	number map[string]string   // stem of a number word -> digits
	bland  map[string]bool     // stems and words
}

// words is the lexicon, built once.
var words = sync.OnceValue(func() *lexicon {
	l := &lexicon{acts: map[string][]string{}, kin: map[string]string{}, number: map[string]string{}, bland: map[string]bool{}}
	env := snowballstem.NewEnv("")
	stem := func(w string) string {
		env.SetCurrent(w)
		english.Stem(env)
		return env.Current()
	}
	for _, line := range strings.Split(strings.TrimSpace(actions), "\n") {
		group := strings.Fields(line)
		for _, w := range group {
			s, c := stem(w), "#"+group[0]
			if have := l.acts[s]; len(have) == 0 || have[len(have)-1] != c {
				l.acts[s] = append(have, c)
			}
		}
	}
	for _, line := range strings.Split(strings.TrimSpace(kinships), "\n") {
		group := strings.Fields(line)
		for _, w := range group {
			l.kin[w], l.kin[stem(w)] = "~"+group[0], "~"+group[0]
		}
	}
	for w, n := range numerals {
		l.number[w], l.number[stem(w)] = n, n
	}
	for _, w := range strings.Fields(bland) {
		l.bland[w], l.bland[stem(w)] = true, true
	}
	return l
})

// concepts appends what a word stands for: nothing for a bland word, several
// for a word that belongs to several action groups.
func (l *lexicon) concepts(to []string, stem string) []string {
	if l.bland[stem] || stem == "" {
		return to
	}
	if n, ok := l.number[stem]; ok {
		return append(to, "="+n)
	}
	if stem[0] >= '0' && stem[0] <= '9' {
		return append(to, "="+strings.TrimLeft(strings.ReplaceAll(stem, ",", ""), "0"))
	}
	if c, ok := l.kin[stem]; ok {
		return append(append(to, l.acts[stem]...), c)
	}
	if c := l.acts[stem]; len(c) > 0 {
		return append(to, c...)
	}
	return append(to, prefix(stem, conceptLetters))
}

// value reads a stem that is a number, in digits or in words.
func (l *lexicon) value(stem string) (float64, bool) {
	if n, ok := l.number[stem]; ok {
		stem = n
	}
	if stem == "" || stem[0] < '0' || stem[0] > '9' {
		return 0, false
	}
	n, err := strconv.ParseFloat(strings.ReplaceAll(stem, ",", ""), 64)
	return n, err == nil
}

// prefix gives the first n letters of s.
func prefix(s string, n int) string {
	for i := range s {
		if n == 0 {
			return s[:i]
		}
		n--
	}
	return s
}
