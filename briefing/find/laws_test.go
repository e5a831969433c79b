package find_test

import (
	"fmt"
	"slices"
	"strings"
	"testing"

	"brief/briefing"
	"brief/briefing/find"
	"brief/briefing/text"

	"github.com/stretchr/testify/require"
)

func read(lang string, texts ...string) []briefing.Document {
	r := text.NewReader(nil)
	var docs []briefing.Document
	for i, t := range texts {
		docs = append(docs, r.Document(briefing.Source{ID: fmt.Sprintf("S%d", i+1), Language: lang, Text: t}))
	}
	return docs
}

func TestUnmatchedPinsComeWithTheNearestSentence(t *testing.T) {
	docs := read("en", "The bridge will be closed in May. The market “stays open” all year.")
	require.Empty(t, find.Unmatched([]string{"The  market \"stays open\"", "  "}, docs))
	misses := find.Unmatched([]string{"the bridge will close in June", "zebra"}, docs)
	require.Len(t, misses, 2)
	require.Equal(t, "The bridge will be closed in May.", misses[0].Nearest)
	require.Empty(t, misses[1].Nearest)
}

func TestRankOfNothing(t *testing.T) {
	docs := read("en", "The bridge will be closed in May, the mayor said.", "")
	for _, q := range []briefing.Query{{}, {Terms: []string{""}}, {Terms: []string{"=", "*", "…"}}, {Question: "?"}, {Names: []string{""}}, {Pin: []string{""}}} {
		require.Empty(t, rank(q, docs, nil), "%+v", q)
		require.NotNil(t, rank(q, docs, nil))
	}
	require.Empty(t, rank(briefing.Query{Terms: []string{"bridge"}}, nil, nil))
}

// Parts of a term line in a table: what matches what.
func TestTerms(t *testing.T) {
	const pad = " was shown to reporters in the capital on Monday."
	for _, c := range []struct {
		term, words string
		want        bool
	}{
		{"military base", "The military bases", true},
		{"military base", "A base of the foreign military", true},
		{"military base", "The military of the country, as everybody in the region knows, has a base", false},
		{"base", "The airbase", false},
		{"=naval facility", "The Naval Facility", true},
		{"=naval facility", "The naval facilities", false},
		{"=naval facility", "The naval, facility", false},
		{"=naval facility", "A facility that is naval", false},
		{"Tart*", "The Tartus port", true},
		{"Tart*", "A tart", false},
		{"tart*", "The Tartus port", true},
		{"US", "The US plan", true},
		{"US", "What was given to us", false},
		{"US", "The U.S. plan", true},
		{"U.S.", "The US plan", true},
		{"US", "Us and them", false},
		{"NATO", "The Nato plan", true},
		{"balance of power", "The balances of powers", true},
		{"sanction", "The Sanctions list", true},
		{"al-Sharaa", "The plan of Al Sharaa", true},
		{"al-Sharaa", "Sharaa, as al of them said,", false},
		{"Il-76", "The Il-76 aircraft", true},
		{"军事基地", "The 军事基地", true},
		{"军事基地", "The 基地军事", false},
	} {
		got := rank(briefing.Query{Terms: []string{c.term}}, read("en", c.words+pad+" It rained."), nil)
		require.Equal(t, c.want, len(got) > 0, "%s in %q", c.term, c.words)
	}
}

func TestWhatIsNoStatement(t *testing.T) {
	for _, s := range []string{
		"Will the harbour be sold?",
		"Harbour sold today.",
		"Harbour Sale Signals New Era for Trade",
		"Read more about the sale of the harbour in our long report.",
		"I think the harbour should never have been sold to anybody.",
		"The harbour, the ships, the sea and the men.",
		"Photo: the harbour was seen from the old tower on Monday.",
	} {
		require.Empty(t, rank(briefing.Query{Terms: []string{"harbour"}}, read("en", s), nil), s)
	}
	require.NotEmpty(t, rank(briefing.Query{Terms: []string{"harbour"}}, read("en", "“I think the harbour will be sold in May,” the mayor said."), nil))
}

func TestAWriterSpeakingOfThemselvesScoresLess(t *testing.T) {
	docs := read("en", "The harbour was sold to me, and it was cheap at that.", "“The harbour was sold to me, and it was cheap,” the mayor said.")
	for _, c := range rank(briefing.Query{Terms: []string{"harbour"}}, docs, nil) {
		has := slices.ContainsFunc(c.Parts, func(p briefing.ScorePart) bool { return p.Name == "first person, not quoted" })
		require.Equal(t, c.Doc == 0, has)
	}
}

// Each sign that a sentence answers, and the sentence that shows it beside one
// that does not.
func TestSigns(t *testing.T) {
	for _, c := range []struct{ part, question, with, without string }{
		{"answers the question: a figure", "How many harbours are there?", "The harbour has room for 40 ships, the mayor said.", "The harbour has room for ships, the mayor said."},
		{"answers the question: a date", "When does the harbour open?", "The harbour opened to ships in May 2024.", "The harbour opened to ships for good."},
		{"answers the question: what comes next", "What happens to the harbour?", "The harbour will open to ships for good.", "The harbour opened to ships for good."},
		{"answers the question: a name", "Who owns the harbour?", "The harbour was sold to Ana Lorin for good.", "The harbour was sold to a trader for good."},
		{"act or decision", "", "The council rejected the plan for a harbour.", "The council has a plan for the harbour."},
		{"background: older dates only", "", "The harbour was opened to ships in May 1911.", "The harbour was opened to ships in May 2024."},
		{"under a heading on the topic", "", "# The harbours\n\nThe harbour was opened to ships for good.", "The harbour was opened to ships for good."},
		{"short", "", "The harbour was opened today.", "The harbour was opened today, and the museum beside it was closed."},
	} {
		docs := read("en", c.with, c.without)
		for i := range docs {
			docs[i].Published = "2024-06-01"
			if head, _, ok := strings.Cut(docs[i].Text, "\n\n"); ok {
				for k := range docs[i].Sentences {
					docs[i].Sentences[k].Heading = head
				}
			}
		}
		found := make([]bool, 2)
		for _, x := range rank(briefing.Query{Question: c.question, Terms: []string{"harbour"}}, docs, nil) {
			found[x.Doc] = found[x.Doc] || slices.ContainsFunc(x.Parts, func(p briefing.ScorePart) bool { return p.Name == c.part })
		}
		require.Equal(t, []bool{true, false}, found, c.part)
	}
}

