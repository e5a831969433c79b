package source

import (
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
)

// A mail gives several sources, and what is none stands in the ledger.
func TestLoadParts(t *testing.T) {
	res, err := Load(inputs("testdata/mail", "nested.eml"), Options{})
	require.NoError(t, err)
	assert.Equal(t, []string{"S1 nested.eml#4", "S2 nested.eml#2", "S3 nested.eml"}, paths(res.Sources))
	assert.Equal(t, 5, res.Offered)
	assert.Len(t, res.Skipped, 2)
	for _, s := range res.Sources {
		assert.FileExists(t, res.Paths[s.ID])
	}
	_, err = Read("nested.eml#9", []byte("From: a@example.org\nSubject: x\n\nThe port opened on Wednesday.\n"), Options{})
	assert.NoError(t, err) // the name of a file that is not a container's part
}
