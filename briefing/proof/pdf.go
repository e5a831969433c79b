package proof

import (
	"bytes"
	"compress/zlib"
	"fmt"
	"io"
	"strconv"
	"strings"
)

// stream is one stream object of a PDF: its dictionary as it stands and its
// bytes, inflated.
type stream struct {
	object int // its number
	dict   string
	body   []byte
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
		object := head[:open]
		object = object[bytes.LastIndexAny(object, "\r\n")+1:]
		n, _, _ := bytes.Cut(object, []byte(" "))
		named, err := strconv.Atoi(string(n))
		if err != nil {
			continue
		}
		dict := string(head[open+len(" obj"):])
		body := bytes.TrimPrefix(bytes.TrimPrefix(rest, []byte("\r")), []byte("\n"))
		size := number(dict, "/Length ")
		if size < 0 || size > len(body) || !bytes.HasPrefix(bytes.TrimLeft(body[size:], "\r\n"), []byte("endstream")) {
			if size = bytes.Index(body, []byte("endstream")); size < 0 {
				return out
			}
		}
		s := stream{object: named, dict: dict, body: body[:size]}
		rest = body[size:]
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
