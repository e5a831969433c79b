package compare

import "brief/briefing"

// FactList is what `brief inspect facts` prints.
type FactList struct {
	Clusters  [][]Said `json:"clusters"`  // sentences of two or more documents that state one thing; clusters may overlap
	Conflicts [][]Said `json:"conflicts"` // sentences that give different values for one thing
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
	c := Compare(docs, Options{})
	out := FactList{Clusters: [][]Said{}, Conflicts: [][]Said{}}
	for _, p := range c.pairs() {
		out.Clusters = append(out.Clusters, []Said{c.said(p[0], ""), c.said(p[1], "")})
	}
	for _, x := range c.clashes() {
		out.Conflicts = append(out.Conflicts, []Said{c.said(x.a.ref, c.verbatim(x.a)), c.said(x.b.ref, c.verbatim(x.b))})
	}
	for _, x := range c.offices() {
		out.Conflicts = append(out.Conflicts, []Said{c.said(x.ra, c.words(x.ra, x.a)), c.said(x.rb, c.words(x.rb, x.b))})
	}
	return out
}

func (c *Comparison) said(r briefing.Ref, value string) Said {
	d := &c.docs[r.Doc]
	name := d.Path
	if name == "" {
		name = d.ID
	}
	return Said{name, c.sentence(r).Of(d.Text), value}
}

// pairsAt is the overlap from which two sentences are printed as one fact.
const pairsAt = 2800

// pairs gives the pairs of sentences that state one thing.
func (c *Comparison) pairs() [][2]briefing.Ref {
	var out [][2]briefing.Ref
	for ra := range c.pages {
		for rb := ra + 1; rb < len(c.pages); rb++ {
			if c.event[ra] != c.event[rb] {
				continue
			}
			for i := range c.pages[ra].units {
				for k := range c.pages[rb].units {
					if s, n := overlap(&c.pages[ra].units[i], &c.pages[rb].units[k]); s >= pairsAt && n >= 2 {
						out = append(out, [2]briefing.Ref{{Doc: c.order[ra], Sentence: i}, {Doc: c.order[rb], Sentence: k}})
					}
				}
			}
		}
	}
	return out
}
