package find

import (
	"strings"
	"unicode/utf8"

	"brief/briefing"
)

// casing counts how a word is written where its place does not ask for a
// capital.
type casing struct{ capital, lower int }

// casings counts, by document, the words that w wants save for their capitals.
// The counts of all documents stand under everywhere.
func (ix *Index) casings(w want) map[int]casing {
	w.capital, w.caps = false, false
	out := make(map[int]casing)
	for _, id := range ix.formsOf(&w) {
		for _, at := range ix.posts[id] {
			for i, tok := range ix.tokensOf(at) {
				if tok != id || ix.opens(at, i) {
					continue
				}
				for _, doc := range []int{ix.sents[at].ref.Doc, everywhere} {
					c := out[doc]
					if ix.forms[id].capital {
						c.capital++
					} else {
						c.lower++
					}
					out[doc] = c
				}
			}
		}
	}
	return out
}

const everywhere = -1

// proper reports whether the capital of word i can be that of a name. The first
// word of a sentence has one anyway; there the rest of the document decides,
// and where that has no say, all documents: a word that mostly stands without a
// capital elsewhere is no name ("Trump cards beat …"). Inside a sentence a
// capital is good evidence, unless the document writes the word without one
// over and over ("Top Trumps" in a text about trumps).
func (t *term) proper(ix *Index, at int32, i int) bool {
	c := t.casing[ix.sents[at].ref.Doc]
	if !ix.opens(at, i) {
		return c.lower <= 3*c.capital
	}
	if c.capital+c.lower == 0 {
		c = t.casing[everywhere]
	}
	return c.lower <= c.capital
}

// opens reports whether a word begins its sentence, or a quotation or clause
// inside it that is written with a capital for that reason alone.
func (ix *Index) opens(at int32, word int) bool {
	if word == 0 {
		return true
	}
	ws := ix.sentence(at).Words
	gap := briefing.Span{Start: ws[word-1].End, End: ws[word].Start}.Of(ix.doc(at).Text)
	r, _ := utf8.DecodeLastRuneInString(gap)
	return strings.ContainsRune("\"“„«‘'•", r) || strings.ContainsAny(gap, ":.!?")
}
