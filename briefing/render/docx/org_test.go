package docx

import (
	"archive/zip"
	"bytes"
	"image"
	"image/color"
	"image/png"
	"sort"
	"strings"
	"testing"

	"github.com/stretchr/testify/require"
)

// org is the recipe of an organisation's template: a letterhead with a logo on
// the first page, other headers on odd and even ones, styles with German ids,
// placeholders that Word has split over runs, content controls, a footnote and
// bullets of its own. The office in it is invented.
func org(t testing.TB) map[string]string {
	t.Helper()
	const ns = ` xmlns:w="` + nsW + `" xmlns:r="` + nsR + `"`
	rel := func(id, kind, target string) string {
		return `<Relationship Id="` + id + `" Type="` + relOffice + kind + `" Target="` + target + `"/>`
	}
	rels := func(list ...string) string {
		return xmlHead + `<Relationships xmlns="` + nsRelations + `">` + strings.Join(list, "") + `</Relationships>`
	}
	p := func(style, inner string) string {
		return `<w:p w:rsidR="00A77B3E"><w:pPr><w:pStyle w:val="` + style + `"/></w:pPr>` + inner + `</w:p>`
	}
	r := func(text string) string { return `<w:r><w:t xml:space="preserve">` + text + `</w:t></w:r>` }
	split := func(parts ...string) string { // as Word does at every border of language and spelling
		var b strings.Builder
		for i, x := range parts {
			b.WriteString(`<w:r w:rsidR="00B10001"><w:rPr><w:lang w:val="de-DE"/></w:rPr><w:t>` + x + `</w:t></w:r>`)
			if i == 0 {
				b.WriteString(`<w:proofErr w:type="spellStart"/>`)
			}
		}
		return b.String() + `<w:proofErr w:type="spellEnd"/>`
	}
	style := func(kind, id, name, rest string) string {
		return `<w:style w:type="` + kind + `" w:styleId="` + id + `"><w:name w:val="` + name + `"/>` + rest + `</w:style>`
	}
	page := `<w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText xml:space="preserve"> PAGE </w:instrText></w:r><w:r><w:fldChar w:fldCharType="separate"/></w:r><w:r><w:t>1</w:t></w:r><w:r><w:fldChar w:fldCharType="end"/></w:r>`
	const green = `<w:color w:val="1E5631" w:themeColor="accent1" w:themeShade="80"/>`
	m := map[string]string{
		"_rels/.rels": rels(rel("rId1", "officeDocument", "word/document2.xml"), rel("rId3", "extended-properties", "docProps/app.xml"), rel("rId4", "custom-properties", "docProps/custom.xml"),
			`<Relationship Id="rId2" Type="http://schemas.openxmlformats.org/package/2006/relationships/metadata/core-properties" Target="docProps/core.xml"/>`),
		"docProps/core.xml":   xmlHead + `<cp:coreProperties xmlns:cp="http://schemas.openxmlformats.org/package/2006/metadata/core-properties" xmlns:dc="http://purl.org/dc/elements/1.1/"><dc:creator>Erika Muster</dc:creator></cp:coreProperties>`,
		"docProps/app.xml":    xmlHead + `<Properties xmlns="http://schemas.openxmlformats.org/officeDocument/2006/extended-properties"><Template>C:\Users\emuster\Lagebild.dotx</Template><Company>Hafenamt</Company></Properties>`,
		"docProps/custom.xml": xmlHead + `<Properties xmlns="http://schemas.openxmlformats.org/officeDocument/2006/custom-properties" xmlns:vt="http://schemas.openxmlformats.org/officeDocument/2006/docPropsVTypes"><property fmtid="{D5CDD505-2E9C-101B-9397-08002B2CF9AE}" pid="7" name="MSIP_Label_Enabled"><vt:lpwstr>true</vt:lpwstr></property></Properties>`,
		"word/_rels/document2.xml.rels": rels(rel("rId1", "styles", "styles.xml"), rel("rId2", "settings", "settings.xml"), rel("rId3", "numbering", "numbering.xml"), rel("rId4", "theme", "theme/theme1.xml"),
			rel("rId5", "header", "header1.xml"), rel("rId6", "header", "header2.xml"), rel("rId7", "header", "header3.xml"), rel("rId8", "footer", "footer1.xml"), rel("rId20", "footer", "footer2.xml"), rel("rId9", "footnotes", "footnotes.xml"),
			`<Relationship Id="rId10" Type="`+relOffice+`hyperlink" Target="https://hafenamt.example/" TargetMode="External"/>`),
		"word/_rels/header1.xml.rels":  rels(rel("rId1", "image", "media/logo.png")),
		"word/_rels/settings.xml.rels": rels(`<Relationship Id="rId1" Type="` + relOffice + `attachedTemplate" Target="file:///C:\Users\emuster\Lagebild.dotx" TargetMode="External"/>`),
		"word/document2.xml": xmlHead + `<w:document` + ns + `><w:body>` +
			p("Titel", split("{{ti", "tle", "}}")) + p("Untertitel", split("{{", "subtitle}}")) +
			p("Standard", r("Stand: ")+split("{{da", "te}}")+r(" · bearbeitet von ")+
				`<w:sdt><w:sdtPr><w:alias w:val="Autor"/><w:tag w:val="brief:author"/><w:id w:val="11"/><w:showingPlcHdr/><w:text/></w:sdtPr><w:sdtContent><w:r><w:rPr><w:rStyle w:val="Platzhaltertext"/></w:rPr><w:t>Name</w:t></w:r></w:sdtContent></w:sdt>`+
				`<w:r><w:rPr><w:rStyle w:val="Funotenzeichen"/></w:rPr><w:footnoteReference w:id="2"/></w:r>`) +
			`<w:p><w:pPr><w:pStyle w:val="Standard"/></w:pPr><w:bookmarkStart w:id="3" w:name="Inhalt"/>` + split("{{", "body", "}}") + `<w:bookmarkEnd w:id="3"/></w:p>` +
			p("Standard", r("Rückfragen: ")+`<w:hyperlink r:id="rId10">`+r("Lagezentrum")+`</w:hyperlink>`+r(" {{unbekannt}}")) +
			`<w:sectPr><w:headerReference w:type="even" r:id="rId6"/><w:headerReference w:type="default" r:id="rId7"/><w:headerReference w:type="first" r:id="rId5"/><w:footerReference w:type="default" r:id="rId8"/><w:footerReference w:type="even" r:id="rId20"/>` +
			`<w:pgSz w:w="11906" w:h="16838"/><w:pgMar w:top="1701" w:right="1134" w:bottom="1134" w:left="1418" w:header="709" w:footer="567" w:gutter="0"/><w:titlePg/></w:sectPr></w:body></w:document>`,
		"word/styles.xml": xmlHead + `<w:styles` + ns + `><w:docDefaults><w:rPrDefault><w:rPr><w:rFonts w:ascii="Carlito" w:hAnsi="Carlito" w:cs="Carlito"/><w:sz w:val="21"/><w:szCs w:val="21"/><w:lang w:val="de-DE" w:eastAsia="en-US" w:bidi="ar-SA"/></w:rPr></w:rPrDefault><w:pPrDefault><w:pPr><w:spacing w:after="120" w:line="264" w:lineRule="auto"/></w:pPr></w:pPrDefault></w:docDefaults>` +
			`<w:style w:type="paragraph" w:default="1" w:styleId="Standard"><w:name w:val="Normal"/><w:qFormat/></w:style>` +
			`<w:style w:type="character" w:default="1" w:styleId="Absatz-Standardschriftart"><w:name w:val="Default Paragraph Font"/></w:style>` +
			`<w:style w:type="table" w:default="1" w:styleId="NormaleTabelle"><w:name w:val="Normal Table"/><w:tblPr><w:tblInd w:w="0" w:type="dxa"/><w:tblCellMar><w:top w:w="0" w:type="dxa"/><w:left w:w="108" w:type="dxa"/><w:bottom w:w="0" w:type="dxa"/><w:right w:w="108" w:type="dxa"/></w:tblCellMar></w:tblPr></w:style>` +
			style("paragraph", "Titel", "Title", `<w:basedOn w:val="Standard"/><w:pPr><w:spacing w:before="240" w:after="60"/></w:pPr><w:rPr><w:rFonts w:ascii="Caladea" w:hAnsi="Caladea"/>`+green+`<w:sz w:val="52"/></w:rPr>`) +
			style("paragraph", "Untertitel", "Subtitle", `<w:basedOn w:val="Standard"/><w:rPr><w:i/><w:sz w:val="26"/></w:rPr>`) +
			style("paragraph", "berschrift1", "heading 1", `<w:basedOn w:val="Standard"/><w:next w:val="Standard"/><w:pPr><w:keepNext/><w:pBdr><w:bottom w:val="single" w:sz="6" w:space="2" w:color="1E5631"/></w:pBdr><w:spacing w:before="320" w:after="80"/><w:outlineLvl w:val="0"/></w:pPr><w:rPr><w:rFonts w:ascii="Caladea" w:hAnsi="Caladea"/><w:b/>`+green+`<w:sz w:val="30"/></w:rPr>`) +
			style("paragraph", "berschrift2", "heading 2", `<w:basedOn w:val="berschrift1"/><w:pPr><w:pBdr/><w:outlineLvl w:val="1"/></w:pPr><w:rPr><w:sz w:val="25"/></w:rPr>`) +
			style("paragraph", "Kopfzeile", "header", `<w:basedOn w:val="Standard"/><w:rPr><w:sz w:val="17"/></w:rPr>`) +
			style("paragraph", "Fuzeile", "footer", `<w:basedOn w:val="Standard"/><w:rPr><w:sz w:val="17"/></w:rPr>`) +
			style("paragraph", "Aufzhlungszeichen", "List Bullet", `<w:basedOn w:val="Standard"/><w:pPr><w:numPr><w:numId w:val="4"/></w:numPr><w:contextualSpacing/></w:pPr>`) +
			style("paragraph", "Funotentext", "footnote text", `<w:basedOn w:val="Standard"/><w:rPr><w:sz w:val="17"/></w:rPr>`) +
			style("character", "Funotenzeichen", "footnote reference", `<w:rPr><w:vertAlign w:val="superscript"/></w:rPr>`) +
			style("character", "Platzhaltertext", "Placeholder Text", `<w:rPr><w:color w:val="808080"/></w:rPr>`) +
			// an id that the brief would take, for something else
			style("paragraph", "Caption", "Hausnotiz", `<w:basedOn w:val="Standard"/>`) + `</w:styles>`,
		"word/settings.xml":  xmlHead + `<w:settings` + ns + `><w:zoom w:percent="100"/><w:attachedTemplate r:id="rId1"/><w:evenAndOddHeaders/><w:footnotePr><w:footnote w:id="0"/><w:footnote w:id="1"/></w:footnotePr><w:compat><w:compatSetting w:name="compatibilityMode" w:uri="http://schemas.microsoft.com/office/word" w:val="15"/></w:compat><w:themeFontLang w:val="de-DE"/></w:settings>`,
		"word/numbering.xml": xmlHead + `<w:numbering` + ns + `><w:abstractNum w:abstractNumId="3"><w:multiLevelType w:val="hybridMultilevel"/><w:lvl w:ilvl="0"><w:start w:val="1"/><w:numFmt w:val="bullet"/><w:pStyle w:val="Aufzhlungszeichen"/><w:lvlText w:val="■"/><w:lvlJc w:val="left"/><w:pPr><w:ind w:left="357" w:hanging="357"/></w:pPr><w:rPr>` + green + `</w:rPr></w:lvl></w:abstractNum><w:num w:numId="4"><w:abstractNumId w:val="3"/></w:num></w:numbering>`,
		"word/footnotes.xml": xmlHead + `<w:footnotes` + ns + `><w:footnote w:type="separator" w:id="0"><w:p><w:r><w:separator/></w:r></w:p></w:footnote><w:footnote w:type="continuationSeparator" w:id="1"><w:p><w:r><w:continuationSeparator/></w:r></w:p></w:footnote>` +
			`<w:footnote w:id="2"><w:p><w:pPr><w:pStyle w:val="Funotentext"/></w:pPr><w:r><w:rPr><w:rStyle w:val="Funotenzeichen"/></w:rPr><w:footnoteRef/></w:r>` + r(" Nur für den Dienstgebrauch im Hafenamt. {{running}}") + `</w:p></w:footnote></w:footnotes>`,
		"word/header1.xml": xmlHead + `<w:hdr` + ns + ` xmlns:wp="http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing" xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main" xmlns:pic="http://schemas.openxmlformats.org/drawingml/2006/picture">` +
			p("Kopfzeile", `<w:r><w:drawing><wp:inline distT="0" distB="0" distL="0" distR="0"><wp:extent cx="1800000" cy="450000"/><wp:docPr id="1" name="Logo" descr="Hafenamt"/><wp:cNvGraphicFramePr/><a:graphic><a:graphicData uri="http://schemas.openxmlformats.org/drawingml/2006/picture"><pic:pic><pic:nvPicPr><pic:cNvPr id="1" name="Logo" descr="Hafenamt"/><pic:cNvPicPr/></pic:nvPicPr><pic:blipFill><a:blip r:embed="rId1"/><a:stretch><a:fillRect/></a:stretch></pic:blipFill><pic:spPr><a:xfrm><a:off x="0" y="0"/><a:ext cx="1800000" cy="450000"/></a:xfrm><a:prstGeom prst="rect"><a:avLst/></a:prstGeom></pic:spPr></pic:pic></a:graphicData></a:graphic></wp:inline></w:drawing></w:r>`) +
			p("Kopfzeile", r("Hafenamt · Lagezentrum · Kai 4")) + `</w:hdr>`,
		"word/header2.xml":      xmlHead + `<w:hdr` + ns + `>` + p("Kopfzeile", r("Lagebild · ")+split("{{mark", "ing}}")) + `</w:hdr>`,
		"word/header3.xml":      xmlHead + `<w:hdr` + ns + `>` + p("Kopfzeile", split("{{", "marking", "}}")) + p("Kopfzeile", r("{{title}}")) + `</w:hdr>`,
		"word/footer1.xml":      xmlHead + `<w:ftr` + ns + `>` + p("Fuzeile", r("Seite ")+page) + `</w:ftr>`,
		"word/footer2.xml":      xmlHead + `<w:ftr` + ns + `>` + p("Fuzeile", page+r(" · Hafenamt")) + `</w:ftr>`,
		"word/theme/theme1.xml": theme,
		"word/media/logo.png":   logo(t),
	}
	types := `<Default Extension="rels" ContentType="` + typeRels + `"/><Default Extension="xml" ContentType="application/xml"/><Default Extension="PNG" ContentType="image/png"/>` +
		`<Override PartName="/word/document2.xml" ContentType="` + typeWord + `template.main+xml"/><Override PartName="/word/theme/theme1.xml" ContentType="application/vnd.openxmlformats-officedocument.theme+xml"/>` +
		`<Override PartName="/docProps/core.xml" ContentType="application/vnd.openxmlformats-package.core-properties+xml"/><Override PartName="/docProps/app.xml" ContentType="application/vnd.openxmlformats-officedocument.extended-properties+xml"/><Override PartName="/docProps/custom.xml" ContentType="application/vnd.openxmlformats-officedocument.custom-properties+xml"/>`
	for _, x := range []string{"styles", "settings", "numbering", "footnotes", "header1", "header2", "header3", "footer1", "footer2"} {
		types += `<Override PartName="/word/` + x + `.xml" ContentType="` + typeWord + strings.TrimRight(x, "123") + `+xml"/>`
	}
	m[contentTypes] = xmlHead + `<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">` + types + `</Types>`
	return m
}

