package source

import (
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"brief/briefing"
)

// reports is where real reports lie beside the project, if anywhere.
const reports = "../../../shared/seeds"

// TestReports reads five real reports as an honest reader would note them.
func TestReports(t *testing.T) {
	for _, c := range []struct {
		file, title, author, published string
		basis                          briefing.Basis
		first, last                    string   // how Text begins and ends
		never                          []string // not in Text
		headings                       int
	}{
		{
			"000", "Historic Meeting Signals New Era for Russia-Syria Relations", "", "", briefing.BasisUnknown,
			"Russian President Vladimir Putin met", "continued influence in the Middle East.",
			[]string{"Comments", "paracelsus", "opportunism", "eliphas", "dedus", "Key Discussion Points", "A Shift in Geopolitical"}, 2,
		},
		{
			"001", "", "", "2025-10-15", briefing.BasisDateline,
			"In a landmark diplomatic engagement", "the first by a Russian leader since 2017.",
			[]string{"MOSCOW, October", "A Pivotal Shift", "Expert Analysis", "Rebuilding Ties with Old", "Geopolitical Ripples", "Navigating Recent"}, 5,
		},
		{
			"002", "Syria’s interim leader meets Putin in Moscow to discuss future ties", "", "2025-10-15", briefing.BasisByline,
			"Syria’s interim President Ahmad al-Sharaa, who led", "across the Middle East.",
			[]string{"Clicky", "World", "Published", "07:36", "to discuss future ties"}, 0,
		},
		{
			"003", "", "", "2025-10-16", briefing.BasisDateline,
			"Syria’s President, Ahmed Al-Sharaa, traveled", "before a ceasefire was agreed upon.",
			[]string{"Thursday, October 16", "Comments"}, 0,
		},
		{
			"004", "Syria’s al-Sharaa seeks to rebuild ties with Russia in first Kremlin talks", "bna Cairo bureau", "2025-10-15", briefing.BasisByline,
			"Syrian President Ahmad al-Sharaa met with", "who are now in Moscow, Russia.",
			[]string{"Media Office", "bureau", "Dismiss", "first Kremlin talks"}, 0,
		},
	} {
		t.Run(c.file, func(t *testing.T) {
			files, _ := filepath.Glob(filepath.Join(reports, c.file+"_*.txt"))
			if len(files) != 1 {
				t.Skip("the real reports are not beside the project")
			}
			raw, err := os.ReadFile(files[0])
			require.NoError(t, err)
			s, err := Read("x.txt", raw, Options{})
			require.NoError(t, err)
			assert.Equal(t, c.title, s.Title)
			assert.Equal(t, c.author, s.Author)
			assert.Empty(t, s.Publisher)
			assert.Equal(t, c.published, s.Published)
			assert.Equal(t, c.basis, s.PublishedBasis)
			assert.Equal(t, "en", s.Language)
			assert.True(t, strings.HasPrefix(s.Text, c.first), s.Text[:60])
			assert.True(t, strings.HasSuffix(s.Text, c.last), s.Text[len(s.Text)-60:])
			for _, n := range c.never {
				assert.NotContains(t, s.Text, n)
			}
			n := 0
			for _, d := range s.Dropped {
				if d.Reason == becauseHeading {
					n++
				}
			}
			assert.Equal(t, c.headings, n, "headings")
		})
	}
	t.Run("details", func(t *testing.T) {
		read := func(n string) briefing.Source {
			files, _ := filepath.Glob(filepath.Join(reports, n+"_*.txt"))
			if len(files) != 1 {
				t.Skip("the real reports are not beside the project")
			}
			raw, err := os.ReadFile(files[0])
			require.NoError(t, err)
			s, err := Read("x.txt", raw, Options{})
			require.NoError(t, err)
			return s
		}
		s := read("000")
		require.Len(t, s.Marks, 6)
		assert.Equal(t, briefing.MarkList, s.Marks[3].Kind)
		assert.Contains(t, s.Text, "reportedly discussed: - Strengthening bilateral")
		assert.Contains(t, s.Text, "civil war. - Exploring ways")
		assert.Contains(t, read("001").Marks[13].Heading, "Pragmatic Partnership?")
		s = read("003")
		assert.Len(t, s.Marks, 9)
		assert.Contains(t, s.Text, "leader fled to Russia, where he and his family")
		assert.Contains(t, s.Text, "it is \"always... guided by one thing")
		assert.Contains(t, read("004").Text, "seen by IntelliNews\n\n")
	})
}
