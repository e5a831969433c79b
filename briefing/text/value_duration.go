package text

import (
	"strings"

	"brief/briefing"
)

// duration reads a unit of time behind a number: "three-year", "3h", "two and a
// half hours", "2 years 21 days", "28-year-old", "two days ago".
func (s *scanner) duration(f figure, at int, v briefing.Value) int {
	v.Kind = briefing.Duration
	hyphen := s.hyphen(at)
	if hyphen {
		at++
	}
	t := s.tok(at)
	if t.kind != wordToken || t.line || f.article {
		return 0
	}
	// "four business days", "couple of weeks" come with a word between.
	business := false
	if w := s.word(at); (w == "business" || w == "working" || w == "consecutive" || w == "straight" || w == "full" || w == "calendar" || w == "long" ||
		w == "more" || w == "additional" || w == "extra" || w == "whole" || w == "entire") && s.tok(at+1).lex != nil && s.tok(at+1).lex.span != "" && !hyphen {
		business = w == "business" || w == "working"
		at++
		t = s.tok(at)
	}
	l := t.lex
	if l == nil || l.span == "" {
		return 0
	}
	if size := t.end - t.start; size == 1 && (t.gap && s.word(at) != "h" || s.word(at) != "h") || s.word(at) == "D" || f.words && size < 3 {
		return 0
	}
	if l.ordinal > 0 && !hyphen && s.word(at) == "second" && !f.words && t.gap && f.num.int() != 1 && s.tok(at+1).kind == wordToken {
		return 0 // "5 second place"
	}
	if l.spans >= 100 && f.single && s.word(at) == "century" && f.num.int() > 1 {
		return 0
	}
	end := at + 1
	if s.sign(end, '.') && !s.tok(end).gap && (s.word(at) == "hr" || s.word(at) == "hrs" || s.word(at) == "yr" || s.word(at) == "yrs") && s.tok(end+1).kind == wordToken && !s.tok(end+1).upper {
		end++
	}
	parts := spans{}
	if !parts.add(f.num, l) {
		return 0
	}
	finest := l
	if s.role(end, isAnd) && s.role(end+1, isA) && s.role(end+2, isHalf) && !strings.HasSuffix(l.span, "W") { // "an hour and a half"
		parts = spans{}
		sum, ok := f.num.plus(decimal{m: 5, e: -1})
		if !ok || !parts.add(sum, l) {
			return 0
		}
		end += 3
	}
	if f.vague != "" {
		v.Value = durationOf(f.num, l)
		s.add(f.from, end, v)
		return end
	}
	// "2 years 1 month and 21 days"
	for !hyphen && len(parts.list) < 6 {
		k := end
		if s.role(k, isAnd) || s.sign(k, ',') {
			k++
		}
		n := s.tok(k)
		if n.line || n.kind != numberToken && (n.lex == nil || n.lex.number == 0) || n.kind == numberToken && !n.plain && n.num.e == 0 {
			break
		}
		g := figure{from: k, next: k + 1, num: n.num}
		if n.kind != numberToken && !s.inWords(k, &g) {
			break
		}
		u := s.tok(g.next)
		if u.kind != wordToken || u.lex == nil || u.lex.span == "" || u.lex.span == l.span || u.end-u.start == 1 && u.gap || s.sign(k-1, ',') && !finer(u.lex.span, l.span) || !parts.add(g.num, u.lex) {
			break
		}
		if finer(u.lex.span, finest.span) {
			finest = u.lex
		}
		end = g.next + 1
	}
	v.Value = parts.String()
	if business {
		v.Unit = "business days"
		if l.span == "D" {
			v.Value = "P" + f.num.String() + "BD"
			v.Unit = ""
		}
	}
	// "28-year-old", "28 years old", "28 years of age"
	if k := end; l.span == "Y" || l.span == "M" || l.span == "W" || l.span == "D" {
		if s.hyphen(k) {
			k++
		}
		switch w := s.word(k); {
		case w == "old" || w == "olds":
			v.Unit = "age"
			if k > end {
				s.add(f.from, k+1, v)
			} else {
				s.add(f.from, end, v)
			}
			return k + 1
		case s.role(k, isOf) && s.word(k+1) == "age":
			v.Unit = "age"
			s.add(f.from, end, v)
			return k + 2
		}
	}
	if j := s.ago(f, end, parts, finest); j > 0 {
		return j
	}
	s.add(f.from, end, v)
	if per, j := s.rate(end); per != "" {
		return j
	}
	return end
}

