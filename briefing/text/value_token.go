package text

import (
	"strings"
	"unicode"
	"unicode/utf8"
)

// token is a word, number or sign of a text, as far as figures need it.
type token struct {
	start, end int
	kind       tokenKind
	gap        bool // white space before it
	line       bool // a line break or more before it
	upper      bool // a word that begins with a capital
	lex        *lexeme
	num        decimal // of a number
	sign       rune
	year       int16 // of a date in numbers
	month, day int8
	digits     int8 // before the decimal point
	plain      bool // only digits: no point, no grouping
	grouped    bool // thousands are parted: never a year
}

type tokenKind uint8

const (
	wordToken   tokenKind = iota
	numberToken           // "5", "1,234.5"
	dateToken             // "2025-10-15", "15.10.2025"
	codeToken             // "A320", an address: never a figure
	signToken
)

// valueTokens appends the tokens of text from byte i on to toks.
func valueTokens(text string, i int, toks []token) []token {
	gap, line := true, true
	for i < len(text) {
		c := text[i]
		switch {
		case c == ' ':
			gap = true
			i++
			continue
		case c == '\n' || c == '\r':
			gap, line = true, true
			i++
			continue
		}
		t := token{start: i, gap: gap, line: line}
		switch {
		case lowerByte(c) || upperByte(c) || c >= utf8.RuneSelf:
			r, n := utf8.DecodeRuneInString(text[i:])
			switch {
			case unicode.IsSpace(r) || r == '\u200b':
				gap = true
				i += n
				continue
			case unicode.IsLetter(r):
				t.upper = unicode.IsUpper(r)
				t.word(text, i)
			default:
				t.kind, t.sign, t.end = signToken, r, i+n
			}
		case digit(c):
			t.number(text, i)
		case c == '@' || c == '#' || c == '_':
			t.kind, t.end = codeToken, max(i+1, addressEnd(text, i+1))
		case c < ' ':
			gap = true
			i++
			continue
		default:
			t.kind, t.sign, t.end = signToken, rune(c), i+1
		}
		i = t.end
		gap, line = false, false
		toks = append(toks, t)
	}
	return toks
}

// word reads letters from i, and the digits behind them where they are no part
// of a name: "Oct2", "USD115".
func (t *token) word(text string, i int) {
	j := i
	var key [24]byte // in lower case, for the lexicon
	n := 0
	ascii := true
	for j < len(text) {
		c := text[j]
		if c < utf8.RuneSelf {
			if upperByte(c) {
				c |= 0x20
			} else if !lowerByte(c) {
				break
			}
			if n < len(key) {
				key[n] = c
			}
			n++
			j++
			continue
		}
		r, size := utf8.DecodeRuneInString(text[j:])
		if !unicode.IsLetter(r) && !unicode.IsMark(r) {
			break
		}
		ascii = false
		j += size
	}
	t.end = j
	switch {
	case ascii && n <= len(key):
		t.lex = lexicon[string(key[:n])]
	case !ascii && j-i <= 40:
		t.lex = lexicon[strings.ToLower(text[i:j])]
	}
	if j >= len(text) {
		return
	}
	switch c := text[j]; {
	case digit(c) && spaceless(text[i:j]):
	case digit(c):
		if t.lex == nil || t.lex.month == 0 && t.lex.code == "" && t.lex.unit == "" {
			t.kind, t.lex, t.end = codeToken, nil, addressEnd(text, j)
		} else if t.lex.unit != "" && t.lex.month == 0 && (c == '2' || c == '3') && (j+1 >= len(text) || !wordByte(text[j+1])) {
			if l := lexicon[strings.ToLower(text[i:j+1])]; l != nil {
				t.lex, t.end = l, j+1 // "km2"
			}
		} else if t.lex.month == 0 && t.lex.code == "" {
			t.kind, t.lex, t.end = codeToken, nil, addressEnd(text, j)
		}
	case c == ':' && strings.HasPrefix(text[j:], "://"), c == '@', c == '_',
		c == '.' && j-i == 3 && text[i:j] == "www":
		t.kind, t.lex, t.end = codeToken, nil, addressEnd(text, j)
	}
}

// spaceless reports whether a word ends in a script that sets none between words
// and numbers.
func spaceless(word string) bool {
	r, _ := utf8.DecodeLastRuneInString(word)
	return unicode.In(r, unicode.Han, unicode.Hiragana, unicode.Katakana, unicode.Thai)
}

// addressEnd returns the end of what has no white space and no closing mark
// from i on.
func addressEnd(text string, i int) int {
	for i < len(text) && (wordByte(text[i]) || strings.IndexByte("-._~:/?#@!$&'*+=%", text[i]) >= 0) {
		i++
	}
	for i > 0 && strings.IndexByte(".,:!?'", text[i-1]) >= 0 {
		i--
	}
	return i
}

