package source

import (
	"errors"
	"os"
	"path/filepath"
	"runtime"
	"strings"
	"testing"
	"time"

	"brief/briefing"

	"github.com/stretchr/testify/require"
)

// The most that the reading of one document may take.
const (
	mostTime   = 2 * time.Second
	mostMemory = 256 << 20
)

// fuzzReader holds the law of every reader: any bytes under a name with this
// ending give an *Unreadable or lawful sources, soon and in bounds, and each
// source is found again by its recorded path.
func fuzzReader(f *testing.F, folder, name string, more ...string) {
	files, err := filepath.Glob("testdata/" + folder + "/*")
	require.NoError(f, err)
	for _, file := range files {
		raw, err := os.ReadFile(file)
		require.NoError(f, err)
		switch {
		case strings.HasSuffix(file, ".json"), len(raw) > 64<<10:
			continue
		case strings.HasSuffix(file, ".txtar"):
			raw = packed(f, raw)
		}
		f.Add(raw)
	}
	for _, s := range more {
		f.Add([]byte(s))
	}
	f.Fuzz(func(t *testing.T, raw []byte) {
		start := time.Now()
		var before, after runtime.MemStats
		runtime.ReadMemStats(&before)
		all, _, err := Input{}.readAll(name, raw, Options{})
		took := time.Since(start)
		runtime.ReadMemStats(&after)
		require.Less(t, took, mostTime*2) // other work shares the machine
		require.Less(t, int64(after.HeapAlloc)-int64(before.HeapAlloc), int64(mostMemory))
		if err != nil {
			var u *Unreadable
			require.True(t, errors.As(err, &u))
			require.NotEmpty(t, u.Reason)
			return
		}
		for i, s := range all {
			lawful(t, s)
			if i > 20 {
				break
			}
			again, err := Read(s.Path, raw, Options{})
			require.NoError(t, err)
			again.Part = s.Part
			require.Equal(t, s, again)
		}
	})
}

func FuzzHTML(f *testing.F) {
	fuzzReader(f, "html", "x.html", "<table><tr><td>a<td>b", "<noscript><p>x", "<h1>a</h1><h1>a b</h1>")
}
func FuzzDOCX(f *testing.F) { fuzzReader(f, "docx", "x.docx") }
func FuzzMail(f *testing.F) { fuzzReader(f, "mail", "x.eml") }
func FuzzFeed(f *testing.F) { fuzzReader(f, "feed", "x.rss") }
func FuzzPDF(f *testing.F)  { fuzzReader(f, "pdf", "x.pdf") }
func FuzzZIP(f *testing.F)  { fuzzReader(f, "zip", "x.zip") }
func FuzzJSON(f *testing.F) {
	fuzzReader(f, "json", "x.jsonl", `{"text":"The port opened."}`, `[[[[`, `{"articles":[{"text":["a","b"]}]}`, "{\"text\":\"\\ud800\"}")
}
func FuzzCSV(f *testing.F) {
	fuzzReader(f, "csv", "x.csv", "text\nThe port opened.", "a;text\r1;\"x\"\"y\"\r")
}
func FuzzWARC(f *testing.F) {
	fuzzReader(f, "warc", "x.warc", "WARC/1.0\r\nContent-Length: 9\r\n\r\nx")
}
func FuzzMbox(f *testing.F)  { fuzzReader(f, "mbox", "x.mbox", "From a b\nX: y\n\nThe port opened.") }
func FuzzMHTML(f *testing.F) { fuzzReader(f, "mhtml", "x.mhtml") }
func FuzzText(f *testing.F)  { fuzzReader(f, "read", "x.txt", "TLP:RED\n\nThe port opened.") }
func FuzzMarkdown(f *testing.F) {
	fuzzReader(f, "read", "x.md", "---\ntlp: amber\n---\nThe port opened.")
}

// FuzzBoxes: whatever pdftotext says gives an error or lawful pages.
func FuzzBoxes(f *testing.F) {
	f.Add([]byte(`<html><head><title>x</title></head><body><doc><page width="595" height="842"><flow><block><line xMin="56" yMin="28" xMax="298" yMax="43"><word>The</word><word>port</word></line></block></flow></page></doc></body></html>`))
	f.Fuzz(func(t *testing.T, said []byte) {
		p, err := boxes(said)
		if err != nil {
			return
		}
		d, err := p.document(true)
		if err != nil {
			return
		}
		d.reader = "pdftotext/1"
		s, err := made(briefing.SHA256(said), d)
		if err == nil {
			lawful(t, s)
		}
	})
}
