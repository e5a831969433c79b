package source

import (
	"encoding/json"
	"html"
	"strings"
)

// linkedData is what the JSON-LD of a page says of its article (schema.org).
// The first value in the page wins.
type linkedData struct {
	headline, author, publisher, published, url, body string
	locked                                            bool // isAccessibleForFree is false
	nodes                                             int
}

// maxNodes bounds how much linked data is looked at.
const maxNodes = 20000

// read reads one script. What is no JSON says nothing.
func (d *linkedData) read(script string) {
	s := strings.TrimSpace(script)
	s = strings.TrimSuffix(strings.TrimPrefix(s, "<![CDATA["), "]]>")
	var v any
	if json.Unmarshal([]byte(s), &v) != nil && json.Unmarshal([]byte(strings.NewReplacer("\n", " ", "\r", " ", "\t", " ").Replace(s)), &v) != nil {
		return
	}
	d.visit(v, 0)
}

// visit looks for articles in lists, graphs and the main entity of a page.
func (d *linkedData) visit(v any, depth int) {
	if d.nodes++; d.nodes > maxNodes || depth > 12 {
		return
	}
	switch v := v.(type) {
	case []any:
		for _, x := range v {
			d.visit(x, depth+1)
		}
	case map[string]any:
		if isArticle(v["@type"]) {
			d.article(v)
		}
		for _, key := range []string{"@graph", "mainEntity", "mainEntityOfPage", "hasPart"} {
			if v[key] != nil {
				d.visit(v[key], depth+1)
			}
		}
	}
}

// isArticle reports whether a type is one of the kinds of article.
func isArticle(v any) bool {
	for _, t := range strung(v) {
		t = strings.ToLower(t)
		if strings.HasSuffix(t, "article") || strings.HasSuffix(t, "posting") || t == "report" || t == "pressrelease" {
			return true
		}
	}
	return false
}

func (d *linkedData) article(v map[string]any) {
	put := func(to *string, s string) {
		if *to == "" {
			*to = fold(html.UnescapeString(s))
		}
	}
	put(&d.headline, strings.Join(strung(v["headline"]), " "))
	put(&d.author, strings.Join(names(v["author"], 0), ", "))
	put(&d.publisher, strings.Join(names(v["publisher"], 0), ", "))
	for _, s := range append(strung(v["datePublished"]), strung(v["dateCreated"])...) {
		put(&d.published, dateField(s))
	}
	for _, u := range append(append(strung(v["url"]), strung(v["mainEntityOfPage"])...), strung(v["@id"])...) {
		put(&d.url, webAddress(u))
	}
	if d.body == "" {
		d.body = html.UnescapeString(strings.Join(strung(v["articleBody"]), "\n"))
	}
	for _, s := range strung(v["isAccessibleForFree"]) {
		d.locked = d.locked || strings.EqualFold(s, "false")
	}
}

// strung are the strings of a value: itself, its list, or its @id.
func strung(v any) []string {
	switch v := v.(type) {
	case string:
		return []string{v}
	case bool:
		if !v {
			return []string{"false"}
		}
	case []any:
		var out []string
		for _, x := range v[:min(len(v), 50)] {
			if s, ok := x.(string); ok {
				out = append(out, s)
			}
		}
		return out
	case map[string]any:
		if s, ok := v["@id"].(string); ok {
			return []string{s}
		}
	}
	return nil
}

// names are the names of persons and organisations, each once.
func names(v any, depth int) []string {
	var out []string
	if depth > 4 {
		return nil
	}
	switch v := v.(type) {
	case string:
		if s := tidyAuthor(html.UnescapeString(v)); s != "" {
			out = append(out, s)
		}
	case []any:
		seen := map[string]bool{}
		for _, x := range v[:min(len(v), 50)] {
			for _, s := range names(x, depth+1) {
				if !seen[s] {
					seen[s] = true
					out = append(out, s)
				}
			}
		}
	case map[string]any:
		return names(v["name"], depth+1)
	}
	return out
}
