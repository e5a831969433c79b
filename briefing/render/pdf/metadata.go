package pdf

import (
	"encoding/xml"
	"strings"
	"time"
	"unicode/utf8"

	"brief/briefing/page"
)

// facts are a document's properties as the file states them twice, in its
// information dictionary and in its metadata.
type facts struct {
	title, subject, author, language string
	at                               time.Time
}

func factsOf(d *page.Document) facts {
	f := facts{title: told(d.Title), subject: told(d.Subtitle), author: told(d.Author), language: languageTag(d.Language)}
	if strings.TrimSpace(f.title) == "" { // PDF/UA wants one
		f.title = "Brief"
	}
	if f.language == "" {
		f.language = "en" // that of the program's own words
	}
	at, err := time.Parse(time.RFC3339, d.Date)
	if err != nil || at.Year() < 1 || at.Year() > 9999 {
		at = time.Date(1980, 1, 1, 0, 0, 0, 0, time.UTC) // as in a zip archive: no date is known
	}
	f.at = at.UTC()
	return f
}

// told is text as XML can hold it: a property must read the same in both places.
func told(s string) string {
	return strings.Map(func(r rune) rune {
		switch {
		case r == '\t' || r == '\n' || r == '\r':
			return ' '
		case r < ' ' || r == 0x7F || r == 0xFEFF || r == 0xFFFE || r == 0xFFFF || r == utf8.RuneError:
			return -1
		}
		return r
	}, s)
}

// languageTag keeps the characters of which a language tag is made (BCP 47).
func languageTag(s string) string {
	s = strings.Map(func(r rune) rune {
		if r == '-' || r >= '0' && r <= '9' || r >= 'a' && r <= 'z' || r >= 'A' && r <= 'Z' {
			return r
		}
		return -1
	}, s)
	return strings.Trim(s, "-")
}

// xmp states the properties and that the file keeps to PDF/A-3a (ISO 19005-3)
// and PDF/UA-1 (ISO 14289-1). PDF/A wants the second claim's schema described.
func (f facts) xmp() []byte {
	esc := func(s string) string {
		var b strings.Builder
		_ = xml.EscapeText(&b, []byte(s)) // a builder takes everything
		return b.String()
	}
	at := f.at.Format("2006-01-02T15:04:05Z")
	var b strings.Builder
	line := func(parts ...string) {
		for _, p := range parts {
			b.WriteString(p)
		}
		b.WriteByte('\n')
	}
	line("<?xpacket begin=\"\uFEFF\" id=\"W5M0MpCehiHzreSzNTczkc9d\"?>")
	line(`<x:xmpmeta xmlns:x="adobe:ns:meta/"><rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#">`)
	line(`<rdf:Description rdf:about="" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:xmp="http://ns.adobe.com/xap/1.0/" xmlns:pdf="http://ns.adobe.com/pdf/1.3/" xmlns:pdfaid="http://www.aiim.org/pdfa/ns/id/" xmlns:pdfuaid="http://www.aiim.org/pdfua/ns/id/">`)
	line(`<pdfaid:part>3</pdfaid:part><pdfaid:conformance>A</pdfaid:conformance><pdfuaid:part>1</pdfuaid:part>`)
	line(`<dc:format>application/pdf</dc:format>`)
	line(`<dc:title><rdf:Alt><rdf:li xml:lang="x-default">`, esc(f.title), `</rdf:li></rdf:Alt></dc:title>`)
	if f.subject != "" {
		line(`<dc:description><rdf:Alt><rdf:li xml:lang="x-default">`, esc(f.subject), `</rdf:li></rdf:Alt></dc:description>`)
	}
	if f.author != "" {
		line(`<dc:creator><rdf:Seq><rdf:li>`, esc(f.author), `</rdf:li></rdf:Seq></dc:creator>`)
	}
	line(`<dc:language><rdf:Bag><rdf:li>`, f.language, `</rdf:li></rdf:Bag></dc:language>`)
	line(`<pdf:Producer>`, producer, `</pdf:Producer>`)
	line(`<xmp:CreateDate>`, at, `</xmp:CreateDate><xmp:ModifyDate>`, at, `</xmp:ModifyDate>`)
	line(`</rdf:Description>`)
	line(`<rdf:Description rdf:about="" xmlns:pdfaExtension="http://www.aiim.org/pdfa/ns/extension/" xmlns:pdfaSchema="http://www.aiim.org/pdfa/ns/schema#" xmlns:pdfaProperty="http://www.aiim.org/pdfa/ns/property#">`)
	line(`<pdfaExtension:schemas><rdf:Bag><rdf:li rdf:parseType="Resource">`)
	line(`<pdfaSchema:schema>PDF/UA identification</pdfaSchema:schema><pdfaSchema:namespaceURI>http://www.aiim.org/pdfua/ns/id/</pdfaSchema:namespaceURI><pdfaSchema:prefix>pdfuaid</pdfaSchema:prefix>`)
	line(`<pdfaSchema:property><rdf:Seq><rdf:li rdf:parseType="Resource"><pdfaProperty:name>part</pdfaProperty:name><pdfaProperty:valueType>Integer</pdfaProperty:valueType><pdfaProperty:category>internal</pdfaProperty:category><pdfaProperty:description>Part of ISO 14289 that is kept</pdfaProperty:description></rdf:li></rdf:Seq></pdfaSchema:property>`)
	line(`</rdf:li></rdf:Bag></pdfaExtension:schemas>`)
	line(`</rdf:Description></rdf:RDF></x:xmpmeta>`)
	b.WriteString(`<?xpacket end="w"?>`)
	return []byte(b.String())
}
