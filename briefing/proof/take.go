package proof

import (
	"bytes"
	"strings"

	"brief/briefing"
)

// Container is the kind of file that a brief came in.
type Container string

// The containers.
const (
	JSON Container = "json"
	PDF  Container = "pdf"
	DOCX Container = "docx"
	HTML Container = "html"
)

// Part is a piece of a finished file, uncompressed.
type Part struct {
	Name string
	Data []byte
}

// File is a finished brief, taken apart.
type File struct {
	Container Container
	Brief     *briefing.Brief // what travels inside
	Parts     []Part          // all of the file; empty for JSON
	Shown     string          // the words on its pages, without white space; empty for JSON

	// Of a brief that is joined to a report:
	Where string // "annex A", "report", or the name of the attached file; "" when the file is the brief
	Annex bool   // Parts are its pages in canonical form, see [TakeAnnex]
	TLP   string // label that its pages were set with where it is not the brief's own; else ""
	Torn  string // what is wrong with its pages as a whole; "" when nothing is

	Paragraphs []string // of a DOCX: Shown in its paragraphs
	Template   string   // of a DOCX: the SHA-256 of the template that it was built with, "" for none
}

// largestPart bounds what one part may unpack to, so that no file can fill the
// memory of the machine that proves it.
const largestPart = 512 << 20

// Take takes a finished brief apart. The error is a *briefing.Problem with code
// Usage when data is no brief, or one that carries no evidence.
func Take(data []byte) (*File, error) {
	f := &File{Container: JSON}
	evidence := data
	switch {
	case bytes.HasPrefix(data, []byte("%PDF-")):
		f.Container = PDF
		streams := pdfStreams(data)
		f.Parts, f.Shown, evidence = pdfParts(streams), pdfText(streams), pdfEvidence(streams)
	case bytes.HasPrefix(data, []byte("PK\x03\x04")):
		f.Container = DOCX
		var err error
		if f.Parts, err = zipParts(data); err != nil {
			return nil, none("not a brief: " + err.Error())
		}
		f.Paragraphs, f.Template, evidence = docxText(f.Parts), docxTemplate(f.Parts), docxEvidence(f.Parts)
		f.Shown = strings.Join(f.Paragraphs, "")
	case bytes.Contains(data[:min(len(data), 512)], []byte("<!doctype html")), bytes.Contains(data[:min(len(data), 512)], []byte("<!DOCTYPE html")):
		f.Container = HTML
		f.Parts = []Part{{"page", data}}
		evidence = htmlEvidence(data)
	}
	if evidence == nil {
		return nil, none("it carries no evidence of brief")
	}
	b, err := briefing.Decode(evidence)
	if err != nil {
		return nil, err
	}
	f.Brief = b
	return f, nil
}

func none(what string) error {
	return &briefing.Problem{Code: briefing.Usage, What: what,
		Hint: "name a .json, .pdf, .docx or .html that `brief build` wrote; one built with `embed: none` is proved by its .json"}
}

var (
	scriptOpens  = []byte(briefing.EvidenceTag)
	scriptCloses = []byte("</script>")
)

// htmlEvidence is the JSON of the page's evidence element. It needs no
// unescaping: JSON's own \u003c stands for "<" there.
func htmlEvidence(data []byte) []byte {
	_, rest, ok := bytes.Cut(data, scriptOpens)
	if !ok {
		return nil
	}
	_, rest, ok = bytes.Cut(rest, []byte(">"))
	if !ok {
		return nil
	}
	inside, _, ok := bytes.Cut(rest, scriptCloses)
	if !ok {
		return nil
	}
	return inside
}
