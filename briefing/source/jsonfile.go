package source

import (
	"bytes"
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"slices"
	"strconv"
	"strings"
)

// maxRecords is how many records of a data file are read.
const maxRecords = 100_000

// readJSON reads an export of a news database: one JSON object a line, a list of
// them, an object that holds the list, or one record alone. Each record is a
// source of its own.
func readJSON(f *file) ([]document, error) {
	text, err := Decode(f.raw)
	if err != nil {
		return nil, err
	}
	text = strings.TrimSpace(strings.TrimPrefix(text, "\uFEFF"))
	reader := f.named("json/1")
	if docs, ok := f.jsonLines(text, reader); ok {
		return docs, nil
	}
	v, err := decodeJSON(text)
	if err != nil {
		return nil, &Unreadable{Reason: err.Error()}
	}
	list, ok := v.([]any)
	if o, is := v.(object); is {
		list, ok = f.listIn(o)
		if !ok && f.fields.Records != "" {
			return nil, &Unreadable{Reason: fmt.Sprintf("no list %q in it (it has %s)", f.fields.Records, strings.Join(o.names[:min(len(o.names), 12)], ", "))}
		}
		if !ok {
			list = []any{o}
		}
	} else if !ok {
		return nil, &Unreadable{Reason: "a JSON file that holds no records"}
	}
	var docs []document
	for i, x := range list[:min(len(list), maxRecords)] {
		docs = append(docs, f.jsonRecord(x, i, "record "+strconv.Itoa(i+1), reader))
	}
	if len(list) > maxRecords {
		docs = append(docs, tooMany(len(list)))
	}
	return docs, nil
}

func tooMany(n int) document {
	return document{failed: &Unreadable{Reason: fmt.Sprintf("%d records more than the %d that are read of one file", n-maxRecords, maxRecords)}}
}

// jsonLines reads one object a line. The first two lines show whether it is so.
func (f *file) jsonLines(text, reader string) ([]document, bool) {
	all := strings.Split(text, "\n")
	seen := 0
	for _, l := range all {
		if l = strings.TrimSpace(l); l == "" {
			continue
		}
		if seen++; seen > 2 {
			break
		}
		if l[0] != '{' || l[len(l)-1] != '}' && seen == 1 {
			return nil, false
		}
		if !json.Valid([]byte(l)) && seen == 1 {
			return nil, false
		}
	}
	if seen < 2 { // one object may be a record, or hold the list
		return nil, false
	}
	var docs []document
	for i, l := range all {
		if l = strings.TrimSpace(l); l == "" {
			continue
		}
		if len(docs) == maxRecords {
			docs = append(docs, tooMany(len(all)))
			break
		}
		where := "line " + strconv.Itoa(i+1)
		if !f.wanted(strconv.Itoa(len(docs) + 1)) {
			docs = append(docs, document{failed: errNotAsked, reader: reader})
			continue
		}
		v, err := decodeJSON(l)
		if err != nil {
			docs = append(docs, document{failed: &Unreadable{Reason: where + ": not JSON: " + plainJSON(err)}})
			continue
		}
		docs = append(docs, f.jsonRecord(v, len(docs), where, reader))
	}
	return docs, true
}

// errNotAsked stands for a document that nobody asked for.
var errNotAsked = &Unreadable{Reason: "not asked for"}

// jsonRecord makes a document of a value.
func (f *file) jsonRecord(v any, i int, where, reader string) document {
	o, ok := v.(object)
	switch {
	case !f.wanted(strconv.Itoa(i + 1)):
		return document{failed: errNotAsked, reader: reader}
	case !ok:
		return document{failed: &Unreadable{Reason: where + ": no record, an object with fields"}}
	}
	d := f.document(record{where: where, names: o.names, value: func(path string) *string { return valueAt(o, path) }})
	d.reader = reader
	return d
}

// object is a JSON object with the order of its names.
type object struct {
	names []string
	of    map[string]any
}

// maxJSONDepth bounds the nesting of a JSON file.
const maxJSONDepth = 200

