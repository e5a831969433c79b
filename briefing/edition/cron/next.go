package cron

import (
	"time"
)

// furthest bounds the search: 29 February on a given weekday comes every 28
// years at the latest, save around 2100.
const furthest = 41

// Next is the first time after t at which the expression is due in zone; the zero
// time when there is none.
func (s Spec) Next(t time.Time, zone *time.Location) time.Time {
	t = t.In(zone)
	y, m, d := t.Date()
	for day := 0; ; day++ {
		// Noon exists on every day in every zone but for skipped days, which
		// come out as the next one and do no harm.
		noon := time.Date(y, m, d+day, 12, 0, 0, 0, zone)
		if noon.Year() > y+furthest {
			return time.Time{}
		}
		if !s.matches(noon) {
			continue
		}
		if due := s.on(noon, t); !due.IsZero() {
			return due
		}
	}
}

// matches reports whether the day of t is one of the expression.
func (s Spec) matches(t time.Time) bool {
	if s.month&(1<<t.Month()) == 0 {
		return false
	}
	day, weekday := s.day&(1<<t.Day()) != 0, s.weekday&(1<<t.Weekday()) != 0
	if s.anyDay || s.anyWeekday {
		return day && weekday
	}
	return day || weekday
}

// on is the first due time after t on the day of noon.
func (s Spec) on(noon, t time.Time) time.Time {
	if s.anyHour {
		return s.elapsed(noon, t)
	}
	y, m, d := noon.Date()
	for h := range 24 {
		for min := range 60 {
			if s.hour&(1<<h) == 0 || s.minute&(1<<min) == 0 {
				continue
			}
			if due := instant(y, m, d, h, min, noon.Location()); due.After(t) {
				return due
			}
		}
	}
	return time.Time{}
}

// elapsed goes from minute to minute of real time, so that an hour that comes
// twice is due twice.
func (s Spec) elapsed(noon, t time.Time) time.Time {
	from := noon.Add(-15 * time.Hour) // before midnight on any day
	if t.After(from) {
		from = t
	}
	for u := from.Truncate(time.Minute).Add(time.Minute); u.Sub(noon) < 15*time.Hour; u = u.Add(time.Minute) {
		if u.YearDay() == noon.YearDay() && u.Year() == noon.Year() && s.hour&(1<<u.Hour()) != 0 && s.minute&(1<<u.Minute()) != 0 {
			return u
		}
	}
	return time.Time{}
}

// instant is when a clock on the wall first shows a time; for a time that is
// skipped, the moment of the change.
func instant(y int, m time.Month, d, h, min int, zone *time.Location) time.Time {
	t := time.Date(y, m, d, h, min, 0, 0, zone)
	if t.Hour() == h && t.Minute() == min {
		// Clocks are set back by half an hour, one hour or two.
		for _, back := range []time.Duration{2 * time.Hour, time.Hour, 30 * time.Minute} {
			if e := t.Add(-back); e.Hour() == h && e.Minute() == min && e.Day() == t.Day() {
				return e
			}
		}
		return t
	}
	// Skipped: the change lies within three hours; halve the way to it.
	low, high := t.Add(-3*time.Hour), t.Add(3*time.Hour)
	_, before := low.Zone()
	for high.Sub(low) > time.Second {
		mid := low.Add(high.Sub(low) / 2)
		if _, offset := mid.Zone(); offset == before {
			low = mid
		} else {
			high = mid
		}
	}
	return high.Truncate(time.Second)
}
