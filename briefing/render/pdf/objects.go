package pdf

import (
	"bytes"
	"compress/zlib"
	"crypto/md5"
	"fmt"
	"strconv"
	"strings"
	"unicode/utf16"
)

// objects are the numbered objects of a file: number n is at index n-1.
type objects []object

// object is a body, and a stream when data is not nil.
type object struct {
	body string // for a stream the entries of its dictionary, without << >> and without its length and filter
	data []byte
	raw  bool // the stream is not to be compressed
	flat bool // it is compressed already
}

// squeezer compresses. Its tables are large: one does for all.
type squeezer struct {
	z *zlib.Writer
	b bytes.Buffer
}

func (s *squeezer) bytes(data []byte) []byte {
	s.b.Reset()
	if s.z == nil {
		s.z = zlib.NewWriter(&s.b)
	} else {
		s.z.Reset(&s.b)
	}
	_, _ = s.z.Write(data) // a buffer takes everything
	_ = s.z.Close()
	return bytes.Clone(s.b.Bytes())
}

// reserve gives the number of an object that is put later.
func (o *objects) reserve() int {
	*o = append(*o, object{})
	return len(*o)
}

func (o *objects) add(body string) int {
	*o = append(*o, object{body: body})
	return len(*o)
}

func (o *objects) stream(entries string, data []byte) int {
	*o = append(*o, object{body: entries, data: data})
	return len(*o)
}

func (o objects) put(n int, body string) { o[n-1].body = body }

// packed is how many objects share a stream: few enough for a reader in need of
// one, many enough to be small.
const packed = 200

// file writes the objects out: streams by themselves, all others in object
// streams, and a cross-reference stream (ISO 32000-1, 7.5.7 and 7.5.8). Its
// identifier is made of its contents.
func (o objects) file(root, info int, z *squeezer) []byte {
	var b bytes.Buffer
	b.WriteString("%PDF-1.7\n%\xE2\xE3\xCF\xD3\n")
	type place struct{ kind, at, index int }
	places := make([]place, 1, len(o)+len(o)/packed+3)
	places[0] = place{0, 0, 0xFFFF}
	var small []int
	stream := func(n int, x object) {
		places[n] = place{1, b.Len(), 0}
		entries, data := x.body, x.data
		if !x.raw {
			entries += " /Filter /FlateDecode"
			if !x.flat {
				data = z.bytes(data)
			}
		}
		fmt.Fprintf(&b, "%d 0 obj\n<<%s /Length %d>>\nstream\n", n, strings.TrimSpace(entries), len(data))
		b.Write(data)
		b.WriteString("\nendstream\nendobj\n")
	}
	places = append(places, make([]place, len(o))...)
	for i, x := range o {
		if x.data != nil {
			stream(i+1, x)
		} else {
			small = append(small, i+1)
		}
	}
	for len(small) > 0 {
		n := min(packed, len(small))
		var head, bodies strings.Builder
		for i, number := range small[:n] {
			fmt.Fprintf(&head, "%d %d ", number, bodies.Len())
			bodies.WriteString(o[number-1].body)
			bodies.WriteByte('\n')
			places[number] = place{2, len(places), i}
		}
		small = small[n:]
		places = append(places, place{})
		stream(len(places)-1, object{body: fmt.Sprintf("/Type /ObjStm /N %d /First %d", n, head.Len()), data: []byte(head.String() + bodies.String())})
	}
	id := md5.Sum(b.Bytes())
	start := b.Len()
	places = append(places, place{1, start, 0})
	var table []byte
	for _, p := range places {
		table = append(table, byte(p.kind), byte(p.at>>24), byte(p.at>>16), byte(p.at>>8), byte(p.at), byte(p.index>>8), byte(p.index))
	}
	stream(len(places)-1, object{body: fmt.Sprintf("/Type /XRef /Size %d /W [1 4 2] /Root %d 0 R /Info %d 0 R /ID [<%X> <%X>]", len(places), root, info, id, id), data: table})
	fmt.Fprintf(&b, "startxref\n%d\n%%%%EOF\n", start)
	return b.Bytes()
}

// textString is a string for people to read: ASCII as it is, all else UTF-16.
func textString(s string) string {
	for i := range len(s) {
		if s[i] < ' ' || s[i] > '~' {
			return "<" + hexText("\uFEFF"+strings.ToValidUTF8(s, "")) + ">"
		}
	}
	return "(" + strings.NewReplacer(`\`, `\\`, "(", `\(`, ")", `\)`).Replace(s) + ")"
}

// hexText is text as UTF-16 in hexadecimal digits.
func hexText(s string) string {
	var b strings.Builder
	for _, u := range utf16.Encode([]rune(s)) {
		fmt.Fprintf(&b, "%04X", u)
	}
	return b.String()
}

// number writes a length to a hundredth of a point.
func number(v float64) string {
	s := strconv.FormatFloat(v, 'f', 2, 64)
	s = strings.TrimRight(strings.TrimRight(s, "0"), ".")
	if s == "-0" {
		return "0"
	}
	return s
}

func ref(n int) string { return strconv.Itoa(n) + " 0 R" }
