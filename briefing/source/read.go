package source

import (
	"bytes"
	"strings"
	"unicode"

	"brief/briefing"
)

// Read reads one document from its bytes. path gives the format by its ending
// and is recorded as it stands; of a file that holds several, such as a mail
// with attachments, "mail.eml" is the first and "mail.eml#2" the second, and in
// an archive "reports.zip#inner/page.html" is the file of that name. The error
// is an *Unreadable.
func Read(path string, raw []byte, o Options) (briefing.Source, error) {
	return Input{}.read(path, raw, o)
}

// read reads a document; what the input says wins over what the document says.
func (in Input) read(path string, raw []byte, o Options) (briefing.Source, error) {
	file, d, i, err := in.find(path, raw, o)
	if err != nil {
		return briefing.Source{SHA256: briefing.SHA256(raw)}, err
	}
	s, err := in.finish(path, briefing.SHA256(raw), d, o)
	s.Part, s.File = i, fileKey(file, in, o)
	return s, err
}

// open finds the documents in a file; with want, at least the one at that place.
func (in Input) open(name, want string, raw []byte, o Options) ([]document, error) {
	if len(bytes.TrimSpace(raw)) == 0 {
		return nil, &Unreadable{Reason: "empty"}
	}
	w := &way{Options: o, fields: in.Fields, left: maxUnpacked, want: want}
	w.as(o.As)
	return documents(&file{name: name, raw: raw, way: w})
}

// finish makes a source of what a reader made of a document.
func (in Input) finish(path, hash string, doc document, o Options) (briefing.Source, error) {
	s, err := made(hash, doc)
	if err != nil {
		return s, err
	}
	s.Path = path
	in.complete(&s, o)
	return s, nil
}

// made is a source as its document alone gives it.
func made(hash string, doc document) (briefing.Source, error) {
	s := briefing.Source{SHA256: hash}
	if doc.failed != nil {
		return s, doc.failed
	}
	if doc.refuse != "" {
		return s, &Unreadable{Reason: doc.refuse}
	}
	if l := doc.marking(); doc.meta.tlp == "" {
		doc.meta.tlp = l
	}
	c := clean(doc)
	if c.text == "" {
		return s, &Unreadable{Reason: "no text in it"}
	}
	s = briefing.Source{
		SHA256: hash, Reader: doc.reader,
		Text: c.text, TextSHA256: briefing.SHA256([]byte(c.text)), Marks: c.marks, Dropped: c.dropped, Words: words(c.text),
	}
	s.Accessed = doc.accessed
	describe(&s, doc, c)
	if s.Language == "" {
		if s.Language = languageOf(c.text); s.Language == "" {
			s.Language = languageTag(doc.declared)
		}
	}
	return s, nil
}

// complete puts what the config says over what the document says, and adds what
// the registry knows.
func (in Input) complete(s *briefing.Source, o Options) {
	in.Feed.fill(s)
	in.override(s)
	register(s, o.Publishers, in.Publisher != "")
}

// describe fills in what the document says about itself, front matter first.
func describe(s *briefing.Source, d document, c cleaned) {
	m := d.meta
	first := func(vs ...string) string {
		for _, v := range vs {
			if v = fold(v); v != "" {
				return v
			}
		}
		return ""
	}
	s.Title = first(m.title, c.title)
	// A paper that prints a wire's dispatch is no second origin of it.
	s.Publisher = first(m.publisher, c.wire(), c.publisher, c.agency)
	s.Author = first(m.author, c.author, d.author)
	s.Agency = agencyOf(&c, s.Author)
	s.URL = briefing.CanonicalAddress(m.url)
	s.Language = languageTag(m.language)
	s.TLP, s.Grade, s.DeclaredOrigin = tidyLabel(m.tlp), strings.ToUpper(m.grade), m.origin
	s.PublishedBasis = briefing.BasisUnknown
	for _, d := range []struct {
		date  string
		basis briefing.Basis
	}{
		{dateField(m.published), briefing.BasisMeta},
		{first(c.published, d.stamped), briefing.BasisByline},
		{c.dateline, briefing.BasisDateline},
		{dateInURL(s.URL), briefing.BasisURL},
		{d.filed, briefing.BasisMeta},
		{d.shown, briefing.BasisBody},
		{dateInBody(c.text), briefing.BasisBody},
	} {
		if d.date != "" {
			s.Published, s.PublishedBasis = d.date, d.basis
			break
		}
	}
}

// wire is the news agency that a dateline or a sign-off names, "" without one.
func (c *cleaned) wire() string {
	if newsAgencies[strings.ToLower(c.agency)] {
		return c.agency
	}
	return ""
}

// words counts the words of a text: what stands between spaces and has a letter
// or digit, and in scripts without spaces each character.
func words(text string) int {
	n, in := 0, false
	for _, r := range text {
		switch {
		case unicode.In(r, unicode.Han, unicode.Hiragana, unicode.Katakana):
			n++
			in = false
		case unicode.IsSpace(r):
			in = false
		case !in && (unicode.IsLetter(r) || unicode.IsDigit(r)):
			n++
			in = true
		}
	}
	return n
}
