package text

import (
	"strings"

	"brief/briefing"
)

// measured decides by what stands behind a number what it measures, emits it,
// and returns the token to go on with.
func (s *scanner) measured(f figure) int {
	at := f.next
	if f.of {
		at++
	}
	if j := s.ranged(f); j > 0 {
		return j
	}
	if j := s.unit(f, at, briefing.Value{Value: f.num.String(), Modifier: f.vague}); j > 0 {
		return j
	}
	t := s.tok(at)
	// "5G", "4x4", "21-gun": letters that are no unit hang on the number.
	if f.single && !f.words {
		if !t.gap && s.word(at) == "s" {
			if y := s.year(f.from); y > 0 {
				return y
			}
		}
		if !t.gap && t.kind == wordToken || t.kind == codeToken && !t.gap {
			if l := s.word(at); (l == "st" || l == "nd" || l == "rd" || l == "th") && s.tok(f.from).plain {
				s.add(f.from, at+1, briefing.Value{Kind: briefing.Number, Value: f.num.String(), Unit: "ordinal"})
			}
			return at + 1
		}
		if s.hyphen(at) {
			if w := s.word(at + 1); w == "plus" || w == "odd" {
				return s.counted(f)
			}
			if s.tok(at+1).kind == wordToken {
				return at + 2
			}
			if y := s.year(f.from); y > at {
				return y
			}
			return s.chain(at)
		}
		if s.named(f) {
			return f.next
		}
		if y := s.year(f.from); y > 0 {
			return y
		}
		if j := s.age(f); j > 0 {
			return j
		}
	}
	if j := s.magnitude(f); j > 0 {
		return j
	}
	if s.hyphen(at) && f.words && s.tok(at+1).kind == wordToken {
		return at + 2 // "three-way"
	}
	return s.counted(f)
}

// unit emits the number as money, percentage, duration or quantity if token at
// says that it is one; v carries value and modifier. It returns 0 if not.
func (s *scanner) unit(f figure, at int, v briefing.Value) int {
	for _, try := range []func(figure, int, briefing.Value) int{s.percent, s.money, s.duration, s.quantity} {
		if j := try(f, at, v); j > 0 {
			return j
		}
	}
	return 0
}

// magnitude reads the number behind "magnitude", "magnitude of".
func (s *scanner) magnitude(f figure) int {
	p := f.from - 1
	if s.role(p, isOf) || s.hyphen(p) {
		p--
	}
	if s.measure(p) != "magnitude" || f.num.int() > 12 {
		return 0
	}
	s.add(f.from, f.next, briefing.Value{Kind: briefing.Quantity, Value: f.num.String(), Unit: "magnitude"})
	return f.next
}

// chain passes over numbers that hang together: scores, telephone numbers.
func (s *scanner) chain(at int) int {
	for s.hyphen(at) && s.tok(at+1).kind == numberToken {
		at += 2
	}
	return at
}

// percent reads "%", "per cent", "percentage points", "basis points".
func (s *scanner) percent(f figure, at int, v briefing.Value) int {
	v.Kind = briefing.Percent
	if s.sign(at, '%') || s.sign(at, '٪') || s.sign(at, '％') {
		v.Unit = "%"
		s.add(f.from, at+1, v)
		return at + 1
	}
	if s.hyphen(at) {
		at++
	}
	end := s.percentWord(at)
	if end == 0 || f.article || s.tok(at).line {
		return 0
	}
	v.Unit = "%"
	if l := s.tok(end - 1).lex; l != nil && l.percent != "" {
		v.Unit = l.percent
	}
	if w := s.word(end); w == "point" || w == "points" {
		v.Unit = "percentage points"
		if s.word(at) == "basis" {
			v.Unit = "basis points"
		}
		end++
	} else if s.word(at) == "basis" {
		return 0
	}
	s.add(f.from, end, v)
	return end
}

// percentWord returns the token behind "percent", "per cent", "pour cent",
// "por ciento", "basis" at token at, or 0.
func (s *scanner) percentWord(at int) int {
	t := s.tok(at)
	if t.kind != wordToken {
		return 0
	}
	if t.lex != nil && t.lex.percent != "" {
		return at + 1
	}
	switch s.word(at) {
	case "basis":
		return at + 1
	case "per", "Per", "pour", "por":
		switch s.word(at + 1) {
		case "cent", "cents", "ciento":
			return at + 2
		}
	}
	return 0
}

// percentOf reads "per cent of 22" where a clause begins with it.
func (s *scanner) percentOf(i int) int {
	end := s.percentWord(i)
	if end == 0 || !s.role(end, isOf) || s.word(i) == "basis" || i > 0 && s.tok(i-1).kind != signToken {
		return i
	}
	f, ok := s.figure(end + 1)
	if !ok || f.article || f.vague != "" || s.unit(f, f.next, briefing.Value{Value: f.num.String()}) > 0 {
		return i
	}
	s.add(i, f.next, briefing.Value{Kind: briefing.Percent, Value: f.num.String(), Unit: "%"})
	return f.next
}

