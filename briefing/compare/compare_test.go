package compare

import (
	"fmt"
	"slices"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"

	"brief/briefing"
	"brief/briefing/text"
)

// doc reads a text as a source.
func doc(id, body string, set ...func(*briefing.Source)) briefing.Document {
	s := briefing.Source{ID: id, Path: strings.ToLower(id) + ".txt", Language: "en", Published: "2025-10-16", Text: body}
	for _, f := range set {
		f(&s)
	}
	return text.NewReader(nil).Document(s)
}

func publisher(name string) func(*briefing.Source) {
	return func(s *briefing.Source) { s.Publisher = name }
}

const quake = "A strong earthquake struck the island of Lombok on Sunday, killing 91 people, officials said. " +
	"Rescuers searched the rubble of houses in the north of Lombok for survivors. " +
	"Hundreds of tourists waited at the airport to leave the island."

func TestOnePublisherIsOneOrigin(t *testing.T) {
	c := Compare([]briefing.Document{
		doc("S1", quake, publisher("The Wire")),
		doc("S2", "An earthquake struck Lombok on Sunday and killed 91 people. Many tourists want to leave Lombok.", publisher("wire")),
		doc("S3", "At least 91 people were killed when an earthquake struck Lombok on Sunday. The rubble was searched for survivors.", publisher("Gazette")),
	}, Options{})
	assert.Equal(t, []briefing.Origin{
		{ID: "O1", Sources: []string{"S1", "S2"}, Why: "S1 and S2 have one publisher (The Wire)"},
		{ID: "O2", Sources: []string{"S3"}},
	}, c.Origins)
	claim := c.Claim(briefing.Ref{Doc: 1})
	assert.Equal(t, 3, claim.Reports)
	assert.Equal(t, 2, claim.Independent)
	assert.Contains(t, claim.Independence, "one publisher")
}

func TestOwnerAndDeclaredOrigin(t *testing.T) {
	registry := []briefing.Publisher{{Domain: "a.example", Owner: "Group"}, {Name: "B News", Owner: "Group"}}
	c := Compare([]briefing.Document{
		doc("S1", "A bridge fell.", func(s *briefing.Source) { s.URL = "https://www.a.example/x" }),
		doc("S2", "Prices rose.", publisher("B News")),
		doc("S3", "Rain is due.", func(s *briefing.Source) { s.DeclaredOrigin = "pool" }),
		doc("S4", "A minister left.", func(s *briefing.Source) { s.DeclaredOrigin = "pool" }),
		doc("S5", "The match was lost."),
	}, Options{Publishers: registry})
	var got []string
	for _, o := range c.Origins {
		got = append(got, fmt.Sprint(o.Sources, o.Why))
	}
	assert.Equal(t, []string{
		"[S1 S2]S1 and S2 have one owner (Group)", "[S3 S4]S3 and S4 are declared one origin (pool)", "[S5]",
	}, got)
}

func TestUnrelatedDocumentsCorroborateNothing(t *testing.T) {
	docs := []briefing.Document{
		doc("S1", quake),
		doc("S2", "The central bank raised its main rate to 5 percent on Sunday, officials said. People with loans will pay more. The bank said that prices rose by 9 percent in the north."),
		doc("S3", "A museum in Lyon opened an exhibition of medieval glass on Sunday. Visitors waited for hundreds of metres. Officials said that 91 works are shown."),
	}
	c := Compare(docs, Options{})
	for d := range docs {
		for i := range docs[d].Sentences {
			claim := c.Claim(briefing.Ref{Doc: d, Sentence: i})
			assert.Equal(t, 1, claim.Reports)
			assert.Equal(t, 1, claim.Independent)
		}
	}
	assert.Empty(t, c.Disagreements)
}

func TestOrderOfDocumentsDoesNotMatter(t *testing.T) {
	docs := seeds(t)
	a := Compare(docs, Options{})
	turned := slices.Clone(docs)
	slices.Reverse(turned)
	b := Compare(turned, Options{})
	assert.Equal(t, a.Origins, b.Origins)
	assert.Equal(t, a.Disagreements, b.Disagreements)
	assert.Equal(t, a.Timeline, b.Timeline)
	assert.Equal(t, a.Positions, b.Positions)
	for d := range docs {
		for i := range docs[d].Sentences {
			x, y := a.Claim(briefing.Ref{Doc: d, Sentence: i}), b.Claim(briefing.Ref{Doc: len(docs) - 1 - d, Sentence: i})
			assert.Equal(t, x.Independence, y.Independence)
			for k := range x.Members {
				y.Members[k].Doc = len(docs) - 1 - y.Members[k].Doc
			}
			assert.Equal(t, x.Members, y.Members)
		}
	}
}

func TestClaimOfNothing(t *testing.T) {
	c := Compare(nil, Options{})
	assert.Empty(t, c.Origins)
	assert.Empty(t, c.Claim(briefing.Ref{}).Members)
	c = Compare([]briefing.Document{{}}, Options{})
	assert.Len(t, c.Origins, 1)
}

// Program text in a source has names where no sentence has them.
func TestNamesInsideWords(t *testing.T) {
	const code = "The Code with Access, com.Oslo.star.form.ListSourceType.VALUELIST and Berlin Case com.sun.star.form.ListSourceType.VALUELIST Set Query. The code of the function is here: Sub _Init() Dim Lib As Object Set Lib = GlobalScope."
	assert.NotPanics(t, func() { Compare([]briefing.Document{doc("S1", code), doc("S2", code), doc("S3", code)}, Options{}) })
}
