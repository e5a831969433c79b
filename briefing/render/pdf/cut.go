package pdf

import (
	"bytes"
	"encoding/binary"
	"math/bits"
	"slices"
)

// cut returns a font program of only the glyphs given, in their order, the
// first being that for a missing character: TrueType without what only a
// system's own drawing of text needs. Hinting is left out: it serves screens of
// another age and doubles the size.
func (f *sfnt) cut(glyphs []int) []byte {
	glyphs = slices.Clone(glyphs)
	number := map[int]int{}
	for n, g := range glyphs {
		if _, ok := number[g]; !ok {
			number[g] = n
		}
	}
	add := func(g int) int {
		n, ok := number[g]
		if !ok {
			n = len(glyphs)
			number[g] = n
			glyphs = append(glyphs, g)
		}
		return n
	}
	var glyf, loca, hmtx []byte
	for i := 0; i < len(glyphs); i++ { // grows while parts of composites are found
		loca = binary.BigEndian.AppendUint32(loca, uint32(len(glyf)))
		g := min(glyphs[i], f.numMetrics-1)
		hmtx = append(hmtx, f.hmtx[4*g:4*g+2]...)
		bearing := 4*g + 2
		if glyphs[i] >= f.numMetrics {
			bearing = 4*f.numMetrics + 2*(glyphs[i]-f.numMetrics)
		}
		hmtx = append(hmtx, f.hmtx[bearing:bearing+2]...)
		glyf = append(glyf, f.plain(f.outline(glyphs[i]), add)...)
		for len(glyf)%4 != 0 {
			glyf = append(glyf, 0)
		}
	}
	loca = binary.BigEndian.AppendUint32(loca, uint32(len(glyf)))
	if len(glyf) == 0 {
		glyf = []byte{0, 0, 0, 0}
	}

	head := bytes.Clone(f.tables["head"][:54])
	binary.BigEndian.PutUint32(head[8:], 0) // the whole file's checksum is put in when it is known
	binary.BigEndian.PutUint16(head[50:], 1)
	hhea := bytes.Clone(f.tables["hhea"][:36])
	binary.BigEndian.PutUint16(hhea[34:], uint16(len(glyphs)))
	maxp := make([]byte, 32)
	copy(maxp, f.tables["maxp"])
	binary.BigEndian.PutUint16(maxp[4:], uint16(len(glyphs)))
	binary.BigEndian.PutUint16(maxp[26:], 0) // no instructions
	return assemble([]table{{"glyf", glyf}, {"head", head}, {"hhea", hhea}, {"hmtx", hmtx}, {"loca", loca}, {"maxp", maxp}})
}

// plain returns a glyph without its instructions and with the parts of a
// composite renumbered. A broken glyph comes out empty.
func (f *sfnt) plain(g []byte, add func(int) int) []byte {
	if g == nil {
		return nil
	}
	contours := int(int16(u16(g, 0)))
	if contours >= 0 {
		at := 10 + 2*contours
		n := u16(g, at)
		if at+2+n > len(g) {
			return nil
		}
		return slices.Concat(g[:at], []byte{0, 0}, g[at+2+n:])
	}
	if budget := 64; !f.sound(g, &budget) {
		return nil
	}
	out := bytes.Clone(g)
	for at := 10; ; {
		if at+4 > len(out) {
			return nil
		}
		flags, part := u16(out, at), u16(out, at+2)
		if part >= f.numGlyphs {
			return nil
		}
		binary.BigEndian.PutUint16(out[at:], uint16(flags&^partHints))
		binary.BigEndian.PutUint16(out[at+2:], uint16(add(part)))
		at += partSize(flags)
		if at > len(out) {
			return nil
		}
		if flags&partMore == 0 {
			return out[:at]
		}
	}
}

// Flags of a part of a composite glyph (OpenType, glyf).
const partWords, partScale, partMore, partScales, partMatrix, partHints = 1, 8, 32, 64, 128, 256

func partSize(flags int) int {
	n := 6
	if flags&partWords != 0 {
		n += 2
	}
	switch {
	case flags&partScale != 0:
		n += 2
	case flags&partScales != 0:
		n += 4
	case flags&partMatrix != 0:
		n += 8
	}
	return n
}

// sound reports whether a composite ends: a font in which a glyph holds itself
// would send its reader down without end.
func (f *sfnt) sound(g []byte, budget *int) bool {
	if g == nil || int16(u16(g, 0)) >= 0 {
		return true
	}
	for at := 10; at+4 <= len(g); {
		if *budget--; *budget < 0 {
			return false
		}
		flags, part := u16(g, at), u16(g, at+2)
		if part >= f.numGlyphs || !f.sound(f.outline(part), budget) {
			return false
		}
		at += partSize(flags)
		if flags&partMore == 0 {
			return at <= len(g)
		}
	}
	return false
}

type table struct {
	name string
	data []byte
}

// assemble writes a font file of tables, which are sorted by name.
func assemble(tables []table) []byte {
	be := binary.BigEndian
	fit := 1
	for fit*2 <= len(tables) {
		fit *= 2
	}
	b := []byte{0, 1, 0, 0}
	b = be.AppendUint16(b, uint16(len(tables)))
	b = be.AppendUint16(b, uint16(16*fit))
	b = be.AppendUint16(b, uint16(bits.Len(uint(fit))-1))
	b = be.AppendUint16(b, uint16(16*(len(tables)-fit)))
	at, head := 12+16*len(tables), 0
	for _, t := range tables {
		if t.name == "head" {
			head = at
		}
		b = append(b, t.name...)
		b = be.AppendUint32(b, checksum(t.data))
		b = be.AppendUint32(b, uint32(at))
		b = be.AppendUint32(b, uint32(len(t.data)))
		at += (len(t.data) + 3) &^ 3
	}
	for _, t := range tables {
		b = append(b, t.data...)
		for len(b)%4 != 0 {
			b = append(b, 0)
		}
	}
	be.PutUint32(b[head+8:], 0xB1B0AFBA-checksum(b)) // OpenType, head
	return b
}

// checksum is the sum of the words of a table, filled up with zeros.
func checksum(b []byte) (sum uint32) {
	for len(b) >= 4 {
		sum += binary.BigEndian.Uint32(b)
		b = b[4:]
	}
	var rest [4]byte
	copy(rest[:], b)
	return sum + binary.BigEndian.Uint32(rest[:])
}
