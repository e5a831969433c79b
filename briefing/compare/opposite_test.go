package compare

import (
	"testing"

	"github.com/stretchr/testify/assert"

	"brief/briefing"
)

// Each pair has nearly all words in common and says something else.
var contradictions = [][2]string{
	{"Norland supports the plan of the commission.", "Norland opposes the plan of the commission."},
	{"Bread prices rose 5 percent in May.", "Bread prices fell 5 percent in May."},
	{"The accord bans all mines near the border.", "The accord allows all mines near the border."},
	{"The minister promised to cut 900 jobs by 2031.", "The minister promised to create 900 jobs by 2031."},
	{"Ostra sold 40 trams to Vesta in 2024.", "Vesta sold 40 trams to Ostra in 2024."},
	{"Lumen Bank bought Orion Group for $3 billion.", "Orion Group bought Lumen Bank for $3 billion."},
	{"The raid killed 12 guards near Tessen on Monday.", "The raid wounded 12 guards near Tessen on Monday."},
	{"The mayor of Tessen was acquitted on Monday.", "The mayor of Tessen was convicted on Monday."},
	{"Vesta closed its embassy in Ostra on 3 May.", "Vesta reopened its embassy in Ostra on 3 May."},
	{"The truce begins at noon on 12 May.", "The truce ends at noon on 12 May."},
	{"Exports to Vesta rose by 8 percent in 2024.", "Exports from Vesta rose by 8 percent in 2024."},
	{"Profits before tax rose 12 percent to $40 million.", "Profits after tax rose 12 percent to $40 million."},
	{"Oil output fell by 10 percent in 2024.", "Oil output fell to 10 percent in 2024."},
	{"At least 300 people were arrested in Tessen on Sunday.", "Fewer than 300 people were arrested in Tessen on Sunday."},
	{"The vaccine worked in 70 percent of adults.", "The vaccine worked in 70 percent of children."},
	{"The court may release Daniel Orr on 12 May.", "The court will release Daniel Orr on 12 May."},
	{"Parliament approved the pension law on Tuesday.", "A committee of parliament approved the pension law on Tuesday."},
	{"Troops have left the town of Tessen.", "Troops have not left the town of Tessen."},
	{"The police released 25 students on Friday.", "The police detained 25 students on Friday."},
	{"The union voted for the offer on Friday.", "The union voted against the offer on Friday."},
}

// Each pair says one thing in other words.
var sames = [][2]string{
	{"Ostra sold 40 trams to Vesta in 2024.", "In 2024 Ostra sold 40 trams to Vesta."},
	{"Lumen Bank bought Orion Group for $3 billion.", "Orion Group was bought by Lumen Bank for $3 billion."},
	{"Bread prices rose 5 percent in May.", "In May, bread prices rose by 5 percent."},
	{"The northern port was reopened on 3 May after repairs.", "On 3 May the northern port reopened after repairs."},
	{"Police arrested 300 people in Tessen on Sunday.", "On Sunday 300 people were arrested in Tessen by police."},
	{"Parliament approved the pension law on Tuesday by 210 votes.", "The pension law was approved by parliament on Tuesday with 210 votes."},
}

func pairOf(p [2]string) *Comparison {
	return Compare([]briefing.Document{doc("S1", p[0]), doc("S2", p[1])}, Options{})
}

func TestContradictionsAreNeverJoined(t *testing.T) {
	for _, p := range contradictions {
		c := pairOf(p)
		for _, lead := range []briefing.Ref{{Doc: 0}, {Doc: 1}} {
			other := briefing.Ref{Doc: 1 - lead.Doc}
			assert.NotEqual(t, stated, c.judge(lead, other).tier, "%s\n%s", p[lead.Doc], p[other.Doc])
		}
	}
}

func TestOtherWordsAreNotOpposites(t *testing.T) {
	for _, p := range sames {
		c := pairOf(p)
		assert.Empty(t, c.opposite(briefing.Ref{}, briefing.Ref{Doc: 1}), "%s\n%s", p[0], p[1])
		assert.Equal(t, stated, c.judge(briefing.Ref{}, briefing.Ref{Doc: 1}).tier, "%s\n%s: %s", p[0], p[1], c.judge(briefing.Ref{}, briefing.Ref{Doc: 1}).why)
	}
}

// What is shown as the contrary must be one; to be kept apart is not enough.
func TestContrary(t *testing.T) {
	for _, p := range [][2]string{contradictions[0], contradictions[1], contradictions[4], contradictions[7], contradictions[10], contradictions[17], contradictions[19]} {
		c := pairOf(p)
		assert.True(t, c.contrary(briefing.Ref{}, briefing.Ref{Doc: 1}), "%s\n%s", p[0], p[1])
	}
	for _, p := range append([][2]string{
		{"Orr fled to Vesta, where he and his family received asylum.", "Vesta granted Orr and his family asylum, a statement confirmed."},
		{"The raid killed 12 guards near Tessen on Monday.", "The raid wounded 12 guards near Tessen on Monday."},
		{"A third track will open in May.", "A third track is to open in June."},
		contradictions[16],
	}, sames...) {
		c := pairOf(p)
		assert.False(t, c.contrary(briefing.Ref{}, briefing.Ref{Doc: 1}), "%s\n%s", p[0], p[1])
	}
}
