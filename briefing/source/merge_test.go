package source

import (
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
)

// A file that one entry names and another matches has the fields of both.
func TestMergeTakesFieldsOfRecords(t *testing.T) {
	named := offer{Input: Input{Pattern: "e.csv", Publisher: "Norda"}, file: "e.csv", path: "e.csv", literal: true}
	matched := offer{Input: Input{Pattern: "*.csv", Publisher: "Other", Fields: Fields{Text: "body"}}, file: "e.csv", path: "e.csv"}
	for _, all := range [][]offer{{named, matched}, {matched, named}} {
		got := merge(all)
		require.Len(t, got, 1)
		assert.Equal(t, "Norda", got[0].Publisher)
		assert.Equal(t, "body", got[0].Fields.Text)
	}
}
