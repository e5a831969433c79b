package text

import (
	"strings"

	"brief/briefing"
)

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
