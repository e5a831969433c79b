package text

import (
	"brief/briefing"
)

// figure is a number with what stands in tokens from..next (exclusive).
type figure struct {
	from, next int
	num        decimal
	words      bool   // written in words, "five"
	single     bool   // one plain token: may be a year, a label, a score
	scaled     bool   // has "million" or the like
	article    bool   // begins with "a", "an": counts only with a unit
	vague      string // "hundreds": the modifier of an order of size
	of         bool   // "of" stands between the number and what it counts
	fraction   bool   // "two-thirds", "half"
}

// figure reads the number phrase at token i. When it returns false, next may
// still say how far a thing that is no figure reaches.
func (s *scanner) figure(i int) (figure, bool) {
	f := figure{from: i, next: i}
	minus := false
	if t := s.tok(i); t.kind == signToken && (t.sign == '-' || t.sign == '−') {
		// A sign belongs to the number only when nothing else hangs on it.
		if t.gap && s.tok(i-1).kind != numberToken && s.tok(i+1).kind == numberToken && !s.tok(i+1).gap {
			minus = true
			i++
		} else {
			return f, false
		}
	} else if t.lex.has(isMinus) {
		minus = true
		i++
	}
	t := s.tok(i)
	ok := false
	switch {
	case t.kind == signToken && t.sign == '.':
		if n := s.tok(i + 1); t.gap && n.kind == numberToken && !n.gap && n.plain { // ".5"
			f.num, f.next, ok = n.num.shift(-int(n.digits)), i+2, true
		}
	case t.kind == numberToken:
		ok = s.digits(i, &f)
	case t.kind == signToken && vulgar[t.sign] != (decimal{}):
		f.num, f.next, ok = vulgar[t.sign], i+1, true
	case t.lex == nil:
	case t.lex.vague > 0:
		ok = s.vagueFigure(i, &f)
		return f, ok
	case t.lex.has(isSeveral):
		ok = s.several(i, &f)
		return f, ok
	case t.lex.has(isA) && s.role(i+1, isSeveral):
		ok = s.several(i+1, &f)
		return f, ok
	case t.lex.has(isHalf) || t.lex.has(isQuarter):
		ok = s.partOf(i, &f)
	case t.lex.has(isA):
		ok = s.articled(i, &f)
	case t.lex.number > 0 || t.lex.scale >= 2 && t.end-t.start > 4 && s.alone(i):
		ok = s.inWords(i, &f)
	case t.lex.dozen > 0:
		f.num, f.next, f.words, ok = whole(t.lex.dozen), i+1, true, true
	}
	if !ok {
		return f, false
	}
	if !s.half(&f) || !s.scales(&f) {
		return f, false
	}
	f.num.minus = minus
	return f, true
}

// vulgar are fractions in one sign.
var vulgar = map[rune]decimal{
	'½': {m: 5, e: -1}, '¼': {m: 25, e: -2}, '¾': {m: 75, e: -2}, '⅓': {m: 3333, e: -4}, '⅔': {m: 6667, e: -4}, '⅛': {m: 125, e: -3},
}

// digits reads a number in digits at i, with a fraction behind it: "10 1/2",
// "1/2", "10½". It refuses what only looks like a number: clock times, scores,
// telephone numbers, "Il-76", "5G".
func (s *scanner) digits(i int, f *figure) bool {
	t := s.tok(i)
	f.num, f.next, f.single = t.num, i+1, true
	// "Il-76": a hyphen and a word right before.
	if !t.gap && i > s.floor && s.hyphenSign(i-1) && !s.tok(i-1).gap {
		p := s.tok(i - 2)
		if p.kind == codeToken || p.kind == wordToken && (p.lex == nil || !p.lex.has(isJoin|isRange|isBetween) && p.lex.month == 0 && p.lex.weekday == 0 && p.lex.number == 0) {
			return false
		}
	}
	if j := s.clock(i + 1); j > 0 {
		f.next = j
		return false
	}
	// "12:30", "5/6/7".
	if s.sign(i+1, ':') && !s.tok(i+1).gap && s.tok(i+2).kind == numberToken && !s.tok(i+2).gap {
		f.next = i + 3
		for s.sign(f.next, ':') && !s.tok(f.next).gap && s.tok(f.next+1).kind == numberToken {
			f.next += 2
		}
		if j := s.clock(f.next); j > 0 {
			f.next = j
		}
		return false
	}
	if s.sign(i+1, '/') && s.tok(i+2).kind == numberToken && t.plain && s.tok(i+2).plain && s.tok(i+1).gap == s.tok(i+2).gap && t.digits != 4 {
		a, b := t.num.int(), s.tok(i+2).num.int()
		if a > 0 && b > 1 && a < b && b <= 16 && !s.sign(i+3, '/') {
			f.num, f.next, f.single, f.fraction = quotient(uint64(a), uint64(b)), i+3, false, true
			return true
		}
		f.next = i + 3
		return false
	}
	// "10 1/2"
	if n := s.tok(i + 1); t.plain && n.kind == numberToken && n.plain && n.gap && s.sign(i+2, '/') && s.tok(i+3).kind == numberToken && s.tok(i+3).plain {
		a, b := n.num.int(), s.tok(i+3).num.int()
		if a > 0 && a < b && b <= 16 {
			if sum, ok := t.num.plus(quotient(uint64(a), uint64(b))); ok {
				f.num, f.next, f.single = sum, i+4, false
				return true
			}
		}
	}
	if n := s.tok(i + 1); n.kind == signToken && (!n.gap || t.plain) && vulgar[n.sign] != (decimal{}) {
		if sum, ok := t.num.plus(vulgar[n.sign]); ok {
			f.num, f.next, f.single = sum, i+2, false
		}
		return true
	}
	// Tokenised: "80 , 000 spectators", "6 . 2 %".
	if n := s.tok(i + 2); t.plain && n.kind == numberToken && n.plain && n.gap && s.tok(i+1).gap && s.tok(i+1).kind == signToken {
		switch {
		case s.tok(i+1).sign == ',' && n.digits == 3 && t.digits <= 3:
			if thousand, ok := t.num.times(1000); ok {
				f.num, _ = thousand.plus(n.num)
				f.next = i + 3
			}
		case s.tok(i+1).sign == '.' && n.digits <= 4 && s.decimalBefore(i+3):
			d := t.num
			for range n.digits {
				d, _ = d.times(10)
			}
			d, _ = d.plus(n.num)
			f.num, f.next, f.single = d.shift(-int(n.digits)), i+3, false
		}
	}
	return true
}

