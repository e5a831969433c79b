package docx

import (
	"bytes"
	"encoding/base64"
	"unicode/utf8"

	"brief/briefing/page"
)

// evidenceSpace is the namespace of the part that carries the evidence.
const evidenceSpace = "urn:brief:evidence"

// addEvidence lets Document.Evidence travel as a custom XML part, which Word
// keeps when the text is edited and saved:
//
//	customXml/item1.xml: <brief xmlns="urn:brief:evidence" name="x.json" encoding="text">…</brief>
//
// With encoding "text" the element's character data are the bytes themselves.
// Bytes that XML cannot give back exactly (not UTF-8, controls, carriage
// returns) are written with encoding "base64" (RFC 4648, no line breaks). JSON
// as Go writes it is always text. A reader finds the part by the element's
// namespace: the item's number may change when other programs save the file.
func (w *writer) addEvidence(main *relations, d *page.Document) {
	if d.Evidence == nil {
		return
	}
	item := w.pack.free("customXml/item1.xml")
	props := w.pack.free("customXml/itemProps1.xml")
	b := make([]byte, 0, len(d.Evidence)*5/4+256)
	b = append(b, xmlHead+`<brief xmlns="`+evidenceSpace+`" name="`...)
	b = escape(b, d.EvidenceName)
	if exact(d.Evidence) {
		b = append(b, `" encoding="text">`...)
		for rest := d.Evidence; len(rest) > 0; {
			line, tail, broken := bytes.Cut(rest, []byte{'\n'})
			if b = escape(b, string(line)); broken {
				b = append(b, '\n')
			}
			rest = tail
		}
	} else {
		b = append(b, `" encoding="base64">`...)
		b = base64.StdEncoding.AppendEncode(b, d.Evidence)
	}
	w.pack.add(main, item, "application/xml", relOffice+"customXml", append(b, `</brief>`...))
	w.pack.add(w.pack.relationsOf(item), props, "application/vnd.openxmlformats-officedocument.customXmlProperties+xml", relOffice+"customXmlProps",
		[]byte(xmlHead+`<ds:datastoreItem xmlns:ds="http://schemas.openxmlformats.org/officeDocument/2006/customXml" ds:itemID="{B51EF000-0001-4B1E-8F00-6272696566E1}">`+
			`<ds:schemaRefs><ds:schemaRef ds:uri="`+evidenceSpace+`"/></ds:schemaRefs></ds:datastoreItem>`))
}

// exact reports whether a parser of the part gives back the same bytes.
func exact(b []byte) bool {
	for len(b) > 0 {
		r, n := utf8.DecodeRune(b)
		if r == utf8.RuneError && n == 1 || r != '\n' && (r < 0x20 || r >= 0x7F && !carried(r)) {
			return false
		}
		b = b[n:]
	}
	return true
}
