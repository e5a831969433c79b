package briefing

import (
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
)

func sample() *Brief {
	return &Brief{
		Schema: Schema, Name: "talks", Title: `Talks <&> "quoted"`,
		Sources: []Source{{ID: "S1", Path: `../desk/secret folder/a.md`, Dropped: []Dropped{{"menu words", "navigation"}}}},
		Sections: []Section{{ID: "bases", Coverage: Coverage{Documents: 1, Terms: []string{"airbase"}, TermCount: 1},
			Statements: []Statement{{ID: "F1", Text: "Words.", Evidence: []Evidence{{Source: "S1", End: 6, Quote: "Words.", Role: States}},
				Why: Why{Terms: []string{"airbase"}, TermCount: 1, Score: 9, Parts: []ScorePart{{"term: airbase", 7}, {"names", 2}}, Preferred: []string{"other words"}}}}}},
		Ledger: Ledger{Failed: []LedgerEntry{{`C:\desk\b.pdf`, "empty"}}, DroppedStatements: []DroppedStatement{{"these", "hearsay"}}},
	}
}

func TestEncodeHasNoNullAndRoundTrips(t *testing.T) {
	data, err := Encode(sample())
	require.NoError(t, err)
	assert.NotContains(t, string(data), "null")
	assert.Contains(t, string(data), `<&>`, "words are not escaped for HTML")
	b, err := Decode(data)
	require.NoError(t, err)
	again, err := Encode(b)
	require.NoError(t, err)
	assert.Equal(t, string(data), string(again))
}

func TestDecodeRefusesOtherFiles(t *testing.T) {
	for _, data := range []string{"", "{", `{"schema":"brief/9"}`, `[]`, `{"schema":"brief/1","sources":3}`} {
		_, err := Decode([]byte(data))
		var p *Problem
		require.ErrorAs(t, err, &p, data)
		assert.Equal(t, Usage, p.Code)
		assert.NotEmpty(t, p.Hint)
	}
}

func TestDeliveredTellsNothingOfTheDesk(t *testing.T) {
	d, err := sample().Deliver(EmbedDelivered, map[string]string{"S1": "Words."})
	require.NoError(t, err)
	data, err := Encode(d)
	require.NoError(t, err)
	for _, secret := range []string{"desk", "secret folder", "menu words", "airbase", "other words", "hearsay", "these"} {
		assert.NotContains(t, string(data), secret)
	}
	assert.Len(t, d.Sources[0].Dropped, 1, "the number stays")
	assert.Equal(t, 1, d.Sections[0].Coverage.TermCount)
	assert.Equal(t, []ScorePart{{"term", 7}, {"names", 2}}, d.Sections[0].Statements[0].Why.Parts, "the points stay")
	again, err := d.Deliver(EmbedDelivered, nil)
	require.NoError(t, err)
	assert.Equal(t, d, again)
}

func TestFullCarriesTheTexts(t *testing.T) {
	d, err := sample().Deliver(EmbedFull, map[string]string{"S1": "Words."})
	require.NoError(t, err)
	assert.Equal(t, []SourceText{{"S1", "Words."}}, d.Texts)
	assert.Equal(t, "../desk/secret folder/a.md", d.Sources[0].Path)
}

func FuzzDecode(f *testing.F) {
	data, err := Encode(sample())
	require.NoError(f, err)
	f.Add(data)
	f.Fuzz(func(t *testing.T, data []byte) {
		b, err := Decode(data)
		if err != nil {
			return
		}
		once, err := Encode(b)
		require.NoError(t, err)
		b, err = Decode(once)
		require.NoError(t, err)
		twice, err := Encode(b)
		require.NoError(t, err)
		assert.Equal(t, string(once), string(twice))
	})
}
