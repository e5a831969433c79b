package source

import (
	"bytes"
	"encoding/json"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"brief/briefing/internal/golden"
)

// TestFormats reads each document of the folders that are named after formats
// and compares with its note: of every source in it, or the reason for which it
// is none. Adding a case is adding a file.
func TestFormats(t *testing.T) {
	for format, least := range map[string]int{"html": 5} {
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
				var b bytes.Buffer
				e := json.NewEncoder(&b)
				e.SetEscapeHTML(false)
				e.SetIndent("", " ")
				s, err := Read(name, raw, Options{})
				if err != nil {
					var u *Unreadable
					require.ErrorAs(t, err, &u)
					require.NoError(t, e.Encode(map[string]string{"refused": u.Reason}))
				} else {
					lawful(t, s)
					require.NoError(t, e.Encode(noteOf(s)))
					again, err := Read(name, raw, Options{})
					require.NoError(t, err)
					assert.Equal(t, s, again)
				}
				golden.Equal(t, format+"/"+strings.TrimSuffix(name, filepath.Ext(name))+".json", b.Bytes())
			})
		}
		assert.GreaterOrEqual(t, n, least)
	}
}
