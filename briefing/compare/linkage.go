package compare

import "slices"

// linkage joins the two groups with the highest mean likeness until none
// reaches its threshold, which may depend on the sizes. The lowest numbers win
// ties.
func linkage(p []int, n int, at func(size1, size2 int) int) [][]int {
	m := make([]float64, n*n)
	for i, x := range p {
		m[i] = float64(x)
	}
	groups := make([][]int, n)
	for i := range n {
		groups[i] = []int{i}
	}
	for {
		best, bi, bj := -1, -1, -1
		for i := range n {
			if groups[i] == nil {
				continue
			}
			for j := i + 1; j < n; j++ {
				if groups[j] == nil {
					continue
				}
				x := int(m[i*n+j])
				if x > best && x >= at(len(groups[i]), len(groups[j])) {
					best, bi, bj = x, i, j
				}
			}
		}
		if bi < 0 {
			break
		}
		wi, wj := float64(len(groups[bi])), float64(len(groups[bj]))
		for k := range n {
			x := (float64(m[bi*n+k]*wi) + float64(m[bj*n+k]*wj)) / (wi + wj)
			m[bi*n+k], m[k*n+bi] = x, x
		}
		groups[bi] = append(groups[bi], groups[bj]...)
		groups[bj] = nil
	}
	var out [][]int
	for _, g := range groups {
		if g != nil {
			slices.Sort(g)
			out = append(out, g)
		}
	}
	return out
}
