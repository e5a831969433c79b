package source

import (
	"fmt"
	"strings"
)

// Fields says which fields of a record of a data file are the document: names,
// or paths such as "source.name". An empty one takes the usual names.
type Fields struct {
	Records   string // of a JSON file: the field that holds the list of records
	Text      string
	Title     string
	Published string
	Publisher string
	URL       string
	Author    string
	Language  string
	TLP       string
}

// each goes through the fields in their order.
func (f *Fields) each(do func(key string, v *string, usual string)) {
	do("records", &f.Records, "articles items results documents records data hits stories news")
	do("text", &f.Text, "text body content article articlebody article_body full_text fulltext body_text bodytext maintext story")
	do("title", &f.Title, "title headline head")
	do("published", &f.Published, "published publishedat published_at published_date date datepublished date_published pub_date pubdate publication_date publicationdate")
	do("publisher", &f.Publisher, "publisher source outlet site site_name publication source_name newspaper")
	do("url", &f.URL, "url link web_url weburl source_url canonical_url permalink")
	do("author", &f.Author, "author authors by byline creator")
	do("language", &f.Language, "language lang")
	do("tlp", &f.TLP, "tlp")
}

// String is the mapping as a source's Reader records it: "text=body,title=head".
func (f Fields) String() string {
	var out []string
	f.each(func(key string, v *string, _ string) {
		if *v != "" {
			out = append(out, key+"="+escapeField.Replace(*v))
		}
	})
	return strings.Join(out, ",")
}

// escapeField keeps what parts a mapping out of its names.
var (
	escapeField   = strings.NewReplacer("%", "%25", ",", "%2C", "=", "%3D", "(", "%28", ")", "%29")
	unescapeField = strings.NewReplacer("%25", "%", "%2C", ",", "%3D", "=", "%28", "(", "%29", ")")
)

// as takes the way of reading from a recorded reader, so that a finished brief
// can be proved without its config.
func (w *way) as(reader string) {
	if strings.HasPrefix(reader, PDFToText+"/") {
		w.PDF = PDFToText
	}
	_, m, ok := strings.Cut(reader, "(")
	if !ok || !strings.HasSuffix(m, ")") {
		return
	}
	for pair := range strings.SplitSeq(strings.TrimSuffix(m, ")"), ",") {
		k, v, _ := strings.Cut(pair, "=")
		w.fields.each(func(key string, to *string, _ string) {
			if key == k {
				*to = unescapeField.Replace(v)
			}
		})
	}
}

// named is the reader of records with the mapping it reads by.
func (w *way) named(reader string) string {
	if m := w.fields.String(); m != "" {
		return reader + "(" + m + ")"
	}
	return reader
}

// record is one entry of a data file.
type record struct {
	where string                    // "line 12"
	names []string                  // of its fields, in their order
	value func(path string) *string // of a field; nil without it
}

// document makes a document of a record.
func (w *way) document(r record) document {
	get := func(path, usual string) (string, bool) {
		if path != "" {
			v := r.value(path)
			if v == nil {
				return "", false
			}
			return *v, true
		}
		known := false
		for _, u := range strings.Fields(usual) {
			for _, n := range r.names {
				if strings.EqualFold(n, u) {
					v := r.value(n)
					if v != nil && strings.TrimSpace(*v) != "" {
						return *v, true
					}
					known = known || v != nil
				}
			}
		}
		return "", known
	}
	var d document
	text, missing := "", ""
	w.fields.each(func(key string, path *string, usual string) {
		v, ok := get(*path, usual)
		if !ok && *path != "" && key != "records" && missing == "" && (key == "text" || !r.has(*path)) {
			missing = *path
		}
		switch key {
		case "records":
		case "text":
			text = v
			if !ok && missing == "" {
				missing = "text"
			}
		case "url":
			d.meta.url = webAddress(v)
		default:
			if to := d.meta.field(key); to != nil {
				*to = fold(v)
			}
		}
	})
	if missing != "" {
		names := strings.Join(r.names[:min(len(r.names), 12)], ", ")
		d.failed = &Unreadable{Reason: fmt.Sprintf("%s: no field %q (it has %s); say under fields: what is called how", r.where, missing, first(names, "none"))}
		return d
	}
	if v := d.meta.published; v != "" && dateField(v) == "" {
		d.failed = &Unreadable{Reason: fmt.Sprintf("%s: %q is no date", r.where, v[:min(len(v), 40)])}
		return d
	}
	if strings.TrimSpace(text) == "" {
		d.failed = &Unreadable{Reason: r.where + ": its text is empty"}
		return d
	}
	d.meta.author = mailbox(tidyAuthor(d.meta.author))
	d.part = d.meta.title
	w.body(&d, text)
	return d
}

// has reports whether a record knows a field at all, be it empty.
func (r *record) has(path string) bool {
	head, _, _ := strings.Cut(path, ".")
	for _, n := range r.names {
		if n == path || n == head {
			return true
		}
	}
	return false
}

// body gives a document its text, which may hold markup.
func (w *way) body(d *document, text string) {
	if looksMarkup(text) {
		if root, err := parseHTML(text); err == nil {
			d.blocks, d.laid = blocksOf(root), true
			return
		}
	}
	in := lines(strings.NewReplacer("\r\n", "\n", "\r", "\n").Replace(text))
	d.blocks = unwrap(in, wrapOf(in))
}

// looksMarkup reports whether a field holds HTML.
func looksMarkup(s string) bool {
	low := strings.ToLower(s[:min(len(s), 4096)])
	for _, tag := range []string{"<p>", "<p ", "<br", "<div", "</a>", "<li>", "<h2", "<strong>", "<body"} {
		if strings.Contains(low, tag) {
			return true
		}
	}
	return false
}
