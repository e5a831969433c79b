package pdf

import "brief/briefing/page"

// All lengths are points (1/72 inch), from the top left of the page.

// mm is a millimetre in points.
const mm = 72 / 25.4

// sheet is the paper and the grid on it: a measure for text and a margin column
// for what stands behind the text.
type sheet struct {
	size       string  // as the container calls it
	w, h       float64 // of the paper
	left       float64 // of the grid
	full       float64 // width of the whole grid
	measure    float64 // width of the text column
	side       float64 // left of the margin column, from the grid's left
	sideWidth  float64
	top, depth float64 // of the text area
	turned     bool    // on its side, for a table that is wider than the paper
}

// The banner's place: below the paper's top edge, above its bottom edge.
const (
	bannerTop    = 34
	bannerBottom = 43
)

func newSheet(size page.Size) sheet {
	s := sheet{size: "A4", w: 595.28, h: 841.89, full: 168 * mm, measure: 120 * mm, side: 126 * mm, sideWidth: 42 * mm}
	if size == page.Letter {
		s.size, s.w, s.h = "Letter", 612, 792
	}
	s.left = (s.w - s.full) / 2
	return s
}

// across is the sheet on its side, with room for the same banner.
func (s sheet) across(banner float64) sheet {
	const margin = 50
	s.w, s.h, s.turned = s.h, s.w, true
	s.left, s.full = margin, s.w-2*margin
	s.room(banner)
	return s
}

// room gives the text what a banner of height h leaves, none being h 0.
func (s *sheet) room(h float64) {
	s.top, s.depth = 56, s.h-58-56
	if h > 0 {
		s.top = bannerTop + h + 17
		s.depth = s.h - bannerBottom - h - 16 - s.top
	}
}

// rgb is a colour of the screen's sRGB space.
type rgb struct{ r, g, b uint8 }

// The colours. Contrast on white: ink 18:1, navy 13:1, grey 7:1, link 7:1,
// doubt 5.6:1. Each keeps its place in a grey print.
var (
	ink   = rgb{20, 20, 26}
	navy  = rgb{18, 42, 86}
	grey  = rgb{82, 87, 97}
	rule  = rgb{184, 191, 204}
	tint  = rgb{240, 243, 248}
	blue  = rgb{34, 80, 150}
	doubt = rgb{161, 78, 0}
	white = rgb{255, 255, 255}
	black = rgb{0, 0, 0}
)

// type sizes and leadings
type setting struct {
	role role
	size float64
	lead float64
	ink  rgb
}

var (
	setTitle    = setting{sansBold, 23, 27.5, navy}
	setProduct  = setting{sansBold, 8.6, 11, grey}
	setSubtitle = setting{serifItalic, 12.6, 16.4, grey}
	setFacts    = setting{sans, 8.2, 12.4, grey}
	setText     = setting{serif, 11, 14.6, ink}
	setCallout  = setting{serif, 11.6, 15.8, ink}
	setLabel    = setting{sansBold, 11.4, 15.6, navy}
	setSupport  = setting{sans, 7.7, 10.8, navy}
	setSources  = setting{sans, 7.4, 10, grey}
	setTable    = setting{sans, 8.4, 11.4, ink}
	setHead     = setting{sansBold, 8.2, 11.4, navy}
	setCaption  = setting{sans, 8.2, 11.6, grey}
	setNote     = setting{serif, 9.2, 12, ink}
	setFoot     = setting{sans, 7.4, 10, grey}
	setMarking  = setting{sansBold, 12, 16, white}
	setHeadings = [4]setting{{}, {sansBold, 13, 17, navy}, {sansBold, 10.8, 14.6, navy}, {sansBold, 9.6, 13, ink}}
)
