package pdf

import (
	"bytes"
	"errors"
	"fmt"
	"image"
	"image/color"
	_ "image/jpeg" // the formats of a logo
	_ "image/png"
	"strings"

	"brief/briefing"
)

// Bounds of a logo: on the page, in points, and in the file.
const (
	logoHigh   = 34
	logoWide   = 130
	logoPixels = 1100 // in the width, 600 to the inch: a larger one is made smaller
	mostPixels = 4000 // a side
)

// errLogo says that an image is none.
var errLogo = errors.New("not a PNG or JPEG image")

// CheckLogo is a *briefing.Problem when raw cannot be printed.
func CheckLogo(raw []byte) error {
	_, err := readLogo(raw)
	return err
}

// readLogo decodes a PNG or JPEG. What is transparent becomes white, as the
// paper is: PDF/A allows transparency, printers stumble over it.
func readLogo(raw []byte) (*picture, error) {
	problem := func(what string, err error) error {
		return &briefing.Problem{Code: briefing.Usage, Where: "output.logo", What: "this file is " + what, Err: err, Hint: "name a PNG or JPEG image, or leave output.logo out"}
	}
	c, _, err := image.DecodeConfig(bytes.NewReader(raw))
	if err != nil || c.Width < 1 || c.Height < 1 {
		return nil, problem(errLogo.Error(), err)
	}
	if c.Width > mostPixels || c.Height > mostPixels {
		return nil, problem(fmt.Sprintf("an image of %d by %d pixels, more than %d by %d", c.Width, c.Height, mostPixels, mostPixels), nil)
	}
	img, _, err := image.Decode(bytes.NewReader(raw))
	if err != nil {
		return nil, problem("a damaged image: "+err.Error(), err)
	}
	k := max(1, (c.Width+logoPixels-1)/logoPixels, (c.Height+logoPixels-1)/logoPixels)
	p := &picture{w: (c.Width + k - 1) / k, h: (c.Height + k - 1) / k}
	b := img.Bounds()
	for y := range p.h {
		for x := range p.w {
			at := image.Rect(x*k, y*k, (x+1)*k, (y+1)*k).Add(b.Min).Intersect(b)
			p.rgb = append(p.rgb, onWhite(img, at)...)
		}
	}
	return p, nil
}

// onWhite is the mean colour of a part of an image, on white paper.
func onWhite(img image.Image, at image.Rectangle) []byte {
	var sum [3]int
	for y := at.Min.Y; y < at.Max.Y; y++ {
		for x := at.Min.X; x < at.Max.X; x++ {
			n := color.NRGBAModel.Convert(img.At(x, y)).(color.NRGBA)
			for i, v := range [3]uint8{n.R, n.G, n.B} {
				sum[i] += int(v)*int(n.A) + 255*(255-int(n.A))
			}
		}
	}
	n := 255 * max(1, at.Dx()*at.Dy())
	return []byte{byte((sum[0] + n/2) / n), byte((sum[1] + n/2) / n), byte((sum[2] + n/2) / n)}
}

// picture is an image, row by row, three bytes a pixel.
type picture struct {
	w, h int
	rgb  []byte
}

// embed writes the image and returns its object's number.
func (p *picture) embed(o *objects) int {
	return o.stream(fmt.Sprintf("/Type /XObject /Subtype /Image /Width %d /Height %d /ColorSpace /DeviceRGB /BitsPerComponent 8", p.w, p.h), p.rgb)
}

// logo sets the picture above the title.
func (f *flow) logo(p *picture, alt string) {
	if p == nil {
		return
	}
	el := f.root.child("Figure")
	if el.alt = told(alt); strings.TrimSpace(el.alt) == "" {
		el.alt = "Logo"
	}
	w, h := p.size()
	f.items = append(f.items, item{h: h + 13, block: f.block(), keep: true,
		ops: []op{{kind: opFigure, w: w, h: h, el: el}, {kind: opImage, w: w, h: h, el: el}}})
}

// size is how large it is printed, in points.
func (p *picture) size() (w, h float64) {
	k := min(logoHigh/float64(p.h), logoWide/float64(p.w))
	return times(float64(p.w), k), times(float64(p.h), k)
}
