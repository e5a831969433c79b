package source

import (
	"unicode/utf8"

	"github.com/ledongthuc/pdf"
)

// matrix is a transformation (ISO 32000-1 §8.3.3): a b c d e f.
type matrix [6]float64

func (m matrix) mul(n matrix) matrix {
	return matrix{
		m[0]*n[0] + m[1]*n[2], m[0]*n[1] + m[1]*n[3],
		m[2]*n[0] + m[3]*n[2], m[2]*n[1] + m[3]*n[3],
		m[4]*n[0] + m[5]*n[2] + n[4], m[4]*n[1] + m[5]*n[3] + n[5],
	}
}

// shower follows the text operators of a page (ISO 32000-1 §9). The library's
// own way through a page shows a sign after each array that is not there.
type shower struct {
	out                    []pdf.Text
	ctm, tm, line          matrix
	stack                  []matrix
	size, lead, char, word float64
	scale, rise            float64
	page                   pdf.Page
	face                   *face
	faces                  map[string]*face
	operations             int
}

const maxOperations = 3_000_000 // of one page

// shown are the glyphs of a page in the order of its content.
func shown(p pdf.Page) []pdf.Text {
	one := matrix{1, 0, 0, 1, 0, 0}
	s := &shower{ctm: one, tm: one, line: one, scale: 1, page: p, faces: map[string]*face{}}
	content := p.V.Key("Contents")
	if content.Kind() == pdf.Array {
		for i := 0; i < content.Len(); i++ {
			pdf.Interpret(content.Index(i), s.do)
		}
	} else if !content.IsNull() {
		pdf.Interpret(content, s.do)
	}
	return s.out
}

// do carries out one operator.
func (s *shower) do(stk *pdf.Stack, op string) {
	if s.operations++; s.operations > maxOperations {
		panic("too long")
	}
	args := make([]pdf.Value, stk.Len())
	for i := len(args) - 1; i >= 0; i-- {
		args[i] = stk.Pop()
	}
	num := func(i int) float64 {
		if i < len(args) {
			return args[i].Float64()
		}
		return 0
	}
	six := func() matrix { return matrix{num(0), num(1), num(2), num(3), num(4), num(5)} }
	move := func(x, y float64) {
		s.line = matrix{1, 0, 0, 1, x, y}.mul(s.line)
		s.tm = s.line
	}
	switch op {
	case "q":
		if len(s.stack) < 500 {
			s.stack = append(s.stack, s.ctm)
		}
	case "Q":
		if n := len(s.stack); n > 0 {
			s.ctm, s.stack = s.stack[n-1], s.stack[:n-1]
		}
	case "cm":
		s.ctm = six().mul(s.ctm)
	case "BT":
		s.tm = matrix{1, 0, 0, 1, 0, 0}
		s.line = s.tm
	case "Tf":
		if len(args) == 2 {
			s.setFont(args[0].Name())
			s.size = num(1)
		}
	case "Tm":
		s.tm = six()
		s.line = s.tm
	case "Td":
		move(num(0), num(1))
	case "TD":
		s.lead = -num(1)
		move(num(0), num(1))
	case "T*":
		move(0, -s.lead)
	case "TL":
		s.lead = num(0)
	case "Tc":
		s.char = num(0)
	case "Tw":
		s.word = num(0)
	case "Tz":
		s.scale = num(0) / 100
	case "Ts":
		s.rise = num(0)
	case "Tj":
		s.show(args, 0)
	case "'":
		move(0, -s.lead)
		s.show(args, 0)
	case "\"":
		s.word, s.char = num(0), num(1)
		move(0, -s.lead)
		s.show(args, 2)
	case "TJ":
		if len(args) == 0 {
			return
		}
		for i := 0; i < args[0].Len(); i++ {
			if v := args[0].Index(i); v.Kind() == pdf.String {
				s.text(v.RawString())
			} else {
				s.tm = matrix{1, 0, 0, 1, -v.Float64() / 1000 * s.size * s.scale, 0}.mul(s.tm)
			}
		}
	}
}

func (s *shower) show(args []pdf.Value, i int) {
	if i < len(args) {
		s.text(args[i].RawString())
	}
}

// face is what a page needs to know of a font.
type face struct {
	codes    *codes
	name     string
	wide     bool            // its codes have two bytes
	widths   map[int]float64 // by code, in thousandths of the size
	usual    float64         // of a code that widths has not
	standard bool            // the file gives no widths
}

// setFont makes a font the current one. It is read once a page: each look into
// the file may mean unpacking a part of it again.
func (s *shower) setFont(name string) {
	f := s.faces[name]
	if f == nil {
		f = readFace(s.page.Font(name))
		s.faces[name] = f
	}
	s.face = f
}

func readFace(f pdf.Font) *face {
	out := &face{codes: codesOf(f, f.Encoder()), name: f.BaseFont(), widths: map[int]float64{}}
	out.wide = f.V.Key("Subtype").Name() == "Type0"
	if !out.wide {
		w, first := f.V.Key("Widths"), f.FirstChar()
		out.standard = w.IsNull()
		for i := 0; i < min(w.Len(), 256); i++ {
			out.widths[first+i] = w.Index(i).Float64()
		}
		return out
	}
	d := f.V.Key("DescendantFonts").Index(0)
	out.usual = 1000
	if w := d.Key("DW"); !w.IsNull() {
		out.usual = w.Float64()
	}
	w := d.Key("W")
	for i := 0; i+1 < w.Len() && len(out.widths) < 1<<16; {
		first := int(w.Index(i).Int64())
		if list := w.Index(i + 1); list.Kind() == pdf.Array {
			for k := 0; k < list.Len(); k++ {
				out.widths[first+k] = list.Index(k).Float64()
			}
			i += 2
			continue
		}
		last := min(int(w.Index(i+1).Int64()), 1<<16)
		for c := first; c <= last && c-first < 1<<16; c++ {
			out.widths[c] = w.Index(i + 2).Float64()
		}
		i += 3
	}
	return out
}

// width of a code that stands for a character.
func (f *face) width(code int, char string) float64 {
	if w, ok := f.widths[code]; ok {
		return w
	}
	if f.standard {
		r, _ := utf8.DecodeRuneInString(char)
		return standardWidth(f.name, r)
	}
	return f.usual
}

// text shows a string.
func (s *shower) text(raw string) {
	if s.face == nil {
		return
	}
	step := 1
	if s.face.wide {
		step = 2
	}
	for i := 0; i+step <= len(raw); i += step {
		code := int(raw[i])
		if s.face.wide {
			code = code<<8 | int(raw[i+1])
		}
		char := s.face.codes.char(raw[i:i+step], code)
		w := s.face.width(code, char)
		at := matrix{s.size * s.scale, 0, 0, s.size, 0, s.rise}.mul(s.tm).mul(s.ctm)
		size := max(at[3], -at[3])
		if char != "" {
			s.out = append(s.out, pdf.Text{S: char, X: at[4], Y: at[5], W: w / 1000 * at[0], FontSize: size})
		}
		x := w/1000*s.size + s.char
		if raw[i] == ' ' && !s.face.wide {
			x += s.word
		}
		s.tm = matrix{1, 0, 0, 1, x * s.scale, 0}.mul(s.tm)
	}
}
