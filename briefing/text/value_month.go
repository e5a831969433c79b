package text

import "brief/briefing"

// monthFirst reads "December 8, 2024", "July 2025", "Oct. 2", "in May" with the
// month at token i; the span starts at token from.
func (s *scanner) monthFirst(i, from int) int {
	t := s.tok(i)
	l := t.lex
	j := i + 1
	if s.sign(j, '.') && (!s.tok(j).gap || t.end-t.start <= 4 && s.tok(j+1).kind == numberToken) {
		j++
	} else if (s.hyphen(j) || s.sign(j, '/') && !s.tok(j).gap) && s.tok(j+1).kind == numberToken {
		j++
	}
	k := j
	if s.role(k, isThe) {
		k++
	}
	if s.tok(k).line {
		return s.bareMonth(i, from)
	}
	day, next, ordinal := s.dayNumber(k)
	if day > 0 && l.has(isUnsure) && !t.upper && (s.word(i) == "may" || s.word(i) == "march") && s.tok(k).kind != numberToken {
		day = 0 // "it may first"
	}
	if day > 0 && !ordinal && !s.dayFits(i, k, next) {
		day = 0
	}
	if day == 0 {
		if y, n := s.yearNumber(j); y > 0 && (t.upper || !l.has(isUnsure)) {
			s.emitDate(from, n, y, l.month, 0)
			return n
		}
		return s.bareMonth(i, from)
	}
	year, end := s.yearNumber(next)
	if year == 0 {
		end = next
	}
	if year == 0 {
		year = s.sharedYear(next)
	}
	// "May 5-7", "May 5 to 8"
	if year == 0 {
		k := next
		if s.hyphen(k) || s.role(k, isRange) || s.sign(k, '–') {
			if d, n, _ := s.dayNumber(k + 1); d > day && s.tok(k+1).kind == numberToken && s.dayFits(i, k+1, n) && (s.tok(n).lex == nil || s.tok(n).lex.month == 0) {
				y, e := s.yearNumber(n)
				if y == 0 {
					e = n
				}
				s.emitDate(from, next, y, l.month, day)
				s.emitDate(k+1, e, y, l.month, d)
				return e
			}
		}
	}
	s.emitDate(from, end, year, l.month, day)
	return end
}

// dayFits reports whether the number at tokens k..next can be a day behind the
// month at token i: nothing it would count or measure follows.
func (s *scanner) dayFits(i, k, next int) bool {
	n := s.tok(next)
	if n.kind == signToken {
		return n.sign != '%' && !(n.sign == ':' && !n.gap) && !(n.sign == '.' && !n.gap && s.tok(next+1).kind == numberToken && !s.tok(next+1).gap)
	}
	if n.kind != wordToken || n.line {
		return true
	}
	if n.lex != nil && (n.lex.percent != "" || n.lex.scale >= 2 && n.end-n.start > 2 || n.lex.currency != "" || n.lex.unit != "" && n.end-n.start > 2 || n.lex.has(isHour) && s.word(next) != "at") {
		return false
	}
	if n.lex != nil && n.lex.span != "" && n.lex.ordinal == 0 {
		return false // "in May 5 days"
	}
	if p := s.word(i - 1); p == "in" || p == "In" {
		unit, _ := s.noun(next, figure{from: k, next: next})
		return unit == ""
	}
	return true
}

// bareMonth reads a month without day and year, which only some words before it
// make certain: "in May", but not "Theresa May said".
func (s *scanner) bareMonth(i, from int) int {
	t := s.tok(i)
	l := t.lex
	if !monthBefore[lower(s.word(i-1))] && !(s.hyphen(i-1) && s.role(i-2, isOrder)) || !t.upper && (l.has(isUnsure) || t.end-t.start < 5) || from != i {
		return i
	}
	if t.end-t.start <= 4 && l.has(isUnsure) && !t.upper {
		return i
	}
	if n := s.tok(i + 1); n.kind == wordToken && n.upper && n.gap && !n.line && n.lex == nil && l.has(isUnsure) {
		return i // "in May Day parades"
	}
	ahead := s.ahead(i)
	v := briefing.Value{Kind: briefing.Date, Relative: true, Value: s.today.nearestMonth(l.month, ahead), Modifier: s.order(i)}
	if v.Value == "" {
		v.Relative = false
	}
	s.add(i, i+1, v)
	return i + 1
}

var monthBefore = wordSet(`in of since by until till last this next early late mid during before after from to between through and for every each
	earlier im seit ab bis ende anfang mitte en de depuis desde в с до к по в начале конце`)
