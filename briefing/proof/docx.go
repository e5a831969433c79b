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

// docxText is the words of the document and its notes, without white space.
func docxText(parts []Part) string {
	var b strings.Builder
	for _, p := range parts {
		if p.Name != "word/document.xml" && p.Name != "word/footnotes.xml" {
			continue
		}
		d := xml.NewDecoder(bytes.NewReader(p.Data))
		in := false
		for {
			t, err := d.Token()
			if err != nil {
				break
			}
			switch t := t.(type) {
			case xml.StartElement:
				in = t.Name.Local == "t"
			case xml.EndElement:
				in = false
			case xml.CharData:
				if in {
					dense(&b, string(t))
				}
			}
		}
	}
	return b.String()
}

// dense writes s without its white space.
func dense(b *strings.Builder, s string) {
	for _, r := range s {
		if !unicode.IsSpace(r) {
			b.WriteRune(r)
		}
	}
}
