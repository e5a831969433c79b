package text

import (
	"fmt"
	"strings"
	"testing"

	"brief/briefing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
)

// quotesOf returns the quotations of a text in order, each whole even where it runs
// over several sentences.
func quotesOf(text string) []briefing.Quote {
	d := briefing.Document{Source: briefing.Source{Text: text}}
	d.Sentences = sentences(&d.Source)
	rd := newReading(&d)
	rd.names(nil)
	return rd.quotes()
}

func TestQuoteFixtures(t *testing.T) {
	goldens(t, "quotes", func(d *briefing.Document, s *briefing.Sentence) (out []string) {
		for _, q := range s.Quotes {
			line := fmt.Sprintf("“%s” %s", d.Text[q.Start:q.End], q.Cue)
			if q.Speaker != "" {
				line += ": " + q.Speaker + " [" + q.SpeakerKey + "]"
			}
			if q.ReportedBy != "" {
				line += " via " + q.ReportedBy
			}
			out = append(out, line)
		}
		return out
	})
}

func TestQuoteMarks(t *testing.T) {
	for in, want := range map[string][]string{
		`He said "yes" and “no” and ‘perhaps’.`:                  {"yes", "no", "perhaps"},
		`Der Minister sagte: „Wir kommen“ und ging.`:             {"Wir kommen"},
		`Il a dit « oui » et «non».`:                             {"oui", "non"},
		`It's the users' choice and the '90s are over.`:          nil,
		`The '80s and '90s ‘em all.`:                             nil,
		`A stray " mark and then "a quotation" follow.`:          {"a quotation"},
		`"On May 1 the office issued an order "On Fees" today`:   {"On Fees"},
		`He called it 'the users' choice', she said.`:            {"the users' choice"},
		"``We go,'' he said, and `left' early.":                  {"We go", "left"},
		`A 21" screen and a 6' man.`:                             nil,
		`“First paragraph.` + "\n\n" + `“Second one,” she said.`: {"First paragraph.", "Second one"},
		`"It ran well, "said Ann.`:                               {"It ran well"},
		`"I saw 'it' happen," he said.`:                          {"I saw 'it' happen"},
		`“”“ ” "" ''`:                                            nil,
		`She said: “unclosed`:                                    nil,
		`『引用』と「言葉」`:                                              {"引用", "言葉"},
	} {
		var got []string
		for _, q := range quotesOf(in) {
			got = append(got, in[q.Start:q.End])
		}
		assert.Equal(t, want, got, in)
	}
}

func TestQuotesAreWhole(t *testing.T) {
	text := `Ann Lee spoke at noon. “We leave at dawn. Nobody stays behind. That is settled,” Lee said.`
	q := quotesOf(text)
	require.Len(t, q, 1)
	assert.Equal(t, "We leave at dawn. Nobody stays behind. That is settled", text[q[0].Start:q[0].End])
	assert.Equal(t, "Lee", q[0].Speaker)

	n := 0
	for _, s := range read(text).Sentences {
		for _, x := range s.Quotes {
			n++
			assert.True(t, s.Start <= x.Start && x.End <= s.End)
			assert.Equal(t, "Lee", x.Speaker)
			assert.False(t, strings.HasPrefix(text[x.Start:x.End], "“"))
		}
	}
	assert.GreaterOrEqual(t, n, 1)
}
