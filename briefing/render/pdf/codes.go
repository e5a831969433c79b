package pdf

import (
	"fmt"
	"hash/fnv"
	"math/bits"
	"strconv"
	"strings"
)

// codes number the glyphs of a face as they are first drawn. A glyph that
// stands for two texts has two codes, so each code says exactly one text.
type codes struct {
	list  []code // code n is list[n-1]; 0 is for a missing glyph and never drawn
	index map[code]int
}

type code struct {
	glyph uint16
	text  string
}

// code is the number of a glyph with what it stands for.
func (f *face) code(g glyph) int {
	key := code{g.id, g.text}
	if key.text == "" {
		key.text = "\u200b" // part of a sign whose first glyph says it all
	}
	if n, ok := f.codes.index[key]; ok {
		return n
	}
	if f.codes.index == nil {
		f.codes.index = map[code]int{}
	}
	f.codes.list = append(f.codes.list, key)
	f.codes.index[key] = len(f.codes.list)
	return len(f.codes.list)
}

// embed writes the face, cut to what was drawn, and returns the number of its
// font object (ISO 32000-1, 9.7).
func (f *face) embed(o *objects) int {
	glyphs := []int{0}
	for _, c := range f.codes.list {
		glyphs = append(glyphs, int(c.glyph))
	}
	name := f.tag() + "+" + f.postScriptName()
	kind, file, more := "CIDFontType2", "FontFile2", " /CIDToGIDMap /Identity"
	var program int
	if f.outlines != nil {
		kind, file, more = "CIDFontType0", "FontFile3", ""
		program = o.stream("/Subtype /CIDFontType0C", f.outlines.cut(name, glyphs))
	} else {
		raw := f.cut(glyphs)
		program = o.stream("/Length1 "+strconv.Itoa(len(raw)), raw)
	}
	var widths strings.Builder
	for i, g := range glyphs {
		if i > 0 {
			widths.WriteByte(' ')
		}
		widths.WriteString(strconv.Itoa(f.advance(g)))
	}
	descriptor := o.add(fmt.Sprintf("<</Type /FontDescriptor /FontName /%s %s /%s %s>>", name, f.metrics(), file, ref(program)))
	descendant := o.add(fmt.Sprintf("<</Type /Font /Subtype /%s /BaseFont /%s /CIDSystemInfo <</Registry (Adobe) /Ordering (Identity) /Supplement 0>> /FontDescriptor %s /DW 1000 /W [0 [%s]]%s>>",
		kind, name, ref(descriptor), widths.String(), more))
	unicode := o.stream("", f.toUnicode())
	return o.add(fmt.Sprintf("<</Type /Font /Subtype /Type0 /BaseFont /%s /Encoding /Identity-H /DescendantFonts [%s] /ToUnicode %s>>", name, ref(descendant), ref(unicode)))
}

// metrics are the entries of a font descriptor, in thousandths.
func (f *face) metrics() string {
	k := func(units int) int { return int(int16(units)) * 1000 / f.unitsPerEm }
	head, hhea, os2, post := f.tables["head"], f.tables["hhea"], f.tables["OS/2"], f.tables["post"]
	flags, slant := 4, int(int16(u16(post, 4))) // symbolic: its codes are its own
	if slant != 0 {
		flags |= 64
	}
	capital, weight := k(u16(hhea, 4)), u16(os2, 4)
	if len(os2) >= 96 {
		capital = k(u16(os2, 88))
	}
	stem := 80
	if weight >= 600 {
		stem = 140
	}
	return fmt.Sprintf("/Flags %d /FontBBox [%d %d %d %d] /ItalicAngle %d /Ascent %d /Descent %d /CapHeight %d /StemV %d",
		flags, k(u16(head, 36)), k(u16(head, 38)), k(u16(head, 40)), k(u16(head, 42)), slant, k(u16(hhea, 4)), k(u16(hhea, 6)), capital, stem)
}

// toUnicode maps codes to texts (ISO 32000-1, 9.10.3).
func (f *face) toUnicode() []byte {
	var b strings.Builder
	b.WriteString("/CIDInit /ProcSet findresource begin\n12 dict begin\nbegincmap\n" +
		"/CIDSystemInfo <</Registry (Adobe) /Ordering (UCS) /Supplement 0>> def\n/CMapName /Adobe-Identity-UCS def\n/CMapType 2 def\n" +
		"1 begincodespacerange\n<0000> <FFFF>\nendcodespacerange\n")
	const most = 100 // entries of one block, by the format
	for from := 0; from < len(f.codes.list); from += most {
		block := f.codes.list[from:min(from+most, len(f.codes.list))]
		fmt.Fprintf(&b, "%d beginbfchar\n", len(block))
		for i, c := range block {
			fmt.Fprintf(&b, "<%04X> <%s>\n", from+i+1, hexText(c.text))
		}
		b.WriteString("endbfchar\n")
	}
	b.WriteString("endcmap\nCMapName currentdict /CMap defineresource pop\nend\nend\n")
	return []byte(b.String())
}

// tag is the prefix that tells subsets apart: six capitals, made of what is in.
func (f *face) tag() string {
	h := fnv.New64a()
	for _, c := range f.codes.list {
		fmt.Fprintf(h, "%d %s\x00", c.glyph, c.text)
	}
	sum := h.Sum64()
	var t [6]byte
	for i := range t {
		var digit uint64
		sum, digit = bits.Div64(0, sum, 26)
		t[i] = byte('A' + digit)
	}
	return string(t[:])
}

// postScriptName is the font's own name (OpenType, name 6), in the characters
// that a PDF name may have; that of its use where it has none.
func (f *face) postScriptName() string {
	name := strings.Map(func(r rune) rune {
		if r == '-' || r >= '0' && r <= '9' || r >= 'a' && r <= 'z' || r >= 'A' && r <= 'Z' {
			return r
		}
		return -1
	}, f.says(6))
	if name != "" && len(name) < 64 {
		return name
	}
	return f.name
}

// fullName is what people call the font, with its version (OpenType, names 4 and 5).
func (f *sfnt) fullName() string {
	name := strings.TrimSpace(f.says(4))
	if name == "" {
		name = "a font without a name"
	}
	version, _, _ := strings.Cut(strings.TrimPrefix(f.says(5), "Version "), ";")
	if version = strings.TrimSpace(version); version != "" {
		name += ", version " + version
	}
	return name
}

// says is an entry of the font's name table in ASCII, "" when it has none.
func (f *sfnt) says(entry int) string {
	t := f.tables["name"]
	for i := range u16(t, 2) {
		at := 6 + 12*i
		size, from := u16(t, at+8), u16(t, 4)+u16(t, at+10)
		if u16(t, at+6) != entry || from+size > len(t) {
			continue
		}
		name := strings.Map(func(r rune) rune {
			if r >= ' ' && r <= '~' {
				return r
			}
			return -1
		}, string(t[from:from+size])) // in UTF-16, the zeros go
		if name != "" && len(name) < 200 {
			return name
		}
	}
	return ""
}
