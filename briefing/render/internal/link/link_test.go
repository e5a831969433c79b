package link

import (
	"net/url"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
)

func TestURI(t *testing.T) {
	for in, want := range map[string]string{
		"https://example.org/a?b=c#d":      "https://example.org/a?b=c#d",
		" https://example.org/a b ":        "https://example.org/a%20b",
		"https://example.org/?q={x|y}":     "https://example.org/?q=%7Bx%7Cy%7D",
		"https://example.org/?q=50%":       "https://example.org/?q=50%25",
		"https://example.org/?q=\"><b>":    "https://example.org/?q=%22%3E%3Cb%3E",
		"https://пример.example/путь":      "https://%D0%BF%D1%80%D0%B8%D0%BC%D0%B5%D1%80.example/%D0%BF%D1%83%D1%82%D1%8C",
		"HTTPS://Example.org":              "https://Example.org",
		"mailto:desk@example.org":          "mailto:desk@example.org",
		"javascript:alert(1)":              "",
		"file:///etc/passwd":               "",
		"//example.org/x":                  "",
		"https:///x":                       "",
		"https://user:secret@example.org/": "",
		"":                                 "",
		"https://\x00":                     "",
	} {
		assert.Equal(t, want, URI(in), in)
	}
}

func FuzzURI(f *testing.F) {
	f.Add("https://example.org/a b?{}")
	f.Fuzz(func(t *testing.T, s string) {
		got := URI(s)
		if got == "" {
			return
		}
		u, err := url.Parse(got)
		require.NoError(t, err)
		require.Contains(t, []string{"http", "https", "mailto"}, u.Scheme)
		for i := 0; i < len(got); i++ {
			require.True(t, got[i] == '%' || allowed(got[i]), got)
		}
	})
}

func TestDirection(t *testing.T) {
	for in, want := range map[string][2]bool{
		"": {}, "123 – ": {}, "word": {false, true}, "Слово": {false, true}, "“سوريا” said": {true, true},
		"2025 شنبه": {true, true}, "שלום": {true, true}, "中文": {false, true}, "a سوريا": {false, true}, "é سوريا": {false, true},
	} {
		rtl, known := Direction(in)
		assert.Equal(t, want, [2]bool{rtl, known}, in)
	}
	assert.True(t, RTLLanguage("ar-SY"))
	assert.False(t, RTLLanguage("en"))
	assert.Equal(t, "", Tag(`en"><x>`))
	assert.Equal(t, "zh-Hant", Tag("zh-Hant"))
}
