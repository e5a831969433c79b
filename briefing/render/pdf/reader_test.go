package pdf

import (
	"bytes"
	"compress/zlib"
	"fmt"
	"io"
	"regexp"
	"strconv"
	"strings"
	"testing"
	"unicode/utf16"

	"github.com/stretchr/testify/require"
)

// file is a finished PDF, read back through its cross-reference stream.
type file struct {
	raw     []byte
	objects map[int]string // body of each object, streams left out
	streams map[int][]byte // inflated
	trailer string
	fonts   map[string]*fontFile // by the name that pages use
	texts   []string             // of the pages, once they are asked for
}

// fontFile is what a font in the file says of its codes.
type fontFile struct {
	object  int
	unicode map[int]string
}

// literal is a string as the file has it, with its contents.
const literal = `(?:\(((?s:[^\\()]|\\.)*)\)|<([0-9A-F]*)>)`

var refs = regexp.MustCompile(`(\d+) 0 R`)

// parse checks that every object lies where the table says and that every
// reference leads to one.
func parse(t testing.TB, raw []byte) *file {
	t.Helper()
	f, err := readFile(raw)
	require.NoError(t, err)
	return f
}

func readFile(raw []byte) (*file, error) {
	f := &file{raw: raw, objects: map[int]string{}, streams: map[int][]byte{}, fonts: map[string]*fontFile{}}
	at := bytes.LastIndex(raw, []byte("startxref\n"))
	if at < 0 || !bytes.HasPrefix(raw, []byte("%PDF-1.7\n%")) || !bytes.HasSuffix(raw, []byte("%%EOF\n")) {
		return nil, fmt.Errorf("no PDF")
	}
	var start, table int
	if _, err := fmt.Sscanf(string(raw[at:]), "startxref\n%d", &start); err != nil {
		return nil, err
	}
	if _, err := fmt.Sscanf(string(raw[start:]), "%d 0 obj\n", &table); err != nil {
		return nil, err
	}
	if err := f.stream(table, start); err != nil {
		return nil, err
	}
	f.trailer = f.objects[table]
	entries := f.streams[table]
	type inside struct{ n, stream, index int }
	var packed []inside
	for n := 0; 7*n < len(entries); n++ {
		e := entries[7*n : 7*n+7]
		a, b := int(e[1])<<24|int(e[2])<<16|int(e[3])<<8|int(e[4]), int(e[5])<<8|int(e[6])
		switch e[0] {
		case 1:
			if err := f.stream(n, a); err != nil {
				return nil, err
			}
		case 2:
			packed = append(packed, inside{n, a, b})
		}
	}
	for _, p := range packed {
		var count, first int
		if _, err := fmt.Sscanf(f.objects[p.stream], "/Type /ObjStm /N %d /First %d", &count, &first); err != nil {
			return nil, fmt.Errorf("object stream %d: %w", p.stream, err)
		}
		data := string(f.streams[p.stream])
		head := strings.Fields(data[:first])
		if head[2*p.index] != strconv.Itoa(p.n) {
			return nil, fmt.Errorf("object %d is not where the table says", p.n)
		}
		from, _ := strconv.Atoi(head[2*p.index+1])
		to := len(data) - first
		if p.index+1 < count {
			to, _ = strconv.Atoi(head[2*p.index+3])
		}
		f.objects[p.n] = strings.TrimSpace(data[first+from : first+to])
	}
	for i, body := range f.objects {
		for _, m := range refs.FindAllStringSubmatch(outside(body), -1) {
			if to, _ := strconv.Atoi(m[1]); f.objects[to] == "" && f.streams[to] == nil {
				return nil, fmt.Errorf("object %d refers to %d", i, to)
			}
		}
	}
	return f, f.readFonts()
}

