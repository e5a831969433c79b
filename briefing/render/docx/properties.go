package docx

import (
	"bytes"
	"strconv"
	"strings"
	"time"

	"brief/briefing"
	"brief/briefing/page"
	"brief/templates"
)

// addSupport adds the parts that the text leans on.
func (w *writer) addSupport(main *relations) {
	add := func(name string, data []byte) {
		w.pack.add(main, "word/"+name+".xml", typeWord+name+"+xml", relOffice+name, data)
	}
	add("styles", templates.Sheet(w.lang.element(), w.lang.rtl))
	add("numbering", templates.Numbering())
	add("fontTable", templates.Fonts())
	add("settings", templates.Settings())
}

// addProperties writes what a file manager shows. Both dates are the brief's.
// Template is the template's file, nil for none.
func (w *writer) addProperties(pkg *relations, d *page.Document, template []byte) {
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
	w.pack.add(pkg, w.pack.free("docProps/core.xml"), "application/vnd.openxmlformats-package.core-properties+xml",
		"http://schemas.openxmlformats.org/package/2006/relationships/metadata/core-properties", append(b, `</cp:coreProperties>`...))
	w.pack.add(pkg, w.pack.free("docProps/app.xml"), "application/vnd.openxmlformats-officedocument.extended-properties+xml", relOffice+"extended-properties",
		[]byte(xmlHead+`<Properties xmlns="http://schemas.openxmlformats.org/officeDocument/2006/extended-properties"><Application>brief</Application></Properties>`))
	w.addCustom(pkg, d, template)
}

// custom is the prefix of our custom properties. Others, such as an
// organisation's sensitivity labels, are left as the template has them.
const custom = "Brief "

// addCustom writes custom properties: what a document management system can read
// without opening the text.
func (w *writer) addCustom(pkg *relations, d *page.Document, template []byte) {
	const space = "http://schemas.openxmlformats.org/officeDocument/2006/custom-properties"
	const types = "http://schemas.openxmlformats.org/officeDocument/2006/docPropsVTypes"
	sum := func(data []byte) string {
		if data == nil {
			return ""
		}
		return briefing.SHA256(data)
	}
	values := [][2]string{
		{"Marking", strings.Join(markingLines(d), " · ")}, {"Information Cut-off", w3cDate(d.Date)},
		{"Evidence SHA-256", sum(d.Evidence)}, {"Template SHA-256", sum(template)},
	}
	write := func(last int) string {
		var b []byte
		for _, x := range values {
			if x[1] == "" {
				continue
			}
			last++
			b = append(b, `<property xmlns="`+space+`" fmtid="{D5CDD505-2E9C-101B-9397-08002B2CF9AE}" pid="`+strconv.Itoa(last)+`" name="`+custom+x[0]+`">`+
				`<vt:lpwstr xmlns:vt="`+types+`">`...)
			b = append(escape(b, x[1]), `</vt:lpwstr></property>`...)
		}
		return string(b)
	}
	if name := pkg.find("custom-properties"); name != "" {
		data := w.pack.get(name)
		root, err := parse(data)
		if err != nil || root.local != "Properties" {
			return
		}
		e := &edits{src: data}
		last := 1
		for _, k := range root.kids {
			if last = max(last, number(k.attr("pid"))); strings.HasPrefix(k.attr("name"), custom) {
				e.cut(k)
			}
		}
		e.last(root, write(last))
		if data, err = e.apply(); err == nil {
			w.pack.set(name, data)
		}
		return
	}
	if inner := write(1); inner != "" {
		w.pack.add(pkg, w.pack.free("docProps/custom.xml"), "application/vnd.openxmlformats-officedocument.custom-properties+xml", relOffice+"custom-properties",
			[]byte(xmlHead+`<Properties xmlns="`+space+`" xmlns:vt="`+types+`">`+inner+`</Properties>`))
	}
}

// bibliography is the namespace of a list of sources.
const bibliography = "http://schemas.openxmlformats.org/officeDocument/2006/bibliography"

// addBibliography puts the sources into Word's own list of them (References,
// Manage Sources), so that an editor can cite them.
func (w *writer) addBibliography(main *relations, d *page.Document) {
	if len(d.Sources) == 0 {
		return
	}
	const space = bibliography
	var b bytes.Buffer
	element := func(name, value string) {
		if value != "" {
			b.WriteString(`<b:` + name + `>`)
			b.Write(escape(nil, value))
			b.WriteString(`</b:` + name + `>`)
		}
	}
	b.WriteString(xmlHead + `<b:Sources xmlns:b="` + space + `" xmlns="` + space + `" SelectedStyle="">`)
	for _, x := range d.Sources {
		b.WriteString(`<b:Source>`)
		element("Tag", x.ID)
		if x.URL != "" {
			element("SourceType", "InternetSite")
		} else {
			element("SourceType", "Report")
		}
		if x.Author != "" {
			b.WriteString(`<b:Author><b:Author><b:Corporate>`)
			b.Write(escape(nil, x.Author))
			b.WriteString(`</b:Corporate></b:Author></b:Author>`)
		}
		element("Title", x.Title)
		for i, part := range strings.SplitN(x.Published, "-", 3) {
			if part = part[:min(len(part), 4-2*min(i, 1))]; number(part) > 0 {
				element([]string{"Year", "Month", "Day"}[i], strconv.Itoa(number(part)))
			}
		}
		element("Publisher", x.Publisher)
		element("URL", x.URL)
		b.WriteString(`</b:Source>`)
	}
	b.WriteString(`</b:Sources>`)
	item := w.pack.free("customXml/item2.xml")
	w.pack.add(main, item, "application/xml", relOffice+"customXml", b.Bytes())
	w.pack.add(w.pack.relationsOf(item), w.pack.free("customXml/itemProps2.xml"), "application/vnd.openxmlformats-officedocument.customXmlProperties+xml", relOffice+"customXmlProps",
		[]byte(xmlHead+`<ds:datastoreItem xmlns:ds="http://schemas.openxmlformats.org/officeDocument/2006/customXml" ds:itemID="{B51EF000-0002-4B1E-8F00-6272696566E2}">`+
			`<ds:schemaRefs><ds:schemaRef ds:uri="`+space+`"/></ds:schemaRefs></ds:datastoreItem>`))
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
