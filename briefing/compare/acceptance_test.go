package compare

import (
	"fmt"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"brief/briefing"
)

// What users of other tools complained of, as tests. The numbers are those of
// the project's list of complaints.

// T6: five reprints of one agency's report and one original of another agency
// are two independent sources, six reports.
func TestT6Reprints(t *testing.T) {
	wordings := []string{
		"A ferry with 200 people sank off Batur on Monday, killing 31 passengers, Reuters reported.",
		"Reuters reported that a ferry sank off Batur on Monday, killing 31 passengers of the 200 people on it.",
		"According to Reuters, a ferry with 200 people sank off Batur on Monday and killed 31 passengers.",
		"On Monday a ferry with 200 people sank off Batur, killing 31 passengers, according to Reuters.",
		"A ferry sank off Batur on Monday, Reuters reported, killing 31 of the 200 people who were passengers.",
	}
	var docs []briefing.Document
	for i, w := range wordings {
		docs = append(docs, doc(fmt.Sprintf("S%d", i+1), w, publisher(fmt.Sprintf("Paper %d", i+1))))
	}
	docs = append(docs, doc("S6", "Off Batur, 31 passengers were killed on Monday when a ferry that carried 200 people sank, AFP reported.", publisher("Paper 6")))
	claim := Compare(docs, Options{}).Claim(briefing.Ref{})
	assert.Equal(t, 6, claim.Reports)
	assert.Equal(t, 2, claim.Independent, claim.Independence)
	assert.Contains(t, claim.Independence, "both credit Reuters")

	feeds := Compare([]briefing.Document{
		doc("S1", wordings[0][:len(wordings[0])-18]+".", publisher("BBC News")),
		doc("S2", "On Monday a ferry with 200 people sank off Batur, killing 31 passengers.", publisher("bbc news")),
	}, Options{}).Claim(briefing.Ref{})
	assert.Equal(t, 2, feeds.Reports)
	assert.Equal(t, 1, feeds.Independent)
}

// T7: six differently worded headlines of one event are grouped; a dentist and a
// stabbing in one city are not.
func TestT7Headlines(t *testing.T) {
	docs := []briefing.Document{
		doc("S1", "Passengers stabbed on train in Sydney. A man with a knife stabbed four passengers on a train at Central station in Sydney, police said."),
		doc("S2", "Man held after Sydney train stabbing. Police in Sydney arrested a man who had stabbed four passengers on a train near Central station."),
		doc("S3", "Four hurt in knife attack on Sydney commuters. Four passengers were wounded when a man with a knife attacked commuters on a train at Central station in Sydney."),
		doc("S4", "Knifeman subdued by commuters at Central. Commuters held down the man who stabbed four passengers on the train at Sydney's Central station until police came."),
		doc("S5", "Terror ruled out in Central station stabbing. Police in Sydney said the man who stabbed passengers on a train at Central station had acted alone."),
		doc("S6", "Sydney train attack: what we know. A man stabbed four passengers on a train that stood at Central station in Sydney; police arrested him."),
		doc("S7", "Sydney dentist loses licence. A dentist in Sydney lost his licence after patients complained of infections, the health board said."),
	}
	c := Compare(docs, Options{})
	for i := range 6 {
		assert.Equal(t, c.event[0], c.event[i], docs[i].ID)
	}
	assert.NotEqual(t, c.event[0], c.event[6])
	assert.Empty(t, c.Disagreements)
}

// T8: a revision is one source with the one it revises; a text that is nearly
// all the same under another address is one origin.
func TestT8Revisions(t *testing.T) {
	long := quake + " Aid flights with tents, water and blankets landed in Mataram before noon. The governor asked the capital for field hospitals and engineers."
	c := Compare([]briefing.Document{
		doc("S1", long),
		doc("S2", long+" One more line was added later."),
		doc("S3", "A museum in Lyon opened an exhibition of glass.", func(s *briefing.Source) { s.URL = "https://a.example/1" }),
		doc("S4", "The exhibition in Lyon shows glass of four centuries.", func(s *briefing.Source) { s.RevisionOf = "S3" }),
	}, Options{})
	require.Len(t, c.Origins, 2)
	assert.Equal(t, []string{"S1", "S2"}, c.Origins[0].Sources)
	assert.Contains(t, c.Origins[0].Why, "wording")
	assert.Contains(t, c.Origins[1].Why, "revision")
}

