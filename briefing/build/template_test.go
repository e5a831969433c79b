package build

import (
	"archive/zip"
	"bytes"
	"context"
	"io"
	"os"
	"path/filepath"
	"slices"
	"strconv"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"brief/briefing"
	"brief/briefing/page"
	"brief/briefing/proof"
	"brief/briefing/render/docx"
	"brief/templates"
)

// rewritten is a zip with one part changed, packed anew as another program does.
func rewritten(t *testing.T, file []byte, part, old, new string) []byte {
	t.Helper()
	z, err := zip.NewReader(bytes.NewReader(file), int64(len(file)))
	require.NoError(t, err)
	var out bytes.Buffer
	w := zip.NewWriter(&out)
	for _, f := range z.File {
		r, err := f.Open()
		require.NoError(t, err)
		data, err := io.ReadAll(r)
		require.NoError(t, err)
		if f.Name == part {
			require.Contains(t, string(data), old)
			data = bytes.ReplaceAll(data, []byte(old), []byte(new))
		}
		p, err := w.Create(f.Name)
		require.NoError(t, err)
		_, err = p.Write(data)
		require.NoError(t, err)
	}
	require.NoError(t, w.Close())
	return out.Bytes()
}

// TestAWordDocumentProvesItself: built with a template, edited or saved again by
// others, with the template at hand or without.
func TestAWordDocumentProvesItself(t *testing.T) {
	c := desk(t, ports, reports)
	c.Output.Formats = []string{"docx"}
	const main = "word/document.xml"
	template := rewritten(t, templates.Word(), main, "<w:body>", "<w:body><w:p><w:r><w:t>Harbour Office {{nothing}}</w:t></w:r></w:p>")
	r, err := Run(context.Background(), Request{Config: c, Assets: page.Assets{Template: template}})
	require.NoError(t, err)
	assert.Contains(t, r.Warnings, "the Word template: the placeholder nothing is not known; it stands as it is")
	built := file(t, r, "docx")
	s := r.Brief.Sections[0].Statements[0]
	word := strings.Fields(s.Text)[0]

	for name, x := range map[string]struct {
		data   []byte
		assets page.Assets
		fault  string // the statement that a fault names
		remark string
	}{
		"with its template":         {built, page.Assets{Template: template}, "", ""},
		"without it":                {built, page.Assets{}, "", "the template that it was built with is not at hand"},
		"with another":              {built, page.Assets{Template: templates.Word()}, "", "the template that it was built with is not at hand"},
		"saved again":               {rewritten(t, built, main, "<w:p>", `<w:p w:rsidR="00000001">`), page.Assets{Template: template}, "", "saved again by another program, with the same words"},
		"words added":               {rewritten(t, built, main, "Harbour Office", "Port Office"), page.Assets{Template: template}, "", "1 of its"},
		"statement edited":          {rewritten(t, built, main, ">"+word+" ", ">Surely "+word+" "), page.Assets{Template: template}, s.ID, ""},
		"edited, template not here": {rewritten(t, built, main, ">"+word+" ", ">Surely "+word+" "), page.Assets{}, s.ID, ""},
		"note edited":               {rewritten(t, built, "word/footnotes.xml", "paragraph\u00a0"+strconv.Itoa(s.Evidence[0].Paragraph), "paragraph\u00a099"), page.Assets{Template: template}, s.ID, ""},
	} {
		t.Run(name, func(t *testing.T) {
			v, err := Verify(x.data, finder(r.Paths), nil, x.assets)
			require.NoError(t, err)
			remarks := strings.Join(v.Remarks, "\n")
			if x.fault == "" {
				assert.Empty(t, v.Faults)
			} else {
				require.NotEmpty(t, v.Faults)
				assert.True(t, slices.ContainsFunc(v.Faults, func(f proof.Fault) bool {
					return f.Where == x.fault && (f.What == proof.ThePage || f.What == proof.TheNote)
				}), "%v", v.Faults)
			}
			if x.remark == "" {
				assert.NotContains(t, remarks, "template")
			}
			assert.Contains(t, remarks, x.remark)
		})
	}
}

// TestAPouredBriefProvesItself: inside a report with notes, tables and headings
// of its own, in any file that others wrote.
func TestAPouredBriefProvesItself(t *testing.T) {
	c := desk(t, ports, reports)
	c.Output.Formats = []string{"docx"}
	r, err := Run(context.Background(), Request{Config: c})
	require.NoError(t, err)
	view, err := r.Brief.Deliver(briefing.EmbedDelivered, nil)
	require.NoError(t, err)
	doc, err := layout(view)
	require.NoError(t, err)

	const main = "word/document.xml"
	host := file(t, r, "docx") // a report with notes: another brief
	host = rewritten(t, host, main, "<w:sectPr><w:footer", "<w:p><w:r><w:t>{{bri</w:t></w:r><w:r><w:t>ef}}</w:t></w:r></w:p><w:p><w:r><w:t>The end</w:t></w:r></w:p><w:sectPr><w:footer")
	var out bytes.Buffer
	require.NoError(t, docx.Pour(host, doc, &out))
	v, err := Verify(out.Bytes(), finder(r.Paths), nil, page.Assets{})
	require.NoError(t, err)
	assert.Empty(t, v.Faults)
	assert.Contains(t, strings.Join(v.Remarks, " "), "are not the brief's own")

	s := r.Brief.Sections[0].Statements[0]
	word := strings.Fields(s.Text)[0]
	v, err = Verify(rewritten(t, out.Bytes(), main, ">"+word+" ", ">Surely "+word+" "), finder(r.Paths), nil, page.Assets{})
	require.NoError(t, err)
	require.NotEmpty(t, v.Faults)
	assert.Equal(t, s.ID, v.Faults[0].Where)
}

// TestAWordDocumentTellsNothingOfTheDesk: no folder of the machine, no name of
// who made the template.
func TestAWordDocumentTellsNothingOfTheDesk(t *testing.T) {
	c := desk(t, ports, reports)
	c.Output.Formats = []string{"docx"}
	r, err := Run(context.Background(), Request{Config: c, Assets: page.Assets{Template: templates.Word()}})
	require.NoError(t, err)
	f, err := proof.Take(file(t, r, "docx"))
	require.NoError(t, err)
	host, err := os.Hostname()
	require.NoError(t, err)
	for _, p := range f.Parts {
		for _, secret := range []string{filepath.ToSlash(c.OutDir()), filepath.Dir(c.File), os.TempDir()} {
			assert.NotContains(t, string(p.Data), secret, p.Name)
		}
		if len(host) > 6 {
			assert.NotContains(t, string(p.Data), host, p.Name)
		}
	}
	assert.Equal(t, string(briefing.EmbedDelivered), f.Brief.Delivered)
}