func (f *file) stream(n, at int) error {
	head := fmt.Sprintf("%d 0 obj\n<<", n)
	if at > len(f.raw) || !bytes.HasPrefix(f.raw[at:], []byte(head)) {
		return fmt.Errorf("object %d is not where the table says", n)
	}
	dict, rest, ok := bytes.Cut(f.raw[at+len(head):], []byte(">>\nstream\n"))
	m := regexp.MustCompile(` /Length (\d+)$`).FindSubmatch(dict)
	if !ok || m == nil {
		return fmt.Errorf("stream %d has no length", n)
	}
	size, _ := strconv.Atoi(string(m[1]))
	if !bytes.HasPrefix(rest[size:], []byte("\nendstream\nendobj\n")) {
		return fmt.Errorf("length of stream %d", n)
	}
	f.objects[n] = string(dict)
	data := rest[:size]
	if strings.Contains(f.objects[n], "/FlateDecode") {
		z, err := zlib.NewReader(bytes.NewReader(data))
		if err != nil {
			return err
		}
		if data, err = io.ReadAll(z); err != nil {
			return err
		}
	}
	f.streams[n] = data
	return nil
}

// outside drops the strings of an object's body.
func outside(body string) string {
	var b strings.Builder
	depth := 0
	for i := 0; i < len(body); i++ {
		switch c := body[i]; {
		case c == '\\' && depth > 0:
			i++
		case c == '(':
			depth++
		case c == ')' && depth > 0:
			depth--
		case depth == 0:
			b.WriteByte(c)
		}
	}
	return b.String()
}

// refAt is the object that an entry of a body leads to, 0 for none.
func refAt(body, key string) int {
	m := regexp.MustCompile(regexp.QuoteMeta(key) + ` (?:\[)?(\d+) 0 R`).FindStringSubmatch(body)
	if m == nil {
		return 0
	}
	n, _ := strconv.Atoi(m[1])
	return n
}

func (f *file) readFonts() error {
	m := regexp.MustCompile(`/Font <<(.*?)>>`).FindStringSubmatch(f.objects[2])
	if m == nil {
		return fmt.Errorf("no fonts")
	}
	for _, e := range regexp.MustCompile(`/(\w+) (\d+) 0 R`).FindAllStringSubmatch(m[1], -1) {
		n, _ := strconv.Atoi(e[2])
		x := &fontFile{object: n, unicode: map[int]string{}}
		for _, c := range regexp.MustCompile(`<([0-9A-F]{4})> <([0-9A-F]*)>`).FindAllStringSubmatch(string(f.streams[refAt(f.objects[n], "/ToUnicode")]), -1) {
			code, _ := strconv.ParseInt(c[1], 16, 32)
			x.unicode[int(code)] = utf16String(unhex(c[2]))
		}
		f.fonts[e[1]] = x
	}
	return nil
}

// operator is one of a page's content, with what stands before it.
type operator struct {
	name     string
	operands []string
}

func operators(content []byte) []operator {
	var out []operator
	var operands []string
	for i := 0; i < len(content); {
		n := i + 1
		switch c := content[i]; {
		case c <= ' ':
			i++
			continue
		case c == '[':
			n = i + bytes.IndexByte(content[i:], ']') + 1
		case bytes.HasPrefix(content[i:], []byte("<<")):
			n = i + bytes.Index(content[i:], []byte(" BDC"))
		case c == '<':
			n = i + bytes.IndexByte(content[i:], '>') + 1
		default:
			for n < len(content) && content[n] > ' ' && content[n] != '[' && content[n] != '<' && content[n] != '/' {
				n++
			}
		}
		if n <= i {
			return append(out, operator{"not understood", nil})
		}
		x := string(content[i:n])
		if c := x[0]; c >= 'A' && c <= 'Z' || c >= 'a' && c <= 'z' {
			out = append(out, operator{x, operands})
			operands = nil
		} else {
			operands = append(operands, x)
		}
		i = n
	}
	return out
}

