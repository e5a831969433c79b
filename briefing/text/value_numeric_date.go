package text

import "strings"

// numericDate reads a full date in numbers at i: "2025-10-15", "2025/10/15",
// "15.10.2025", "10/15/2025", "9-18-15". A day above 12 tells which of two
// numbers is the day; else the month comes first between slashes and hyphens, as
// in the United States, and the day between full stops, as in Europe.
func (t *token) numericDate(text string, i int) bool {
	a, j := shortNumber(text, i)
	if j == i || j >= len(text) {
		return false
	}
	if n := signedDate(text, i); n.day > 0 {
		t.year, t.month, t.day = n.year, n.month, n.day
		t.kind, t.end = dateToken, n.end
		return true
	}
	sep := text[j]
	if sep != '-' && sep != '/' && sep != '.' {
		return false
	}
	b, k := shortNumber(text, j+1)
	second := text[j+1 : k]
	if k == j+1 { // "2019/sep/01"
		for k < len(text) && k-j < 12 && (lowerByte(text[k]) || upperByte(text[k])) {
			k++
		}
		l := lexicon[strings.ToLower(text[j+1:k])]
		if l == nil || l.month == 0 {
			return false
		}
		b = l.month
	}
	if k >= len(text) || text[k] != sep && !(sep == '/' && text[k] == ',') {
		return false
	}
	c, end := shortNumber(text, k+1)
	if end == k+1 || end < len(text) && (digit(text[end]) || (text[end] == sep || text[end] == '/' || text[end] == '-') && end+1 < len(text) && digit(text[end+1]) || lowerByte(text[end]) && text[end] != 'T') {
		return false
	}
	la, lc := j-i, end-k-1
	year, month, day := 0, 0, 0
	switch {
	case la == 4 && lc <= 2:
		year, month, day = a, b, c
	case la <= 2 && (lc == 4 || lc == 2 && (sep != '.' || len(second) == 2)):
		year = c
		if lc == 2 {
			year += 2000
			if c > 40 {
				year -= 100
			}
		}
		month, day = a, b
		if b <= 12 && (sep == '.' || a > 12) {
			month, day = b, a
		}
	default:
		return false
	}
	if month < 1 || month > 12 || day < 1 || day > 31 || year < 1000 || year > 2200 {
		return false
	}
	t.year, t.month, t.day = int16(year), int8(month), int8(day)
	t.kind, t.end = dateToken, end
	return true
}

// signedDate reads a full date at i as Chinese and Japanese write it, each number
// with its sign behind: "2025年3月12日". Its day is 0 when there is none.
func signedDate(text string, i int) (t token) {
	var n [3]int
	for k, sign := range []string{"年", "月", "日"} {
		v, j := shortNumber(text, i)
		if j == i || !strings.HasPrefix(text[j:], sign) {
			return token{}
		}
		n[k], i = v, j+len(sign)
	}
	if n[0] < 1000 || n[0] > 2200 || !valid(n[0], n[1], n[2]) {
		return token{}
	}
	return token{year: int16(n[0]), month: int8(n[1]), day: int8(n[2]), end: i}
}

// shortNumber reads up to four digits at i; a longer number gives none.
func shortNumber(text string, i int) (n, end int) {
	end = i
	for end < len(text) && digit(text[end]) {
		if end-i == 4 {
			return 0, i
		}
		n = n*10 + int(text[end]-'0')
		end++
	}
	return n, end
}
