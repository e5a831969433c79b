package compare

import (
	"fmt"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/rogpeppe/go-internal/txtar"
	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"brief/briefing"
)

// fixture is a case of testdata: documents, by file name, and what is expected
// of them. The comment of the archive says what it shows. A document may begin
// with "publisher: …" and "published: …" lines, followed by an empty line.
type fixture struct {
	docs []briefing.Document
	want string
}

func readFixture(t testing.TB, file string) fixture {
	raw, err := os.ReadFile(file)
	require.NoError(t, err)
	var f fixture
	for _, part := range txtar.Parse(raw).Files {
		body := strings.TrimSpace(string(part.Data))
		if part.Name == "want" {
			f.want = body
			continue
		}
		set := func(s *briefing.Source) {}
		if head, rest, ok := strings.Cut(body, "\n\n"); ok && strings.Contains(strings.SplitN(head, "\n", 2)[0], ": ") && strings.HasPrefix(head, "publish") {
			body = rest
			set = func(s *briefing.Source) {
				for _, l := range strings.Split(head, "\n") {
					switch k, v, _ := strings.Cut(l, ": "); k {
					case "publisher":
						s.Publisher = v
					case "published":
						s.Published = v
					}
				}
			}
		}
		f.docs = append(f.docs, doc(fmt.Sprintf("S%d", len(f.docs)+1), strings.ReplaceAll(body, "\n", " "), set))
	}
	require.NotEmpty(t, f.want, "no expectation in %s", file)
	return f
}

// TestSame judges pairs: does the first sentence of the second document state
// what the first sentence of the first one does?
func TestSame(t *testing.T) {
	files, _ := filepath.Glob("testdata/same/*.txtar")
	require.NotEmpty(t, files)
	for _, file := range files {
		t.Run(strings.TrimSuffix(filepath.Base(file), ".txtar"), func(t *testing.T) {
			f := readFixture(t, file)
			c := Compare(f.docs, Options{})
			lead := briefing.Ref{Doc: 0, Sentence: 0}
			claim := c.Claim(lead)
			got := "different"
			for _, r := range claim.Related {
				if r.Doc == 1 {
					got = "related"
				}
			}
			for _, m := range claim.Members {
				if m.Doc == 1 {
					got = "same"
				}
			}
			assert.Equal(t, f.want, got, "%v", c.Explain(lead))
		})
	}
}

// TestDisagree compares what is printed with the archive's "want": lines of
// "kind strength: value | value", or "none".
func TestDisagree(t *testing.T) {
	files, _ := filepath.Glob("testdata/disagree/*/*.txtar")
	require.NotEmpty(t, files)
	for _, file := range files {
		name := strings.TrimSuffix(strings.TrimPrefix(file, "testdata/disagree/"), ".txtar")
		t.Run(name, func(t *testing.T) {
			f := readFixture(t, file)
			var got []string
			for _, d := range Compare(f.docs, Options{}).Disagreements {
				var values []string
				for _, v := range d.Values {
					values = append(values, v.Value)
					for _, e := range v.Evidence {
						assert.NotEmpty(t, e.Quote)
					}
				}
				got = append(got, fmt.Sprintf("%s %s: %s", d.Kind, d.Strength, strings.Join(values, " | ")))
			}
			if got == nil {
				got = []string{"none"}
			}
			assert.Equal(t, f.want, strings.Join(got, "\n"))
		})
	}
}

// TestAbout compares what the first disagreement is said to be about.
func TestAbout(t *testing.T) {
	files, _ := filepath.Glob("testdata/about/*.txtar")
	require.NotEmpty(t, files)
	for _, file := range files {
		t.Run(strings.TrimSuffix(filepath.Base(file), ".txtar"), func(t *testing.T) {
			f := readFixture(t, file)
			ds := Compare(f.docs, Options{}).Disagreements
			require.NotEmpty(t, ds)
			assert.Equal(t, f.want, ds[0].About)
		})
	}
}
