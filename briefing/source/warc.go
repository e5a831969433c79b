package source

import (
	"bufio"
	"bytes"
	"compress/flate"
	"compress/gzip"
	"compress/zlib"
	"io"
	"mime"
	"net/textproto"
	"strconv"
	"strings"
)

// maxCrawled is how many records of a web archive are read.
const maxCrawled = 20000

// looksWARC recognises a web archive by its first line (ISO 28500).
func looksWARC(raw []byte) bool { return bytes.HasPrefix(raw, []byte("WARC/")) }

// readWARC reads a web archive: each page that a server sent is a source, with
// its address and the time of the visit. Requests, pictures, scripts and styles
// are no documents.
func readWARC(f *file) ([]document, error) {
	var docs []document
	rest := f.raw
	for n := 0; len(rest) > 0 && n < maxCrawled; n++ {
		rest = bytes.TrimLeft(rest, "\r\n")
		head, body, after, ok := warcRecord(rest)
		if !ok {
			if len(bytes.TrimSpace(rest)) > 0 {
				docs = append(docs, document{failed: &Unreadable{Reason: "record " + strconv.Itoa(n+1) + ": damaged; what follows it is not read"}})
			}
			break
		}
		rest = after
		d, ok := f.crawled(head, body, len(docs))
		if ok {
			docs = append(docs, d...)
		}
	}
	return docs, nil
}

// warcRecord parts the first record off.
func warcRecord(raw []byte) (head textproto.MIMEHeader, body, rest []byte, ok bool) {
	line, after, found := bytes.Cut(raw, []byte("\n"))
	if !found || !bytes.HasPrefix(line, []byte("WARC/")) {
		return nil, nil, nil, false
	}
	head, after, ok = headers(after)
	size, err := strconv.Atoi(strings.TrimSpace(head.Get("Content-Length")))
	if !ok || err != nil || size < 0 || size > len(after) {
		return nil, nil, nil, false
	}
	return head, after[:size], after[size:], true
}

// headers parts a block of header lines off.
func headers(raw []byte) (h textproto.MIMEHeader, rest []byte, ok bool) {
	at := 0
	for at < len(raw) && at < 256<<10 {
		n := bytes.IndexByte(raw[at:], '\n')
		if n < 0 {
			return nil, nil, false
		}
		line := bytes.TrimRight(raw[at:at+n], "\r")
		at += n + 1
		if len(line) == 0 {
			h, err := textproto.NewReader(bufio.NewReader(bytes.NewReader(raw[:at]))).ReadMIMEHeader()
			return h, raw[at:], err == nil
		}
	}
	return nil, nil, false
}

// crawled are the documents of a record; false when it holds none.
func (f *file) crawled(head textproto.MIMEHeader, body []byte, at int) ([]document, bool) {
	kind := strings.ToLower(head.Get("WARC-Type"))
	address := strings.Trim(head.Get("WARC-Target-URI"), "<>")
	media := head.Get("Content-Type")
	fail := func(why string) ([]document, bool) {
		return []document{{failed: &Unreadable{Reason: why}, part: fold(strings.ToValidUTF8(address, "\uFFFD"))}}, true
	}
	switch kind {
	case "response":
		status, h, content, ok := response(body)
		if !ok {
			return fail("a damaged response")
		}
		media = h.Get("Content-Type")
		if endingOf(media) == "" {
			return nil, false
		}
		if status != 200 {
			return fail("the server answered " + strconv.Itoa(status))
		}
		var err error
		if body, err = f.decoded(h, content); err != nil {
			return fail(err.Error())
		}
	case "resource", "conversion":
	default:
		return nil, false
	}
	end := endingOf(media)
	if end == "" {
		return nil, false
	}
	if !f.wanted(strconv.Itoa(at + 1)) {
		return []document{{failed: errNotAsked}}, true
	}
	docs, err := documents(f.inner("page"+end, body))
	if err != nil {
		return fail(err.Error())
	}
	for i := range docs {
		d := &docs[i]
		d.at = ""
		d.meta.url = first(d.meta.url, webAddress(address))
		d.accessed = dateField(head.Get("WARC-Date"))
		d.part = first(d.part, fold(strings.ToValidUTF8(address, "\uFFFD")))
	}
	return docs, true
}

// endingOf is the ending of a media type that is read; "" for others.
func endingOf(media string) string {
	kind, _, _ := mime.ParseMediaType(media)
	switch strings.ToLower(first(kind, media)) {
	case "text/html", "application/xhtml+xml":
		return ".html"
	case "text/plain":
		return ".txt"
	case "application/pdf":
		return ".pdf"
	}
	return ""
}

// response parts an HTTP response into its status, its headers and its body.
func response(raw []byte) (status int, h textproto.MIMEHeader, body []byte, ok bool) {
	line, rest, found := bytes.Cut(raw, []byte("\n"))
	words := strings.Fields(string(line[:min(len(line), 200)]))
	if !found || len(words) < 2 || !strings.HasPrefix(words[0], "HTTP/") {
		return 0, nil, nil, false
	}
	status, err := strconv.Atoi(words[1])
	h, body, ok = headers(rest)
	return status, h, body, ok && err == nil
}

// decoded undoes the codings of a body (RFC 9110 §8.4, RFC 9112 §7.1). Crawlers
// often store the body decoded and the headers as they came.
func (f *file) decoded(h textproto.MIMEHeader, body []byte) ([]byte, error) {
	damaged := &Unreadable{Reason: "a damaged response"}
	if strings.Contains(strings.ToLower(h.Get("Transfer-Encoding")), "chunked") {
		if whole, ok := unchunked(body); ok {
			body = whole
		}
	}
	switch strings.ToLower(strings.TrimSpace(h.Get("Content-Encoding"))) {
	case "gzip", "x-gzip":
		if !looksGzip(body) {
			return body, nil
		}
		z, err := gzip.NewReader(bytes.NewReader(body))
		if err != nil {
			return nil, damaged
		}
		return f.unpack(z, damaged)
	case "deflate":
		var r io.Reader = flate.NewReader(bytes.NewReader(body))
		if z, err := zlib.NewReader(bytes.NewReader(body)); err == nil {
			r = z
		}
		return f.unpack(r, damaged)
	case "", "identity":
		return body, nil
	}
	return nil, &Unreadable{Reason: "packed in a way that this version does not read: " + fold(strings.ToValidUTF8(h.Get("Content-Encoding"), "\uFFFD"))}
}

// unchunked joins the chunks of a body.
func unchunked(body []byte) ([]byte, bool) {
	out := []byte{}
	for {
		line, rest, ok := bytes.Cut(body, []byte("\n"))
		size, _, _ := strings.Cut(strings.TrimSpace(string(line[:min(len(line), 100)])), ";")
		n, err := strconv.ParseUint(size, 16, 31)
		if !ok || err != nil || int(n) > len(rest) {
			return nil, false
		}
		if n == 0 {
			return out, true
		}
		out = append(out, rest[:n]...)
		body = bytes.TrimLeft(rest[n:], "\r\n")
	}
}
