package text

import (
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

func TestDocumentWithoutMarks(t *testing.T) {
	d := NewReader(nil).Document(briefing.Source{Text: "Flood in the north\n\nRoads are shut."})
	require.Len(t, d.Sentences, 2)
	assert.Equal(t, 2, d.Sentences[1].Paragraph)
	assert.Empty(t, NewReader(nil).Document(briefing.Source{}).Sentences)
}
