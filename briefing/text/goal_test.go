package text

import (
	"bufio"
	"encoding/json"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"brief/briefing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
)

// evalDir is where the public evaluation data lie when the project stands beside
// it.
const evalDir = "../../../shared/eval"

// rows calls f with every line of a file of the evaluation data.
func rows[T any](t *testing.T, name string, f func(row T)) {
	file, err := os.Open(filepath.Join(evalDir, name))
	if err != nil {
		t.Skip("no evaluation data beside the project")
	}
	defer file.Close()
	lines := bufio.NewScanner(file)
	lines.Buffer(nil, 1<<20)
	for lines.Scan() {
		var row T
		require.NoError(t, json.Unmarshal(lines.Bytes(), &row))
		f(row)
	}
	require.NoError(t, lines.Err())
}

// At least 44 of the 51 English rules of the Pragmatic Segmenter, all or nothing.
func TestSentenceGoal(t *testing.T) {
	type row struct {
		Name, Text string
		Sentences  []string
	}
	right := 0
	rows(t, "sentences.jsonl", func(r row) {
		if slices.Equal(split(r.Text), r.Sentences) {
			right++
		} else {
			t.Log("missed:", r.Name, split(r.Text))
		}
	})
	assert.GreaterOrEqual(t, right, 44)
}

// Recognizers-Text: spans with an F1 of at least 0.85 for every kind, and at
// least 0.95 right values on the spans of money, percent and duration.
func TestValueGoal(t *testing.T) {
	type row struct {
		Kind briefing.ValueKind
		Text string
		AsOf string `json:"as_of"`
		Want []struct {
			Text   string
			Values []string
		}
	}
	type tally struct{ hit, extra, missed, right float64 }
	kinds := map[briefing.ValueKind]*tally{}
	rows(t, "values.jsonl", func(r row) {
		n := kinds[r.Kind]
		if n == nil {
			n = new(tally)
			kinds[r.Kind] = n
		}
		got, want := map[string]string{}, map[string][]string{}
		for _, v := range Values(r.Text, r.AsOf) {
			if v.Kind == r.Kind {
				got[strings.ToLower(v.Text)] = v.Value
			}
		}
		for _, w := range r.Want {
			want[strings.ToLower(strings.TrimSpace(w.Text))] = w.Values
		}
		for text, value := range got {
			switch values, ok := want[text]; {
			case !ok:
				n.extra++
			case slices.Contains(values, value):
				n.hit++
				n.right++
			default:
				n.hit++
			}
		}
		for text := range want {
			if _, ok := got[text]; !ok {
				n.missed++
			}
		}
	})
	require.NotEmpty(t, kinds)
	for kind, n := range kinds {
		f1 := 2 * n.hit / (2*n.hit + n.extra + n.missed)
		t.Logf("%s: span F1 %.3f, right values %.0f of %.0f", kind, f1, n.right, n.hit)
		assert.GreaterOrEqual(t, f1, 0.85, kind)
		if kind == briefing.Money || kind == briefing.Percent || kind == briefing.Duration {
			assert.GreaterOrEqual(t, n.right/n.hit, 0.95, kind)
		}
	}
}
