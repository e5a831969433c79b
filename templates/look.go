package templates

import "strconv"

// Look is what styles are drawn with: the shipped fonts and colours, or those of
// the template that styles are added to.
type Look struct {
	Fonts   string // w:rFonts of headings and labels; "" for the text's own
	Ink     Colour // heads, rules that lead, links' neighbours
	Grey    Colour // what is quiet
	Link    Colour
	Rule    Colour // rules between rows
	Tint    string // ground of boxed text, RRGGBB
	Half    int    // size of running text in half points
	Leading bool   // paragraphs keep to a line of about 85 characters
}

// Colour is a colour as RRGGBB, with the attributes that tie it to a theme.
type Colour struct{ RGB, Theme string }

// Shipped is the look of a brief without a template. Every reader has these
// fonts or some of the same widths, so lines and pages break alike everywhere.
// All colours of text are at least 5:1 on white and on the tint.
func Shipped() Look {
	return Look{
		Fonts: `<w:rFonts w:ascii="Arial" w:hAnsi="Arial" w:cs="Arial"/>`,
		Ink:   Colour{RGB: "1A3861"}, Grey: Colour{RGB: "525761"}, Link: Colour{RGB: "1F4E8C"}, Rule: Colour{RGB: "B8BFCC"},
		Tint: "F0F3F8", Half: shippedHalf, Leading: true,
	}
}

const (
	shippedHalf  = 22
	shippedFonts = `<w:rFonts w:ascii="Times New Roman" w:hAnsi="Times New Roman" w:cs="Times New Roman"/>`
	amber        = "8F5200" // doubt looks the same in every look
)

func (c Colour) text() string { return `<w:color w:val="` + c.RGB + `"` + c.Theme + `/>` }

func (c Colour) line() string { return ` w:color="` + c.RGB + `"` + c.Theme }

// size is in half points of the shipped look, for all scripts; it grows and
// shrinks with the running text of this one. Nothing is below 7 points.
func (l Look) size(half int) string {
	n := strconv.Itoa(max(14, (half*l.Half+shippedHalf/2)/shippedHalf))
	return `<w:sz w:val="` + n + `"/><w:szCs w:val="` + n + `"/>`
}

// text is the font of running text where it is ours. The document's defaults
// have it, too, but LibreOffice takes those for words in tables whatever their
// own style says.
func (l Look) text() string {
	if l.Leading {
		return shippedFonts
	}
	return ""
}

// reading keeps running text to about 85 characters a line.
func (l Look) reading() string {
	if l.Leading {
		return `<w:ind w:right="1134"/>`
	}
	return ""
}
