package docx

import "strings"

// sheet finds the id of a style by its name.
type sheet map[string]string

func shippedSheet() sheet {
	s := make(sheet, len(shipped))
	for _, x := range shipped {
		s[x.name] = x.id
	}
	return s
}

// stylesPart writes the shipped styles, with the document's language as default.
func stylesPart(s sheet, lang language) []byte {
	b := []byte(xmlHead + `<w:styles` + rootSpaces + `><w:docDefaults><w:rPrDefault><w:rPr>` +
		textFont + size("22") + lang.element() + `</w:rPr></w:rPrDefault><w:pPrDefault><w:pPr><w:spacing w:after="120" w:line="276" w:lineRule="auto"/>`)
	if lang.rtl {
		// The schema wants bidi before spacing; a default has room for both.
		b = []byte(strings.Replace(string(b), `<w:pPrDefault><w:pPr>`, `<w:pPrDefault><w:pPr><w:bidi/>`, 1))
	}
	b = append(b, `</w:pPr></w:pPrDefault></w:docDefaults>`...)
	element := func(name, value string) {
		if value != "" {
			b = append(escape(append(b, `<w:`+name+` w:val="`...), value), `"/>`...)
		}
	}
	for _, x := range shipped {
		b = append(b, `<w:style w:type="`+x.kind+`"`...)
		switch x.name {
		case normal, "Default Paragraph Font", "Normal Table":
			b = append(b, ` w:default="1"`...)
		}
		if strings.HasPrefix(x.name, "Brief ") {
			b = append(b, ` w:customStyle="1"`...)
		}
		b = append(b, ` w:styleId="`+x.id+`">`...)
		element("name", x.name)
		element("basedOn", s[x.base])
		element("next", s[x.next])
		if x.gallery {
			b = append(b, `<w:qFormat/>`...)
		}
		if x.para != "" {
			b = append(b, `<w:pPr>`+x.para+`</w:pPr>`...)
		}
		if x.run != "" {
			b = append(b, `<w:rPr>`+x.run+`</w:rPr>`...)
		}
		b = append(append(b, x.extra...), `</w:style>`...)
	}
	return append(b, `</w:styles>`...)
}

// fontsPart names stand-ins of the same widths for readers without Microsoft's fonts.
func fontsPart() []byte {
	return []byte(xmlHead + `<w:fonts` + rootSpaces + `>` +
		`<w:font w:name="Arial"><w:altName w:val="Liberation Sans"/><w:family w:val="swiss"/><w:pitch w:val="variable"/></w:font>` +
		`<w:font w:name="Times New Roman"><w:altName w:val="Liberation Serif"/><w:family w:val="roman"/><w:pitch w:val="variable"/></w:font></w:fonts>`)
}

// numberingPart has one list: the bullet that the style List Bullet points to.
func numberingPart(s sheet) []byte {
	return []byte(xmlHead + `<w:numbering` + rootSpaces + `><w:abstractNum w:abstractNumId="0"><w:multiLevelType w:val="singleLevel"/>` +
		`<w:lvl w:ilvl="0"><w:start w:val="1"/><w:numFmt w:val="bullet"/><w:pStyle w:val="` + s[listBullet] + `"/><w:lvlText w:val="•"/><w:lvlJc w:val="left"/>` +
		`<w:pPr><w:ind w:left="284" w:hanging="227"/></w:pPr><w:rPr>` + headFont + colour(navy) + `</w:rPr></w:lvl></w:abstractNum>` +
		`<w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num></w:numbering>`)
}