// Quoting one speech alone does not make two reports one origin.
func TestSpeechIsNoCommonSource(t *testing.T) {
	speech := "“We will rebuild every house in Kelmo before the winter, and nobody who lost a home in the fire will pay for the roof above the heads of the children. We owe this to the town and to the men and women who fought the flames for three nights without sleep,” Tomas Rek said"
	c := Compare([]briefing.Document{
		doc("S1", speech+" in the town hall. The fire had burned for three nights. About forty families live in tents near the lake."),
		doc("S2", "The governor came to Kelmo by boat. "+speech+". Schools stay shut until further notice, and the railway is blocked."),
	}, Options{})
	assert.Len(t, c.Origins, 2)
}

// A vague credit may hide the agency that another report names.
func TestVagueCredit(t *testing.T) {
	docs := []briefing.Document{
		doc("S1", "Reuters reported that Ahmed Salem is expected to request the extradition of Daniel Osei."),
		doc("S2", "Reports suggest that Ahmed Salem is expected to request the extradition of Daniel Osei."),
	}
	claim := Compare(docs, Options{}).Claim(briefing.Ref{})
	assert.Equal(t, 2, claim.Reports)
	assert.Equal(t, 1, claim.Independent, claim.Independence)
}

// T9 and T28 stand as fixtures: number/aircraft, number/no-other-date,
// number/no-unrelated, money/no-units and money/scale in testdata/disagree.

// One document about something else among six: nothing of it is corroborated
// and it contradicts nobody.
func TestOneOddDocument(t *testing.T) {
	docs := []briefing.Document{
		doc("S1", quake),
		doc("S2", "An earthquake struck Lombok on Sunday and killed 91 people, officials on the island said. Tourists left Lombok by plane."),
		doc("S3", "At least 91 people were killed when an earthquake struck the island of Lombok on Sunday. Rescuers searched the rubble."),
		doc("S4", "Lombok: the earthquake of Sunday killed 91 people. In the north of the island, rescuers searched houses."),
		doc("S5", "The strong earthquake that struck Lombok on Sunday killed 91 people. Tourists waited at the airport of Lombok."),
		doc("S6", "An earthquake struck the coast of Peru in 2007, killing 519 people. The town of Pisco lost most of its houses. Rescuers searched the rubble in Pisco for days."),
	}
	c := Compare(docs, Options{})
	for i := range docs[5].Sentences {
		assert.Equal(t, 1, c.Claim(briefing.Ref{Doc: 5, Sentence: i}).Reports)
	}
	assert.Empty(t, c.Disagreements)
	assert.Equal(t, 5, c.Claim(briefing.Ref{Doc: 1}).Reports)
}

func TestExplain(t *testing.T) {
	docs := []briefing.Document{
		doc("S1", quake, publisher("The Wire")),
		doc("S2", "A strong earthquake struck the island of Lombok on Sunday and killed 91 people, officials said.", publisher("Gazette")),
		doc("S3", "A strong earthquake struck the island of Lombok on Sunday, killing 98 people, officials said."),
	}
	c := Compare(docs, Options{})
	got := c.Explain(briefing.Ref{})
	require.NotEmpty(t, got)
	all := fmt.Sprint(got)
	assert.Contains(t, all, "S2 states it")
	assert.Contains(t, all, "S3 is not counted: gives 98, not 91")
	assert.Contains(t, all, "independent")
	assert.Nil(t, c.Explain(briefing.Ref{Doc: 9}))
}
