package source

import (
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
	enc                    pdf.TextEncoding
	font                   pdf.Font
	wide                   bool
	widths                 map[int]float64 // of a two-byte font
	usual                  float64
	page                   pdf.Page
	fonts                  map[string]pdf.Font
	encodings              map[string]pdf.TextEncoding
	operations             int
}

const maxOperations = 3_000_000 // of one page

// shown are the glyphs of a page in the order of its content.
func shown(p pdf.Page) []pdf.Text {
	one := matrix{1, 0, 0, 1, 0, 0}
	s := &shower{ctm: one, tm: one, line: one, scale: 1, page: p, fonts: map[string]pdf.Font{}, encodings: map[string]pdf.TextEncoding{}}
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

// setFont makes a font the current one.
func (s *shower) setFont(name string) {
	f, ok := s.fonts[name]
	if !ok {
		f = s.page.Font(name)
		s.fonts[name], s.encodings[name] = f, f.Encoder()
	}
	s.font, s.enc = f, s.encodings[name]
	s.wide = f.V.Key("Subtype").Name() == "Type0"
	if !s.wide {
		return
	}
	d := f.V.Key("DescendantFonts").Index(0)
	s.usual, s.widths = 1000, map[int]float64{}
	if w := d.Key("DW"); !w.IsNull() {
		s.usual = w.Float64()
	}
	w := d.Key("W")
	for i := 0; i+1 < w.Len() && len(s.widths) < 1<<16; {
		first := int(w.Index(i).Int64())
		if list := w.Index(i + 1); list.Kind() == pdf.Array {
			for k := 0; k < list.Len(); k++ {
				s.widths[first+k] = list.Index(k).Float64()
			}
			i += 2
			continue
		}
		last := min(int(w.Index(i+1).Int64()), 1<<16)
		for c := first; c <= last && c-first < 1<<16; c++ {
			s.widths[c] = w.Index(i + 2).Float64()
		}
		i += 3
	}
}

// text shows a string.
func (s *shower) text(raw string) {
	if s.enc == nil {
		return
	}
	step := 1
	if s.wide {
		step = 2
	}
	for i := 0; i+step <= len(raw); i += step {
		code := int(raw[i])
		if s.wide {
			code = code<<8 | int(raw[i+1])
		}
		var w float64
		if s.wide {
			var ok bool
			if w, ok = s.widths[code]; !ok {
				w = s.usual
			}
		} else {
			w = s.font.Width(code)
		}
		at := matrix{s.size * s.scale, 0, 0, s.size, 0, s.rise}.mul(s.tm).mul(s.ctm)
		size := max(at[3], -at[3])
		if t := s.enc.Decode(raw[i : i+step]); t != "" {
			s.out = append(s.out, pdf.Text{S: t, X: at[4], Y: at[5], W: w / 1000 * at[0], FontSize: size})
		}
		x := w/1000*s.size + s.char
		if raw[i] == ' ' && !s.wide {
			x += s.word
		}
		s.tm = matrix{1, 0, 0, 1, x * s.scale, 0}.mul(s.tm)
	}
}
