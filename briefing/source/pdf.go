package source

import (
	"bytes"
	"compress/zlib"
	"context"
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"time"
)

const (
	// PDFCommand is the argument with which the program runs itself to read a
	// PDF file from its standard input.
	PDFCommand = "read-pdf"

	maxPDFTime  = 20 * time.Second
	maxPDFText  = 32 << 20 // bytes of what the child says
	pdfScanHint = "read it with an OCR program first"
	pdfLocked   = "an encrypted PDF file; save it without encryption first, as with qpdf --decrypt"
	pdfPoorHint = "try pdf_reader: pdftotext, save it as text, or read it with an OCR program first"
)

// looksPDF recognises a PDF file; some have a few bytes before their mark.
func looksPDF(raw []byte) bool {
	at := bytes.Index(raw[:min(len(raw), 1024)], []byte("%PDF-"))
	// A header may stand behind a little junk (ISO 32000-1 annex H.3.4.1), and a
	// report may speak of one: what stands on its own line is a header.
	return at == 0 || at > 0 && (raw[at-1] == '\n' || raw[at-1] == '\r' || bytes.IndexByte(raw[:at], 0) >= 0)
}

// readPDF reads a PDF file. The library for it panics or runs on at some damaged
// files, so a second process of this program does the reading, with bounds; or
// that of pdftotext, where the config asks for it.
func readPDF(f *file) ([]document, error) {
	if pdfOfBrief(f.raw) {
		return nil, &Unreadable{Reason: "made by brief", Skip: true}
	}
	if f.PDF == PDFToText {
		if version, err := pdfToTextVersion(); err == nil {
			pages, err := pdfToText(f.raw)
			if err != nil {
				return nil, err
			}
			// From right to left the program gives the letters as they look, and
			// ligatures in the wrong order: the built-in reader has their places.
			if !pages.mirrored() {
				d, err := pages.document(true)
				d.reader = PDFToText + "/" + version
				return []document{d}, err
			}
		}
	}
	pages, err := pdfPages(f.raw)
	if err != nil {
		return nil, err
	}
	d, err := pages.document(false)
	return []document{d}, err
}

// mirrored reports whether a file is in a script from right to left.
func (f *pdfFile) mirrored() bool {
	rtl, all := 0, 0
	for i := range f.Pages {
		for _, l := range f.Pages[i].Lines {
			for _, r := range l.Text {
				if all++; rightToLeft(string(r)) {
					rtl++
				}
			}
		}
	}
	return rtl*5 > all
}

// pdfPages asks the child.
func pdfPages(raw []byte) (*pdfFile, error) {
	damaged := &Unreadable{Reason: "a PDF file that cannot be read; " + pdfPoorHint, passing: true}
	var out bytes.Buffer
	exe, err := os.Executable()
	if err != nil || strings.HasSuffix(filepath.Base(exe), ".test") { // a test is not the program
		if err := ReadPDF(bytes.NewReader(raw), &out); err != nil {
			return nil, damaged
		}
	} else {
		ctx, stop := context.WithTimeout(context.Background(), maxPDFTime)
		defer stop()
		cmd := exec.CommandContext(ctx, exe, PDFCommand)
		cmd.Stdin, cmd.Stdout, cmd.Env = bytes.NewReader(raw), &bounded{w: &out, left: maxPDFText}, []string{}
		if err := cmd.Run(); err != nil {
			if errors.Is(ctx.Err(), context.DeadlineExceeded) {
				return nil, &Unreadable{Reason: fmt.Sprintf("a PDF file that takes longer than %v to read; %s", maxPDFTime, pdfPoorHint), passing: true}
			}
			return nil, damaged
		}
	}
	f := &pdfFile{}
	if json.Unmarshal(out.Bytes(), f) != nil {
		return nil, damaged
	}
	if f.Locked {
		return nil, &Unreadable{Reason: pdfLocked}
	}
	return f, nil
}

// bounded is a writer that fails after so many bytes.
type bounded struct {
	w    io.Writer
	left int
}

func (b *bounded) Write(p []byte) (int, error) {
	if b.left -= len(p); b.left < 0 {
		return 0, errors.New("too much")
	}
	return b.w.Write(p)
}

// pdfOfBrief reports whether a PDF carries the evidence of a brief: an embedded
// file that opens with its schema.
func pdfOfBrief(raw []byte) bool {
	for rest, n := raw, 0; n < 50; n++ {
		i := bytes.Index(rest, []byte("/EmbeddedFile"))
		if i < 0 {
			return false
		}
		rest = rest[i+len("/EmbeddedFile"):]
		head := rest[:min(len(rest), 2048)]
		at := bytes.Index(head, []byte("stream"))
		if at < 0 {
			continue
		}
		body := bytes.TrimLeft(rest[at+len("stream"):], "\r\n")
		if z, err := zlib.NewReader(bytes.NewReader(body)); err == nil {
			start := make([]byte, 256)
			n, _ := io.ReadFull(z, start)
			if ownSchema.Match(start[:n]) {
				return true
			}
		} else if ownSchema.Match(body[:min(len(body), 256)]) {
			return true
		}
	}
	return false
}
