package briefing

import (
	"strconv"
	"strings"
)

var months = []string{"January", "February", "March", "April", "May", "June", "July", "August", "September", "October", "November", "December"}

// LongDate writes an ISO 8601 date as a reader expects it: "15 October 2025",
// "July 2025", "2025". A time is left out; what is no date comes back as it is.
func LongDate(iso string) string {
	day, _, _ := strings.Cut(iso, "T")
	part := strings.Split(day, "-")
	if len(part) > 3 || len(part[0]) != 4 {
		return iso
	}
	out := part[0]
	if len(part) > 1 {
		m, err := strconv.Atoi(part[1])
		if err != nil || m < 1 || m > 12 {
			return iso
		}
		out = months[m-1] + " " + out
	}
	if len(part) > 2 {
		d, err := strconv.Atoi(part[2])
		if err != nil || d < 1 || d > 31 {
			return iso
		}
		out = strconv.Itoa(d) + " " + out
	}
	return out
}
