package source

import (
	"fmt"
	"strings"
	"time"
	"unicode"
	"unicode/utf8"
)

// maxDateField is the size in bytes of the longest text a date is looked for in.
const maxDateField = 400

// token is a number, word or mark of a line.
type token struct {
	kind       byte   // 'n' number, 'w' word, 'p' one mark
	text       string // lower case; digits in ASCII
	start, end int
}

// tokens splits a line; white space only parts them.
func tokens(s string) []token {
	var out []token
	for i := 0; i < len(s); {
		r, n := utf8.DecodeRuneInString(s[i:])
		switch {
		case unicode.IsSpace(r):
			i += n
		case unicode.IsDigit(r):
			t := token{kind: 'n', start: i}
			for i < len(s) {
				r, n = utf8.DecodeRuneInString(s[i:])
				if !unicode.IsDigit(r) {
					break
				}
				t.text += string(rune('0' + digit(r)))
				i += n
			}
			t.end = i
			out = append(out, t)
		case unicode.IsLetter(r) || unicode.IsMark(r):
			start := i
			for i < len(s) {
				r, n = utf8.DecodeRuneInString(s[i:])
				if !unicode.IsLetter(r) && !unicode.IsMark(r) || dateSign(r) {
					if i > start || !dateSign(r) {
						break
					}
				}
				i += n
				if dateSign(r) {
					break
				}
			}
			out = append(out, token{'w', strings.ToLower(s[start:i]), start, i})
		default:
			out = append(out, token{'p', s[i : i+n], i, i + n})
			i += n
		}
	}
	return joinMonths(out)
}

// dateSign reports whether r is one of the signs for year, month and day that
// Chinese and Japanese set behind the numbers.
func dateSign(r rune) bool { return r == '年' || r == '月' || r == '日' }

// digit is the value of a decimal digit of any script: the digits of a script
// stand in order, so the zero is the last multiple below that is no digit's end.
func digit(r rune) int {
	v := 0
	for v < 9 && unicode.IsDigit(r-rune(v)-1) {
		v++
	}
	if r >= '0' && r <= '9' {
		return int(r - '0')
	}
	return v
}

// joinMonths makes one word of the two-word month names of the Levant.
func joinMonths(in []token) []token {
	out := in[:0]
	for _, t := range in {
		if n := len(out); n > 0 && t.kind == 'w' && out[n-1].kind == 'w' && (out[n-1].text == "تشرين" || out[n-1].text == "كانون") {
			if m := out[n-1].text + "-" + t.text; months[m] > 0 {
				out[n-1].text, out[n-1].end = m, t.end
				continue
			}
		}
		out = append(out, t)
	}
	return out
}

// stamp is a date found in a line.
type stamp struct {
	iso        string // date, or RFC 3339 when the line gives time and zone; empty when the order is unclear or the year missing
	start, end int
	tokens     [2]int // first and one past the last token
}

// findDate finds the first date of a line of at most maxDateField bytes. With
// short, a day and month without year counts as one (its iso is empty).
func findDate(s string, short bool) (stamp, bool) {
	if len(s) > maxDateField || !hasDigit(s) {
		return stamp{}, false
	}
	t := tokens(s)
	for i := range t {
		if n, y, m, d := dateAt(t[i:], short); n > 0 {
			st := stamp{start: t[i].start, end: t[i+n-1].end, tokens: [2]int{i, i + n}}
			if y > 0 && d > 0 {
				st.iso = isoDate(y, m, d)
				if st.iso == "" {
					continue
				}
				st.iso = withTime(st.iso, t, i, i+n)
			}
			return st, true
		}
	}
	return stamp{}, false
}

