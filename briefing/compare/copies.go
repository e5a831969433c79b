package compare

// nearCopy is how many per cent of the longer text's four-word runs two texts
// must share for one to be the other printed again. Below copiedRuns they must
// be equal: two short lines may differ in one word and mean the contrary.
const nearCopy = 60

// findCopies gives every document, by rank, the first one that it prints again,
// itself when there is none. A copy says nothing new of what a run is about: it
// would make the words of its text common, and the two of them an event. So
// events, names and shared concepts are read from the first printing only.
func (c *Comparison) findCopies() {
	c.first = newSets(len(c.pages))
	c.eachPair(func(a, b int) {
		x, y := c.pages[a].wording.all, c.pages[b].wording.all
		if 100*min(len(x), len(y)) < nearCopy*max(len(x), len(y)) {
			return
		}
		least := nearCopy
		if max(len(x), len(y)) < copiedRuns {
			least = 100
		}
		if _, runs := carried(x, y); runs > 0 && 100*runs >= least*max(len(x), len(y)) {
			c.first.join(a, b)
		}
	})
}

// printings gives the pages of first printings, with the rank of each.
func (c *Comparison) printings() (pages []page, ranks []int) {
	for r := range c.pages {
		if c.first.root(r) == r {
			pages = append(pages, c.pages[r])
			ranks = append(ranks, r)
		}
	}
	return pages, ranks
}

// groupEvents finds the events of the run: those of the first printings, to
// which copies are added.
func (c *Comparison) groupEvents() {
	pages, ranks := c.printings()
	event, solo, alike := c.v.events(pages)
	n := len(c.pages)
	at := make([]int, n) // rank -> index of its first printing
	for i, r := range ranks {
		at[r] = i
	}
	c.event, c.solo = make([]int, n), solo
	for r := range c.pages {
		at[r] = at[c.first.root(r)]
		c.event[r] = event[at[r]]
	}
	if alike == nil {
		return
	}
	c.alike = make([]int, n*n)
	for a := range n {
		for b := range n {
			if at[a] == at[b] {
				c.alike[a*n+b] = scale(sameText)
			} else {
				c.alike[a*n+b] = alike[at[a]*len(ranks)+at[b]]
			}
		}
	}
}

// sameText is the score of a document beside its copy.
const sameText = 9
