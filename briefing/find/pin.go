package find

import (
	"strings"

	"brief/briefing"
)

// pinned returns the sentences that hold the words of a pin.
func (ix *Index) pinned(pins []string) map[int32]bool {
	out := make(map[int32]bool)
	var want []string
	for _, p := range pins {
		if p = squash(p); p != "" {
			want = append(want, p)
		}
	}
	if len(want) == 0 {
		return out
	}
	for at := range ix.sents {
		text := squash(ix.sentence(int32(at)).Of(ix.doc(int32(at)).Text))
		for _, p := range want {
			if strings.Contains(text, p) {
				out[int32(at)] = true
			}
		}
	}
	return out
}

// Miss is a pin whose words stand in no sentence.
type Miss struct {
	Pin     string
	Ref     briefing.Ref
	Nearest string // the sentence most like it, as it stands; empty when none has a word of it
}

// Unmatched returns the pins that no sentence of docs holds, each with the
// sentence nearest to it, for the hint. Case, white space and the kind of
// quotation marks do not matter.
func Unmatched(pins []string, docs []briefing.Document) []Miss {
	var out []Miss
	var ix *Index
	for _, p := range pins {
		if squash(p) == "" || held(squash(p), docs) {
			continue
		}
		if ix == nil {
			ix = NewIndex(docs, nil)
		}
		m := Miss{Pin: p}
		if at, ok := ix.nearestTo(p); ok {
			m.Ref, m.Nearest = ix.sents[at].ref, ix.sentence(at).Of(ix.doc(at).Text)
		}
		out = append(out, m)
	}
	return out
}

// held reports whether a sentence of docs holds the folded words.
func held(words string, docs []briefing.Document) bool {
	for d := range docs {
		for s := range docs[d].Sentences {
			if strings.Contains(squash(docs[d].Sentences[s].Of(docs[d].Text)), words) {
				return true
			}
		}
	}
	return false
}

// nearestTo returns the sentence that shares the rarest words with text, the
// first of equals.
func (ix *Index) nearestTo(text string) (int32, bool) {
	score := make(map[int32]int)
	for _, w := range cut(text) {
		x := want{stems: ix.stemsOf(w)}
		met := make(map[int32]bool)
		for _, id := range ix.formsOf(&x) {
			for _, at := range ix.posts[id] {
				met[at] = true
			}
		}
		for at := range met {
			score[at] += 1 + log2(len(ix.sents)+1, len(met))
		}
	}
	best, top := int32(-1), 0
	for at := range ix.sents {
		if n := score[int32(at)]; n > top {
			best, top = int32(at), n
		}
	}
	return best, top > 0
}
