package proof

import (
	"archive/zip"
	"bytes"
	"encoding/base64"
	"encoding/xml"
	"fmt"
	"io"
	"strings"
	"unicode"
)

// evidenceSpace is the XML namespace of the part that carries the evidence.
const evidenceSpace = "urn:brief:evidence"

// zipParts unpacks a DOCX. Parts come in the archive's order.
func zipParts(data []byte) ([]Part, error) {
	z, err := zip.NewReader(bytes.NewReader(data), int64(len(data)))
	if err != nil {
		return nil, err
	}
	var out []Part
	left := int64(largestPart)
	for _, f := range z.File {
		r, err := f.Open()
		if err != nil {
			return nil, fmt.Errorf("%s: %w", f.Name, err)
		}
		body, err := io.ReadAll(io.LimitReader(r, left+1))
		r.Close()
		if err != nil {
			return nil, fmt.Errorf("%s: %w", f.Name, err)
		}
		if left -= int64(len(body)); left < 0 {
			return nil, fmt.Errorf("%s: it unpacks to more than %d MiB", f.Name, largestPart>>20)
		}
		out = append(out, Part{f.Name, body})
	}
	return out, nil
}

// docxEvidence finds the custom XML part of the evidence by its namespace: other
// programs renumber parts when they save.
func docxEvidence(parts []Part) []byte {
	for _, p := range parts {
		if !strings.HasPrefix(p.Name, "customXml/") || !bytes.Contains(p.Data, []byte(evidenceSpace)) {
			continue
		}
		var e struct {
			XMLName  xml.Name
			Encoding string `xml:"encoding,attr"`
			Text     string `xml:",chardata"`
		}
		if xml.Unmarshal(p.Data, &e) != nil || e.XMLName.Space != evidenceSpace {
			continue
		}
		if e.Encoding == "base64" {
			if raw, err := base64.StdEncoding.DecodeString(e.Text); err == nil {
				return raw
			}
			continue
		}
		return []byte(e.Text)
	}
	return nil
}

// wordSpace is the namespace of WordprocessingML.
const wordSpace = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"

// docxText is the paragraphs of the document and its notes, without white space.
// Parts are told by what they are, not by their names, which other programs
// change. What is not there for a reader does not count: deleted and hidden
// text, the older twin of a text box, and what Word works out itself: the
// numbers of notes and captions, pages, the table of contents.
func docxText(parts []Part) (paragraphs []string) {
	for _, p := range parts {
		if strings.HasPrefix(p.Name, "word/") && strings.HasSuffix(p.Name, ".xml") {
			paragraphs = append(paragraphs, storyText(p)...)
		}
	}
	return paragraphs
}

// storyText is the text of one part, nil when it is neither text nor notes.
func storyText(p Part) (paragraphs []string) {
	d := xml.NewDecoder(bytes.NewReader(p.Data))
	var b strings.Builder
	flush := func() {
		if b.Len() > 0 {
			paragraphs = append(paragraphs, b.String())
			b.Reset()
		}
	}
	type field struct {
		code strings.Builder
		own  bool // its result is worked out by Word
	}
	var fields []*field
	var in, code, hidden, mark bool // inside w:t, inside a field's code; in this run: not shown, after a mark of its own
	depth, skip, worked := 0, 0, 0  // skip counts the elements below one that does not count, worked the open results that Word works out
	var controls []int              // depths of the open content controls
	contents := 0                   // depth of the one that is a table of contents
	story := p.Name == "word/document.xml" || p.Name == "word/footnotes.xml"
	for {
		t, err := d.Token()
		if err != nil {
			break
		}
		switch t := t.(type) {
		case xml.StartElement:
			if depth++; depth == 1 {
				if l := t.Name.Local; !story && !(t.Name.Space == wordSpace && (l == "document" || l == "footnotes" || l == "endnotes")) {
					return nil
				}
			}
			in, code = t.Name.Local == "t", t.Name.Local == "instrText"
			if skip > 0 {
				skip++
				continue
			}
			switch t.Name.Local {
			case "del", "moveFrom", "Fallback":
				skip = 1
			case "sdt":
				controls = append(controls, depth)
			case "docPartGallery":
				if k := len(controls) - 1; k >= 0 && contents == 0 && attribute(t, "val") == "Table of Contents" {
					contents = controls[k]
				}
			case "fldSimple":
				if computed(attribute(t, "instr")) {
					skip = 1
				}
			case "r":
				mark, hidden = false, false
			case "vanish":
				if v := attribute(t, "val"); v != "0" && v != "false" {
					hidden = true
				}
			case "footnoteReference":
				mark = attribute(t, "customMarkFollows") != ""
			case "fldChar":
				switch k := len(fields) - 1; attribute(t, "fldCharType") {
				case "begin":
					fields = append(fields, &field{})
				case "separate":
					if k >= 0 && !fields[k].own && computed(fields[k].code.String()) {
						fields[k].own = true
						worked++
					}
				case "end":
					if k >= 0 {
						if fields[k].own {
							worked--
						}
						fields = fields[:k]
					}
				}
			}
		case xml.EndElement:
			if k := len(controls) - 1; k >= 0 && controls[k] == depth {
				if controls = controls[:k]; contents == depth {
					contents = 0
				}
			}
			depth--
			in, code = false, false
			if skip > 0 {
				skip--
				continue
			}
			if t.Name.Local == "p" {
				flush()
			}
		case xml.CharData:
			if code && skip == 0 && len(fields) > 0 {
				fields[len(fields)-1].code.Write(t)
			}
			if in && skip == 0 && worked == 0 && contents == 0 && !hidden && !mark {
				dense(&b, string(t))
			}
		}
	}
	flush()
	return paragraphs
}

