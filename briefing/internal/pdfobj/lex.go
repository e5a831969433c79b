package pdfobj

import (
	"bytes"
	"errors"
	"strconv"
	"strings"
	"unicode/utf16"
)

// errSyntax says that no object stands where one should.
var errSyntax = errors.New("not the syntax of a PDF")

// deepest is how far arrays and dictionaries may be nested.
const deepest = 256

// lexer reads objects from bytes.
type lexer struct {
	b     []byte
	at    int
	depth int
}

func white(c byte) bool { return c == ' ' || c >= '\t' && c <= '\r' && c != '\v' || c == 0 }

// delimits reports whether c ends a name, a number or a word.
func delimits(c byte) bool { return strings.IndexByte("()<>[]{}/%", c) >= 0 }

func regular(c byte) bool { return !white(c) && !delimits(c) }

// space passes over white space and comments.
func (l *lexer) space() {
	for l.at < len(l.b) {
		switch c := l.b[l.at]; {
		case white(c):
			l.at++
		case c == '%':
			for l.at < len(l.b) && l.b[l.at] != '\n' && l.b[l.at] != '\r' {
				l.at++
			}
		default:
			return
		}
	}
}

// word reads regular characters.
func (l *lexer) word() string {
	from := l.at
	for l.at < len(l.b) && regular(l.b[l.at]) {
		l.at++
	}
	return string(l.b[from:l.at])
}

// keyword reads w when it comes next.
func (l *lexer) keyword(w string) bool {
	l.space()
	if !bytes.HasPrefix(l.b[l.at:], []byte(w)) {
		return false
	}
	if end := l.at + len(w); end < len(l.b) && regular(l.b[end]) {
		return false
	}
	l.at += len(w)
	return true
}

// integer reads a number without sign when it comes next.
func (l *lexer) integer() (int, bool) {
	l.space()
	from := l.at
	for l.at < len(l.b) && l.b[l.at] >= '0' && l.b[l.at] <= '9' {
		l.at++
	}
	if l.at == from || l.at-from > 12 || l.at < len(l.b) && regular(l.b[l.at]) {
		l.at = from
		return 0, false
	}
	n, err := strconv.Atoi(string(l.b[from:l.at]))
	return n, err == nil
}

// object reads an object, a stream's dictionary without its stream.
func (l *lexer) object() (Object, error) {
	l.space()
	if l.at >= len(l.b) {
		return nil, errSyntax
	}
	switch c := l.b[l.at]; {
	case c == '/':
		l.at++
		return l.name(), nil
	case c == '(':
		return l.literal()
	case bytes.HasPrefix(l.b[l.at:], []byte("<<")):
		return l.dict()
	case c == '<':
		return l.hex()
	case c == '[':
		return l.array()
	case c >= '0' && c <= '9':
		at := l.at
		if n, ok := l.integer(); ok {
			after := l.at
			if g, ok := l.integer(); ok && l.keyword("R") {
				return Ref{n, g}, nil
			}
			l.at = after
			return Int(n), nil
		}
		l.at = at
		return Number(l.word()), nil
	case c == '+' || c == '-' || c == '.':
		return Number(l.word()), nil
	case delimits(c):
		return nil, errSyntax
	}
	switch l.word() {
	case "true":
		return true, nil
	case "false":
		return false, nil
	case "null":
		return nil, nil
	}
	return nil, errSyntax
}

// name reads a name behind its slash.
func (l *lexer) name() Name {
	w := l.word()
	if !strings.Contains(w, "#") {
		return Name(w)
	}
	var b strings.Builder
	for i := 0; i < len(w); i++ {
		if w[i] == '#' && i+2 < len(w) {
			if n, err := strconv.ParseUint(w[i+1:i+3], 16, 8); err == nil {
				b.WriteByte(byte(n))
				i += 2
				continue
			}
		}
		b.WriteByte(w[i])
	}
	return Name(b.String())
}

