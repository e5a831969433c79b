//go:build learn

package find

import (
	"fmt"
	"math"
	"math/rand"
	"sync"
	"testing"

	"brief/briefing"
)

// model is what is fitted: the weights as floating point numbers, in the logits
// of a softmax over the lines.
type model struct {
	own    [ownAll]float64
	beside [besideAll]float64
}

const (
	passes = 15
	folds  = 5
	steps  = 4     // choices a claim, of which the first counts most
	decay  = 0.002 // weight decay
)

// example is a claim ready to be chosen for.
type example struct {
	*supported
	base *evidence
}

// fresh returns the evidence with nothing taken.
func (x *example) fresh() *evidence {
	e := *x.base
	e.lines = append([]line(nil), x.base.lines...)
	e.has, e.near, e.taken = make([]bool, len(x.base.has)), make([]bool, len(x.base.near)), nil
	return &e
}

// logits scores the lines that may be chosen next; of the others it gives -Inf.
func (m *model) logits(e *evidence) ([]float64, [][besideAll]int) {
	z, b := make([]float64, len(e.lines)), make([][besideAll]int, len(e.lines))
	for i := range e.lines {
		l := &e.lines[i]
		if l.taken || !l.related || l.scrap {
			z[i] = math.Inf(-1)
			continue
		}
		for f, w := range m.own {
			z[i] += w * float64(l.own[f]) / one
		}
		if len(e.taken) > 0 {
			b[i] = e.beside(int32(i))
			for f, w := range m.beside {
				z[i] += w * float64(b[i][f]) / one
			}
		}
	}
	return z, b
}

func top(z []float64) int {
	best := -1
	for i, v := range z {
		if !math.IsInf(v, -1) && (best < 0 || v > z[best]) {
			best = i
		}
	}
	return best
}

// adam is one weight's state of the optimiser of that name.
type adam struct{ m1, m2 float64 }

func (a *adam) step(w *float64, gradient, rate, n float64) {
	a.m1 = 0.9*a.m1 + 0.1*gradient
	a.m2 = 0.999*a.m2 + 0.001*gradient*gradient
	m1, m2 := a.m1/(1-math.Pow(0.9, n)), a.m2/(1-math.Pow(0.999, n))
	*w += rate * (m1/(math.Sqrt(m2)+1e-8) - decay**w)
}

// fit learns the weights on some examples.
func fitModel(xs []*example) *model {
	m, sum, n, kept := &model{}, &model{}, 0.0, 0.0
	var own [ownAll]adam
	var beside [besideAll]adam
	r := rand.New(rand.NewSource(1))
	for pass := range passes {
		rate := 0.03 / (1 + float64(pass)/4)
		for _, i := range r.Perm(len(xs)) {
			e := xs[i].fresh()
			for step := range steps {
				z, b := m.logits(e)
				best := top(z)
				if best < 0 {
					break
				}
				all, right := 0.0, 0.0
				for j, v := range z {
					if !math.IsInf(v, -1) {
						all += math.Exp(v - z[best])
						right += xs[i].gain[j]
					}
				}
				if right == 0 {
					break
				}
				var up model
				for j, v := range z {
					if math.IsInf(v, -1) {
						continue
					}
					d := xs[i].gain[j]/right - math.Exp(v-z[best])/all
					for f := range up.own {
						up.own[f] += d * float64(e.lines[j].own[f]) / one
					}
					for f := range up.beside {
						up.beside[f] += d * float64(b[j][f]) / one
					}
				}
				weight := 0.6
				if step == 0 {
					weight = 1
				}
				n++
				for f := range up.own {
					own[f].step(&m.own[f], weight*up.own[f], rate, n)
				}
				for f := range up.beside {
					beside[f].step(&m.beside[f], weight*up.beside[f], rate, n)
				}
				e.take(int32(best))
			}
			if pass >= passes/2 {
				kept++
				sum.add(m)
			}
		}
	}
	for f := range sum.own {
		sum.own[f] /= kept
	}
	for f := range sum.beside {
		sum.beside[f] /= kept
	}
	return sum
}

func (m *model) add(o *model) {
	for f := range m.own {
		m.own[f] += o.own[f]
	}
	for f := range m.beside {
		m.beside[f] += o.beside[f]
	}
}

// choose does as Select does.
func (m *model) choose(x *example, behind float64) []int {
	e := x.fresh()
	var got []int
	first := 0.0
	for len(got) < 5 {
		z, _ := m.logits(e)
		best := top(z)
		if best < 0 || len(got) > 0 && len(got) < 3 && z[best] < first-behind {
			break
		}
		if len(got) == 0 {
			first = z[best]
		}
		e.take(int32(best))
		got = append(got, best)
	}
	return got
}

func TestFitSelect(t *testing.T) {
	all := wice(t, 1)
	xs := make([]*example, len(all))
	for i, s := range all {
		ix := NewIndex([]briefing.Document{s.doc}, nil)
		xs[i] = &example{s, ix.evidence(ix.claim(s.Claim))}
	}
	order := rand.New(rand.NewSource(7)).Perm(len(xs))
	others := make([]*model, len(xs)) // fitted without the example
	var wait sync.WaitGroup
	for fold := range folds {
		wait.Go(func() {
			var learn []*example
			for i, x := range order {
				if i%folds != fold {
					learn = append(learn, xs[x])
				}
			}
			m := fitModel(learn)
			for i, x := range order {
				if i%folds == fold {
					others[x] = m
				}
			}
		})
	}
	wait.Wait()
	report := func(name string, choose func(i int) []int) {
		f3, r5 := mean(all, choose)
		fmt.Printf("%-40s F1@3 %.4f  R@5 %.4f\n", name, f3, r5)
	}
	plain := &model{}
	plain.own[ownMatch] = 1
	report("BM25", func(i int) []int { return plain.choose(xs[i], math.Inf(1)) })
	report("five folds, always five lines", func(i int) []int { return others[i].choose(xs[i], math.Inf(1)) })
	for _, behind := range []float64{1.9, 2.1, 2.2, 2.3, 2.4, 2.5, 2.7} {
		report(fmt.Sprintf("five folds, lead %.1f", behind), func(i int) []int { return others[i].choose(xs[i], behind) })
	}
	full := fitModel(xs)
	report("in sample, lead 2.3", func(i int) []int { return full.choose(xs[i], 2.3) })
	for f, w := range full.own {
		fmt.Printf("own %d: %d\n", f, int(math.Round(w*one)))
	}
	for f, w := range full.beside {
		fmt.Printf("beside %d: %d\n", f, int(math.Round(w*one)))
	}
}
