package find

import (
	"bufio"
	"encoding/json"
	"os"
	"regexp"
	"strings"
	"testing"

	"brief/briefing"
	"brief/briefing/text"

	"github.com/stretchr/testify/require"
)

// supported is a claim with a page and the sets of lines that support it, each
// set enough by itself.
type supported struct {
	Claim    string   `json:"claim"`
	Evidence []string `json:"evidence"`
	Support  [][]int  `json:"support"`

	doc  briefing.Document
	hits [][]int   // sentence -> lines that hold it or that it holds
	gain []float64 // sentence -> how much of what it hits is support
}

var notWord = regexp.MustCompile(`[^\p{L}\p{N}_]+`)

func plainWords(s string) string {
	return strings.TrimSpace(notWord.ReplaceAllString(strings.ToLower(s), " "))
}

// wice reads one in every claims of the evaluation data beside the checkout.
func wice(t testing.TB, every int) []*supported {
	t.Helper()
	f, err := os.Open("../../../shared/eval/select.jsonl")
	if err != nil {
		t.Skip("no evaluation data beside the checkout")
	}
	defer f.Close()
	r := text.NewReader(nil)
	var out []*supported
	in := bufio.NewScanner(f)
	in.Buffer(nil, 1<<26)
	for n := 0; in.Scan(); n++ {
		if n%every != 0 {
			continue
		}
		s := &supported{}
		require.NoError(t, json.Unmarshal(in.Bytes(), s))
		s.doc = r.Document(briefing.Source{Language: "en", Text: strings.Join(s.Evidence, "\n\n")})
		s.judge()
		out = append(out, s)
	}
	require.NoError(t, in.Err())
	return out
}

func (s *supported) judge() {
	share := make([]float64, len(s.Evidence))
	for _, set := range s.Support {
		for _, i := range set {
			share[i] += 1 / float64(len(s.Support))
		}
	}
	lines := make([]string, len(s.Evidence))
	for i, l := range s.Evidence {
		lines[i] = plainWords(l)
	}
	for _, x := range s.doc.Sentences {
		q := plainWords(x.Of(s.doc.Text))
		var hits []int
		gain := 0.0
		for i, l := range lines {
			if q != "" && l != "" && (strings.Contains(l, q) || strings.Contains(q, l)) {
				hits = append(hits, i)
				gain += share[i]
			}
		}
		s.hits = append(s.hits, hits)
		s.gain = append(s.gain, gain/float64(max(1, len(hits))))
	}
}

// score gives F1 of the first three sentences chosen and recall of the first
// five, against the set of support they fit best.
func (s *supported) score(got []int) (f3, r5 float64) {
	hit := func(k int) map[int]bool {
		m := make(map[int]bool)
		for _, g := range got[:min(k, len(got))] {
			for _, i := range s.hits[g] {
				m[i] = true
			}
		}
		return m
	}
	three, five := hit(3), hit(5)
	for _, set := range s.Support {
		n3, n5 := 0, 0
		for _, i := range set {
			if three[i] {
				n3++
			}
			if five[i] {
				n5++
			}
		}
		f3 = max(f3, 2*float64(n3)/float64(len(set)+len(three)))
		r5 = max(r5, float64(n5)/float64(len(set)))
	}
	return f3, r5
}

// mean scores a way of choosing over all claims.
func mean(all []*supported, choose func(i int) []int) (f3, r5 float64) {
	for i, s := range all {
		f, r := s.score(choose(i))
		f3, r5 = f3+f, r5+r
	}
	return f3 / float64(len(all)), r5 / float64(len(all))
}

// The weights were fitted on this data, so this holds the code to them; what
// they are worth on other data is what TestFitSelect prints. A quarter of the
// claims keeps the test quick.
func TestSelectOnWiCE(t *testing.T) {
	const leastF3, leastR5 = 0.66, 0.87
	all := wice(t, 4)
	f3, r5 := mean(all, func(i int) []int {
		var got []int
		for _, h := range Select(all[i].Claim, []briefing.Document{all[i].doc}, 5) {
			got = append(got, h.Sentence)
		}
		return got
	})
	t.Logf("F1@3 %.4f R@5 %.4f", f3, r5)
	require.GreaterOrEqual(t, f3, leastF3)
	require.GreaterOrEqual(t, r5, leastR5)
}
