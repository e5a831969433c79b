package docx

import "brief/briefing/page"

// Text is formatted by style only, so that one change of a style changes the
// whole document. Built-in names are the English ones in every Word, whatever
// language it speaks; ids are not. The writer therefore asks for a style by name.
const (
	normal       = "Normal"
	bodyText     = "Body Text"
	title        = "Title"
	subtitle     = "Subtitle"
	heading1     = "heading 1"
	heading2     = "heading 2"
	heading3     = "heading 3"
	listBullet   = "List Bullet"
	caption      = "caption"
	header       = "header"
	footer       = "footer"
	noteText     = "footnote text"
	noteMark     = "footnote reference"
	masthead     = "Brief Masthead"
	label        = "Brief Label"
	aside        = "Brief Aside"
	asideText    = "Brief Aside Text"
	calloutHead  = "Brief Callout Head"
	callout      = "Brief Callout"
	statement    = "Brief Statement"
	absence      = "Brief Absence"
	support      = "Brief Support"
	quietText    = "Brief Quiet Text"
	tableGrid    = "Brief Table"
	tableHead    = "Brief Table Head"
	tableText    = "Brief Table Text"
	narrowHead   = "Brief Narrow Table Head"
	narrowText   = "Brief Narrow Table Text"
	sectionEnd   = "Brief Section End"
	marking      = "Brief Marking"
	markingText  = "Brief Classification"
	tlpRed       = "Brief TLP Red"
	tlpAmber     = "Brief TLP Amber"
	tlpGreen     = "Brief TLP Green"
	tlpClear     = "Brief TLP Clear"
	hyperlink    = "Hyperlink"
	strong       = "Strong"
	emphasis     = "Emphasis"
	quiet        = "Brief Quiet"
	doubt        = "Brief Doubt"
	strongLink   = "Brief Strong Link"
	emphasisLink = "Brief Emphasis Link"
	quietLink    = "Brief Quiet Link"
	doubtLink    = "Brief Doubt Link"
)

// runStyles gives the character style of a run, alone and as a link.
var runStyles = map[page.Style][2]string{
	page.Plain:    {"", hyperlink},
	page.Strong:   {strong, strongLink},
	page.Emphasis: {emphasis, emphasisLink},
	page.Quiet:    {quiet, quietLink},
	page.Doubt:    {doubt, doubtLink},
}

// Colours, all at least 5:1 on white: ink for heads, grey for what is quiet,
// amber for doubt. Rules and the callout's ground carry no text.
const (
	navy  = "1A3861"
	grey  = "525761"
	amber = "8F5200"
	rule  = "B8BFCC"
	tint  = "F0F3F8"
)

// style is one entry of the style sheet: properties in the order of the schema.
type style struct {
	kind       string // paragraph, character or table
	name, id   string
	base, next string // names; next "" for itself
	para, run  string // contents of pPr and rPr
	extra      string // what follows them in a table style
	gallery    bool   // shown among Word's quick styles
}

const (
	// Every reader has these two or fonts of the same widths, so lines and pages
	// break alike everywhere.
	textFont = `<w:rFonts w:ascii="Times New Roman" w:hAnsi="Times New Roman" w:cs="Times New Roman"/>`
	headFont = `<w:rFonts w:ascii="Arial" w:hAnsi="Arial" w:cs="Arial"/>`
	bold     = `<w:b/><w:bCs/>`
	italic   = `<w:i/><w:iCs/>`

	// Borders in the colour of the ground give the callout room; Word joins
	// neighbouring paragraphs with equal borders to one box.
	calloutBox = `<w:pBdr><w:top w:val="single" w:sz="8" w:space="5" w:color="` + tint + `"/><w:left w:val="single" w:sz="36" w:space="10" w:color="` + navy + `"/>` +
		`<w:bottom w:val="single" w:sz="8" w:space="5" w:color="` + tint + `"/><w:right w:val="single" w:sz="8" w:space="5" w:color="` + tint + `"/></w:pBdr>` +
		`<w:shd w:val="clear" w:color="auto" w:fill="` + tint + `"/>`
	onBlack = `<w:shd w:val="clear" w:color="auto" w:fill="000000"/>`

	// reading keeps running text to about 85 characters a line.
	reading = `<w:ind w:right="1134"/>`
)

func colour(c string) string { return `<w:color w:val="` + c + `"/>` }

// size is in half points, for all scripts.
func size(half string) string { return `<w:sz w:val="` + half + `"/><w:szCs w:val="` + half + `"/>` }

func spacing(before, after string) string {
	return `<w:spacing w:before="` + before + `" w:after="` + after + `"/>`
}

