package pdf

import (
	"bytes"
	"encoding/binary"
	"slices"
)

// cut returns a font of only the characters given (sorted, each once, all in
// the font and below U+10000). fpdf reads every font twice, character by
// character; handing it a small one makes that cost nothing, and no byte of a
// user's font reaches it unread. Hinting is left out: it serves screens of
// another age and doubles the size.
func (f *sfnt) cut(runes []rune) []byte {
	glyphs := []int{0} // new number -> old number
	number := map[int]int{0: 0}
	add := func(g int) int {
		n, ok := number[g]
		if !ok {
			n = len(glyphs)
			number[g] = n
			glyphs = append(glyphs, g)
		}
		return n
	}
	of := make([]int, len(runes))
	for i, r := range runes {
		of[i] = add(f.glyph(r))
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
	binary.BigEndian.PutUint16(head[50:], 1)
	hhea := bytes.Clone(f.tables["hhea"][:36])
	binary.BigEndian.PutUint16(hhea[32:], 0)
	binary.BigEndian.PutUint16(hhea[34:], uint16(len(glyphs)))
	maxp := make([]byte, 32)
	copy(maxp, f.tables["maxp"])
	binary.BigEndian.PutUint16(maxp[4:], uint16(len(glyphs)))
	post := make([]byte, 32)
	copy(post, f.tables["post"])
	copy(post, []byte{0, 3, 0, 0}) // no glyph names

	tables := []table{{"cmap", cmap4(runes, of)}, {"glyf", glyf}, {"head", head}, {"hhea", hhea},
		{"hmtx", hmtx}, {"loca", loca}, {"maxp", maxp}, {"name", []byte{0, 0, 0, 0, 0, 6}}, {"post", post}}
	if os2 := f.tables["OS/2"]; len(os2) >= 96 {
		os2 = bytes.Clone(os2)
		// fpdf refuses a font by its licence bits with a line on standard output
		// and goes on; whether a font may be embedded is for its owner to know.
		binary.BigEndian.PutUint16(os2[8:], 0)
		tables = append(tables, table{"OS/2", os2})
	}
	return assemble(tables)
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
// would send fpdf down without end.
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

// cmap4 writes a character map with one segment a stretch of successive
// characters and glyphs (OpenType, cmap format 4).
func cmap4(runes []rune, glyphs []int) []byte {
	type segment struct{ start, end, glyph int }
	var s []segment
	for i, r := range runes {
		if n := len(s); n > 0 && int(r) == s[n-1].end+1 && glyphs[i] == s[n-1].glyph+int(r)-s[n-1].start {
			s[n-1].end++
			continue
		}
		s = append(s, segment{int(r), int(r), glyphs[i]})
	}
	s = append(s, segment{0xFFFF, 0xFFFF, 0})
	var b []byte
	put := func(v ...int) {
		for _, x := range v {
			b = binary.BigEndian.AppendUint16(b, uint16(x))
		}
	}
	put(0, 1, 3, 1, 0, 12, 4, 16+8*len(s), 0, 2*len(s), 0, 0, 0) // search hints are not read by anyone we hand it to
	for _, x := range s {
		put(x.end)
	}
	put(0)
	for _, x := range s {
		put(x.start)
	}
	for _, x := range s {
		put(x.glyph - x.start)
	}
	for range s {
		put(0)
	}
	return b
}

// assemble writes a font file of tables.
func assemble(tables []table) []byte {
	slices.SortFunc(tables, func(a, b table) int { return bytes.Compare([]byte(a.name), []byte(b.name)) })
	b := []byte{0, 1, 0, 0}
	b = binary.BigEndian.AppendUint16(b, uint16(len(tables)))
	b = append(b, 0, 0, 0, 0, 0, 0)
	at := 12 + 16*len(tables)
	for _, t := range tables {
		b = append(b, t.name...)
		b = binary.BigEndian.AppendUint32(b, 0) // checksum: fpdf writes its own when it cuts again
		b = binary.BigEndian.AppendUint32(b, uint32(at))
		b = binary.BigEndian.AppendUint32(b, uint32(len(t.data)))
		at += (len(t.data) + 3) &^ 3
	}
	for _, t := range tables {
		b = append(b, t.data...)
		for len(b)%4 != 0 {
			b = append(b, 0)
		}
	}
	return b
}