// quantity reads a unit of measure: "6-mile", "200lbs", "16,000 metric tons",
// "5 feet 2 inches", "188 miles an hour", "20 (kg)".
func (s *scanner) quantity(f figure, at int, v briefing.Value) int {
	v.Kind = briefing.Quantity
	hyphen := s.hyphen(at)
	if hyphen {
		at++
	}
	adjective := ""
	if s.role(at, isSquare) && s.tok(at).gap != hyphen {
		adjective = lower(s.word(at))
		at++
		if s.hyphen(at) {
			at++
		}
	}
	t := s.tok(at)
	if t.kind == signToken {
		if t.sign == '°' {
			return s.degrees(f, at, v)
		}
		// "20 (kg)"
		if strings.ContainsRune("([{<", t.sign) && s.tok(at+2).kind == signToken && strings.ContainsRune(")]}>", s.tok(at+2).sign) && s.measure(at+1) != "" && f.single {
			v.Unit = s.measure(at + 1)
			s.add(f.from, at+3, v)
			return at + 3
		}
		return 0
	}
	unit := s.measure(at)
	if unit == "" || t.line || f.article {
		return 0
	}
	// One letter is a unit only behind digits, and in the case it is written in.
	if size := t.end - t.start; size == 1 && (f.words || !oneLetter[s.word(at)] || t.gap && s.tok(at+1).kind == signToken && s.tok(at+1).sign == '.' && !s.tok(at+1).gap) {
		return 0
	}
	if unit == "square metres" && adjective == "" && s.word(at) == "m" {
		unit = "metres"
	}
	switch adjective {
	case "square", "sq", "cubic", "cu":
		if adjective == "sq" {
			adjective = "square"
		} else if adjective == "cu" {
			adjective = "cubic"
		}
		unit = adjective + " " + unit
	case "nautical", "short", "long":
		unit = adjective + " " + unit
	}
	if w := s.word(at + 1); t.lex.unit == "degrees" && (w == "Celsius" || w == "Fahrenheit" || w == "celsius" || w == "fahrenheit") {
		unit += " " + s.tok(at + 1).lex.unit[len("degrees "):]
		at++
	}
	end := at + 1
	if unit == "pounds" && s.paid(f, end) {
		return 0
	}
	// "5 feet 2 inches", "5 ft 2 in"
	if unit == "feet" {
		if inches, j := s.inches(end); j > 0 {
			if sum, ok := f.num.plus(inches); ok {
				v.Value, v.Unit = sum.String(), unit
				s.add(f.from, j, v)
				return j
			}
		}
	}
	v.Unit = unit
	per, next := s.rate(end)
	if per != "" {
		v.Unit += " per " + per
		if t.lex.length || s.sign(end, '/') {
			end = next // a speed is one unit; "barrels a day" are barrels
		}
	}
	s.add(f.from, end, v)
	return max(end, next)
}

// oneLetter are the symbols of units that are one letter.
var oneLetter = wordSet("m g l t L W м т")

// measure returns the unit of measure that token i is, or "".
func (s *scanner) measure(i int) string {
	t := s.tok(i)
	if t.kind != wordToken || t.lex == nil {
		return ""
	}
	return t.lex.unit
}

func (s *scanner) degrees(f figure, at int, v briefing.Value) int {
	v.Unit = "degrees"
	end := at + 1
	switch s.word(end) {
	case "C":
		v.Unit = "degrees Celsius"
		end++
	case "F":
		v.Unit = "degrees Fahrenheit"
		end++
	}
	s.add(f.from, end, v)
	return end
}

// inches reads "2 inches", "2 in", "and 2 inches" behind feet, as feet.
func (s *scanner) inches(j int) (decimal, int) {
	if s.role(j, isAnd) {
		j++
	}
	t := s.tok(j)
	if t.kind != numberToken || !t.plain || s.word(j+1) != "in" && s.measure(j+1) != "inches" {
		return decimal{}, 0
	}
	n := t.num.int()
	if n < 0 || n > 11 {
		return decimal{}, 0
	}
	return quotient(uint64(n), 12), j + 2
}

// rate reads "per day", "a day", "/day" behind a unit: what it is per, and the
// token behind.
func (s *scanner) rate(j int) (string, int) {
	switch {
	case s.role(j, isPer) && s.tok(j).end-s.tok(j).start > 2, s.role(j, isA), s.sign(j, '/') && !s.tok(j).gap:
	default:
		return "", j
	}
	t := s.tok(j + 1)
	w := lower(s.word(j + 1))
	if t.kind != wordToken || t.line {
		return "", j
	}
	switch {
	case s.role(j, isPer) && (w == "millisecond" || w == "person" || w == "head" || w == "capita"), s.sign(j, '/') && (w == "ms" || w == "s"):
		return w, j + 2
	case t.lex == nil:
		return "", j
	case t.lex.span != "":
		return spanName(t.lex), j + 2
	case t.lex.unit != "" && !s.role(j, isA):
		return w, j + 2
	}
	return "", j
}

// spanName is the English name of a unit of time.
func spanName(l *lexeme) string {
	switch l.span {
	case "Y":
		if l.spans == 10 {
			return "decade"
		}
		return "year"
	case "M":
		return "month"
	case "W":
		return "week"
	case "D":
		return "day"
	case "TH":
		return "hour"
	case "TM":
		return "minute"
	}
	return "second"
}

// paid reports whether "pounds" behind a number are money: with a scale, or
// where somebody pays.
func (s *scanner) paid(f figure, end int) bool {
	if s.word(end) == "sterling" {
		return true
	}
	if s.role(end, isOf) {
		return false
	}
	for k := f.from - 1; k >= max(0, f.from-5); k-- {
		if payWords[lower(s.word(k))] {
			return true
		}
		if heavyWords[lower(s.word(k))] {
			return false
		}
	}
	return f.scaled
}

var (
	payWords = wordSet(`pay pays paid paying cost costs costing fine fined fines worth price priced spend spent spending earn earns
		earned charge charged charges bill salary wage debt loan loans fee fees award awarded raise raised profit profits
		loss losses sales revenue turnover budget bid offer grant savings money sold bought buy for rose fell totalling`)
	heavyWords = wordSet(`weigh weighs weighed weighing weight lost gained lift lifted carry heavy`)
)
