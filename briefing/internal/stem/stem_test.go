package stem

import (
	"testing"

	"github.com/stretchr/testify/assert"
)

func TestWord(t *testing.T) {
	for _, c := range [][3]string{
		{"Negotiations", "en", "negoti"}, {"minister’s", "", "minist"}, {"переговоры", "ru", "переговор"},
		{"F-16", "en", "f-16"}, {"Verhandlungen", "de", "verhandl"}, {"negotiations", "xx", "negoti"}, {"", "en", ""},
	} {
		assert.Equal(t, c[2], Word(c[0], c[1]), "%s in %q", c[0], c[1])
	}
}

func TestFold(t *testing.T) {
	assert.Equal(t, "minister's", Fold("Minister’s"))
}

// FuzzWord: any bytes are stemmed, in any language, and as their folded form is:
// who asks in capitals finds what stands in small letters.
func FuzzWord(f *testing.F) {
	f.Add("Negotiations", "en")
	f.Add("Minister’s", "")
	f.Add("\xff’s", "fi")
	f.Fuzz(func(t *testing.T, word, language string) {
		stem := Word(word, language)
		assert.Equal(t, stem, Word(Fold(word), language))
		assert.Equal(t, stem, Word(word, As(language)))
	})
}
