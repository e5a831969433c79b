package compose

import (
	"fmt"
	"slices"
	"strings"

	"brief/briefing"
)

// summary is the source summary statement (ICD 206): counted facts about the
// sources, and no likelihood word.
func summary(whole *briefing.Brief) string {
	b := current(whole)
	read := b.Ledger.Read
	if len(b.Sources) == 0 && read > 0 {
		return fmt.Sprintf("None of the %s that were read answers a question of this brief.", briefing.Count(read, "report"))
	}
	if len(b.Sources) == 0 {
		return "No source could be read."
	}
	var out []string
	lead := "This brief rests on " + briefing.Count(len(b.Sources), "report")
	if read > len(b.Sources) {
		lead = fmt.Sprintf("Of %s that were read, this brief rests on the %d that answer its questions best", briefing.Count(read, "report"), len(b.Sources))
	}
	if o := len(b.Origins); o > 0 && o < len(b.Sources) {
		lead += fmt.Sprintf("%s of %s: %s", map[bool]string{true: ","}[read > len(b.Sources)], briefing.Count(o, "independent origin"), shared(b))
	} else if len(b.Sources) > 1 {
		lead += ", among which no common origin shows"
	}
	out = append(out, lead, dates(b), publishers(b))

	total, single, several, comments := 0, 0, 0, 0
	b.Statements(func(_ *briefing.Section, s *briefing.Statement) {
		switch {
		case len(s.Evidence) == 0:
			return
		case s.Kind == briefing.KindComment:
			comments++
		}
		total++
		if s.Independent > 1 {
			several++
		} else {
			single++
		}
	})
	switch {
	case total == 0:
		out = append(out, "No statement could be made from them")
	case total == 1 && single == 1:
		out = append(out, "Its one statement rests on a single independent source")
	case total == 1:
		out = append(out, "Its one statement is carried by two or more independent sources")
	case single == total:
		out = append(out, fmt.Sprintf("Each of the %s rests on a single independent source", briefing.Count(total, "statement")))
	case several == total:
		out = append(out, fmt.Sprintf("Each of the %s is carried by two or more independent sources", briefing.Count(total, "statement")))
	default:
		out = append(out, fmt.Sprintf("Of %s, %s carried by two or more independent sources and %s on one", briefing.Count(total, "statement"), verb(several, "is", "are"), verb(single, "rests", "rest")))
	}
	if comments > 0 {
		out = append(out, fmt.Sprintf("%s an assessment by the reporter and marked as such", verb(comments, "statement is", "statements are")))
	}
	contrary := 0
	b.Statements(func(_ *briefing.Section, s *briefing.Statement) { contrary += btoi(len(s.Opposed) > 0) })
	if contrary > 0 {
		out = append(out, verb(contrary, "statement is", "statements are")+" printed beside another that says the contrary")
	}
	if d := len(b.Disagreements); d > 0 {
		conflicts := 0
		for _, x := range b.Disagreements {
			conflicts += btoi(x.Strength == briefing.Conflict)
		}
		t := "The sources give different values on " + briefing.Count(d, "matter")
		switch {
		case conflicts > 0 && d == 1:
			t += ", which cannot all be true as stated"
		case conflicts == d:
			t += "; on each of them both values cannot be true as stated"
		case conflicts > 0:
			t += fmt.Sprintf("; on %d of them both values cannot be true as stated", conflicts)
		}
		out = append(out, t)
	} else if len(b.Sources) > 1 && contrary == 0 {
		out = append(out, "No difference in value was found between them")
	}
	out = slices.DeleteFunc(out, func(s string) bool { return s == "" })
	return strings.Join(out, ". ") + "."
}

// current is a brief without the texts that were revised since: they count in
// nothing.
func current(b *briefing.Brief) *briefing.Brief {
	gone := b.Superseded()
	if len(gone) == 0 {
		return b
	}
	x := *b
	x.Sources, x.Origins = b.Current(), slices.Clone(b.Origins)
	for i := range x.Origins {
		x.Origins[i].Sources = slices.DeleteFunc(slices.Clone(x.Origins[i].Sources), func(id string) bool { return gone[id] != "" })
	}
	return &x
}

// mostShared bounds the origins that the summary names.
const mostShared = 8

// shared names the origins that hold more than one source, the first of them
// where there are many.
func shared(b *briefing.Brief) string {
	var parts []string
	more := 0
	for _, o := range b.Origins {
		switch {
		case len(o.Sources) > 1 && len(parts) < mostShared:
			last := len(o.Sources) - 1
			parts = append(parts, strings.Join(o.Sources[:last], ", ")+" and "+o.Sources[last]+" are one")
		case len(o.Sources) > 1:
			more++
		}
	}
	if more > 0 {
		parts = append(parts, verb(more, "further origin has", "further origins have")+" more than one report")
	}
	return strings.Join(parts, "; ")
}

func dates(b *briefing.Brief) string {
	first, last, unknown := "", "", 0
	for _, s := range b.Sources {
		d := s.Published
		if len(d) > 10 {
			d = d[:10]
		}
		switch {
		case d == "":
			unknown++
			continue
		case first == "" || d < first:
			first = d
		}
		last = max(last, d)
	}
	t := ""
	switch {
	case len(b.Sources) == 1 && first == "":
		return "It does not state when it was published"
	case len(b.Sources) == 1:
		return "It is dated " + briefing.LongDate(first)
	case first == "":
		return "None of them states when it was published"
	case first == last:
		t = "They are dated " + briefing.LongDate(first)
	default:
		t = "They are dated " + briefing.LongDate(first) + " to " + briefing.LongDate(last)
	}
	if unknown > 0 {
		t += fmt.Sprintf("; %s no date of publication", verb(unknown, "states", "state"))
	}
	return t
}

func publishers(b *briefing.Brief) string {
	unknown, graded := 0, 0
	for _, s := range b.Sources {
		unknown += btoi(s.Publisher == "")
		graded += btoi(s.Grade != "")
	}
	switch {
	case len(b.Sources) == 1 && unknown == 1:
		return "It does not name its publisher"
	case len(b.Sources) == 1 && graded == 1:
		return "It is graded for reliability"
	case unknown == len(b.Sources):
		return "None of them names its publisher"
	case unknown > 0:
		return verb(unknown, "does not name its publisher", "do not name their publisher")
	case graded > 0:
		return fmt.Sprintf("%d of them %s graded for reliability", graded, map[bool]string{true: "is", false: "are"}[graded == 1])
	}
	return ""
}

// verb is "1 is", "3 are".
func verb(n int, one, many string) string {
	if n == 1 {
		return "1 " + one
	}
	return fmt.Sprintf("%d %s", n, many)
}
