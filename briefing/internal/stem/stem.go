// Package stem cuts words down to what their forms have in common. Sources and
// the questions asked of them are stemmed alike.
package stem

import (
	"strings"

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
)

// stemmers by primary language tag. A language without one is stemmed as
// English: its own words mostly come through unchanged, and the English names
// and terms in it still meet their kin in other sources.
var stemmers = map[string]func(*snowballstem.Env) bool{
	"ar": arabic.Stem, "da": danish.Stem, "nl": dutch.Stem, "en": english.Stem,
	"fi": finnish.Stem, "fr": french.Stem, "de": german.Stem, "hu": hungarian.Stem,
	"it": italian.Stem, "no": norwegian.Stem, "nb": norwegian.Stem, "nn": norwegian.Stem,
	"pt": portuguese.Stem, "ro": romanian.Stem, "ru": russian.Stem, "es": spanish.Stem,
	"sv": swedish.Stem, "tr": turkish.Stem,
}

// As gives the language whose stemmer serves for a language, a BCP 47 primary
// tag: itself, or English.
func As(language string) string {
	if stemmers[language] == nil {
		return "en"
	}
	return language
}

// Fold is a word in lower case with plain apostrophes: how words are compared
// where their form matters.
func Fold(word string) string {
	w := strings.ToLower(word)
	if strings.Contains(w, "’") {
		w = strings.ReplaceAll(w, "’", "'")
	}
	return w
}

// Word returns the lower-case Snowball stem of one word in a language. Words
// with a digit in them stand as they are, in lower case.
func Word(word, language string) string {
	w := Fold(word)
	if strings.ContainsAny(w, "0123456789") {
		return w
	}
	env := snowballstem.NewEnv(w)
	stemmers[As(language)](env)
	return env.Current()
}
