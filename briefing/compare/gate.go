package compare

import "math"

// gateTerms are the features of a document pair, in the order of [gate].
var gateTerms = []string{"dcos", "dname", "dlead", "dlname", "dnum", "flat", "dmax", "dtop", "cos_rel", "cos_profile", "name_rel", "name_profile", "pair_profile", "few_names"}

// likeness holds what the documents of a run have in common, pair by pair.
type likeness struct {
	n     int
	f     [8][]float64 // the features before those relative to the run; n*n, symmetric
	rows  []float64    // sum of dcos of a document to all others
	name  []float64    // the same of dname
	pairs []float64    // likeness by pairs of neighbouring concepts; n*n, symmetric
	pair  []float64    // sums of its rows
	names []int        // distinct names of each document
}

// likeSentences is how many sentences of a document are looked at for like ones.
const likeSentences = 150

// likenesses compares all documents of a run with each other. The run is small,
// or one block of a large one.
func (v *vocab) likenesses(pages []page) *likeness {
	n := len(pages)
	l := &likeness{n: n, names: make([]int, n)}
	bags, names, leads, leadNames, nums := make([][]weight, n), make([][]weight, n), make([][]weight, n), make([][]weight, n), make([][]weight, n)
	var sentences []vector
	var first []int
	var lines [][]weight
	for i := range pages {
		p := &pages[i]
		l.names[i] = len(p.names)
		bags[i], names[i], leads[i], nums[i] = p.bag, p.names, p.lead, p.nums
		var ln []uint32
		first = append(first, len(lines))
		for k := range p.units {
			if k < leadSentences {
				ln = append(ln, p.units[k].names...)
			}
			if k < likeSentences {
				lines = append(lines, ones(p.units[k].con))
			}
		}
		leadNames[i] = count(ln)
	}
	first = append(first, len(lines))
	sentences = vectors(lines, len(v.concepts))
	likeAll := func(set []vector) []float64 {
		m := make([]float64, n*n)
		for a := range n {
			for b := a + 1; b < n; b++ {
				c := set[a].cosine(set[b])
				m[a*n+b], m[b*n+a] = c, c
			}
		}
		return m
	}
	for k, set := range [][]vector{
		vectors(bags, len(v.concepts)), vectors(names, len(v.stems)), vectors(leads, len(v.concepts)),
		vectors(leadNames, len(v.stems)), vectors(nums, len(v.stems)),
		flat(names),
	} {
		l.f[k] = likeAll(set)
	}
	l.pairs = likeAll(v.neighbours(pages))
	l.f[6], l.f[7] = make([]float64, n*n), make([]float64, n*n)
	for a := range n {
		for b := a + 1; b < n; b++ {
			var top [4]float64
			for _, x := range sentences[first[a]:first[a+1]] {
				for _, y := range sentences[first[b]:first[b+1]] {
					if c := x.cosine(y); c > top[3] {
						top[3] = c
						for k := 3; k > 0 && top[k] > top[k-1]; k-- {
							top[k], top[k-1] = top[k-1], top[k]
						}
					}
				}
			}
			l.f[6][a*n+b], l.f[6][b*n+a] = top[0], top[0]
			mean := (top[0] + top[1] + top[2] + top[3]) / 4
			l.f[7][a*n+b], l.f[7][b*n+a] = mean, mean
		}
	}
	l.rows, l.name, l.pair = rowSums(l.f[0], n), rowSums(l.f[1], n), rowSums(l.pairs, n)
	return l
}

// neighbours makes a vector a document of the pairs of concepts that follow each
// other in its sentences: two events of one kind share many words and few of these.
func (v *vocab) neighbours(pages []page) []vector {
	ids := map[[2]uint32]uint32{}
	bags := make([][]weight, len(pages))
	var list []uint32
	for i := range pages {
		list = list[:0]
		for k := range pages[i].units {
			var last []uint32
			for _, w := range pages[i].units[k].words {
				con := v.stems[w].concepts
				if len(con) == 0 {
					continue
				}
				if last != nil {
					pair := [2]uint32{last[0], con[0]}
					id, ok := ids[pair]
					if !ok {
						id = uint32(len(ids))
						ids[pair] = id
					}
					list = append(list, id)
				}
				last = con
			}
		}
		bags[i] = count(list)
	}
	return vectors(bags, len(ids))
}

