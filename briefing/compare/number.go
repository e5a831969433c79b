package compare

import (
	"strconv"
	"strings"
)

// number reads digits or number words at i; suffix is what is glued to digits.
func (r *figureReader) number(i int) (n float64, next int, suffix string, ok bool) {
	w := r.word(i)
	if w == "" {
		return 0, i, "", false
	}
	if w[0] >= '0' && w[0] <= '9' {
		k := 0
		for k < len(w) && (w[k] >= '0' && w[k] <= '9' || w[k] == ',' || w[k] == '.') {
			k++
		}
		x, err := strconv.ParseFloat(strings.ReplaceAll(strings.TrimRight(w[:k], ".,"), ",", ""), 64)
		if err != nil {
			return 0, i, "", false
		}
		n, suffix, next = x, w[k:], i+1
		if s, is := scales[suffix]; is {
			n, suffix = n*s, ""
		} else if money := i > 0 && currency(r.gap(i-1)) != "" || i == 0 && currency(r.text[r.s.Start:r.s.Words[0].Start]) != ""; money {
			switch suffix {
			case "m", "mm":
				n, suffix = n*1e6, ""
			case "b":
				n, suffix = n*1e9, ""
			case "k":
				n, suffix = n*1e3, ""
			}
		}
	} else {
		d, is := numerals[w]
		if !is {
			return 0, i, "", false
		}
		if d == "" || d[len(d)-1] < '0' || d[len(d)-1] > '9' {
			x, err := strconv.ParseFloat(d[:len(d)-2], 64)
			if err != nil || x < 2 {
				return 0, i, "", false
			}
			return x, i + 1, d[len(d)-2:], w != "second" // too often a length of time or "secondly"
		}
		x, err := strconv.ParseFloat(d, 64)
		if err != nil {
			return 0, i, "", false
		}
		n, next = x, i+1
		if n >= 20 && n < 100 {
			if u, err := strconv.ParseFloat(numerals[r.word(next)], 64); err == nil && u < 10 {
				n, next = n+u, next+1
			}
		}
	}
	for range 3 {
		s, is := scales[r.word(next)]
		if !is || suffix != "" {
			break
		}
		n, next = n*s, next+1
	}
	// "two and a half", "three-and-a-half"
	if r.word(next) == "and" && r.word(next+1) == "a" && r.word(next+2) == "half" {
		n, next = n+.5, next+3
	}
	return n, next, suffix, true
}

// modifier reads the words before a figure.
func (r *figureReader) modifier(i int) modifier {
	switch r.word(i - 1) {
	case "than":
		if m, ok := modifiers[r.word(i-2)]; ok {
			return m
		}
		return atLeast
	case "to":
		if r.word(i-2) == "up" {
			return atMost
		}
		if r.word(i-2) == "close" {
			return about
		}
		return exactly
	}
	return modifiers[r.word(i-1)]
}
