package text

import (
	"strings"

	"brief/briefing"
)

// prefixedMoney reads money whose currency stands before the number: "$5",
// "US$ 4.2bn", "EUR 125", "Rs 500", "dollar 22.5 million".
func (s *scanner) prefixedMoney(i int) int {
	code, j, million := s.currencyBefore(i)
	if code == "" {
		return i
	}
	t := s.tok(j)
	if t.line || !(t.kind == numberToken || t.lex != nil && (t.lex.number > 0 || t.lex.scale >= 2 && t.end-t.start > 3) && t.kind == wordToken && s.toks[j-1].kind == signToken) {
		return i
	}
	minus := false
	if k := i - 1; k >= s.floor && s.tok(k).kind == signToken && (s.tok(k).sign == '-' || s.tok(k).sign == '−') && s.tok(k).gap && !s.tok(i).gap {
		minus = true
	}
	f, ok := s.moneyFigure(j)
	if !ok {
		return i
	}
	if million {
		f.num = f.num.shift(6)
	}
	f.num.minus = minus
	f.from = i
	v := briefing.Value{Kind: briefing.Money, Value: f.num.String(), Unit: code}
	end := f.next
	// "$ 10 dollars"
	if l := s.tok(end).lex; l != nil && l.currency == "dollars" && code == "USD" && s.tok(i).kind == signToken && s.tok(j).gap {
		end++
	}
	if k := s.moneyRange(f, code, end); k > 0 {
		return k
	}
	s.add(i, end, v)
	if l := s.tok(end).lex; s.hyphen(end) && s.role(end+1, isA) {
		return s.perWord(end) // "$5-a-share"
	} else if l != nil && l.currency == code {
		return end + 1
	}
	return s.perWord(end)
}

// moneyFigure reads the number of a price: with a letter for the scale, "$5m",
// "$ 5 m".
func (s *scanner) moneyFigure(j int) (figure, bool) {
	f := figure{from: j, next: j}
	t := s.tok(j)
	ok := false
	if t.kind == numberToken {
		ok = s.digits(j, &f)
	} else {
		ok = s.inWords(j, &f)
	}
	if !ok || f.fraction {
		return f, false
	}
	s.half(&f)
	for range 2 {
		k := f.next
		if s.hyphen(k) {
			k++
		}
		l := s.tok(k).lex
		if l == nil || l.scale == 0 || s.tok(k).line || f.scaled && l.scale < 6 {
			break
		}
		switch w := s.word(k); w {
		case "k", "K", "m", "M", "b", "B", "bn", "tn", "mn":
			if s.tok(k).gap && len(w) == 1 && !(w == "m" || w == "M" || w == "b") {
				return f, true
			}
		}
		f.num = f.num.shift(l.scale)
		f.next, f.scaled, f.single = k+1, true, false
	}
	if w := s.word(f.next); !s.tok(f.next).gap && !f.scaled {
		switch w {
		case "T", "t":
			f.num, f.scaled = f.num.shift(12), true
			f.next++
		case "MM", "mm":
			f.num, f.scaled = f.num.shift(6), true
			f.next++
		}
	}
	return f, true
}

// moneyRange reads "-10 million", "to $10 million" behind the money f, which
// ends before token end.
func (s *scanner) moneyRange(f figure, code string, end int) int {
	k, linked, changed := s.link(f.from, end)
	if !linked {
		return 0
	}
	if c, n, _ := s.currencyBefore(k); c == code {
		k = n
	}
	if s.tok(k).kind != numberToken {
		return 0
	}
	g, ok := s.moneyFigure(k)
	if !ok || s.tok(g.next).lex != nil && (s.tok(g.next).lex.month > 0 || s.tok(g.next).lex.span != "") || s.sign(g.next, '%') || !g.scaled && f.scaled {
		return 0
	}
	first := f.num
	if !f.scaled && g.scaled {
		first = s.scaledAs(f.num, k, g)
	}
	if !changed && !first.less(g.num) {
		return 0
	}
	low, high := ends(changed)
	from := k
	if c, _, _ := s.currencyBefore(k - 1); c == code {
		from = k - 1
	}
	s.add(f.from, end, briefing.Value{Kind: briefing.Money, Value: first.String(), Unit: code, Modifier: low})
	s.add(from, g.next, briefing.Value{Kind: briefing.Money, Value: g.num.String(), Unit: code, Modifier: high})
	return s.perWord(g.next)
}