func rowSums(m []float64, n int) []float64 {
	out := make([]float64, n)
	for a := range n {
		for b := range n {
			out[a] += m[a*n+b]
		}
	}
	return out
}

// gate gives the features of a document pair.
func (l *likeness) gate(a, b int) []float64 {
	f := make([]float64, 0, len(gateTerms))
	for k := range l.f {
		f = append(f, l.f[k][a*l.n+b])
	}
	for k, sums := range [][]float64{l.rows, l.name} {
		rel, profile := l.relative(l.f[k], sums, a, b)
		f = append(f, rel, profile)
	}
	_, profile := l.relative(l.pairs, l.pair, a, b)
	return append(f, profile, log2(1+min(l.names[a], l.names[b])))
}

// relative compares a pair with what is usual in this run: how far it is above
// the mean of both to the other documents, and how alike the two are in their
// likeness to those others. Over few documents the latter is noise and shrinks
// to nothing.
func (l *likeness) relative(m, sums []float64, a, b int) (rel, profile float64) {
	n := l.n
	if n < 3 {
		return 0, 0
	}
	ab := m[a*n+b]
	ma, mb := (sums[a]-ab)/float64(n-2), (sums[b]-ab)/float64(n-2)
	rel = ab - (ma+mb)/2
	var xy, xx, yy float64
	for k := range n {
		if k == a || k == b {
			continue
		}
		x, y := m[a*n+k]-ma, m[b*n+k]-mb
		xy += float64(x * y)
		xx += float64(x * x)
		yy += float64(y * y)
	}
	if xx > 0 && yy > 0 {
		profile = xy / math.Sqrt(float64(xx*yy)) * float64(max(0, n-4)) / float64(n)
	}
	return rel, profile
}

// Thresholds of the document gate, on the scale of [scale]. A document that
// stands alone has to be surer in a small run: one odd document among several
// is the hard case and the likely one.
const (
	gateAt    = 5500
	gateAlone = 6000
	smallRun  = 6
)

// strangers reports whether two documents name nobody and nothing in common and
// share few other words, or have no two sentences that are at all alike: neither
// a figure nor a town that happens to stand in both joins them.
func (l *likeness) strangers(a, b int) bool {
	k := a*l.n + b
	return l.f[5][k] == 0 && l.f[0][k] < .2 || l.f[6][k] < .05
}

// events groups documents: it gives every document the number of its event. Two
// documents given alone are compared in any case; forced says that they would
// not have been. alike is the likeness of every two documents, on the scale of
// [scale], or nil for a run too large to compare all.
func (v *vocab) events(pages []page) (event []int, forced bool, alike []int) {
	event = make([]int, len(pages))
	next := 0
	for _, block := range v.blocks(pages) {
		part := make([]page, len(block))
		for i, d := range block {
			part[i] = pages[d]
		}
		groups, p := v.group(part)
		for _, g := range groups {
			for _, i := range g {
				event[block[i]] = next
			}
			next++
		}
		if len(block) == len(pages) {
			alike = p
		}
	}
	if len(pages) == 2 && event[0] != event[1] {
		return []int{0, 0}, true, alike
	}
	return event, false, alike
}

// group compares all documents of a block with each other and joins those of
// one event.
func (v *vocab) group(pages []page) (groups [][]int, p []int) {
	n := len(pages)
	if n == 0 {
		return nil, nil
	}
	l := v.likenesses(pages)
	p = make([]int, n*n)
	for a := range n {
		for b := a + 1; b < n; b++ {
			s := 0
			if !l.strangers(a, b) {
				s = scale(gateWeights.score(l.gate(a, b)))
			}
			p[a*n+b], p[b*n+a] = s, s
		}
	}
	groups = linkage(p, n, func(size1, size2 int) int {
		if n < smallRun && min(size1, size2) == 1 {
			return gateAlone
		}
		return gateAt
	})
	return groups, p
}

// ones makes a bag of distinct ids.
func ones(ids []uint32) []weight {
	out := make([]weight, len(ids))
	for i, id := range ids {
		out[i] = weight{id, 1}
	}
	return out
}
