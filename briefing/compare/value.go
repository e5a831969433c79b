package compare

import (
	"fmt"
	"strconv"
	"strings"
)

// verbatim gives the words of a figure, with its modifier.
func (c *Comparison) verbatim(m mention) string {
	f, d := c.figure(m), &c.docs[m.ref.Doc]
	s := c.sentence(m.ref)
	start := f.start
	if f.mod != exactly && f.first > 0 {
		k := f.first - 1
		if f.prev == "than" || f.prev == "to" || f.prev == "least" || f.prev == "most" {
			k = max(0, f.first-2)
		}
		start = s.Words[k].Start
	}
	if start < f.end && s.Start <= start {
		return d.Text[start:f.end]
	}
	return d.Text[f.start:f.end]
}

func kindName(k figureKind) string {
	switch k {
	case figMoney:
		return "money"
	case figPercent:
		return "percent"
	case figDuration:
		return "duration"
	case figDay, figDate, figYear:
		return "date"
	case figTime:
		return "time"
	}
	return "number"
}

var sign = map[string]string{"$": "USD", "€": "EUR", "£": "GBP", "¥": "JPY", "₹": "INR"}

// normalised writes a figure as ISO 8601 or as a plain number with its unit.
func normalised(f *setting) string {
	n := strconv.FormatFloat(f.num, 'f', -1, 64)
	switch f.kind {
	case figMoney:
		return n + " " + sign[f.unit]
	case figPercent:
		return n + " %"
	case figDuration:
		if f.unit == "hour" || f.unit == "minute" || f.unit == "second" {
			return "PT" + n + strings.ToUpper(f.unit[:1])
		}
		return "P" + n + strings.ToUpper(f.unit[:1])
	case figAge:
		return n + " years"
	case figTime:
		return fmt.Sprintf("T%02d:%02d", int(f.num)/60, int(f.num)%60)
	case figScore:
		return n + "–" + strconv.FormatFloat(f.low, 'f', -1, 64)
	case figDay, figDate, figYear:
		switch {
		case f.y > 0 && f.d > 0:
			return fmt.Sprintf("%04d-%02d-%02d", f.y, f.m, f.d)
		case f.y > 0 && f.m > 0:
			return fmt.Sprintf("%04d-%02d", f.y, f.m)
		case f.y > 0:
			return fmt.Sprintf("%04d", f.y)
		case f.d > 0:
			return fmt.Sprintf("--%02d-%02d", f.m, f.d)
		case f.m > 0:
			return fmt.Sprintf("--%02d", f.m)
		}
		return dayNames[f.weekday]
	}
	if f.unit != "" {
		return n + " " + f.unit
	}
	return n
}

var dayNames = [8]string{"", "Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday"}
