package compose

import (
	"fmt"
	"strings"

	"brief/briefing"
)

// judgements takes over the analyst's own text and resolves the words that it
// cites to the statements that say them.
func (c *composer) judgements(b *briefing.Brief) error {
	var err error
	if b.BottomLine, err = resolve(b, "bottom_line", c.BottomLine); err != nil {
		return err
	}
	for _, d := range c.Judgements {
		j, err := resolve(b, "judgements", d)
		if err != nil {
			return err
		}
		b.Judgements = append(b.Judgements, j)
	}
	return nil
}

func resolve(b *briefing.Brief, key string, d Draft) (briefing.Judgement, error) {
	j := briefing.Judgement{Text: d.Text}
	for _, cite := range d.Cites {
		id := saying(b, cite)
		if id == "" {
			where := d.Where
			if where == "" {
				where = key
			}
			return j, &briefing.Problem{Code: briefing.Usage, Where: where,
				What: fmt.Sprintf("no statement of the brief says the cited words %q", briefing.Visible(cite)), Hint: nearest(b, cite)}
		}
		j.Cites = append(j.Cites, id)
	}
	return j, nil
}

// saying is the id of the first statement that says words, in its own text or
// in the evidence behind it.
func saying(b *briefing.Brief, words string) string {
	found, behind := "", ""
	words = fold(words)
	b.Statements(func(_ *briefing.Section, s *briefing.Statement) {
		if found == "" && strings.Contains(fold(s.Text), words) {
			found = s.ID
		}
		for _, e := range s.Evidence {
			if behind == "" && e.Role != briefing.Related && strings.Contains(fold(e.Quote), words) {
				behind = s.ID
			}
		}
	})
	if found == "" {
		return behind
	}
	return found
}

// nearest is the advice for a cite that no statement says.
func nearest(b *briefing.Brief, cite string) string {
	want := map[string]bool{}
	for _, w := range strings.Fields(fold(cite)) {
		want[w] = true
	}
	best, text := 0, ""
	b.Statements(func(_ *briefing.Section, s *briefing.Statement) {
		n := 0
		for _, w := range strings.Fields(fold(s.Text)) {
			if want[strings.Trim(w, ".,;:\"'()")] {
				n++
			}
		}
		if n > best && len(s.Evidence) > 0 {
			best, text = n, s.ID+": "+briefing.Visible(s.Text)
		}
	})
	if best == 0 {
		return "cite some words of a statement as it is printed, or pin the sentence in its section"
	}
	return "cite words of a printed statement, or pin the sentence you mean; the nearest is " + text
}