// clock returns the token behind "a.m.", "pm", "o'clock", "Uhr" at token i, or 0:
// the number before it is a time of day.
func (s *scanner) clock(i int) int {
	w := s.word(i)
	switch {
	case s.tok(i).line:
		return 0
	case (w == "a" || w == "p" || w == "A" || w == "P") && s.sign(i+1, '.') && !s.tok(i+1).gap && !s.tok(i+2).gap && (s.word(i+2) == "m" || s.word(i+2) == "M"):
		return i + 3
	case (w == "o" || w == "O") && (s.sign(i+1, '\'') || s.sign(i+1, '’')) && s.word(i+2) == "clock":
		return i + 3
	case s.role(i, isHour) && w != "o":
		return i + 1
	}
	return 0
}

// decimalBefore reports whether token i makes "6 . 2" before it one number.
func (s *scanner) decimalBefore(i int) bool {
	t := s.tok(i)
	return t.kind == signToken && t.sign == '%' || t.lex != nil && (t.lex.scale >= 6 || t.lex.percent != "")
}

func (s *scanner) hyphenSign(i int) bool {
	t := s.tok(i)
	return t.kind == signToken && (t.sign == '-' || t.sign == '‑' || t.sign == '–')
}

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
	return l.scale >= 3 || l.span != "" && !l.has(isQuarter) && l.ordinal == 0 || l.unit != "" && s.tok(j).end-s.tok(j).start > 2
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
		return ok && s.tok(f.next).lex != nil && (s.tok(f.next).lex.scale >= 3 || t.lex.has(isHalf))
	case t.lex.sub && (s.word(i+1) == "cent" || s.word(i+1) == "penny"):
		f.num, f.next = whole(1), i+1
		return true
	}
	return false
}

// half reads "and a half" behind a number.
func (s *scanner) half(f *figure) bool {
	if s.role(f.next, isAnd) && s.role(f.next+1, isA) && s.role(f.next+2, isHalf) && !f.fraction {
		if sum, ok := f.num.plus(decimal{m: 5, e: -1}); ok {
			f.num, f.single = sum, false
			f.next += 3
		}
	}
	return true
}

// scales reads "million", "bn", "hundred thousand" behind a number.
func (s *scanner) scales(f *figure) bool {
	for range 2 {
		j := f.next
		if s.hyphen(j) {
			j++
		}
		t := s.tok(j)
		l := t.lex
		if l == nil || t.line {
			return true
		}
		if l.dozen > 0 && !f.scaled {
			d, ok := f.num.times(uint64(l.dozen))
			if !ok {
				return false
			}
			f.num, f.next, f.scaled, f.single = d, j+1, true, false
			return true
		}
		if l.scale == 0 {
			return true
		}
		// "5m", "5bn", "5k" hang on the number; "5 m" is metres unless a
		// currency has said otherwise (see prefixedMoney).
		if size := t.end - t.start; size == 1 && (t.gap || s.word(j) == "K" || !s.shortScale(j)) {
			return true
		}
		f.num = f.num.shift(l.scale)
		f.next, f.scaled, f.single = j+1, true, false
		if s.sign(f.next, '.') && !s.tok(f.next).gap && abbreviatedScale[s.word(j)] {
			f.next++ // "млн.", "Mio."
		}
	}
	return true
}

var abbreviatedScale = wordSet("тыс млн млрд трлн Mio Mrd")

// shortScale reports whether a letter right behind a number is a scale: "5m
// people", "5bn"; "1.8m tall" is metres.
func (s *scanner) shortScale(j int) bool {
	switch s.word(j) {
	case "k", "b", "bn":
		return true
	case "m":
		n := s.tok(j + 1)
		return n.kind == wordToken && (n.lex != nil && (n.lex.counted != "" || n.lex.currency != "" || n.lex.code != "" || n.lex.unit != "" && n.end-n.start > 3) || n.lex == nil && plural(s.word(j+1)))
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
