package text

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
// Tomorrow's weekday is neither without a word that says so: a report of
// Wednesday that says "left on Thursday" may have been filed late.
func (s *scanner) nearWeekday(weekday int, ahead bool) string {
	if !s.today.known() {
		return ""
	}
	back := (s.today.weekday() - weekday + 7) % 7
	if ahead {
		return s.today.add(0, 0, 7-back).day()
	}
	if back == 6 {
		return ""
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
