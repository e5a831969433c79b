package source

import (
	"strings"

	"golang.org/x/net/html"
	"golang.org/x/net/html/atom"
)

// pageFacts are what a page says of itself outside its article.
type pageFacts struct {
	tags        map[string]string // content of the first <meta> of each name, property or itemprop; lower case
	ld          linkedData
	url         string   // canonical
	title       string   // of <title>
	headline    string   // of the first <h1>
	headlines   []string // of the first few
	published   string   // of a <time> that says that it is the date of publication
	language    string
	fallback    meta   // what the extraction found
	shown       string // date found anywhere on the page
	articleBody string
	elements    int
	challenge   bool // it asks for proof of being human
	leadsOn     bool // it sends its reader on to another page
	login       bool // it asks for a password
}

// lookAt reads the head of a page and counts its elements. Linked data is taken
// out of the tree: other readers of it give an order that changes.
func lookAt(root *html.Node) *pageFacts {
	p := &pageFacts{tags: map[string]string{}}
	var links, scripts, hidden []*html.Node
	for n := range root.Descendants() {
		if n.Type == html.CommentNode {
			if m := savedFrom().FindStringSubmatch(n.Data[:min(len(n.Data), 2000)]); m != nil && p.url == "" {
				p.url = webAddress(m[1])
			}
			continue
		}
		if n.Type != html.ElementNode {
			continue
		}
		p.elements++
		p.challenge = p.challenge || challenges[attr(n, "id")] || n.Data == "form" && challenges[attr(n, "class")]
		switch n.Data {
		case "html":
			p.language = first(p.language, attr(n, "lang"), attr(n, "xml:lang"))
		case "input":
			p.login = p.login || strings.EqualFold(attr(n, "type"), "password")
		case "meta":
			p.leadsOn = p.leadsOn || strings.EqualFold(attr(n, "http-equiv"), "refresh") && strings.Contains(strings.ToLower(attr(n, "content")), "url=")
			name := strings.ToLower(strings.TrimSpace(first(attr(n, "property"), attr(n, "name"), attr(n, "itemprop"))))
			if v := fold(attr(n, "content")); name != "" && v != "" && p.tags[name] == "" {
				p.tags[name] = v
			}
		case "link":
			if strings.EqualFold(attr(n, "rel"), "canonical") {
				links = append(links, n)
			}
		case "title":
			if p.title == "" && (n.Parent == nil || n.Parent.Data != "svg") {
				p.title = fold(textOf(n))
			}
		case "h1":
			if h := fold(textOf(n)); h != "" && len(p.headlines) < 8 {
				p.headlines = append(p.headlines, h)
				p.headline = p.headlines[0]
			}
		case "time":
			prop := strings.ToLower(attr(n, "itemprop") + " " + attr(n, "class"))
			if d := attr(n, "datetime"); p.published == "" && (strings.Contains(prop, "publish") || has(n, "pubdate")) && !strings.Contains(prop, "updated") {
				p.published = dateField(d)
			}
		case "noscript":
			hidden = append(hidden, n)
		case "script":
			if strings.Contains(strings.ToLower(attr(n, "type")), "ld+json") {
				scripts = append(scripts, n)
			}
		}
	}
	for _, n := range hidden {
		if len(fold(textOf(n))) >= 400 {
			n.Data, n.DataAtom = "div", atom.Div
		} else {
			n.Parent.RemoveChild(n)
		}
	}
	for _, n := range scripts {
		p.ld.read(textOf(n))
		n.Parent.RemoveChild(n)
	}
	p.articleBody = p.ld.body
	for _, l := range links {
		if u := webAddress(attr(l, "href")); u != "" {
			p.url = u
			break
		}
	}
	for _, u := range []string{p.tags["og:url"], p.ld.url, p.tags["twitter:url"]} {
		if p.url == "" {
			p.url = webAddress(u)
		}
	}
	return p
}

// savedFrom is the mark that browsers leave in a page that they save.
var savedFrom = lazy(`saved from url=(?:\(\d+\))?(https?://\S+)`)

