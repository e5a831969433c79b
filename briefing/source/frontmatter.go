package source

import (
	"strings"
	"time"

	"go.yaml.in/yaml/v3"

	"brief/briefing"
)

// meta is what front matter says.
type meta struct {
	title, publisher, author, published, url, language, tlp, grade, origin string
}

func (m meta) empty() bool { return m == meta{} }

// metaKeys maps the keys of front matter, lower case, to their fields. Several
// keys of one field: the first in the document that has a value wins.
func (m *meta) field(key string) *string {
	switch strings.NewReplacer("-", "_", " ", "_").Replace(strings.ToLower(strings.TrimSpace(key))) {
	case "title", "headline":
		return &m.title
	case "publisher", "site", "site_name", "source_name", "outlet", "publication":
		return &m.publisher
	case "author", "authors", "byline", "by":
		return &m.author
	case "date", "published", "published_at", "date_published", "publish_date", "pubdate":
		return &m.published
	case "url", "source_url", "link", "canonical", "canonical_url":
		return &m.url
	case "language", "lang":
		return &m.language
	case "tlp":
		return &m.tlp
	case "grade":
		return &m.grade
	case "origin":
		return &m.origin
	}
	return nil
}

// maxFrontMatter is the size in bytes above which a block between two "---" is
// no front matter.
const maxFrontMatter = 16 << 10

// frontMatter takes YAML front matter off the head of a text. What nothing uses
// ("note", tags, a date that cannot be read) is dropped with a reason. A text
// without front matter comes back as it is.
func frontMatter(text string) (meta, string, []briefing.Dropped) {
	var m meta
	body := strings.TrimLeft(text, "\n \t\uFEFF")
	head, ok := strings.CutPrefix(body, "---\n")
	if !ok {
		return m, text, nil
	}
	end, after := -1, 0
	at := 0
	for l := range strings.SplitAfterSeq(head[:min(len(head), maxFrontMatter)], "\n") {
		if t := strings.TrimRight(l, " \t\n"); t == "---" || t == "..." {
			end, after = at, at+len(l)
			break
		}
		at += len(l)
	}
	if end < 0 {
		return m, text, nil
	}
	pairs, ok := yamlPairs(head[:end])
	if !ok {
		return m, text, nil
	}
	var dropped []briefing.Dropped
	for _, p := range pairs {
		f := m.field(p[0])
		if p[1] == "" {
			continue
		}
		if f == nil || *f != "" || f == &m.published && dateField(p[1]) == "" || f == &m.url && webAddress(p[1]) == "" {
			dropped = append(dropped, briefing.Dropped{Text: p[0] + ": " + p[1], Reason: "front matter"})
			continue
		}
		*f = p[1]
	}
	return m, head[after:], dropped
}

// yamlPairs reads a flat YAML mapping in its order. Where it is not YAML, as
// with an unquoted colon in a title, it is read line by line; ok is false when
// it is no list of keys at all, such as prose between two rules.
func yamlPairs(s string) (pairs [][2]string, ok bool) {
	var doc yaml.Node
	if yaml.Unmarshal([]byte(s), &doc) == nil && len(doc.Content) == 1 && doc.Content[0].Kind == yaml.MappingNode {
		n := doc.Content[0].Content
		for i := 0; i+1 < len(n); i += 2 {
			pairs = append(pairs, [2]string{fold(n[i].Value), scalar(n[i+1], 0)})
		}
		return pairs, true
	}
	for l := range strings.SplitSeq(s, "\n") {
		if strings.TrimSpace(l) == "" || strings.HasPrefix(strings.TrimSpace(l), "#") {
			continue
		}
		k, v, found := strings.Cut(l, ":")
		if !found || strings.ContainsAny(strings.TrimSpace(k), " \t") || k == "" {
			if len(pairs) == 0 {
				return nil, false
			}
			pairs[len(pairs)-1][1] = fold(pairs[len(pairs)-1][1] + " " + l)
			continue
		}
		pairs = append(pairs, [2]string{fold(k), strings.Trim(fold(v), `"'`)})
	}
	return pairs, len(pairs) > 0
}

// scalar is a YAML value as one line; a list is joined with commas.
func scalar(n *yaml.Node, depth int) string {
	if depth > 4 {
		return ""
	}
	switch n.Kind {
	case yaml.ScalarNode:
		if n.Tag == "!!null" {
			return ""
		}
		if n.Tag == "!!timestamp" {
			var t time.Time
			if n.Decode(&t) == nil && len(n.Value) > 10 && dateField(n.Value) == "" {
				return fold(n.Value)
			}
		}
		return fold(n.Value)
	case yaml.SequenceNode, yaml.MappingNode:
		var parts []string
		for i, c := range n.Content {
			if n.Kind == yaml.MappingNode && i%2 == 0 {
				continue
			}
			if v := scalar(c, depth+1); v != "" {
				parts = append(parts, v)
			}
		}
		return strings.Join(parts, ", ")
	}
	return ""
}

// headFields reads "Title: …", "Date: …" lines at the head of a plain text, as
// programs that save articles write them. At least two must stand together; n
// is how many lines they take.
func headFields(in []line) (m meta, n int) {
	for n < len(in) && n < 12 && (n == 0 || !in[n].gap) {
		k, v, found := strings.Cut(in[n].text, ": ")
		f := m.field(k)
		switch strings.ToLower(k) {
		case "source":
			f = &m.publisher
			if webAddress(v) != "" {
				f = &m.url
			}
		}
		if !found || f == nil || *f != "" {
			break
		}
		if f == &m.published && dateField(v) == "" || f == &m.url && webAddress(v) == "" {
			break
		}
		*f = fold(v)
		n++
	}
	if n < 2 || m.published == "" && m.url == "" && m.title == "" {
		return meta{}, 0
	}
	return m, n
}