// report is org's recipe as a finished report with a place for a brief.
func report(t testing.TB) map[string]string {
	m := org(t)
	main := m["word/document2.xml"]
	at := strings.Index(main, "<w:body>") + len("<w:body>")
	end := strings.LastIndex(main, "<w:sectPr>")
	note := `<w:r><w:footnoteReference w:id="2"/></w:r>`
	m["word/document2.xml"] = main[:at] + `<w:p><w:pPr><w:pStyle w:val="Titel"/></w:pPr><w:r><w:t>Jahresbericht des Hafenamts</w:t></w:r></w:p>` +
		`<w:p><w:r><w:t>Vorwort mit einer Anmerkung.</w:t></w:r>` + note + `</w:p><w:p><w:r><w:t>{{bri</w:t></w:r><w:r><w:t>ef}}</w:t></w:r></w:p>` +
		`<w:p><w:r><w:t>Schluss; {{title}} bleibt stehen.</w:t></w:r></w:p>` + main[end:]
	m[contentTypes] = strings.Replace(m[contentTypes], "template.main", "document.main", 1)
	return m
}

// pack zips parts in the order of their names.
func pack(t testing.TB, m map[string]string) []byte {
	t.Helper()
	names := make([]string, 0, len(m))
	for name := range m {
		names = append(names, name)
	}
	sort.Strings(names)
	var b bytes.Buffer
	z := zip.NewWriter(&b)
	for _, name := range names {
		f, err := z.Create(name)
		require.NoError(t, err)
		_, err = f.Write([]byte(m[name]))
		require.NoError(t, err)
	}
	require.NoError(t, z.Close())
	return b.Bytes()
}

