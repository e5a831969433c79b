package text

import (
	"fmt"
	"strings"

	"brief/briefing"
)

// date reads the date that starts at token i and returns the token behind it,
// or i when there is none.
func (s *scanner) date(i int) int {
	t := s.tok(i)
	if t.kind == dateToken {
		v := briefing.Value{Kind: briefing.Date}
		if valid(int(t.year), int(t.month), int(t.day)) {
			v.Value = fmt.Sprintf("%04d-%02d-%02d", t.year, t.month, t.day)
		}
		s.add(i, i+1, v)
		return i + 1
	}
	l := t.lex
	switch {
	case t.kind == numberToken:
		if j := s.spacedDate(i); j > i {
			return j
		}
		return s.dayFirst(i, i)
	case l == nil || t.kind != wordToken:
		return i
	case l.weekday > 0:
		if j := s.weekday(i); j > i {
			return j
		}
		fallthrough
	case l.month > 0:
		if l.month > 0 {
			return s.monthFirst(i, i)
		}
	case l.ordinal > 0 || l.number >= 20 && l.number <= 30:
		if j := s.nthWeekday(i, i); j > i {
			return j
		}
		return s.dayFirst(i, i)
	case l.role&(isLast|isNext|isThis|isToday|isThe) != 0:
		return s.relative(i)
	}
	return i
}

// spacedDate reads "11 / 28 / 2005" in tokenised text.
func (s *scanner) spacedDate(i int) int {
	if !s.sign(i+1, '/') || !s.sign(i+3, '/') || !s.tok(i+1).gap || s.tok(i+2).kind != numberToken || s.tok(i+4).kind != numberToken {
		return i
	}
	month, day, year := s.tok(i).num.int(), s.tok(i+2).num.int(), s.tok(i+4).num.int()
	if month > 12 {
		month, day = day, month
	}
	if s.tok(i+4).digits == 2 {
		year += 2000
		if year > 2040 {
			year -= 100
		}
	}
	if month < 1 || month > 12 || year < 1000 || year > 2199 || !valid(year, month, day) {
		return i
	}
	s.emitDate(i, i+5, year, month, day)
	return i + 5
}

// dayNumber reads a day of the month at token i, "15", "15th", "fifteenth",
// "twenty-first": its number and the token behind; 0 when there is none.
// ordinal reports whether it can be nothing but an ordinal.
func (s *scanner) dayNumber(i int) (day, next int, ordinal bool) {
	t := s.tok(i)
	if t.kind == numberToken {
		if !t.plain || t.end-t.start > 2 {
			return 0, i, false
		}
		next = i + 1
		if w := s.word(next); !s.tok(next).gap && (w == "st" || w == "nd" || w == "rd" || w == "th" || w == "er" || w == "ST" || w == "ND" || w == "RD" || w == "TH") {
			next, ordinal = next+1, true
		} else if !s.tok(next).gap && s.tok(next).kind == wordToken {
			return 0, i, false
		}
		if day = t.num.int(); day < 1 || day > 31 {
			return 0, i, false
		}
		return day, next, ordinal
	}
	l := t.lex
	if t.kind != wordToken || l == nil {
		return 0, i, false
	}
	day, next = l.ordinal, i+1
	if day > 0 {
		ordinal = true
	} else if l.number > 0 {
		day = l.number
		k := next
		if s.hyphen(k) {
			k++
		}
		if n := s.tok(k).lex; day >= 20 && n != nil && s.tok(k).kind == wordToken && (n.ordinal > 0 && n.ordinal < 10 || n.number > 0 && n.number < 10) {
			day += max(n.ordinal, n.number)
			next, ordinal = k+1, n.ordinal > 0
		}
	}
	if day < 1 || day > 31 {
		return 0, i, false
	}
	return day, next, ordinal
}

// sharedYear returns the year of the second of two dates whose first ends before
// token i, "May 5 to June 7, 2024"; 0 when there is none.
func (s *scanner) sharedYear(i int) int {
	if !s.hyphen(i) && !s.role(i, isRange|isAnd) && !s.sign(i, '–') {
		return 0
	}
	month := func(k int) bool { l := s.tok(k).lex; return l != nil && l.month > 0 && s.tok(k).kind == wordToken }
	j := i + 1
	if month(j) {
		if d, n, _ := s.dayNumber(j + 1); d > 0 {
			y, _ := s.yearNumber(n)
			return y
		}
		return 0
	}
	if d, n, _ := s.dayNumber(j); d > 0 && month(n) {
		y, _ := s.yearNumber(n + 1)
		return y
	}
	return 0
}

