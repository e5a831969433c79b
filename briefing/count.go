package briefing

import (
	"strconv"
	"strings"
)

// Count writes a number with its English noun: "1 report", "2 reports",
// "2 addresses". The noun is one whose plural ends in "s".
func Count(n int, noun string) string {
	if n == 1 {
		return "1 " + noun
	}
	if strings.HasSuffix(noun, "s") {
		noun += "e"
	}
	return strconv.Itoa(n) + " " + noun + "s"
}
