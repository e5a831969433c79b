package briefing

import (
	"testing"
	"unicode"
	"unicode/utf8"

	"github.com/stretchr/testify/assert"
)

func TestVisible(t *testing.T) {
	for in, want := range map[string]string{
		"plain words":          "plain words",
		"\x1b[31mred":          "[U+001B][31mred",
		"abc\u202etxt.exe":     "abc[U+202E]txt.exe",
		"a\nb\tc":              "a b c",
		"bad \xff byte":        "bad \uFFFD byte",
		"می\u200cخواهم":        "می\u200cخواهم",
		"\uFEFFstart":          "[U+FEFF]start",
		"nul\x00 and \uFFFE":   "nul[U+0000] and [U+FFFE]",
		"line\u2028separator!": "line[U+2028]separator!",
	} {
		assert.Equal(t, want, Visible(in))
	}
}

func FuzzVisible(f *testing.F) {
	f.Add("a\x1b\u202e\xff")
	f.Fuzz(func(t *testing.T, s string) {
		got := Visible(s)
		assert.True(t, utf8.ValidString(got))
		for _, r := range got {
			assert.False(t, unicode.IsControl(r))
		}
		assert.Equal(t, got, Visible(got), "showing twice changes nothing more")
	})
}
