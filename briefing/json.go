package briefing

import (
	"bytes"
	"encoding/json"
	"path"
	"reflect"
	"strings"
)

// Encode gives the brief as NAME.json: indented, keys in the order of the
// types, every list present, and a line feed at the end. Equal briefs give equal
// bytes.
func Encode(b *Brief) ([]byte, error) {
	present(reflect.ValueOf(b).Elem())
	var out bytes.Buffer
	e := json.NewEncoder(&out)
	e.SetEscapeHTML(false)
	e.SetIndent("", "  ")
	if err := e.Encode(b); err != nil {
		return nil, err
	}
	return out.Bytes(), nil
}

// Decode reads what Encode wrote. Keys that a later version added are ignored.
// The error is a *Problem with code Usage when data is not a brief.
func Decode(data []byte) (*Brief, error) {
	var b Brief
	if err := json.Unmarshal(data, &b); err != nil {
		return nil, &Problem{Code: Usage, What: "not a brief: " + unread(data, err), Hint: "name a .json, .pdf, .docx or .html that `brief build` wrote", Err: err}
	}
	if b.Schema != Schema {
		return nil, &Problem{Code: Usage, What: "not a brief: its schema is " + quoted(b.Schema) + ", not " + quoted(Schema),
			Hint: "name a .json, .pdf, .docx or .html that `brief build` wrote"}
	}
	present(reflect.ValueOf(&b).Elem())
	return &b, nil
}

// unread says why data is no JSON. What a parser stumbles over first says nothing
// of a file that was never meant to be JSON.
func unread(data []byte, err error) string {
	if text := bytes.TrimSpace(data); len(text) == 0 {
		return "the file is empty"
	} else if text[0] != '{' {
		return "neither JSON nor a PDF, Word or HTML file"
	}
	return err.Error()
}

func quoted(s string) string { return `"` + Visible(s) + `"` }

// present replaces nil lists by empty ones, so that JSON never says null.
func present(v reflect.Value) {
	switch v.Kind() {
	case reflect.Pointer:
		if !v.IsNil() {
			present(v.Elem())
		}
	case reflect.Struct:
		for i := range v.NumField() {
			if f := v.Field(i); f.CanSet() {
				present(f)
			}
		}
	case reflect.Slice:
		if v.IsNil() {
			v.Set(reflect.MakeSlice(v.Type(), 0, 0))
		}
		for i := range v.Len() {
			present(v.Index(i))
		}
	}
}

// Sealed is the seal that b should have: the SHA-256 of its encoding without one.
func (b *Brief) Sealed() (string, error) {
	bare := *b
	bare.Seal = ""
	data, err := Encode(&bare)
	if err != nil {
		return "", err
	}
	return SHA256(data), nil
}

// Embed says what of a brief travels inside a PDF, DOCX or HTML file.
type Embed string

// The views. A delivered brief tells nothing of the analyst's desk: no folder
// names, no dropped text, no search terms.
const (
	EmbedDelivered Embed = "delivered"
	EmbedFull      Embed = "full"
	EmbedNone      Embed = "none"
)

// Deliver returns the view of b that pages are made from and that travels inside
// them; b is left as it is. Texts are the cleaned texts by source id, used for
// EmbedFull only. Delivering a delivered brief changes nothing.
func (b *Brief) Deliver(as Embed, texts map[string]string) (*Brief, error) {
	data, err := Encode(b)
	if err != nil {
		return nil, err
	}
	d, err := Decode(data)
	if err != nil || b.Delivered != "" {
		return d, err
	}
	d.Delivered = string(as)
	if as == EmbedFull {
		for _, s := range b.Sources {
			d.Texts = append(d.Texts, SourceText{s.ID, texts[s.ID]})
		}
		d.Seal, err = d.Sealed()
		return d, err
	}
	for i := range d.Sources {
		s := &d.Sources[i]
		s.Path = BaseName(s.Path)
		for j := range s.Dropped {
			s.Dropped[j].Text = ""
		}
	}
	for i := range d.Sections {
		s := &d.Sections[i]
		s.Coverage.Terms = []string{}
		for j := range s.Statements {
			w := &s.Statements[j].Why
			w.Terms, w.Preferred = []string{}, []string{}
			for k := range w.Parts {
				if strings.HasPrefix(w.Parts[k].Name, "term: ") { // the finder names the term
					w.Parts[k].Name = "term"
				}
			}
		}
	}
	for _, entries := range [][]LedgerEntry{d.Ledger.Failed, d.Ledger.Skipped, d.Ledger.Stale} {
		for i := range entries {
			if WebAddress(entries[i].Path) == "" {
				entries[i].Path = BaseName(entries[i].Path)
			}
		}
	}
	for i := range d.Ledger.DroppedStatements {
		d.Ledger.DroppedStatements[i] = DroppedStatement{}
	}
	d.Seal, err = d.Sealed()
	return d, err
}

// BaseName is the last element of a path of any system, and "" for "". A source
// in an archive keeps its place there: "reports.zip#inner/page.html".
func BaseName(p string) string {
	if p == "" {
		return ""
	}
	p = strings.ReplaceAll(p, `\`, "/")
	if i := strings.Index(strings.ToLower(p), ".zip#"); i >= 0 && len(strings.ToLower(p)) == len(p) {
		i += len(".zip")
		return path.Base(p[:i]) + p[i:]
	}
	return path.Base(p)
}

// Superseded maps each source of which a later revision is listed to the id of
// that revision. It is listed, and counts in nothing.
func (b *Brief) Superseded() map[string]string {
	out := map[string]string{}
	for i := range b.Sources {
		if s := &b.Sources[i]; s.RevisionOf != "" {
			out[s.RevisionOf] = s.ID
		}
	}
	return out
}

// Current are the sources that the brief rests on: those that no revision has
// taken the place of.
func (b *Brief) Current() []Source {
	gone := b.Superseded()
	var out []Source
	for _, s := range b.Sources {
		if gone[s.ID] == "" {
			out = append(out, s)
		}
	}
	return out
}

// Statements calls f for each statement in reading order.
func (b *Brief) Statements(f func(*Section, *Statement)) {
	for i := range b.Sections {
		for j := range b.Sections[i].Statements {
			f(&b.Sections[i], &b.Sections[i].Statements[j])
		}
	}
}

// Statement returns the statement with this id, nil when there is none.
func (b *Brief) Statement(id string) *Statement {
	var found *Statement
	b.Statements(func(_ *Section, s *Statement) {
		if s.ID == id {
			found = s
		}
	})
	return found
}

// Source returns the source with this id, nil when there is none.
func (b *Brief) Source(id string) *Source {
	for i := range b.Sources {
		if b.Sources[i].ID == id {
			return &b.Sources[i]
		}
	}
	return nil
}
