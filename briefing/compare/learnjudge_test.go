//go:build learn

package compare

import (
	"fmt"
	"os"
	"slices"
	"testing"

	"brief/briefing"
)

// TestMeasureJudge shows how honest counting is: of the annotated sentences
// counted for an annotated lead, how many share an act with it, and how much of
// what the lead mentions they mention, too.
func TestMeasureJudge(t *testing.T) {
	for _, part := range []string{"train", "dev"} {
		joined, act, most, half, imp, gold, goldAll := 0, 0, 0, 0, 0, 0, 0
		for _, tp := range topics(t, part) {
			c := Compare(tp.docs, Options{})
			var keys []briefing.Ref
			for k := range tp.gold {
				keys = append(keys, k)
			}
			slices.SortFunc(keys, briefing.Ref.Compare)
			for _, a := range keys {
				for _, b := range keys {
					if a.Doc == b.Doc {
						continue
					}
					share, jac, cov := tp.gold[a].overlap(tp.gold[b])
					isGold := share && jac >= .5
					if isGold {
						goldAll++
					}
					if !c.together(a, b) {
						continue
					}
					v := c.judge(a, b)
					if v.tier != stated {
						continue
					}
					joined++
					if share {
						act++
					}
					if isGold {
						gold++
					}
					if share && cov >= .5 {
						half++
					}
					if share && cov >= .67 {
						most++
					}
					if tp.sub[a.Doc] != tp.sub[b.Doc] {
						imp++
					}
					if os.Getenv("BAD") != "" && part == "train" && (!share || cov < .5) && joined%7 == 0 {
						fmt.Printf("share=%v cov %.2f\n   %s\n   %s\n   [%s]\n", share, cov, c.evidence(a, "").Quote, c.evidence(b, "").Quote, v.why)
					}
				}
			}
		}
		n := float64(max(1, joined))
		fmt.Printf("%s: joined %d, share an act %.3f, cover half %.3f, cover two thirds %.3f, same fact %.3f, impostors %.3f; of all same-fact pairs %.3f\n",
			part, joined, float64(act)/n, float64(half)/n, float64(most)/n, float64(gold)/n, float64(imp)/n, float64(gold)/float64(goldAll))
	}
}