func logo(t testing.TB) string {
	m := image.NewRGBA(image.Rect(0, 0, 240, 60))
	for x := range 240 {
		for y := range 60 {
			c := color.RGBA{0x1E, 0x56, 0x31, 255}
			if (x/12+y/12)%2 == 0 {
				c = color.RGBA{0x3B, 0x8E, 0x56, 255}
			}
			m.Set(x, y, c)
		}
	}
	var b bytes.Buffer
	require.NoError(t, png.Encode(&b, m))
	return b.String()
}

var theme = func() string {
	var colours strings.Builder
	for _, x := range [][2]string{{"dk1", "000000"}, {"lt1", "FFFFFF"}, {"dk2", "1E5631"}, {"lt2", "EEF3EF"}, {"accent1", "3B8E56"}, {"accent2", "C55A11"},
		{"accent3", "7F7F7F"}, {"accent4", "BF9000"}, {"accent5", "2E75B6"}, {"accent6", "548235"}, {"hlink", "1E5631"}, {"folHlink", "954F72"}} {
		colours.WriteString(`<a:` + x[0] + `><a:srgbClr val="` + x[1] + `"/></a:` + x[0] + `>`)
	}
	font := `<a:latin typeface="Carlito"/><a:ea typeface=""/><a:cs typeface=""/>`
	fill := `<a:solidFill><a:schemeClr val="phClr"/></a:solidFill>`
	line := `<a:ln w="6350">` + fill + `</a:ln>`
	effect := `<a:effectStyle><a:effectLst/></a:effectStyle>`
	return xmlHead + `<a:theme xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main" name="Hafen"><a:themeElements><a:clrScheme name="Hafen">` + colours.String() + `</a:clrScheme>` +
		`<a:fontScheme name="Hafen"><a:majorFont>` + font + `</a:majorFont><a:minorFont>` + font + `</a:minorFont></a:fontScheme>` +
		`<a:fmtScheme name="Hafen"><a:fillStyleLst>` + strings.Repeat(fill, 3) + `</a:fillStyleLst><a:lnStyleLst>` + strings.Repeat(line, 3) + `</a:lnStyleLst>` +
		`<a:effectStyleLst>` + strings.Repeat(effect, 3) + `</a:effectStyleLst><a:bgFillStyleLst>` + strings.Repeat(fill, 3) + `</a:bgFillStyleLst></a:fmtScheme></a:themeElements></a:theme>`
}()
