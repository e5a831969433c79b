package source

// Entry is what a feed says of a page that it lists.
type Entry struct {
	URL string
	Known
	Updated string // ISO 8601; empty when the feed does not say
}

// Entries lists the pages of a feed, in its order. Their publisher is the one
// that the feed names for the page: a feed may list pages of many houses, and its
// own title is none. The error is an *Unreadable:
// the bytes are no feed.
func Entries(raw []byte) ([]Entry, error) {
	if !looksFeed(raw) {
		return nil, &Unreadable{Reason: "no feed (RSS or Atom)"}
	}
	docs, err := readFeed(&file{raw: raw, way: &way{}})
	if err != nil {
		return nil, err
	}
	out := make([]Entry, len(docs))
	for i, d := range docs {
		out[i] = Entry{d.meta.url, Known{d.meta.title, "", d.meta.author, d.meta.published}, d.updated}
		if d.named {
			out[i].Publisher = d.meta.publisher
		}
	}
	return out, nil
}
