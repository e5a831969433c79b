package text

import (
	"fmt"
	"time"
)

// civil is a day of the calendar. The zero value is unknown.
type civil struct{ t time.Time }

// parseCivil reads the date at the start of an ISO date or time.
func parseCivil(s string) civil {
	if len(s) > 10 {
		s = s[:10]
	}
	t, err := time.Parse("2006-01-02", s)
	if err != nil {
		return civil{}
	}
	return civil{t}
}

func (c civil) known() bool           { return !c.t.IsZero() }
func (c civil) add(y, m, d int) civil { return civil{c.t.AddDate(y, m, d)} }
func (c civil) weekday() int          { return (int(c.t.Weekday())+6)%7 + 1 } // 1 is Monday
func (c civil) day() string           { return c.t.Format("2006-01-02") }
func (c civil) month() string         { return c.t.Format("2006-01") }
func (c civil) year() string          { return c.t.Format("2006") }
func (c civil) firstOfMonth() civil   { return c.add(0, 0, 1-c.t.Day()) }
func (c civil) before(o civil) bool   { return c.t.Before(o.t) }
func civilOf(year, month, day int) civil {
	return civil{time.Date(year, time.Month(month), day, 0, 0, 0, 0, time.UTC)}
}

func (c civil) week() string {
	y, w := c.t.ISOWeek()
	return fmt.Sprintf("%04d-W%02d", y, w)
}

// valid reports whether there is such a day; year 0 stands for any leap year.
func valid(year, month, day int) bool {
	if year == 0 {
		year = 2000
	}
	d := civilOf(year, month, day)
	return day >= 1 && int(d.t.Month()) == month && d.t.Day() == day
}

// nearest gives a day without a year the year in which it lies closest to today:
// up to two months ahead, else in the past; with ahead, the next one. It
// returns "" when today is unknown or there is no such day.
func (c civil) nearest(month, day int, ahead bool) string {
	if !c.known() {
		return ""
	}
	back, forth := 305, 60
	if ahead {
		back, forth = 7, 358
	}
	for _, y := range []int{c.t.Year(), c.t.Year() - 1, c.t.Year() + 1} {
		if !valid(y, month, day) {
			continue
		}
		days := int(civilOf(y, month, day).t.Sub(c.t).Hours() / 24)
		if days >= -back && days <= forth {
			return civilOf(y, month, day).day()
		}
	}
	return ""
}

// nearestMonth does the same for a month.
func (c civil) nearestMonth(month int, ahead bool) string {
	if !c.known() {
		return ""
	}
	year, now := c.t.Year(), int(c.t.Month())
	switch {
	case ahead && month < now:
		year++
	case !ahead && month > now:
		year--
	}
	return civilOf(year, month, 1).month()
}