// challenges are the ids of forms that tell people from programs.
var challenges = wordSet(`challenge-form challenge-running cf-challenge-running cf-wrapper cf-error-details cf-browser-verification px-captcha
captcha-form captcha-container ddos-guard distil_ident_block sec-if-cpt-container`)

// meta is what the page says of itself, best first.
func (p *pageFacts) meta() meta {
	return meta{
		title:     first(p.tag("og:title", "citation_title", "dc.title", "dcterms.title", "headline", "parsely-title", "sailthru.title", "twitter:title"), p.ld.headline),
		author:    first(p.ld.author, p.tag("author", "article:author_name", "citation_author", "byl", "dc.creator", "dcterms.creator", "parsely-author", "sailthru.author")),
		publisher: first(p.tag("og:site_name"), p.ld.publisher, p.tag("citation_publisher", "dc.publisher", "dcterms.publisher", "application-name")),
		published: first(p.ld.published, p.date("article:published_time", "datepublished", "citation_publication_date", "citation_date", "dc.date.issued", "dcterms.issued",
			"dc.date", "dcterms.date", "dcterms.created", "parsely-pub-date", "sailthru.date", "date", "pubdate", "publishdate", "publish-date", "publish_date", "article.published",
			"article:published", "og:published_time", "published_time", "og:article:published_time", "article_date_original", "originalpublicationdate", "cxenseparse:recs:publishtime", "article:post_date"), p.published),
		url: p.url,
		tlp: tlpLabel(p.tag("tlp", "marking", "classification")),
	}
}

// tag is the content of the first of the tags that has one.
func (p *pageFacts) tag(names ...string) string {
	for _, n := range names {
		if v := p.tags[n]; v != "" {
			return v
		}
	}
	return ""
}

// date is the first of the tags that holds a date.
func (p *pageFacts) date(names ...string) string {
	for _, n := range names {
		if v := dateField(p.tags[n]); v != "" {
			return v
		}
	}
	return ""
}

// complete fills in from the extraction what the head of the page leaves open,
// and tidies title and author.
func (p *pageFacts) complete(m *meta) {
	m.publisher = strings.TrimPrefix(first(m.publisher, p.fallback.publisher), "@")
	m.title = p.shownTitle(withoutSite(first(m.title, p.fallback.title, p.headline, p.title), m.publisher, host(p.url)))
	authors := []string{m.author, p.ld.author, p.tag("author", "article:author_name", "byl", "parsely-author"), p.fallback.author}
	m.author = ""
	for _, a := range authors {
		a = tidyAuthor(a)
		// A paper that signs itself names no author.
		if m.author == "" && !strings.EqualFold(a, m.publisher) && (p.url == "" || squeezed(a) == "" || squeezed(a) != squeezed(host(p.url))) {
			m.author = a
		}
	}
}

// textOf is the text of a node.
func textOf(n *html.Node) string {
	var b strings.Builder
	for c := range n.Descendants() {
		if c.Type == html.TextNode {
			b.WriteString(c.Data)
		}
	}
	return b.String()
}

// attr is an attribute of an element, "" without it.
func attr(n *html.Node, key string) string {
	for _, a := range n.Attr {
		if a.Key == key {
			return a.Val
		}
	}
	return ""
}

func has(n *html.Node, key string) bool {
	for _, a := range n.Attr {
		if a.Key == key {
			return true
		}
	}
	return false
}

// looksHTML recognises a web page by its first words.
func looksHTML(raw []byte) bool {
	head := strings.ToLower(string(raw[:min(len(raw), 2048)]))
	for {
		head = strings.TrimLeft(strings.TrimPrefix(head, "\xef\xbb\xbf"), " \t\r\n")
		rest, ok := strings.CutPrefix(head, "<!--")
		if !ok {
			break
		}
		if _, head, ok = strings.Cut(rest, "-->"); !ok {
			return false
		}
	}
	if strings.HasPrefix(head, "<?xml") {
		_, head, _ = strings.Cut(head, "?>")
		head = strings.TrimLeft(head, " \t\r\n")
	}
	return strings.HasPrefix(head, "<!doctype html") || strings.HasPrefix(head, "<html")
}
