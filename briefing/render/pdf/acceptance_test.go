//go:build acceptance

package pdf

import (
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
)

// tool runs a program of another house over a sample and returns what it said.
func tool(t *testing.T, name string, args ...string) string {
	t.Helper()
	if _, err := exec.LookPath(name); err != nil {
		t.Skip(name + " is not installed")
	}
	out, err := exec.Command(name, args...).CombinedOutput()
	require.NoError(t, err, "%s %v: %s", name, args, out)
	return string(out)
}

func TestOthersReadIt(t *testing.T) {
	dir := t.TempDir()
	for name, d := range samples() {
		path := filepath.Join(dir, name+".pdf")
		raw := render(t, d)
		require.NoError(t, os.WriteFile(path, raw, 0o644))
		f := parse(t, raw)
		t.Run(name+"/qpdf", func(t *testing.T) {
			assert.Contains(t, tool(t, "qpdf", "--check", path), "No syntax or stream encoding errors")
		})
		t.Run(name+"/pdftotext", func(t *testing.T) {
			got := squeeze(tool(t, "pdftotext", "-raw", path, "-"))
			for _, p := range f.pages(t) {
				if name == "tongues" { // -raw knows no directions; see below
					continue
				}
				for _, word := range strings.Fields(p) {
					if w := squeeze(word); !strings.Contains(got, w) && !strings.ContainsAny(w, "0123456789") {
						t.Errorf("%.60q is not found", w)
					}
				}
			}
		})
		t.Run(name+"/pdftoppm", func(t *testing.T) {
			if len(f.pages(t)) > 50 {
				t.Skip("long")
			}
			tool(t, "pdftoppm", "-r", "40", "-png", path, filepath.Join(dir, name))
			images, err := filepath.Glob(filepath.Join(dir, name+"-*.png"))
			require.NoError(t, err)
			assert.Len(t, images, len(f.pages(t)))
		})
	}
}

func TestOthersFindTheAttachment(t *testing.T) {
	dir := t.TempDir()
	path := filepath.Join(dir, "a.pdf")
	require.NoError(t, os.WriteFile(path, render(t, harbour()), 0o644))
	assert.Contains(t, tool(t, "pdfdetach", "-list", path), "harbour.json")
	tool(t, "pdfdetach", "-saveall", "-o", dir, path)
	got, err := os.ReadFile(filepath.Join(dir, "harbour.json"))
	require.NoError(t, err)
	assert.Equal(t, harbour().Evidence, got)
}

// TestOthersReadEveryScript: each statement comes out verbatim, in the order in
// which it is read, of the page and of the structure.
func TestOthersReadEveryScript(t *testing.T) {
	path := filepath.Join(t.TempDir(), "a.pdf")
	require.NoError(t, os.WriteFile(path, render(t, tongues()), 0o644))
	told := squeeze(tool(t, "pdfinfo", "-struct-text", path))
	told = strings.NewReplacer("\"\"", "", "\"", "").Replace(told)
	shown := squeeze(tool(t, "pdftotext", path, "-"))
	for i, p := range phrases {
		if p.lang == "zh" || i == len(phrases)-1 { // no shipped font has them
			continue
		}
		want := squeeze(strings.ReplaceAll(p.text, "\"", ""))
		assert.Contains(t, told, want, "structure, "+p.lang)
		if !p.rtl { // pdftotext puts marks of direction into these
			assert.Contains(t, shown, want, "page, "+p.lang)
		}
	}
	for _, words := range []string{"מנהל הנמל אמר שהשביתה הסתיימה", "قال مدير الميناء إن الإضراب انتهى في"} {
		assert.Contains(t, shown, squeeze(words))
	}
}

// TestTheHouseValidatorPasses runs the checks that a complete validator stands
// behind, where they are at hand.
func TestTheHouseValidatorPasses(t *testing.T) {
	script, err := filepath.Abs("../../../../shared/check/pdf/validate.sh")
	require.NoError(t, err)
	if _, err := os.Stat(script); err != nil {
		t.Skip("no validator at hand")
	}
	for _, name := range []string{"harbour", "letter", "many", "tongues", "word", "sentence", "endless", "controls"} {
		path := filepath.Join(t.TempDir(), name+".pdf")
		require.NoError(t, os.WriteFile(path, sampleFile(t, name).raw, 0o644))
		assert.Contains(t, tool(t, "bash", script, path), "RESULT: PASS", name)
	}
}
