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

	"brief/briefing"
	"brief/briefing/internal/golden"
)

// note is what a reader would write down about a document.
type note struct {
	Title     string             `json:"title"`
	Publisher string             `json:"publisher"`
	Author    string             `json:"author"`
	URL       string             `json:"url"`
	Published string             `json:"published"`
	Basis     briefing.Basis     `json:"basis"`
	Language  string             `json:"language"`
	TLP       string             `json:"tlp"`
	Grade     string             `json:"grade"`
	Origin    string             `json:"origin"`
	Words     int                `json:"words"`
	Text      []paragraph        `json:"text"`
	Dropped   []briefing.Dropped `json:"dropped"`
}

type paragraph struct {
	Heading string            `json:"heading"`
	Kind    briefing.MarkKind `json:"kind"`
	Text    string            `json:"text"`
}

func noteOf(s briefing.Source) note {
	n := note{s.Title, s.Publisher, s.Author, s.URL, s.Published, s.PublishedBasis, s.Language, s.TLP, s.Grade, s.DeclaredOrigin, s.Words, nil, s.Dropped}
	for i, m := range s.Marks {
		end := len(s.Text)
		if i+1 < len(s.Marks) {
			end = s.Marks[i+1].Start - len("\n\n")
		}
		n.Text = append(n.Text, paragraph{m.Heading, m.Kind, s.Text[m.Start:end]})
	}
	return n
}

// TestRead reads each document of testdata/read and compares with its note.
// Adding a case is adding a file; the note is made with -update and then read.
func TestRead(t *testing.T) {
	files, err := filepath.Glob("testdata/read/*.*")
	require.NoError(t, err)
	n := 0
	for _, f := range files {
		if strings.HasSuffix(f, ".json") {
			continue
		}
		n++
		t.Run(filepath.Base(f), func(t *testing.T) {
			raw, err := os.ReadFile(f)
			require.NoError(t, err)
			s, err := Read(filepath.Base(f), raw, Options{})
			require.NoError(t, err)
			lawful(t, s)
			var b bytes.Buffer
			e := json.NewEncoder(&b)
			e.SetEscapeHTML(false)
			e.SetIndent("", " ")
			require.NoError(t, e.Encode(noteOf(s)))
			golden.Equal(t, "read/"+strings.TrimSuffix(filepath.Base(f), filepath.Ext(f))+".json", b.Bytes())
			nothingLost(t, string(raw), s)

			// The line ends of another system change nothing but the hash.
			crlf, err := Read(filepath.Base(f), []byte("\xef\xbb\xbf"+strings.ReplaceAll(string(raw), "\n", "\r\n")), Options{})
			require.NoError(t, err)
			assert.Equal(t, noteOf(s), noteOf(crlf))
		})
	}
	assert.GreaterOrEqual(t, n, 12)
}

// nothingLost checks that every word of a plain text is in Text or in Dropped.
func nothingLost(t *testing.T, raw string, s briefing.Source) {
	t.Helper()
	if !strings.HasPrefix(s.Reader, "text/") || markedUp(raw) {
		return // markup goes
	}
	all := s.Text + " " + s.Title + " " + s.Publisher + " " + s.Author + " " + s.URL
	for _, d := range s.Dropped {
		all += " " + d.Text
	}
	for _, w := range strings.Fields(raw) {
		if strings.HasSuffix(w, ":") && new(meta).field(w[:len(w)-1]) != nil || w == "Source:" {
			continue // the name of a head field
		}
		w = strings.Trim(w, ".,:;-–—()/")
		if !strings.Contains(all, w) && !strings.Contains(strings.ReplaceAll(all, "-", ""), w) && dateField(w) == "" {
			t.Errorf("%q is neither in the text nor among what was dropped", w)
		}
	}
}
