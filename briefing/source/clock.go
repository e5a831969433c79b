package source

import "fmt"

// withTime adds the time of day that stands beside the date in tokens from..to,
// when it comes with a zone. Without one the date alone is known: the zone of a
// newsroom is never guessed.
func withTime(iso string, t []token, from, to int) string {
	for i := 0; i+2 < len(t); i++ {
		if i >= from && i < to || i > 1 && t[i-1].text == ":" && t[i-2].kind == 'n' {
			continue
		}
		hour, minute, second, next, ok := clockAt(t[i:])
		if !ok {
			continue
		}
		next += i
		if next < len(t) && (t[next].text == "am" || t[next].text == "pm") {
			if hour > 12 || hour == 0 {
				return iso
			}
			hour %= 12
			if t[next].text == "pm" {
				hour += 12
			}
			next++
		}
		if zone := zoneAt(t, next); zone != "" {
			return fmt.Sprintf("%sT%02d:%02d:%02d%s", iso, hour, minute, second, zone)
		}
		return iso
	}
	return iso
}

// clockAt reads "19:36" or "19:36:05" at the start of t.
func clockAt(t []token) (hour, minute, second, n int, ok bool) {
	num := func(i, top int) int {
		if i >= len(t) || t[i].kind != 'n' || len(t[i].text) > 2 {
			return -1
		}
		v := 0
		fmt.Sscanf(t[i].text, "%d", &v)
		if v >= top {
			return -1
		}
		return v
	}
	hour, minute = num(0, 24), num(2, 60)
	if hour < 0 || minute < 0 || t[1].text != ":" || len(t[2].text) != 2 {
		return 0, 0, 0, 0, false
	}
	n = 3
	if len(t) > 4 && t[3].text == ":" && num(4, 60) >= 0 {
		second, n = num(4, 60), 5
		if len(t) > 6 && t[5].text == "." && t[6].kind == 'n' { // fractions of a second
			n = 7
		}
	}
	return hour, minute, second, n, true
}

// zoneAt reads a zone that means one offset everywhere: Z, UTC, GMT, +03:00.
func zoneAt(t []token, i int) string {
	if i >= len(t) {
		return ""
	}
	if w := t[i].text; w == "utc" || w == "gmt" || w == "z" {
		if i+1 < len(t) && (t[i+1].text == "+" || t[i+1].text == "-") && t[i+1].start == t[i].end {
			return offsetAt(t, i+1)
		}
		return "Z"
	}
	if t[i].text == "+" || t[i].text == "-" && i > 0 && t[i].start == t[i-1].end {
		return offsetAt(t, i)
	}
	return ""
}

// offsetAt reads "+03:00", "+0300" or "+3".
func offsetAt(t []token, i int) string {
	if i+1 >= len(t) || t[i+1].kind != 'n' {
		return ""
	}
	h, m := t[i+1].text, "00"
	switch {
	case len(h) == 4:
		h, m = h[:2], h[2:]
	case i+3 < len(t) && t[i+2].text == ":" && len(t[i+3].text) == 2 && t[i+3].kind == 'n':
		m = t[i+3].text
	}
	if len(h) == 1 {
		h = "0" + h
	}
	if len(h) != 2 || h > "14" || m > "59" {
		return ""
	}
	return t[i].text + h + ":" + m
}
