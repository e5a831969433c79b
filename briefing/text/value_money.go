package text

import (
	"strings"

	"brief/briefing"
)

// currencySigns by ISO 4217 code.
var currencySigns = map[rune]string{
	'$': "USD", '€': "EUR", '£': "GBP", '¥': "JPY", '￥': "CNY", '₽': "RUB", '₹': "INR", '₩': "KRW", '₪': "ILS", '₴': "UAH", '₺': "TRY",
	'₿': "BTC", '฿': "THB", '₫': "VND", '₦': "NGN", '₱': "PHP", '₡': "CRC", '₾': "GEL", '₭': "LAK", '₸': "KZT", '₼': "AZN", '₵': "GHS",
	'৳': "BDT", '₲': "PYG", '៛': "KHR", '₮': "MNT", '﷼': "IRR", '₨': "INR", '₤': "GBP", '＄': "USD",
}

// dollarPrefixes are letters before a dollar sign: "US$", "HK$".
var dollarPrefixes = map[string]string{
	"us": "USD", "usd": "USD", "c": "CAD", "ca": "CAD", "can": "CAD", "cad": "CAD", "a": "AUD", "au": "AUD", "aus": "AUD", "aud": "AUD",
	"nz": "NZD", "nzd": "NZD", "hk": "HKD", "hkd": "HKD", "s": "SGD", "sg": "SGD", "sgd": "SGD", "nt": "TWD", "twd": "TWD", "mex": "MXN",
	"mx": "MXN", "mxn": "MXN", "r": "BRL", "j": "JMD", "jmd": "JMD", "tt": "TTD", "bz": "BZD", "z": "ZWD", "n": "NAD", "fj": "FJD", "clp": "CLP",
}

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

// currencyBefore reads a currency sign, code or noun at token i and returns its
// code, the token behind it, and whether it counts in millions ("MEUR 60").
func (s *scanner) currencyBefore(i int) (string, int, bool) {
	t := s.tok(i)
	if t.kind == signToken {
		c := currencySigns[t.sign]
		return c, i + 1, false
	}
	if t.kind != wordToken {
		return "", i, false
	}
	w := s.text[t.start:t.end]
	if s.sign(i+1, '$') && len(w) <= 3 {
		// "c $ 300" is Canadian, "a $ 4 billion" is not.
		if n := s.tok(i + 1); !n.gap || w == "US" || w == "us" || w == "c" || w == "C" {
			if c := dollarPrefixes[strings.ToLower(w)]; c != "" {
				return c, i + 2, false
			}
		}
	}
	l := t.lex
	if l != nil && l.code != "" && (upper(w) || commonCodes[w]) {
		if k := i + 1; s.sign(k, '.') && !s.tok(k).gap {
			return l.code, k, false
		}
		return l.code, i + 1, false
	}
	switch w {
	case "Rs":
		if s.sign(i+1, '.') && !s.tok(i+1).gap {
			return "INR", i + 2, false
		}
		return "INR", i + 1, false
	case "dollar", "Dollar", "euro":
		if n := s.tok(i + 1); n.kind == numberToken {
			// "dollar 22.5 million", but "the dollar 2.5 percent"
			f, ok := s.moneyFigure(i + 1)
			if ok && f.scaled {
				return map[bool]string{true: "EUR", false: "USD"}[w == "euro"], i + 1, false
			}
		}
	}
	if len(w) == 4 && w[0] == 'M' && upper(w) {
		if c := lexicon[strings.ToLower(w[1:])]; c != nil && c.code != "" {
			return c.code, i + 1, true
		}
	}
	return "", i, false
}

// commonCodes are currency codes that also stand in lower case.
var commonCodes = wordSet("usd eur gbp rmb btc inr aud cad chf jpy cny rub")

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

// currencyBehind reads the currency at token at, behind number f: its code, the
// token behind it, and whether it is a hundredth.
func (s *scanner) currencyBehind(f figure, at int) (string, int, bool) {
	t := s.tok(at)
	if t.line {
		return "", at, false
	}
	if t.kind == signToken {
		c := currencySigns[t.sign]
		if c == "" || f.words {
			return "", at, false
		}
		// "1 $10": the sign belongs to what it touches.
		if n := s.tok(at + 1); n.kind == numberToken && (!n.gap || t.gap && t.sign == '$' && s.tok(at+2).lex != nil && s.tok(at+2).lex.currency != "" && !s.tok(at+2).lex.sub) {
			return "", at, false
		}
		return c, at + 1, false
	}
	if t.kind != wordToken {
		return "", at, false
	}
	country, j := "", at
	for k := at; k < at+2; k++ {
		if l := s.tok(k).lex; l != nil && l.country != "" {
			country, j = l.country, k+1
		} else if w := s.word(k); k == at && (w == "Hong" || w == "New" || w == "South" || w == "Sri" || w == "hong" || w == "new" || w == "south" || w == "old" || w == "Old") {
			j = k + 1
			if l := s.tok(j).lex; l == nil || l.country == "" {
				return "", at, false
			}
		} else {
			break
		}
	}
	l := s.tok(j).lex
	if l == nil || s.tok(j).kind != wordToken {
		return s.millions(j)
	}
	w := s.word(j)
	if l.code != "" && (upper(w) || commonCodes[w]) && l.currency == "" {
		if n := s.tok(j + 1); n.kind == numberToken && !n.gap { // "3 USD50"
			return "", at, false
		}
		return l.code, j + 1, false
	}
	if l.currency == "" || f.article && !l.sub && !f.scaled {
		return s.millions(j)
	}
	code := l.currency
	switch code {
	case "pounds":
		if country == "" && !s.paid(f, j+1) {
			return "", at, false
		}
		if s.word(j+1) == "sterling" {
			j++
		}
		if country == "" {
			country = "GB"
		}
	case "KRW", "DEM", "crowns", "CRC", "dong", "ETH", "GEL", "AMD", "AZN", "lei", "BGN", "fen":
		if country == "" && !f.scaled && !s.tok(f.from).grouped {
			return "", at, false // "three won", "two crowns"
		}
	case "dollars":
		if country == "" {
			country = "US"
		}
	}
	if c := countryCodes[code+" "+country]; c != "" {
		code = c
	}
	return code, j + 1, l.sub
}

// millions reads "30 MUSD".
func (s *scanner) millions(j int) (string, int, bool) {
	w := s.word(j)
	if len(w) != 4 || w[0] != 'M' || !upper(w) {
		return "", j, false
	}
	if l := lexicon[strings.ToLower(w[1:])]; l != nil && l.code != "" {
		return l.code, j + 1, false
	}
	return "", j, false
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

// upper reports whether w is capitals only.
func upper(w string) bool {
	for i := range len(w) {
		if !upperByte(w[i]) {
			return false
		}
	}
	return w != ""
}

func lower(w string) string { return strings.ToLower(w) }
