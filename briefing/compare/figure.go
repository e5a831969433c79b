package compare

import (
	"strconv"
	"strings"

	"brief/briefing"
)

// figureKind is what a figure measures, as far as values can be compared.
type figureKind uint8

const (
	figNumber figureKind = iota // a count; unit is the measure when there is one ("m")
	figMoney                    // unit is the currency sign
	figPercent
	figDuration // unit is a length of time
	figAge      // years of a person's life
	figDay      // a weekday
	figDate     // a month, with day and year where given
	figYear
	figOrdinal // a place in a row
	figScore   // "24-13"
	figTime    // a time of day, in minutes; unit is the time zone where given
)

// figure is a value in a sentence, with where it stands among the words.
type figure struct {
	kind        figureKind
	vague       bool // "hundreds", "dozens": at least num, not a figure to contradict
	mod         modifier
	first, last int     // indexes into the sentence's words
	start, end  int     // bytes of the text
	num         float64 // the number; for a score the higher one
	low         float64 // for a score the lower one; 1 for a time that may be in either half of the day
	unit        string  // currency, measure, length of time
	y, m, d     int     // of a date, 0 where not given
	weekday     int8    // of a date, where the text gives it
	resolved    bool    // the year, or all of a weekday, was worked out from the publication date
}

// modifier says on which side of a figure the truth lies.
type modifier uint8

const (
	exactly modifier = iota
	about
	atLeast // more than, over, at least
	atMost  // less than, up to
)

// figures reads the figures of a sentence: from its words, with the dates that
// the reading stage has resolved.
func figures(text string, s *briefing.Sentence) []figure {
	r := figureReader{text: text, s: s}
	for i := 0; i < len(s.Words); {
		if next := r.identifier(i); next > i {
			i = next
			continue
		}
		f, next := r.at(i)
		if next > i {
			f.first, f.last = i, next-1
			f.start, f.end = s.Words[i].Start, s.Words[next-1].End
			if f.kind == figMoney && strings.HasSuffix(text[:f.start], f.unit) {
				f.start -= len(f.unit)
			}
			if n := len(r.out); n > 0 && f.unit != "" && f.kind == figNumber && r.out[n-1].unit == f.unit && strings.HasSuffix(text[:f.start], "(") &&
				max(f.num, r.out[n-1].num) < 1.1*min(f.num, r.out[n-1].num) {
				i = next // "60 metres (200 feet)" is one figure
				continue
			}
			if f.kind == figPercent && strings.HasPrefix(text[f.end:], "%") {
				f.end++
			}
			r.out = append(r.out, f)
			i = next
			continue
		}
		i++
	}
	r.resolve()
	return r.out
}

type figureReader struct {
	text string
	s    *briefing.Sentence
	out  []figure
}

// word gives a word in lower case, "" past the ends.
func (r *figureReader) word(i int) string {
	if i < 0 || i >= len(r.s.Words) {
		return ""
	}
	w := r.s.Words[i]
	return strings.ToLower(r.text[w.Start:w.End])
}

func (r *figureReader) upper(i int) bool {
	return i >= 0 && i < len(r.s.Words) && startsUpper(r.text[r.s.Words[i].Start:])
}

// gap gives what stands between word i and the next.
func (r *figureReader) gap(i int) string {
	if i < 0 || i >= len(r.s.Words) {
		return ""
	}
	end := r.s.End
	if i+1 < len(r.s.Words) {
		end = r.s.Words[i+1].Start
	}
	if end < r.s.Words[i].End {
		return ""
	}
	return r.text[r.s.Words[i].End:end]
}

