package compare

import "slices"

// Bounds of a run in which all documents are compared with each other. Above
// blockSize documents only those that share some of their rarest concepts are.
const (
	blockSize   = 120
	blockRare   = 12 // rarest concepts of a document
	blockMost   = 40 // documents that may have such a concept
	blockShared = 3  // concepts two documents have to share
)

// blocks parts documents into sets small enough to compare all with all, such
// that documents of one event most likely lie in one set.
func (v *vocab) blocks(pages []page) [][]int {
	n := len(pages)
	if n <= blockSize {
		all := make([]int, n)
		for i := range all {
			all[i] = i
		}
		return [][]int{all}
	}
	df := make([]int32, len(v.concepts))
	for i := range pages {
		for _, b := range pages[i].bag {
			df[b.id]++
		}
	}
	posts := make([][]int32, len(v.concepts))
	for i := range pages {
		var rare []uint32
		for _, b := range pages[i].bag {
			if df[b.id] >= 2 && df[b.id] <= blockMost {
				rare = append(rare, b.id)
			}
		}
		slices.SortStableFunc(rare, func(a, b uint32) int { return int(df[a] - df[b]) })
		for _, k := range rare[:min(len(rare), blockRare)] {
			posts[k] = append(posts[k], int32(i))
		}
	}
	count := map[[2]int32]int{}
	set := newSets(n)
	for _, p := range posts {
		for i := range p {
			for k := i + 1; k < len(p); k++ {
				pair := [2]int32{p[i], p[k]}
				if count[pair]++; count[pair] == blockShared {
					set.join(int(p[i]), int(p[k]))
				}
			}
		}
	}
	at := map[int]int{}
	var out [][]int
	for i := range n {
		root := set.root(i)
		k, ok := at[root]
		if !ok || len(out[k]) == blockSize {
			k = len(out)
			at[root] = k
			out = append(out, nil)
		}
		out[k] = append(out[k], i)
	}
	return out
}
