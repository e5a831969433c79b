package docx

import (
	"time"

	"brief/briefing/page"
)

// addSupport adds the parts that the text leans on.
func (w *writer) addSupport(main *relations) {
	add := func(name string, data []byte) {
		w.pack.add(main, "word/"+name+".xml", typeWord+name+"+xml", relOffice+name, data)
	}
	add("styles", stylesPart(w.sheet, w.lang))
	add("numbering", numberingPart(w.sheet))
	add("fontTable", fontsPart())
	add("settings", []byte(xmlHead+`<w:settings`+rootSpaces+`><w:footnotePr><w:footnote w:id="-1"/><w:footnote w:id="0"/></w:footnotePr>`+
		`<w:compat><w:compatSetting w:name="compatibilityMode" w:uri="http://schemas.microsoft.com/office/word" w:val="15"/></w:compat></w:settings>`))
}

// addProperties writes what a file manager shows. Both dates are the brief's.
func (w *writer) addProperties(pkg *relations, d *page.Document) {
	b := []byte(xmlHead + `<cp:coreProperties xmlns:cp="http://schemas.openxmlformats.org/package/2006/metadata/core-properties"` +
		` xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:dcterms="http://purl.org/dc/terms/" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance">`)
	element := func(name, attrs, value string) {
		if value != "" {
			b = append(escape(append(b, `<`+name+attrs+`>`...), value), `</`+name+`>`...)
		}
	}
	const w3c = ` xsi:type="dcterms:W3CDTF"`
	date := w3cDate(d.Date)
	element("dc:title", "", d.Title)
	element("dc:subject", "", d.Subtitle)
	element("dc:creator", "", d.Author)
	element("cp:lastModifiedBy", "", d.Author)
	element("dc:language", "", w.lang.tag)
	element("dcterms:created", w3c, date)
	element("dcterms:modified", w3c, date)
	w.pack.add(pkg, "docProps/core.xml", "application/vnd.openxmlformats-package.core-properties+xml",
		"http://schemas.openxmlformats.org/package/2006/relationships/metadata/core-properties", append(b, `</cp:coreProperties>`...))
	w.pack.add(pkg, "docProps/app.xml", "application/vnd.openxmlformats-officedocument.extended-properties+xml", relOffice+"extended-properties",
		[]byte(xmlHead+`<Properties xmlns="http://schemas.openxmlformats.org/officeDocument/2006/extended-properties"><Application>brief</Application></Properties>`))
}

// w3cDate is date in the profile that Word reads, in UTC; "" when it is none.
func w3cDate(date string) string {
	for _, layout := range []string{time.RFC3339, time.DateOnly} {
		if t, err := time.Parse(layout, date); err == nil {
			if t = t.UTC(); t.Year() >= 1601 && t.Year() <= 9999 {
				return t.Format("2006-01-02T15:04:05Z")
			}
		}
	}
	return ""
}
