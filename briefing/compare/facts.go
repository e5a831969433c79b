package compare

import (
	"cmp"
	"slices"

	"brief/briefing"
)

// FactList is what `brief inspect facts` prints.
type FactList struct {
	Clusters  [][]Said `json:"clusters"`  // sentences of two or more documents that state one thing; clusters may overlap
	Conflicts [][]Said `json:"conflicts"` // sentences that give different values for one thing; those that a brief would print come first
}

// Said is a sentence of a document, with the value that it gives in a conflict.
type Said struct {
	Doc   string `json:"doc"`
	Quote string `json:"quote"`
	Value string `json:"value,omitempty"`
}

// Facts finds what the documents state together and where they contradict each
// other, without any question asked.
func Facts(docs []briefing.Document) FactList {
	if len(docs) > LargeRun {
		return largeFacts(docs)
	}
	c := Compare(docs, Options{})
	out := FactList{Clusters: [][]Said{}, Conflicts: [][]Said{}}
	for _, p := range c.pairs() {
		out.Clusters = append(out.Clusters, []Said{c.said(p[0], ""), c.said(p[1], "")})
	}
	found := c.clashes()
	for _, x := range c.tolls() {
		if !slices.ContainsFunc(found, func(y clash) bool { return y.a == x.a && y.b == x.b }) {
			found = append(found, x)
		}
	}
	slices.SortStableFunc(found, func(x, y clash) int { return cmp.Compare(tierOf(x), tierOf(y)) })
	for _, x := range found {
		out.Conflicts = append(out.Conflicts, []Said{c.said(x.a.ref, c.verbatim(x.a)), c.said(x.b.ref, c.verbatim(x.b))})
	}
	for _, x := range c.offices() {
		out.Conflicts = append(out.Conflicts, []Said{c.said(x.ra, c.words(x.ra, x.a)), c.said(x.rb, c.words(x.rb, x.b))})
	}
	return out
}

// tierOf is 0 for what a brief prints, 1 for what only a person should look at.
func tierOf(x clash) int {
	if x.sure {
		return 0
	}
	return 1
}

func (c *Comparison) said(r briefing.Ref, value string) Said {
	d := &c.docs[r.Doc]
	name := d.Path
	if name == "" {
		name = d.ID
	}
	return Said{name, c.sentence(r).Of(d.Text), value}
}

// Thresholds for printing two sentences as one fact: of the learned weighing on
// the scale of [scale], and of plain overlap, which also says which pairs are
// weighed at all.
const (
	pairsAt     = 2700 // p = .28 of being the same fact
	pairsRough  = 2800
	pairsLeast  = 1000
	pairsCommon = 2
)

// pairs gives the pairs of sentences that state one thing.
func (c *Comparison) pairs() [][2]briefing.Ref {
	var out [][2]briefing.Ref
	fine := newFiner(c)
	for ra := range c.pages {
		for rb := ra + 1; rb < len(c.pages); rb++ {
			if c.event[ra] != c.event[rb] {
				continue
			}
			for i := range c.pages[ra].units {
				for k := range c.pages[rb].units {
					s, n := overlap(&c.pages[ra].units[i], &c.pages[rb].units[k])
					if s < pairsLeast || n < pairsCommon {
						continue
					}
					a, b := briefing.Ref{Doc: c.order[ra], Sentence: i}, briefing.Ref{Doc: c.order[rb], Sentence: k}
					if scale(pairWeights.score(fine.features(a, b))) >= pairsAt {
						out = append(out, [2]briefing.Ref{a, b})
					}
				}
			}
		}
	}
	return out
}
