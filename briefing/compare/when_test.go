package compare

import (
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"brief/briefing"
)

func published(day string) func(*briefing.Source) {
	return func(s *briefing.Source) { s.Published = day }
}

// A date that was worked out says from what; one that the source gives says nothing.
func TestTimelineBasis(t *testing.T) {
	c := Compare([]briefing.Document{
		doc("S1", "The ferry sank off Batur on Monday. The port of Batur was opened on 3 May 1994.", published("2031-03-12")),
	}, Options{})
	require.Len(t, c.Timeline, 2)
	assert.Equal(t, "1994-05-03", c.Timeline[0].Date)
	assert.Empty(t, c.Timeline[0].Basis)
	assert.Equal(t, "2031-03-10", c.Timeline[1].Date)
	assert.Equal(t, "“Monday”, counted from the day of publication, 12 March 2031", c.Timeline[1].Basis)
	assert.Equal(t, "day", c.Timeline[1].Precision)
}

// What may be either of two weeks, the line a report is filed under, and what
// happens again and again date nothing.
func TestTimelineIsSilentWhenUnsure(t *testing.T) {
	for _, text := range []string{
		"The ferry sank off Batur last Thursday.",
		"Last week the ferry hit a rock, and it sank on Thursday.",
		"The season at Batur generally starts about late October 2030.",
		"BATUR, 12 March 2031 – The ferry had sunk off the island.",
		"Trade grew after 2015.",
		"The vendor shipped fixes with the February 2031 Security Releases.",
		"The port published its plan at https://batur.example/2031/02/11/plan.html and closed.",
	} {
		assert.Empty(t, Compare([]briefing.Document{doc("S1", text, published("2031-03-12"))}, Options{}).Timeline, text)
	}
}

// A capital after a date does not make a name of it.
func TestTimelineDatesBesideNames(t *testing.T) {
	for text, date := range map[string]string{
		"In February 2031 Vendor Corp shipped fixes for the scanner.": "2031-02",
		"On 3 May 1994 Batur opened its port.":                        "1994-05-03",
	} {
		c := Compare([]briefing.Document{doc("S1", text, published("2031-03-12"))}, Options{})
		require.Len(t, c.Timeline, 1, text)
		assert.Equal(t, date, c.Timeline[0].Date)
	}
}

// One thing stands in the timeline once, in the most exact words.
func TestTimelineTellsOnce(t *testing.T) {
	c := Compare([]briefing.Document{
		doc("S1", "The ferry Aurora sank off the port of Batur in March 2031.", published("2031-04-02")),
		doc("S2", "The ferry Aurora sank off the port of Batur on 10 March 2031, the harbour master said.", published("2031-04-02")),
	}, Options{})
	require.Len(t, c.Timeline, 1)
	assert.Equal(t, "2031-03-10", c.Timeline[0].Date)
}

func TestPositions(t *testing.T) {
	c := Compare([]briefing.Document{
		doc("S1", "Ada Lund, the harbour master, told reporters: “We asked for a second pilot in March.” According to the Batur News Agency, both sides want “to serve the good of the island”. Lund praised a plan that “will make the port safer”."),
	}, Options{})
	require.Len(t, c.Positions, 1)
	p := c.Positions[0]
	assert.Equal(t, "Ada Lund", p.Actor)
	assert.Equal(t, "reporters", p.To)
	assert.Equal(t, "We asked for a second pilot in March.", p.Said)
}
