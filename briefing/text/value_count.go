package text

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"brief/briefing"
)

// noun finds the noun that a number before token at counts: "8,000 Russian
// troops" counts "troops", "212 Druze" counts "Druze". It returns the noun as it
// stands and the token behind it, or "" and at.
func (s *scanner) noun(at int, f figure) (string, int) {
	if s.hyphen(at) {
		return "", at
	}
	j := at
	if s.role(j, isOf) && f.vague == "" { // "two of the men", "5 million of them"
		return "", at
	}
	for ; j < at+3; j++ {
		t := s.tok(j)
		if t.kind != wordToken || t.line || !t.gap {
			break
		}
		w := s.text[t.start:t.end]
		low := lower(w)
		if t.lex != nil && t.lex.counted != "" {
			return w, j + 1
		}
		if (stopWords("en")[low] || notNouns[low]) && !(len(w) > 1 && upper(w)) || t.lex != nil && (t.lex.month > 0 || t.lex.weekday > 0 || t.lex.number > 0 && low != "one" || t.lex.has(isRange|isAnd)) {
			break
		}
		if s.hyphen(j+1) || s.word(j+2) == "s" && (s.sign(j+1, '\'') || s.sign(j+1, '’')) {
			if s.hyphen(j + 1) {
				j++ // "500 well-armed men"
				continue
			}
			break
		}
		if plural(low) || len(w) > 2 && w[len(w)-1] == 's' && upper(w[:len(w)-1]) { // "4 MPs"
			// "17 US soldiers": go on to a plural right behind a short word.
			return w, j + 1
		}
	}
	// A people without plural, or a noun in the singular: "212 Druze".
	t := s.tok(at)
	if t.kind == wordToken && t.gap && !t.line && t.upper && !f.words && t.end-t.start > 2 && t.lex == nil && s.peopleAt(at) {
		return s.word(at), at + 1
	}
	return "", at
}

// peopleAt reports whether the capitalised word at stands alone, so that the
// number before it counts it.
func (s *scanner) peopleAt(at int) bool {
	w := s.word(at)
	if stopWords("en")[lower(w)] || upper(w) {
		return false
	}
	n := s.tok(at + 1)
	if n.kind == wordToken && n.gap && (n.upper || !stopWords("en")[lower(s.word(at+1))] && !strings.HasSuffix(s.word(at+1), "ed")) {
		return false
	}
	for _, end := range []string{"ese", "ish", "ian", "ean", "uze", "idi", "awi", "urd", "zi", "ite", "aqi", "ench", "utch", "wiss"} {
		if strings.HasSuffix(w, end) {
			return true
		}
	}
	return false
}

// notNouns end in -s, or stand behind numbers, but are not counted.
var notNouns = wordSet(`is was has does says as us this its his hers ours yours plus minus times percent per yes thus perhaps always
	across versus besides towards afterwards overseas according said told killed dead were are will would can could may might
	because including during pm am gmt est noon midnight old ago later earlier point points'`)

// plural reports whether a word looks like an English plural.
func plural(w string) bool {
	if len(w) < 4 || w[len(w)-1] != 's' {
		return false
	}
	switch w[len(w)-2] {
	case 's', 'u', 'i':
		return false
	}
	r, _ := utf8.DecodeRuneInString(w)
	return unicode.IsLetter(r)
}

// ratio emits "1 in 10", "nine out of ten" as a fraction, and "10 per 100,000" as
// a number with that unit; it returns the token behind, or 0.
func (s *scanner) ratio(f figure) int {
	if f.vague != "" || f.fraction || f.scaled {
		return 0
	}
	j := f.next
	switch {
	case s.word(j) == "per" && s.tok(j+1).kind == numberToken && s.tok(j+1).num.int() >= 100:
		t := s.tok(j + 1)
		v := briefing.Value{Kind: briefing.Number, Value: f.num.String(), Unit: "per " + s.text[t.start:t.end]}
		s.add(f.from, j+2, v)
		return j + 2
	case s.word(j) == "in":
		j++
	case s.word(j) == "out" && s.word(j+1) == "of":
		j += 2
	default:
		return 0
	}
	t := s.tok(j)
	of := 0
	if t.kind == numberToken && (t.plain || t.grouped) {
		of = t.num.int()
	} else if t.kind == wordToken && t.lex != nil {
		of = t.lex.number
	}
	n := f.num.int()
	if n < 1 || of <= n || of > 1_000_000 || of > 1000 && !t.grouped || t.line || s.tok(j+1).kind == numberToken || s.hyphen(j+1) || f.words != (t.kind == wordToken) {
		return 0
	}
	if l := s.tok(j + 1).lex; l != nil && (l.span != "" || l.month > 0 || l.unit != "" || l.scale > 0 || l.currency != "" || l.percent != "") || s.sign(j+1, '%') {
		return 0
	}
	s.add(f.from, j+1, briefing.Value{Kind: briefing.Number, Value: quotient(uint64(n), uint64(of)).String()})
	return j + 1
}

// counted emits a bare number, with the noun it counts where one is near.
func (s *scanner) counted(f figure) int {
	at := f.next
	if f.of {
		at++
	}
	if j := s.ratio(f); j > 0 {
		return j
	}
	unit, end := s.noun(at, f)
	modifier := f.vague
	if s.hyphen(at) { // "60,000-plus", "200-odd"
		switch w := s.word(at + 1); w {
		case "plus", "odd":
			modifier = map[bool]string{true: "more than", false: "about"}[w == "plus"]
			unit, end = s.noun(at+2, f)
		}
	} else if s.sign(at, '+') && !s.tok(at).gap && f.single {
		modifier = "more than"
		unit, end = s.noun(at+1, f)
	}
	v := briefing.Value{Kind: briefing.Number, Value: f.num.String(), Unit: unit, Modifier: modifier}
	if unit == "" {
		end = f.next
	}
	if f.words && unit == "" && (f.num.m < 13 && f.num.e == 0 || f.article) && !f.fraction {
		return f.next // "one of them", "the two"
	}
	s.add(f.from, end, v)
	return end
}
