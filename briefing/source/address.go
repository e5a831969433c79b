package source

import (
	"strconv"
	"strings"
)

// pathDate matches a date in the path of an address: /2025/10/15/,
// /2025-10-15-, /20251015/. The year stands between marks, so that an article's number is no date.
var pathDate = late(`[/_-]((?:19|20)\d\d)(?:/(\d{1,2})/(\d{1,2})|-(\d\d)-(\d\d)|(\d\d)(\d\d))(?:[/_.-]|$)`)

// dateInURL is the date in the path of an address, "" without one.
func dateInURL(address string) string {
	address, _, _ = strings.Cut(address, "?")
	m := pathDate.FindStringSubmatch(address)
	if m == nil {
		return ""
	}
	y, _ := strconv.Atoi(m[1])
	for i := 2; i+1 < len(m); i += 2 {
		if m[i] != "" {
			month, _ := strconv.Atoi(m[i])
			day, _ := strconv.Atoi(m[i+1])
			return isoDate(y, month, day)
		}
	}
	return ""
}

// todays are the words that tie a date in running text to the day of writing.
var todays = wordSet(`today heute aujourd'hui hoy сегодня اليوم oggi hoje vandaag`)

// dateInBody is the day of writing, where the first paragraph says that a full
// date is today: "today, 15 October 2025". Any other date in running text is
// that of an event.
func dateInBody(text string) string {
	head, _, _ := strings.Cut(text, "\n\n")
	if len(head) > maxDateField {
		return ""
	}
	st, ok := findDate(head, false)
	if !ok || st.iso == "" {
		return ""
	}
	before := strings.Fields(strings.ToLower(straight(head[:st.start])))
	if n := len(before); n > 0 && todays[strings.Trim(before[n-1], ",(")] {
		date, _, _ := strings.Cut(st.iso, "T")
		return date
	}
	return ""
}
