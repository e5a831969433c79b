package pdf

import (
	"brief/briefing"
	"brief/briefing/page"

	"codeberg.org/go-fonts/dejavu/dejavusans"
	"codeberg.org/go-fonts/dejavu/dejavusansbold"
	"codeberg.org/go-fonts/liberation/liberationsansbold"
	"codeberg.org/go-fonts/liberation/liberationsansitalic"
	"codeberg.org/go-fonts/liberation/liberationsansregular"
	"codeberg.org/go-fonts/liberation/liberationserifbold"
	"codeberg.org/go-fonts/liberation/liberationserifitalic"
	"codeberg.org/go-fonts/liberation/liberationserifregular"
	"codeberg.org/go-fonts/stix/stix2textbold"
	"codeberg.org/go-fonts/stix/stix2textitalic"
	"codeberg.org/go-fonts/stix/stix2textregular"
	"github.com/go-text/typesetting/harfbuzz"
	"golang.org/x/text/unicode/norm"
)

// role says what a face is used for.
type role int

// The roles. Fallback faces draw the words that the wanted face cannot.
const (
	serif role = iota
	serifItalic
	serifBold
	sans
	sansItalic
	sansBold
	plainSerif // for what the serif faces lack
	plainSerifItalic
	plainSerifBold
	userFallback
	fallback
	fallbackBold
	roles // and from here on one each of the system's
)

// face is a font in use.
type face struct {
	name  string  // as the pages call it
	scale float64 // what makes it as large as its neighbours
	*sfnt
	hb      *harfbuzz.Font // made when first needed
	buffer  *harfbuzz.Buffer
	broken  bool // its rules cannot be used
	leaning bool // its Greek leans although the face is upright: others draw that
	shaped  map[shapeKey][]glyph
	codes   codes
}

func newFace(r role, s *sfnt) *face {
	f := &face{name: "system" + itoa(int(r-roles)), scale: 1, sfnt: s, shaped: map[shapeKey][]glyph{}}
	if r < roles {
		f.name = roleNames[r]
	} else if s.glyph('一') != 0 {
		f.scale = 0.92 // ideographs fill their square
	}
	switch r {
	case fallback, fallbackBold:
		f.scale = 0.9 // DejaVu has large letters
	case plainSerif, plainSerifItalic, plainSerifBold:
		f.scale = 1.02
	}
	return f
}

// length is a number of the font's units at a size.
func (f *face) length(units int, size float64) float64 {
	return times(float64(units)/float64(f.unitsPerEm), size)
}

// width is the width of a text from left to right at a size.
func (f *face) width(s string, size float64) float64 {
	w := 0
	for _, g := range f.shape(s, false, running) {
		w += int(g.adv)
	}
	return f.length(w, size)
}

// raises reports whether the face has figures for notes.
func (f *face) raises() bool {
	g := f.shape("1", false, superior)
	return len(g) == 1 && int(g[0].id) != f.glyph('1')
}

// times multiplies and rounds. Processors that multiply and add in one step
// would round elsewhere, and their files would differ in the last digit.
func times(a, b float64) float64 { return float64(a * b) }

// has reports whether the face can draw r, or need not.
func (f *face) has(r rune) bool {
	if f.leaning && r >= 0x370 && r <= 0x3FF {
		return false
	}
	return f.glyph(r) != 0 || unseen(r)
}

// fonts opens faces when they are first asked for.
type fonts struct {
	raw  [][]byte // by role
	open []*face
}

var roleNames = [roles]string{"serif", "serifitalic", "serifbold", "sans", "sansitalic", "sansbold", "plain", "plainitalic", "plainbold", "userfallback", "fallback", "fallbackbold"}

