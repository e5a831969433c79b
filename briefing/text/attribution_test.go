package text

import (
	"fmt"
	"testing"

	"brief/briefing"
)

func TestAttributionFixtures(t *testing.T) {
	goldens(t, "attributions", func(d *briefing.Document, s *briefing.Sentence) (out []string) {
		for _, a := range s.Attributions {
			line := fmt.Sprintf("%s: %s [%s] %s | %s", a.Kind, a.Who, a.Key, a.Cue, d.Text[a.Start:a.End])
			if a.Via != "" {
				line += " | via " + a.Via
			}
			out = append(out, line)
		}
		return out
	})
}

func TestModalityFixtures(t *testing.T) {
	goldens(t, "modality", func(d *briefing.Document, s *briefing.Sentence) (out []string) {
		for _, c := range s.Modality {
			out = append(out, c.Kind+": "+d.Text[c.Start:c.End])
		}
		for _, c := range s.Negations {
			out = append(out, "negation "+c.Kind+": "+d.Text[c.Start:c.End])
		}
		return out
	})
}

func TestOpenerFixtures(t *testing.T) {
	goldens(t, "openers", func(d *briefing.Document, s *briefing.Sentence) (out []string) {
		if o := s.Opener; o != nil {
			line := fmt.Sprintf("%s: %s", o.Kind, d.Text[o.Start:o.End])
			if o.Neighbour {
				line += " (in the sentence before)"
			}
			if o.Antecedent != nil {
				line += " = " + o.Antecedent.Of(d.Text)
			}
			out = append(out, line)
		}
		return out
	})
}
