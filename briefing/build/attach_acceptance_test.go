//go:build acceptance

package build

import (
	"bytes"
	"errors"
	"os"
	"os/exec"
	"path/filepath"
	"strconv"
	"strings"
	"testing"

	"brief/briefing"
	"brief/briefing/internal/pdfobj"
	"brief/briefing/internal/pdfobj/made"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
)

// maker makes a report in a folder as report.pdf.
type maker struct {
	name string
	run  string // for the shell; $0 is the folder, which it runs in
	data []byte // the report itself, where nothing is to be run
	says string // words that must be read back from the joined file; the default is [reportSays]
	// refused: the report cannot be joined to, and the problem says this.
	refused string
}

const reportSays = "harbour of Norrvik"

const soffice = `soffice -env:UserInstallation=file://$PWD/office --headless --convert-to `

// makers are programs of several houses, as far as they are installed. Those that
// rest on another's report name it.
var makers = []maker{
	{name: "LibreOffice from Word", run: `pandoc r.md -o report.docx && ` + soffice + `pdf report.docx`},
	{name: "LibreOffice from HTML", run: `cp r.html report.html && ` + soffice + `'pdf:writer_web_pdf_Export' report.html`},
	{name: "LibreOffice PDF/A-1", run: `pandoc r.md -o report.odt && ` + soffice + `'pdf:writer_pdf_Export:{"SelectPdfVersion":{"type":"long","value":"1"}}' report.odt`},
	{name: "LibreOffice PDF/A-2 PDF/UA", run: `pandoc r.md -o report.odt && ` + soffice + `'pdf:writer_pdf_Export:{"SelectPdfVersion":{"type":"long","value":"2"},"PDFUACompliance":{"type":"boolean","value":"true"}}' report.odt`},
	{name: "LibreOffice PDF/A-3 PDF/UA", run: `pandoc r.md -o report.odt && ` + soffice + `'pdf:writer_pdf_Export:{"SelectPdfVersion":{"type":"long","value":"3"},"PDFUACompliance":{"type":"boolean","value":"true"}}' report.odt`},
	{name: "Chromium", run: `timeout 60 chromium --headless --no-sandbox --disable-gpu --user-data-dir=$PWD/chrome --print-to-pdf=report.pdf r.html`},
	{name: "Chromium with bookmarks", run: `timeout 60 chromium --headless --no-sandbox --disable-gpu --user-data-dir=$PWD/chrome --generate-pdf-document-outline --print-to-pdf=report.pdf r.html`},
	{name: "groff and Ghostscript", run: `printf '.ps 14\nThe harbour of Norrvik was rebuilt.\n' | groff -Tps > r.ps && ps2pdf r.ps report.pdf`},
	{name: "Ghostscript", run: `ps2pdf h.ps report.pdf`},
	{name: "Ghostscript 1.3", run: `ps2pdf -dCompatibilityLevel=1.3 h.ps report.pdf`},
	{name: "Ghostscript PDF/A-2", run: `gs -q -dPDFA=2 -dBATCH -dNOPAUSE -sColorConversionStrategy=RGB -sDEVICE=pdfwrite -sOutputFile=report.pdf h.ps`},
	{name: "Ghostscript from Chromium", run: `timeout 60 chromium --headless --no-sandbox --disable-gpu --user-data-dir=$PWD/chrome --print-to-pdf=c.pdf r.html && ps2pdf c.pdf report.pdf`},
	{name: "MuPDF from HTML", run: `mutool convert -o report.pdf r.html`},
	{name: "MuPDF cleaned", run: `ps2pdf h.ps g.pdf && mutool clean -gggg -z g.pdf report.pdf`},
	{name: "MuPDF created", run: `printf '%%%%MediaBox 0 0 400 400\n%%%%Font F Helvetica\nBT /F 20 Tf 40 200 Td (The harbour of Norrvik) Tj ET\n' > p.txt && mutool create -o report.pdf p.txt`},
	{name: "qpdf linearised", run: `mutool convert -o m.pdf r.html && qpdf --linearize m.pdf report.pdf`},
	{name: "qpdf object streams, linearised", run: `ps2pdf h.ps g.pdf && qpdf --linearize --object-streams=generate g.pdf report.pdf`},
	{name: "qpdf QDF", run: `ps2pdf h.ps g.pdf && qpdf --qdf g.pdf report.pdf`},
	{name: "qpdf merged of two", run: `ps2pdf h.ps g.pdf && mutool convert -o m.pdf r.html && qpdf --empty --pages g.pdf m.pdf -- report.pdf`},
	{name: "qpdf turned", run: `ps2pdf h.ps g.pdf && qpdf g.pdf --rotate=+90 -- report.pdf`},
	{name: "by hand, plain", data: made.Plain("The harbour of Norrvik", "two")},
	{name: "by hand, rich", data: made.Rich("The harbour of Norrvik", "two")},
	{name: "by hand, packed", data: made.Packed("The harbour of Norrvik", "two")},
	{name: "damaged: table elsewhere", run: `ps2pdf h.ps g.pdf && sed -z 's/startxref\n[0-9]*/startxref\n12/' g.pdf > report.pdf`},
	{name: "damaged: cut off", run: `ps2pdf h.ps g.pdf && qpdf --object-streams=disable g.pdf o.pdf && head -c -150 o.pdf > report.pdf`},
	{name: "damaged: junk before", run: `ps2pdf h.ps g.pdf && (printf 'HTTP/1.1 200 OK\r\n\r\n'; cat g.pdf) > report.pdf`},
	{name: "encrypted, no password", run: `ps2pdf h.ps g.pdf && qpdf --encrypt "" own 256 -- g.pdf report.pdf`, refused: "encrypted"},
	{name: "encrypted, with password", run: `ps2pdf h.ps g.pdf && qpdf --encrypt word own 256 -- g.pdf report.pdf`, refused: "encrypted"},
}