// newFonts takes the shipped fonts and puts the user's in their place. A user's
// font that cannot be used is a *briefing.Problem.
func newFonts(user page.Fonts) (*fonts, error) {
	f := &fonts{raw: append([][]byte{
		serif: stix2textregular.TTF, serifItalic: stix2textitalic.TTF, serifBold: stix2textbold.TTF,
		plainSerif: liberationserifregular.TTF, plainSerifItalic: liberationserifitalic.TTF, plainSerifBold: liberationserifbold.TTF,
		sans: liberationsansregular.TTF, sansItalic: liberationsansitalic.TTF, sansBold: liberationsansbold.TTF,
		fallback: dejavusans.TTF, fallbackBold: dejavusansbold.TTF,
	}, user.System...)}
	f.open = make([]*face, len(f.raw))
	for _, u := range []struct {
		key string
		raw []byte
		as  role
	}{{"text", user.Text, serif}, {"heads", user.Heads, sansBold}, {"fallback", user.Fallback, userFallback}} {
		if u.raw == nil {
			continue
		}
		s, err := usable(u.raw)
		if err != nil {
			return nil, fontProblem(u.key, err)
		}
		f.raw[u.as] = u.raw
		f.open[u.as] = newFace(u.as, s)
	}
	return f, nil
}

// usable reads a font that is not the program's own.
func usable(raw []byte) (*sfnt, error) {
	s, err := readFont(raw)
	switch {
	case err != nil:
		return nil, err
	case s.glyph(' ') == 0:
		return nil, errSpace
	case s.outlines != nil && !s.outlines.whole():
		return nil, errFont
	}
	return s, nil
}

func fontProblem(key string, err error) error {
	p := &briefing.Problem{Code: briefing.Usage, What: "this file is " + err.Error(), Err: err,
		Hint: "name a TrueType or OpenType font (.ttf, .otf), or leave the key out for the shipped one"}
	if key != "" {
		p.Where = "fonts." + key
	}
	return p
}

// Font is what a font says of itself.
type Font struct {
	Name    string // and version
	Regular bool   // neither bold nor light, nor leaning
	Has     []rune // those of the characters asked for that it can draw
}

// ReadFont reads a font. The error is a *briefing.Problem without a place.
func ReadFont(raw []byte, characters []rune) (Font, error) {
	s, err := usable(raw)
	if err != nil {
		return Font{}, fontProblem("", err)
	}
	weight := u16(s.tables["OS/2"], 4)
	f := Font{Name: s.fullName(), Regular: (weight == 0 || weight >= 350 && weight <= 450) && u16(s.tables["head"], 44)&3 == 0}
	for _, c := range characters {
		if s.glyph(c) != 0 {
			f.Has = append(f.Has, c)
		}
	}
	return f, nil
}

// Undrawn are the characters of d that no font can draw, in the order in which
// they are met.
func Undrawn(d *page.Document, a page.Assets) []rune {
	faces, err := newFonts(a.Fonts)
	if err != nil {
		return nil
	}
	f, err := arrange(d, a, faces)
	if err != nil {
		return nil
	}
	return f.set.missing.met
}

// get opens a face. It returns nil for a user's fallback that is not there.
func (f *fonts) get(r role) *face {
	if f.open[r] == nil && f.raw[r] != nil {
		s, err := readFont(f.raw[r])
		if err != nil {
			return nil // the shipped fonts are read by a test
		}
		f.open[r] = newFace(r, s)
		f.open[r].leaning = r == serif || r == serifBold // STIX Two Text
	}
	return f.open[r]
}

// chain lists the faces to try for a wanted one, in order.
func (r role) chain() [5]role {
	switch r {
	case serifBold:
		return [5]role{r, plainSerifBold, sansBold, userFallback, fallbackBold}
	case serifItalic:
		return [5]role{r, plainSerifItalic, plainSerif, userFallback, fallback}
	case serif:
		return [5]role{r, plainSerif, sans, userFallback, fallback}
	case sansBold:
		return [5]role{r, r, sans, userFallback, fallbackBold}
	default:
		return [5]role{r, r, sans, userFallback, fallback}
	}
}

// choose returns the first face that has every character of a word, nil when
// none has. Words are never mixed from two faces where one will do. A letter
// with a mark counts as one character where the font has it as one.
func (f *fonts) choose(want role, word string) *face {
	word = norm.NFC.String(word)
	for _, r := range want.chain() {
		if x := f.get(r); x != nil && x.draws(word) {
			return x
		}
	}
	for r := roles; int(r) < len(f.raw); r++ {
		if x := f.get(r); x != nil && x.draws(word) {
			return x
		}
	}
	return nil
}

func (f *face) draws(word string) bool {
	for _, c := range word {
		if !f.has(c) {
			return false
		}
	}
	return true
}

// chooseRune is choose for one character.
func (f *fonts) chooseRune(want role, c rune) *face { return f.choose(want, string(c)) }
