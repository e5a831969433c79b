package pdf

import (
	"errors"

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
	userFallback
	fallback
	fallbackBold
	roles
)

// face is a font in use.
type face struct {
	name string // as the container calls it
	*sfnt
}

// width is the width of a text at a size. The text holds only characters of the
// face.
func (f *face) width(s string, size float64) float64 {
	w := 0
	for _, r := range s {
		w += f.advance(f.glyph(r))
	}
	return times(float64(w)/1000, size)
}

// times multiplies and rounds. Processors that multiply and add in one step
// would round elsewhere, and their files would differ in the last digit.
func times(a, b float64) float64 { return float64(a * b) }

// has reports whether the face can draw r. The container knows no characters
// beyond the basic plane.
func (f *face) has(r rune) bool { return r < 0xFFFE && f.glyph(r) != 0 }

// fonts opens faces when they are first asked for.
type fonts struct {
	raw  [roles][]byte
	open [roles]*face
}

var roleNames = [roles]string{"serif", "serifitalic", "serifbold", "sans", "sansitalic", "sansbold", "userfallback", "fallback", "fallbackbold"}

// newFonts takes the shipped fonts and puts the user's in their place. A user's
// font that cannot be used is a *briefing.Problem.
func newFonts(user page.Fonts) (*fonts, error) {
	f := &fonts{raw: [roles][]byte{
		serif: liberationserifregular.TTF, serifItalic: liberationserifitalic.TTF, serifBold: liberationserifbold.TTF,
		sans: liberationsansregular.TTF, sansItalic: liberationsansitalic.TTF, sansBold: liberationsansbold.TTF,
		fallback: dejavusans.TTF, fallbackBold: dejavusansbold.TTF,
	}}
	for _, u := range []struct {
		key string
		raw []byte
		as  role
	}{{"text", user.Text, serif}, {"heads", user.Heads, sansBold}, {"fallback", user.Fallback, userFallback}} {
		if u.raw == nil {
			continue
		}
		s, err := readFont(u.raw)
		if err == nil && s.glyph(' ') == 0 {
			err = errSpace
		}
		if err != nil {
			return nil, fontProblem(u.key, err)
		}
		f.raw[u.as] = u.raw
		f.open[u.as] = &face{roleNames[u.as], s}
	}
	return f, nil
}

func fontProblem(key string, err error) error {
	p := &briefing.Problem{Code: briefing.Usage, Where: "fonts." + key, What: "this file is " + err.Error(), Err: err,
		Hint: "name a TrueType font (.ttf), or leave fonts." + key + " out"}
	if errors.Is(err, errCollection) {
		p.Hint = "name a single TrueType font (.ttf)"
	}
	return p
}

// get opens a face. It returns nil for a user's fallback that is not there.
func (f *fonts) get(r role) *face {
	if f.open[r] == nil && f.raw[r] != nil {
		s, err := readFont(f.raw[r])
		if err != nil {
			return nil // the shipped fonts are read by a test
		}
		f.open[r] = &face{roleNames[r], s}
	}
	return f.open[r]
}

// chain lists the faces to try for a wanted one, in order.
func (r role) chain() [4]role {
	switch r {
	case sansBold, serifBold:
		return [4]role{r, sansBold, userFallback, fallbackBold}
	case serif, serifItalic:
		return [4]role{r, serif, userFallback, fallback}
	default:
		return [4]role{r, sans, userFallback, fallback}
	}
}

// choose returns the first face that has every character of a word, nil when
// none has. Words are never mixed from two faces where one will do.
func (f *fonts) choose(want role, word string) *face {
next:
	for _, r := range want.chain() {
		x := f.get(r)
		if x == nil {
			continue
		}
		for _, c := range word {
			if !x.has(c) {
				continue next
			}
		}
		return x
	}
	return nil
}

// chooseRune is choose for one character.
func (f *fonts) chooseRune(want role, c rune) *face {
	for _, r := range want.chain() {
		if x := f.get(r); x != nil && x.has(c) {
			return x
		}
	}
	return nil
}
