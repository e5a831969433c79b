package text

import (
	"strconv"
	"strings"
)

// lexeme is what a word can mean in a figure or date. A word may mean several
// things ("second", "pound", "m", "may"); what stands around it decides.
type lexeme struct {
	number  int // 1–90 of a number word; 0 for none (zero is no figure in words)
	scale   int // power of ten: 3 for "thousand"
	dozen   int // 12 or 20: what "dozen" and "score" multiply by
	vague   int // 12, 100, 1000 …: "dozens", "hundreds"
	ordinal int // 3 for "third"

	month, weekday int    // 1–12; 1 is Monday
	span           string // designator of a unit of time in ISO 8601: "Y", "M", "W", "D", "TH", "TM", "TS"
	spans          int    // how many of them the word is: 10 for "decade"

	unit   string // unit of measure in its canonical form: "kilometres"
	length bool   // a unit of length: "per hour" belongs to it

	currency string // ISO code, or the noun in the plural where the code needs a country
	code     string // ISO code the word itself is: "usd"
	sub      bool   // a hundredth: "cents"
	country  string // of an adjective before a currency: "ca" of "canadian"

	percent string // unit of a percentage word: "%", "percentage points"
	counted string // plural of a noun that is counted without an -s: "people"
	role    role
	offset  int // days from today: -1 for "yesterday"
}

// role is what a function word does in a figure.
type role uint32

const (
	isAnd role = 1 << iota
	isA
	isOf
	isThe
	isHalf
	isQuarter
	isMinus
	isPoint
	isPer
	isAgo
	isNow
	isLast
	isNext
	isThis
	isToday
	isFuture // "will", "scheduled": a weekday lies ahead
	isLabel  // "Article", "Boeing": the number behind it is a name
	isJoin   // "mid-", "post-": a number may hang on it
	isRange  // "to", "bis"
	isHour   // "a.m.", "o'clock", "Uhr"
	isAll    // "all day"
	isFew    // "few", "couple"
	isOn     // "on", "by": a bare day of the month may follow
	isUnsure // a month or weekday that is another word too: needs a number or a capital
	isAge    // "old", "aged"
	isBetween
	isSquare  // "square", "cubic", "metric": before a unit
	isOrder   // "early", "late"
	isSeveral // "several", "few": an order of size follows
)

// lexicon holds the words by their lower-case spelling.
var lexicon = makeLexicon()

func makeLexicon() map[string]*lexeme {
	m := make(map[string]*lexeme)
	each := func(words string, f func(l *lexeme, i int)) {
		for i, alike := range strings.Fields(words) {
			for _, w := range strings.Split(alike, "/") {
				if m[w] == nil {
					m[w] = new(lexeme)
				}
				f(m[w], i)
			}
		}
	}
	for _, list := range numberWords {
		each(list.words, func(l *lexeme, i int) { l.number = list.from + i*list.step })
	}
	for _, list := range ordinalWords {
		each(list.words, func(l *lexeme, i int) { l.ordinal = list.from + i*list.step })
	}
	for scale, words := range scaleWords {
		each(words, func(l *lexeme, _ int) { l.scale = scale })
	}
	for n, words := range vagueWords {
		each(words, func(l *lexeme, _ int) { l.vague = n })
	}
	each("dozen", func(l *lexeme, _ int) { l.dozen = 12 })
	for _, words := range monthWords {
		each(words, func(l *lexeme, i int) { l.month = i + 1 })
	}
	for _, words := range weekdayWords {
		each(words, func(l *lexeme, i int) { l.weekday = i + 1 })
	}
	each("may march mar mars sun sat mon wed dec mai set ago dic fri jan", func(l *lexeme, _ int) { l.role |= isUnsure })
	for span, words := range spanWords {
		name, n := span, 1
		if i := strings.LastIndexAny(span, "0123456789"); i >= 0 {
			n, _ = strconv.Atoi(span[:i+1])
			name = span[i+1:]
		}
		each(words, func(l *lexeme, _ int) { l.span, l.spans = name, n })
	}
	for _, line := range strings.Split(unitWords, "\n") {
		unit, words, _ := strings.Cut(strings.TrimSpace(line), ": ")
		each(words, func(l *lexeme, _ int) { l.unit = unit })
	}
	each(lengthWords, func(l *lexeme, _ int) { l.length = true })
	for _, line := range strings.Split(currencyWords, "\n") {
		code, words, _ := strings.Cut(strings.TrimSpace(line), ": ")
		each(words, func(l *lexeme, _ int) { l.currency = code })
	}
	each(subunitWords, func(l *lexeme, _ int) { l.sub = true })
	each(currencyCodes, func(l *lexeme, _ int) {})
	for _, c := range strings.Fields(currencyCodes) {
		m[c].code = strings.ToUpper(c)
	}
	m["rmb"].code, m["btc"].code = "CNY", "BTC"
	for country, words := range countryWords {
		each(words, func(l *lexeme, _ int) { l.country = country })
	}
	for unit, words := range percentWords {
		each(words, func(l *lexeme, _ int) { l.percent = unit })
	}
	each(countedWords, func(l *lexeme, _ int) {})
	for _, w := range strings.Fields(countedWords) {
		m[w].counted = w
	}
	for r, words := range roleWords {
		each(words, func(l *lexeme, _ int) { l.role |= r })
	}
	for _, list := range dayWords {
		each(list.words, func(l *lexeme, _ int) { l.role |= isToday; l.offset = list.offset })
	}
	return m
}

// has reports whether a word that may be unknown has the role.
func (l *lexeme) has(r role) bool { return l != nil && l.role&r != 0 }
