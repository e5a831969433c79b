package source

import (
	"bytes"
	"context"
	"encoding/xml"
	"errors"
	"fmt"
	"io"
	"math"
	"os"
	"os/exec"
	"strconv"
	"strings"
	"sync"

	"brief/briefing"

	"golang.org/x/text/unicode/norm"
)

// PDFToText is the name by which a config asks for the program of that name
// (poppler) in place of the built-in reader of PDF files.
const PDFToText = "pdftotext"

// pdfToTextVersion asks the program once which version it is. It stands in
// Source.Reader: another version may read another text.
var pdfToTextVersion = sync.OnceValues(func() (string, error) {
	exe, err := exec.LookPath(PDFToText)
	if err != nil {
		return "", err
	}
	ctx, stop := context.WithTimeout(context.Background(), maxPDFTime)
	defer stop()
	cmd := exec.CommandContext(ctx, exe, "-v")
	var said bytes.Buffer
	cmd.Stderr, cmd.Stdout = &bounded{w: &said, left: 64 << 10}, io.Discard
	_ = cmd.Run() // some versions end with an error here
	for l := range strings.SplitSeq(said.String(), "\n") {
		if f := strings.Fields(l); len(f) >= 3 && f[0] == PDFToText && f[1] == "version" {
			return f[2], nil
		}
	}
	return "", errors.New("it does not say its version")
})

// checkPDF says what is missing for the way of reading PDF files.
func (o Options) checkPDF() error {
	if o.PDF != PDFToText {
		return nil
	}
	_, err := pdfToTextVersion()
	if err == nil {
		return nil
	}
	return &briefing.Problem{Code: briefing.Usage, Where: "pdf_reader", What: "the program pdftotext is not found", Err: err,
		Hint: "install poppler (Debian: apt install poppler-utils, macOS: brew install poppler), or write pdf_reader: builtin"}
}

// pdfToText reads a PDF file with the program: the lines of its blocks in the
// order of reading, with their places.
func pdfToText(raw []byte) (*pdfFile, error) {
	damaged := &Unreadable{Reason: "a PDF file that pdftotext cannot read", passing: true}
	exe, err := exec.LookPath(PDFToText)
	if err != nil {
		return nil, damaged
	}
	// It reads files only: the one it is given lies in the system's place for such.
	in, err := os.CreateTemp("", "brief-*.pdf")
	if err != nil {
		return nil, err
	}
	defer os.Remove(in.Name())
	_, err = in.Write(raw)
	if err = errors.Join(err, in.Close()); err != nil {
		return nil, err
	}
	ctx, stop := context.WithTimeout(context.Background(), maxPDFTime)
	defer stop()
	var out, said bytes.Buffer
	cmd := exec.CommandContext(ctx, exe, "-q", "-enc", "UTF-8", "-l", strconv.Itoa(maxPDFPages), "-bbox-layout", in.Name(), "-")
	cmd.Stdout, cmd.Stderr, cmd.Env = &bounded{w: &out, left: 4 * maxPDFText}, &bounded{w: &said, left: 1 << 20}, []string{"LC_ALL=C"}
	if err := cmd.Run(); err != nil {
		var exit *exec.ExitError
		switch {
		case errors.Is(ctx.Err(), context.DeadlineExceeded):
			return nil, &Unreadable{Reason: fmt.Sprintf("a PDF file that pdftotext takes longer than %v to read", maxPDFTime), passing: true}
		case errors.As(err, &exit) && exit.ExitCode() == 1 && bytes.Contains(raw, []byte("/Encrypt")):
			return nil, &Unreadable{Reason: pdfLocked}
		}
		return nil, damaged
	}
	return boxes(out.Bytes())
}

// boxes reads what the program says: pages, blocks, lines and words.
func boxes(said []byte) (*pdfFile, error) {
	damaged := &Unreadable{Reason: "a PDF file that pdftotext cannot read"}
	f := &pdfFile{}
	d := xml.NewDecoder(bytes.NewReader(bytes.ToValidUTF8(said, []byte("\uFFFD"))))
	d.Strict, d.Entity = false, xml.HTMLEntity
	var line *pdfLine
	var words []string
	height, in, makers := 0, "", ""
	for {
		t, err := d.Token()
		if err == io.EOF {
			break
		}
		if err != nil {
			if len(f.Pages) == 0 {
				return nil, damaged
			}
			break
		}
		switch t := t.(type) {
		case xml.StartElement:
			in = t.Name.Local
			box := func(name string) int {
				for _, a := range t.Attr {
					if a.Name.Local == name {
						v, err := strconv.ParseFloat(a.Value, 64)
						if err != nil || math.Abs(v) > 1e6 || math.IsNaN(v) {
							return 0
						}
						return int(math.Round(v * 10))
					}
				}
				return 0
			}
			switch in {
			case "page":
				f.Pages, height = append(f.Pages, pdfPage{}), box("height")
			case "line":
				size := box("yMax") - box("yMin")
				line = &pdfLine{X: box("xMin"), Y: height - box("yMax"), W: box("xMax") - box("xMin"), Size: size}
				words = nil
			case "meta":
				name, content := "", ""
				for _, a := range t.Attr {
					switch a.Name.Local {
					case "name":
						name = a.Value
					case "content":
						content = a.Value
					}
				}
				switch name {
				case "Author":
					f.Author = content
				case "CreationDate":
					f.Created = content
				case "Producer", "Creator":
					makers += " " + content
				}
			}
		case xml.CharData:
			switch {
			case in == "word" && line != nil:
				words = append(words, string(t))
			case in == "title":
				f.Title += string(t)
			}
		case xml.EndElement:
			if t.Name.Local == "line" && line != nil && len(f.Pages) > 0 {
				if line.Text = fold(norm.NFC.String(plainForms(strings.Join(words, " ")))); line.Text != "" {
					p := &f.Pages[len(f.Pages)-1]
					p.Lines = append(p.Lines, *line)
				}
				line = nil
			}
			in = ""
		}
	}
	f.Title = fold(f.Title)
	if printed(makers) {
		f.Created = ""
	}
	return f, nil
}
