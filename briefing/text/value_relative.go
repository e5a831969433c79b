package text

import "brief/briefing"

// weekday reads a day of the week at token i, alone or with a date behind it:
// "Monday", "Monday, January 12, 2018", "Friday the 22nd", "Tuesday next week".
func (s *scanner) weekday(i int) int {
	t := s.tok(i)
	l := t.lex
	j := i + 1
	short := t.end-t.start <= 5 && l.has(isUnsure) || t.end-t.start <= 4
	dot := s.sign(j, '.') && !s.tok(j).gap
	if dot {
		j++
	}
	k := j
	if s.sign(k, ',') {
		k++
	}
	n := s.tok(k)
	// With a date.
	if n.lex != nil && n.lex.month > 0 && n.lex.weekday == 0 {
		if e := s.monthFirst(k, i); e > k && len(s.out) > 0 && s.out[len(s.out)-1].Start == t.start {
			return e
		}
	}
	if n.kind == numberToken || n.lex != nil && n.lex.ordinal > 0 {
		if e := s.dayFirst(k, i); e > k {
			return e
		}
	}
	if n.kind == dateToken {
		if e := s.date(k); e > k {
			v := &s.out[len(s.out)-1]
			v.Start = t.start
			v.Text = s.text[v.Start:v.End]
			return e
		}
	}
	if s.role(k, isThe) {
		if d, e, ord := s.dayNumber(k + 1); d > 0 && (ord || d > 9) {
			if x := s.dayFirst(k+1, i); x > k+1 {
				return x
			}
			s.emitRelative(i, e, s.weekdayOfMonth(l.weekday, d))
			return e
		}
	}
	if short && !(dot && t.upper) || !t.upper && t.end-t.start < 6 {
		return i
	}
	// "Tuesday next week", "Friday of this week"
	k = i + 1
	if s.role(k, isOf) {
		k++
	}
	if s.role(k, isNext|isLast|isThis) && s.tok(k+1).lex != nil && s.tok(k+1).lex.span == "W" {
		from := i
		if s.role(i-1, isOn) && i-1 >= s.floor {
			from--
		}
		s.emitRelative(from, k+2, s.inWeek(l.weekday, s.weekOffset(k)))
		return k + 2
	}
	// "every Friday", "the first Friday", "a Sunday paper" are no day.
	if p := s.tok(i - 1); p.kind == wordToken && !t.line && (anyBefore[lower(s.word(i-1))] || p.lex != nil && p.lex.ordinal > 0 && p.lex.span == "" || p.lex.has(isA)) {
		return i + 1
	}
	s.emitRelative(i, i+1, s.nearWeekday(l.weekday, s.ahead(i)))
	return i + 1
}

var anyBefore = wordSet("every each one any some many most alternate second")

// nthWeekday reads "first Friday of next month", "second Sunday of May 2024" at
// the ordinal i; the span starts at token from.
func (s *scanner) nthWeekday(i, from int) int {
	n, day := s.tok(i).lex.ordinal, s.tok(i+1).lex
	if n < 1 || n > 5 || day == nil || day.weekday == 0 || s.tok(i+1).end-s.tok(i+1).start < 6 || !s.role(i+2, isOf) {
		return i
	}
	month, end := civil{}, i+5
	switch l := s.tok(i + 3).lex; {
	case l.has(isNext|isThis|isLast) && s.word(i+4) == "month":
		if s.today.known() {
			month = s.today.firstOfMonth().add(0, s.weekOffset(i+3), 0)
		}
	case l != nil && l.month > 0 && s.tok(i+3).upper:
		y, e := s.yearNumber(i + 4)
		if y > 0 {
			month, end = civilOf(y, l.month, 1), e
		} else {
			end = i + 4
			if v := s.today.nearestMonth(l.month, s.ahead(i)); v != "" {
				month = parseCivil(v + "-01")
			}
		}
	default:
		return i
	}
	v := ""
	if month.known() {
		if d := month.add(0, 0, (day.weekday-month.weekday()+7)%7+7*(n-1)); d.month() == month.month() {
			v = d.day()
		}
	}
	s.emitRelative(from, end, v)
	return end
}

func (s *scanner) emitRelative(from, to int, value string) {
	s.add(from, to, briefing.Value{Kind: briefing.Date, Value: value, Relative: value != "", Modifier: s.order(from)})
}

func (s *scanner) weekOffset(i int) int {
	switch {
	case s.role(i, isNext):
		return 1
	case s.role(i, isLast):
		return -1
	}
	return 0
}

// inWeek is a weekday of this week, the last (-1) or the next (1); weeks begin
// on Monday.
func (s *scanner) inWeek(weekday, offset int) string {
	if !s.today.known() {
		return ""
	}
	return s.today.add(0, 0, weekday-s.today.weekday()+7*offset).day()
}

// nearWeekday is the last such weekday up to today, or the first after today.
func (s *scanner) nearWeekday(weekday int, ahead bool) string {
	if !s.today.known() {
		return ""
	}
	back := (s.today.weekday() - weekday + 7) % 7
	if ahead {
		return s.today.add(0, 0, 7-back).day()
	}
	return s.today.add(0, 0, -back).day()
}

// weekdayOfMonth is the nearest day with this weekday and day of the month.
func (s *scanner) weekdayOfMonth(weekday, day int) string {
	if !s.today.known() {
		return ""
	}
	for _, m := range []int{0, -1, 1, -2, 2} {
		first := s.today.firstOfMonth().add(0, m, 0)
		if d := first.add(0, 0, day-1); d.month() == first.month() && d.weekday() == weekday {
			return d.day()
		}
	}
	return ""
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
