package docx

import (
	"bytes"
	"os"
	"testing"

	"github.com/stretchr/testify/require"

	"brief/briefing/page"
	"brief/briefing/render/internal/sample"
	"brief/templates"
)

func fill(t testing.TB, d *page.Document, template []byte) []byte {
	t.Helper()
	var b bytes.Buffer
	require.NoError(t, Render(d, page.Assets{Template: template}, &b))
	return b.Bytes()
}

func TestDump(t *testing.T) {
	dir := os.Getenv("DUMP")
	if dir == "" {
		t.Skip()
	}
	os.WriteFile(dir+"/t-org.docx", pack(t, org(t)), 0o644)
	os.WriteFile(dir+"/t-shipped.docx", templates.Word(), 0o644)
	os.WriteFile(dir+"/none.docx", render(t, sample.Brief()), 0o644)
	os.WriteFile(dir+"/org.docx", fill(t, sample.Brief(), pack(t, org(t))), 0o644)
	os.WriteFile(dir+"/shipped.docx", fill(t, sample.Brief(), templates.Word()), 0o644)
	var b bytes.Buffer
	require.NoError(t, Pour(pack(t, report(t)), sample.Brief(), &b))
	os.WriteFile(dir+"/report.docx", b.Bytes(), 0o644)
}
