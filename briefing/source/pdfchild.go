package source

import (
	"bytes"
	"encoding/json"
	"errors"
	"io"
	"math"
	"os"
	"runtime"
	"runtime/debug"
	"strings"
	"time"

	"github.com/ledongthuc/pdf"
	"golang.org/x/text/unicode/norm"
)

// pdfFile is what the child says of a PDF file.
type pdfFile struct {
	Title, Author, Created string
	Locked                 bool
	Pages                  []pdfPage
}

type pdfPage struct{ Lines []pdfLine }

// pdfLine is a piece of a line: words on one baseline without a gap as wide as
// between columns. Lengths are in tenths of a point, so that no float decides.
type pdfLine struct {
	X, Y, W, Size int
	Text          string
	Doubt         bool // the order of its words is not certain
}

const (
	maxPDFMemory = 200 << 20
	maxPDFPages  = 3000
)

// ReadPDF reads a PDF file from in and writes its lines to out as JSON. It is
// what the child process runs: see [PDFCommand].
func ReadPDF(in io.Reader, out io.Writer) (err error) {
	defer func() {
		if recover() != nil {
			err = errors.New("damaged")
		}
	}()
	raw, err := io.ReadAll(in)
	if err != nil {
		return err
	}
	if i := bytes.Index(raw[:min(len(raw), 1024)], []byte("%PDF-")); i > 0 {
		raw = raw[i:]
	}
	f := pdfFile{}
	r, err := pdf.NewReader(bytes.NewReader(raw), int64(len(raw)))
	// The library has no AES with 256 bits, and says so of files without a password, too.
	if errors.Is(err, pdf.ErrInvalidPassword) || err != nil && strings.Contains(err.Error(), "encryption") {
		f.Locked = true
		return json.NewEncoder(out).Encode(f)
	}
	if err != nil {
		return err
	}
	info := r.Trailer().Key("Info")
	f.Title, f.Author, f.Created = info.Key("Title").Text(), info.Key("Author").Text(), info.Key("CreationDate").Text()
	if printed(info.Key("Producer").Text() + " " + info.Key("Creator").Text()) {
		f.Created = ""
	}
	for i := 1; i <= min(r.NumPage(), maxPDFPages); i++ {
		f.Pages = append(f.Pages, readPage(r.Page(i)))
	}
	return json.NewEncoder(out).Encode(f)
}

// GuardPDF bounds the memory of a process that only reads a PDF file.
func GuardPDF() {
	debug.SetMemoryLimit(maxPDFMemory * 3 / 4)
	debug.SetMaxStack(64 << 20)
	go func() {
		var m runtime.MemStats
		for {
			if runtime.ReadMemStats(&m); m.HeapAlloc > maxPDFMemory {
				os.Exit(3)
			}
			time.Sleep(10 * time.Millisecond)
		}
	}()
}

// printed reports whether a browser made the file from a page: the day on which
// somebody printed it is no day of its publication.
func printed(makers string) bool {
	for _, m := range []string{"Skia/PDF", "Chrome", "Mozilla", "Firefox", "Safari", "wkhtmltopdf", "Quartz PDFContext", "Microsoft: Print To PDF"} {
		if strings.Contains(makers, m) {
			return true
		}
	}
	return false
}

// readPage gathers the glyphs of a page into pieces of lines, in the order of
// the file. A page that breaks the library is empty.
func readPage(p pdf.Page) (page pdfPage) {
	defer func() {
		if recover() != nil {
			page = pdfPage{}
		}
	}()
	glyphs := shown(p)
	if mostlyRightToLeft(glyphs) {
		page.Lines = rightToLeftLines(glyphs)
		return page
	}
	var cur []pdf.Text
	same := 0 // glyphs at one place
	flush := func() {
		if l, ok := pieceOf(cur); ok {
			page.Lines = append(page.Lines, l)
		}
		cur = nil
	}
	for _, t := range glyphs {
		if t.S == "" || t.S == "\n" {
			continue
		}
		if n := len(cur); n > 0 {
			last := cur[n-1]
			size := max(last.FontSize, 1)
			width := last.W
			if width == 0 { // the library does not know the widths of two-byte fonts
				width = size * 0.5 * float64(same)
			}
			gap := t.X - (last.X + width)
			back := last.X - (t.X + t.W) // right to left
			if math.Abs(t.Y-last.Y) > size*0.35 || gap > size*1.8 || gap < -size*0.6 && !(rightToLeft(t.S) || rightToLeft(last.S)) || back > size*4 {
				flush()
			}
		}
		if n := len(cur); n > 0 && cur[n-1].X == t.X {
			same++
		} else {
			same = 1
		}
		cur = append(cur, t)
	}
	flush()
	return page
}

// pieceOf joins the glyphs of a piece, with spaces where they stand apart.
func pieceOf(glyphs []pdf.Text) (pdfLine, bool) {
	var b strings.Builder
	left, right, size := math.MaxFloat64, -math.MaxFloat64, 0.0
	var last pdf.Text
	for i, t := range glyphs {
		if i > 0 {
			if t.S == " " && t.X >= last.X && t.X+t.W/2 < last.X+last.W {
				continue // a space inside a wide glyph moves the pen and parts nothing
			}
			gap := t.X - (last.X + last.W)
			if t.X < last.X {
				gap = last.X - (t.X + t.W)
			}
			if gap > max(t.FontSize, 1)*0.17 && last.S != " " && t.S != " " && last.W > 0 {
				b.WriteByte(' ')
			}
		}
		last = t
		b.WriteString(t.S)
		left, right, size = min(left, t.X), max(right, t.X+t.W), max(size, t.FontSize)
	}
	s := fold(norm.NFC.String(plainForms(strings.ToValidUTF8(b.String(), "\uFFFD"))))
	return pdfLine{X: tenth(left), Y: tenth(glyphsY(glyphs)), W: tenth(right - left), Size: tenth(size), Text: s}, s != ""
}

// plainForms writes ligatures and the shapes of Arabic letters as the letters
// they are made of. Other signs stand as the source has them.
func plainForms(s string) string {
	if !strings.ContainsFunc(s, shaped) {
		return s
	}
	var b strings.Builder
	for _, r := range s {
		if shaped(r) {
			b.WriteString(norm.NFKC.String(string(r)))
		} else {
			b.WriteRune(r)
		}
	}
	return b.String()
}

func shaped(r rune) bool {
	return r >= 0xFB00 && r <= 0xFDFF || r >= 0xFE70 && r <= 0xFEFC || r == '\u00A0'
}

func glyphsY(glyphs []pdf.Text) float64 {
	if len(glyphs) == 0 {
		return 0
	}
	return glyphs[0].Y
}

// tenth is a length in tenths of a point.
func tenth(f float64) int {
	if math.IsNaN(f) || math.Abs(f) > 1e6 {
		return 0
	}
	return int(math.Round(f * 10))
}