// pageObjects lists the pages in order.
func (f *file) pageObjects() []int {
	var out []int
	kids := regexp.MustCompile(`/Kids \[(.*?)\]`).FindStringSubmatch(f.objects[1])
	if kids == nil {
		return nil
	}
	for _, m := range refs.FindAllStringSubmatch(kids[1], -1) {
		n, _ := strconv.Atoi(m[1])
		out = append(out, n)
	}
	return out
}

func (f *file) contents(page int) []byte { return f.streams[refAt(f.objects[page], "/Contents")] }

var actualText = regexp.MustCompile(`/ActualText <FEFF([0-9A-F]*)>`)

var shownCodes = regexp.MustCompile(`<([0-9A-F]*)>`)

// pages returns the text of each page in the order in which it is drawn.
func (f *file) pages(t testing.TB) []string {
	if f.texts != nil {
		return f.texts
	}
	var out []string
	for _, n := range f.pageObjects() {
		var b strings.Builder
		var font *fontFile
		spoken := 0 // depth inside a span that says its text itself
		for _, op := range operators(f.contents(n)) {
			switch op.name {
			case "Tf":
				font = f.fonts[op.operands[0][1:]]
				require.NotNil(t, font)
			case "BDC":
				if spoken > 0 {
					spoken++
				} else if m := actualText.FindStringSubmatch(op.operands[len(op.operands)-1]); m != nil {
					b.WriteString(utf16String(unhex(m[1])))
					spoken = 1
				}
			case "EMC":
				spoken = max(0, spoken-1)
			case "TJ":
				for _, m := range shownCodes.FindAllStringSubmatch(op.operands[0], -1) {
					for s := m[1]; s != "" && spoken == 0; s = s[4:] {
						code, _ := strconv.ParseInt(s[:4], 16, 32)
						b.WriteString(font.unicode[int(code)])
					}
				}
			}
		}
		out = append(out, b.String())
	}
	f.texts = out
	return out
}

func (f *file) text(t testing.TB) string { return strings.Join(f.pages(t), "\n") }

// info returns a text string of the document's information.
func (f *file) info(key string) string {
	m := regexp.MustCompile(`/` + key + ` ` + literal).FindStringSubmatch(f.objects[refAt(f.trailer, "/Info")])
	if m == nil {
		return ""
	}
	return stringOf(m)
}

// stringOf is the text of a match of literal.
func stringOf(m []string) string {
	if s := unhex(m[2]); strings.HasPrefix(s, "\xFE\xFF") {
		return utf16String(s[2:])
	}
	return unescape(m[1])
}

func unhex(s string) string {
	var b []byte
	for i := 0; i+1 < len(s); i += 2 {
		x, _ := strconv.ParseUint(s[i:i+2], 16, 8)
		b = append(b, byte(x))
	}
	return string(b)
}

// attached gets the attachment out through the catalog.
func (f *file) attached() (name string, content []byte) {
	spec := f.objects[refAt(f.objects[refAt(f.trailer, "/Root")], "/AF")]
	if m := regexp.MustCompile(`/UF ` + literal).FindStringSubmatch(spec); m != nil {
		name = stringOf(m)
	}
	return name, f.streams[refAt(spec, "/EF <</F")]
}

func unescape(s string) string {
	return strings.NewReplacer(`\\`, `\`, `\(`, `(`, `\)`, `)`, `\r`, "\r").Replace(s)
}

func utf16String(s string) string {
	var u []uint16
	for i := 0; i+1 < len(s); i += 2 {
		u = append(u, uint16(s[i])<<8|uint16(s[i+1]))
	}
	return string(utf16.Decode(u))
}

// squeeze drops all white space: lines may break anywhere.
func squeeze(s string) string {
	return strings.Map(func(r rune) rune {
		if r == ' ' || r == '\u00a0' || r == '\n' || r == '\t' || r == '\r' {
			return -1
		}
		return r
	}, s)
}
