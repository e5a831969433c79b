package templates

import "strings"

// Style is one entry of a style sheet: properties in the order of the schema.
type Style struct {
	Kind       string // paragraph, character or table
	Name, ID   string
	Base, Next string // names; Next "" for itself
	Para, Run  string // contents of pPr and rPr
	Extra      string // what follows them in a table style
	Gallery    bool   // shown among Word's quick styles
}

// XML writes the style. Id gives the id of a style by its name, "" for none.
func (s Style) XML(id func(name string) string) string {
	var b strings.Builder
	b.WriteString(`<w:style w:type="` + s.Kind + `"`)
	switch s.Name {
	case Normal, DefaultFont, NormalTable:
		b.WriteString(` w:default="1"`)
	}
	if strings.HasPrefix(s.Name, "Brief ") {
		b.WriteString(` w:customStyle="1"`)
	}
	b.WriteString(` w:styleId="` + id(s.Name) + `"><w:name w:val="` + s.Name + `"/>`)
	for _, x := range []struct{ element, name string }{{"basedOn", s.Base}, {"next", s.Next}} {
		if to := id(x.name); x.name != "" && to != "" {
			b.WriteString(`<w:` + x.element + ` w:val="` + to + `"/>`)
		}
	}
	if s.Gallery {
		b.WriteString(`<w:qFormat/>`)
	}
	if s.Para != "" {
		b.WriteString(`<w:pPr>` + s.Para + `</w:pPr>`)
	}
	if s.Run != "" {
		b.WriteString(`<w:rPr>` + s.Run + `</w:rPr>`)
	}
	b.WriteString(s.Extra + `</w:style>`)
	return b.String()
}

const (
	bold    = `<w:b/><w:bCs/>`
	italic  = `<w:i/><w:iCs/>`
	onBlack = `<w:shd w:val="clear" w:color="auto" w:fill="000000"/>`
	keep    = `<w:keepNext/><w:keepLines/>`
	twelve  = `<w:sz w:val="24"/><w:szCs w:val="24"/>`
)

func spacing(before, after string) string {
	return `<w:spacing w:before="` + before + `" w:after="` + after + `"/>`
}

func single(before, after string) string {
	return `<w:spacing w:before="` + before + `" w:after="` + after + `" w:line="240" w:lineRule="auto"/>`
}

