package compare

import (
	"testing"

	"github.com/stretchr/testify/assert"

	"brief/briefing"
)

// FuzzCompare states laws that hold for any text: a claim counts at least its
// lead, no more independent reports than reports and no more reports than
// documents; every source is in one origin; every quote is its source's bytes.
func FuzzCompare(f *testing.F) {
	f.Add(quake, "An earthquake struck Lombok on Sunday and killed 98 people, Reuters reported.")
	f.Add("“A big success,” he said — on 3 March 2024, 12:30, $4.2bn (9-14) 7%.", "The 36-year-old, 36, two of five, May 1.")
	f.Add("", "\xff\x00 1/2 1-2-3 - , .")
	f.Fuzz(func(t *testing.T, a, b string) {
		if len(a)+len(b) > 4000 {
			t.Skip()
		}
		docs := []briefing.Document{doc("S1", a), doc("S2", b), doc("S3", a+" "+b)}
		c := Compare(docs, Options{})
		n := 0
		for _, o := range c.Origins {
			n += len(o.Sources)
		}
		assert.Equal(t, 3, n)
		hold := func(es []briefing.Evidence) {
			for _, e := range es {
				d := docs[number(e.Source)-1]
				assert.Equal(t, d.Text[e.Start:e.End], e.Quote)
			}
		}
		for _, d := range c.Disagreements {
			assert.GreaterOrEqual(t, len(d.Values), 2)
			for _, v := range d.Values {
				hold(v.Evidence)
			}
		}
		for _, e := range c.Timeline {
			hold(e.Evidence)
		}
		for _, p := range c.Positions {
			hold(p.Evidence)
		}
		for d := range docs {
			for i := range docs[d].Sentences {
				r := briefing.Ref{Doc: d, Sentence: i}
				claim := c.Claim(r)
				assert.LessOrEqual(t, 1, claim.Independent)
				assert.LessOrEqual(t, claim.Independent, claim.Reports)
				assert.LessOrEqual(t, claim.Reports, 3)
				assert.Len(t, claim.Members, claim.Reports)
				assert.NotEmpty(t, c.Explain(r))
			}
		}
	})
}
