package compare

import (
	"fmt"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"

	"brief/briefing"
	"brief/briefing/text"
)

// A copy of a report adds a report and no independent one, and it never takes
// one away: not by making the two look like an event of their own, nor by what
// the words of the run are then common to. Held for every sentence of some real
// reports, with exact and with near copies.
func TestACopyChangesNoCount(t *testing.T) {
	files, _ := filepath.Glob("../../../shared/eval/ecbplus/dev/*_ecb/*.txt")
	if len(files) == 0 {
		t.Skip("no reports at ../shared/eval")
	}
	reader := text.NewReader(nil)
	by := map[string][]string{}
	var folders []string
	for _, f := range files {
		dir := filepath.Dir(f)
		if by[dir] == nil {
			folders = append(folders, dir)
		}
		by[dir] = append(by[dir], f)
	}
	checked := 0
	for n, dir := range folders {
		var docs []briefing.Document
		for i, f := range by[dir][:min(6, len(by[dir]))] {
			body, err := os.ReadFile(f)
			assert.NoError(t, err)
			docs = append(docs, lines(reader, fmt.Sprintf("S%d", i+1), string(body)))
		}
		before := Compare(docs, Options{})
		of := n % len(docs)
		body := docs[of].Text
		if n%2 == 1 { // a near copy: another headline, one more line
			_, rest, _ := strings.Cut(body, "\n")
			body = "Another line stands here\n" + rest + "\nThe desk added this line.\n"
		}
		twin := lines(reader, fmt.Sprintf("S%d", len(docs)+1), body)
		after := Compare(append(slices.Clone(docs), twin), Options{})
		for d := range docs {
			for i := range docs[d].Sentences {
				r := briefing.Ref{Doc: d, Sentence: i}
				x, y := before.Claim(r), after.Claim(r)
				assert.Equal(t, x.Independent, y.Independent, "%s %v of %d: %s\n%v\n%v", dir, r, of, before.evidence(r, "").Quote, before.Explain(r), after.Explain(r))
				assert.LessOrEqual(t, x.Reports, y.Reports)
				checked++
			}
		}
	}
	assert.Positive(t, checked)
}
