package find

import "math/bits"

// log2 returns the binary logarithm of n/d in steps of 1/256, rounded down, and
// 0 when n <= d. It uses integers only: floating point may round differently on
// another processor, and a score must not.
func log2(n, d int) int {
	if d < 1 {
		d = 1
	}
	if n <= d {
		return 0
	}
	const frac = 30
	x := uint64(min(n, 1<<32)) << frac / uint64(d)
	whole := bits.Len64(x) - 1 - frac
	x >>= whole // 1 <= x < 2, in units of 2^-30
	out := whole << 8
	for bit := 1 << 7; bit > 0; bit >>= 1 {
		x = x * x >> frac
		if x >= 2<<frac {
			x >>= 1
			out |= bit
		}
	}
	return out
}
