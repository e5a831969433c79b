package pdf

import (
	"bytes"
	"slices"
	"sort"

	"github.com/go-text/typesetting/font"
	"github.com/go-text/typesetting/font/opentype"
	"github.com/go-text/typesetting/font/opentype/tables"
	"github.com/go-text/typesetting/harfbuzz"
	"github.com/go-text/typesetting/language"
	"golang.org/x/text/unicode/norm"
)

// glyph is a drawn sign, in units of its font, at its place in a shaped text.
// Glyphs stand in the order in which the text is read.
type glyph struct {
	id   uint16
	many bool   // the first of several glyphs that stand for text together
	text string // what it stands for; "" for those that follow such a first one
	x, y int32  // from the text's left end and the baseline
	adv  int32
}

// manner says which of a font's features are wanted.
type manner byte

const (
	running  manner = iota
	figures         // digits alone: not kerned, so that columns of them stay straight
	superior        // a note's number, in a font that has small raised figures
)

var features = [...][]harfbuzz.Feature{
	running:  {wanted("pnum", 1)},
	figures:  {wanted("kern", 0)},
	superior: {wanted("sups", 1)},
}

func wanted(tag string, value uint32) harfbuzz.Feature {
	return harfbuzz.Feature{Tag: opentype.MustNewTag(tag), Value: value, Start: harfbuzz.FeatureGlobalStart, End: harfbuzz.FeatureGlobalEnd}
}

// longestShaped bounds what is shaped at once, in characters: joining and
// kerning end there, and the time a text takes stays in proportion to it.
const longestShaped = 160

type shapeKey struct {
	text string
	rtl  bool
	as   manner
}

// shape sets a text without line breaks in the face. Results are shared: they
// are not to be changed.
func (f *face) shape(text string, rtl bool, as manner) []glyph {
	key := shapeKey{text, rtl, as}
	if g, ok := f.shaped[key]; ok {
		return g
	}
	g, ok := f.harfbuzz(text, rtl, as)
	if !ok {
		g, ok = f.harfbuzz(norm.NFC.String(text), rtl, as)
	}
	if !ok {
		g = f.plainly(text, rtl)
	}
	f.shaped[key] = g
	return g
}

// harfbuzz shapes by the font's own rules. It reports false when those fail, as
// a user's broken font may, or leave a character without a glyph.
func (f *face) harfbuzz(text string, rtl bool, as manner) (out []glyph, ok bool) {
	defer func() {
		if recover() != nil { // the tables of a user's font are not checked before they are used
			out, ok = nil, false
		}
	}()
	if f.hb == nil && !f.broken {
		f.broken = true
		f.hb, f.buffer = newShaper(f.rules()), harfbuzz.NewBuffer()
		f.broken = false
	}
	if f.broken {
		return nil, false
	}
	runes := []rune(text)
	b := f.buffer
	b.Clear()
	b.AddRunes(runes, 0, -1)
	b.ClusterLevel = harfbuzz.MonotoneCharacters
	b.Props = harfbuzz.SegmentProperties{Direction: harfbuzz.LeftToRight, Script: language.Latin, Language: language.NewLanguage("en")}
	if rtl {
		b.Props.Direction = harfbuzz.RightToLeft
	}
	for _, r := range runes {
		if s := language.LookupScript(r); s.Strong() {
			b.Props.Script = s
			break
		}
	}
	b.Shape(f.hb, features[as])
	for _, i := range b.Info {
		if i.Glyph == 0 || int(i.Glyph) >= f.numGlyphs {
			return nil, false
		}
	}
	return f.read(b, runes, rtl), true
}

// read takes the shaped glyphs out of a buffer, in the order of the text.
func (f *face) read(b *harfbuzz.Buffer, runes []rune, rtl bool) []glyph {
	starts := make([]int, 0, len(b.Info)+1)
	for _, i := range b.Info {
		starts = append(starts, i.Cluster)
	}
	sort.Ints(starts)
	starts = append(slices.Compact(starts), len(runes))
	out := make([]glyph, len(b.Info))
	pen := int32(0)
	for i, info := range b.Info {
		p := b.Pos[i]
		out[i] = glyph{id: uint16(info.Glyph), x: pen + int32(p.XOffset), y: int32(p.YOffset), adv: int32(p.XAdvance)}
		pen += int32(p.XAdvance)
	}
	clusters := make([]int, len(out))
	for i := range clusters {
		clusters[i] = b.Info[i].Cluster
	}
	if rtl {
		slices.Reverse(out)
		slices.Reverse(clusters)
	}
	var all []glyph
	for i := 0; i < len(out); {
		j := i + 1
		for j < len(out) && clusters[j] == clusters[i] {
			j++
		}
		at, _ := slices.BinarySearch(starts, clusters[i])
		text := runes[clusters[i]:starts[at+1]]
		f.tell(out[i:j], text)
		all = append(all, out[i:j]...)
		if rtl && j == i+1 && len(text) > 1 {
			all = f.apart(all, text)
		}
		i = j
	}
	return all
}

