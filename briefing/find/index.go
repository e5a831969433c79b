package find

import (
	"cmp"
	"slices"
	"strings"

	"brief/briefing"
	"brief/briefing/internal/stem"
)

// Index holds the words and names of all sentences of a run, ready to be asked.
// It is built once and is safe for concurrent use: asking changes nothing.
// Memory is about one and a half times the words' count in int32s, beside the
// documents themselves, which it keeps.
type Index struct {
	docs     []briefing.Document
	entities []briefing.Entity
	langs    []string // languages of the documents, in order

	sents  []sent
	tokens []int32 // form ids of all words, in order
	words  int     // len(tokens), never 0

	forms  []form
	sorted []int32             // form ids by fold, for prefixes
	byFold map[string][]int32  // word in lower case -> its forms
	byStem map[string][]int32  // stem -> forms
	posts  [][]int32           // form id -> sentences, ascending, each once
	acts   map[string]bool     // stems of acts, see question.go
	ahead  map[string]bool     // stems that speak of the future
	names  map[string][]int32  // Name.Key -> sentences
	keysOf map[string][]string // name as written, folded -> its keys

	stops func(fold string) bool // says instead of the forms what a function word is; see Want
	among int                    // sentences of the run, when docs are a part of it
}

// form is a word as it is written, in one language.
type form struct {
	fold    string // without a possessive 's
	stem    string
	capital bool // begins with a capital
	caps    bool // has capitals only, two or more
	stop    bool
}

// formOf reads a word as written. Initials with stops ("U.S") fold to those
// without.
func formOf(text, stemmed string) form {
	f := form{fold: strings.TrimSuffix(stem.Fold(text), "'s"), stem: stemmed}
	if parts := strings.Split(f.fold, "."); len(parts) > 1 && !slices.ContainsFunc(parts, func(p string) bool { return len(p) > 2 || p >= "0" && p < "a" }) {
		f.fold = strings.Join(parts, "")
	}
	f.capital, f.caps = capital(text)
	return f
}

// sent is a sentence of the run.
type sent struct {
	ref        briefing.Ref
	start, end int32 // its words in tokens
}

// NewIndex reads the words and names of docs. It takes linear time.
func NewIndex(docs []briefing.Document, entities []briefing.Entity) *Index {
	ix := &Index{
		docs: docs, entities: entities,
		byFold: make(map[string][]int32), byStem: make(map[string][]int32),
		names: make(map[string][]int32), keysOf: make(map[string][]string),
	}
	known := make(map[string]map[string]int32) // language -> word -> form
	for d := range docs {
		doc := &docs[d]
		if known[doc.Language] == nil {
			known[doc.Language] = make(map[string]int32)
			ix.langs = append(ix.langs, doc.Language)
		}
		for s := range doc.Sentences {
			ix.add(d, s, known[doc.Language])
		}
	}
	slices.Sort(ix.langs)
	ix.acts, ix.ahead = ix.stemSet(acts), ix.stemSet(ahead)
	ix.words = max(1, len(ix.tokens))
	ix.sorted = make([]int32, len(ix.forms))
	for i := range ix.forms {
		id := int32(i)
		ix.sorted[i] = id
		ix.byFold[ix.forms[i].fold] = append(ix.byFold[ix.forms[i].fold], id)
		ix.byStem[ix.forms[i].stem] = append(ix.byStem[ix.forms[i].stem], id)
	}
	slices.SortFunc(ix.sorted, func(a, b int32) int {
		return cmp.Or(strings.Compare(ix.forms[a].fold, ix.forms[b].fold), cmp.Compare(a, b))
	})
	return ix
}

// add takes in one sentence.
func (ix *Index) add(d, s int, known map[string]int32) {
	doc := &ix.docs[d]
	at := int32(len(ix.sents))
	x := sent{ref: briefing.Ref{Doc: d, Sentence: s}, start: int32(len(ix.tokens))}
	for _, w := range doc.Sentences[s].Words {
		text := briefing.Span{Start: w.Start, End: w.End}.Of(doc.Text)
		id, ok := known[text]
		if !ok {
			id = int32(len(ix.forms))
			known[text] = id
			f := formOf(text, w.Stem)
			f.stop = w.Stop
			ix.forms = append(ix.forms, f)
			ix.posts = append(ix.posts, nil)
		}
		ix.tokens = append(ix.tokens, id)
		if p := ix.posts[id]; len(p) == 0 || p[len(p)-1] != at {
			ix.posts[id] = append(p, at)
		}
	}
	x.end = int32(len(ix.tokens))
	ix.sents = append(ix.sents, x)
	for _, n := range doc.Sentences[s].Names {
		if p := ix.names[n.Key]; len(p) == 0 || p[len(p)-1] != at {
			ix.names[n.Key] = append(p, at)
		}
		text := squash(briefing.Span{Start: n.Start, End: n.End}.Of(doc.Text))
		if keys := ix.keysOf[text]; !slices.Contains(keys, n.Key) {
			ix.keysOf[text] = append(keys, n.Key)
		}
	}
}

// sentence returns the sentence at position at of the run.
func (ix *Index) sentence(at int32) *briefing.Sentence {
	r := ix.sents[at].ref
	return &ix.docs[r.Doc].Sentences[r.Sentence]
}

// doc returns the document that holds the sentence.
func (ix *Index) doc(at int32) *briefing.Document { return &ix.docs[ix.sents[at].ref.Doc] }

// tokensOf returns the form ids of a sentence's words.
func (ix *Index) tokensOf(at int32) []int32 { return ix.tokens[ix.sents[at].start:ix.sents[at].end] }

// squash folds case, quotation marks and white space, so that words can be
// looked for as a person remembers them.
func squash(s string) string {
	var b strings.Builder
	b.Grow(len(s))
	space := false
	for _, r := range strings.ToLower(s) {
		switch r {
		case ' ', '\t', '\n', '\r', '\u00a0', '\u202f', '\u2009':
			space = true
			continue
		case '‘', '’', '‚', '‛', '`', '´', '“', '”', '„', '‟', '«', '»', '‹', '›', '"':
			r = '\'' // one mark for all: sources swap them freely
		case '‐', '‑', '–', '—', '−':
			r = '-'
		}
		if space && b.Len() > 0 {
			b.WriteByte(' ')
		}
		space = false
		b.WriteRune(r)
	}
	return b.String()
}
