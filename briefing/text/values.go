package text

import (
	"strings"

	"brief/briefing"
)

// Values returns the figures of a text: in order, not overlapping. Relative
// dates ("on Wednesday", "last year") are worked out from asOf, an ISO date; with
// an empty asOf they are left out.
func Values(text, asOf string) []briefing.Value {
	var out []briefing.Value
	for i := 0; i < len(text); {
		if c := text[i]; c < '0' || c > '9' || i > 0 && !strings.ContainsRune(" (\n$€£", rune(text[i-1])) {
			i++
			continue
		}
		j := i
		for j < len(text) && (text[j] >= '0' && text[j] <= '9' || (text[j] == ',' || text[j] == '.') && j+1 < len(text) && text[j+1] >= '0' && text[j+1] <= '9') {
			j++
		}
		v := briefing.Value{Start: i, End: j, Kind: briefing.Number, Value: strings.ReplaceAll(text[i:j], ",", "")}
		if strings.HasPrefix(text[j:], "%") {
			v.Kind, v.Unit, v.End = briefing.Percent, "%", j+1
		}
		v.Text = text[v.Start:v.End]
		out = append(out, v)
		i = v.End
	}
	return out
}

// values fills in the figures of every sentence.
func values(d *briefing.Document) {
	for i := range d.Sentences {
		s := &d.Sentences[i]
		for _, v := range Values(d.Text[s.Start:s.End], d.Published) {
			v.Start += s.Start
			v.End += s.Start
			s.Values = append(s.Values, v)
		}
	}
}
