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

// file is a finished PDF, read back through its cross-reference table.
type file struct {
	raw     []byte
	objects map[int]string // body of each object, streams left out
	streams map[int][]byte // inflated
	trailer string
}

// literal is a string as fpdf writes it, with its contents.
const literal = `\(((?s:[^\\()]|\\.)*)\)`

var (
	refs    = regexp.MustCompile(`(\d+) 0 R`)
	stream  = regexp.MustCompile(`>>\n+stream\n`)
	length  = regexp.MustCompile(`/Length (\d+)`)
	textOps = regexp.MustCompile(`BT [-\d.]+ [-\d.]+ Td ` + literal + ` Tj ET`)
)

// parse checks that every object lies where the table says and that every
// reference leads to one.
func parse(t testing.TB, raw []byte) *file {
	t.Helper()
	f := &file{raw: raw, objects: map[int]string{}, streams: map[int][]byte{}}
	require.True(t, bytes.HasPrefix(raw, []byte("%PDF-1.")))
	require.True(t, bytes.HasSuffix(raw, []byte("%%EOF\n")))
	at := bytes.LastIndex(raw, []byte("startxref\n"))
	require.Positive(t, at)
	start, err := strconv.Atoi(strings.Fields(string(raw[at+10:]))[0])
	require.NoError(t, err)
	lines := strings.Split(string(raw[start:at]), "\n")
	require.Equal(t, "xref", lines[0])
	var n int
	_, err = fmt.Sscanf(lines[1], "0 %d", &n)
	require.NoError(t, err)
	f.trailer = strings.Join(lines[2+n:], "\n")
	for i := 1; i < n; i++ {
		offset, err := strconv.Atoi(lines[2+i][:10])
		require.NoError(t, err)
		head := fmt.Sprintf("%d 0 obj\n", i)
		require.True(t, bytes.HasPrefix(raw[offset:], []byte(head)), "object %d is not where the table says", i)
		f.object(t, i, raw[offset+len(head):])
	}
	for i, body := range f.objects {
		for _, m := range refs.FindAllStringSubmatch(outside(body), -1) {
			to, _ := strconv.Atoi(m[1])
			require.Contains(t, f.objects, to, "object %d refers to %d", i, to)
		}
	}
	return f
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

func (f *file) object(t testing.TB, i int, raw []byte) {
	end := bytes.Index(raw, []byte("endobj"))
	opens := stream.FindIndex(raw[:max(end, 0)])
	if opens == nil {
		require.Positive(t, end)
		f.objects[i] = string(raw[:end])
		return
	}
	f.objects[i] = string(raw[:opens[0]+2])
	m := length.FindStringSubmatch(f.objects[i])
	require.NotNil(t, m)
	n, _ := strconv.Atoi(m[1])
	data := raw[opens[1] : opens[1]+n]
	require.True(t, bytes.HasPrefix(raw[opens[1]+n:], []byte("\nendstream")), "length of stream %d", i)
	if strings.Contains(f.objects[i], "/FlateDecode") {
		z, err := zlib.NewReader(bytes.NewReader(data))
		require.NoError(t, err)
		data, err = io.ReadAll(z)
		require.NoError(t, err)
	}
	f.streams[i] = data
}

// pages returns the text of each page in the order in which it is drawn.
func (f *file) pages(t testing.TB) []string {
	kids := regexp.MustCompile(`/Kids \[(.*?)\]`).FindStringSubmatch(f.objects[1])
	require.NotNil(t, kids)
	var out []string
	for _, m := range refs.FindAllStringSubmatch(kids[1], -1) {
		n, _ := strconv.Atoi(m[1])
		contents := regexp.MustCompile(`/Contents (\d+) 0 R`).FindStringSubmatch(f.objects[n])
		require.NotNil(t, contents)
		c, _ := strconv.Atoi(contents[1])
		var b strings.Builder
		for _, op := range textOps.FindAllSubmatch(f.streams[c], -1) {
			b.WriteString(utf16String(unescape(string(op[1]))))
		}
		out = append(out, b.String())
	}
	return out
}

func (f *file) text(t testing.TB) string { return strings.Join(f.pages(t), "\n") }

// info returns a text string of the document's information.
func (f *file) info(key string) string {
	n, _ := strconv.Atoi(regexp.MustCompile(`/Info (\d+) 0 R`).FindStringSubmatch(f.trailer)[1])
	m := regexp.MustCompile(`/` + key + ` ` + literal).FindStringSubmatch(f.objects[n])
	if m == nil {
		return ""
	}
	s := unescape(m[1])
	if strings.HasPrefix(s, "\xFE\xFF") {
		return utf16String(s[2:])
	}
	return s
}

// attached gets the attachment out: the stream whose dictionary is of type
// EmbeddedFile, and the name in the file specification that leads to it.
func (f *file) attached() (name string, content []byte) {
	for i, body := range f.objects {
		if strings.HasPrefix(body, "<< /Type /EmbeddedFile ") {
			content = f.streams[i]
		}
		if m := regexp.MustCompile(`^<< /Type /Filespec /F \(\) /UF ` + literal + ` /EF`).FindStringSubmatch(body); m != nil {
			name = utf16String(unescape(m[1])[2:])
		}
	}
	return name, content
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
