package source

import (
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
)

func TestEntries(t *testing.T) {
	got, err := Entries([]byte(`<?xml version="1.0"?><rss version="2.0"><channel><title>All news</title>
<item><title>One</title><link>https://example.org/1?utm_source=rss</link><pubDate>Wed, 12 Mar 2031 08:00:00 GMT</pubDate><source url="https://wire.example.org/feed">Example Wire</source></item>
<item><title>Two</title><guid>https://example.org/2</guid></item><item><title>None</title></item></channel></rss>`))
	require.NoError(t, err)
	assert.Equal(t, []Entry{
		{URL: "https://example.org/1?utm_source=rss", Known: Known{Title: "One", Publisher: "Example Wire", Published: "2031-03-12T08:00:00Z"}},
		{URL: "https://example.org/2", Known: Known{Title: "Two"}}, {Known: Known{Title: "None"}}}, got)

	got, err = Entries([]byte(`<feed xmlns="http://www.w3.org/2005/Atom"><title>All news</title><author><name>Desk</name></author>
<entry><title>One</title><link href="https://example.org/1"/><published>2031-03-12T08:00:00Z</published><updated>2031-03-14T09:30:00Z</updated>
<source><title>Example Wire</title><author><name>Eva Strand</name></author><updated>2031-01-01T00:00:00Z</updated></source></entry></feed>`))
	require.NoError(t, err)
	assert.Equal(t, []Entry{{URL: "https://example.org/1", Known: Known{"One", "Example Wire", "Eva Strand", "2031-03-12T08:00:00Z"}, Updated: "2031-03-14T09:30:00Z"}}, got)

	for _, none := range []string{"", "<!doctype html><title>404</title>", `{"items":[]}`, "<rss"} {
		_, err := Entries([]byte(none))
		var u *Unreadable
		assert.ErrorAs(t, err, &u, none)
	}
}
