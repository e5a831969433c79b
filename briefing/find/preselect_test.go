package find_test

import (
	"slices"
	"strings"
	"testing"

	"brief/briefing"
	"brief/briefing/find"

	"github.com/stretchr/testify/require"
)

// met reports whether a document has what a want asks for.
func met(tokens []string, w find.Want) bool {
	n := 0
	for _, word := range w.Words {
		if slices.ContainsFunc(word, func(t find.WantedToken) bool {
			return slices.ContainsFunc(tokens, func(x string) bool { return x == t.Token || t.Prefix && strings.HasPrefix(x, t.Token) })
		}) {
			n++
		}
	}
	return n >= w.Least
}

// preselected fails when Rank finds something in a document that no want of the
// query would have chosen.
func preselected(t *testing.T, q briefing.Query, docs []briefing.Document, entities []briefing.Entity) {
	t.Helper()
	tokens := make([][]string, len(docs))
	var languages, all []string
	for i := range docs {
		tokens[i] = find.Tokens(&docs[i])
		require.True(t, slices.IsSorted(tokens[i]))
		all = append(all, tokens[i]...)
		languages = append(languages, docs[i].Language)
	}
	stop := func(fold string) bool { return slices.Contains(all, find.StopToken(fold)) }
	wants := find.Wants(q, entities, languages, stop)
	for _, x := range rank(q, docs, entities) {
		require.True(t, slices.ContainsFunc(wants, func(w find.Want) bool { return met(tokens[x.Doc], w) }),
			"%+v: %q", q, docs[x.Doc].Sentences[x.Sentence].Of(docs[x.Doc].Text))
	}
}

func TestFixturesArePreselected(t *testing.T) {
	for _, path := range fixtures(t) {
		f := load(t, path)
		preselected(t, f.query, f.docs, f.entities)
	}
}

// Whatever the words are, a document in which Rank finds something is chosen,
// and a token is one word to an index that knows letters and digits only.
func FuzzPreselect(f *testing.F) {
	f.Add("The U.S. plan was shown on Monday, officials said.", "US", "What was shown?", "plan was sho")
	f.Add("Russia’s bases in Tartus remain open for now.", "Tart*", "", "remain")
	f.Add("Die Häfen bleiben nach Angaben der Behörde geschlossen.", "=Häfen bleiben", "Wer?", "")
	f.Add("the of and", "of the", "of what", "the")
	f.Fuzz(func(t *testing.T, words, term, question, pin string) {
		if strings.Contains(pin, "\x00") || len(words) > 2000 {
			return
		}
		docs := read("en", strings.ToValidUTF8(words, "?"), "It rained on Monday in the capital, reporters said.")
		for i := range docs {
			for _, tok := range find.Tokens(&docs[i]) {
				for _, c := range []byte(tok) {
					require.True(t, c >= 'a' && c <= 'z' || c >= '0' && c <= '9' || c > 127, tok)
				}
			}
		}
		preselected(t, briefing.Query{Terms: []string{term}}, docs, nil)
		preselected(t, briefing.Query{Names: []string{term}}, docs, nil)
		preselected(t, briefing.Query{Question: question}, docs, nil)
	})
}