// at reads the figure that begins at word i, and says where the next word is;
// next == i when there is none.
func (r *figureReader) at(i int) (f figure, next int) {
	w := r.word(i)
	if d := weekdays[w]; d > 0 && r.upper(i) {
		return figure{kind: figDay, weekday: d}, i + 1
	} else if d := weekdays[strings.TrimSuffix(strings.TrimSuffix(w, "’s"), "'s")]; d > 0 && r.upper(i) {
		return figure{kind: figDay, weekday: d}, i + 1
	}
	if m := months[w]; m > 0 && r.upper(i) && (w != "may" && w != "march" || r.calendar(i)) {
		return r.date(i, int(m))
	}
	if n, ok := vagues[w]; ok && r.word(i+1) == "of" {
		return figure{kind: figNumber, num: n, vague: true, mod: atLeast}, i + 1
	}
	if g, k := r.clock(i); k > i {
		return g, k
	}
	n, j, suffix, ok := r.number(i)
	if !ok {
		return f, i
	}
	f.num = n
	if m := months[r.word(j)]; m > 0 && r.upper(j) && n >= 1 && n <= 31 && n == float64(int(n)) { // 14 October 2025
		g, k := r.date(j, int(m))
		if g.d == 0 || g.d == int(n) {
			g.d = int(n)
			return g, k
		}
	}
	before, after := "", ""
	if r.s.Words[i].Start > r.s.Start {
		before = r.text[r.s.Start:r.s.Words[i].Start]
	}
	after = r.gap(j - 1)
	if strings.HasPrefix(after, ":") && len(after) == 1 || strings.HasSuffix(before, ":") && i > 0 && r.gap(i-1) == ":" {
		return f, i // a time of day
	}
	switch x := r.word(j); x {
	case "am", "pm", "a.m", "p.m", "gmt", "est", "edt", "pst", "pdt", "et", "hrs", "o'clock", "o’clock":
		return f, i
	}
	switch cur := currency(before); {
	case strings.HasSuffix(strings.TrimRight(before, " "), "/"):
		return f, i
	case cur != "":
		f.kind, f.unit = figMoney, cur
	case strings.HasPrefix(after, "%"), r.word(j) == "percent", r.word(j) == "pct":
		f.kind = figPercent
		if !strings.HasPrefix(after, "%") {
			j++
		}
	case r.word(j) == "per" && r.word(j+1) == "cent":
		f.kind = figPercent
		j += 2
	case suffix == "st" || suffix == "nd" || suffix == "rd" || suffix == "th":
		f.kind = figOrdinal
	case r.word(j) == "dollars" || r.word(j) == "euros" || r.word(j) == "pounds" && n >= 1000:
		f.kind, f.unit = figMoney, map[string]string{"dollars": "$", "euros": "€", "pounds": "£"}[r.word(j)]
		f.mod = r.modifier(i)
		return f, j + 1
	case times[r.word(j)].unit != "" && (after == " " || after == "-" || after == "‑" || after == "–" || after == "\u00a0"):
		t := times[r.word(j)]
		f.kind, f.unit = figDuration, t.unit
		rough := false
		if strings.HasPrefix(r.word(j), "decade") {
			f.num, rough = f.num*10, true
		}
		if strings.HasPrefix(r.word(j), "centur") {
			f.num, rough = f.num*100, true
		}
		j++
		if smaller := shorter[t.unit]; smaller != "" { // "7 minutes 41 seconds"
			k := j
			if r.word(k) == "and" {
				k++
			}
			if m, l, suf, is := r.number(k); is && suf == "" && times[r.word(l)].unit == smaller {
				f.num += m * times[smaller].hours / t.hours
				j = l + 1
			}
		}
		if rough {
			f.mod = about
			return f, j
		}
		if r.word(j) == "old" {
			f.kind = figAge
			j++
		}
	case r.word(j) == "square" && measures[r.word(j+1)].unit == "m", r.word(j) == "sq" && measures[r.word(j+1)].unit == "m":
		of := measures[r.word(j+1)].of
		f.unit, f.num = "m2", n*of*of
		j += 2
	case measures[suffix].unit != "":
		f.unit, f.num = measures[suffix].unit, n*measures[suffix].of
	case measures[r.word(j)].unit != "" && r.word(j) != "m":
		f.unit, f.num = measures[r.word(j)].unit, n*measures[r.word(j)].of
		j++
	case suffix != "":
		return f, i
	case r.magnitude(i, j) > 0:
		f.unit, j = "magnitude", r.magnitude(i, j)
	case j == i+1 && n >= 1900 && n < 2100 && n == float64(int(n)) && !strings.Contains(r.word(i), ",") && !strings.Contains(r.word(i), "."):
		if i > 0 && labels[r.word(i-1)] {
			return f, i
		}
		f.kind, f.y = figYear, int(n)
	case labels[r.word(i-1)], i > 0 && r.gap(i-1) == "-" && r.upper(i-1), strings.HasSuffix(before, "#"), strings.HasSuffix(strings.TrimRight(before, " "), "/"),
		strings.HasPrefix(after, "/"), strings.HasPrefix(after, " / "):
		return f, i
	case (after == "-" || after == "–") && digits(r.word(j)) && r.gap(j) != "-" && r.word(j+1) != "year":
		low, err := strconv.ParseFloat(r.word(j), 64)
		if err == nil && n < 400 && low < 400 {
			f.kind, f.num, f.low = figScore, max(n, low), min(n, low)
			return f, j + 1
		}
	case n >= 2 && n < 110 && n == float64(int(n)) && i > 0 && strings.TrimSpace(r.gap(i-1)) == "," && r.upper(i-1) && !strings.ContainsAny(r.word(i-1), "0123456789") && digits(r.word(i)) &&
		(strings.HasPrefix(after, ",") || after == " " && (r.word(j) == "and" || r.word(j) == "who" || r.word(j) == "of" || r.word(j) == "from")):
		f.kind, f.unit = figAge, "year"
	case n >= 2 && n < 130 && (r.word(i-1) == "aged" || r.word(i-1) == "age" || r.word(i-1) == "of" && r.word(i-2) == "age" || r.word(i-1) == "at" && digits(r.word(i)) && r.died(i-2)):
		f.kind, f.unit = figAge, "year"
	}
	f.mod = r.modifier(i)
	return f, j
}

// died reports whether the words up to i tell of a death: "dies at 91".
func (r *figureReader) died(i int) bool {
	for k := i; k >= max(0, i-5); k-- {
		switch r.word(k) {
		case "died", "dies", "dead", "dying", "death":
			return true
		}
	}
	return false
}
