// Package cron reads cron expressions and tells when they are due. A time of day
// is due once on every day that matches, also on the days when clocks change: a
// time that is skipped is due at the moment of the change, one that comes twice
// is due the first time. Expressions with a "*" hour follow the elapsed time.
package cron

import (
	"fmt"
	"strconv"
	"strings"
	"time"
)

// Spec is a parsed expression.
type Spec struct {
	minute, hour, day, month, weekday uint64 // bit n: n matches
	anyHour, anyDay, anyWeekday       bool
}

// field is one of the five, with its bounds and the names it takes.
type field struct {
	name     string
	min, max int
	names    []string
}

var fields = []field{
	{"minute", 0, 59, nil},
	{"hour", 0, 23, nil},
	{"day of the month", 1, 31, nil},
	{"month", 1, 12, []string{"jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec"}},
	{"day of the week", 0, 7, []string{"sun", "mon", "tue", "wed", "thu", "fri", "sat"}},
}

var short = map[string]string{"@hourly": "0 * * * *", "@daily": "0 0 * * *", "@midnight": "0 0 * * *", "@weekly": "0 0 * * 0", "@monthly": "0 0 1 * *", "@yearly": "0 0 1 1 *", "@annually": "0 0 1 1 *"}

// Parse reads "minute hour day month weekday" with lists, ranges, steps and
// English names, or @hourly, @daily, @weekly, @monthly, @yearly. Where both days
// are given, either is enough, as cron has it.
func Parse(expression string) (Spec, error) {
	if long, ok := short[strings.ToLower(strings.TrimSpace(expression))]; ok {
		expression = long
	}
	parts := strings.Fields(expression)
	if len(parts) != len(fields) {
		return Spec{}, fmt.Errorf("a schedule has five fields (minute hour day month weekday), found %d", len(parts))
	}
	var s Spec
	for i, into := range []*uint64{&s.minute, &s.hour, &s.day, &s.month, &s.weekday} {
		bits, err := fields[i].parse(parts[i])
		if err != nil {
			return Spec{}, err
		}
		*into = bits
	}
	if s.weekday&(1<<7) != 0 {
		s.weekday |= 1
	}
	s.anyHour, s.anyDay, s.anyWeekday = parts[1][0] == '*', parts[2][0] == '*', parts[4][0] == '*'
	if s.Next(time.Date(2000, 1, 1, 0, 0, 0, 0, time.UTC), time.UTC).IsZero() {
		return Spec{}, fmt.Errorf("no day is ever due: %s", expression)
	}
	return s, nil
}

// parse reads one field: "*", "5", "1-5", "*/10", "8-18/2", lists of these.
func (f field) parse(text string) (bits uint64, err error) {
	for _, item := range strings.Split(text, ",") {
		span, step, stepped := strings.Cut(item, "/")
		every := 1
		if stepped {
			if every, err = strconv.Atoi(step); err != nil || every < 1 || every > f.max {
				return 0, fmt.Errorf("%s: %q is no step", f.name, step)
			}
		}
		low, high := f.min, f.max
		if span != "*" {
			from, to, ranged := strings.Cut(span, "-")
			if low, err = f.number(from); err != nil {
				return 0, err
			}
			high = low
			if ranged {
				if high, err = f.number(to); err != nil {
					return 0, err
				}
			} else if stepped {
				high = f.max
			}
			if high < low {
				return 0, fmt.Errorf("%s: %q runs backwards", f.name, span)
			}
		}
		for n := low; n <= high; n += every {
			bits |= 1 << n
		}
	}
	return bits, nil
}

func (f field) number(text string) (int, error) {
	for i, name := range f.names {
		if strings.EqualFold(text, name) {
			return i + f.min, nil
		}
	}
	n, err := strconv.Atoi(text)
	if err != nil || n < f.min || n > f.max {
		return 0, fmt.Errorf("%s: %q is not between %d and %d", f.name, text, f.min, f.max)
	}
	return n, nil
}
