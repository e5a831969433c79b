package text

import "brief/briefing"

func (s *scanner) emitRelative(from, to int, value string) {
	s.add(from, to, briefing.Value{Kind: briefing.Date, Value: value, Relative: value != "", Modifier: s.order(from)})
}

// relative reads "today", "last year", "this Friday", "next month", "the day
// after tomorrow" at token i.
func (s *scanner) relative(i int) int {
	l := s.tok(i).lex
	if l.has(isToday) {
		v := ""
		if s.today.known() {
			v = s.today.add(0, 0, l.offset).day()
		}
		s.emitRelative(i, i+1, v)
		return i + 1
	}
	if l.has(isThe) {
		// "the day after tomorrow", "the 20th of next month", "for the 21st."
		if s.word(i+1) == "day" && (s.word(i+2) == "after" || s.word(i+2) == "before") && s.role(i+3, isToday) {
			o := s.tok(i + 3).lex.offset
			if s.word(i+2) == "after" && o == 1 || s.word(i+2) == "before" && o == -1 {
				v := ""
				if s.today.known() {
					v = s.today.add(0, 0, 2*o).day()
				}
				s.emitRelative(i, i+4, v)
				return i + 4
			}
		}
		if o := s.tok(i + 1).lex; o != nil && o.ordinal > 0 && s.tok(i+1).kind == wordToken {
			if e := s.nthWeekday(i+1, i); e > i+1 {
				return e
			}
		}
		return s.dayAlone(i)
	}
	j := i + 1
	n := s.tok(j)
	if n.kind != wordToken || n.lex == nil || n.line || !n.gap {
		return i
	}
	word := lower(s.word(i))
	if word != "last" && word != "next" && word != "this" && !(n.lex.weekday > 0 || n.lex.month > 0) {
		return i // "the past year" is a length of time
	}
	offset := s.weekOffset(i)
	end := j + 1
	known := s.today.known()
	v := ""
	switch {
	case n.lex.weekday > 0 && n.end-n.start > 5:
		if known {
			switch offset {
			case 0:
				v = s.inWeek(n.lex.weekday, 0)
			case 1:
				v = s.inWeek(n.lex.weekday, 1)
			default:
				v = s.today.add(0, 0, -((s.today.weekday()-n.lex.weekday+6)%7 + 1)).day()
			}
		}
	case n.lex.month > 0 && n.upper && n.end-n.start > 2:
		if _, _, ord := s.dayNumber(j + 1); ord || s.tok(j+1).kind == numberToken {
			return i
		}
		if known {
			now := s.today.firstOfMonth()
			year := now.t.Year()
			m := int(now.t.Month())
			if offset < 0 && n.lex.month >= m {
				year--
			} else if offset > 0 && n.lex.month <= m {
				year++
			}
			v = civilOf(year, n.lex.month, 1).month()
		}
	case s.role(i-1, isThe):
		return i // "the last year of the war"
	case n.lex.span == "Y" && n.lex.spans == 1 && s.word(j) == "year":
		if known {
			v = s.today.firstOfMonth().add(offset, 0, 0).year()
		}
	case s.word(j) == "month":
		if known {
			v = s.today.firstOfMonth().add(0, offset, 0).month()
		}
	case s.word(j) == "week":
		// "next week on Friday", "this week Friday"
		k := end
		if s.role(k, isOn) {
			k++
		}
		if w := s.tok(k).lex; w != nil && w.weekday > 0 && s.tok(k).end-s.tok(k).start > 5 {
			v, end = s.inWeek(w.weekday, offset), k+1
		} else if known {
			v = s.today.add(0, 0, 7*offset).week()
		}
	case s.word(j) == "night" && offset < 0:
		if known {
			v = s.today.add(0, 0, -1).day()
		}
	default:
		return i
	}
	s.emitRelative(i, end, v)
	return end
}

// dayAlone reads "the 20th of next month" and, behind "on" or "for" at the end
// of a clause, "the 21st".
func (s *scanner) dayAlone(i int) int {
	d, end, ordinal := s.dayNumber(i + 1)
	if d == 0 {
		return i
	}
	if ordinal && s.role(end, isOf) && s.role(end+1, isNext|isThis|isLast) && s.tok(end+2).lex != nil && s.tok(end+2).lex.span == "M" {
		return s.dayOfMonth(i, end+1, d)
	}
	if w := lower(s.word(i - 1)); w != "on" && w != "for" && w != "by" && w != "until" || s.tok(end).kind == wordToken && !s.tok(end).line || s.hyphen(end) {
		return i
	}
	if !ordinal && s.tok(i+1).kind != numberToken && d < 20 {
		return i
	}
	v := ""
	if s.today.known() {
		m := s.today.firstOfMonth()
		if x := m.add(0, 0, d-1); x.month() == m.month() {
			v = x.day()
			if s.today.before(x) && !s.ahead(i) {
				if y := m.add(0, -1, d-1); y.month() == m.add(0, -1, 0).month() {
					v = y.day()
				}
			}
		}
	}
	s.emitRelative(i, end, v)
	return end
}

// ago reads "ago", "from now", "from tomorrow" behind a duration in tokens
// from..end and emits the date; 0 when there is none. It is as precise as its
// finest unit: "two years ago" is a year.
func (s *scanner) ago(f figure, end int, p spans, finest *lexeme) int {
	sign, from, next := -1, s.today, end+1
	switch {
	case s.role(end, isAgo):
	case s.word(end) == "from" && (s.word(end+1) == "now" || s.role(end+1, isToday)):
		sign, next = 1, end+2
		if l := s.tok(end + 1).lex; l.has(isToday) && from.known() {
			from = from.add(0, 0, l.offset)
		}
	default:
		return 0
	}
	if finest.span[0] == 'T' {
		return 0
	}
	v := briefing.Value{Kind: briefing.Date}
	if from.known() {
		y, m, d, ok := 0, 0, 0, true
		for _, x := range p.list {
			n := x.n.int()
			ok = ok && n >= 0 && n < 3000
			switch x.l.span {
			case "Y":
				y += n
			case "M":
				m += n
			case "W":
				d += 7 * n
			case "D":
				d += n
			}
		}
		if ok {
			when := from.add(sign*y, sign*m, sign*d)
			v.Relative = true
			switch finest.span {
			case "Y":
				v.Value = when.year()
			case "M":
				v.Value = when.month()
				if y > 0 || m > 0 {
					v.Value = from.firstOfMonth().add(sign*y, sign*m, 0).month()
				}
			default:
				v.Value = when.day()
			}
		}
	}
	s.add(f.from, next, v)
	return next
}
