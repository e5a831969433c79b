package compare

import (
	"brief/briefing"
)

// pairTerms are the features of two sentences of one event, in the order of
// [Comparison.features].
var pairTerms = []string{
	"evj", "evxlen", "cover", "evname", "evother", "con", "wj", "act_jac", "act_disj", "num_conf", "day_conf",
	"lead_both", "len_max", "title_one", "ctx", "sup_min", "gate", "names_none", "neg", "modal", "evmean",
}

// prepare computes what features need of the whole run.
func (c *Comparison) prepare() {
	if c.conOf != nil {
		return
	}
	var lines [][]weight
	c.firstLine = make([]int, len(c.pages)+1)
	for d := range c.pages {
		c.firstLine[d] = len(lines)
		for i := range c.pages[d].units {
			lines = append(lines, ones(c.pages[d].units[i].con))
		}
	}
	c.firstLine[len(c.pages)] = len(lines)
	c.idf = idfs(lines, len(c.v.concepts))
	c.conOf = make([]vector, len(lines))
	for i := range lines {
		c.conOf[i] = newVector(lines[i], c.idf)
	}
	c.support = make([]float64, len(lines))
	evSum, evN := map[int]float64{}, map[int]float64{}
	for d := range c.pages {
		for i := range c.pages[d].units {
			n, have := 0, 0
			for e := range c.pages {
				if e == d || c.event[e] != c.event[d] {
					continue
				}
				n++
				best := 0.0
				for k := range c.pages[e].units {
					best = max(best, c.conOf[c.firstLine[d]+i].cosine(c.conOf[c.firstLine[e]+k]))
				}
				if best > .25 {
					have++
				}
				evSum[c.event[d]] += best
				evN[c.event[d]]++
			}
			if n > 0 {
				c.support[c.firstLine[d]+i] = float64(have) / float64(n)
			}
		}
	}
	c.evMean = map[int]float64{}
	for e := range evSum {
		c.evMean[e] = evSum[e] / evN[e]
	}
}

func (c *Comparison) features(x, y briefing.Ref) []float64 {
	a, b := c.unit(x), c.unit(y)
	ra, rb := c.rank[x.Doc], c.rank[y.Doc]
	la, lb := c.firstLine[ra]+x.Sentence, c.firstLine[rb]+y.Sentence
	score, common := overlap(a, b)
	evj := float64(score) / 10000
	short, long := min(len(a.words), len(b.words)), max(len(a.words), len(b.words))
	aa, ab := c.v.split(a.core)
	ba, bb := c.v.split(b.core)
	an, ao := c.nameSplit(a)
	bn, bo := c.nameSplit(b)
	var wi, wa, wb float64
	for _, k := range a.con {
		wa += c.idf[k]
	}
	for _, k := range b.con {
		wb += c.idf[k]
	}
	for _, k := range both(a.con, b.con) {
		wi += c.idf[k]
	}
	_ = ab
	_ = bb
	na, nb := c.v.figures(a), c.v.figures(b)
	da, db := c.v.days(a), c.v.days(b)
	ctx, n := 0.0, 0.0
	for _, o := range []int{-1, 1} {
		i, k := x.Sentence+o, y.Sentence+o
		if i >= 0 && k >= 0 && i < len(c.pages[ra].units) && k < len(c.pages[rb].units) {
			ctx += c.conOf[c.firstLine[ra]+i].cosine(c.conOf[c.firstLine[rb]+k])
			n++
		}
	}
	sx, sy := c.sentence(x), c.sentence(y)
	return []float64{
		evj, evj * log2(1+short), float64(common) / float64(max(1, min(len(a.core), len(b.core)))),
		jaccard(an, bn), jaccard(ao, bo), c.conOf[la].cosine(c.conOf[lb]),
		wi / max(1e-6, wa+wb-wi),
		jaccard(aa, ba), flag(len(aa) > 0 && len(ba) > 0 && shared(aa, ba) == 0),
		flag(len(na) > 0 && len(nb) > 0 && shared(na, nb) == 0), flag(len(da) > 0 && len(db) > 0 && shared(da, db) == 0),
		flag(x.Sentence <= 1 && y.Sentence <= 1), log2(1 + long), flag(a.title != b.title),
		ctx / max(1, n), min(c.support[la], c.support[lb]), 0, flag(len(a.names) == 0 || len(b.names) == 0),
		flag((len(sx.Negations) > 0) != (len(sy.Negations) > 0)), flag((len(sx.Modality) > 0) != (len(sy.Modality) > 0)), c.evMean[c.event[ra]],
	}
}

func flag(b bool) float64 {
	if b {
		return 1
	}
	return 0
}

func jaccard(a, b []uint32) float64 {
	n := shared(a, b)
	return float64(n) / float64(max(1, len(a)+len(b)-n))
}

// split parts concepts into groups of acts and the rest.
func (v *vocab) split(con []uint32) (acts, rest []uint32) {
	for _, k := range con {
		if v.act(k) {
			acts = append(acts, k)
		} else {
			rest = append(rest, k)
		}
	}
	return
}

// nameSplit parts the shared concepts of a unit into those of names and others.
func (c *Comparison) nameSplit(u *unit) (names, rest []uint32) {
	var n []uint32
	for _, w := range u.names {
		n = append(n, c.v.stems[w].concepts...)
	}
	n = distinct(n)
	for _, k := range u.core {
		if shared(n, []uint32{k}) > 0 {
			names = append(names, k)
		} else {
			rest = append(rest, k)
		}
	}
	return
}

func (v *vocab) figures(u *unit) []uint32 {
	var out []uint32
	for _, k := range u.con {
		if v.concepts[k][0] == '=' {
			out = append(out, k)
		}
	}
	return out
}

func (v *vocab) days(u *unit) []uint32 {
	var out []uint32
	for _, w := range u.words {
		if d := v.stems[w].weekday; d > 0 {
			out = append(out, uint32(d))
		}
	}
	return distinct(out)
}
