package pdf

import (
	"io"
	"slices"
	"strings"
	"time"
	"unicode/utf16"

	"brief/briefing/page"

	"codeberg.org/go-pdf/fpdf"
)

// container writes finished pages through fpdf. It is the only part that knows
// that library, and it goes round these of its ways: characters beyond the
// basic plane end it with a panic, its own breaking of text is quadratic, and a
// page must be open to be drawn on.
type container struct {
	pdf   *fpdf.Fpdf
	shift int            // see write
	links map[string]int // by anchor
	face  *face
	size  float64
	ink   rgb
	fill  rgb
}

// write draws the pages and puts the file out.
func write(d *page.Document, s sheet, pages []sheetOps, w io.Writer) error {
	c := &container{pdf: fpdf.New("P", "pt", s.size, ""), links: map[string]int{}}
	c.pdf.SetMargins(0, 0, 0)
	c.pdf.SetAutoPageBreak(false, 0)
	c.pdf.SetCatalogSort(true)
	c.properties(d)
	// fpdf holds that page n is object 1+2n and aims links and outline by that,
	// but an attachment takes two objects before the pages. So they are aimed one
	// page further, at a spare page for the last, which is not put out.
	if d.Evidence != nil {
		c.shift = 1
	}
	for range len(pages) + c.shift {
		c.pdf.AddPage()
	}
	// Outline entries are given as UTF-16: fpdf takes them so as long as no font
	// is set, so they come before everything else.
	c.places(pages)
	c.faces(pages)
	for i, p := range pages {
		c.pdf.SetPage(i + 1)
		c.face, c.size, c.fill, c.ink = nil, 0, rgb{-1, 0, 0}, rgb{-1, 0, 0}
		for _, o := range p.ops {
			c.draw(o)
		}
	}
	c.pdf.SetPage(len(pages)) // so many are put out
	return c.pdf.Output(w)
}

// properties fills the document's information and attaches the evidence.
func (c *container) properties(d *page.Document) {
	c.pdf.SetProducer("brief", false)
	c.pdf.SetTitle(utf16Text(d.Title), false)
	c.pdf.SetSubject(utf16Text(d.Subtitle), false)
	c.pdf.SetAuthor(utf16Text(d.Author), false)
	c.pdf.SetLang(strings.Map(func(r rune) rune {
		if r == '-' || r >= '0' && r <= '9' || r >= 'a' && r <= 'z' || r >= 'A' && r <= 'Z' {
			return r
		}
		return -1
	}, d.Language))
	at, err := time.Parse(time.RFC3339, d.Date)
	if err != nil || at.Year() < 1 || at.Year() > 9999 {
		at = time.Date(1980, 1, 1, 0, 0, 0, 0, time.UTC) // as in a zip archive: no date is known
	}
	c.pdf.SetCreationDate(at.UTC())
	c.pdf.SetModificationDate(at.UTC())
	if d.Evidence != nil {
		name := strings.Map(func(r rune) rune {
			if r > 0xFFFF {
				return '_'
			}
			return r
		}, strings.ToValidUTF8(d.EvidenceName, "_"))
		c.pdf.SetAttachments([]fpdf.Attachment{{Content: d.Evidence, Filename: name}})
	}
}

// utf16Text is a PDF text string: UTF-16, high byte first, with its mark.
func utf16Text(s string) string {
	if s == "" {
		return ""
	}
	b := []byte{0xFE, 0xFF}
	for _, u := range utf16.Encode([]rune(s)) {
		b = append(b, byte(u>>8), byte(u))
	}
	return string(b)
}

// places notes where anchors and outline entries are.
func (c *container) places(pages []sheetOps) {
	level := -1
	for i, p := range pages {
		at := i + 1 + c.shift
		c.pdf.SetPage(at)
		for _, o := range p.ops {
			switch o.kind {
			case opAnchor:
				if _, known := c.links[o.to]; o.to != "" && !known {
					c.links[o.to] = c.pdf.AddLink()
					c.pdf.SetLink(c.links[o.to], max(0, o.y-4), at)
				}
			case opBookmark:
				level = min(o.level, level+1)
				c.pdf.Bookmark(utf16Text(o.text), level, max(0, o.y-4))
			}
		}
	}
}

// faces cuts the fonts to the characters drawn and hands them over.
func (c *container) faces(pages []sheetOps) {
	used := map[*face]map[rune]bool{}
	var order []*face
	for _, p := range pages {
		for _, o := range p.ops {
			if o.kind != opText {
				continue
			}
			if used[o.face] == nil {
				used[o.face] = map[rune]bool{}
				order = append(order, o.face)
			}
			for _, r := range o.text {
				used[o.face][r] = true
			}
		}
	}
	for _, f := range order {
		runes := make([]rune, 0, len(used[f]))
		for r := range used[f] {
			if f.has(r) {
				runes = append(runes, r)
			}
		}
		slices.Sort(runes)
		c.pdf.AddUTF8FontFromBytes(f.name, "", f.cut(runes))
	}
}

// draw draws one op.
func (c *container) draw(o op) {
	switch o.kind {
	case opText:
		if o.face != c.face || o.size != c.size {
			c.pdf.SetFont(o.face.name, "", o.size)
			c.face, c.size = o.face, o.size
		}
		if o.ink != c.ink {
			c.pdf.SetTextColor(o.ink.r, o.ink.g, o.ink.b)
			c.ink = o.ink
		}
		c.pdf.Text(o.x, o.y, o.text)
	case opRect, opDot:
		if o.ink != c.fill {
			c.pdf.SetFillColor(o.ink.r, o.ink.g, o.ink.b)
			c.fill = o.ink
		}
		if o.kind == opRect {
			c.pdf.Rect(o.x, o.y, o.w, o.h, "F")
		} else {
			c.pdf.Circle(o.x, o.y, o.w/2, "F")
		}
	case opRing:
		c.pdf.SetDrawColor(o.ink.r, o.ink.g, o.ink.b)
		c.pdf.SetLineWidth(0.7)
		c.pdf.Circle(o.x, o.y, o.w/2-0.35, "D")
	case opLink:
		if o.link != "" {
			c.pdf.LinkString(o.x, o.y, o.w, o.h, address(o.link))
		} else if id, known := c.links[o.to]; known {
			c.pdf.Link(o.x, o.y, o.w, o.h, id)
		}
	}
}

// address writes an address in ASCII, as a URI in a PDF must be.
func address(s string) string {
	const hex = "0123456789ABCDEF"
	var b strings.Builder
	for _, x := range []byte(s) {
		if x <= ' ' || x >= 0x7F {
			b.WriteByte('%')
			b.WriteByte(hex[x>>4])
			b.WriteByte(hex[x&15])
			continue
		}
		b.WriteByte(x)
	}
	return b.String()
}
