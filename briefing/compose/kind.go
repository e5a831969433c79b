package compose

import "brief/briefing"

// Kind is what kind of statement a passage of a document makes. It depends on
// the document alone, so that a proof can work it out again. For a passage of
// two sentences the last decides: the first is there only to make it readable.
func Kind(d *briefing.Document, span briefing.Span) briefing.StatementKind {
	var s *briefing.Sentence
	for i := range d.Sentences {
		if span.Holds(d.Sentences[i].Span) {
			s = &d.Sentences[i]
		}
	}
	if s == nil {
		return ""
	}
	switch {
	case s.Assessment != nil:
		return briefing.KindComment
	case spoken(s)*5 >= s.Len()*2:
		return briefing.KindQuoted
	case figures(s):
		return briefing.KindFigure
	case speaker(s).Name != "":
		return briefing.KindPosition
	case dated(s) && len(s.Modality) == 0:
		return briefing.KindEvent
	}
	return briefing.KindReported
}

// spoken is the number of bytes that somebody is quoted with.
func spoken(s *briefing.Sentence) int {
	n := 0
	for _, q := range s.Quotes {
		if q.Speaker != "" {
			n += q.End - q.Start
		}
	}
	return n
}

func figures(s *briefing.Sentence) bool {
	for _, v := range s.Values {
		switch v.Kind {
		case briefing.Money, briefing.Percent, briefing.Quantity:
			return true
		case briefing.Number:
			if v.Modifier != "" || len(v.Value) > 2 {
				return true
			}
		}
	}
	return false
}

func dated(s *briefing.Sentence) bool {
	for _, v := range s.Values {
		if v.Kind == briefing.Date && v.Value != "" {
			return true
		}
	}
	return false
}

// speaker is whose words or position a sentence gives, and who passes them on.
func speaker(s *briefing.Sentence) briefing.Speaker {
	var out briefing.Speaker
	for _, q := range s.Quotes {
		if q.Speaker != "" {
			out = briefing.Speaker{Name: q.Speaker, Verb: q.Cue, ReportedBy: q.ReportedBy}
			break
		}
	}
	for _, a := range s.Attributions {
		switch {
		case a.Kind == briefing.BySpeaker && out.Name == "":
			out.Name, out.Verb = a.Who, a.Cue
		case a.Kind != briefing.BySpeaker && out.ReportedBy == "" && out.Name != a.Who:
			out.ReportedBy = a.Who
		}
	}
	return out
}
