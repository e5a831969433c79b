package source

import (
	"net/url"
	"strings"

	"brief/briefing"
)

// check says what is wrong with an input's own fields.
func (in Input) check() error {
	problem := func(what, hint string) error {
		return &briefing.Problem{Code: briefing.Usage, Where: in.written(in.Pattern), What: what, Hint: hint}
	}
	if in.Published != "" && dateField(in.Published) == "" {
		return problem("published: "+briefing.Visible(in.Published)+" is not a date", "write it as 2025-10-15")
	}
	if in.URL != "" && webAddress(in.URL) == "" {
		return problem("url: "+briefing.Visible(in.URL)+" is not a web address", "http and https only")
	}
	return nil
}

// override puts what the analyst says over what the document says.
func (in Input) override(s *briefing.Source) {
	put := func(to *string, v string) {
		if v = fold(v); v != "" {
			*to = v
		}
	}
	put(&s.Title, in.Title)
	if in.File != "" {
		s.URL = in.address(s.URL)
	} else {
		put(&s.URL, webAddress(in.URL))
	}
	put(&s.Publisher, in.Publisher)
	put(&s.Author, in.Author)
	put(&s.Language, in.Language)
	put(&s.TLP, in.TLP)
	put(&s.Grade, in.Grade)
	put(&s.DeclaredOrigin, in.Origin)
	if d := dateField(in.Published); d != "" {
		s.Published, s.PublishedBasis = d, briefing.BasisConfig
	}
}

// register completes a source from the registry: by the host of its URL, the
// longest domain first, else by the publisher's name. With named, the analyst
// named the publisher: that name is looked up first and is never replaced by
// that of another. A grade that is set already stays.
func register(s *briefing.Source, publishers []briefing.Publisher, named bool) {
	hit := byHost(s.URL, publishers)
	if hit == nil || named {
		for i, p := range publishers {
			if s.Publisher != "" && strings.EqualFold(fold(p.Name), s.Publisher) {
				hit = &publishers[i]
				break
			}
		}
	}
	if hit == nil {
		return
	}
	if !named || strings.EqualFold(fold(hit.Name), s.Publisher) {
		s.Publisher = hit.Name
	}
	s.Owner, s.Kind = hit.Owner, hit.Kind
	if s.Grade == "" {
		s.Grade = hit.Grade
	}
}

// byHost finds the publisher whose domain is the host of an address, or the
// nearest one above it.
func byHost(address string, publishers []briefing.Publisher) *briefing.Publisher {
	u, err := url.Parse(address)
	if err != nil || u.Hostname() == "" {
		return nil
	}
	host := bareHost(u.Hostname())
	var hit *briefing.Publisher
	for i, p := range publishers {
		d := bareHost(p.Domain)
		if d != "" && (host == d || strings.HasSuffix(host, "."+d)) && (hit == nil || len(d) > len(bareHost(hit.Domain))) {
			hit = &publishers[i]
		}
	}
	return hit
}

// bareHost is a host in lower case without "www.".
func bareHost(s string) string {
	return strings.TrimPrefix(strings.ToLower(strings.Trim(s, " .")), "www.")
}

// webAddress is s when it is an absolute http or https address, else "".
func webAddress(s string) string { return briefing.WebAddress(s) }
