package compare

import (
	"testing"

	"github.com/stretchr/testify/assert"

	"brief/briefing"
)

// Pages of one site that do not name their publisher are of one house.
func TestOneSite(t *testing.T) {
	page := func(url, publisher string) *briefing.Source { return &briefing.Source{URL: url, Publisher: publisher} }
	for name, x := range map[string]struct {
		a, b *briefing.Source
		want string
	}{
		"one host":              {page("http://www.example.org/a", ""), page("https://example.org/b", ""), "example.org"},
		"a host below another":  {page("https://news.example.org/a", ""), page("https://example.org/b", "Example Wire"), "example.org"},
		"two that are named":    {page("https://example.org/a", "Example Wire"), page("https://example.org/b", "Guest"), ""},
		"two hosts beside":      {page("https://a.example.org/", ""), page("https://b.example.org/", ""), ""},
		"only the ending alike": {page("https://notexample.org/", ""), page("https://example.org/", ""), ""},
		"a bare suffix":         {page("https://org/", ""), page("https://example.org/", ""), ""},
		"no address":            {page("", ""), page("", ""), ""},
		"one address":           {page("https://example.org/", ""), page("", ""), ""},
	} {
		assert.Equal(t, x.want, oneSite(x.a, x.b), name)
		assert.Equal(t, x.want, oneSite(x.b, x.a), name)
	}
}