// dateAt reads a date at the start of t and returns how many tokens it takes
// (0: none). The year is 0 when it is missing or when day and month cannot be
// told apart.
func dateAt(t []token, short bool) (n, y, m, d int) {
	num := func(i, digits int) int { // a number of at most that many digits, else -1
		if i >= len(t) || t[i].kind != 'n' || len(t[i].text) > digits {
			return -1
		}
		v := 0
		for _, c := range t[i].text {
			v = v*10 + int(c-'0')
		}
		return v
	}
	year := func(i int) int {
		if v := num(i, 4); v >= 1900 && v <= 2100 && len(t[i].text) == 4 {
			return v
		}
		return -1
	}
	is := func(i int, marks string) bool { return i < len(t) && strings.Contains(marks, t[i].text) }
	skip := func(i int, words ...string) int {
		for i < len(t) {
			hit := false
			for _, w := range words {
				hit = hit || t[i].text == w
			}
			if !hit {
				break
			}
			i++
		}
		return i
	}
	// 2025-10-15, 2025/10/15, 2025.10.15, 2025年10月15日, 20251015
	if v := year(0); v > 0 && len(t) > 4 {
		m, d := num(2, 2), num(4, 2)
		if m > 0 && d > 0 && (is(1, "-/.") && is(3, t[1].text) || is(1, "年") && is(3, "月")) {
			n := 5
			if is(1, "年") {
				n = skip(5, "日")
			}
			return n, v, m, d
		}
	}
	if a := num(0, 2); a > 0 {
		// 15.10.2025 is day first; 15/10/2025 and 10-15-2025 only when it shows.
		// With short year or none it is no date.
		if b := num(2, 2); b > 0 && is(1, "./-") && is(3, "./-") && t[1].text == t[3].text {
			if v := year(4); v > 0 {
				switch {
				case t[1].text == "." && b <= 12, a > 12 && b <= 12, a == b:
					return 5, v, b, a
				case b > 12 && a <= 12 && t[1].text != ".":
					return 5, v, a, b
				case a <= 12 && b <= 12:
					return 5, 0, 0, 0
				}
			} else if num(4, 2) >= 0 && len(t[4].text) == 2 && short { // 15/10/25
				return 5, 0, 0, 0
			}
		}
		// 15 October 2025, 15. Oktober 2025, 15th of October, 2025, 15 de octubre de 2025
		if a <= 31 {
			i := skip(1, ".", "st", "nd", "rd", "th", "º", "er", "de", "of", "-")
			if i < len(t) && t[i].kind == 'w' && months[t[i].text] > 0 {
				m := months[t[i].text]
				j := skip(i+1, ".", ",", "de", "del", "-", "،")
				if is(j, "/") && j+1 < len(t) && months[t[j+1].text] > 0 {
					j += 2 // "15 تشرين الأول/أكتوبر 2025"
				}
				if v := year(j); v > 0 {
					return j + 1, v, m, a
				}
				if short {
					return i + 1, 0, m, a
				}
			}
		}
	}
	// October 15, 2025; Oct. 15; October 15th 2025
	if t[0].kind == 'w' && months[t[0].text] > 0 {
		m := months[t[0].text]
		i := skip(1, ".")
		if a := num(i, 2); a > 0 && a <= 31 {
			j := skip(i+1, "st", "nd", "rd", "th", ",", ".")
			if v := year(j); v > 0 {
				return j + 1, v, m, a
			}
			if short && !is(i+1, ":%") {
				return i + 1, 0, m, a
			}
		}
	}
	return 0, 0, 0, 0
}

// isoDate is the date, or "" when the calendar has no such day.
func isoDate(y, m, d int) string {
	if m < 1 || m > 12 || d < 1 || time.Date(y, time.Month(m), d, 0, 0, 0, 0, time.UTC).Day() != d {
		return ""
	}
	return fmt.Sprintf("%04d-%02d-%02d", y, m, d)
}

// dateField reads a field that should hold a date and nothing else, such as the
// front matter's: ISO 8601, or a written date with weekday and time. It gives
// "" when the field cannot be read for certain.
func dateField(s string) string {
	s = strings.TrimSpace(s)
	for _, layout := range []string{time.RFC3339Nano, "2006-01-02T15:04Z07:00", "2006-01-02 15:04:05Z07:00", "2006-01-02 15:04:05 -0700", "2006-01-02T15:04:05-0700", time.RFC1123Z, time.RFC1123} {
		if v, err := time.Parse(layout, s); err == nil {
			if layout == time.RFC1123 && !strings.HasSuffix(s, "GMT") && !strings.HasSuffix(s, "UTC") {
				break
			}
			return v.Format(time.RFC3339)
		}
	}
	if st, ok := findDate(s, false); ok {
		return st.iso
	}
	return ""
}
