package main

import (
	"fmt"
	"time"

	"brief/briefing"
	"brief/config"
)

// newest is the latest date of publication among the sources of a brief, as it
// is recorded there; "" when none has one.
func newest(b *briefing.Brief) string {
	last := ""
	for _, s := range b.Sources {
		if end(s.Published).After(end(last)) {
			last = s.Published
		}
	}
	return last
}

// end is the last moment of a date, or the moment itself; the zero time when
// there is none.
func end(published string) time.Time {
	if t, err := time.Parse(time.RFC3339, published); err == nil {
		return t
	}
	day, err := time.Parse(time.DateOnly, published)
	if err != nil {
		return time.Time{}
	}
	return day.AddDate(0, 0, 1)
}

// stale says that sources are older than the config allows, "" when they are not
// or when it sets no age.
func stale(c *config.Config, newest string, now time.Time) string {
	age := c.Age()
	switch {
	case age == 0:
		return ""
	case end(newest).IsZero():
		return "no source has a date, so nobody can say whether they are older than max_age " + c.MaxAge
	case now.Sub(end(newest)) > age:
		return fmt.Sprintf("the newest source is of %s, older than max_age %s", briefing.LongDate(newest), c.MaxAge)
	}
	return ""
}
