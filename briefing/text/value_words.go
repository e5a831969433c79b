package text

// alone reports whether a scale word opens a number: "hundred people", but not
// behind a digit or word that was refused.
func (s *scanner) alone(i int) bool {
	p := s.tok(i - 1)
	return p.kind != numberToken && s.tok(i).lex.scale <= 3
}

// inWords reads "twenty-three thousand four hundred and five". One and many are
// told apart by what follows.
func (s *scanner) inWords(i int, f *figure) bool {
	f.words = true
	var total, part decimal // done groups; the group below the next scale
	have := 0               // least value of the words taken in this group: 90 can follow 100, 5 can follow 90
	j := i
	for {
		k := j
		if k > i {
			if s.hyphen(k) {
				k++
			} else if s.role(k, isAnd) && have != 1 && s.tok(k+1).lex != nil && s.tok(k+1).lex.number > 0 && total.m+part.m >= 20 {
				k++
			}
			if s.tok(k).line {
				break
			}
		}
		l := s.tok(k).lex
		if l == nil || s.tok(k).kind != wordToken {
			break
		}
		switch {
		case l.number > 0 && (k == i || fits(l.number, part.int()%1000)):
			sum, ok := part.plus(whole(l.number))
			if !ok {
				return false
			}
			part, have = sum, l.number
		case l.scale == 2 && (k == i || part.m > 0 && part.m < 100):
			if k == i {
				part = whole(1)
			}
			part, _ = part.times(100)
		case l.scale > 2 && s.tok(k).end-s.tok(k).start > 2 && (part.m > 0 || k == i):
			if k == i {
				part = whole(1)
			}
			sum, ok := total.plus(part.shift(l.scale))
			if !ok {
				return false
			}
			total, part = sum, decimal{}
			f.scaled = true
		case l.has(isPoint) && s.word(k) == "point" && k > i && s.tok(k+1).lex != nil && s.tok(k+1).lex.number > 0 && s.tok(k+1).lex.number < 10:
			if d := part; total.m == 0 {
				d, _ = d.times(10)
				d, _ = d.plus(whole(s.tok(k + 1).lex.number))
				f.num, f.next = d.shift(-1), k+2
				return true
			}
			goto done
		default:
			goto done
		}
		j = k + 1
	}
done:
	if j == i {
		return false
	}
	f.num, _ = total.plus(part)
	f.next = j
	f.single = j == i+1
	// "two-thirds"
	k := j
	if s.hyphen(j) {
		k++
	}
	if d := denominator(s.word(k)); d > 0 && f.num.int() > 0 && f.num.int() < d && f.single && (k > j || f.num.int() <= 3 && d <= 5) {
		f.num, f.next, f.fraction, f.single = quotient(f.num.m, uint64(d)), k+1, true, false
	}
	return true
}

// fits reports whether number word n can follow a group of that size:
// "twenty three", "hundred forty", not "three five".
func fits(n, group int) bool {
	switch {
	case group < 0:
		return false
	case n < 10:
		return group%10 == 0 && (group%100 == 0 || group%100 >= 20) && group > 0
	default:
		return group >= 100 && group%100 == 0 || group == 0
	}
}

func denominator(w string) int {
	switch w {
	case "half", "halves":
		return 2
	case "third", "thirds":
		return 3
	case "quarter", "quarters", "fourth", "fourths":
		return 4
	case "fifth", "fifths":
		return 5
	case "sixth", "sixths":
		return 6
	case "eighth", "eighths":
		return 8
	case "tenth", "tenths":
		return 10
	}
	return 0
}

// partOf reads "half a million", "quarter million", "half".
func (s *scanner) partOf(i int, f *figure) bool {
	f.num = decimal{m: 5, e: -1}
	if s.tok(i).lex.has(isQuarter) {
		f.num = decimal{m: 25, e: -2}
	}
	j := i + 1
	if s.hyphen(j) {
		j++
	}
	if s.role(j, isOf) && s.role(j+1, isA) && s.tok(j+2).lex != nil && (s.tok(j+2).lex.span != "" || s.tok(j+2).lex.unit != "") {
		j++ // "a quarter of an hour"
	}
	if s.role(j, isA) {
		j++
	}
	f.next, f.words, f.fraction = j, true, true
	l := s.tok(j).lex
	if l == nil {
		return false
	}
	if l.dozen > 0 {
		if f.num.m != 5 {
			return false
		}
		f.num, f.next, f.fraction = whole(6), j+1, false
		return true
	}
	// Without a scale only a unit of time or measure may follow.
	return l.scale >= 3 || l.percent != "" || l.span != "" && l.ordinal == 0 || l.unit != "" && s.tok(j).end-s.tok(j).start > 2
}

// articled reads "a million", "a dozen", "a quarter million", "an hour", "a few".
func (s *scanner) articled(i int, f *figure) bool {
	f.article, f.words = true, true
	t := s.tok(i + 1)
	if t.lex == nil || !t.gap && !s.hyphen(i+1) {
		return false
	}
	switch {
	case t.lex.scale >= 2 && t.end-t.start > 3:
		f.num, f.next = whole(1), i+1
		if s.tok(i+2).lex != nil && t.lex.scale == 2 {
			// "a hundred and fifty"
			g := figure{}
			if s.inWords(i+1, &g) {
				f.num, f.next, f.scaled = g.num, g.next, true
			}
		}
		f.article = false
		return true
	case t.lex.dozen > 0:
		f.num, f.next, f.article = whole(t.lex.dozen), i+2, false
		return true
	case t.lex.has(isQuarter) || t.lex.has(isHalf):
		ok := s.partOf(i+1, f)
		f.article = false
		return ok
	case t.lex.sub && (s.word(i+1) == "cent" || s.word(i+1) == "penny"):
		f.num, f.next = whole(1), i+1
		return true
	}
	return false
}

// vagueFigure reads "hundreds of", "tens of thousands of".
func (s *scanner) vagueFigure(i int, f *figure) bool {
	l := s.tok(i).lex
	f.from, f.words = i, true
	f.num = whole(l.vague)
	f.vague = lower(s.word(i))
	f.next = i + 1
	for s.role(f.next, isOf) && s.tok(f.next+1).lex != nil && s.tok(f.next+1).lex.vague > 0 {
		next := s.tok(f.next + 1).lex.vague
		d, ok := f.num.times(uint64(next))
		if !ok || len(f.vague) > 40 {
			return false
		}
		f.num = d
		f.vague += " of " + lower(s.word(f.next+1))
		f.next += 2
	}
	f.of = s.role(f.next, isOf)
	return f.of
}

// several reads "several hundred", "a few thousand", "some dozen" at the word for
// some: orders of size again.
func (s *scanner) several(i int, f *figure) bool {
	t := s.tok(i + 1)
	if t.kind != wordToken || t.lex == nil || t.line || t.lex.dozen == 0 && (t.lex.scale < 2 || t.end-t.start < 5) {
		return false
	}
	f.words, f.next = true, i+2
	f.num = whole(1).shift(t.lex.scale)
	if t.lex.dozen > 0 {
		f.num = whole(t.lex.dozen)
	}
	f.vague = lower(s.word(i+1)) + "s"
	return true
}