// number reads a number, or a date in numbers, from i.
func (t *token) number(text string, i int) {
	if t.numericDate(text, i) {
		return
	}
	t.kind, t.plain = numberToken, true
	j, sep, groups := i, byte(0), 0
	var m uint64
	digits, after := 0, -1 // digits behind the decimal point, -1 without one
	take := func(k int) {
		for ; k < len(text) && digit(text[k]); k++ {
			if digits++; digits <= maxDigits {
				m = m*10 + uint64(text[k]-'0')
			}
			j = k + 1
		}
	}
	take(i)
	t.digits = int8(min(digits, 100))
	for j+1 < len(text) {
		c, n := text[j], 1
		if c == 0xC2 && text[j+1] == 0xA0 || c == ' ' {
			c, n = ' ', runeLen(text[j])
		} else if strings.HasPrefix(text[j:], "\u202f") || strings.HasPrefix(text[j:], "\u2009") {
			c, n = ' ', 3
		}
		if c != ',' && c != '.' && c != ' ' && c != '\'' {
			break
		}
		k := j + n
		for k < len(text) && digit(text[k]) {
			k++
		}
		size := k - j - n
		if size == 0 || after >= 0 && c != sep {
			break
		}
		if after >= 0 { // "1.2.3": a version, "1.234.567": groups
			t.kind = codeToken
			t.end = addressEnd(text, j)
			return
		}
		rest := k
		switch {
		case c == ' ':
			// Only what cannot be two numbers: "10 000", "1 458 000".
			if size != 3 || t.digits > 3 || groups > 0 && sep != ' ' || n == 1 && groups == 0 && text[j+1:k] != "000" && t.digits > 2 {
				goto done
			}
		case c == '.' && (groups == 0 && dotGroups(text, j) || groups > 0 && sep == '.' && size == 3):
			// "1.234.567", "1.000 Soldaten"
		case c == '.' && (groups == 0 || sep != '.'):
			after = digits
			t.plain = false
			take(j + 1)
			after = digits - after
			sep = c
			continue
		case c == ',' && groups > 0 && sep != ',':
			after = digits
			take(j + 1)
			after = digits - after
			sep = c
			continue
		case c == ',' && groups == 0 && size != 3 && !(size == 2 && indian(text, j)):
			// A decimal comma, where it is no list: "2,5 Prozent".
			if size > 2 || t.digits > 3 || rest < len(text) && text[rest] == ',' || !decimalComma(text, rest) {
				goto done
			}
			after = digits
			t.plain = false
			take(j + 1)
			after = digits - after
			sep = c
			continue
		case size != 3 && !(c == ',' && size == 2 && (groups > 0 || indian(text, j))):
			goto done
		case c == '\'' && size != 3:
			goto done
		}
		groups++
		sep = c
		t.plain, t.grouped = false, true
		before := digits
		take(j + n)
		t.digits += int8(min(digits-before, 3))
	}
done:
	t.end = j
	if digits > maxDigits {
		t.kind = codeToken
		return
	}
	t.num = decimal{m: m, e: int32(-max(after, 0))}
}

func runeLen(c byte) int {
	if c < utf8.RuneSelf {
		return 1
	}
	return 2
}

// dotGroups reports whether two or more groups of three digits behind full stops
// follow at j, or one that is all zeros.
func dotGroups(text string, j int) bool {
	n, first := 0, j
	for n < 6 && j+4 <= len(text) && text[j] == '.' && digit(text[j+1]) && digit(text[j+2]) && digit(text[j+3]) && (j+4 == len(text) || !digit(text[j+4])) {
		j += 4
		n++
	}
	return n >= 2 || n == 1 && text[first+1:first+4] == "000"
}

// indian reports whether groups of two digits and one of three follow at j:
// "12,34,567".
func indian(text string, j int) bool {
	for n := 0; n < 6 && j+3 <= len(text) && text[j] == ',' && digit(text[j+1]) && digit(text[j+2]); n++ {
		if j+3 < len(text) && digit(text[j+3]) {
			return n > 0 && (j+4 >= len(text) || !digit(text[j+4]))
		}
		j += 3
	}
	return false
}

// decimalComma reports whether what follows at k speaks for a decimal comma
// before it: a percent sign, or a word of a language that writes so.
func decimalComma(text string, k int) bool {
	s := strings.TrimLeft(text[k:min(len(text), k+24)], " \u00a0\u202f-")
	for _, w := range []string{"%", "€", "Prozent", "Mio", "Mrd", "Million", "Milliard", "million", "milliard", "mille", "млн", "млрд", "тыс", "трлн",
		"процент", "миллион", "миллиард", "por", "pour", "Euro", "euro", "km", "кг", "км"} {
		if strings.HasPrefix(s, w) {
			return true
		}
	}
	return false
}