// scaledAs gives n the scale that the words behind token k gave to g.
func (s *scanner) scaledAs(n decimal, k int, g figure) decimal {
	bare := s.tok(k).num
	return n.shift(len(g.num.digits()) + int(g.num.e) - len(bare.digits()) - int(bare.e))
}

// money reads a currency behind a number: "5 dollars", "115USD", "10 €", "420
// million Finnish markka", "thirteen dollars and forty-five cents".
func (s *scanner) money(f figure, at int, v briefing.Value) int {
	v.Kind = briefing.Money
	if f.scaled && s.role(at, isOf) { // "200 millones de dólares"
		at++
	} else if f.scaled && (s.word(at) == "d" || s.word(at) == "D") && (s.sign(at+1, '\'') || s.sign(at+1, '’')) {
		at += 2
	}
	if s.hyphen(at) && s.tok(at+1).lex != nil && s.tok(at+1).lex.currency != "" {
		at++
	}
	code, end, sub := s.currencyBehind(f, at)
	if code == "" {
		return 0
	}
	v.Unit = code
	if w := s.word(end - 1); len(w) == 4 && w[0] == 'M' && upper(w) && w[1:] == code { // "30 MUSD"
		f.num = f.num.shift(6)
		v.Value, f.scaled = f.num.String(), true
	}
	// "75 USD million"
	if l := s.tok(end).lex; l != nil && l.scale >= 6 && !f.scaled && s.tok(end).end-s.tok(end).start > 3 {
		f.num = f.num.shift(l.scale)
		v.Value = f.num.String()
		end++
	}
	if !sub && f.vague == "" {
		if rest, j := s.change(f, end); j > 0 {
			sum, ok := f.num.plus(rest)
			if ok {
				v.Value, end = sum.String(), j
			}
		}
	}
	s.add(f.from, end, v)
	return s.perWord(end)
}

// change reads the small money behind an amount: "50 cents", "and forty-five
// cents", or a bare number that ends the phrase: "15 dollars 50."
func (s *scanner) change(f figure, j int) (decimal, int) {
	if f.num.int() < 0 || f.scaled && f.num.e >= 6 {
		return decimal{}, 0
	}
	k := j
	if s.role(k, isAnd) {
		k++
	}
	t := s.tok(k)
	if t.line || t.kind != numberToken && (t.lex == nil || t.lex.number == 0) || t.kind == numberToken && !t.plain {
		return decimal{}, 0
	}
	g := figure{from: k, next: k}
	ok := false
	if t.kind == numberToken {
		g.num, g.next, ok = t.num, k+1, true
	} else {
		ok = s.inWords(k, &g)
		if !ok || !f.words {
			return decimal{}, 0
		}
	}
	n := g.num.int()
	if n < 1 || n > 99 || g.fraction {
		return decimal{}, 0
	}
	cents := decimal{m: uint64(n), e: -2}
	if l := s.tok(g.next).lex; l != nil && l.sub {
		return cents, g.next + 1
	}
	// Bare: nothing may follow that it could count.
	if e := s.tok(g.next); e.kind == signToken && e.sign != '%' && e.sign != '/' && e.sign != '-' && currencySigns[e.sign] == "" && e.sign != ':' || s.role(g.next, isAnd) && k > j {
		return cents, g.next
	}
	return decimal{}, 0
}

// perWord passes over "a share", "per barrel" behind a price, so that "a year"
// is not read as a duration.
func (s *scanner) perWord(j int) int {
	k := j
	if s.hyphen(k) {
		k++
	}
	if s.role(k, isA) || s.role(k, isPer) && s.tok(k).end-s.tok(k).start > 2 {
		if l := s.tok(k + 1).lex; l != nil && l.span != "" {
			return k + 2
		}
		if s.hyphen(k + 1) {
			return k + 3
		}
	}
	return j
}

func lower(w string) string { return strings.ToLower(w) }
