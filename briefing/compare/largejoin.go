package compare

import (
	"slices"
	"strconv"
)

// cluster joins sentences that say the same. Sentences are taken in order; each
// joins the first telling that is like enough, or becomes one.
func (b *Builder) cluster() []group {
	df := make([]uint32, len(b.v.concepts))
	for _, k := range b.con {
		df[k]++
	}
	kind := b.kinds()
	bits := slotBits
	for 1<<bits < 2*len(b.sents) && bits < 23 {
		bits++
	}
	table := make([][slotsEach]int32, 1<<bits) // leaders, numbered from 1
	member := make([]int32, len(b.sents))      // leader, plus one
	size := make([]uint16, len(b.sents))
	var keys [rarest * (rarest - 1) / 2]uint64
	for i := range b.sents {
		con := b.concepts(i)
		if len(con) < largeLeast {
			continue
		}
		n := meetings(con, df, &keys)
		best, at := largeJoin-1, int32(0)
		for _, k := range keys[:n] {
			for _, l := range table[k>>(64-bits)] {
				if l == 0 || l == at || b.sents[l-1].doc == b.sents[i].doc {
					continue
				}
				o := b.concepts(int(l - 1))
				if min(len(o), len(con))*100 < largeJoin*max(len(o), len(con)) {
					continue
				}
				same := shared(o, con)
				if p := 100 * same / (len(o) + len(con) - same); p > best && !strangers(o, con, kind) {
					best, at = p, l
				}
			}
		}
		if at > 0 {
			member[i] = at
			if size[at-1] < 65535 {
				size[at-1]++
			}
			continue
		}
		member[i] = int32(i + 1)
		for _, k := range keys[:n] {
			s := &table[k>>(64-bits)]
			s[0], s[1] = int32(i+1), s[0]
		}
	}
	at := map[int32]int{}
	var out []group
	for i, m := range member {
		if m == 0 || size[m-1] == 0 {
			continue
		}
		k, ok := at[m]
		if !ok {
			k = len(out)
			at[m] = k
			out = append(out, group{})
		}
		g := &out[k]
		if g.told++; len(g.sents) < clusterShown {
			g.sents = append(g.sents, int32(i))
		}
		if int32(i+1) != m {
			b.differ(g, m-1, int32(i))
		}
	}
	return out
}

// What a concept is, where it matters for telling one event from another.
const (
	aWord = iota
	aName
	aNumber
)

// kinds says of each concept what it is.
func (b *Builder) kinds() []uint8 {
	kind := make([]uint8, len(b.v.concepts))
	for id := range b.v.stems {
		e := &b.v.stems[id]
		switch {
		case len(e.concepts) == 0:
		case e.number:
			kind[e.concepts[0]] = aNumber
		case b.v.name(uint32(id)):
			kind[e.concepts[0]] = aName
		}
	}
	return kind
}

// strangers reports whether two sentences tell of different events: each has a
// name that the other lacks, or each has two numbers that the other lacks. One
// differing number is a disagreement, two are another day's report.
func strangers(a, b []uint32, kind []uint8) bool {
	names, numbers := lacks(a, b, kind)
	if names == 0 && numbers < 2 {
		return false
	}
	n, m := lacks(b, a, kind)
	return names > 0 && n > 0 || numbers > 1 && m > 1
}

// lacks counts the names and numbers of a that b lacks; both are ascending.
func lacks(a, b []uint32, kind []uint8) (names, numbers int) {
	j := 0
	for _, k := range a {
		for j < len(b) && b[j] < k {
			j++
		}
		if j < len(b) && b[j] == k {
			continue
		}
		switch kind[k] {
		case aName:
			names++
		case aNumber:
			numbers++
		}
	}
	return names, numbers
}

// meetings writes the hashes of all pairs of a sentence's rarest concepts, and
// says how many there are.
func meetings(con, df []uint32, keys *[rarest * (rarest - 1) / 2]uint64) int {
	var rare [rarest]uint32
	n := 0
	for _, k := range con {
		if df[k] < 2 {
			continue
		}
		i := n
		if n < rarest {
			n++
		} else if df[k] >= df[rare[n-1]] {
			continue
		} else {
			i = n - 1
		}
		for i > 0 && df[rare[i-1]] > df[k] {
			rare[i] = rare[i-1]
			i--
		}
		rare[i] = k
	}
	m := 0
	for i := range n {
		for j := i + 1; j < n; j++ {
			a, c := min(rare[i], rare[j]), max(rare[i], rare[j])
			h := (uint64(a)<<32 | uint64(c)) * 0x9E3779B97F4A7C15
			h ^= h >> 29
			keys[m] = h * 0xBF58476D1CE4E5B9
			m++
		}
	}
	return m
}

// differ notes that a sentence gives another number of the same things than the
// first telling.
func (b *Builder) differ(g *group, first, s int32) {
	if b.sents[first].doc == b.sents[s].doc {
		return
	}
	for _, f := range b.figures(int(first)) {
		other, same := 0.0, false
		for _, x := range b.figures(int(s)) {
			if x.of == f.of {
				if x.num == f.num {
					same = true
				} else {
					other = x.num
				}
			}
		}
		if same || other == 0 {
			continue
		}
		for k := range g.other {
			if b.of(g.other[k]) == f.of { // one conflict a slot, however many values
				known := slices.ContainsFunc(g.other[k], func(o int32) bool { return b.valueOf(o, f.of) == other })
				if !known && len(g.other[k]) < conflictShown {
					g.other[k] = append(g.other[k], s)
				}
				return
			}
		}
		if len(g.other) < conflictShown {
			g.other = append(g.other, []int32{first, s})
		}
		return
	}
}

// of says what the values of a conflict count.
func (b *Builder) of(sents []int32) uint32 {
	for _, f := range b.figures(int(sents[0])) {
		for _, x := range b.figures(int(sents[1])) {
			if f.of == x.of && f.num != x.num {
				return f.of
			}
		}
	}
	return 0
}

func (b *Builder) valueOf(s int32, of uint32) float64 {
	for _, f := range b.figures(int(s)) {
		if f.of == of {
			return f.num
		}
	}
	return 0
}

func (b *Builder) shownValue(sents []int32) []string {
	of := b.of(sents)
	out := make([]string, len(sents))
	for i, s := range sents {
		out[i] = strconv.FormatFloat(b.valueOf(s, of), 'f', -1, 64)
	}
	return out
}
