package templates

import (
	"archive/zip"
	"bytes"
	"io"
)

// Word is the shipped Word template as a .docx file: the look of a brief that
// was built without a template, with every placeholder in its place. It is made
// to be changed: open it in Word, restyle it, add a letterhead, and name it with
// --template.
func Word() []byte {
	const office = spaceR + "/"
	const word = "application/vnd.openxmlformats-officedocument.wordprocessingml."
	const relations = xmlHead + `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">`
	var types, refs string
	for i, x := range []string{"styles", "numbering", "fontTable", "settings", "footnotes", "header", "footer"} {
		id := string(rune('1' + i))
		types += `<Override PartName="/word/` + x + `.xml" ContentType="` + word + x + `+xml"/>`
		refs += `<Relationship Id="rId` + id + `" Type="` + office + x + `" Target="` + x + `.xml"/>`
	}
	var b bytes.Buffer
	z := zip.NewWriter(&b)
	add := func(name, xml string) {
		f, err := z.CreateHeader(&zip.FileHeader{Name: name, Method: zip.Deflate})
		if err == nil {
			_, _ = io.WriteString(f, xml) // a buffer takes everything
		}
	}
	add("[Content_Types].xml", xmlHead+`<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">`+
		`<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/>`+
		`<Override PartName="/word/document.xml" ContentType="`+word+`document.main+xml"/>`+types+`</Types>`)
	add("_rels/.rels", relations+`<Relationship Id="rId1" Type="`+office+`officeDocument" Target="word/document.xml"/></Relationships>`)
	add("word/document.xml", xmlHead+`<w:document`+spaces+`><w:body>`+
		line("Title", "{{title}}")+line("Subtitle", "{{subtitle}}")+line("BriefMasthead", "{{masthead}}")+line("", "{{body}}")+
		`<w:sectPr><w:headerReference w:type="default" r:id="rId6"/><w:footerReference w:type="default" r:id="rId7"/>`+
		`<w:pgSz w:w="11906" w:h="16838"/><w:pgMar w:top="1418" w:right="1247" w:bottom="1418" w:left="1247" w:header="567" w:footer="567" w:gutter="0"/></w:sectPr></w:body></w:document>`)
	add("word/_rels/document.xml.rels", relations+refs+`</Relationships>`)
	add("word/styles.xml", string(Sheet(`<w:lang w:val="en"/>`, false)))
	add("word/numbering.xml", string(Numbering()))
	add("word/fontTable.xml", string(Fonts()))
	add("word/settings.xml", string(Settings()))
	add("word/footnotes.xml", Footnotes()+`</w:footnotes>`)
	add("word/header.xml", xmlHead+`<w:hdr`+spaces+`>`+line("BriefMarking", "{{marking}}")+`</w:hdr>`)
	add("word/footer.xml", xmlHead+`<w:ftr`+spaces+`>`+line("BriefMarking", "{{marking}}")+
		`<w:p><w:pPr><w:pStyle w:val="Footer"/></w:pPr>`+run("{{running}} · ")+field("PAGE")+run("/")+field("NUMPAGES")+`</w:p></w:ftr>`)
	_ = z.Close() // a buffer takes everything
	return b.Bytes()
}

func line(style, text string) string {
	if style != "" {
		style = `<w:pPr><w:pStyle w:val="` + style + `"/></w:pPr>`
	}
	return `<w:p>` + style + run(text) + `</w:p>`
}

func run(text string) string {
	return `<w:r><w:t xml:space="preserve">` + text + `</w:t></w:r>`
}

func field(code string) string {
	return `<w:fldSimple w:instr=" ` + code + ` "><w:r><w:t>1</w:t></w:r></w:fldSimple>`
}
