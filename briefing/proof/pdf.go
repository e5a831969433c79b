package proof

import (
	"bytes"
	"compress/zlib"
	"fmt"
	"io"
	"strconv"
	"strings"
	"unicode/utf16"
)

// stream is one stream object of a PDF: its dictionary as it stands and its
// bytes, inflated.
type stream struct {
	dict string
	body []byte
}

// pdfStreams reads the streams of a PDF in file order. It looks only for what
// brief itself writes: direct dictionaries, Flate or no filter (ISO 32000-1
// §7.3.8). Anything else is passed over.
func pdfStreams(data []byte) []stream {
	var out []stream
	left := int64(largestPart)
	for rest := data; ; {
		i := bytes.Index(rest, []byte("stream"))
		if i < 0 {
			return out
		}
		head := rest[:i]
		rest = rest[i+len("stream"):]
		if bytes.HasSuffix(head, []byte("end")) {
			continue
		}
		open := bytes.LastIndex(head, []byte(" obj"))
		if open < 0 {
			continue
		}
		dict := string(head[open+len(" obj"):])
		body := bytes.TrimPrefix(bytes.TrimPrefix(rest, []byte("\r")), []byte("\n"))
		n := number(dict, "/Length ")
		if n < 0 || n > len(body) || !bytes.HasPrefix(bytes.TrimLeft(body[n:], "\r\n"), []byte("endstream")) {
			if n = bytes.Index(body, []byte("endstream")); n < 0 {
				return out
			}
		}
		s := stream{dict: dict, body: body[:n]}
		rest = body[n:]
		if strings.Contains(dict, "/FlateDecode") {
			z, err := zlib.NewReader(bytes.NewReader(s.body))
			if err != nil {
				continue
			}
			s.body, err = io.ReadAll(io.LimitReader(z, left+1))
			if left -= int64(len(s.body)); err != nil || left < 0 {
				continue
			}
		}
		out = append(out, s)
	}
}

// number is the integer behind key in a dictionary, -1 when there is none.
func number(dict, key string) int {
	_, after, ok := strings.Cut(dict, key)
	if !ok {
		return -1
	}
	end := strings.IndexFunc(after, func(r rune) bool { return r < '0' || r > '9' })
	if end < 0 {
		end = len(after)
	}
	n, err := strconv.Atoi(after[:end])
	if err != nil || strings.HasPrefix(after[end:], " 0 R") {
		return -1
	}
	return n
}

func pdfParts(streams []stream) []Part {
	var out []Part
	for i, s := range streams {
		out = append(out, Part{fmt.Sprintf("stream %d", i+1), s.body})
	}
	return out
}

// pdfEvidence is the attached JSON.
func pdfEvidence(streams []stream) []byte {
	for _, s := range streams {
		if strings.Contains(s.dict, "/EmbeddedFile") && bytes.Contains(s.body[:min(len(s.body), 64)], []byte(`"schema"`)) {
			return s.body
		}
	}
	return nil
}

// pdfText is the words that the pages show, without white space. Text is set in
// fonts whose codes are UTF-16 values (two bytes, high one first).
func pdfText(streams []stream) string {
	var b strings.Builder
	for _, s := range streams {
		if strings.Contains(s.dict, "/Type") || strings.Contains(s.dict, "/Length1") || strings.Contains(s.dict, "/Subtype") {
			continue
		}
		for body := s.body; ; {
			i := bytes.IndexByte(body, '(')
			if i < 0 {
				break
			}
			raw, n := pdfString(body[i:])
			dense(&b, utf16String(raw))
			body = body[i+n:]
		}
	}
	return b.String()
}

// pdfString reads a literal string and returns its bytes and its length in the
// file (ISO 32000-1 §7.3.4.2).
func pdfString(s []byte) ([]byte, int) {
	var out []byte
	depth := 0
	for i := 0; i < len(s); i++ {
		switch c := s[i]; {
		case c == '\\' && i+1 < len(s):
			i++
			switch s[i] {
			case 'n':
				out = append(out, '\n')
			case 'r':
				out = append(out, '\r')
			case 't':
				out = append(out, '\t')
			default:
				out = append(out, s[i])
			}
		case c == '(':
			if depth++; depth > 1 {
				out = append(out, c)
			}
		case c == ')':
			if depth--; depth == 0 {
				return out, i + 1
			}
			out = append(out, c)
		default:
			out = append(out, c)
		}
	}
	return out, len(s)
}

func utf16String(raw []byte) string {
	u := make([]uint16, len(raw)/2)
	for i := range u {
		u[i] = uint16(raw[2*i])<<8 | uint16(raw[2*i+1])
	}
	return string(utf16.Decode(u))
}
