//go:build learn

package compare

import (
	"fmt"
	"math"
	"os"
	"testing"
)

// go test -tags learn -run TestLearnGate -v ./briefing/compare

// fit is L2-regularised logistic regression by Newton's method on standardised features.
func fit(names []string, x [][]float64, y []bool, weight []float64, c float64) linear {
	n, d := len(x), len(x[0])
	l := linear{terms: make([]term, d)}
	for k := range d {
		m, s := 0.0, 0.0
		for i := range x {
			m += x[i][k]
		}
		m /= float64(n)
		for i := range x {
			s += (x[i][k] - m) * (x[i][k] - m)
		}
		s = math.Sqrt(s / float64(n))
		if s < 1e-9 {
			s = 1
		}
		l.terms[k] = term{names[k], 0, m, s}
	}
	w := make([]float64, d+1)
	row := make([]float64, d+1)
	for range 25 {
		g := make([]float64, d+1)
		h := make([][]float64, d+1)
		for k := range h {
			h[k] = make([]float64, d+1)
			if k < d {
				g[k] = w[k] / c
				h[k][k] = 1 / c
			} else {
				h[k][k] = 1e-9
			}
		}
		for i := range x {
			z := w[d]
			for k := range d {
				row[k] = (x[i][k] - l.terms[k].mean) / l.terms[k].sd
				z += w[k] * row[k]
			}
			row[d] = 1
			p := 1 / (1 + math.Exp(-z))
			e := p
			if y[i] {
				e = p - 1
			}
			wt := 1.0
			if weight != nil {
				wt = weight[i]
			}
			for k := range row {
				g[k] += wt * e * row[k]
				q := wt * p * (1 - p) * row[k]
				for m := 0; m <= k; m++ {
					h[k][m] += q * row[m]
				}
			}
		}
		for k := range h {
			for m := k + 1; m <= d; m++ {
				h[k][m] = h[m][k]
			}
		}
		step := solve(h, g)
		big := 0.0
		for k := range w {
			w[k] -= step[k]
			big = max(big, math.Abs(step[k]))
		}
		if big < 1e-6 {
			break
		}
	}
	for k := range d {
		l.terms[k].weight = w[k]
	}
	l.bias = w[d]
	return l
}

func solve(a [][]float64, b []float64) []float64 {
	n := len(b)
	m := make([][]float64, n)
	for i := range m {
		m[i] = append(append([]float64{}, a[i]...), b[i])
	}
	for i := range n {
		p := i
		for r := i + 1; r < n; r++ {
			if math.Abs(m[r][i]) > math.Abs(m[p][i]) {
				p = r
			}
		}
		m[i], m[p] = m[p], m[i]
		if math.Abs(m[i][i]) < 1e-12 {
			continue
		}
		for r := range n {
			if r != i {
				f := m[r][i] / m[i][i]
				for c := i; c <= n; c++ {
					m[r][c] -= f * m[i][c]
				}
			}
		}
	}
	x := make([]float64, n)
	for i := range n {
		if math.Abs(m[i][i]) >= 1e-12 {
			x[i] = m[i][n] / m[i][i]
		}
	}
	return x
}

func table(name string, l linear) {
	fmt.Fprintf(os.Stdout, "var %s = linear{\n\tbias: %+.3f,\n\tterms: []term{\n", name, l.bias)
	for _, t := range l.terms {
		fmt.Printf("\t\t{%q, %+.3f, %.4f, %.4f},\n", t.name, t.weight, t.mean, t.sd)
	}
	fmt.Println("\t},\n}")
}

// paged reads a topic's documents, or the given ones of them.
func paged(tp *topic, which []int) (*vocab, []page) {
	v := newVocab()
	var ps []page
	for _, i := range which {
		ps = append(ps, page{})
		v.reduce(&ps[len(ps)-1], &tp.docs[i], true)
	}
	for i := range ps {
		v.markNames(&ps[i])
	}
	return v, ps
}

