package text

import (
	"math/bits"
	"strconv"
	"strings"
)

// decimal is the exact number m × 10^e, so that "48.2 million" is 48200000 on
// every machine.
type decimal struct {
	m uint64
	e int32
	// minus is set for a number below zero.
	minus bool
}

// maxDigits is how many digits of a figure are read; longer runs of digits are
// identifiers.
const maxDigits = 18

func whole(n int) decimal { return decimal{m: uint64(n)} }

// shift multiplies by 10^n.
func (d decimal) shift(n int) decimal {
	d.e += int32(n)
	return d
}

// times multiplies by a small whole number; it reports false on overflow.
func (d decimal) times(n uint64) (decimal, bool) {
	hi, lo := bits.Mul64(d.m, n)
	d.m = lo
	return d, hi == 0 && lo < 1<<62
}

// plus adds two numbers of one sign; it reports false on overflow.
func (d decimal) plus(o decimal) (decimal, bool) {
	if d.e < o.e {
		d, o = o, d
	}
	for d.e > o.e {
		if d.m >= 1<<59 {
			return d, false
		}
		d.m *= 10
		d.e--
	}
	d.m += o.m
	return d, d.m < 1<<62
}

// less compares sizes; both signs count as plus.
func (d decimal) less(o decimal) bool {
	a, b := d.digits(), o.digits()
	if da, db := len(a)+int(d.e), len(b)+int(o.e); da != db {
		return da < db
	}
	for len(a) < len(b) {
		a += "0"
	}
	for len(b) < len(a) {
		b += "0"
	}
	return a < b
}

func (d decimal) digits() string {
	if d.m == 0 {
		return ""
	}
	return strconv.FormatUint(d.m, 10)
}

// int returns the number if it is whole and small, else -1.
func (d decimal) int() int {
	m := d.m
	for e := d.e; e > 0 && m < 1<<40; e-- {
		m *= 10
	}
	for e := d.e; e < 0; e++ {
		if m%10 != 0 {
			return -1
		}
		m /= 10
	}
	if m >= 1<<31 {
		return -1
	}
	return int(m)
}

// String writes the number without exponent and without needless zeros.
func (d decimal) String() string {
	if d.m == 0 {
		return "0"
	}
	s := d.digits()
	switch {
	case d.e > 0:
		s += strings.Repeat("0", int(min(d.e, 60)))
	case d.e < 0:
		if n := 1 - int(d.e) - len(s); n > 0 {
			s = strings.Repeat("0", n) + s
		}
		point := len(s) + int(d.e)
		s = s[:point] + "." + s[point:]
		s = strings.TrimRight(strings.TrimRight(s, "0"), ".")
	}
	if d.minus {
		return "-" + s
	}
	return s
}

// quotient returns n/of rounded to four places.
func quotient(n, of uint64) decimal {
	return decimal{m: (n*10000 + of/2) / of, e: -4}
}
