package source

import (
	"archive/zip"
	"bytes"
	"encoding/json"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/rogpeppe/go-internal/txtar"
	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"brief/briefing/internal/golden"
)

// packed makes a ZIP file of the files of an archive.
func packed(t testing.TB, archive []byte) []byte {
	t.Helper()
	return pack(t, txtar.Parse(archive))
}

func pack(t testing.TB, a *txtar.Archive) []byte {
	t.Helper()
	var out bytes.Buffer
	z := zip.NewWriter(&out)
	for _, f := range a.Files {
		w, err := z.Create(f.Name)
		require.NoError(t, err)
		_, err = w.Write(f.Data)
		require.NoError(t, err)
	}
	require.NoError(t, z.Close())
	return out.Bytes()
}

// TestFormats reads each document of the folders that are named after formats
// and compares with its note: of every source in it, or the reason for which it
// is none. Adding a case is adding a file.
func TestFormats(t *testing.T) {
	for format, least := range map[string]int{"html": 5, "docx": 5, "mail": 5, "feed": 5, "pdf": 5, "json": 5, "csv": 5, "zip": 5, "warc": 5, "mbox": 5, "mhtml": 5} {
		files, err := filepath.Glob("testdata/" + format + "/*")
		require.NoError(t, err)
		n := 0
		for _, f := range files {
			name := filepath.Base(f)
			if strings.HasSuffix(name, ".json") {
				continue
			}
			n++
			t.Run(format+"/"+name, func(t *testing.T) {
				raw, err := os.ReadFile(f)
				require.NoError(t, err)
				name := strings.TrimSuffix(name, ".in") // a note ends like a JSON file
				if strings.HasSuffix(name, ".txtar") {  // the parts of a package
					name, raw = strings.TrimSuffix(name, "txtar")+format, packed(t, raw)
				}
				var b bytes.Buffer
				e := json.NewEncoder(&b)
				e.SetEscapeHTML(false)
				e.SetIndent("", " ")
				all, left, err := Input{}.readAll(name, raw, Options{})
				if err != nil {
					var u *Unreadable
					require.ErrorAs(t, err, &u)
					require.NoError(t, e.Encode(map[string]string{"refused": u.Reason}))
				} else {
					for _, s := range all {
						lawful(t, s)
						again, err := Read(s.Path, raw, Options{})
						require.NoError(t, err)
						again.Part = s.Part // its number counts what stands before it
						assert.Equal(t, s, again)
						if len(all)+len(left) > 1 {
							require.NoError(t, e.Encode(s.Path))
						}
						require.NoError(t, e.Encode(noteOf(s)))
					}
					for _, l := range left {
						require.NoError(t, e.Encode(l))
					}
				}
				golden.Equal(t, format+"/"+strings.TrimSuffix(name, filepath.Ext(name))+".json", b.Bytes())
			})
		}
		assert.GreaterOrEqual(t, n, least)
	}
}
