package pdf

import (
	"bytes"
	"encoding/binary"
	"io"
	"slices"
	"testing"

	"brief/briefing/page"

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
		for _, c := range "Az09 \u00a0.,[]…“”‘’–·¶éßЖΩ" {
			assert.True(t, x.has(c), "%s lacks %q", roleNames[r], c)
		}
		assert.False(t, x.has('港'))
		assert.False(t, x.has('🏗'), "the container cannot take it")
	}
}

// TestCutKeepsGlyphs: a cut font has the same widths, and outlines that differ
// only in what was left out.
func TestCutKeepsGlyphs(t *testing.T) {
	f, _ := newFonts(page.Fonts{})
	for r := serif; r < roles; r++ {
		x := f.get(r)
		if x == nil {
			continue
		}
		var runes []rune
		for c := rune(0x20); c < 0xFFFE; c++ {
			if x.has(c) {
				runes = append(runes, c)
			}
		}
		small, err := readFont(x.cut(runes))
		require.NoError(t, err)
		for _, c := range runes {
			from, to := x.glyph(c), small.glyph(c)
			require.NotZero(t, to, "%q", c)
			require.Equal(t, x.advance(from), small.advance(to))
			a, b := x.outline(from), small.outline(to)
			if a == nil {
				require.Nil(t, b)
				continue
			}
			require.Equal(t, a[:10], b[:10], "%q: contours and box", c)
		}
		for _, c := range []rune{0x20, 0x41, 0xFFFF} {
			if !slices.Contains(runes, c) {
				assert.Zero(t, small.glyph(c))
			}
		}
	}
}

// TestGlyphThatHoldsItself: fpdf would follow it without end.
func TestGlyphThatHoldsItself(t *testing.T) {
	all, err := newFonts(page.Fonts{})
	require.NoError(t, err)
	raw := all.get(serif).cut([]rune(" aé"))
	f, err := readFont(raw)
	require.NoError(t, err)
	g := f.outline(f.glyph('é'))
	require.Negative(t, int16(u16(g, 0)), "é is put together of parts")
	binary.BigEndian.PutUint16(g[12:], uint16(f.glyph('é')))
	assert.Nil(t, mustRead(t, f.cut([]rune(" aé"))).outline(f.glyph('é')))
	require.NoError(t, Render(harbour(), page.Assets{Fonts: page.Fonts{Text: raw}}, io.Discard))
}

func mustRead(t *testing.T, raw []byte) *sfnt {
	f, err := readFont(raw)
	require.NoError(t, err)
	return f
}

// FuzzFont: whatever bytes come as a font, they are refused or set.
func FuzzFont(f *testing.F) {
	all, _ := newFonts(page.Fonts{})
	small := all.get(serif).cut([]rune(" .0123456789Aabcdefghijklmnopqrstuvwxyzéü"))
	f.Add(small, 0, byte(0))
	f.Add(small[:len(small)/2], 0, byte(0))
	f.Add(all.get(sansBold).cut([]rune("Ééê")), 40, byte(0xff))
	d := harbour()
	f.Fuzz(func(t *testing.T, raw []byte, at int, x byte) {
		raw = bytes.Clone(raw)
		if at >= 0 && at < len(raw) {
			raw[at] ^= x
		}
		if err := Render(d, page.Assets{Fonts: page.Fonts{Text: raw, Heads: raw, Fallback: raw}}, io.Discard); err != nil {
			assert.Contains(t, err.Error(), "fonts.")
		}
	})
}
