package compare

import (
	"fmt"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"brief/briefing"
)

func TestHouse(t *testing.T) {
	for name, want := range map[string]string{
		"AP": "associated press", "The Associated Press": "associated press", "AP News": "associated press", "Reuters.com": "reuters",
		"Reuters staff": "reuters", "TASS news agency": "tass", "BBC News": "bbc", "BBC": "bbc", "The Daily Post": "daily post", "": "",
		"www.daily-post.example": "daily-post.example", "News": "news", "AFP": "agence france-presse",
	} {
		assert.Equal(t, want, house(name), name)
	}
}

// ferries are reports of one thing in words of their own.
var ferries = []string{
	"A ferry with 200 people sank off Batur on Monday, killing 31 passengers. The coast guard searched the water all night.",
	"On Monday a ferry carrying 200 people sank off Batur and killed 31 passengers. Ships of the navy came to help.",
	"Off Batur, 31 passengers were killed on Monday when a ferry that carried 200 people sank. The harbour was closed.",
}

func from(publisher, agency string) func(*briefing.Source) {
	return func(s *briefing.Source) { s.Publisher, s.Agency = publisher, agency }
}

// A paper that prints an agency's text is no second origin beside the agency,
// beside another paper that prints it, or beside one that credits it.
func TestPapersThatPrintAnAgency(t *testing.T) {
	count := func(docs ...briefing.Document) (reports, independent int, why string) {
		c := Compare(docs, Options{})
		claim := c.Claim(briefing.Ref{})
		require.Equal(t, len(docs), claim.Reports, c.Explain(briefing.Ref{}))
		return claim.Reports, claim.Independent, claim.Independence
	}
	_, n, why := count(doc("S1", ferries[0], from("Daily Post", "Reuters")), doc("S2", ferries[1], from("Evening Star", "Reuters staff")))
	assert.Equal(t, 1, n, why)
	assert.Contains(t, why, "carry the text of Reuters")
	_, n, why = count(doc("S1", ferries[0], from("Daily Post", "AP")), doc("S2", ferries[1], from("Associated Press", "")))
	assert.Equal(t, 1, n, why)
	_, n, why = count(doc("S1", ferries[0], from("Reuters", "")), doc("S2", "Reuters reported that a"+ferries[0][1:], from("Gazette", "")))
	assert.Equal(t, 1, n, why)
	_, n, why = count(doc("S1", ferries[0], from("Daily Post", "Reuters")), doc("S2", "Reuters reported that a"+ferries[0][1:], from("Gazette", "")))
	assert.Equal(t, 1, n, why)
	_, n, why = count(doc("S1", ferries[0], from("Daily Post", "Reuters")), doc("S2", ferries[1], from("Gazette", "AFP")))
	assert.Equal(t, 2, n, why)
}

// A report that credits nobody by name rests on what the others may have said,
// and makes no two others one.
func TestVagueCreditJoinsNobody(t *testing.T) {
	texts := []string{
		"Reuters reported that Ahmed Salem is expected to request the extradition of Daniel Osei.",
		"Salem is expected to ask formally for Osei’s extradition, AFP reported.",
		"Reports suggest that the extradition of Daniel Osei is expected to be requested by Salem.",
		"Sources said Ahmed Salem is expected to seek and request that Osei be sent home by extradition.",
	}
	rest := []string{
		" Osei fled from Veldt to Karsk in March. Ahmed Salem became president of Veldt.", " President Ahmed Salem will visit Karsk, where Daniel Osei has lived since he left Veldt.",
		" Daniel Osei lives in Karsk, to which he fled in March.", " Salem, the president of Veldt, flies to Karsk. Daniel Osei fled there.",
	}
	for _, c := range []struct {
		of   []int
		want int
	}{{[]int{0, 1}, 2}, {[]int{0, 1, 2}, 2}, {[]int{2, 0, 1}, 2}, {[]int{2, 3}, 1}, {[]int{0, 2, 3}, 1}, {[]int{2, 0, 3, 1}, 2}} {
		var docs []briefing.Document
		for i, k := range c.of {
			docs = append(docs, doc(fmt.Sprintf("S%d", i+1), texts[k]+rest[k]))
		}
		claim := Compare(docs, Options{}).Claim(briefing.Ref{})
		assert.Equal(t, len(c.of), claim.Reports, "%v %v", c.of, Compare(docs, Options{}).Explain(briefing.Ref{}))
		assert.Equal(t, c.want, claim.Independent, "%v: %s", c.of, claim.Independence)
	}
}

// The same words of one speaker in two papers are two reports; they are one
// origin only when both credit one report for them.
func TestOneQuotationInSeveralPapers(t *testing.T) {
	words := "“We will rebuild every house in Kelmo before the winter,” Tomas Rek said"
	count := func(a, b string) int {
		c := Compare([]briefing.Document{
			doc("S1", words+a+" About forty families live in tents near the lake.", publisher("Daily Post")),
			doc("S2", words+b+" The railway to the north is blocked.", publisher("Evening Star")),
		}, Options{})
		claim := c.Claim(briefing.Ref{})
		require.Equal(t, 2, claim.Reports, c.Explain(briefing.Ref{}))
		return claim.Independent
	}
	assert.Equal(t, 2, count(".", "."))
	assert.Equal(t, 1, count(", Reuters reported.", ", according to Reuters."))
	assert.Equal(t, 2, count(", Reuters reported.", ", AFP reported."))
}
