package pdf

import "encoding/binary"

// cff is what a subset needs of a font program in the Compact Font Format
// (Adobe Technical Note 5176).
type cff struct {
	glyphs [][]byte // charstrings
	global [][]byte // subroutines of all glyphs
	kept   []byte   // entries of the top dictionary that are carried over
	parts  []cffPart
	choice []byte // which part each glyph belongs to (FDSelect), nil where there is one
}

// cffPart is a private dictionary without its subroutines, and those.
type cffPart struct {
	kept, private []byte
	local         [][]byte
}

// Operators of dictionaries. Those of two bytes have 12 in the high one.
const (
	cffBox        = 5
	cffCharset    = 15
	cffCharString = 17
	cffPrivate    = 18
	cffSubrs      = 19
	cffMatrix     = 12<<8 | 7
	cffROS        = 12<<8 | 30
	cffCount      = 12<<8 | 34
	cffFDArray    = 12<<8 | 36
	cffFDSelect   = 12<<8 | 37
)

// readCFF returns nil for what is broken or not understood.
func readCFF(b []byte) *cff {
	c := &cff{}
	if len(b) < 4 {
		return nil
	}
	_, at, ok := cffIndex(b, int(b[2])) // names
	tops, at, ok2 := cffIndex(b, at)
	_, at, ok3 := cffIndex(b, at) // strings
	global, _, ok4 := cffIndex(b, at)
	if !ok || !ok2 || !ok3 || !ok4 || len(tops) != 1 {
		return nil
	}
	c.global = global
	sound := true
	private := func(args []int, kept []byte) {
		p := cffPart{kept: kept}
		if len(args) != 2 || args[0] < 0 || args[1] < 0 || args[1] > len(b)-args[0] {
			sound = false
			return
		}
		sound = cffDict(b[args[1]:args[1]+args[0]], func(op int, a []int, raw []byte) {
			if op != cffSubrs {
				p.private = append(p.private, raw...)
			} else if len(a) == 1 {
				p.local, _, ok = cffIndex(b, args[1]+a[0])
				sound = sound && ok
			}
		}) && sound
		c.parts = append(c.parts, p)
	}
	selection := 0
	sound = cffDict(tops[0], func(op int, a []int, raw []byte) {
		switch {
		case op == cffBox || op == cffMatrix:
			c.kept = append(c.kept, raw...)
		case op == cffCharString && len(a) == 1:
			c.glyphs, _, ok = cffIndex(b, a[0])
			sound = sound && ok
		case op == cffPrivate:
			private(a, nil)
		case op == cffFDSelect && len(a) == 1:
			selection = a[0]
		case op == cffFDArray && len(a) == 1:
			dicts, _, ok := cffIndex(b, a[0])
			sound = sound && ok
			for _, d := range dicts {
				var kept []byte
				sound = cffDict(d, func(op int, a []int, raw []byte) {
					switch op {
					case cffMatrix:
						kept = append(kept, raw...)
					case cffPrivate:
						private(a, kept)
					}
				}) && sound
			}
		}
	}) && sound
	if !sound || len(c.glyphs) == 0 || len(c.parts) == 0 || len(c.parts) > 255 {
		return nil
	}
	if selection > 0 && !c.choose(b, selection) {
		return nil
	}
	return c
}

// choose reads which part each glyph belongs to.
func (c *cff) choose(b []byte, at int) bool {
	c.choice = make([]byte, len(c.glyphs))
	if at >= len(b) {
		return false
	}
	switch b[at] {
	case 0:
		if copy(c.choice, b[at+1:]) < len(c.choice) {
			return false
		}
	case 3:
		for i := range u16(b, at+1) {
			r := at + 3 + 3*i
			if r+5 > len(b) {
				return false
			}
			for g := u16(b, r); g < min(u16(b, r+3), len(c.choice)); g++ {
				c.choice[g] = b[r+2]
			}
		}
	default:
		return false
	}
	for _, x := range c.choice {
		if int(x) >= len(c.parts) {
			return false
		}
	}
	return true
}

func (c *cff) part(g int) int {
	if c.choice == nil {
		return 0
	}
	return int(c.choice[g])
}

// cffIndex reads an array of byte strings and returns where it ends.
func cffIndex(b []byte, at int) (items [][]byte, end int, ok bool) {
	if at < 0 || at+2 > len(b) {
		return nil, 0, false
	}
	n := u16(b, at)
	if n == 0 {
		return nil, at + 2, true
	}
	if at+3 > len(b) {
		return nil, 0, false
	}
	size := int(b[at+2])
	base := at + 2 + (n+1)*size
	if size < 1 || size > 4 || base >= len(b) {
		return nil, 0, false
	}
	offset := func(i int) (v int) {
		for _, x := range b[at+3+i*size : at+3+(i+1)*size] {
			v = v<<8 | int(x)
		}
		return v
	}
	items = make([][]byte, n)
	for i := range items {
		from, to := offset(i), offset(i+1)
		if from < 1 || to < from || base+to > len(b) {
			return nil, 0, false
		}
		items[i] = b[base+from : base+to]
	}
	return items, base + offset(n), true
}

