package find

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"github.com/blevesearch/snowballstem"
	"github.com/blevesearch/snowballstem/arabic"
	"github.com/blevesearch/snowballstem/danish"
	"github.com/blevesearch/snowballstem/dutch"
	"github.com/blevesearch/snowballstem/english"
	"github.com/blevesearch/snowballstem/finnish"
	"github.com/blevesearch/snowballstem/french"
	"github.com/blevesearch/snowballstem/german"
	"github.com/blevesearch/snowballstem/hungarian"
	"github.com/blevesearch/snowballstem/italian"
	"github.com/blevesearch/snowballstem/norwegian"
	"github.com/blevesearch/snowballstem/portuguese"
	"github.com/blevesearch/snowballstem/romanian"
	"github.com/blevesearch/snowballstem/russian"
	"github.com/blevesearch/snowballstem/spanish"
	"github.com/blevesearch/snowballstem/swedish"
	"github.com/blevesearch/snowballstem/turkish"
	"github.com/clipperhouse/uax29/v2/words"
)

// The words of a query are cut and stemmed as the words of a source are; a test
// holds the two together.
var stemmers = map[string]func(*snowballstem.Env) bool{
	"ar": arabic.Stem, "da": danish.Stem, "nl": dutch.Stem, "en": english.Stem,
	"fi": finnish.Stem, "fr": french.Stem, "de": german.Stem, "hu": hungarian.Stem,
	"it": italian.Stem, "no": norwegian.Stem, "nb": norwegian.Stem, "nn": norwegian.Stem,
	"pt": portuguese.Stem, "ro": romanian.Stem, "ru": russian.Stem, "es": spanish.Stem,
	"sv": swedish.Stem, "tr": turkish.Stem,
}

// fold is a word in lower case with plain apostrophes: how words are compared
// where their form matters.
func fold(w string) string {
	w = strings.ToLower(w)
	if strings.Contains(w, "’") {
		w = strings.ReplaceAll(w, "’", "'")
	}
	return w
}

// stem returns the stem of a word in a language; words with digits stand as
// they are. A language without a stemmer is stemmed as English.
func stem(word, language string) string {
	w := fold(word)
	if strings.ContainsAny(w, "0123456789") {
		return w
	}
	f, ok := stemmers[language]
	if !ok {
		f = english.Stem
	}
	env := snowballstem.NewEnv(w)
	f(env)
	return env.Current()
}

// cut returns the words and numbers of a text that is no source: a term, a
// question, a claim.
func cut(text string) []string {
	var out []string
	for it := words.FromString(text); it.Next(); {
		r, n := utf8.DecodeRuneInString(it.Value())
		if unicode.IsLetter(r) || unicode.IsDigit(r) || r == '_' && len(it.Value()) > n {
			out = append(out, it.Value())
		}
	}
	return out
}

// capital reports whether a word begins with a capital letter, and whether it
// has no other letters than capitals, two at least ("NATO", "U.S").
func capital(w string) (initial, all bool) {
	upper := 0
	for i, r := range w {
		switch {
		case unicode.IsUpper(r) || unicode.IsTitle(r):
			initial = initial || i == 0
			upper++
		case unicode.IsLower(r):
			return initial, false
		}
	}
	return initial, upper > 1
}