// make makes the report, or skips the test when its maker is not installed.
func (m maker) make(t *testing.T) []byte {
	t.Helper()
	if m.data != nil {
		return m.data
	}
	for _, name := range []string{"soffice", "pandoc", "chromium", "groff", "ps2pdf", "gs", "mutool", "qpdf"} {
		if _, err := exec.LookPath(name); err != nil && strings.Contains(m.run, name+" ") {
			t.Skip(name + " is not installed")
		}
	}
	dir := t.TempDir()
	for name, text := range map[string]string{
		"r.md":   "# A report\n\nThe harbour of Norrvik was rebuilt in *two* years.\n\n## Costs\n\n| year | cost |\n|---|---|\n| 2030 | 14 |\n\nMore is [said elsewhere](https://example.org).\n",
		"r.html": "<!doctype html><html lang=en><title>A report</title><h1>A report</h1><p>The harbour of Norrvik was rebuilt.</p><h2>Costs</h2><p>More is <a href='https://example.org'>said elsewhere</a>.</p></html>",
		"h.ps":   "%!PS\n/Helvetica findfont 14 scalefont setfont 72 700 moveto (The harbour of Norrvik was rebuilt.) show showpage\n72 700 moveto (Second page) show showpage\n",
	} {
		require.NoError(t, os.WriteFile(filepath.Join(dir, name), []byte(text), 0o644))
	}
	cmd := exec.Command("sh", "-c", m.run)
	cmd.Dir = dir
	out, err := cmd.CombinedOutput()
	require.NoError(t, err, string(out))
	data, err := os.ReadFile(filepath.Join(dir, "report.pdf"))
	require.NoError(t, err, string(out))
	return data
}

// says runs a program of another house over a file.
func says(t *testing.T, data []byte, name string, args ...string) string {
	t.Helper()
	if _, err := exec.LookPath(name); err != nil {
		return ""
	}
	path := filepath.Join(t.TempDir(), "f.pdf")
	require.NoError(t, os.WriteFile(path, data, 0o644))
	for i, a := range args {
		if a == "FILE" {
			args[i] = path
		}
	}
	out, err := exec.Command(name, args...).Output()
	require.NoError(t, err, "%s: %s", name, out)
	return string(out)
}

// Reports of other makers: the joined file is without fault for other programs,
// both texts are read back, the report's pages look as they did, and the brief
// is proved in it, also after another program has saved it.
func TestAttachToForeignReports(t *testing.T) {
	c := desk(t, ports, reports)
	r := run(t, c)
	brief := file(t, r, "pdf")
	statement := squeezed(r.Brief.Sections[0].Statements[0].Text)
	for _, m := range makers {
		t.Run(m.name, func(t *testing.T) {
			report := m.make(t)
			for _, embed := range []bool{false, true} {
				j, err := Attach(Joining{Report: report, ReportName: "report.pdf", Brief: brief, Embed: embed})
				if m.refused != "" {
					var p *briefing.Problem
					require.True(t, errors.As(err, &p))
					assert.Contains(t, p.What, m.refused)
					assert.NotEmpty(t, p.Hint)
					continue
				}
				require.NoError(t, err)
				assert.Contains(t, says(t, j.Data, "qpdf", "--check", "FILE"), "No syntax or stream encoding errors")
				text := squeezed(says(t, j.Data, "pdftotext", "FILE", "-"))
				assert.Contains(t, text, squeezed(reportSays))
				assert.Equal(t, !embed, strings.Contains(text, statement))
				proved(t, j.Data, finder(r.Paths))
				n := pagesOf(t, report)
				if !strings.HasPrefix(m.name, "damaged") { // poppler may not show those at all
					assert.Equal(t, looks(t, report, n), looks(t, j.Data, n), "the report's pages")
				}
				saved := filepath.Join(t.TempDir(), "saved.pdf")
				says(t, j.Data, "qpdf", "--object-streams=generate", "--recompress-flate", "FILE", saved)
				again, err := os.ReadFile(saved)
				require.NoError(t, err)
				proved(t, again, finder(r.Paths))
			}
		})
	}
}

func pagesOf(t *testing.T, data []byte) int {
	t.Helper()
	f, err := pdfobj.Open(data)
	require.NoError(t, err)
	pages, err := f.Pages()
	require.NoError(t, err)
	return len(pages)
}

// looks is how the first n pages look to poppler.
func looks(t *testing.T, data []byte, n int) []byte {
	t.Helper()
	if i := bytes.Index(data, []byte("%PDF-")); i > 0 {
		data = data[i:]
	}
	return []byte(says(t, data, "pdftoppm", "-r", "40", "-l", strconv.Itoa(n), "FILE"))
}

func squeezed(s string) string { return strings.Join(strings.Fields(s), "") }