func TestUnmetNamesWhatNoDocumentHas(t *testing.T) {
	ix := find.NewIndex(read("en", "The repair of the northern pier cost 3 million euros, Anna Holt said."), nil)
	require.Equal(t, []string{"hailstorm", "=pier northern", "Otto Brandt"},
		ix.Unmet(briefing.Query{Terms: []string{"repairs", "hailstorm", "nort*", "=pier northern", "Pier"}, Names: []string{"Anna Holt", "Otto Brandt"}}))
}

func TestHints(t *testing.T) {
	docs := read("en", "The energy ministry said that prices will fall. A rumour of a new harbour spread in May.", "Energy was cheap, the ministry said.")
	hints := find.NewIndex(docs, nil).Hints(briefing.Query{
		Terms:   []string{"Energy", "harbour", "Zebra"},
		Exclude: []string{"rumour"},
		Pin:     []string{"a new harbour", "prices will fall"},
	})
	require.Len(t, hints, 2)
	require.Equal(t, "Energy", hints[0].Words)
	require.Equal(t, "a new harbour", hints[1].Words)
	require.Empty(t, find.NewIndex(nil, nil).Hints(briefing.Query{Terms: []string{"A", ""}, Pin: []string{""}}))
}

func TestSelectChoosesComplements(t *testing.T) {
	docs := read("en", strings.Join([]string{
		"The Vesmar Bridge opened to traffic after a long dispute in the city council.",
		"Tickets for the museum cost five crowns.",
		"The bridge was designed by Ana Lorin, an engineer from Kotlin.",
		"The museum has a garden with roses.",
		"The Vesmar Bridge opened to traffic, as the newspaper had said that it would.",
		"Work on it took from 1911 to 1914.",
		"In winter the museum is closed on Mondays.",
	}, "\n\n"))
	hits := find.Select("The Vesmar Bridge, designed by Ana Lorin, opened in 1914.", docs, 3)
	var got []int
	for _, h := range hits {
		got = append(got, h.Sentence)
	}
	require.Subset(t, []int{0, 2, 4, 5}, got)
	require.Contains(t, got, 2)
	require.True(t, slices.IsSortedFunc(hits, func(a, b find.Hit) int { return b.Score - a.Score }))
	require.Empty(t, find.Select("", docs, 3))
	require.Empty(t, find.Select("zebra", docs, 3))
	require.Empty(t, find.Select("bridge", docs, 0))
	require.Empty(t, find.Select("bridge", nil, 3))
}

func TestIndexIsSafeForConcurrentUse(t *testing.T) {
	f := load(t, "testdata/bases.txtar")
	ix := find.NewIndex(f.docs, f.entities)
	want := ix.Rank(f.query)
	done := make(chan []briefing.Candidate)
	for range 8 {
		go func() { done <- ix.Rank(f.query) }()
	}
	for range 8 {
		require.Equal(t, want, <-done)
	}
}

// Whatever the query and the text: refs are in range and unique, scores are
// sums and fall, and only pinned or matching sentences come back.
func FuzzRank(f *testing.F) {
	f.Add("What happens?", "military base", "Tart*", "=a b", "the base", "The military base in Tartus will stay. \"A b\" is it.")
	f.Add("Что будет?", "база", "", "", "", "Военная база останется. Trump cards beat — «да».")
	f.Add("", "US", "*", "=", "\x00", "US us U.S. U.S.\n\n# Head\n\n- a\n- b")
	f.Fuzz(func(t *testing.T, question, term, name, exclude, pin, body string) {
		docs := read("en", strings.ToValidUTF8(body, "?"))
		q := briefing.Query{Question: question, Terms: []string{term}, Names: []string{name}, Exclude: []string{exclude}, Pin: []string{pin}}
		seen := make(map[briefing.Ref]bool)
		last := 0
		for i, c := range rank(q, docs, []briefing.Entity{{Name: name, Also: []string{term}}}) {
			require.Less(t, c.Sentence, len(docs[0].Sentences))
			require.False(t, seen[c.Ref])
			seen[c.Ref] = true
			sum := 0
			for _, p := range c.Parts {
				sum += p.Points
			}
			require.Equal(t, sum, c.Score)
			require.True(t, i == 0 || c.Score <= last)
			last = c.Score
			require.True(t, c.Pinned || len(c.Matched) > 0)
		}
		hits := find.Select(question+" "+term, docs, 5)
		require.LessOrEqual(t, len(hits), 5)
		for i, h := range hits {
			require.Less(t, h.Sentence, len(docs[0].Sentences))
			require.True(t, i == 0 || h.Score <= hits[i-1].Score)
		}
	})
}