// shipped is the style sheet of a brief without a template.
//
// Bold and italic are toggles (ISO/IEC 29500-1, 17.7.3): a bold character style
// in a paragraph whose style is bold too comes out light. Paragraph styles that
// hold styled runs are therefore neither.
var shipped = []style{
	{kind: "paragraph", name: normal, id: "Normal", gallery: true},
	{kind: "character", name: "Default Paragraph Font", id: "DefaultParagraphFont"},
	{kind: "table", name: "Normal Table", id: "TableNormal",
		extra: `<w:tblPr><w:tblInd w:w="0" w:type="dxa"/><w:tblCellMar><w:top w:w="0" w:type="dxa"/><w:left w:w="108" w:type="dxa"/><w:bottom w:w="0" w:type="dxa"/><w:right w:w="108" w:type="dxa"/></w:tblCellMar></w:tblPr>`},

	{kind: "paragraph", name: title, id: "Title", base: normal, next: subtitle, gallery: true,
		para: `<w:keepNext/><w:keepLines/>` + `<w:spacing w:before="0" w:after="60" w:line="240" w:lineRule="auto"/>`,
		run:  headFont + bold + colour(navy) + size("46")},
	{kind: "paragraph", name: subtitle, id: "Subtitle", base: normal, next: bodyText, gallery: true,
		para: `<w:keepLines/>` + spacing("0", "160"), run: italic + colour(grey) + size("26")},
	{kind: "paragraph", name: masthead, id: "BriefMasthead", base: normal,
		para: `<w:keepLines/><w:pBdr><w:top w:val="single" w:sz="6" w:space="5" w:color="` + grey + `"/><w:bottom w:val="single" w:sz="4" w:space="5" w:color="` + rule + `"/></w:pBdr>` + spacing("0", "280"),
		run:  headFont + colour(grey) + size("17")},

	{kind: "paragraph", name: heading1, id: "Heading1", base: normal, next: bodyText, gallery: true,
		para: `<w:keepNext/><w:keepLines/>` + spacing("340", "60") + `<w:outlineLvl w:val="0"/>`,
		run:  headFont + bold + colour(navy) + size("26")},
	{kind: "paragraph", name: heading2, id: "Heading2", base: normal, next: bodyText, gallery: true,
		para: `<w:keepNext/><w:keepLines/>` + spacing("240", "50") + `<w:outlineLvl w:val="1"/>`,
		run:  headFont + bold + colour(navy) + size("22")},
	{kind: "paragraph", name: heading3, id: "Heading3", base: normal, next: bodyText, gallery: true,
		para: `<w:keepNext/><w:keepLines/>` + spacing("200", "40") + `<w:outlineLvl w:val="2"/>`,
		run:  headFont + bold + colour(grey) + size("20")},

	{kind: "paragraph", name: asideText, id: "BriefAsideText", base: normal,
		para: `<w:keepNext/><w:keepLines/>` + spacing("0", "100") + reading, run: headFont + colour(grey) + size("17")},

	{kind: "paragraph", name: calloutHead, id: "BriefCalloutHead", base: normal, next: callout, gallery: true,
		para: `<w:keepNext/><w:keepLines/>` + calloutBox + spacing("0", "0") + `<w:ind w:left="284" w:right="113"/>`,
		run:  headFont + size("24")},
	{kind: "paragraph", name: callout, id: "BriefCallout", base: normal, gallery: true,
		para: `<w:keepLines/>` + calloutBox + spacing("0", "120") + `<w:ind w:left="284" w:right="113"/>`},

	{kind: "paragraph", name: statement, id: "BriefStatement", base: normal, next: support, gallery: true,
		para: `<w:keepNext/><w:keepLines/>` + spacing("0", "20") + reading},
	{kind: "paragraph", name: support, id: "BriefSupport", base: normal, next: statement, gallery: true,
		para: `<w:keepLines/><w:spacing w:before="0" w:after="160" w:line="240" w:lineRule="auto"/>` + reading, run: headFont + colour(grey) + size("17")},
	{kind: "paragraph", name: absence, id: "BriefAbsence", base: normal, gallery: true,
		para: `<w:keepLines/>` + reading, run: colour(grey)},
	{kind: "paragraph", name: bodyText, id: "BodyText", base: normal, gallery: true, para: reading},
	{kind: "paragraph", name: quietText, id: "BriefQuietText", base: normal, gallery: true,
		para: spacing("0", "80") + reading, run: headFont + colour(grey) + size("17")},
	{kind: "paragraph", name: listBullet, id: "ListBullet", base: normal, gallery: true,
		para: `<w:numPr><w:numId w:val="1"/></w:numPr>` + spacing("0", "60") + `<w:ind w:left="284" w:right="1134" w:hanging="227"/><w:contextualSpacing/>`},

	{kind: "paragraph", name: caption, id: "Caption", base: normal, next: bodyText, gallery: true,
		para: `<w:keepNext/><w:keepLines/>` + spacing("160", "80"), run: headFont + bold + colour(grey) + size("17")},
	{kind: "paragraph", name: tableText, id: "BriefTableText", base: normal,
		para: `<w:spacing w:before="20" w:after="20" w:line="240" w:lineRule="auto"/>`, run: size("19")},
	{kind: "paragraph", name: tableHead, id: "BriefTableHead", base: tableText,
		para: `<w:keepNext/>`, run: headFont + bold + colour(navy) + size("17")},
	{kind: "paragraph", name: narrowText, id: "BriefNarrowTableText", base: tableText, run: size("15")},
	{kind: "paragraph", name: narrowHead, id: "BriefNarrowTableHead", base: tableHead, run: size("14")},
	{kind: "paragraph", name: sectionEnd, id: "BriefSectionEnd", base: normal,
		para: `<w:spacing w:before="0" w:after="0" w:line="120" w:lineRule="exact"/>`, run: size("8")},
	{kind: "table", name: tableGrid, id: "BriefTable", base: "Normal Table",
		extra: `<w:tblPr><w:tblBorders><w:top w:val="nil"/><w:bottom w:val="single" w:sz="4" w:space="0" w:color="` + rule + `"/><w:insideH w:val="single" w:sz="4" w:space="0" w:color="` + rule + `"/></w:tblBorders><w:tblCellMar><w:top w:w="40" w:type="dxa"/><w:left w:w="0" w:type="dxa"/><w:bottom w:w="40" w:type="dxa"/><w:right w:w="120" w:type="dxa"/></w:tblCellMar></w:tblPr>` +
			`<w:tblStylePr w:type="firstRow"><w:tblPr/><w:tcPr><w:tcBorders><w:bottom w:val="single" w:sz="8" w:space="0" w:color="` + navy + `"/></w:tcBorders><w:vAlign w:val="bottom"/></w:tcPr></w:tblStylePr>`},

	{kind: "paragraph", name: noteText, id: "FootnoteText", base: normal,
		para: `<w:spacing w:before="0" w:after="20" w:line="240" w:lineRule="auto"/>`, run: size("17")},
	{kind: "character", name: noteMark, id: "FootnoteReference", run: colour(navy) + `<w:vertAlign w:val="superscript"/>`},
	{kind: "paragraph", name: header, id: "Header", base: normal,
		para: spacing("0", "0"), run: headFont + colour(grey) + size("16")},
	{kind: "paragraph", name: footer, id: "Footer", base: normal,
		para: spacing("60", "0"), run: headFont + colour(grey) + size("16")},
	{kind: "paragraph", name: marking, id: "BriefMarking", base: header,
		para: `<w:spacing w:before="40" w:after="40"/><w:jc w:val="right"/>`},

	{kind: "character", name: hyperlink, id: "Hyperlink", run: colour("1F4E8C") + `<w:u w:val="single"/>`},
	{kind: "character", name: strong, id: "Strong", run: bold, gallery: true},
	{kind: "character", name: emphasis, id: "Emphasis", run: italic, gallery: true},
	{kind: "character", name: quiet, id: "BriefQuiet", run: headFont + colour(grey) + size("16"), gallery: true},
	{kind: "character", name: doubt, id: "BriefDoubt", run: headFont + bold + colour(amber) + size("17"), gallery: true},
	{kind: "character", name: strongLink, id: "BriefStrongLink", base: strong, run: colour("1F4E8C") + `<w:u w:val="single"/>`},
	{kind: "character", name: emphasisLink, id: "BriefEmphasisLink", base: emphasis, run: colour("1F4E8C") + `<w:u w:val="single"/>`},
	{kind: "character", name: quietLink, id: "BriefQuietLink", base: quiet, run: `<w:u w:val="single"/>`},
	{kind: "character", name: doubtLink, id: "BriefDoubtLink", base: doubt, run: `<w:u w:val="single"/>`},
	{kind: "character", name: label, id: "BriefLabel", run: bold + colour(navy)},
	{kind: "character", name: aside, id: "BriefAside", run: colour(grey) + size("17")},

	// TLP 2.0 (FIRST, 2022): these colours on black, 12 points or more.
	{kind: "character", name: tlpRed, id: "BriefTLPRed", run: headFont + bold + colour("FF2B2B") + size("24") + onBlack},
	{kind: "character", name: tlpAmber, id: "BriefTLPAmber", run: headFont + bold + colour("FFC000") + size("24") + onBlack},
	{kind: "character", name: tlpGreen, id: "BriefTLPGreen", run: headFont + bold + colour("33FF00") + size("24") + onBlack},
	{kind: "character", name: tlpClear, id: "BriefTLPClear", run: headFont + bold + colour("FFFFFF") + size("24") + onBlack},
	{kind: "character", name: markingText, id: "BriefClassification", run: headFont + bold + colour("000000") + size("24")},
}
