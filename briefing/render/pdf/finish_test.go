package pdf

import (
	"bytes"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
)

// TestFpdfWritesAsTheFinisherReads: the finisher knows every object that fpdf
// writes and each place in them that it corrects. An upgrade of fpdf that writes
// otherwise fails here, and every rendering fails with it: look at finish.go.
func TestFpdfWritesAsTheFinisherReads(t *testing.T) {
	d := harbour()
	f, pages := laid(t, d)
	fresh := func() *drawing {
		x := &drawing{facts: factsOf(d), sheet: f.sheet, root: &element{kind: "Document"}, places: map[string]place{}, evidence: d.Evidence, evidenceName: d.EvidenceName}
		for i, p := range pages {
			x.draw(i, p)
		}
		return x
	}
	var raw bytes.Buffer
	require.NoError(t, fresh().fill(&raw))
	_, err := fresh().finish(raw.Bytes())
	require.NoError(t, err)
	for _, mark := range []string{"<</Type /Page\n", "/Group <</Type /Group /S /Transparency /CS /DeviceRGB>>", "<< /Type /EmbeddedFile ", "<< /Type /Filespec /F () /UF ",
		"<</Title ()", "/Count 0>>", "<</Type /Outlines ", "<< /Type /Metadata ", "<<\n/Producer ", "<< /N 3 /Alternate /DeviceRGB ", "/Type /Catalog\n", "(Attachement1)",
		"/Font <<\n>>", "/Resources 2 0 R\n", "\nxref\n", "endobj", "endstream", "<</Length "} {
		require.Contains(t, raw.String(), mark)
		// As long as it was, so that the table holds.
		other := strings.Map(func(r rune) rune {
			if r >= 'a' && r <= 'z' {
				return 'x'
			}
			return r
		}, mark)
		if other == mark {
			other = strings.ReplaceAll(mark, "/", "-")
		}
		_, err := fresh().finish(bytes.ReplaceAll(raw.Bytes(), []byte(mark), []byte(other)))
		assert.ErrorIs(t, err, errFpdf, "%q", mark)
	}
}
