package render

import (
	"brief/briefing/page"
	"brief/briefing/render/pdf"
)

// FontName is what a font calls itself, with its version. The error is a
// *briefing.Problem when it cannot be used.
func FontName(raw []byte) (string, error) {
	f, err := pdf.ReadFont(raw, nil)
	return f.Name, err
}

// FontHas are those of some characters that a font can draw, and whether it is
// one for running text: neither bold nor light, nor leaning. A file that is no
// usable font has none.
func FontHas(raw []byte, characters []rune) (has []rune, regular bool) {
	f, err := pdf.ReadFont(raw, characters)
	if err != nil {
		return nil, false
	}
	return f.Has, f.Regular
}

// Undrawn are the characters of a document that no font can draw.
func Undrawn(d *page.Document, a page.Assets) []rune { return pdf.Undrawn(d, a) }

// CheckLogo is a *briefing.Problem when an image cannot be printed.
func CheckLogo(raw []byte) error { return pdf.CheckLogo(raw) }
