package text

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
		if a > 0 && a < b && (b <= 5 || b == 8 || b == 10 || b == 16) && !s.sign(i+3, '/') {
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
