package compare

import (
	"math"
	"math/bits"
)

// log2 is the binary logarithm with a straight line between powers of two. Only
// exact operations are used, so that every machine gets the same bits.
func log2(n int) float64 {
	if n < 1 {
		return 0
	}
	e := bits.Len(uint(n)) - 1
	return float64(e) + float64(n-1<<e)/float64(int(1)<<e)
}

// idf weighs a feature found in df of n places: high for a rare one.
func idf(n, df int) float64 { return log2(16*(n+1)) - log2(16*df+8) }

// vector is a bag of features, weighed.
type vector struct {
	ids []uint32
	w   []float64 // of unit length
}

func newVector(bag []weight, idfOf []float64) vector {
	v := vector{make([]uint32, len(bag)), make([]float64, len(bag))}
	sum := 0.0
	for i, b := range bag {
		v.ids[i] = b.id
		x := float64((1 + log2(int(b.n))*0.7) * idfOf[b.id])
		v.w[i] = x
		sum += float64(x * x)
	}
	if sum > 0 {
		norm := math.Sqrt(sum)
		for i := range v.w {
			v.w[i] /= norm
		}
	}
	return v
}

// cosine compares two weighted bags: 0 nothing in common, 1 the same.
func (a vector) cosine(b vector) float64 {
	sum := 0.0
	for i, j := 0, 0; i < len(a.ids) && j < len(b.ids); {
		switch {
		case a.ids[i] < b.ids[j]:
			i++
		case a.ids[i] > b.ids[j]:
			j++
		default:
			sum += float64(a.w[i] * b.w[j])
			i++
			j++
		}
	}
	return sum
}

// idfs weighs every feature of the bags; size is one more than the largest id.
func idfs(bags [][]weight, size int) []float64 {
	df := make([]int, size)
	for _, bag := range bags {
		for _, b := range bag {
			df[b.id]++
		}
	}
	out := make([]float64, size)
	for i, n := range df {
		if n > 0 {
			out[i] = idf(len(bags), n)
		}
	}
	return out
}

// vectors makes one vector a bag, weighed by rarity among the bags.
func vectors(bags [][]weight, size int) []vector {
	w := idfs(bags, size)
	out := make([]vector, len(bags))
	for i, bag := range bags {
		out[i] = newVector(bag, w)
	}
	return out
}

// linear is a learned weighing of features: see weights.go.
type linear struct {
	bias  float64
	terms []term
}

type term struct {
	name             string
	weight, mean, sd float64
}

// score sums the standardised features; above 0 means more likely than not.
func (l *linear) score(f []float64) float64 {
	z := l.bias
	for i, t := range l.terms {
		z += float64(t.weight * (f[i] - t.mean) / t.sd)
	}
	return z
}

// scale turns a score into 0 … 10000, with 5000 at score 0. It is an integer
// because orders and thresholds may not depend on the machine.
func scale(z float64) int {
	a := math.Abs(z)
	return int(math.Round(5000 + 5000*z/(1+a)))
}

// flat makes vectors in which every feature weighs alike: in a run about one
// event the names that all documents share are what speaks for it.
func flat(bags [][]weight) []vector {
	size := uint32(0)
	for _, bag := range bags {
		if n := len(bag); n > 0 {
			size = max(size, bag[n-1].id+1)
		}
	}
	w := make([]float64, size)
	for i := range w {
		w[i] = 1
	}
	out := make([]vector, len(bags))
	for i, bag := range bags {
		out[i] = newVector(bag, w)
	}
	return out
}
