package pdf

import (
	"fmt"
	"math"
	"strconv"
	"strings"
)

// canvas writes the content of one page. All that is drawn stands in marked
// content: of an element, or of an artifact.
type canvas struct {
	strings.Builder
	page    int     // from 0
	w, h    float64 // of the paper
	marks   []*element
	content []byte // when all is drawn, deflated
	links   []*annotation

	open *element // whose content is being written
	face *face
	size float64
	fill rgb
}

// unset is no colour of a page: the first that is set differs.
var unset = rgb{1, 2, 3}

// annotation is a link's sensitive area.
type annotation struct {
	page   int
	rect   [4]float64 // left, bottom, right, top
	uri    string
	to     string
	el     *element
	object int
	key    int // in the tree that leads from content to structure
}

func newCanvas(page int, w, h float64) *canvas {
	return &canvas{page: page, w: w, h: h, fill: unset}
}

// belong opens the marked content of e, when it is not open.
func (c *canvas) belong(e *element) {
	if e == nil {
		e = ornament
	}
	if e == c.open {
		return
	}
	c.end()
	c.open = e
	if e.artifact() {
		fmt.Fprintf(c, "/Artifact <<%s>> BDC\n", e.attr)
		return
	}
	e.place()
	e.kids = append(e.kids, content{c.page, len(c.marks)})
	fmt.Fprintf(c, "/%s <</MCID %d>> BDC\n", e.kind, len(c.marks))
	c.marks = append(c.marks, e)
}

// end closes what is open.
func (c *canvas) end() {
	if c.open != nil {
		c.WriteString("EMC\n")
		c.open = nil
	}
}

// draw draws one op.
func (c *canvas) draw(o op) {
	switch o.kind {
	case opText:
		c.belong(o.el)
		c.text(o)
	case opRect:
		c.belong(o.el)
		c.colour(o.ink)
		fmt.Fprintf(c, "%s %s %s %s re f\n", number(o.x), number(c.h-o.y-o.h), number(o.w), number(o.h))
	case opDot:
		c.belong(o.el)
		c.colour(o.ink)
		c.circle(o.x, o.y, o.w/2)
		c.WriteString("f\n")
	case opRing:
		const weight = 0.7
		c.belong(o.el)
		fmt.Fprintf(c, "%s RG %s w\n", o.ink.operands(), number(weight))
		c.circle(o.x, o.y, o.w/2-weight/2)
		c.WriteString("s\n")
	case opLine:
		c.belong(o.el)
		fmt.Fprintf(c, "%s RG %s w %s %s m %s %s l S\n", o.ink.operands(), number(hair), number(o.x), number(c.h-o.y), number(o.x+o.w), number(c.h-o.y-o.h))
	case opImage:
		c.belong(o.el)
		fmt.Fprintf(c, "q %s 0 0 %s %s %s cm /logo Do Q\n", number(o.w), number(o.h), number(o.x), number(c.h-o.y-o.h))
	case opFigure:
		o.el.attr = fmt.Sprintf("/O /Layout /BBox [%s %s %s %s]", number(o.x), number(c.h-o.y-o.h), number(o.x+o.w), number(c.h-o.y))
	case opLink:
		if o.el == nil || o.el.kind != "Link" {
			return
		}
		top := c.h - o.y
		a := &annotation{page: c.page, rect: [4]float64{o.x, top - o.h, o.x + o.w, top}, to: o.to, el: o.el}
		if o.link != "" {
			a.uri = address(o.link)
		}
		c.links = append(c.links, a)
		o.el.kids = append(o.el.kids, a)
	}
}

func (c *canvas) colour(ink rgb) {
	if ink != c.fill {
		c.WriteString(ink.operands() + " rg\n")
		c.fill = ink
	}
}

// operands are a colour's parts, from 0 to 1.
func (c rgb) operands() string {
	part := func(v uint8) string {
		return strings.TrimSuffix(strings.TrimRight(strconv.FormatFloat(float64(v)/255, 'f', 3, 64), "0"), ".")
	}
	return part(c.r) + " " + part(c.g) + " " + part(c.b)
}