// Styles is the style sheet in a look. Bullets is the w:numId of the bullets
// that the style List Bullet points to.
//
// Bold and italic are toggles (ISO/IEC 29500-1, 17.7.3): a bold character style
// in a paragraph whose style is bold too comes out light. Paragraph styles that
// hold styled runs are therefore neither.
func Styles(l Look, bullets string) []Style {
	fonts, ink, grey, link := l.Fonts, l.Ink.text(), l.Grey.text(), l.Link.text()
	small := fonts + grey + l.size(17)
	// Borders in the colour of the ground give the box room; Word joins
	// neighbouring paragraphs with equal borders to one box.
	side := func(name string) string {
		return `<w:` + name + ` w:val="single" w:sz="8" w:space="5" w:color="` + l.Tint + `"/>`
	}
	box := `<w:pBdr>` + side("top") + `<w:left w:val="single" w:sz="36" w:space="10"` + l.Ink.line() + `/>` + side("bottom") + side("right") +
		`</w:pBdr><w:shd w:val="clear" w:color="auto" w:fill="` + l.Tint + `"/>`
	row := func(name string) string {
		return `<w:` + name + ` w:val="single" w:sz="4" w:space="0"` + l.Rule.line() + `/>`
	}
	under := `<w:u w:val="single"/>`
	tlp := func(name, id, rgb string) Style {
		return Style{Kind: "character", Name: name, ID: id, Run: fonts + bold + Colour{RGB: rgb}.text() + twelve + onBlack}
	}
	return []Style{
		{Kind: "paragraph", Name: Normal, ID: "Normal", Gallery: true, Run: l.text()},
		{Kind: "character", Name: DefaultFont, ID: "DefaultParagraphFont"},
		{Kind: "table", Name: NormalTable, ID: "TableNormal",
			Extra: `<w:tblPr><w:tblInd w:w="0" w:type="dxa"/><w:tblCellMar><w:top w:w="0" w:type="dxa"/><w:left w:w="108" w:type="dxa"/><w:bottom w:w="0" w:type="dxa"/><w:right w:w="108" w:type="dxa"/></w:tblCellMar></w:tblPr>`},

		{Kind: "paragraph", Name: Title, ID: "Title", Base: Normal, Next: Subtitle, Gallery: true,
			Para: keep + single("0", "60"), Run: fonts + bold + ink + l.size(46)},
		{Kind: "paragraph", Name: Subtitle, ID: "Subtitle", Base: Normal, Next: BodyText, Gallery: true,
			Para: `<w:keepLines/>` + spacing("0", "160"), Run: italic + grey + l.size(26)},
		{Kind: "paragraph", Name: Masthead, ID: "BriefMasthead", Base: Normal,
			Para: `<w:keepLines/><w:pBdr><w:top w:val="single" w:sz="6" w:space="5"` + l.Grey.line() + `/><w:bottom w:val="single" w:sz="4" w:space="5"` + l.Rule.line() + `/></w:pBdr>` + spacing("0", "280"),
			Run:  small},

		{Kind: "paragraph", Name: Heading1, ID: "Heading1", Base: Normal, Next: BodyText, Gallery: true,
			Para: keep + spacing("340", "60") + `<w:outlineLvl w:val="0"/>`, Run: fonts + bold + ink + l.size(26)},
		{Kind: "paragraph", Name: Heading2, ID: "Heading2", Base: Normal, Next: BodyText, Gallery: true,
			Para: keep + spacing("240", "50") + `<w:outlineLvl w:val="1"/>`, Run: fonts + bold + ink + l.size(22)},
		{Kind: "paragraph", Name: Heading3, ID: "Heading3", Base: Normal, Next: BodyText, Gallery: true,
			Para: keep + spacing("200", "40") + `<w:outlineLvl w:val="2"/>`, Run: fonts + bold + grey + l.size(20)},
		{Kind: "paragraph", Name: AsideText, ID: "BriefAsideText", Base: Normal,
			Para: keep + spacing("0", "100") + l.reading(), Run: small},

		{Kind: "paragraph", Name: TOCHeading, ID: "TOCHeading", Base: Normal, Next: Normal, Gallery: true,
			Para: keep + spacing("340", "80"), Run: fonts + bold + ink + l.size(26)},
		{Kind: "paragraph", Name: TOC1, ID: "TOC1", Base: Normal, Next: Normal, Para: single("0", "40")},
		{Kind: "paragraph", Name: TOC2, ID: "TOC2", Base: Normal, Next: Normal, Para: single("0", "40") + `<w:ind w:left="284"/>`},

		{Kind: "paragraph", Name: CalloutHead, ID: "BriefCalloutHead", Base: Normal, Next: Callout, Gallery: true,
			Para: keep + box + spacing("0", "0") + `<w:ind w:left="284" w:right="113"/>`, Run: fonts + l.size(24)},
		{Kind: "paragraph", Name: Callout, ID: "BriefCallout", Base: Normal, Gallery: true,
			Para: `<w:keepLines/>` + box + spacing("0", "120") + `<w:ind w:left="284" w:right="113"/>`},

		{Kind: "paragraph", Name: Statement, ID: "BriefStatement", Base: Normal, Next: Support, Gallery: true,
			Para: keep + spacing("0", "20") + l.reading()},
		{Kind: "paragraph", Name: Support, ID: "BriefSupport", Base: Normal, Next: Statement, Gallery: true,
			Para: `<w:keepLines/>` + single("0", "160") + l.reading(), Run: small},
		{Kind: "paragraph", Name: Absence, ID: "BriefAbsence", Base: Normal, Gallery: true,
			Para: `<w:keepLines/>` + l.reading(), Run: grey},
		{Kind: "paragraph", Name: BodyText, ID: "BodyText", Base: Normal, Gallery: true, Para: l.reading()},
		{Kind: "paragraph", Name: QuietText, ID: "BriefQuietText", Base: Normal, Gallery: true,
			Para: spacing("0", "80") + l.reading(), Run: small},
		{Kind: "paragraph", Name: ListBullet, ID: "ListBullet", Base: Normal, Gallery: true,
			Para: `<w:numPr><w:numId w:val="` + bullets + `"/></w:numPr>` + spacing("0", "60") + `<w:ind w:left="284" w:right="1134" w:hanging="227"/><w:contextualSpacing/>`},

		{Kind: "paragraph", Name: Caption, ID: "Caption", Base: Normal, Next: BodyText, Gallery: true,
			Para: keep + spacing("160", "80"), Run: fonts + bold + grey + l.size(17)},
		{Kind: "paragraph", Name: Figure, ID: "BriefFigure", Base: Normal, Next: BodyText,
			Para: keep + spacing("60", "60")},
		{Kind: "paragraph", Name: TableText, ID: "BriefTableText", Base: Normal, Para: single("20", "20"), Run: l.size(19)},
		{Kind: "paragraph", Name: TableHead, ID: "BriefTableHead", Base: TableText,
			Para: `<w:keepNext/>`, Run: fonts + bold + ink + l.size(17)},
		{Kind: "paragraph", Name: NarrowText, ID: "BriefNarrowTableText", Base: TableText, Run: l.size(15)},
		{Kind: "paragraph", Name: NarrowHead, ID: "BriefNarrowTableHead", Base: TableHead, Run: l.size(14)},
		{Kind: "paragraph", Name: SectionEnd, ID: "BriefSectionEnd", Base: Normal,
			Para: `<w:spacing w:before="0" w:after="0" w:line="120" w:lineRule="exact"/>`, Run: `<w:sz w:val="8"/><w:szCs w:val="8"/>`},
		{Kind: "table", Name: Table, ID: "BriefTable", Base: NormalTable,
			Extra: `<w:tblPr><w:tblBorders><w:top w:val="nil"/>` + row("bottom") + row("insideH") + `</w:tblBorders><w:tblCellMar><w:top w:w="40" w:type="dxa"/><w:left w:w="0" w:type="dxa"/><w:bottom w:w="40" w:type="dxa"/><w:right w:w="120" w:type="dxa"/></w:tblCellMar></w:tblPr>` +
				`<w:tblStylePr w:type="firstRow"><w:tblPr/><w:tcPr><w:tcBorders><w:bottom w:val="single" w:sz="8" w:space="0"` + l.Ink.line() + `/></w:tcBorders><w:vAlign w:val="bottom"/></w:tcPr></w:tblStylePr>`},

		{Kind: "paragraph", Name: NoteText, ID: "FootnoteText", Base: Normal, Para: single("0", "20"), Run: l.size(17)},
		{Kind: "character", Name: NoteMark, ID: "FootnoteReference", Run: ink + `<w:vertAlign w:val="superscript"/>`},
		{Kind: "paragraph", Name: Header, ID: "Header", Base: Normal, Para: spacing("0", "0"), Run: fonts + grey + l.size(16)},
		{Kind: "paragraph", Name: Footer, ID: "Footer", Base: Normal, Para: spacing("60", "0"), Run: fonts + grey + l.size(16)},
		{Kind: "paragraph", Name: Marking, ID: "BriefMarking", Base: Header,
			Para: spacing("140", "60") + `<w:contextualSpacing/><w:jc w:val="right"/>`}, // room between the foot and the notes above it

		{Kind: "character", Name: Hyperlink, ID: "Hyperlink", Run: link + under},
		{Kind: "character", Name: Strong, ID: "Strong", Run: bold, Gallery: true},
		{Kind: "character", Name: Emphasis, ID: "Emphasis", Run: italic, Gallery: true},
		{Kind: "character", Name: Quiet, ID: "BriefQuiet", Run: fonts + grey + l.size(16), Gallery: true},
		{Kind: "character", Name: Doubt, ID: "BriefDoubt", Run: fonts + bold + Colour{RGB: amber}.text() + l.size(17), Gallery: true},
		{Kind: "character", Name: StrongLink, ID: "BriefStrongLink", Base: Strong, Run: link + under},
		{Kind: "character", Name: EmphasisLink, ID: "BriefEmphasisLink", Base: Emphasis, Run: link + under},
		{Kind: "character", Name: QuietLink, ID: "BriefQuietLink", Base: Quiet, Run: under},
		{Kind: "character", Name: DoubtLink, ID: "BriefDoubtLink", Base: Doubt, Run: under},
		{Kind: "character", Name: Label, ID: "BriefLabel", Run: bold + ink},
		{Kind: "character", Name: Aside, ID: "BriefAside", Run: grey + l.size(17)},

		// TLP 2.0 (FIRST, 2022): these colours on black, 12 points or more.
		tlp(TLPRed, "BriefTLPRed", "FF2B2B"),
		tlp(TLPAmber, "BriefTLPAmber", "FFC000"),
		tlp(TLPGreen, "BriefTLPGreen", "33FF00"),
		tlp(TLPClear, "BriefTLPClear", "FFFFFF"),
		{Kind: "character", Name: MarkingText, ID: "BriefClassification", Run: fonts + bold + Colour{RGB: "000000"}.text() + twelve},
	}
}
