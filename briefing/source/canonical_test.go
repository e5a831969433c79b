package source

import (
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
)

func TestCanonical(t *testing.T) {
	for in, want := range map[string]string{
		"HTTPS://WWW.Example.org:443/A/b/?utm_source=x&id=7&fbclid=1#top": "https://www.example.org/A/b?id=7",
		"http://m.example.org:80/a/amp/":                                  "http://example.org/a",
		"https://amp.example.org/a.amp?amp=1":                             "https://example.org/a",
		"https://en.m.wikipedia.org/wiki/Quay":                            "https://en.wikipedia.org/wiki/Quay",
		"https://user:secret@example.org:8443/":                           "https://example.org:8443",
		"https://example.org/a%2Fb/?q=1&q=2":                              "https://example.org/a%2Fb/?q=1&q=2",
		"ftp://example.org/a":                                             "",
		"javascript:alert(1)":                                             "",
		"":                                                                "",
	} {
		assert.Equal(t, want, canonical(in), in)
		assert.Equal(t, canonical(in), canonical(canonical(in)), in)
	}
}

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
