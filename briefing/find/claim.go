package find

import "slices"

// claim is a query ready to be compared with sentences.
type claim struct {
	words   []claimWord
	of      map[int32]int   // form -> the word of the claim that it is
	kin     map[int32][]int // form -> the words that it is kindred to
	total   int             // sum of the words' weights, never 0
	names   int             // how many words are names
	figures int             // how many are numbers
}

// claimWord is a content word of the claim.
type claimWord struct {
	weight int  // rarity in the documents, bits in 1/256
	name   bool // has a capital that is not a sentence's
	figure bool // begins with a digit
}

// claim reads a query: its words with a meaning, each once. Rarity is that in
// the documents alone: a general word list made the choice worse on the
// evaluation data.
func (ix *Index) claim(text string) *claim {
	c := &claim{of: make(map[int32]int), kin: make(map[int32][]int)}
	seen := make(map[string]bool)
	for i, w := range cut(text) {
		f := formOf(w, "")
		if commonest[f.fold] || ix.isStop(f.fold) {
			continue
		}
		stems := ix.stemsOf(w)
		if len(stems) == 0 || seen[stems[0]] {
			continue
		}
		seen[stems[0]] = true
		c.add(ix, f, stems, f.capital && i > 0)
	}
	c.total = max(1, c.total)
	return c
}

func (c *claim) add(ix *Index, f form, stems []string, name bool) {
	n := len(c.words)
	var posts []int32
	for _, s := range stems {
		for _, id := range ix.byStem[s] {
			c.of[id] = n
			posts = append(posts, ix.posts[id]...)
		}
	}
	for _, id := range ix.kindred(f.fold) {
		c.kin[id] = append(c.kin[id], n)
	}
	slices.Sort(posts)
	w := claimWord{
		weight: log2(2*len(ix.sents)+2, 2*len(slices.Compact(posts))+1),
		name:   name,
		figure: f.fold[0] >= '0' && f.fold[0] <= '9',
	}
	c.words = append(c.words, w)
	c.total += w.weight
	if w.name {
		c.names++
	}
	if w.figure {
		c.figures++
	}
}

// commonest are function words that are none in documents without them.
var commonest = set(`a an the of in on at by for to from with and or as is are was were be been it its he she his her
	they their that this which who had has have not but also`)

// kindred returns the forms of one matter with a word: those of its kin group,
// and those that begin as it does and differ in their ending only, such as
// derivations that the stemmer keeps apart and a country beside its people.
func (ix *Index) kindred(word string) []int32 {
	var out []int32
	for _, k := range kinOf[word] {
		for _, s := range ix.stemsOf(k) {
			out = append(out, ix.byStem[s]...)
		}
	}
	rs := []rune(word)
	if len(rs) < 4 || rs[0] >= '0' && rs[0] <= '9' {
		return out
	}
	w := want{fold: string(rs[:max(4, len(rs)-len(rs)/3)]), prefix: true}
	for _, id := range ix.formsOf(&w) {
		if len([]rune(ix.forms[id].fold)) <= len(rs)+4 {
			out = append(out, id)
		}
	}
	return out
}
