package text

import (
	"strings"
	"sync"
	"testing"

	"brief/briefing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
)

func TestDocument(t *testing.T) {
	src := briefing.Source{ID: "S1", Language: "en", Published: "2024-03-01",
		Text: "Ministers met in Oslo. They agreed on 40 projects.\n\nThe list: - roads - bridges. - A port.",
		Marks: []briefing.Mark{
			{Start: 0, Paragraph: 1, Page: 2, Heading: "Talks", Kind: briefing.MarkText},
			{Start: 52, Paragraph: 2, Page: 3, Kind: briefing.MarkList},
		}}
	d := NewReader(nil).Document(src)
	require.Len(t, d.Sentences, 3)

	s := d.Sentences[1]
	assert.Equal(t, "They agreed on 40 projects.", s.Of(d.Text))
	assert.Equal(t, briefing.Span{Source: "S1", Start: 23, End: 50}, s.Span)
	assert.Equal(t, 1, s.Index)
	assert.Equal(t, 1, s.Paragraph)
	assert.Equal(t, 2, s.Page)
	assert.Equal(t, "Talks", s.Heading)
	require.Len(t, s.Words, 5)
	assert.Equal(t, briefing.Word{Start: 28, End: 34, Stem: "agre"}, s.Words[1])
	assert.True(t, s.Words[0].Stop)
	assert.Equal(t, "40", s.Words[3].Stem)
	require.Len(t, s.Values, 1)
	assert.Equal(t, "projects", s.Values[0].Unit)

	assert.Equal(t, "The list: - roads - bridges. - A port.", d.Sentences[2].Of(d.Text))
	assert.Equal(t, 3, d.Sentences[2].Page)
}

// A list too long for one sentence is cut at its items, never across them.
func TestDocumentLongList(t *testing.T) {
	item := " - repair of the bridge over the river and of the road to the harbour, which the flood took"
	s := briefing.Source{Text: "Planned:" + strings.Repeat(item, 9), Marks: []briefing.Mark{{Kind: briefing.MarkList, Paragraph: 1}}}
	d := NewReader(nil).Document(s)
	require.Len(t, d.Sentences, 10)
	assert.Equal(t, strings.TrimSpace(item), d.Sentences[9].Of(s.Text))
	s.Text = "Planned:" + strings.Repeat(item, 3)
	assert.Len(t, NewReader(nil).Document(s).Sentences, 1)
}

// One reader serves many goroutines, and each document comes out the same.
func TestDocumentConcurrently(t *testing.T) {
	r := NewReader(nil)
	s := briefing.Source{Language: "en", Published: "2024-03-01", Text: sample(t)}
	want := r.Document(s)
	var wg sync.WaitGroup
	for range 8 {
		wg.Go(func() { assert.Equal(t, want.Sentences, r.Document(s).Sentences) })
	}
	wg.Wait()
}

// No sentence crosses a paragraph, whatever the marks say, and all that was read
// lies in its sentence.
func FuzzDocument(f *testing.F) {
	f.Add("One. Two.\n\nThree on May 5. “Four. Five.” said Six", 11, "en")
	f.Add("a\n\n\nb", -3, "de")
	f.Fuzz(func(t *testing.T, text string, mark int, language string) {
		s := briefing.Source{Text: text, Language: language, Published: "2024-03-01",
			Marks: []briefing.Mark{{Start: 0}, {Start: mark, Kind: briefing.MarkList}}}
		at := 0
		for _, x := range NewReader(nil).Document(s).Sentences {
			require.GreaterOrEqual(t, x.Start, at)
			require.Less(t, x.Start, x.End)
			require.LessOrEqual(t, x.End, len(text))
			at = x.End
			require.False(t, mark > x.Start && mark < x.End && mark <= len(text), "crosses a paragraph")
			from := x.Start
			for _, w := range x.Words {
				require.GreaterOrEqual(t, w.Start, from)
				require.LessOrEqual(t, w.End, x.End)
				from = w.End
			}
			for _, v := range x.Values {
				require.True(t, x.Holds(briefing.Span{Start: v.Start, End: v.End}))
				require.Equal(t, text[v.Start:v.End], v.Text)
			}
		}
	})
}

func TestDocumentWithoutMarks(t *testing.T) {
	d := NewReader(nil).Document(briefing.Source{Text: "Flood in the north\n\nRoads are shut."})
	require.Len(t, d.Sentences, 2)
	assert.Equal(t, 2, d.Sentences[1].Paragraph)
	assert.Empty(t, NewReader(nil).Document(briefing.Source{}).Sentences)
}

// Numbered items without a lead-in are statements; behind one they are its end.
func TestItemsOfAListAreCutWhereNothingLeadsIn(t *testing.T) {
	for text, want := range map[string][]string{
		"1. The storm killed 12 people. 2. The flood cut three roads.": {"1. The storm killed 12 people.", "2. The flood cut three roads."},
		"Planned are: 1. a new road. 2. a bridge.":                     {"Planned are: 1. a new road. 2. a bridge."},
		"1. The storm killed 12 people. It came at night.":             {"1. The storm killed 12 people. It came at night."},
		"• The storm killed 12 people. • The flood cut three roads.":   {"• The storm killed 12 people.", "• The flood cut three roads."},
	} {
		d := NewReader(nil).Document(briefing.Source{Text: text, Marks: []briefing.Mark{{Kind: briefing.MarkList, Paragraph: 1}}})
		var got []string
		for _, s := range d.Sentences {
			got = append(got, s.Of(d.Text))
		}
		assert.Equal(t, want, got)
	}
}

// TestNoSentenceOfHeadings: a heading and the row of a table that stay in the
// text are never read as sentences.
func TestNoSentenceOfHeadings(t *testing.T) {
	s := briefing.Source{ID: "S1", Text: "The port opens.\n\nThe talks failed.\n\nTons moved | 14 million."}
	s.Marks = []briefing.Mark{
		{Start: 0, Paragraph: 1, Kind: briefing.MarkText},
		{Start: 17, Paragraph: 2, Kind: briefing.MarkHeading},
		{Start: 36, Paragraph: 3, Kind: briefing.MarkTable},
	}
	d := NewReader(nil).Document(s)
	require.Len(t, d.Sentences, 1)
	assert.Equal(t, "The port opens.", d.Sentences[0].Of(s.Text))
}
