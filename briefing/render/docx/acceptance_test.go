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

	"brief/briefing/page"
)

func tools(t *testing.T, names ...string) {
	for _, n := range names {
		if _, err := exec.LookPath(n); err != nil {
			t.Skipf("%s is not installed", n)
		}
	}
}

func file(t *testing.T, d *page.Document) (name, dir string) {
	dir = t.TempDir()
	name = filepath.Join(dir, "x.docx")
	require.NoError(t, os.WriteFile(name, render(t, d), 0o600))
	return name, dir
}

// TestLibreOffice has LibreOffice set every sample, and reads the pages back.
func TestLibreOffice(t *testing.T) {
	tools(t, "soffice", "pdftotext")
	for name, d := range samples() {
		t.Run(name, func(t *testing.T) {
			docx, dir := file(t, d)
			out, err := exec.Command("soffice", "-env:UserInstallation=file://"+filepath.ToSlash(dir)+"/profile", "--headless",
				"--convert-to", "pdf", "--outdir", dir, docx).CombinedOutput()
			require.NoError(t, err, string(out))
			text, err := exec.Command("pdftotext", "-layout", filepath.Join(dir, "x.pdf"), "-").Output()
			require.NoError(t, err, "no PDF came out")
			pages := strings.Split(strings.TrimSuffix(string(text), "\f"), "\f")
			for i, p := range pages {
				for _, m := range d.Marking {
					if strings.HasPrefix(m, "TLP:") {
						assert.Equal(t, 2, strings.Count(p, m), "page %d of %d has no %s in head and foot", i+1, len(pages), m)
					}
				}
			}
			if name == "300 notes" {
				assert.Contains(t, string(text), "Traffic report 300")
			}
		})
	}
}

// TestPandoc has pandoc count what it finds.
func TestPandoc(t *testing.T) {
	tools(t, "pandoc")
	for name, d := range samples() {
		t.Run(name, func(t *testing.T) {
			docx, _ := file(t, d)
			out, err := exec.Command("pandoc", "-f", "docx", "-t", "json", docx).Output()
			require.NoError(t, err)
			var ast any
			require.NoError(t, json.Unmarshal(out, &ast))
			found := map[string]int{}
			count(ast, found)
			if name != "hostile" { // which has notes that nothing refers to
				assert.Equal(t, len(d.Notes), found["Note"])
			}
			tables := 0
			for _, b := range d.Blocks {
				if x, ok := b.(page.Table); ok && len(x.Head) > 0 {
					tables++
				}
			}
			assert.Equal(t, tables, found["Table"])
		})
	}
}

func count(x any, found map[string]int) {
	switch x := x.(type) {
	case []any:
		for _, y := range x {
			count(y, found)
		}
	case map[string]any:
		if t, ok := x["t"].(string); ok {
			found[t]++
		}
		for _, y := range x {
			count(y, found)
		}
	}
}
