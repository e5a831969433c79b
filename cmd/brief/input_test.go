package main

import (
	"bytes"
	"fmt"
	"os"
	"path/filepath"
	"strings"
	"testing"
	"time"

	"brief/briefing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
	"golang.org/x/text/encoding/charmap"
	"golang.org/x/text/encoding/unicode"
)

// desk is a folder with four good reports and a config; it becomes the current one.
func desk(t *testing.T) {
	t.Helper()
	t.Chdir(t.TempDir())
	require.NoError(t, os.Mkdir("in", 0o755))
	write(t, "brief.yaml", "version: 1\nmax_source_bytes: 1000000\nmax_failed: 0.5\nsources: [{path: 'in/*'}]\nsections: [{id: cost, terms: [repair]}]\n")
	for i, line := range []string{
		"The repair of the terminal cost 14.5 million euros, according to the port authority.",
		"The repair of the quay took eleven months, the mayor of Norrvik told reporters.",
		"The repair was paid by the state, the ministry said in a statement on Monday.",
		"No second repair is planned before the winter, the port authority said on Friday.",
	} {
		write(t, fmt.Sprintf("in/good%d.txt", i), line+"\n")
	}
}

func write(t *testing.T, path, data string) {
	t.Helper()
	require.NoError(t, os.WriteFile(path, []byte(data), 0o644))
}

// built builds in the current folder and reads the brief.
func built(t *testing.T) *briefing.Brief {
	t.Helper()
	_, stderr, code := brief(t, "", "build", "--format", "json")
	require.Zero(t, code, stderr)
	data, err := os.ReadFile("out/brief.json")
	require.NoError(t, err)
	b, err := briefing.Decode(data)
	require.NoError(t, err)
	return b
}

// One bad file among good ones stands in the ledger with a reason, and the brief
// is made of the others.
func TestOneBadFileAmongGoodOnes(t *testing.T) {
	for name, make := range map[string]func(t *testing.T, path string){
		"empty":       func(t *testing.T, path string) { write(t, path, "") },
		"white space": func(t *testing.T, path string) { write(t, path, " \n\t\n") },
		"binary": func(t *testing.T, path string) {
			write(t, path, "\x7fELF\x02\x01\x01"+strings.Repeat("\x00\x01\x02", 500))
		},
		"truncated": func(t *testing.T, path string) { write(t, path, "\xff\xfeT\x00h\x00e\x00 \x00r") },
		"too long":  func(t *testing.T, path string) { write(t, path, strings.Repeat("The repair went on. ", 60_000)) },
		"vanished":  func(t *testing.T, path string) { require.NoError(t, os.Symlink("nowhere", path)) },
		"a brief": func(t *testing.T, path string) {
			write(t, path, "The repair.\n\n<!-- made by brief; not a source -->\n")
		},
	} {
		t.Run(name, func(t *testing.T) {
			desk(t)
			make(t, "in/bad.txt")
			b := built(t)
			if name == "truncated" && b.Ledger.Read == 5 {
				return // half a word at the end is still text
			}
			assert.Equal(t, 4, b.Ledger.Read)
			left := append(b.Ledger.Failed, b.Ledger.Skipped...)
			require.Len(t, left, 1)
			assert.Equal(t, "in/bad.txt", left[0].Path)
			assert.NotEmpty(t, left[0].Reason)
		})
	}
}

// Charsets and line ends are read right.
func TestEncodings(t *testing.T) {
	const ru = "Ремонт терминала стоил 14 миллионов евро, сообщила администрация порта. Паром снова пойдёт второго апреля, сказал министр.\n"
	const en = "The repair of the pier — “urgent”, says Holt — cost 3 million euros.\n"
	encode := func(e interface{ String(string) (string, error) }, s string) string {
		out, err := e.String(s)
		require.NoError(t, err)
		return out
	}
	for name, c := range map[string]struct{ raw, want string }{
		"windows-1251": {encode(charmap.Windows1251.NewEncoder(), ru), "Ремонт терминала"},
		"utf-16 le":    {encode(unicode.UTF16(unicode.LittleEndian, unicode.UseBOM).NewEncoder(), en), "“urgent”"},
		"utf-16 be":    {encode(unicode.UTF16(unicode.BigEndian, unicode.UseBOM).NewEncoder(), en), "“urgent”"},
		"bom":          {"\ufeff" + en, "The repair of the pier"},
		"crlf":         {strings.ReplaceAll("The repair of the pier went on\nfor two years, Holt said.\n\nIt cost 3 million euros in all.\n", "\n", "\r\n"), "The repair of the pier went on for two years, Holt said.\n\nIt cost"},
		"invalid byte": {"The repair of the pier \xff cost 3 million euros, Holt said.\n", "cost 3 million euros"},
	} {
		t.Run(name, func(t *testing.T) {
			t.Chdir(t.TempDir())
			write(t, "x.txt", c.raw)
			text, stderr, code := brief(t, "", "inspect", "text", "x.txt")
			require.Zero(t, code, stderr)
			assert.Contains(t, text, c.want)
			assert.False(t, strings.HasPrefix(text, "\ufeff"))
			assert.NotContains(t, text, "\r")
		})
	}
}

// A line of 50 MB ends up in the ledger or is read, and hangs nothing.
func TestOneLongLine(t *testing.T) {
	if testing.Short() {
		t.Skip("writes 50 MB")
	}
	desk(t)
	require.NoError(t, os.WriteFile("in/long.txt", bytes.Repeat([]byte("repair "), 50_000_000/7), 0o644))
	start := time.Now()
	b := built(t)
	assert.Equal(t, 4, b.Ledger.Read)
	assert.Less(t, time.Since(start), 20*time.Second)
}

// A hundred thousand characters without a space, and every mark that means
// something to a format, come through as words.
func TestUntrustedText(t *testing.T) {
	desk(t)
	for i, words := range []string{
		strings.Repeat("repair", 16_667) + ".",
		"The repair cost {{title}} ]]> <script>alert(1)</script> & *a* _b_ [c](javascript:alert(1)) (d) \\ % # $ 14 euros, Holt said.",
		"The repair at file:///etc/passwd and \\\\host\\share cost 12 euros, Holt said.",
		"The \x1b[31mrepair\x1b[0m of \u202ethe terminal\u202c cost 13 euros, Holt said.",
	} {
		write(t, fmt.Sprintf("in/odd%d.txt", i), words+"\n")
	}
	start := time.Now()
	stdout, stderr, code := brief(t, "", "build", "--format", "pdf,docx,html,md")
	require.Zero(t, code, stderr)
	assert.Less(t, time.Since(start), 20*time.Second)
	assert.Contains(t, stdout, "out/brief.pdf")
	html, err := os.ReadFile("out/brief.html")
	require.NoError(t, err)
	md, err := os.ReadFile("out/brief.md")
	require.NoError(t, err)
	shown, _, _ := bytes.Cut(html, []byte(`<script type="application/json"`)) // the evidence is data
	for _, page := range []string{string(shown), string(md)} {
		for _, bad := range []string{"<script>alert", "\x1b", "\u202e", `href="javascript:`, `href="file:`} {
			assert.False(t, strings.Contains(page, bad), "%q", bad)
		}
	}
	for _, f := range []string{"json", "pdf", "docx"} {
		_, stderr, code := brief(t, "", "verify", filepath.Join("out", "brief."+f))
		assert.Zero(t, code, "%s: %s", f, stderr)
	}
}
