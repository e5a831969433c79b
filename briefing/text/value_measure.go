package text

import "brief/briefing"

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

var (
	payWords = wordSet(`pay pays paid paying cost costs costing fine fined fines worth price priced spend spent spending earn earns
		earned charge charged charges bill salary wage debt loan loans fee fees award awarded raise raised profit profits
		loss losses sales revenue turnover budget bid offer grant savings money sold bought buy for rose fell totalling`)
	heavyWords = wordSet(`weigh weighs weighed weighing weight lost gained lift lifted carry heavy`)
)
