package briefing

import (
	"testing"

	"github.com/stretchr/testify/assert"
)

func TestCanonicalAddress(t *testing.T) {
	for in, want := range map[string]string{
		"HTTPS://WWW.Example.org:443/A/b/?utm_source=x&id=7&fbclid=1#top":  "https://www.example.org/A/b?id=7",
		"http://m.example.org:80/a/amp/":                                   "http://example.org/a",
		"https://amp.example.org/a.amp?amp=1":                              "https://example.org/a",
		"https://en.m.wikipedia.org/wiki/Quay":                             "https://en.wikipedia.org/wiki/Quay",
		"https://user:secret@example.org:8443/":                            "https://example.org:8443",
		"https://example.org/a%2Fb/?q=1&q=2":                               "https://example.org/a%2Fb/?q=1&q=2",
		"https://www.google.com/amp/s/www.example.org/a/amp/?x=1":          "https://www.example.org/a?x=1",
		"https://www-example-org.cdn.ampproject.org/c/s/www.example.org/a": "https://www.example.org/a",
		"https://www.google.com/amp/s/":                                    "https://www.google.com/amp/s",
		"ftp://example.org/a":                                              "",
		"javascript:alert(1)":                                              "",
		"":                                                                 "",
	} {
		assert.Equal(t, want, CanonicalAddress(in), in)
		assert.Equal(t, CanonicalAddress(in), CanonicalAddress(CanonicalAddress(in)), in)
	}
}

func TestAddressKey(t *testing.T) {
	const want = "example.org/a?id=7&page=2"
	for _, s := range []string{"http://example.org/a/?id=7&page=2", "https://WWW.example.org:443/a?page=2&utm_medium=rss&id=7#x", "https://amp.example.org/a/amp?page=2&id=7", "http://m.example.org/a?id=7&page=2&fbclid=zz"} {
		assert.Equal(t, want, AddressKey(s), s)
	}
	for _, s := range []string{"https://example.org/A?id=7&page=2", "https://example.org:8443/a?id=7&page=2", "https://news.example.org/a?id=7&page=2", "", "mailto:a@example.org"} {
		assert.NotEqual(t, want, AddressKey(s), s)
	}
}

// FuzzCanonicalAddress holds that the canonical form is its own canonical form.
func FuzzCanonicalAddress(f *testing.F) {
	for _, s := range []string{"https://www.google.com/amp/s/a.b/c", "http://[::1]:80/amp", "https://a.b/?&&utm_=", "https://a.b/%2f/amp/amp/"} {
		f.Add(s)
	}
	f.Fuzz(func(t *testing.T, s string) {
		c := CanonicalAddress(s)
		assert.Equal(t, c, CanonicalAddress(c), s)
		assert.Equal(t, AddressKey(s), AddressKey(c), s)
	})
}
