//go:build learn

package compare

import (
	"fmt"
	"math"
	"os"
	"slices"
	"strings"
	"testing"

	"brief/briefing"
)

// pairRow is a pair of annotated sentences of different documents.
type pairRow struct {
	f        []float64
	inside   bool // one event, by the gate
	gold     bool
	impostor bool
	action   bool
	covered  float64
	a, b     string
}

type pairRun struct {
	tp   *topic
	rows []pairRow
}

func pairRuns(ts []topic) []pairRun {
	var out []pairRun
	for i := range ts {
		tp := &ts[i]
		// Compare keeps the given order as fixed order here: ids have no common prefix.
		c := Compare(tp.docs, Options{})
		fine := newFiner(c)
		run := pairRun{tp: tp}
		var keys []briefing.Ref
		for k := range tp.gold {
			keys = append(keys, k)
		}
		slices.SortFunc(keys, briefing.Ref.Compare)
		for x, a := range keys {
			for _, b := range keys[x+1:] {
				if a.Doc == b.Doc {
					continue
				}
				share, jac, cov := tp.gold[a].overlap(tp.gold[b])
				r := pairRow{gold: share && jac >= .5, action: share, covered: cov, impostor: tp.sub[a.Doc] != tp.sub[b.Doc]}
				r.inside = c.event[c.rank[a.Doc]] == c.event[c.rank[b.Doc]]
				r.a, r.b = c.evidence(a, "").Quote, c.evidence(b, "").Quote
				if r.inside {
					r.f = fine.features(a, b)
				}
				run.rows = append(run.rows, r)
			}
		}
		out = append(out, run)
	}
	return out
}

func fitPairs(runs []pairRun, cols []int, c float64, in func(int) bool) linear {
	var x [][]float64
	var y []bool
	var w []float64
	for k, r := range runs {
		if !in(k) {
			continue
		}
		n := 0
		for _, p := range r.rows {
			if p.inside {
				n++
			}
		}
		for _, p := range r.rows {
			if !p.inside {
				continue
			}
			f := make([]float64, len(cols))
			for i, c := range cols {
				f[i] = p.f[c]
			}
			x, y, w = append(x, f), append(y, p.gold), append(w, 1/math.Sqrt(float64(n)))
		}
	}
	mean := 0.0
	for _, v := range w {
		mean += v
	}
	mean /= float64(len(w))
	for i := range w {
		w[i] /= mean
	}
	names := make([]string, len(cols))
	for i, c := range cols {
		names[i] = pairTerms[c]
	}
	return fit(names, x, y, w, c)
}

type tally struct{ tp, fp, fn, imp, act int }

func (t tally) String() string {
	p, r := float64(t.tp)/float64(max(1, t.tp+t.fp)), float64(t.tp)/float64(max(1, t.tp+t.fn))
	n := float64(max(1, t.tp+t.fp))
	return fmt.Sprintf("P %.3f R %.3f F1 %.3f imp %.2f%% act %.3f", p, r, 2*p*r/(p+r), 100*float64(t.imp)/n, float64(t.act)/n)
}

func tallied(runs []pairRun, scores [][]float64, at float64, which func(int) bool) tally {
	var t tally
	for k, r := range runs {
		if !which(k) {
			continue
		}
		for i, p := range r.rows {
			hit := p.inside && scores[k][i] >= at
			switch {
			case hit && p.gold:
				t.tp++
			case hit:
				t.fp++
			case p.gold:
				t.fn++
			}
			if hit && p.impostor {
				t.imp++
			}
			if hit && p.action {
				t.act++
			}
		}
	}
	return t
}

func columns(names ...string) []int {
	var out []int
	for _, n := range names {
		k := slices.Index(pairTerms, n)
		if k < 0 {
			panic(n)
		}
		out = append(out, k)
	}
	return out
}

func TestLearnPair(t *testing.T) {
	train := pairRuns(topics(t, "train"))
	nt := len(train)
	runs := append(train, pairRuns(topics(t, "dev"))...)
	all := make([]int, len(pairTerms))
	for i := range all {
		all[i] = i
	}
	score := func(l *linear, r pairRun, cols []int) []float64 {
		out := make([]float64, len(r.rows))
		f := make([]float64, len(cols))
		for i, p := range r.rows {
			if p.inside {
				for k, c := range cols {
					f[k] = p.f[c]
				}
				out[i] = 1 / (1 + math.Exp(-l.score(f)))
			}
		}
		return out
	}
	inside := tally{}
	for _, r := range runs {
		for _, p := range r.rows {
			if p.inside && p.gold {
				inside.tp++
			} else if p.inside {
				inside.fp++
			} else if p.gold {
				inside.fn++
			}
			if p.inside && p.impostor {
				inside.imp++
			}
		}
	}
	fmt.Println("gate only, all topics", inside)
	const folds = 6
	best := func(scores [][]float64, which func(int) bool) (float64, tally) {
		bt, ba, bf := tally{}, 0.0, 0.0
		for at := .10; at < .6; at += .01 {
			x := tallied(runs, scores, at, which)
			if f := 2 * float64(x.tp) / float64(2*x.tp+x.fp+x.fn); f > bf {
				bt, ba, bf = x, at, f
			}
		}
		return ba, bt
	}
	try := func(name string, cols []int, c float64) [][]float64 {
		scores := make([][]float64, len(runs))
		for k := range folds {
			l := fitPairs(runs, cols, c, func(i int) bool { return i%folds != k })
			for i := range runs {
				if i%folds == k {
					scores[i] = score(&l, runs[i], cols)
				}
			}
		}
		everyone := func(int) bool { return true }
		at, x := best(scores, everyone)
		fmt.Printf("%-34s CV best %.2f %v | .40 %v\n", name, at, x, tallied(runs, scores, .40, everyone))
		l := fitPairs(runs, cols, c, func(i int) bool { return i < nt })
		ds := make([][]float64, len(runs))
		for i := range runs {
			ds[i] = score(&l, runs[i], cols)
		}
		isDev := func(i int) bool { return i >= nt }
		if os.Getenv("DEV") != "" {
			fmt.Printf("%-34s   dev at %.2f %v\n", "", at, tallied(runs, ds, at, isDev))
		}
		return scores
	}
	if only := os.Getenv("COLS"); only != "" {
		try(only, columns(strings.Split(only, ",")...), .03)
		return
	}
	try("evj", columns("evj"), .03)
	s := try("all", all, .03)
	if os.Getenv("DROP") != "" {
		for i, n := range pairTerms {
			try("- "+n, append(slices.Clone(all[:i]), all[i+1:]...), .03)
		}
	}
	if os.Getenv("TOPICS") != "" {
		for i, r := range runs {
			fmt.Println(r.tp.name, len(r.rows), tallied(runs, s, .3, func(k int) bool { return k == i }))
		}
	}
	if os.Getenv("ERRS") != "" {
		n := 0
		for k, r := range runs[:nt] {
			for i, p := range r.rows {
				if p.gold && s[k][i] < .15 || !p.gold && s[k][i] > .7 {
					if n++; n%23 == 0 {
						fmt.Printf("%s gold=%v act=%v inside=%v score %.2f\n   %s\n   %s\n", r.tp.name, p.gold, p.action, p.inside, s[k][i], p.a, p.b)
					}
				}
			}
		}
	}
	l := fitPairs(runs, all, .03, func(i int) bool { return i < nt })
	table("pairWeights", l)
}
