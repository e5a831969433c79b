package compare

import (
	"cmp"
	"fmt"
	"net/url"
	"slices"
	"strings"

	"brief/briefing"
)

// tie is a sign that two sources are not independent of each other as a whole.
type tie struct {
	other int // rank
	why   string
}

// sourceTies finds the signs of dependence that hold for two whole sources. In a
// large run only pairs are looked at that share a name or wording.
func (c *Comparison) sourceTies() [][]tie {
	ties := make([][]tie, len(c.order))
	c.eachPair(func(a, b int) {
		if why := c.tie(a, b); why != "" {
			ties[a] = append(ties[a], tie{b, why})
			ties[b] = append(ties[b], tie{a, why})
		}
	})
	return ties
}

// eachPair calls f for all pairs of sources that may be tied, in order.
func (c *Comparison) eachPair(f func(a, b int)) {
	n := len(c.order)
	if n <= blockSize {
		for a := range n {
			for b := a + 1; b < n; b++ {
				f(a, b)
			}
		}
		return
	}
	if c.likely == nil {
		c.likely = c.likelyPairs()
	}
	for _, p := range c.likely {
		f(p[0], p[1])
	}
}

// likelyPairs finds the pairs of sources of a large run that share a name or
// wording, in order.
func (c *Comparison) likelyPairs() [][2]int {
	pairs := map[[2]int]int{}
	last := map[string]int{}
	for r, d := range c.order {
		s := &c.docs[d].Source
		for _, key := range []string{"d" + s.DeclaredOrigin, "p" + house(s.Publisher), "p" + house(s.Agency), "o" + strings.ToLower(c.owners[r]), "h" + parent(host(s.URL))} {
			if len(key) > 1 {
				if before, ok := last[key]; ok {
					pairs[[2]int{before, r}] = copiedRuns
				}
				last[key] = r
			}
		}
	}
	at := map[uint64][]int{}
	for r := range c.pages {
		for _, h := range c.pages[r].wording.all {
			if list := at[h]; len(list) < 8 { // what more have is a set phrase
				for _, b := range list {
					pairs[[2]int{b, r}]++
				}
				at[h] = append(list, r)
			}
		}
	}
	sorted := [][2]int{}
	for p, runs := range pairs {
		if runs >= copiedRuns {
			sorted = append(sorted, p)
		}
	}
	slices.SortFunc(sorted, func(x, y [2]int) int { return cmp.Or(x[0]-y[0], x[1]-y[1]) })
	return sorted
}

// tie says in words why two sources are one origin, "" when nothing says so.
func (c *Comparison) tie(a, b int) string {
	da, db := c.order[a], c.order[b]
	x, y := &c.docs[da].Source, &c.docs[db].Source
	both := c.label(da) + " and " + c.label(db)
	switch {
	case x.DeclaredOrigin != "" && x.DeclaredOrigin == y.DeclaredOrigin:
		return both + " are declared one origin (" + x.DeclaredOrigin + ")"
	case x.RevisionOf != "" && x.RevisionOf == y.ID:
		return c.label(da) + " is a revision of " + c.label(db)
	case y.RevisionOf != "" && y.RevisionOf == x.ID:
		return c.label(db) + " is a revision of " + c.label(da)
	case house(x.Publisher) != "" && house(x.Publisher) == house(y.Publisher):
		return both + " have one publisher (" + x.Publisher + ")"
	case c.owners[a] != "" && strings.EqualFold(c.owners[a], c.owners[b]):
		return both + " have one owner (" + c.owners[a] + ")"
	}
	if site := oneSite(x, y); site != "" {
		return both + " stand on one site (" + site + ")"
	}
	if why := c.fromAgency(da, db); why != "" {
		return why
	}
	if percent := copied(&c.pages[a].wording, &c.pages[b].wording); percent > 0 {
		small, large := da, db
		if len(c.pages[a].wording.all) > len(c.pages[b].wording.all) {
			small, large = db, da
		}
		return fmt.Sprintf("%s carries %d %% of %s's wording", c.label(large), percent, c.label(small))
	}
	return ""
}

// oneSite is the host that two sources stand on, "" where they stand on two or
// both name their publisher. A host and those below it are one.
func oneSite(x, y *briefing.Source) string {
	if house(x.Publisher) != "" && house(y.Publisher) != "" {
		return ""
	}
	a, b := host(x.URL), host(y.URL)
	if len(a) > len(b) {
		a, b = b, a
	}
	if a != "" && (a == b || strings.Contains(a, ".") && strings.HasSuffix(b, "."+a)) {
		return a
	}
	return ""
}

// host is the host of an address without "www.", "" without one.
func host(address string) string {
	u, err := url.Parse(address)
	if err != nil {
		return ""
	}
	return strings.TrimPrefix(strings.ToLower(u.Hostname()), "www.")
}

// parent is the part of a host that those beside it share: "example.org" of
// "news.example.org".
func parent(host string) string {
	labels := strings.Split(host, ".")
	return strings.Join(labels[max(0, len(labels)-2):], ".")
}

// owners gives the owner of every source, by rank.
func owners(docs []briefing.Document, order []int, registry []briefing.Publisher) []string {
	out := make([]string, len(order))
	for r, d := range order {
		out[r] = owner(&docs[d].Source, registry)
	}
	return out
}

// owner looks up whose a source is: as read, else by its publisher's name or
// its address in the registry.
func owner(s *briefing.Source, registry []briefing.Publisher) string {
	if s.Owner != "" {
		return s.Owner
	}
	host := host(s.URL)
	for _, p := range registry {
		d := strings.TrimPrefix(strings.ToLower(p.Domain), "www.")
		if p.Owner != "" && (p.Name != "" && house(p.Name) == house(s.Publisher) ||
			d != "" && (host == d || strings.HasSuffix(host, "."+d))) {
			return p.Owner
		}
	}
	return ""
}

// origins joins the sources that are tied, directly or through others.
func (c *Comparison) origins() []briefing.Origin {
	set := newSets(len(c.order))
	for a, ts := range c.ties {
		for _, t := range ts {
			set.join(a, t.other)
		}
	}
	c.origin = set
	var out []briefing.Origin
	at := map[int]int{}
	for r, d := range c.order {
		root := set.root(r)
		k, ok := at[root]
		if !ok {
			k = len(out)
			at[root] = k
			out = append(out, briefing.Origin{ID: fmt.Sprintf("O%d", k+1), Sources: []string{}})
		}
		out[k].Sources = append(out[k].Sources, c.docs[d].ID)
		for _, t := range c.ties[r] {
			if t.other > r {
				if out[k].Why != "" {
					out[k].Why += "; "
				}
				out[k].Why += t.why
			}
		}
	}
	return out
}

// sets is union-find; the lowest number is the root.
type sets []int

func newSets(n int) sets {
	s := make(sets, n)
	for i := range s {
		s[i] = i
	}
	return s
}

func (s sets) root(i int) int {
	for s[i] != i {
		s[i] = s[s[i]]
		i = s[i]
	}
	return i
}

func (s sets) join(a, b int) {
	a, b = s.root(a), s.root(b)
	if a < b {
		s[b] = a
	} else {
		s[a] = b
	}
}
