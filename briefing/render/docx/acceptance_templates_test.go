//go:build acceptance

package docx

import (
	"encoding/json"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"brief/templates"
)

// madeHere are templates that other programs make, beside ours.
func madeHere(t *testing.T, dir string) map[string][]byte {
	list := map[string][]byte{"none": nil, "shipped": templates.Word(), "org": pack(t, org(t))}
	read := func(name, file string) {
		data, err := os.ReadFile(file)
		require.NoError(t, err)
		list[name] = data
	}
	if out, err := exec.Command("pandoc", "--print-default-data-file", "reference.docx").Output(); assert.NoError(t, err) {
		list["pandoc"] = out
	}
	python := filepath.Join(dir, "python.docx")
	if err := exec.Command("/usr/bin/python3", "-c", "import docx, sys; docx.Document().save(sys.argv[1])", python).Run(); err == nil {
		read("python-docx", python)
	}
	html := filepath.Join(dir, "office.html")
	require.NoError(t, os.WriteFile(html, []byte("<h1>Letter</h1><p>{{title}}</p><p>{{body}}</p><ul><li>end</li></ul>"), 0o600))
	for _, step := range [][2]string{{"odt", html}, {"docx:MS Word 2007 XML", filepath.Join(dir, "office.odt")}} {
		out, err := exec.Command("soffice", "-env:UserInstallation=file://"+filepath.ToSlash(dir)+"/profile", "--headless",
			"--convert-to", step[0], "--outdir", dir, step[1]).CombinedOutput()
		require.NoError(t, err, string(out))
	}
	read("LibreOffice", filepath.Join(dir, "office.docx"))
	return list
}

// TestTemplatesOfOthers fills every template with every sample. Pandoc must find
// every note and table again, and where ooxml-validator (Microsoft's Open XML
// SDK) is installed it must find no fault that the template did not have.
// BRIEF_ACCEPTANCE names a folder to leave the files in.
func TestTemplatesOfOthers(t *testing.T) {
	tools(t, "soffice", "pandoc")
	dir := os.Getenv("BRIEF_ACCEPTANCE")
	if dir == "" {
		dir = t.TempDir()
	}
	for name, template := range madeHere(t, dir) {
		before := map[string]bool{}
		if template != nil {
			own := filepath.Join(dir, name+".template.docx")
			require.NoError(t, os.WriteFile(own, template, 0o600))
			before = faults(t, own)
		}
		for kind, d := range samples() {
			t.Run(name+"/"+kind, func(t *testing.T) {
				file := filepath.Join(dir, name+"."+strings.ReplaceAll(kind, " ", "-")+".docx")
				require.NoError(t, os.WriteFile(file, fill(t, d, template), 0o600))
				for fault := range faults(t, file) {
					assert.True(t, before[fault], fault)
				}
				out, err := exec.Command("pandoc", "-f", "docx", "-t", "json", file).Output()
				require.NoError(t, err)
				var ast any
				require.NoError(t, json.Unmarshal(out, &ast))
				found := map[string]int{}
				count(ast, found)
				if kind != "hostile" {
					extra := 0
					if name == "org" {
						extra = 1 // its own
					}
					assert.Equal(t, len(d.Notes)+extra, found["Note"])
				}
			})
		}
	}
}

// faults are what Microsoft's validator says of a file, without the places.
func faults(t *testing.T, file string) map[string]bool {
	tool, err := exec.LookPath("ooxml-validator")
	if err != nil {
		return nil
	}
	cmd := exec.Command(tool, file, "Microsoft365")
	cmd.Env = append(os.Environ(), "DOTNET_SYSTEM_GLOBALIZATION_INVARIANT=1")
	out, _ := cmd.Output()
	var x struct {
		OK     bool
		Errors []struct{ Path, Description string }
	}
	require.NoError(t, json.Unmarshal(out, &x), string(out))
	list := map[string]bool{}
	for _, e := range x.Errors {
		list[e.Path+": "+e.Description] = true
	}
	return list
}
