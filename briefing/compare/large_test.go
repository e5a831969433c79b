package compare

import (
	"fmt"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"brief/briefing"
	"brief/briefing/text"
)

// many makes n documents of which every ten tell one event, one of them with
// another figure; all carry one sentence word for word.
func many(n int) []briefing.Document {
	places := strings.Fields("Northgate Tolvan Merrow Veldt Lindholm Karsk Eastmere Dunford Halden Rivermouth Saltmarsh Avery")
	things := strings.Fields("terminal tunnel quota levy dam berth corridor clinic smelter farm runway road")
	r := text.NewReader(nil)
	docs := make([]briefing.Document, n)
	for i := range docs {
		e := i / 10
		jobs := 100 + 7*e
		if i%10 == 9 {
			jobs += 40
		}
		place, thing := places[e%len(places)], things[(e/len(places))%len(things)]
		body := fmt.Sprintf("The council of %s approved the %s number %d on Monday, a plan worth %d jobs. Officials declined to say whether further measures were being considered. Report %d ends here with nothing new about %s.", place, thing, 3000+e, jobs, i, place)
		docs[i] = r.Document(briefing.Source{ID: fmt.Sprintf("S%d", i+1), Path: fmt.Sprintf("%05d.txt", i), Language: "en", Text: body})
	}
	return docs
}

func TestManyDocuments(t *testing.T) {
	docs := many(400)
	got := Facts(docs)
	require.NotEmpty(t, got.Clusters)
	for _, c := range got.Clusters {
		assert.LessOrEqual(t, len(c), clusterShown, "what every article tells is not printed for every article")
	}
	with := map[string]bool{}
	for _, c := range got.Conflicts {
		assert.GreaterOrEqual(t, len(c), 2)
		for _, s := range c {
			assert.NotEmpty(t, s.Value)
			assert.Contains(t, s.Quote, s.Value)
			with[s.Doc] = true
		}
	}
	for i := 9; i < 400; i += 10 {
		assert.True(t, with[fmt.Sprintf("%05d.txt", i)], "the odd figure of document %d", i)
	}
	assert.Equal(t, got, Facts(docs))
}

func TestFactsOfFew(t *testing.T) {
	got := Facts([]briefing.Document{
		doc("S1", "A ferry sank off Batur on Monday, killing 31 passengers. The coast guard searched the water all night."),
		doc("S2", "The ferry sank off Batur on Monday and killed 37 passengers. All night the coast guard searched the water."),
	})
	require.Len(t, got.Conflicts, 1)
	assert.Equal(t, "31", got.Conflicts[0][0].Value)
	assert.Equal(t, "37", got.Conflicts[0][1].Value)
	assert.NotEmpty(t, got.Clusters)
	none := Facts(nil)
	assert.NotNil(t, none.Clusters)
	assert.NotNil(t, none.Conflicts)
}

func TestManyDocumentsInABrief(t *testing.T) {
	docs := many(300)
	c := Compare(docs, Options{})
	claim := c.Claim(briefing.Ref{Doc: 0, Sentence: 0})
	assert.Equal(t, 9, claim.Reports, "nine tell it alike, the tenth gives another figure")
	assert.Len(t, c.Disagreements, 30)
	sources := 0
	for _, o := range c.Origins {
		sources += len(o.Sources)
	}
	assert.Equal(t, 300, sources)
}

func BenchmarkBuilder(b *testing.B) {
	docs := many(2000)
	size := 0
	for i := range docs {
		size += len(docs[i].Text)
	}
	b.SetBytes(int64(size))
	b.ReportAllocs()
	for b.Loop() {
		x := NewBuilder()
		for i := range docs {
			x.Add(docs[i].Path, &docs[i])
		}
		x.Facts(func(i int) string { return docs[i].Text })
	}
}

func BenchmarkCompare(b *testing.B) {
	docs := many(30)
	size := 0
	for i := range docs {
		size += len(docs[i].Text)
	}
	b.SetBytes(int64(size))
	b.ReportAllocs()
	for b.Loop() {
		Compare(docs, Options{})
	}
}

func BenchmarkClaim(b *testing.B) {
	c := Compare(many(30), Options{})
	for b.Loop() {
		c.Claim(briefing.Ref{Doc: 3})
	}
}
