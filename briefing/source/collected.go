package source

import (
	"net/url"
	"strings"

	"golang.org/x/net/publicsuffix"

	"brief/briefing"
)

// address is the address of a collected document: the one that the page itself
// gives, where that is on the site it came from, else where it came from. A page
// may not borrow the name of another house, and many give their front page for
// every page.
func (in Input) address(own string) string {
	from := briefing.CanonicalAddress(in.URL)
	if own == "" || from == "" {
		return from
	}
	a, err1 := url.Parse(own)
	b, err2 := url.Parse(from)
	if err1 != nil || err2 != nil || site(a.Hostname()) != site(b.Hostname()) || a.Port() != b.Port() {
		return from
	}
	if strings.Trim(a.Path, "/") == "" && a.RawQuery == "" && strings.Trim(b.Path, "/")+b.RawQuery != "" {
		return from
	}
	return own
}

// site is the part of a host that one owner registers: "example.co.uk" of
// "news.example.co.uk".
func site(host string) string {
	host = strings.ToLower(host)
	if s, err := publicsuffix.EffectiveTLDPlusOne(host); err == nil {
		return s
	}
	return host
}

// fill puts what a feed says where the document says nothing. A feed's date is
// better than one that was worked out.
func (k Known) fill(s *briefing.Source) {
	for _, f := range []struct {
		to   *string
		from string
	}{{&s.Title, k.Title}, {&s.Publisher, k.Publisher}, {&s.Author, k.Author}} {
		if *f.to == "" {
			*f.to = fold(f.from)
		}
	}
	d := dateField(k.Published)
	if d == "" {
		return
	}
	switch s.PublishedBasis {
	case briefing.BasisUnknown, briefing.BasisBody, briefing.BasisURL:
		s.Published, s.PublishedBasis = d, briefing.BasisMeta
	}
}

// ReadAgain reads the bytes of a source that a brief names, as they were read
// when it was built.
func ReadAgain(s *briefing.Source, raw []byte, o Options) (briefing.Source, error) {
	name := s.Path
	if name == "" {
		name = briefing.AddressName(s.URL)
	}
	o.As = s.Reader
	return Read(name, raw, o)
}

// Judge says whether what a server sent is a document, for the collector: the
// error is an *Unreadable that says why not. The fingerprint is equal for bytes
// of which a reader sees the same.
func Judge(name string, raw []byte, o Options) (fingerprint string, err error) {
	r, _, err := Input{}.readings(name, briefing.SHA256(raw), raw, o)
	if err != nil {
		return "", err
	}
	ss, _, err := Input{}.sources(name, r, o)
	if err != nil {
		return "", err
	}
	var b strings.Builder
	for i := range ss {
		b.WriteString(ss[i].Title + "\x00" + ss[i].Published + "\x00" + ss[i].TextSHA256 + "\x00")
	}
	return briefing.SHA256([]byte(b.String())), nil
}