// literal reads a string in brackets (7.3.4.2).
func (l *lexer) literal() (Object, error) {
	var b strings.Builder
	depth := 0
	for ; l.at < len(l.b); l.at++ {
		switch c := l.b[l.at]; c {
		case '\\':
			l.escaped(&b)
		case '(':
			if depth++; depth > 1 {
				b.WriteByte(c)
			}
		case ')':
			if depth--; depth == 0 {
				l.at++
				return String(b.String()), nil
			}
			b.WriteByte(c)
		default:
			b.WriteByte(c)
		}
	}
	return nil, errSyntax
}

// escaped reads what stands behind a backslash, and stops at its last character.
func (l *lexer) escaped(b *strings.Builder) {
	if l.at++; l.at >= len(l.b) {
		return
	}
	c := l.b[l.at]
	if i := strings.IndexByte("nrtbf", c); i >= 0 {
		b.WriteByte("\n\r\t\b\f"[i])
		return
	}
	switch {
	case c >= '0' && c <= '7':
		n := 0
		for i := 0; i < 3 && l.at < len(l.b) && l.b[l.at] >= '0' && l.b[l.at] <= '7'; i++ {
			n = n*8 + int(l.b[l.at]-'0')
			l.at++
		}
		l.at--
		b.WriteByte(byte(n))
	case c == '\r':
		if l.at+1 < len(l.b) && l.b[l.at+1] == '\n' {
			l.at++
		}
	case c == '\n':
	default:
		b.WriteByte(c)
	}
}

func (l *lexer) hex() (Object, error) {
	end := bytes.IndexByte(l.b[l.at:], '>')
	if end < 0 {
		return nil, errSyntax
	}
	var out []byte
	half := -1
	for _, c := range l.b[l.at+1 : l.at+end] {
		n, err := strconv.ParseUint(string(c), 16, 8)
		switch {
		case white(c):
			continue
		case err != nil:
			return nil, errSyntax
		case half < 0:
			half = int(n)
			continue
		}
		out, half = append(out, byte(half<<4|int(n))), -1
	}
	if half >= 0 {
		out = append(out, byte(half<<4))
	}
	l.at += end + 1
	return String(out), nil
}

func (l *lexer) array() (Object, error) {
	if l.depth++; l.depth > deepest {
		return nil, errSyntax
	}
	defer func() { l.depth-- }()
	l.at++
	a := Array{}
	for {
		if l.space(); l.at < len(l.b) && l.b[l.at] == ']' {
			l.at++
			return a, nil
		}
		o, err := l.object()
		if err != nil {
			return nil, err
		}
		a = append(a, o)
	}
}

func (l *lexer) dict() (Object, error) {
	if l.depth++; l.depth > deepest {
		return nil, errSyntax
	}
	defer func() { l.depth-- }()
	l.at += 2
	d := Dict{}
	for {
		l.space()
		switch {
		case bytes.HasPrefix(l.b[l.at:], []byte(">>")):
			l.at += 2
			return d, nil
		case l.at >= len(l.b) || l.b[l.at] != '/':
			return nil, errSyntax
		}
		l.at++
		k := l.name()
		v, err := l.object()
		if err != nil {
			return nil, err
		}
		if v != nil { // null is as good as absent
			d[k] = v
		}
	}
}

// utf16Text is text as UTF-16 with its byte order mark.
func utf16Text(s string) []byte {
	out := []byte{0xFE, 0xFF}
	for _, u := range utf16.Encode([]rune(s)) {
		out = append(out, byte(u>>8), byte(u))
	}
	return out
}

// Read is a string for people to read as it is meant: UTF-16, UTF-8, or the
// Latin letters that PDFDocEncoding shares with Latin-1.
func (s String) Read() string {
	switch {
	case strings.HasPrefix(string(s), "\xFE\xFF"):
		var u []uint16
		for i := 2; i+1 < len(s); i += 2 {
			u = append(u, uint16(s[i])<<8|uint16(s[i+1]))
		}
		return string(utf16.Decode(u))
	case strings.HasPrefix(string(s), "\xEF\xBB\xBF"):
		return strings.ToValidUTF8(string(s[3:]), "\uFFFD")
	}
	r := make([]rune, len(s))
	for i := range len(s) {
		r[i] = rune(s[i])
	}
	return string(r)
}
