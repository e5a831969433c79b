package pdf

import (
	"encoding/binary"
	"math"
)

// curvePoints describe sRGB's tone curve to a tenth of an 8-bit step.
const curvePoints = 64

// profile is an ICC profile of sRGB (ICC.1:2001-04, version 2.1; IEC 61966-2-1):
// the colours of the pages mean the same on every device. It is written here
// so that no binary file need be shipped.
func profile() []byte {
	be := binary.BigEndian
	// Primaries adapted to D50, in 1/65536. Blue is what red and green leave of
	// white, so greys stay grey.
	white := [3]int{0xF6D6, 0x10000, 0xD32D}
	red, green := [3]int{28579, 14582, 913}, [3]int{25236, 46981, 6364}
	var blue [3]int
	for i := range blue {
		blue[i] = white[i] - red[i] - green[i]
	}
	xyz := func(v [3]int) []byte {
		b := []byte("XYZ \x00\x00\x00\x00")
		for _, x := range v {
			b = be.AppendUint32(b, uint32(x))
		}
		return b
	}
	curve := be.AppendUint32([]byte("curv\x00\x00\x00\x00"), curvePoints)
	for i := range curvePoints {
		x := float64(i) / (curvePoints - 1)
		if x <= 0.04045 {
			x /= 12.92
		} else {
			x = math.Pow((x+0.055)/1.055, 2.4)
		}
		curve = be.AppendUint16(curve, uint16(math.Round(float64(x*65535))))
	}
	const name = "sRGB"
	about := be.AppendUint32([]byte("desc\x00\x00\x00\x00"), uint32(len(name)+1))
	about = append(append(about, name...), make([]byte, 79)...) // an end, and neither a Unicode nor a Macintosh name

	entries := []struct {
		tag  string
		data []byte // nil: the data of the entry before
	}{{"desc", about}, {"cprt", []byte("text\x00\x00\x00\x00No copyright\x00")}, {"wtpt", xyz(white)},
		{"rXYZ", xyz(red)}, {"gXYZ", xyz(green)}, {"bXYZ", xyz(blue)}, {"rTRC", curve}, {"gTRC", nil}, {"bTRC", nil}}
	directory := be.AppendUint32(nil, uint32(len(entries)))
	var data []byte
	at, size := 0, 0
	for _, e := range entries {
		if e.data != nil {
			at, size = 128+4+12*len(entries)+len(data), len(e.data)
			data = append(data, e.data...)
			for len(data)%4 != 0 {
				data = append(data, 0)
			}
		}
		directory = append(directory, e.tag...)
		directory = be.AppendUint32(be.AppendUint32(directory, uint32(at)), uint32(size))
	}
	head := make([]byte, 128)
	be.PutUint32(head, uint32(len(head)+len(directory)+len(data)))
	be.PutUint32(head[8:], 0x02100000)
	copy(head[12:], "mntrRGB XYZ ")
	for i, v := range []uint16{2026, 1, 1} { // a date is required; the file must not depend on today's
		be.PutUint16(head[24+2*i:], v)
	}
	copy(head[36:], "acsp")
	for i, v := range white {
		be.PutUint32(head[68+4*i:], uint32(v))
	}
	return append(append(head, directory...), data...)
}
