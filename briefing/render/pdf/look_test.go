package pdf

import (
	"bytes"
	"image"
	"image/color"
	"image/jpeg"
	"image/png"
	"math"
	"strings"
	"testing"

	"brief/briefing/page"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
)

// encoded is a picture of a size, half of it transparent.
func encoded(t testing.TB, w, h int, as func(*bytes.Buffer, image.Image) error) []byte {
	t.Helper()
	m := image.NewNRGBA(image.Rect(0, 0, w, h))
	for y := range h {
		for x := range w / 2 {
			m.Set(x, y, color.NRGBA{R: 180, G: uint8(y), A: 255})
		}
	}
	var b bytes.Buffer
	require.NoError(t, as(&b, m))
	return b.Bytes()
}

func pngOf(t testing.TB, w, h int) []byte {
	return encoded(t, w, h, func(b *bytes.Buffer, m image.Image) error { return png.Encode(b, m) })
}

// TestLogo: a logo stands above the title, no larger than its place, told in
// words, and the file keeps to the rules.
func TestLogo(t *testing.T) {
	jpg := encoded(t, 300, 100, func(b *bytes.Buffer, m image.Image) error { return jpeg.Encode(b, m, nil) })
	for what, raw := range map[string][]byte{"png": pngOf(t, 40, 90), "jpeg": jpg, "large": pngOf(t, 3000, 40), "dot": pngOf(t, 1, 1)} {
		d := harbour()
		d.LogoAlt = "The crane of the harbour desk"
		var b bytes.Buffer
		require.NoError(t, Render(d, page.Assets{Logo: raw}, &b), what)
		f := parse(t, b.Bytes())
		assert.Empty(t, violations(f), what)
		assert.Contains(t, b.String(), "/Subtype /Image", what)
		told := 0
		for _, body := range f.objects {
			told += strings.Count(body, "/Alt (The crane of the harbour desk)")
		}
		assert.Equal(t, 1, told, what)
		p, err := readLogo(raw)
		require.NoError(t, err)
		w, h := p.size()
		assert.LessOrEqual(t, w, logoWide+0.01)
		assert.LessOrEqual(t, h, logoHigh+0.01)
		assert.Len(t, p.rgb, 3*p.w*p.h)
		assert.LessOrEqual(t, p.w, logoPixels)
	}
	p, err := readLogo(pngOf(t, 4, 2))
	require.NoError(t, err)
	assert.Equal(t, []byte{180, 0, 0, 180, 0, 0, 255, 255, 255, 255, 255, 255}, p.rgb[:12], "transparent is white")
	for what, raw := range map[string][]byte{"no image": []byte("%PDF"), "empty": {}, "cut off": pngOf(t, 50, 50)[:80], "huge": pngOf(t, 5000, 1)} {
		assert.Error(t, CheckLogo(raw), what)
		assert.Error(t, Render(harbour(), page.Assets{Logo: raw}, &bytes.Buffer{}), what)
	}
}

// TestJustified: on request all lines of running text but the last are as long
// as the measure, unless that would tear them apart; nothing is lost.
func TestJustified(t *testing.T) {
	const words = "The harbour master said on 5\u00a0May that the port would respect all previously signed agreements and that the dockers, whose union had asked for 4.15\u00a0million, would keep their berths at the northern quay."
	for _, rtl := range []bool{false, true} {
		p := (&setter{fonts: faces}).para(nil, setText, page.Plain, []page.Run{{Text: strings.Repeat(words+" ", 6), RTL: rtl}})
		p.full = true
		lines := p.lines(340, 0)
		require.Greater(t, len(lines), 12)
		long := 0
		for _, l := range lines[:len(lines)-1] {
			if math.Abs(l.w-340) < 0.01 {
				long++
			}
		}
		assert.GreaterOrEqual(t, long, len(lines)-2, "no short lines in running text")
		assert.Less(t, lines[len(lines)-1].w, 340.0)
		for _, l := range lines {
			for _, o := range p.draw(nil, l, 0, 0, 340, 0) {
				assert.GreaterOrEqual(t, o.x, -0.01)
				assert.LessOrEqual(t, o.x+o.w, 340.01)
			}
		}
	}
	d := harbour()
	d.Justify = true
	f := parse(t, render(t, d))
	assert.Empty(t, violations(f))
	assert.Equal(t, squeeze(sampleFile(t, "harbour").text(t)), squeeze(f.text(t)))
}

// TestTies: no line ends at a space that does not break, unless more is tied
// together than a line holds; the space is read as what it is.
func TestTies(t *testing.T) {
	s := &setter{fonts: faces}
	for width := 40.0; width < 300; width += 3 {
		p := s.para(nil, setText, page.Plain, text("on 16\u00a0October\u00a02025 it was 4.15\u00a0million or so, on 16\u00a0October\u00a02025 it was 4.15\u00a0million"))
		var out strings.Builder
		for _, l := range p.lines(width, 0) {
			for _, o := range p.draw(nil, l, 0, 0, width, 0) {
				out.WriteString(o.text)
			}
			out.WriteByte('\n')
			assert.LessOrEqual(t, l.w, width+slack)
		}
		if width > 110 {
			assert.Equal(t, 2, strings.Count(out.String(), "16\u00a0October\u00a02025"), out.String())
			assert.Equal(t, 2, strings.Count(out.String(), "4.15\u00a0million"), out.String())
		}
	}
	tied := s.para(nil, setText, page.Plain, text(strings.Repeat("word\u00a0", 5000)+"end"))
	for _, l := range tied.lines(200, 60) {
		assert.LessOrEqual(t, l.w, 200+slack)
	}
}
