package compare

import (
	"strconv"
	"strings"
	"time"

	"brief/briefing"
)

// calendar says that "may" or "march" at i is a month: a day or year follows or
// a preposition of time stands before.
func (r *figureReader) calendar(i int) bool {
	if digits(r.word(i+1)) || digits(r.word(i-1)) {
		return true
	}
	switch r.word(i - 1) {
	case "in", "last", "since", "until", "early", "late", "mid", "by", "next", "of", "this", "from":
		return true
	}
	return false
}

// date reads month, day and year from the month's name at i.
func (r *figureReader) date(i, month int) (figure, int) {
	f := figure{kind: figDate, m: month}
	j := i + 1
	day := func(k int) int {
		w := strings.TrimRight(r.word(k), "thsndr")
		if n, err := strconv.Atoi(w); err == nil && n >= 1 && n <= 31 && len(w) <= 2 {
			return n
		}
		return 0
	}
	if d := day(j); d > 0 && strings.TrimSpace(strings.Trim(r.gap(i), ".")) == "" {
		f.d, j = d, j+1
	}
	if n, err := strconv.Atoi(r.word(i - 1)); err == nil && f.d > 0 && n >= 1 && n <= 31 && len(r.word(i+1)) == 2 && r.gap(i-1) == " " { // "10 Nov 11"
		f.y, f.d = 2000+f.d, n
		return f, j
	}
	if w := r.word(j); len(w) == 4 && digits(w) && (w[0] == '1' || w[0] == '2') && strings.Trim(r.gap(j-1), " ,.") == "" {
		f.y, _ = strconv.Atoi(w)
		j++
	}
	return f, j
}

// inName reports whether a date is part of a name or of an address: "the February
// 2023 Security Releases", "Vendor's May 2021 Updates", ".../2021/05/report.html".
func (r *figureReader) inName(f *figure) bool {
	from := strings.LastIndexAny(r.text[:f.start], " \t\n\u00a0") + 1
	if w := r.text[from:f.start]; strings.Contains(w, "/") && (strings.Contains(w, "://") || strings.HasPrefix(w, "www.") || strings.Contains(w, ".")) {
		return true
	}
	if f.kind != figDate && f.kind != figYear || f.d > 0 || f.first == 0 || r.gap(f.last) != " " || !r.upper(f.last+1) {
		return false
	}
	prev := r.word(f.first - 1)
	return prev == "the" || prev == "its" || prev == "their" || prev == "our" || strings.HasSuffix(prev, "'s") || strings.HasSuffix(prev, "’s")
}

// resolve takes over what the reading stage has worked out of dates.
func (r *figureReader) resolve() {
	for k := range r.out {
		f := &r.out[k]
		if f.kind != figDay && f.kind != figDate && f.kind != figYear {
			continue
		}
		for _, v := range r.s.Values {
			if v.Kind == briefing.Date && v.Start < f.end && f.start < v.End {
				y, m, d := isoDate(v.Value)
				if y == 0 {
					break
				}
				if f.kind == figDay && d > 0 || f.kind == figDate && f.y == 0 && m == f.m {
					f.y, f.m, f.d, f.resolved = y, m, d, true
				}
				break
			}
		}
	}
	// A day of the week beside its date is one figure.
	out := r.out[:0]
	for _, f := range r.out {
		if n := len(out); n > 0 && f.kind == figDate && f.d > 0 && out[n-1].kind == figDay && f.first <= out[n-1].last+2 {
			f.weekday, f.first, f.start = out[n-1].weekday, out[n-1].first, out[n-1].start
			out = out[:n-1]
		}
		out = append(out, f)
	}
	for k := range out {
		if f := &out[k]; f.weekday == 0 && f.y > 0 && f.m > 0 && f.d > 0 {
			f.weekday = int8((time.Date(f.y, time.Month(f.m), f.d, 0, 0, 0, 0, time.UTC).Weekday()+6)%7) + 1
		}
	}
	r.out = out
}

// isoDate reads "2025", "2025-07" and "2025-07-15"; 0 for what is not given.
func isoDate(s string) (y, m, d int) {
	s, _, _ = strings.Cut(s, "T")
	p := strings.Split(s, "-")
	y, _ = strconv.Atoi(p[0])
	if len(p) > 1 {
		m, _ = strconv.Atoi(p[1])
	}
	if len(p) > 2 {
		d, _ = strconv.Atoi(p[2])
	}
	if m > 12 || d > 31 || len(p) > 3 {
		return 0, 0, 0
	}
	return y, m, d
}
