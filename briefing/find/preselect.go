package find

import (
	"slices"
	"strings"

	"brief/briefing"
)

// A large run is not indexed as a whole. Each document is known by its tokens;
// what a section asks for is put into tokens too, and only documents that have
// them are indexed and ranked. Whatever Rank would find in the others it would
// find in these: the one exception is a name that a document writes in none of
// the spellings the config gives and whose key is not that of the config.

// Token kinds: the first byte of a token.
const (
	tokenWord = 'w' // a word as it is written, folded
	tokenStem = 's' // a stem
	tokenStop = 'x' // a function word of the document's language
	tokenName = 'n' // key of a name that was recognised
)

// Tokens are what a document can be looked for by: each once, in order. They
// consist of ASCII letters and digits and of bytes above 127.
func Tokens(d *briefing.Document) []string {
	type word struct {
		text, stem string
		stop       bool
	}
	seen := make(map[word]bool, 512)
	have := make(map[string]bool, 1024)
	for i := range d.Sentences {
		s := &d.Sentences[i]
		for _, w := range s.Words {
			x := word{briefing.Span{Start: w.Start, End: w.End}.Of(d.Text), w.Stem, w.Stop}
			if seen[x] {
				continue
			}
			seen[x] = true
			fold := formOf(x.text, "").fold
			have[token(tokenWord, fold)], have[token(tokenStem, x.stem)] = true, true
			if x.stop {
				have[token(tokenStop, fold)] = true
			}
		}
		for _, n := range s.Names {
			have[token(tokenName, n.Key)] = true
		}
	}
	out := make([]string, 0, len(have))
	for t := range have {
		out = append(out, t)
	}
	slices.Sort(out)
	return out
}

// token writes a word so that it is one word to any index: punctuation becomes
// letters. Words that become alike only make the choice wider.
func token(kind byte, word string) string {
	b := make([]byte, 1, len(word)+1)
	b[0] = kind
	for i := 0; i < len(word); i++ {
		switch c := word[i]; {
		case c >= 'a' && c <= 'z' || c >= '0' && c <= '9' || c > 127:
			b = append(b, c)
		default:
			b = append(b, 'q', 'q', 'a'+c>>4, 'a'+c&15)
		}
	}
	return string(b)
}

// StopToken is the token of a function word.
func StopToken(fold string) string { return token(tokenStop, fold) }

// Want is something that makes a document worth a look for a section: a term, a
// name, a pin, or the question of a section that has nothing else.
type Want struct {
	Words []WantedWord
	Least int  // so many of Words at least
	Pin   bool // the config demands a sentence with it
}

// WantedWord is there with any of its tokens.
type WantedWord []WantedToken

// WantedToken is a token, or with Prefix all that begin with it.
type WantedToken struct {
	Token  string
	Prefix bool
}

// Wants lists what a section asks for. languages are those of the documents;
// stop reports whether a folded word is a function word in one of them.
func Wants(q briefing.Query, entities []briefing.Entity, languages []string, stop func(fold string) bool) []Want {
	langs := slices.Compact(slices.Sorted(slices.Values(languages)))
	ix := &Index{entities: entities, langs: langs, stops: stop}
	p := ix.compile(q)
	var out []Want
	all := func(ws []want, pin bool) {
		if len(ws) > 0 {
			out = append(out, Want{Words: wanted(ws), Least: len(ws), Pin: pin})
		}
	}
	for _, t := range p.terms {
		all(t.words, false)
	}
	for _, n := range p.names {
		for _, v := range n.variants {
			all(v.words, false)
		}
		keys := slices.Sorted(func(yield func(string) bool) {
			for k := range n.keys {
				if !yield(k) {
					return
				}
			}
		})
		for _, k := range keys {
			out = append(out, Want{Words: []WantedWord{{{Token: token(tokenName, k)}}}, Least: 1})
		}
	}
	for _, pin := range q.Pin {
		out = append(out, ix.pinWant(pin)...)
	}
	if n := len(p.question.words); n > 0 && len(p.terms)+len(p.names) == 0 {
		var ws []want
		for _, w := range p.question.words {
			ws = append(ws, w.want)
		}
		out = append(out, Want{Words: wanted(ws), Least: max(min(2, n), (min(n, 6)+1)/2)})
	}
	return out
}

// pinWant wants the words of a pin: the first may be the end of a word of the
// text, and is looked for only when nothing follows it; the last the beginning
// of one.
func (ix *Index) pinWant(pin string) []Want {
	words := cut(strings.ToLower(pin))
	var w []WantedWord
	for i, x := range words {
		if i == 0 && len(words) > 1 {
			continue
		}
		w = append(w, WantedWord{{Token: token(tokenWord, formOf(x, "").fold), Prefix: i == len(words)-1}})
	}
	if len(w) == 0 {
		return nil
	}
	return []Want{{Words: w, Least: len(w), Pin: true}}
}

// wanted puts words of a query into tokens.
func wanted(ws []want) []WantedWord {
	var out []WantedWord
	for _, w := range ws {
		var any WantedWord
		for _, s := range w.stems {
			any = append(any, WantedToken{Token: token(tokenStem, s)})
		}
		if w.stems == nil {
			any = WantedWord{{Token: token(tokenWord, w.fold), Prefix: w.prefix}}
		}
		out = append(out, any)
	}
	return out
}

// Among tells an index over a part of a run how many sentences the whole run
// has: how rare a word is, is a matter of the whole.
func (ix *Index) Among(sentences int) { ix.among = sentences }

// all is the number of sentences of the run.
func (ix *Index) all() int { return max(ix.among, len(ix.sents)) }
