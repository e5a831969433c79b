package text

import "strings"

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
			if t.lex != nil && t.lex.code != "" {
				return t.lex.code, i + 2, false
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
	// "5 million Namibian dollars"
	if n := s.tok(j + 1).lex; l == nil && country == "" && n != nil && n.currency != "" && !n.sub && n.code == "" && adjective(s.word(j)) && !s.tok(j+1).line {
		return s.word(j) + " " + s.word(j+1), j + 2, false
	}
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
	case "crowns":
		if country == "" && !f.scaled && !s.tok(f.from).grouped && strings.HasPrefix(lower(w), "crown") {
			return "", at, false // "three crowns"
		}
	case "KRW", "DEM", "CRC", "VND", "ETH", "GEL", "AMD", "AZN", "lei", "BGN", "fen":
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

// adjective reports whether w may be the adjective of a country.
func adjective(w string) bool {
	for _, end := range []string{"an", "ese", "ish", "ian"} {
		if len(w) > 5 && strings.HasSuffix(w, end) {
			return true
		}
	}
	return false
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

// upper reports whether w is capitals only.
func upper(w string) bool {
	for i := range len(w) {
		if !upperByte(w[i]) {
			return false
		}
	}
	return w != ""
}
