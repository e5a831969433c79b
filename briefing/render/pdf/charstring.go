package pdf

// flattening writes a glyph's charstring (Adobe Technical Note 5177) with its
// subroutines put in where they are called. Hints are kept; all that has to be
// followed for them is how many stems there are, which is the length of a mask.
type flattening struct {
	c     *cff
	local [][]byte

	out   []byte
	stems int
	depth int // operands on the stack
	last  int // where the latest one begins in out
	value int // and what it says
	calls int
	ended bool
}

// Bounds of a glyph: a broken font may call itself without end.
const (
	mostNested  = 10 // by the format
	mostCalls   = 1000
	longestChar = 1 << 16
)

// run copies a charstring. It reports false when the glyph has ended, for which
// ended is set, or is not understood.
func (f *flattening) run(s []byte, level int) bool {
	if f.calls++; level > mostNested || f.calls > mostCalls {
		return false
	}
	for i := 0; i < len(s); {
		if len(f.out) > longestChar {
			return false
		}
		op, n := s[i], 1
		switch { // operands
		case op == 28:
			n = 3
			f.value = int(int16(u16(s, i+1)))
		case op == 255: // a fraction, never a subroutine's number
			n = 5
			f.value = 1 << 30
		case op >= 251:
			n = 2
			f.value = -(int(op)-251)*256 - u16(s, i)&255 - 108
		case op >= 247:
			n = 2
			f.value = (int(op)-247)*256 + u16(s, i)&255 + 108
		case op >= 32:
			f.value = int(op) - 139
		default:
			n = 0
		}
		if i+n > len(s) {
			return false
		}
		if n > 0 {
			f.last = len(f.out)
			f.out = append(f.out, s[i:i+n]...)
			f.depth++
			i += n
			continue
		}
		i++
		switch op {
		case 10, 29: // callsubr, callgsubr
			if !f.call(op == 29, level) {
				return false
			}
			continue
		case 11: // return
			return true
		}
		more := f.operator(op, s[i:])
		if more < 0 {
			return false
		}
		f.out = append(append(f.out, op), s[i:i+more]...)
		i += more
		if op == 14 { // endchar
			f.ended = true
			return false
		}
		f.depth = 0
	}
	return true
}

// call puts a subroutine in for the number that names it.
func (f *flattening) call(global bool, level int) bool {
	subrs := f.local
	if global {
		subrs = f.c.global
	}
	bias := 107
	switch n := len(subrs); {
	case n >= 33900:
		bias = 32768
	case n >= 1240:
		bias = 1131
	}
	n := f.value + bias
	if f.depth < 1 || n < 0 || n >= len(subrs) {
		return false
	}
	f.out = f.out[:f.last]
	f.depth--
	f.value = 1 << 30 // the number must stand right before its call
	return f.run(subrs[n], level+1)
}

// operator returns how many bytes belong to an operator after its own, -1 when
// it is not understood.
func (f *flattening) operator(op byte, rest []byte) int {
	switch op {
	case 1, 3, 18, 23: // stems
		f.stems += f.depth / 2
	case 19, 20: // masks, with the last stems unsaid
		f.stems += f.depth / 2
		if n := (f.stems + 7) / 8; n <= len(rest) {
			return n
		}
		return -1
	case 12: // flexes; arithmetic no font for text has
		if len(rest) > 0 && rest[0] >= 34 && rest[0] <= 37 {
			return 1
		}
		return -1
	case 14:
		if f.depth > 3 { // a letter made of two others by name, withdrawn from the format
			return -1
		}
	}
	return 0
}
