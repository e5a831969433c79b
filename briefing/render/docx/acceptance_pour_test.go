//go:build acceptance

package docx

import (
	"bytes"
	"encoding/json"
	"os"
	"os/exec"
	"path/filepath"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
)

// reportsOfOthers are reports with a place for a brief, as other programs make
// them: with notes, lists, headers, sections and styles of their own.
func reportsOfOthers(t *testing.T, dir string) map[string][]byte {
	list := map[string][]byte{"org": pack(t, report(t))}
	run := func(name string, args ...string) {
		out, err := exec.Command(name, args...).CombinedOutput()
		require.NoError(t, err, string(out))
	}
	read := func(name, file string) {
		data, err := os.ReadFile(filepath.Join(dir, file))
		require.NoError(t, err)
		list[name] = data
	}
	write := func(name, text string) string {
		file := filepath.Join(dir, name)
		require.NoError(t, os.WriteFile(file, []byte(text), 0o600))
		return file
	}
	md := write("report.md", "---\ntitle: Report\n---\n# One\n\nText.[^1] Again.[^2]\n\n1. one\n2. two\n\n{{brief}}\n\n# Two\n\nAfter.[^3]\n\n| a | b |\n|---|---|\n| 1 | 2 |\n\n[^1]: OWN 1\n[^2]: OWN 2\n[^3]: OWN 3\n")
	run("pandoc", md, "-o", filepath.Join(dir, "pandoc.docx"), "--toc", "--number-sections")
	read("pandoc", "pandoc.docx")

	note := func(kind, n, text string) string {
		return `<div id="sd` + kind + n + `"><p class="sd` + kind + `"><a class="sd` + kind + `sym" name="sd` + kind + n + `sym" href="#sd` + kind + n + `anc">` + n + `</a>` + text + `</p></div>`
	}
	anchor := func(kind, n string) string {
		return `<a class="sd` + kind + `anc" name="sd` + kind + n + `anc" href="#sd` + kind + n + `sym"><sup>` + n + `</sup></a>`
	}
	html := write("office.html", `<html><body><h1>Report</h1><p>Text`+anchor("footnote", "1")+` and`+anchor("endnote", "1")+`.</p><ol><li>one<li>two</ol><p>{{brief}}</p><h2>Later</h2><ul><li>x</ul><p>After`+anchor("footnote", "2")+`.</p>`+
		note("footnote", "1", "OWN 1")+note("footnote", "2", "OWN 2")+note("endnote", "1", "OWN end")+`</body></html>`)
	for _, step := range [][2]string{{"odt:writer8", html}, {"docx:MS Word 2007 XML", filepath.Join(dir, "office.odt")}} {
		run("soffice", "-env:UserInstallation=file://"+filepath.ToSlash(dir)+"/profile", "--headless", "--convert-to", step[0], "--outdir", dir, step[1])
	}
	read("LibreOffice", "office.docx")

	script := write("make.py", `
import docx, sys
from docx.enum.section import WD_SECTION
x = docx.Document()
x.add_heading('Report', 0)
for i in range(3): x.add_paragraph('Item', style='List Number')
p = x.add_paragraph(); p.add_run('{{'); p.add_run('bri').bold = True; p.add_run('ef}}')
x.add_section(WD_SECTION.NEW_PAGE).header.is_linked_to_previous = False
x.sections[0].header.paragraphs[0].text = 'Report header'
x.add_paragraph('End', style='List Bullet')
x.save(sys.argv[1] + '/python.docx')
x = docx.Document()
x.add_table(2, 2, style='Table Grid').cell(1, 1).text = '{{brief}}'
x.add_paragraph('End')
x.save(sys.argv[1] + '/cell.docx')
`)
	if exec.Command("/usr/bin/python3", script, dir).Run() == nil {
		read("python-docx", "python.docx")
		read("table cell", "cell.docx")
	}
	return list
}

// TestReportsOfOthers pours briefs into the reports of others. Pandoc must find
// every note in its order, the report's and the brief's, and Microsoft's
// validator no fault that the report did not have.
func TestReportsOfOthers(t *testing.T) {
	tools(t, "soffice", "pandoc")
	dir := t.TempDir()
	notes := func(data []byte) (list []string) {
		file := filepath.Join(dir, "x.docx")
		require.NoError(t, os.WriteFile(file, data, 0o600))
		out, err := exec.Command("pandoc", "-f", "docx", "-t", "json", file).Output()
		require.NoError(t, err)
		var ast any
		require.NoError(t, json.Unmarshal(out, &ast))
		var visit func(any)
		visit = func(x any) {
			switch x := x.(type) {
			case []any:
				for _, y := range x {
					visit(y)
				}
			case map[string]any:
				if x["t"] == "Note" {
					text, _ := json.Marshal(x["c"])
					list = append(list, string(text))
					return
				}
				for _, key := range []string{"blocks", "c"} {
					visit(x[key])
				}
			}
		}
		visit(ast)
		return list
	}
	for name, report := range reportsOfOthers(t, dir) {
		file := filepath.Join(dir, "before.docx")
		require.NoError(t, os.WriteFile(file, report, 0o600))
		before := faults(t, file)
		own := notes(report)
		for kind, d := range samples() {
			t.Run(name+"/"+kind, func(t *testing.T) {
				var b bytes.Buffer
				require.NoError(t, Pour(report, d, &b))
				require.NoError(t, os.WriteFile(file, b.Bytes(), 0o600))
				for fault := range faults(t, file) {
					assert.True(t, before[fault], fault)
				}
				if kind == "hostile" {
					return
				}
				got := notes(b.Bytes())
				require.Len(t, got, len(own)+len(d.Notes))
				var others []string
				for _, n := range got {
					for _, o := range own {
						if n == o {
							others = append(others, n)
							break
						}
					}
				}
				assert.Equal(t, own, others, "the report's own notes, as they were and in their order")
			})
		}
	}
}
