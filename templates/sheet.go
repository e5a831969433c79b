package templates

import "strings"

// Sheet is word/styles.xml in the shipped look. Language is the w:lang element
// of the document's default, "" for none; rtl says that it runs right to left.
func Sheet(language string, rtl bool) []byte {
	styles := Styles(Shipped(), "1")
	ids := make(map[string]string, len(styles))
	for _, s := range styles {
		ids[s.Name] = s.ID
	}
	var b strings.Builder
	b.WriteString(xmlHead + `<w:styles` + spaces + `><w:docDefaults><w:rPrDefault><w:rPr>` +
		shippedFonts + Shipped().size(shippedHalf) + language + `</w:rPr></w:rPrDefault><w:pPrDefault><w:pPr>`)
	if rtl {
		b.WriteString(`<w:bidi/>`)
	}
	b.WriteString(`<w:spacing w:after="120" w:line="276" w:lineRule="auto"/></w:pPr></w:pPrDefault></w:docDefaults>`)
	for _, s := range styles {
		b.WriteString(s.XML(func(name string) string { return ids[name] }))
	}
	b.WriteString(`</w:styles>`)
	return []byte(b.String())
}

// Fonts is word/fontTable.xml: stand-ins of the same widths for readers without
// Microsoft's fonts.
func Fonts() []byte {
	return []byte(xmlHead + `<w:fonts` + spaces + `>` +
		`<w:font w:name="Arial"><w:altName w:val="Liberation Sans"/><w:family w:val="swiss"/><w:pitch w:val="variable"/></w:font>` +
		`<w:font w:name="Times New Roman"><w:altName w:val="Liberation Serif"/><w:family w:val="roman"/><w:pitch w:val="variable"/></w:font></w:fonts>`)
}

// Numbering is word/numbering.xml with the bullets that List Bullet points to.
func Numbering() []byte {
	return []byte(xmlHead + `<w:numbering` + spaces + `>` + Bullets(Shipped(), "0", "ListBullet") +
		`<w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num></w:numbering>`)
}

// Bullets is the definition of the bullets: its own id, and the style that it
// belongs to, "" for none.
func Bullets(l Look, id, style string) string {
	if style != "" {
		style = `<w:pStyle w:val="` + style + `"/>`
	}
	return `<w:abstractNum w:abstractNumId="` + id + `"><w:multiLevelType w:val="singleLevel"/>` +
		`<w:lvl w:ilvl="0"><w:start w:val="1"/><w:numFmt w:val="bullet"/>` + style + `<w:lvlText w:val="•"/><w:lvlJc w:val="left"/>` +
		`<w:pPr><w:ind w:left="284" w:hanging="227"/></w:pPr><w:rPr>` + l.Fonts + l.Ink.text() + `</w:rPr></w:lvl></w:abstractNum>`
}

// Settings is word/settings.xml: the layout of Word 2013 and later, and the
// separators of the notes.
func Settings() []byte {
	return []byte(xmlHead + `<w:settings` + spaces + `><w:footnotePr><w:footnote w:id="-1"/><w:footnote w:id="0"/></w:footnotePr>` +
		`<w:compat><w:compatSetting w:name="compatibilityMode" w:uri="http://schemas.microsoft.com/office/word" w:val="15"/></w:compat></w:settings>`)
}

// Footnotes opens word/footnotes.xml with the two separators.
func Footnotes() string {
	return xmlHead + `<w:footnotes` + spaces + `>` +
		`<w:footnote w:type="separator" w:id="-1"><w:p><w:r><w:separator/></w:r></w:p></w:footnote>` +
		`<w:footnote w:type="continuationSeparator" w:id="0"><w:p><w:r><w:continuationSeparator/></w:r></w:p></w:footnote>`
}
