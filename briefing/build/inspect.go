package build

import (
	"bytes"
	"context"
	"encoding/json"
	"errors"
	"path"
	"regexp"
	"strings"

	"brief/briefing"
	"brief/briefing/source"
	"brief/briefing/text"
)

// Doc is a document to look at. Offsets that are printed for it are into its
// text: the cleaned one, or with nothing cleaned away the decoded file.
type Doc struct {
	Name string // base name with its ending
	Raw  []byte
}

// Inspectable reports whether a file of a folder that is to be looked at is a
// text by its name: what else lies beside reports, such as data about them, is
// none. A file that is named itself is read whatever it is called.
func Inspectable(name string) bool {
	if strings.HasPrefix(name, ".") {
		return false
	}
	switch strings.ToLower(path.Ext(name)) {
	case "", ".txt", ".text", ".md", ".markdown":
		return true
	}
	return false
}

// InspectText gives the cleaned text of a document, to the byte, or as JSON with
// what was read from its head and what cleaning dropped.
func InspectText(d Doc, asJSON bool) ([]byte, error) {
	s, err := cleaned(d)
	if err != nil {
		return nil, err
	}
	if !asJSON {
		return []byte(s.Text), nil
	}
	dropped := s.Dropped
	if dropped == nil {
		dropped = []briefing.Dropped{}
	}
	return line(struct {
		Title          string             `json:"title"`
		Publisher      string             `json:"publisher"`
		Author         string             `json:"author"`
		Published      string             `json:"published"`
		PublishedBasis briefing.Basis     `json:"published_basis"`
		Language       string             `json:"language"`
		Text           string             `json:"text"`
		Dropped        []briefing.Dropped `json:"dropped"`
	}{s.Title, s.Publisher, s.Author, s.Published, s.PublishedBasis, s.Language, s.Text, dropped})
}

// InspectSentences gives one sentence a line.
func InspectSentences(d Doc, clean bool) ([]byte, error) {
	var out bytes.Buffer
	put := func(sentence string) {
		out.WriteString(breaks.ReplaceAllString(sentence, " "))
		out.WriteByte('\n')
	}
	if !clean {
		raw, err := decoded(d)
		for _, s := range text.Split(raw) {
			put(s.Of(raw))
		}
		return out.Bytes(), err
	}
	doc, err := document(d, "", true)
	for _, s := range doc.Sentences {
		put(s.Of(doc.Text))
	}
	return out.Bytes(), err
}

// breaks is what ends a line, for some program or other.
var breaks = regexp.MustCompile(`[ \t]*[\n\r\v\f\x1c-\x1e\x{85}\x{2028}\x{2029}]\s*`)

// InspectValues gives one figure a line, as JSON. asOf is the date that "on
// Wednesday" is worked out from; empty leaves such dates alone.
func InspectValues(d Doc, asOf string, clean bool) ([]byte, error) {
	words, err := decoded(d)
	if clean {
		var s briefing.Source
		s, err = cleaned(d)
		words = s.Text
	}
	if err != nil {
		return nil, err
	}
	var out bytes.Buffer
	for _, v := range text.Values(words, asOf) {
		l, err := line(struct {
			Start    int                `json:"start"`
			End      int                `json:"end"`
			Text     string             `json:"text"`
			Kind     briefing.ValueKind `json:"kind"`
			Value    string             `json:"value"`
			Unit     string             `json:"unit"`
			Modifier string             `json:"modifier"`
		}{v.Start, v.End, v.Text, v.Kind, v.Value, v.Unit, v.Modifier})
		if err != nil {
			return nil, err
		}
		out.Write(l)
	}
	return out.Bytes(), nil
}

// InspectQuotes gives one quotation a line, as JSON.
func InspectQuotes(d Doc, clean bool) ([]byte, error) {
	doc, err := document(d, "", clean)
	if err != nil {
		return nil, err
	}
	var out bytes.Buffer
	for _, s := range doc.Sentences {
		for _, q := range s.Quotes {
			l, err := line(struct {
				Quote      string `json:"quote"`
				Start      int    `json:"start"`
				End        int    `json:"end"`
				Speaker    string `json:"speaker"`
				Cue        string `json:"cue"`
				ReportedBy string `json:"reported_by"`
			}{briefing.Span{Start: q.Start, End: q.End}.Of(doc.Text), q.Start, q.End, q.Speaker, q.Cue, q.ReportedBy})
			if err != nil {
				return nil, err
			}
			out.Write(l)
		}
	}
	return out.Bytes(), nil
}

// line encodes v as one line of JSON.
func line(v any) ([]byte, error) {
	var out bytes.Buffer
	e := json.NewEncoder(&out)
	e.SetEscapeHTML(false)
	err := e.Encode(v)
	return out.Bytes(), err
}

// decoded is a document's text with nothing cleaned away.
func decoded(d Doc) (string, error) {
	if len(d.Raw) == 0 {
		return "", nil
	}
	words, err := source.Decode(d.Raw)
	return words, unreadable(d, err)
}

// cleaned is a document as a build reads it.
func cleaned(d Doc) (briefing.Source, error) {
	s, err := source.Read(d.Name, d.Raw, source.Options{})
	return s, unreadable(d, err)
}

// document reads the sentences of a document. With nothing cleaned away only
// what the head says of date and publisher is taken from the cleaned one.
func document(d Doc, id string, clean bool) (briefing.Document, error) {
	s, err := cleaned(d)
	if !clean {
		if err != nil {
			s = briefing.Source{Path: d.Name}
		}
		s.Marks, s.Dropped = nil, nil
		s.Text, err = decoded(d)
	}
	if err != nil {
		return briefing.Document{}, err
	}
	s.ID = id
	docs, err := documents(context.Background(), []briefing.Source{s}, nil)
	if err != nil {
		return briefing.Document{}, err
	}
	return docs[0], nil
}

// unreadable makes a problem of what the reader says.
func unreadable(d Doc, err error) error {
	var u *source.Unreadable
	if errors.As(err, &u) {
		return &briefing.Problem{Code: briefing.Input, Where: d.Name, What: u.Reason, Err: err}
	}
	return err
}