// decodeJSON decodes one value; the error says the line.
func decodeJSON(text string) (any, error) {
	d := json.NewDecoder(strings.NewReader(text))
	d.UseNumber()
	v, err := decodeValue(d, 0)
	if err == nil {
		if _, more := d.Token(); more != io.EOF {
			err = errors.New("something follows the value")
		}
	}
	if err != nil {
		at := min(int(d.InputOffset()), len(text))
		var s *json.SyntaxError
		if errors.As(err, &s) {
			at = min(int(s.Offset), len(text))
		}
		return nil, fmt.Errorf("line %d: not JSON: %s", 1+strings.Count(text[:at], "\n"), plainJSON(err))
	}
	return v, nil
}

func plainJSON(err error) string {
	s := err.Error()
	if errors.Is(err, io.EOF) || errors.Is(err, io.ErrUnexpectedEOF) {
		return "it ends too early"
	}
	if _, rest, ok := strings.Cut(s, ": not JSON: "); ok {
		s = rest
	}
	return strings.TrimPrefix(s, "json: ")
}

func decodeValue(d *json.Decoder, depth int) (any, error) {
	if depth > maxJSONDepth {
		return nil, errors.New("nested too deeply")
	}
	t, err := d.Token()
	if err != nil {
		return nil, err
	}
	switch t {
	case json.Delim('{'):
		o := object{of: map[string]any{}}
		for d.More() {
			k, err := d.Token()
			if err != nil {
				return nil, err
			}
			v, err := decodeValue(d, depth+1)
			if err != nil {
				return nil, err
			}
			name, _ := k.(string)
			if _, twice := o.of[name]; !twice {
				o.names = append(o.names, name)
			}
			o.of[name] = v
		}
		_, err = d.Token()
		return o, err
	case json.Delim('['):
		list := []any{}
		for d.More() {
			v, err := decodeValue(d, depth+1)
			if err != nil {
				return nil, err
			}
			list = append(list, v)
		}
		_, err = d.Token()
		return list, err
	}
	return t, nil
}

// listIn finds the records of a file that is one object: the list that the
// mapping names, else the one under a usual name, unless it is a record itself.
func (f *file) listIn(o object) ([]any, bool) {
	if p := f.fields.Records; p != "" {
		list, ok := walk(o, strings.Split(p, ".")).([]any)
		return list, ok
	}
	var usual []string
	f.fields.each(func(key string, _ *string, names string) {
		if key == "records" {
			usual = strings.Fields(names)
		}
	})
	for _, n := range o.names {
		if list, ok := o.of[n].([]any); ok && slices.Contains(usual, strings.ToLower(n)) && len(list) > 0 {
			if _, ok := list[0].(object); ok {
				return list, true
			}
		}
	}
	return nil, false
}

// walk goes down a path of names; nil where it ends.
func walk(v any, path []string) any {
	for _, p := range path {
		o, ok := v.(object)
		if !ok {
			return nil
		}
		v = o.of[p]
	}
	return v
}

// valueAt is the text of a field: the name itself, else a path.
func valueAt(o object, path string) *string {
	v, ok := o.of[path]
	if !ok {
		v = walk(o, strings.Split(path, "."))
	}
	return textOfJSON(v, 0)
}

// textOfJSON is a value as text; nil for none. A list of persons is joined, of
// paragraphs too; an object has its name, or its text.
func textOfJSON(v any, depth int) *string {
	var s string
	switch v := v.(type) {
	case string:
		s = strings.ToValidUTF8(v, "\uFFFD")
	case json.Number:
		s = v.String()
	case bool:
		s = strconv.FormatBool(v)
	case []any:
		var b bytes.Buffer
		sep := ", "
		for _, x := range v {
			t := textOfJSON(x, depth+1)
			if t == nil || depth > 3 {
				continue
			}
			if len(*t) > 120 {
				sep = "\n\n"
			}
			if b.Len() > 0 {
				b.WriteString(sep)
			}
			b.WriteString(*t)
		}
		s = b.String()
	case object:
		for _, k := range []string{"name", "title", "text", "value", "rendered", "#text"} {
			if x, ok := v.of[k]; ok && depth < 4 {
				return textOfJSON(x, depth+1)
			}
		}
		return nil
	default:
		return nil
	}
	return &s
}