// cffDict calls entry for each entry of a dictionary; raw is the entry as it
// stands. Real numbers come as 0: none is asked for.
func cffDict(b []byte, entry func(op int, args []int, raw []byte)) bool {
	var args []int
	from := 0
	for i := 0; i < len(b); {
		x := int(b[i])
		i++
		need := func(n int) bool { return i+n <= len(b) }
		switch {
		case x <= 21:
			if x == 12 {
				if !need(1) {
					return false
				}
				x = 12<<8 | int(b[i])
				i++
			}
			entry(x, args, b[from:i])
			args, from = nil, i
		case x == 28:
			args = append(args, int(int16(u16(b, i))))
			i += 2
		case x == 29:
			args = append(args, int(int32(u32(b, i))))
			i += 4
		case x == 30:
			for need(1) && b[i]&15 != 15 && b[i]>>4 != 15 {
				i++
			}
			i++
			args = append(args, 0)
		case x <= 31 || x == 255:
			return false
		case x <= 246:
			args = append(args, x-139)
		case !need(1):
			return false
		case x <= 250:
			args = append(args, (x-247)*256+int(b[i])+108)
			i++
		default:
			args = append(args, -(x-251)*256-int(b[i])-108)
			i++
		}
	}
	return true
}

// whole reports whether every glyph can be cut out.
func (c *cff) whole() bool {
	for g := range c.glyphs {
		x := flattening{c: c, local: c.parts[c.part(g)].local}
		if !x.run(c.glyphs[g], 0) && !x.ended {
			return false
		}
	}
	return true
}

// cut returns a font program of only the glyphs given, in their order: a
// CID-keyed one in which a glyph's number is its place. Every glyph stands by
// itself, with its subroutines put in. It returns nil when one cannot be.
func (c *cff) cut(name string, glyphs []int) []byte {
	be := binary.BigEndian
	chars := make([][]byte, len(glyphs))
	choice := []byte{0}
	for i, g := range glyphs {
		x := flattening{c: c, local: c.parts[c.part(g)].local}
		if !x.run(c.glyphs[g], 0) && !x.ended {
			return nil
		}
		chars[i] = x.out
		choice = append(choice, byte(c.part(g)))
	}
	charset := be.AppendUint16([]byte{2, 0, 1}, uint16(max(0, len(glyphs)-2))) // one range
	strings := cffIndexOf(chars...)
	build := func(at int) (head, tail []byte) {
		selection := at + len(charset)
		chars := selection + len(choice)
		privates := chars + len(strings)
		var private []byte
		var dicts [][]byte
		for _, p := range c.parts {
			dict := append([]byte(nil), p.kept...)
			dicts = append(dicts, append(dict, cffEntry(cffPrivate, len(p.private), privates+len(private))...))
			private = append(private, p.private...)
		}
		top := cffEntry(cffROS, 391, 392, 0) // the first strings of its own: see below
		top = append(top, c.kept...)
		top = append(top, cffEntry(cffCount, len(glyphs))...)
		top = append(top, cffEntry(cffCharset, at)...)
		top = append(top, cffEntry(cffFDSelect, selection)...)
		top = append(top, cffEntry(cffCharString, chars)...)
		top = append(top, cffEntry(cffFDArray, privates+len(private))...)
		head = append([]byte{1, 0, 4, 4}, cffIndexOf([]byte(name))...)
		head = append(head, cffIndexOf(top)...)
		head = append(head, cffIndexOf([]byte("Adobe"), []byte("Identity"))...)
		head = append(head, cffIndexOf()...)
		for _, x := range [][]byte{charset, choice, strings, private, cffIndexOf(dicts...)} {
			tail = append(tail, x...)
		}
		return head, tail
	}
	head, _ := build(0)
	head, tail := build(len(head)) // offsets have one length, so the head keeps its own
	return append(head, tail...)
}

func cffIndexOf(items ...[]byte) []byte {
	b := binary.BigEndian.AppendUint16(nil, uint16(len(items)))
	if len(items) == 0 {
		return b
	}
	b = append(b, 4)
	at := uint32(1)
	b = binary.BigEndian.AppendUint32(b, at)
	for _, x := range items {
		at += uint32(len(x))
		b = binary.BigEndian.AppendUint32(b, at)
	}
	for _, x := range items {
		b = append(b, x...)
	}
	return b
}

func cffEntry(op int, args ...int) []byte {
	var b []byte
	for _, a := range args {
		b = binary.BigEndian.AppendUint32(append(b, 29), uint32(int32(a)))
	}
	if op > 255 {
		b = append(b, byte(op>>8))
	}
	return append(b, byte(op))
}
