package templates

import (
	"archive/zip"
	"bytes"
	"encoding/xml"
	"io"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
)

// TestWordIsMadeByItsRecipe: the same bytes each time, every part well-formed,
// and the parts are what the style sheet's own functions make.
func TestWordIsMadeByItsRecipe(t *testing.T) {
	file := Word()
	assert.Equal(t, file, Word())
	z, err := zip.NewReader(bytes.NewReader(file), int64(len(file)))
	require.NoError(t, err)
	got := map[string]string{}
	for _, f := range z.File {
		r, err := f.Open()
		require.NoError(t, err)
		b, err := io.ReadAll(r)
		require.NoError(t, err)
		got[f.Name] = string(b)
		d := xml.NewDecoder(bytes.NewReader(b))
		for err == nil {
			_, err = d.Token()
		}
		assert.Equal(t, io.EOF, err, f.Name)
	}
	assert.Len(t, got, 11)
	assert.Equal(t, string(Sheet(`<w:lang w:val="en"/>`, false)), got["word/styles.xml"])
	assert.Equal(t, string(Numbering()), got["word/numbering.xml"])
	for _, p := range []string{"title", "subtitle", "masthead", "body"} {
		assert.Contains(t, got["word/document.xml"], ">{{"+p+"}}<")
	}
}

func TestStylesAreDefinedOnce(t *testing.T) {
	names, ids := map[string]bool{}, map[string]bool{}
	for _, s := range Styles(Shipped(), "1") {
		assert.False(t, names[strings.ToLower(s.Name)] || ids[strings.ToLower(s.ID)], s.Name)
		assert.True(t, s.Base == "" || names[strings.ToLower(s.Base)], "%s stands before what it is based on", s.Name)
		names[strings.ToLower(s.Name)], ids[strings.ToLower(s.ID)] = true, true
	}
}

func TestSizesFollowTheRunningText(t *testing.T) {
	l := Shipped()
	assert.Contains(t, l.size(46), `"46"`)
	l.Half = 18
	assert.Contains(t, l.size(46), `"38"`)
	assert.Contains(t, l.size(14), `"14"`, "nothing becomes too small to read")
}