// dayFirst reads "15 October 2025", "the second of August", "5-7 May 2024",
// "15. Oktober", with the day at token i; the span starts at token from.
func (s *scanner) dayFirst(i, from int) int {
	day, j, ordinal := s.dayNumber(i)
	if day == 0 {
		return i
	}
	second, mid := 0, 0
	if s.hyphen(j) || s.sign(j, '–') || s.role(j, isRange) || s.role(j, isAnd) {
		if d, n, _ := s.dayNumber(j + 1); d > day && s.tok(j+1).kind == numberToken {
			second, mid, j = d, j+1, n
		} else if !s.hyphen(j) {
			return i
		} else {
			j++
		}
	}
	if s.sign(j, '.') && !s.tok(j).gap && s.tok(i).kind == numberToken {
		j++
	}
	if s.role(j, isOf) {
		j++
		if ordinal && s.role(j, isNext|isThis|isLast) && s.tok(j+1).lex != nil && s.tok(j+1).lex.span == "M" && second == 0 {
			return s.dayOfMonth(from, j, day)
		}
	}
	t := s.tok(j)
	if t.kind != wordToken || t.lex == nil || t.lex.month == 0 || t.line {
		return i
	}
	if y, _ := s.yearNumber(j + 1); t.lex.has(isUnsure) && !t.upper && t.end-t.start < 5 && y == 0 && s.word(j) != "may" && s.word(j) != "mai" && s.word(j) != "mars" {
		return i
	}
	if (s.word(j) == "may" || s.word(j) == "march") && s.tok(i).kind != numberToken && !ordinal {
		return i
	}
	end := j + 1
	if s.sign(end, '.') && !s.tok(end).gap && t.end-t.start <= 4 && s.tok(end+1).kind == numberToken {
		end++
	} else if s.hyphen(end) && s.tok(end+1).kind == numberToken {
		end++
	}
	year, n := s.yearNumber(end)
	if year > 0 {
		end = n
	} else {
		end = j + 1
		year = s.sharedYear(end)
	}
	if second > 0 {
		s.emitDate(from, mid-1, year, t.lex.month, day)
		s.emitDate(mid, end, year, t.lex.month, second)
		return end
	}
	s.emitDate(from, end, year, t.lex.month, day)
	return end
}

// dayOfMonth emits "20th of next month"; the word for the month is at token j.
func (s *scanner) dayOfMonth(from, j, day int) int {
	v := briefing.Value{Kind: briefing.Date}
	if s.today.known() {
		m := s.today.firstOfMonth()
		switch {
		case s.role(j, isNext):
			m = m.add(0, 1, 0)
		case s.role(j, isLast):
			m = m.add(0, -1, 0)
		}
		if d := m.add(0, 0, day-1); d.month() == m.month() {
			v.Value, v.Relative = d.day(), true
		}
	}
	s.add(from, j+2, v)
	return j + 2
}

// emitDate emits a date; year and day may be 0.
func (s *scanner) emitDate(from, to, year, month, day int) {
	v := briefing.Value{Kind: briefing.Date, Modifier: s.order(from)}
	switch {
	case day == 0:
		v.Value = fmt.Sprintf("%04d-%02d", year, month)
	case !valid(year, month, day):
	case year > 0:
		v.Value = fmt.Sprintf("%04d-%02d-%02d", year, month, day)
	default:
		v.Value = s.today.nearest(month, day, s.ahead(from))
		v.Relative = v.Value != ""
	}
	s.add(from, to, v)
}

// order returns "early", "mid" or "late" where one stands before token i.
func (s *scanner) order(i int) string {
	if s.hyphen(i - 1) {
		i--
	}
	if s.role(i-1, isOrder) {
		return lower(s.word(i - 1))
	}
	return ""
}

// ahead reports whether the sentence speaks of the future before token i.
func (s *scanner) ahead(i int) bool { return s.future >= 0 && i-s.future <= 14 && !s.reported(i) }

// reported reports whether a verb of saying in the past stands right before the
// day at token i: in "the ship will sail in April, the line announced on
// Wednesday" that Wednesday is over.
func (s *scanner) reported(i int) bool {
	for j := i - 1; j > s.future && j > i-5; j-- {
		t := s.tok(j)
		if t.kind == signToken {
			return false
		}
		if t.kind != wordToken {
			continue
		}
		if w := lower(s.word(j)); w == "said" || w == "told" || w == "wrote" || sayVerbs[w] == sayFinite && strings.HasSuffix(w, "ed") {
			return true
		}
	}
	return false
}