// picks gives runs of mixed sizes: all documents, and a few of each event.
func picks(tp *topic, seed int, mixed bool) [][]int {
	var all []int
	by := map[string][]int{}
	var subs []string
	for i, s := range tp.sub {
		all = append(all, i)
		if by[s] == nil {
			subs = append(subs, s)
		}
		by[s] = append(by[s], i)
	}
	out := [][]int{all}
	if !mixed {
		return out
	}
	rnd := uint64(seed*7919 + 17)
	next := func(n int) int {
		rnd = rnd*6364136223846793005 + 1442695040888963407
		return int((rnd >> 33) % uint64(n))
	}
	for _, size := range [][2]int{{2, 2}, {3, 1}, {3, 3}, {6, 1}, {8, 2}, {6, 6}, {5, 0}, {4, 1}, {5, 1}} {
		for rep := range 2 {
			var run []int
			for k := range subs {
				docs := append([]int{}, by[subs[(k+rep)%len(subs)]]...)
				for i := range docs {
					j := i + next(len(docs)-i)
					docs[i], docs[j] = docs[j], docs[i]
				}
				run = append(run, docs[:min(len(docs), size[min(k, 1)])]...)
			}
			out = append(out, run)
		}
	}
	return out
}

type gateRun struct {
	tp  *topic
	run []int
	f   [][]float64
	y   []bool
}

func gateRuns(ts []topic, mixed bool) []gateRun {
	var out []gateRun
	for i := range ts {
		tp := &ts[i]
		for _, run := range picks(tp, i, mixed) {
			v, ps := paged(tp, run)
			l := v.likenesses(ps)
			g := gateRun{tp: tp, run: run}
			for a := range run {
				for b := a + 1; b < len(run); b++ {
					f := l.gate(a, b)
					if l.strangers(a, b) {
						f[0] = -9
					}
					g.f = append(g.f, f)
					g.y = append(g.y, tp.sub[run[a]] == tp.sub[run[b]])
				}
			}
			out = append(out, g)
		}
	}
	return out
}

func fitGate(runs []gateRun, skip func(string) bool) linear {
	var x [][]float64
	var y []bool
	var w []float64
	for _, r := range runs {
		if skip(r.tp.name) {
			continue
		}
		for i := range r.f {
			if r.f[i][0] < -1 {
				continue
			}
			x, y, w = append(x, r.f[i]), append(y, r.y[i]), append(w, 1/math.Sqrt(float64(len(r.f))))
		}
	}
	return fit(gateTerms, x, y, w, .3)
}

func (r *gateRun) try(l *linear, at func(n int) int) (tp, fp, fn int) {
	n := len(r.run)
	p := make([]int, n*n)
	k := 0
	for a := range n {
		for b := a + 1; b < n; b++ {
			s := 0
			if r.f[k][0] > -1 {
				s = scale(l.score(r.f[k]))
			}
			p[a*n+b], p[b*n+a] = s, s
			k++
		}
	}
	lab := make([]int, n)
	for g, m := range linkage(p, n, func(a, b int) int { return at(n) }) {
		for _, d := range m {
			lab[d] = g
		}
	}
	k = 0
	for a := range n {
		for b := a + 1; b < n; b++ {
			switch same := lab[a] == lab[b]; {
			case same && r.y[k]:
				tp++
			case same:
				fp++
			case r.y[k]:
				fn++
			}
			k++
		}
	}
	return
}

func TestLearnGate(t *testing.T) {
	train, dev := topics(t, "train"), topics(t, "dev")
	runs := gateRuns(train, true)
	devRuns := gateRuns(dev, true)
	report := func(name string, rs []gateRun, l func(string) *linear) {
		for _, at := range []int{4000, 5000, 5500, 6000, 6500, 7000} {
			var full, small [3]int
			for _, r := range rs {
				tp, fp, fn := r.try(l(r.tp.name), func(int) int { return at })
				to := &small
				if len(r.run) > 8 {
					to = &full
				}
				to[0], to[1], to[2] = to[0]+tp, to[1]+fp, to[2]+fn
			}
			pr := func(c [3]int) string {
				return fmt.Sprintf("P %.3f R %.3f", float64(c[0])/float64(c[0]+c[1]), float64(c[0])/float64(c[0]+c[2]))
			}
			fmt.Println(name, at, "large runs", pr(full), "small runs", pr(small))
		}
	}
	// cross-validation over the train topics
	folds := map[string]*linear{}
	for k := range 5 {
		in := func(name string) bool {
			for i := range train {
				if train[i].name == name {
					return i%5 == k
				}
			}
			return false
		}
		l := fitGate(runs, in)
		for i := range train {
			if i%5 == k {
				folds[train[i].name] = &l
			}
		}
	}
	report("cross-validated train", runs, func(n string) *linear { return folds[n] })
	l := fitGate(runs, func(string) bool { return false })
	report("dev", devRuns, func(string) *linear { return &l })
	table("gateWeights", l)
}
