package source

import (
	"strings"

	"github.com/mmcdole/gofeed/atom"
	"github.com/mmcdole/gofeed/rss"
	"golang.org/x/net/html"
)

// maxFeedEntries is how many entries of a feed are read.
const maxFeedEntries = 3000

// looksFeed recognises a feed by its first element.
func looksFeed(raw []byte) bool { return feedKind(raw) != "" }

// feedKind is "rss" or "atom", "" for anything else.
func feedKind(raw []byte) string {
	head := raw[:min(len(raw), 4096)]
	if enc, _ := byMark(head); enc != nil {
		if s, err := Decode(head); err == nil {
			head = []byte(s)
		}
	}
	m := firstElement().FindSubmatch(head)
	if m == nil {
		return ""
	}
	switch name := strings.ToLower(string(m[1])); name {
	case "rss", "rdf":
		return "rss"
	case "feed":
		return "atom"
	}
	return ""
}

// firstElement matches the prologue of an XML file up to its root.
var firstElement = lazy(`^(?:\xef\xbb\xbf)?\s*(?:<\?[^>]*\?>\s*|<!--(?:[^-]|-[^-])*-->\s*|<!DOCTYPE[^>\[]*>\s*)*<(?:[A-Za-z0-9_]+:)?([A-Za-z]+)`)

// declaration is the first line of an XML file, which names a charset that no
// longer holds once it is decoded.
var declaration = late(`^\s*<\?xml[^>]*\?>`)

// readFeed reads a feed: each entry is a source. Its publisher is the one that
// its <source> names, else the feed.
func readFeed(f *file) (docs []document, err error) {
	raw := f.raw
	damaged := &Unreadable{Reason: "a damaged feed"}
	defer func() {
		if recover() != nil {
			docs, err = nil, damaged
		}
	}()
	text, err := decodeMarkup(raw)
	if err != nil {
		return nil, err
	}
	for x := newXML([]byte(text)); x.next(); {
		if x.depth >= maxXMLDepth { // the parser goes down as deep as the file does
			return nil, damaged
		}
	}
	text = declaration.ReplaceAllString(strings.TrimPrefix(text, "\uFEFF"), "")
	if feedKind(raw) == "atom" {
		return atomEntries(text)
	}
	r, err := (&rss.Parser{}).Parse(strings.NewReader(text))
	if err != nil || r == nil {
		return nil, damaged
	}
	for _, it := range r.Items[:min(len(r.Items), maxFeedEntries)] {
		m := meta{title: flat(it.Title), url: webAddress(it.Link), author: it.Author, published: dateField(it.PubDate), publisher: flat(r.Title)}
		if it.PubDateParsed != nil && m.published == "" {
			m.published = it.PubDateParsed.Format("2006-01-02")
		}
		if dc := it.DublinCoreExt; dc != nil {
			m.author = first(m.author, strings.Join(dc.Creator, ", "))
			if len(dc.Date) > 0 {
				m.published = first(m.published, dateField(dc.Date[0]))
			}
		}
		if it.GUID != nil && m.url == "" {
			m.url = webAddress(it.GUID.Value)
		}
		if it.Source != nil {
			m.publisher = first(flat(it.Source.Title), m.publisher)
		}
		d := entry(m, r.Language, it.Content, it.Description)
		d.named = it.Source != nil
		docs = append(docs, d)
	}
	return docs, nil
}

func atomEntries(text string) ([]document, error) {
	f, err := (&atom.Parser{}).Parse(strings.NewReader(text))
	if err != nil || f == nil {
		return nil, &Unreadable{Reason: "a damaged feed"}
	}
	var docs []document
	for _, it := range f.Entries[:min(len(f.Entries), maxFeedEntries)] {
		m := meta{title: flat(it.Title), published: first(dateField(it.Published), dateField(it.Updated)), publisher: flat(f.Title), author: people(it.Authors)}
		if it.Source != nil { // the feed that the entry came from, with all that a feed has
			m.publisher = first(flat(it.Source.Title), m.publisher)
			m.author = first(m.author, people(it.Source.Authors))
		}
		m.author = first(m.author, people(f.Authors))
		for _, l := range it.Links {
			if m.url == "" && (l.Rel == "" || l.Rel == "alternate") {
				m.url = webAddress(l.Href)
			}
		}
		content := ""
		if it.Content != nil {
			content = it.Content.Value
		}
		d := entry(m, f.Language, content, it.Summary)
		d.updated, d.named = dateField(it.Updated), it.Source != nil
		docs = append(docs, d)
	}
	return docs, nil
}

func people(ps []*atom.Person) string {
	var names []string
	for _, p := range ps {
		if p != nil && p.Name != "" {
			names = append(names, p.Name)
		}
	}
	return strings.Join(names, ", ")
}

// entry makes a document of an entry: its content, else its summary.
func entry(m meta, language, content, summary string) document {
	d := document{meta: m, declared: language, part: m.title}
	for _, s := range []string{content, summary} {
		if root, err := html.Parse(strings.NewReader(s)); err == nil {
			if d.blocks = blocksOf(root); lettersOf(d.blocks) > 0 {
				break
			}
		}
	}
	d.meta.title = withoutSite(d.meta.title, m.publisher, "")
	d.meta.author = mailbox(tidyAuthor(m.author))
	return d
}

// mailbox takes the address off an author as RSS writes it: "eva@x.org (Eva
// Strand)".
func mailbox(s string) string {
	if at, name, ok := strings.Cut(s, " ("); ok && strings.Contains(at, "@") {
		return strings.TrimSuffix(name, ")")
	}
	if strings.Contains(s, "@") {
		return ""
	}
	return s
}

// flat is the text of a title that may hold markup.
func flat(s string) string {
	if strings.ContainsAny(s, "<&") {
		if root, err := html.Parse(strings.NewReader(s)); err == nil {
			s = textOf(root)
		}
	}
	return fold(s)
}
