package pdf

import (
	"encoding/binary"
	"errors"
)

// sfnt is a TrueType or OpenType font, read in place. Every access is
// bounds-checked: the font may be the user's own and broken.
type sfnt struct {
	raw        []byte
	tables     map[string][]byte
	unitsPerEm int
	numGlyphs  int
	numMetrics int  // glyphs with an advance of their own; the others share the last
	longLoca   bool // loca holds 32-bit offsets
	hmtx       []byte
	outlines   *cff // nil for TrueType outlines
	cmap       []byte
	format     int // of cmap: 4 or 12
	latin      [256]uint16
}

// Why a font cannot be used; each continues "this file is".
var (
	errFont  = errors.New("not a usable TrueType or OpenType font")
	errSpace = errors.New("a font without a space")
)

// readFont reads the table directory and what measuring needs.
func readFont(raw []byte) (*sfnt, error) {
	shapes := []string{"loca", "glyf"}
	start := 0
	if u32(raw, 0) == 0x74746366 { // ttcf, a collection: its first font
		start = u32(raw, 12)
	}
	switch u32(raw, start) {
	case 0x4F54544F: // OTTO
		shapes = []string{"CFF "}
	case 0x00010000, 0x74727565: // 1.0, true
	default:
		return nil, errFont
	}
	f := &sfnt{raw: raw, tables: map[string][]byte{}}
	for i := range u16(raw, start+4) {
		at := start + 12 + 16*i
		if at+16 > len(raw) {
			return nil, errFont
		}
		from, size := u32(raw, at+8), u32(raw, at+12)
		if from > len(raw) || size > len(raw)-from {
			return nil, errFont
		}
		f.tables[string(raw[at:at+4])] = raw[from : from+size]
	}
	for _, name := range append(shapes, "head", "hhea", "maxp", "hmtx", "cmap") {
		if len(f.tables[name]) == 0 {
			return nil, errFont
		}
	}
	f.unitsPerEm = u16(f.tables["head"], 18)
	f.longLoca = u16(f.tables["head"], 50) == 1
	f.numGlyphs = u16(f.tables["maxp"], 4)
	f.numMetrics = u16(f.tables["hhea"], 34)
	if f.unitsPerEm < 16 || f.unitsPerEm > 16384 || f.numGlyphs == 0 || f.numMetrics == 0 || f.numMetrics > f.numGlyphs ||
		len(f.tables["hmtx"]) < 4*f.numMetrics+2*(f.numGlyphs-f.numMetrics) || len(f.tables["head"]) < 54 || len(f.tables["hhea"]) < 36 {
		return nil, errFont
	}
	f.hmtx = f.tables["hmtx"]
	if !f.findCmap() {
		return nil, errFont
	}
	if raw := f.tables["CFF "]; f.tables["glyf"] == nil {
		if f.outlines = readCFF(raw); f.outlines == nil || len(f.outlines.glyphs) < f.numGlyphs {
			return nil, errFont
		}
	}
	for r := range f.latin {
		f.latin[r] = uint16(f.lookup(rune(r)))
	}
	return f, nil
}

// findCmap picks the widest Unicode character map.
func (f *sfnt) findCmap() bool {
	t := f.tables["cmap"]
	for i := range u16(t, 2) {
		platform, encoding, at := u16(t, 4+8*i), u16(t, 6+8*i), u32(t, 8+8*i)
		if at >= len(t) || platform != 0 && !(platform == 3 && (encoding == 1 || encoding == 10)) {
			continue
		}
		switch format := u16(t, at); {
		case format == 12 && f.format != 12, format == 4 && f.format == 0:
			f.format, f.cmap = format, t[at:]
		}
	}
	return f.format != 0
}

// glyph returns the glyph of r, 0 when the font has none.
func (f *sfnt) glyph(r rune) int {
	if r >= 0 && int(r) < len(f.latin) {
		return int(f.latin[r])
	}
	return f.lookup(r)
}

func (f *sfnt) lookup(r rune) int {
	g := 0
	if f.format == 12 {
		g = lookup12(f.cmap, int(r))
	} else if r <= 0xFFFF {
		g = lookup4(f.cmap, int(r))
	}
	if g >= f.numGlyphs {
		return 0
	}
	return g
}

// lookup4 searches a segment map (OpenType, cmap format 4).
func lookup4(t []byte, r int) int {
	n := u16(t, 6) / 2
	lo, hi := 0, n
	for lo < hi {
		if m := (lo + hi) / 2; u16(t, 14+2*m) < r {
			lo = m + 1
		} else {
			hi = m
		}
	}
	if lo == n {
		return 0
	}
	starts, deltas, offsets := 16+2*n, 16+4*n, 16+6*n
	start := u16(t, starts+2*lo)
	if r < start {
		return 0
	}
	delta, offset := u16(t, deltas+2*lo), u16(t, offsets+2*lo)
	if offset == 0 {
		return (r + delta) & 0xFFFF
	}
	g := u16(t, offsets+2*lo+offset+2*(r-start))
	if g == 0 {
		return 0
	}
	return (g + delta) & 0xFFFF
}

// lookup12 searches a group map (OpenType, cmap format 12).
func lookup12(t []byte, r int) int {
	lo, hi := 0, min(u32(t, 12), len(t)/12)
	n := hi
	for lo < hi {
		if m := (lo + hi) / 2; u32(t, 16+12*m+4) < r {
			lo = m + 1
		} else {
			hi = m
		}
	}
	if lo == n {
		return 0
	}
	start := u32(t, 16+12*lo)
	if r < start {
		return 0
	}
	return u32(t, 16+12*lo+8) + r - start
}

// advance is the width of a glyph in thousandths of the size, rounded as the
// PDF's width array rounds it.
func (f *sfnt) advance(g int) int {
	return (2000*u16(f.hmtx, 4*min(g, f.numMetrics-1)) + f.unitsPerEm) / (2 * f.unitsPerEm)
}

// outline returns the glyph's entry in the glyf table, nil for an empty one.
func (f *sfnt) outline(g int) []byte {
	loca, glyf := f.tables["loca"], f.tables["glyf"]
	var from, to int
	if f.longLoca {
		from, to = u32(loca, 4*g), u32(loca, 4*g+4)
	} else {
		from, to = 2*u16(loca, 2*g), 2*u16(loca, 2*g+2)
	}
	if from >= to || to > len(glyf) || to-from < 10 {
		return nil
	}
	return glyf[from:to]
}

// u16 and u32 read big-endian numbers, 0 beyond the end.
func u16(b []byte, at int) int {
	if at < 0 || at+2 > len(b) {
		return 0
	}
	return int(binary.BigEndian.Uint16(b[at:]))
}

func u32(b []byte, at int) int {
	if at < 0 || at+4 > len(b) {
		return 0
	}
	return int(binary.BigEndian.Uint32(b[at:]))
}
