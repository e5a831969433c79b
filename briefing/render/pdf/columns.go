package pdf

import (
	"slices"

	"brief/briefing/page"
)

// columns are what the columns of a table want: a share of the width by weight,
// and the width of their longest word.
type columns struct{ weights, least []float64 }

// measured reads a table's columns. Weights not given are 1.
func (f *flow) measured(b page.Table, n int) columns {
	c := columns{make([]float64, n), make([]float64, n)}
	for i := range c.weights {
		c.weights[i] = 1
		if i < len(b.Widths) && b.Widths[i] > 0 {
			c.weights[i] = float64(b.Widths[i])
		}
	}
	widest := func(i int, p para) {
		for _, w := range p.words {
			c.least[i] = max(c.least[i], w.w+0.2)
		}
	}
	for i, x := range b.Head {
		widest(i, f.set.para(nil, setHead, page.Plain, plain(x)))
	}
	for _, row := range b.Rows {
		for i, x := range row {
			for _, p := range x.Paragraphs {
				widest(i, f.set.para(nil, cellSetting(setTable, &p), p.Style, p.Runs))
			}
		}
	}
	for i := range c.least {
		c.least[i] = min(c.least[i], f.full/2)
	}
	return c
}

// only is the first column and those between from and to.
func (c columns) only(from, to int) columns {
	return columns{withFirst(c.weights, from, to), withFirst(c.least, from, to)}
}

// gap stands between two columns.
func (c columns) gap() float64 {
	if n := len(c.least); n > 8 {
		return max(3, 80/float64(n))
	}
	return tableGap
}

// scale is how large type can be in a width without breaking words.
func (c columns) scale(width float64) float64 {
	need := 0.0
	for _, w := range c.least {
		need += w
	}
	if need == 0 {
		return 1
	}
	return max(0, (width-times(c.gap(), float64(len(c.least)-1)))/need)
}

// band is up to where the columns from from on stand side by side in a width,
// when bands of like numbers are made of all that is left.
func (c columns) band(from int, width float64) int {
	bands, n := 0, len(c.least)
	for to := from; to < n; to = c.fit(to, width) {
		bands++
	}
	if bands == 0 {
		return n
	}
	return min(c.fit(from, width), from+(n-from+bands-1)/bands)
}

// fit is up to where the columns from from on, with the first, fit into a width:
// at least one.
func (c columns) fit(from int, width float64) int {
	to := from + 1
	for to < len(c.least) && c.only(from, to+1).scale(width) >= leastTurned {
		to++
	}
	return min(to, len(c.least))
}

// grid is a table's geometry.
type grid struct {
	x, w       []float64
	body, head setting
}

// grid shares a width among the columns: by weight, but none narrower than its
// longest word as long as there is room. Where there is none, the type gets
// smaller, and at last words are broken.
func (c columns) grid(full float64) grid {
	g := grid{body: setTable, head: setHead}
	gap := c.gap()
	total := full - times(gap, float64(len(c.least)-1))
	least := slices.Clone(c.least)
	if k := c.scale(full); k < 1 {
		k = max(k, 0.66)
		for _, s := range []*setting{&g.body, &g.head} {
			s.size = times(s.size, k)
			s.lead = times(s.lead, k)
		}
		need := 0.0
		for i := range least {
			least[i] = times(least[i], k)
			need += least[i]
		}
		if need > total {
			for i := range least {
				least[i] = times(least[i], total/need)
			}
		}
	}
	g.w = share(c.weights, least, total)
	x := 0.0
	for _, w := range g.w {
		g.x = append(g.x, x)
		x += w + gap
	}
	return g
}

// share gives each its part of total by weight, and none less than its least.
func share(weights, least []float64, total float64) []float64 {
	out := make([]float64, len(weights))
	fixed := make([]bool, len(weights))
	for range weights {
		rest, sum := total, 0.0
		for i := range weights {
			if fixed[i] {
				rest -= out[i]
			} else {
				sum += weights[i]
			}
		}
		again := false
		for i := range weights {
			if fixed[i] {
				continue
			}
			out[i] = times(rest, weights[i]) / sum
			if out[i] < least[i] {
				out[i], fixed[i], again = least[i], true, true
			}
		}
		if !again {
			break
		}
	}
	return out
}
