//go:build acceptance

package pdf

import (
	"bytes"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"testing"
	"unicode"

	"brief/briefing/page"

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

// han is a font of this machine for the Chinese phrase, nil where there is none.
func han(t *testing.T) []byte {
	t.Helper()
	for _, pattern := range []string{"/usr/share/fonts/*/droid/DroidSansFallback*.ttf", "/usr/share/fonts/*/noto/NotoSansCJK-Regular.ttc", "/System/Library/Fonts/PingFang.ttc"} {
		files, err := filepath.Glob(pattern)
		require.NoError(t, err)
		for _, name := range files {
			raw, err := os.ReadFile(name)
			require.NoError(t, err)
			return raw
		}
	}
	return nil
}

// TestOthersReadEveryScript: each statement and each note comes out verbatim, in
// the order in which it is read, of the page and of the structure.
func TestOthersReadEveryScript(t *testing.T) {
	font := han(t)
	path := filepath.Join(t.TempDir(), "a.pdf")
	var b bytes.Buffer
	require.NoError(t, Render(tongues(), page.Assets{Fonts: page.Fonts{Fallback: font}}, &b))
	require.NoError(t, os.WriteFile(path, b.Bytes(), 0o644))
	directions := strings.NewReplacer("\u200e", "", "\u200f", "", "\u202a", "", "\u202b", "", "\u202c", "", "\u2066", "", "\u2067", "", "\u2068", "", "\u2069", "", "\"", "")
	told := directions.Replace(squeeze(tool(t, "pdfinfo", "-struct-text", path)))
	shown := directions.Replace(squeeze(tool(t, "pdftotext", path, "-")))
	last := map[string]int{}
	for i, p := range phrases {
		if p.lang == "zh" && font == nil || i == len(phrases)-1 { // no font has them
			continue
		}
		want := directions.Replace(squeeze(p.text))
		for where, all := range map[string]string{"structure": told, "page": shown} {
			if where == "page" && p.rtl { // where figures and signs stand between, pdftotext gives the stretches of a line as they are seen
				for _, stretch := range strings.FieldsFunc(p.text, func(r rune) bool { return !unicode.IsLetter(r) && r != ' ' }) {
					if strings.ContainsRune(p.text, '\u200c') {
						break // nor does it know the joiner that parts two letters
					}
					assert.True(t, strings.Contains(all, squeeze(stretch)), "%s, %s: %s", where, p.lang, stretch)
				}
				continue
			}
			at := strings.Index(all[last[where]:], want)
			if !assert.GreaterOrEqual(t, at, 0, "%s, %s, behind those before", where, p.lang) {
				continue
			}
			last[where] += at
			assert.GreaterOrEqual(t, strings.Count(all, want), 4, "%s, %s: heading, statement, paragraph, note or cell", where, p.lang)
		}
		assert.True(t, strings.Contains(told, "S1,¶2:“Span(inline)"+want+"”."), "note, %s", p.lang)
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
