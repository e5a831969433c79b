package pdf

import (
	"bytes"
	"encoding/binary"
	"io"
	"testing"

	"brief/briefing/page"

	"codeberg.org/go-fonts/liberation/liberationserifregular"
	"codeberg.org/go-fonts/stix/stix2textregular"
	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
)

func TestShippedFontsAreRead(t *testing.T) {
	f, err := newFonts(page.Fonts{})
	require.NoError(t, err)
	for r := serif; r < roles; r++ {
		if r == userFallback {
			assert.Nil(t, f.get(r))
			continue
		}
		x := f.get(r)
		require.NotNil(t, x, roleNames[r])
		for _, c := range "Az09 \u00a0.,[]…“”‘’–·¶éßЖ" {
			assert.True(t, x.has(c), "%s lacks %q", roleNames[r], c)
		}
		assert.False(t, x.has('港'))
	}
}

// TestCutKeepsGlyphs: a cut font has the same widths, and outlines that differ
// only in what was left out.
func TestCutKeepsGlyphs(t *testing.T) {
	f, _ := newFonts(page.Fonts{})
	for r := serif; r < roles; r++ {
		x := f.get(r)
		if x == nil || x.outlines != nil {
			continue
		}
		glyphs := []int{0}
		for g := x.numGlyphs - 1; g > 0; g-- {
			glyphs = append(glyphs, g)
		}
		small := loose(t, x.cut(glyphs))
		for n, g := range glyphs {
			require.Equal(t, x.advance(g), small.advance(n))
			a, b := x.outline(g), small.outline(n)
			if a == nil {
				require.Nil(t, b)
				continue
			}
			require.Equal(t, a[:10], b[:10], "%d: contours and box", g)
		}
	}
}

// loose reads a font program without a character map.
func loose(t *testing.T, raw []byte) *sfnt {
	f := &sfnt{tables: map[string][]byte{}}
	for i := range u16(raw, 4) {
		at := 12 + 16*i
		f.tables[string(raw[at:at+4])] = raw[u32(raw, at+8) : u32(raw, at+8)+u32(raw, at+12)]
	}
	f.unitsPerEm, f.longLoca = u16(f.tables["head"], 18), true
	f.numGlyphs, f.numMetrics, f.hmtx = u16(f.tables["maxp"], 4), u16(f.tables["hhea"], 34), f.tables["hmtx"]
	require.Equal(t, uint32(0xB1B0AFBA), checksum(raw), "the file's checksum")
	return f
}

// TestGlyphThatHoldsItself: a reader would follow it without end.
func TestGlyphThatHoldsItself(t *testing.T) {
	raw := bytes.Clone(liberationserifregular.TTF)
	f := mustRead(t, raw)
	g := f.outline(f.glyph('é'))
	require.Negative(t, int16(u16(g, 0)), "é is put together of parts")
	binary.BigEndian.PutUint16(g[12:], uint16(f.glyph('é')))
	assert.Nil(t, loose(t, f.cut([]int{0, f.glyph('é')})).outline(1))
	require.NoError(t, Render(harbour(), page.Assets{Fonts: page.Fonts{Text: raw}}, io.Discard))
}

func mustRead(t *testing.T, raw []byte) *sfnt {
	f, err := readFont(raw)
	require.NoError(t, err)
	return f
}

// FuzzFont: whatever bytes come as a font, they are refused or set.
func FuzzFont(f *testing.F) {
	f.Add(0, byte(0), uint16(0))
	for at := 0; at < 4000; at += 397 {
		f.Add(at, byte(0xff), uint16(at))
	}
	d := &page.Document{Title: "é — “fi” 12", Blocks: []page.Block{page.Paragraph{Runs: text("AVATAR naïve ffi 2031, Ω")}}}
	f.Fuzz(func(t *testing.T, at int, x byte, more uint16) {
		for _, raw := range [][]byte{liberationserifregular.TTF, stix2textregular.TTF} {
			raw = bytes.Clone(raw)
			if at >= 0 && at < len(raw) {
				raw[at] ^= x
				raw[(at+int(more)*41)%len(raw)] ^= x
			}
			if err := Render(d, page.Assets{Fonts: page.Fonts{Text: raw, Heads: raw}}, io.Discard); err != nil {
				assert.Contains(t, err.Error(), "fonts.")
			}
		}
	})
}