// circle is a path of four curves.
func (c *canvas) circle(x, y, r float64) {
	k := times(r, 0.5523)
	y = c.h - y
	p := func(v ...float64) {
		for _, x := range v {
			c.WriteString(number(x) + " ")
		}
	}
	p(x+r, y)
	c.WriteString("m ")
	for _, q := range [4][6]float64{{x + r, y + k, x + k, y + r, x, y + r}, {x - k, y + r, x - r, y + k, x - r, y},
		{x - r, y - k, x - k, y - r, x, y - r}, {x + k, y - r, x + r, y - k, x + r, y}} {
		p(q[:]...)
		c.WriteString("c ")
	}
}

// text shows shaped text. Glyphs follow each other in the order in which they
// are read; each is moved to the place where it is seen.
func (c *canvas) text(o op) {
	c.colour(o.ink)
	c.WriteString("BT\n")
	if o.face != c.face || o.size != c.size {
		fmt.Fprintf(c, "/%s %s Tf\n", o.face.name, number(o.size))
		c.face, c.size = o.face, o.size
	}
	fmt.Fprintf(c, "%s %s Td\n", number(o.x), number(c.h-o.y))
	l := shown{c: c, face: o.face, size: o.size}
	for _, p := range o.parts {
		from := int(math.Round(times(p.x, 1000) / o.size))
		for i, g := range p.glyphs {
			l.raise(g.y)
			if g.many {
				l.close()
				fmt.Fprintf(c, "/Span <</ActualText <FEFF%s>>> BDC\n", hexText(g.text))
			}
			l.glyph(g, from)
			if i+1 == len(p.glyphs) || p.glyphs[i+1].text != "" {
				l.endSpan(p.glyphs, i)
			}
		}
	}
	l.close()
	l.raise(0)
	c.WriteString("ET\n")
}

// shown writes the arrays of text-showing operators. Lengths are thousandths
// of the size.
type shown struct {
	c    *canvas
	face *face
	size float64
	pen  int
	rise int32 // in the font's units
	open bool  // an array
	text bool  // a string in it
}

func (l *shown) glyph(g glyph, from int) {
	if !l.open {
		l.c.WriteByte('[')
		l.open = true
	}
	at := from + l.thousandths(g.x)
	if at != l.pen {
		if l.text {
			l.c.WriteByte('>')
			l.text = false
		}
		l.c.WriteString(strconv.Itoa(l.pen - at))
		l.pen = at
	}
	if !l.text {
		l.c.WriteByte('<')
		l.text = true
	}
	const hex = "0123456789ABCDEF"
	n := l.face.code(g)
	for shift := 12; shift >= 0; shift -= 4 {
		l.c.WriteByte(hex[n>>shift&15])
	}
	l.pen += l.face.advance(int(g.id))
}

func (l *shown) thousandths(units int32) int {
	return int(math.Round(float64(units) * 1000 / float64(l.face.unitsPerEm)))
}

// raise moves what follows above or below the baseline.
func (l *shown) raise(y int32) {
	if y == l.rise {
		return
	}
	l.close()
	fmt.Fprintf(l.c, "%s Ts\n", number(l.face.length(int(y), l.size)))
	l.rise = y
}

// close ends the open array.
func (l *shown) close() {
	if !l.open {
		return
	}
	if l.text {
		l.c.WriteByte('>')
	}
	l.c.WriteString("]TJ\n")
	l.open, l.text = false, false
}

// endSpan ends the span of a sign of several glyphs, when glyph i is the last of
// one.
func (l *shown) endSpan(glyphs []glyph, i int) {
	for i > 0 && glyphs[i].text == "" {
		i--
	}
	if glyphs[i].many {
		l.close()
		l.c.WriteString("EMC\n")
	}
}
