package compare

import (
	"unicode/utf8"
)

var modifiers = map[string]modifier{
	"about": about, "around": about, "roughly": about, "approximately": about, "some": about, "nearly": about, "almost": about,
	"estimated": about, "close": about, "approx": about,
	"over": atLeast, "least": atLeast, "more": atLeast, "exceeding": atLeast, "above": atLeast, "exceeds": atLeast, "exceeded": atLeast, "than": atLeast,
	"under": atMost, "less": atMost, "fewer": atMost, "below": atMost, "most": atMost,
}

// scales multiply the number before them.
var scales = map[string]float64{
	"hundred": 100, "thousand": 1e3, "million": 1e6, "mn": 1e6, "billion": 1e9, "bn": 1e9, "trillion": 1e12, "tn": 1e12,
}

// vagues are counts that only say how large something is.
var vagues = map[string]float64{
	"dozens": 24, "scores": 40, "hundreds": 200, "thousands": 2000, "millions": 2e6, "billions": 2e9,
}

// times are lengths of time; the value is how many hours one has, for telling
// equal durations given in different units.
var times = map[string]struct {
	unit  string
	hours float64
}{
	"second": {"second", 1.0 / 3600}, "seconds": {"second", 1.0 / 3600}, "minute": {"minute", 1.0 / 60}, "minutes": {"minute", 1.0 / 60},
	"hour": {"hour", 1}, "hours": {"hour", 1}, "hr": {"hour", 1}, "hrs": {"hour", 1}, "day": {"day", 24}, "days": {"day", 24},
	"week": {"week", 168}, "weeks": {"week", 168}, "month": {"month", 730}, "months": {"month", 730}, "year": {"year", 8760}, "years": {"year", 8760},
	"decade": {"year", 87600}, "decades": {"year", 87600}, "century": {"year", 876000}, "centuries": {"year", 876000},
}

// shorter gives the length of time that is told beside a longer one.
var shorter = map[string]string{"minute": "second", "hour": "minute", "year": "month"}

// measures are lengths in metres and masses in kilograms, told apart by unit.
var measures = map[string]struct {
	unit string
	of   float64
}{
	"m": {"m", 1}, "metre": {"m", 1}, "metres": {"m", 1}, "meter": {"m", 1}, "meters": {"m", 1}, "km": {"m", 1000}, "kilometre": {"m", 1000},
	"kilometres": {"m", 1000}, "kilometer": {"m", 1000}, "kilometers": {"m", 1000}, "ft": {"m", .3048}, "foot": {"m", .3048}, "feet": {"m", .3048},
	"mile": {"m", 1609.3}, "miles": {"m", 1609.3}, "yard": {"m", .9144}, "yards": {"m", .9144}, "inch": {"m", .0254}, "inches": {"m", .0254},
	"kg": {"kg", 1}, "kilogram": {"kg", 1}, "kilograms": {"kg", 1}, "lb": {"kg", .4536}, "pound": {"kg", .4536}, "pounds": {"kg", .4536},
	"ton": {"kg", 1000}, "tons": {"kg", 1000}, "tonne": {"kg", 1000}, "tonnes": {"kg", 1000},
}

// labels stand before a number that names a thing and counts nothing.
var labels = map[string]bool{
	"interstate": true, "route": true, "highway": true, "hwy": true, "channel": true, "flight": true, "section": true, "article": true,
	"chapter": true, "boeing": true, "airbus": true, "resolution": true, "page": true, "figure": true, "order": true, "act": true,
	"week": true, "day": true, "phase": true, "level": true, "category": true, "season": true, "round": true, "type": true, "class": true, "line": true,
	"terminal": true, "district": true, "ward": true, "precinct": true, "formula": true, "apollo": true, "part": true, "grade": true, "lane": true,
	"windows": true, "version": true, "room": true, "gate": true, "platform": true, "unit": true, "area": true, "zone": true, "title": true,
}

// currency gives the sign that text ends with.
func currency(text string) string {
	r, _ := utf8.DecodeLastRuneInString(text)
	switch r {
	case '$', '€', '£', '¥', '₹':
		return string(r)
	}
	return ""
}

func digits(s string) bool {
	if s == "" {
		return false
	}
	for i := 0; i < len(s); i++ {
		if (s[i] < '0' || s[i] > '9') && s[i] != ',' && s[i] != '.' {
			return false
		}
	}
	return true
}