// computed reports whether Word works out the result of a field by itself.
func computed(code string) bool {
	name, _, _ := strings.Cut(strings.TrimSpace(code), " ")
	switch strings.ToUpper(name) {
	case "NOTEREF", "SEQ", "PAGE", "NUMPAGES", "PAGEREF", "TOC":
		return true
	}
	return false
}

func attribute(t xml.StartElement, local string) string {
	for _, a := range t.Attr {
		if a.Name.Local == local {
			return a.Value
		}
	}
	return ""
}

// docxTemplate is the SHA-256 of the template that a document was made with, as
// its properties record it; "" for none.
func docxTemplate(parts []Part) string {
	for _, p := range parts {
		if !strings.HasPrefix(p.Name, "docProps/") || !bytes.Contains(p.Data, []byte("Brief Template SHA-256")) {
			continue
		}
		var x struct {
			Property []struct {
				Name string `xml:"name,attr"`
				Text string `xml:"lpwstr"`
			} `xml:"property"`
		}
		if xml.Unmarshal(p.Data, &x) == nil {
			for _, y := range x.Property {
				if y.Name == "Brief Template SHA-256" {
					return y.Text
				}
			}
		}
	}
	return ""
}

// titleBlock is the number of paragraphs, at most, that a template may give a
// form of its own: title, subtitle, masthead.
const titleBlock = 3

// missing are the paragraphs that the evidence makes and the file does not have
// as they are.
func missing(given, again *File) (gone []string) {
	other := given.Template != again.Template
	have := map[string]int{}
	for _, p := range given.Paragraphs {
		have[p]++
	}
	for i, p := range again.Paragraphs {
		if have[p]--; have[p] < 0 && !(other && i < titleBlock) {
			gone = append(gone, p)
		}
	}
	return gone
}

// docxEdited says in words how a Word document whose statements all stand
// differs from the one that its evidence makes.
func docxEdited(given, again *File) string {
	other := given.Template != again.Template
	gone := missing(given, again)
	switch added := len(given.Paragraphs) - len(again.Paragraphs) + len(gone); {
	case len(gone) == 1:
		return fmt.Sprintf("edited since it was built: 1 of its %d paragraphs is not as it was, without its spaces %q", len(again.Paragraphs), short(gone[0]))
	case len(gone) > 0:
		return fmt.Sprintf("edited since it was built: %d of its %d paragraphs are not as they were, the first without its spaces %q", len(gone), len(again.Paragraphs), short(gone[0]))
	case other:
		return "compared by its words: the template that it was built with is not at hand"
	case added == 1:
		return "1 paragraph in it is not the brief's own"
	case added > 1: // words of an editor, or the report that the brief is part of
		return fmt.Sprintf("%d paragraphs in it are not the brief's own", added)
	}
	return "saved again by another program, with the same words"
}

// dense writes s without its white space.
func dense(b *strings.Builder, s string) {
	for _, r := range s {
		if !unicode.IsSpace(r) {
			b.WriteRune(r)
		}
	}
}