// spans are the parts of a duration.
type spans struct{ list []span }

type span struct {
	n decimal
	l *lexeme
}

func (p *spans) add(n decimal, l *lexeme) bool {
	n, ok := n.times(uint64(l.spans))
	if ok {
		p.list = append(p.list, span{n, l})
	}
	return ok
}

const spanOrder = "Y M W D THTMTS"

func spanRank(s string) int {
	if len(s) == 1 {
		return strings.Index(spanOrder, s+" ")
	}
	return strings.Index(spanOrder, s)
}

// finer reports whether unit a is smaller than unit b.
func finer(a, b string) bool { return spanRank(a) > spanRank(b) }

// String writes the duration as ISO 8601, parts from large to small.
func (p spans) String() string {
	date, clock := "", ""
	for _, want := range []string{"Y", "M", "W", "D", "TH", "TM", "TS"} {
		for _, x := range p.list {
			if x.l.span != want {
				continue
			}
			n := x.n
			n.minus = false
			if want[0] == 'T' {
				clock += n.String() + want[1:]
			} else {
				date += n.String() + want
			}
		}
	}
	if clock != "" {
		return "P" + date + "T" + clock
	}
	return "P" + date
}

// durationOf is the duration of n units.
func durationOf(n decimal, l *lexeme) string {
	var p spans
	if !p.add(n, l) {
		return ""
	}
	return p.String()
}

// spanOf finds the unit of time behind g.
func (s *scanner) spanOf(g figure) *lexeme {
	for k := g.next; k < g.next+4; k++ {
		if l := s.tok(k).lex; l != nil && l.span != "" && s.tok(k).kind == wordToken {
			return l
		}
	}
	return lexicon["day"]
}

// wordDuration reads durations that no number opens: "all day", "a fortnight",
// "an hour", "half an hour", "another month", "a couple of weeks".
func (s *scanner) wordDuration(i int) int {
	l := s.tok(i).lex
	if l == nil {
		return i
	}
	j, f := i+1, figure{from: i, num: whole(1), words: true}
	switch {
	case l.has(isAll):
		if s.hyphen(j) {
			j++
		}
	case l.has(isFew):
		if !s.role(j, isOf) {
			return i
		}
		f.num = whole(2)
		j++
	case l.has(isA) && s.role(j, isFew) && s.role(j+1, isOf):
		f.num = whole(2)
		j += 2
	case l.has(isA) && s.role(j, isHalf):
		return i
	case l.has(isA):
		// "an hour" measures time; "a day" mostly does not.
		n := s.tok(j).lex
		if n == nil || n.span == "" || n.ordinal > 0 || !strings.HasPrefix(lower(s.word(j)), "fortnight") && !s.measuresTime(i) {
			return i
		}
	case l.has(isHalf):
		if s.hyphen(j) {
			j++
		}
		if s.role(j, isA) {
			j++
		}
		f.num = decimal{m: 5, e: -1}
	default:
		return i
	}
	f.next = j
	t := s.tok(j)
	if w := s.word(j); w == "business" || w == "working" {
		t = s.tok(j + 1)
	}
	if t.kind != wordToken || t.lex == nil || t.lex.span == "" || t.end-t.start < 3 || t.lex.ordinal > 0 {
		return i
	}
	if l.has(isAll) && (plural(s.word(j)) || strings.HasPrefix(s.word(j), "night") || s.word(j) == "hours") {
		return i // "all days", "all nights"
	}
	if k := s.duration(f, j, briefing.Value{}); k > 0 {
		return k
	}
	return i
}

// measuresTime reports whether "a day" at token i is a length of time: behind
// "for", "within", "more than" and the like, or before "ago", "later".
func (s *scanner) measuresTime(i int) bool {
	if l := s.tok(i + 1).lex; l.span == "TH" || l.span == "TM" || s.role(i+2, isAnd) && s.role(i+3, isA) && s.role(i+4, isHalf) {
		return s.word(i-1) != "once" && s.word(i-1) != "twice" && s.word(i-1) != "times"
	}
	if timeBefore[lower(s.word(i-1))] {
		return true
	}
	return timeAfter[lower(s.word(i+2))]
}

var (
	timeBefore = wordSet(`for within lasting lasted last lasts than about over nearly almost under around only just took take takes
		least after roughly approximately spend spent spends exactly barely`)
	timeAfter = wordSet("ago later earlier before after old")
)