// apart gives the letters of a ligature from right to left, the last of all,
// their own codes: the sign for the first and, unseen, a space for each of the
// others at its left. Readers that take text by its place turn the letters of
// one code around.
func (f *face) apart(all []glyph, text []rune) []glyph {
	sign := &all[len(all)-1]
	space := f.glyph(' ')
	if space == 0 {
		return all
	}
	x, y, step := sign.x, sign.y, sign.adv/int32(len(text))
	sign.text = string(text[0])
	for i, r := range text[1:] {
		all = append(all, glyph{id: uint16(space), text: string(r), x: x + step*int32(len(text)-2-i) - step/8, y: y})
	}
	return all
}

// tell says what the glyphs of a cluster stand for: each for its own character
// where marks have only changed places, all together for the text otherwise.
func (f *face) tell(glyphs []glyph, text []rune) {
	if len(glyphs) == len(text) {
		own := slices.Clone(text)
		for i := range glyphs {
			at := slices.IndexFunc(own, func(r rune) bool { return f.glyph(r) == int(glyphs[i].id) })
			if at < 0 {
				break
			}
			glyphs[i].text = string(own[at])
			own = slices.Delete(own, at, at+1)
		}
		if len(own) == 0 {
			return
		}
	}
	for i := range glyphs {
		glyphs[i].text = ""
	}
	glyphs[0].text, glyphs[0].many = string(text), len(glyphs) > 1
}

// plainly sets one glyph a character: what a font without usable rules gives.
func (f *face) plainly(text string, rtl bool) []glyph {
	var out []glyph
	for _, r := range text {
		id := f.glyph(r)
		if id == 0 {
			id = f.glyph(' ')
		}
		out = append(out, glyph{id: uint16(id), text: string(r), adv: int32(u16(f.hmtx, 4*min(id, f.numMetrics-1)))})
	}
	pen := int32(0)
	for i := range out {
		at := i
		if rtl {
			at = len(out) - 1 - i
		}
		out[at].x = pen
		pen += out[at].adv
	}
	return out
}

// rules is a font file of only what shaping asks for: outlines, which are most
// of a font, would all be read.
func (f *face) rules() []byte {
	var out []table
	for _, name := range []string{"GDEF", "GPOS", "GSUB", "OS/2", "cmap", "head", "hhea", "hmtx", "kern", "maxp"} {
		if t := f.tables[name]; t != nil {
			if name == "head" {
				t = bytes.Clone(t)
			}
			out = append(out, table{name, t})
		}
	}
	return assemble(out)
}

// newShaper makes a shaper of a font file. It goes round a fault of go-text
// v0.3.5 (its issue 278): the filter built of a lookup's glyphs forgets some
// that are given in ranges, and STIX Two Text loses kerning. The filter is built
// here and only here, so for that long each range says "every glyph".
func newShaper(raw []byte) *harfbuzz.Font {
	loader, err := opentype.NewLoader(bytes.NewReader(raw))
	if err != nil {
		panic(err)
	}
	parsed, err := font.NewFont(loader)
	if err != nil {
		panic(err)
	}
	x := font.NewFace(parsed)
	var ranges []*tables.RangeRecord
	open := func(c tables.Coverage) {
		if c, ok := c.(tables.Coverage2); ok && len(c.Ranges) > 1 {
			ranges = append(ranges, &c.Ranges[0])
		}
	}
	for _, l := range x.GPOS.Lookups {
		for _, s := range l.Subtables {
			open(s.Cov())
		}
	}
	for _, l := range x.GSUB.Lookups {
		for _, s := range l.Subtables {
			open(s.Cov())
		}
	}
	was := make([]tables.RangeRecord, len(ranges))
	for i, r := range ranges {
		was[i] = *r
		r.StartGlyphID, r.EndGlyphID = 0, 0xFFFF
	}
	shaper := harfbuzz.NewFont(x)
	for i := len(ranges) - 1; i >= 0; i-- {
		*ranges[i] = was[i]
	}
	return shaper
}
