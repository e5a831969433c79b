package compare

import (
	"strconv"
	"strings"
)

// zones are marks of a time of day that is not the local one, or may not be.
var zones = map[string]bool{"gmt": true, "utc": true, "est": true, "edt": true, "cst": true, "cdt": true, "pst": true, "pdt": true, "et": true, "bst": true, "cet": true, "ist": true}

// halves tell the half of a day that a time is in.
var halves = map[string]int{"am": 1, "a.m": 1, "pm": 2, "p.m": 2}

// clock reads a time of day at word i ("8.40pm", "20:49", "11 a.m."), or what is
// left to play ("7:41 to go"), which is a length of time. Times are minutes after
// midnight; one that does not say which half of the day it is in has low = 1.
func (r *figureReader) clock(i int) (f figure, next int) {
	w := r.word(i)
	half := 0
	if n := len(w); n > 2 && (w[n-2:] == "am" || w[n-2:] == "pm") && w[0] >= '0' && w[0] <= '9' {
		half, w = halves[w[n-2:]], w[:n-2]
	}
	hour, minute, exact := 0, 0, false
	j := i + 1
	switch h, m, dot := strings.Cut(w, "."); {
	case !digits(w):
		return f, i
	case dot && len(h) <= 2 && len(m) == 2 && (half > 0 || halves[r.half(j)] > 0):
		hour, _ = strconv.Atoi(h)
		minute, _ = strconv.Atoi(m)
		exact = true
	case dot || len(w) > 2:
		return f, i
	default:
		hour, _ = strconv.Atoi(w)
		if x := r.word(j); half == 0 && r.gap(i) == ":" && len(x) >= 2 && digits(x[:2]) {
			if rest := x[2:]; rest != "" && halves[rest] == 0 {
				return f, i
			}
			minute, _ = strconv.Atoi(x[:2])
			half, exact, j = halves[x[2:]], true, j+1
		}
	}
	if r.gap(j-1) == ":" {
		return f, i // a result in hours, minutes and seconds
	}
	if half == 0 {
		if half = halves[r.half(j)]; half > 0 {
			j++
		}
	}
	if half == 0 && !exact || minute > 59 || hour > 24 {
		return f, i
	}
	if half == 0 && r.left(j) {
		return figure{kind: figDuration, unit: "minute", num: float64(hour) + float64(minute)/60}, j
	}
	f = figure{kind: figTime, mod: r.modifier(i)}
	switch r.word(i - 1) {
	case "after", "before":
		f.mod = about
	}
	switch {
	case half == 1 && hour == 12:
		hour = 0
	case half == 2 && hour < 12:
		hour += 12
	case half == 0 && hour >= 1 && hour <= 12:
		f.low = 1
	}
	if !exact {
		f.mod = about
	}
	if zones[r.word(j)] {
		f.unit = r.word(j)
		j++
	}
	f.num = float64(60*hour + minute)
	return f, j
}

// half is word i where it stands right after a figure.
func (r *figureReader) half(i int) string {
	if strings.TrimSpace(r.gap(i-1)) != "" {
		return ""
	}
	return r.word(i)
}

// left reports whether the words at i say that so much is left of a game.
func (r *figureReader) left(i int) bool {
	switch r.word(i) {
	case "left", "remaining":
		return true
	case "to":
		return r.word(i+1) == "go" || r.word(i+1) == "play"
	}
	return false
}

// sameTime compares two times of day. Without the half of the day both halves
// will do; times in two zones are never told apart. A time said roughly leaves
// five minutes, a rounded one a quarter of an hour.
func sameTime(a, b *figure) bool {
	if a.unit != b.unit {
		return true
	}
	apart := int(a.num) - int(b.num)
	if apart < 0 {
		apart = -apart
	}
	day := 24 * 60
	if a.low == 1 || b.low == 1 {
		day /= 2
	}
	apart %= day
	apart = min(apart, day-apart)
	round := func(t *figure) bool { return int(t.num)%30 == 0 }
	fine := func(t *figure) bool { return int(t.num)%15 != 0 }
	room := 5
	if (round(a) || round(b)) && !(a.mod == b.mod && (fine(a) || fine(b))) {
		room = 15
	}
	return apart == 0 || apart <= room && (a.mod != exactly || b.mod != exactly)
}

// identifier gives the word after a number that names a thing and counts
// nothing, such as a telephone number; i when there is none at i.
func (r *figureReader) identifier(i int) int {
	plain := func(k int) bool {
		w := r.word(k)
		return w != "" && strings.Trim(w, "0123456789") == ""
	}
	long := func(k int) bool { return len(r.word(k)) >= 3 }
	if !plain(i) {
		return i
	}
	j := i + 1
	for plain(j) && (r.gap(j-1) == " " || r.gap(j-1) == "-" || r.gap(j-1) == "\u00a0") && (long(j) || j > i+1) && long(i) {
		j++
	}
	if w := r.word(i); j > i+1 && (w[0] == '0' || j > i+2) || j == i+1 && len(w) > 3 && w[0] == '0' {
		return j
	}
	return i
}

// magnitude gives the word after the strength of an earthquake at i, whose number
// ends before j; 0 when it is none.
func (r *figureReader) magnitude(i, j int) int {
	w := r.word(i)
	if len(w) > 3 || w[0] < '1' || w[0] > '9' || len(w) > 1 && w[1] != '.' {
		return 0
	}
	switch r.word(j) {
	case "magnitude", "strength":
		return j + 1
	case "degree", "degrees", "quake", "earthquake", "tremor", "temblor", "aftershock":
		if len(w) == 3 {
			return j
		}
	case "on":
		if r.word(j+1) == "the" && r.word(j+2) == "richter" {
			return j
		}
	}
	for k := i - 1; k >= max(0, i-4); k-- {
		if x := r.word(k); x == "magnitude" || x == "measuring" && len(w) == 3 {
			return j
		} else if !roughly[x] && x != "of" && x != "a" {
			return 0
		}
	}
	return 0
}
