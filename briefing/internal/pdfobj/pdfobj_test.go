package pdfobj_test

import (
	"bytes"
	"os"
	"path/filepath"
	"strings"
	"testing"
	"time"

	"brief/briefing/internal/pdfobj"
	"brief/briefing/internal/pdfobj/made"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
)

var reports = map[string][]byte{
	"plain":  made.Plain("one", "two (2)"),
	"rich":   made.Rich("one", "two", "three"),
	"packed": made.Packed("one", "two"),
}

// shows is the bytes that draw the pages of a file.
func shows(t testing.TB, f *pdfobj.File) (out []string) {
	t.Helper()
	pages, err := f.Pages()
	require.NoError(t, err)
	for _, p := range pages {
		s, ok := f.Resolve(p.Dict["Contents"]).(*pdfobj.Stream)
		require.True(t, ok)
		data, err := f.Decode(s)
		require.NoError(t, err)
		out = append(out, string(data))
	}
	return out
}

// An update keeps every byte, and the objects that it does not touch.
func TestUpdateKeepsWhatWasThere(t *testing.T) {
	for name, raw := range reports {
		t.Run(name, func(t *testing.T) {
			f, err := pdfobj.Open(raw)
			require.NoError(t, err)
			assert.False(t, f.Repaired)
			want := shows(t, f)
			update := func() []byte {
				f, err := pdfobj.Open(raw)
				require.NoError(t, err)
				u := f.Update()
				added := u.Add(pdfobj.Dict{"Kept": pdfobj.Text("ünï"), "Odd name/": pdfobj.Name("a b#")})
				u.Set(f.Trailer["Root"].(pdfobj.Ref), f.Catalog().With("Mine", added))
				return u.Bytes()
			}
			out := update()
			assert.Equal(t, out, update(), "the same bytes")
			assert.True(t, bytes.HasPrefix(out, raw))
			g, err := pdfobj.Open(out)
			require.NoError(t, err)
			assert.False(t, g.Repaired)
			assert.Equal(t, want, shows(t, g))
			mine := g.Dict(g.Catalog()["Mine"])
			assert.Equal(t, "ünï", mine["Kept"].(pdfobj.String).Read())
			assert.Equal(t, pdfobj.Name("a b#"), mine["Odd name/"])
		})
	}
}

// Tables that lie, ends that are missing and junk at the front do not keep the
// pages from being found.
func TestDamagedTables(t *testing.T) {
	for name, raw := range reports {
		want := func() []string { f, _ := pdfobj.Open(raw); return shows(t, f) }()
		at := bytes.LastIndex(raw, []byte("startxref"))
		for what, damaged := range map[string][]byte{
			"no end":      raw[:at],
			"wrong start": append(bytes.Clone(raw[:at]), "startxref\n7\n%%EOF\n"...),
			"junk before": append([]byte("HTTP/1.1 200 OK\r\n\r\n"), raw...),
			"shifted":     bytes.Replace(raw, []byte("%\xE2"), []byte("%shifted\n%\xE2"), 1),
			"crlf":        bytes.Replace(raw, []byte("1 0 obj\n"), []byte("1 0 obj\r\n\r\n"), 1),
		} {
			f, err := pdfobj.Open(damaged)
			require.NoError(t, err, "%s: %s", name, what)
			assert.Equal(t, want, shows(t, f), "%s: %s", name, what)
			u := f.Update()
			u.Add(pdfobj.Dict{})
			g, err := pdfobj.Open(u.Bytes())
			require.NoError(t, err, "%s: %s", name, what)
			assert.False(t, g.Repaired, "%s: %s: it leaves with a table that is right", name, what)
			assert.Equal(t, want, shows(t, g), "%s: %s", name, what)
		}
	}
}

func TestWhatIsNotRead(t *testing.T) {
	_, err := pdfobj.Open([]byte("words"))
	assert.ErrorIs(t, err, pdfobj.ErrNoPDF)
	_, err = pdfobj.Open([]byte("%PDF-1.7\nwords"))
	assert.ErrorIs(t, err, pdfobj.ErrBroken)
	locked := bytes.Replace(reports["plain"], []byte("/Size"), []byte("/Encrypt <</Filter /Standard>> /Size"), 1)
	_, err = pdfobj.Open(locked)
	assert.ErrorIs(t, err, pdfobj.ErrEncrypted)
	_, err = pdfobj.Open(locked[:len(locked)-20])
	assert.ErrorIs(t, err, pdfobj.ErrEncrypted, "also without its end")
}

// Nothing takes time that grows faster than the file.
func TestHostileFiles(t *testing.T) {
	for name, raw := range map[string]string{
		"open strings":  "%PDF-1.7\n" + strings.Repeat("1 0 obj (", 100_000),
		"open streams":  "%PDF-1.7\n" + strings.Repeat("1 0 obj <<>> stream\n", 50_000),
		"deep arrays":   "%PDF-1.7\n1 0 obj " + strings.Repeat("[", 1_000_000),
		"deep dicts":    "%PDF-1.7\n1 0 obj " + strings.Repeat("<</A ", 300_000),
		"trailers":      "%PDF-1.7\n" + strings.Repeat("trailer <</Root 1 0 R>>\n", 50_000),
		"own parent":    "%PDF-1.7\n1 0 obj <</Type/Catalog/Pages 2 0 R>> endobj 2 0 obj <</Kids [2 0 R 2 0 R]>> endobj",
		"own length":    "%PDF-1.7\n1 0 obj <</Type/Catalog/Pages 2 0 R>> endobj 2 0 obj <</Length 2 0 R>> stream\nendstream endobj",
		"section loops": "%PDF-1.7\nxref\n0 0\ntrailer <</Prev 9>>\nstartxref\n9\n%%EOF",
	} {
		began := time.Now()
		if f, err := pdfobj.Open([]byte(raw)); err == nil {
			_, _ = f.Pages()
		}
		assert.Less(t, time.Since(began), 5*time.Second, name)
	}
}

// Whatever opens can be updated, and then opens again with as many pages.
func FuzzOpen(f *testing.F) {
	for _, raw := range reports {
		f.Add(raw)
	}
	found, _ := filepath.Glob("../../source/testdata/*/*.pdf") // there may be none
	for _, path := range found {
		if raw, err := os.ReadFile(path); err == nil && len(raw) < 100_000 {
			f.Add(raw)
		}
	}
	f.Fuzz(func(t *testing.T, raw []byte) {
		x, err := pdfobj.Open(raw)
		if err != nil {
			return
		}
		pages, err := x.Pages()
		if err != nil {
			return
		}
		u := x.Update()
		u.Add(pdfobj.Dict{})
		y, err := pdfobj.Open(u.Bytes())
		require.NoError(t, err)
		again, err := y.Pages()
		require.NoError(t, err)
		assert.Len(t, again, len(pages))
	})
}
