package cron

import (
	"fmt"
	"math/bits"
	"strings"
	"time"
)

// list gives the numbers of a field, ascending.
func list(field uint64) []int {
	var out []int
	for field != 0 {
		n := bits.TrailingZeros64(field)
		out = append(out, n)
		field &^= 1 << n
	}
	return out
}

// Systemd writes the expression as OnCalendar= values, of which each is enough.
func (s Spec) Systemd(zone string) []string {
	join := func(field uint64, all int, form string) string {
		numbers := list(field)
		if len(numbers) == all {
			return "*"
		}
		parts := make([]string, len(numbers))
		for i, n := range numbers {
			parts[i] = fmt.Sprintf(form, n)
		}
		return strings.Join(parts, ",")
	}
	var weekdays []string
	for _, n := range list(s.weekday &^ (1 << 7)) {
		weekdays = append(weekdays, time.Weekday(n).String()[:3])
	}
	value := func(weekdays []string, days uint64) string {
		v := "*-" + join(s.month, 12, "%02d") + "-" + join(days, 31, "%02d") + " " + join(s.hour, 24, "%02d") + ":" + join(s.minute, 60, "%02d") + ":00 " + zone
		if len(weekdays) > 0 && len(weekdays) < 7 {
			v = strings.Join(weekdays, ",") + " " + v
		}
		return v
	}
	if s.anyDay || s.anyWeekday {
		return []string{value(weekdays, s.day)}
	}
	return []string{value(nil, s.day), value(weekdays, 1<<32-2)}
}

// Windows writes the expression as options of schtasks; ok is false when one task
// cannot say it.
func (s Spec) Windows() (options string, ok bool) {
	hours, minutes := list(s.hour), list(s.minute)
	if len(hours) != 1 || len(minutes) != 1 || len(list(s.month)) != 12 || len(list(s.day)) != 31 {
		return "", false
	}
	at := fmt.Sprintf("/ST %02d:%02d", hours[0], minutes[0])
	weekdays := list(s.weekday &^ (1 << 7))
	if len(weekdays) == 7 {
		return "/SC DAILY " + at, true
	}
	names := make([]string, len(weekdays))
	for i, n := range weekdays {
		names[i] = strings.ToUpper(time.Weekday(n).String()[:3])
	}
	return "/SC WEEKLY /D " + strings.Join(names, ",") + " " + at, true
}
