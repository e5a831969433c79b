package text

import "brief/briefing"

// named reports whether a bare number is part of a name or label: "Article 5",
// "Boeing 737", "No. 5".
func (s *scanner) named(f figure) bool {
	if f.scaled || s.tok(f.from).grouped || !s.tok(f.from).plain && s.tok(f.from).num.e == 0 {
		return false
	}
	if f.num.int() == 911 {
		return true // the emergency number
	}
	p := f.from - 1
	if s.sign(p, '.') && !s.tok(p).gap {
		p--
	}
	t := s.tok(p)
	if t.kind != wordToken || s.tok(f.from).line {
		return t.kind == codeToken && !s.tok(f.from).gap
	}
	w := s.word(p)
	switch {
	case t.lex.has(isLabel) && (t.upper || s.plainLabel(f, lower(w))):
		return true
	case t.lex != nil || !t.upper || p+1 < f.from:
		return false
	}
	// "Kh 101", "Leopard 2", "Euro 6" in the middle of a sentence, and not where
	// the number counts a noun.
	if y := f.num.int(); y >= 1800 && y < 2100 || stopWords("en")[lower(w)] || p == 0 || s.tok(p-1).kind == signToken && s.tok(p-1).sign != ',' || t.line {
		return false
	}
	unit, _ := s.noun(f.next, f)
	return unit == ""
}

// plainLabel reports whether a label in lower case names the number: "page 5",
// but not "at stage 200 people".
func (s *scanner) plainLabel(f figure, w string) bool {
	if !plainLabels[w] {
		return false
	}
	unit, _ := s.noun(f.next, f)
	return unit == ""
}

var plainLabels = wordSet(`article articles section sections chapter page pages paragraph no nos nr number flight phase room channel
	route highway version resolution type tier gate terminal figure table volume episode psalm verse clause directive regulation
	annex appendix exhibit artikel статья № day week game round`)

// age reads "John Roe, 44, said" and "aged 44" and returns the token to go on
// with, or 0.
func (s *scanner) age(f figure) int {
	n := f.num.int()
	if n < 0 || n > 115 || !s.tok(f.from).plain || s.tok(f.next).kind == wordToken && !s.tok(f.next).line && !s.role(f.next, isAnd|isRange|isOn) && !s.role(f.from-1, isAge) {
		return 0
	}
	p := s.tok(f.from - 1)
	aged := p.lex.has(isAge) && p.kind == wordToken && s.word(f.from-1) != "old"
	name := s.sign(f.from-1, ',') && s.tok(f.from-2).kind == wordToken && s.tok(f.from-2).upper && (s.tok(f.from-2).lex == nil || s.tok(f.from-2).lex.month == 0) &&
		s.tok(f.from).gap && s.sign(f.next, ',') && s.tok(f.next+1).kind == wordToken && n >= 1
	if !aged && !name {
		return 0
	}
	v := briefing.Value{Kind: briefing.Duration, Value: "P" + f.num.String() + "Y", Unit: "age"}
	// "aged 44 to 65"
	if k, linked, _ := s.link(f.from, f.next); aged && linked && s.tok(k).kind == numberToken && s.tok(k).plain && f.num.less(s.tok(k).num) && s.tok(k).digits <= 3 {
		v.Modifier = "at least"
		s.add(f.from, f.next, v)
		v.Modifier, v.Value = "at most", "P"+s.tok(k).num.String()+"Y"
		s.add(k, k+1, v)
		return k + 1
	}
	s.add(f.from, f.next, v)
	return f.next
}
