package pdf

import (
	"bytes"
	"io"
	"slices"
	"strings"

	"brief/briefing/page"

	"codeberg.org/go-pdf/fpdf"
)

const producer = "brief"

// drawing is a document with its pages drawn: what the container is filled with
// and the finisher adds.
type drawing struct {
	facts
	sheet
	root         *element
	pages        []*canvas
	faces        []*face // in the order of their first use
	marks        []bookmark
	places       map[string]place
	logo         *picture
	squeeze      squeezer
	evidence     []byte
	evidenceName string
}

// place is where an anchor leads: y from the top of the page.
type place struct {
	page int
	y    float64
}

// bookmark is an entry of the outline.
type bookmark struct {
	place
	level int // from 0
	title string
}

// write draws the pages and makes the file.
func write(d *page.Document, f *flow, pages []plan) ([]byte, error) {
	x := &drawing{facts: factsOf(d), sheet: f.sheet, root: f.root, logo: f.picture, places: map[string]place{}, evidence: d.Evidence, evidenceName: told(d.EvidenceName)}
	for i := range pages {
		x.draw(i, f.page(d, pages, i))
		pages[i].items = nil // a long document's are large
	}
	var b bytes.Buffer
	if err := x.fill(&b); err != nil {
		return nil, err
	}
	return x.finish(b.Bytes())
}

// draw makes the content of page i.
func (x *drawing) draw(i int, p sheetOps) {
	c := newCanvas(i, p.w, p.h)
	x.pages = append(x.pages, c)
	for _, o := range p.ops {
		at := place{i, max(0, o.y-4)}
		switch o.kind {
		case opAnchor:
			if _, ok := x.places[o.to]; o.to != "" && !ok {
				x.places[o.to] = at
			}
		case opBookmark:
			level := 0
			if n := len(x.marks); n > 0 {
				level = x.marks[n-1].level + 1
			}
			x.marks = append(x.marks, bookmark{at, min(int(o.level), level), told(o.text)})
		case opText:
			if !slices.Contains(x.faces, o.face) {
				x.faces = append(x.faces, o.face)
			}
		}
		c.draw(o)
	}
	c.end()
	c.content = x.squeeze.bytes([]byte(c.String()))
	c.Builder = strings.Builder{}
}

// fill puts the pages into fpdf's file, with all that it can say of them: their
// outline, metadata, colours and what is attached. Of its own text it sets
// none: it neither shapes nor embeds as is needed.
func (x *drawing) fill(w io.Writer) error {
	p := fpdf.New("P", "pt", x.size, "")
	p.SetMargins(0, 0, 0)
	p.SetAutoPageBreak(false, 0)
	p.SetCatalogSort(true)
	p.SetCompression(false) // the finisher compresses
	p.SetProducer(producer, false)
	p.SetLang(x.language)
	p.SetCreationDate(x.at)
	p.SetModificationDate(x.at)
	p.SetXmpMetadata(x.xmp())
	p.AddOutputIntent(fpdf.OutputIntentType{SubtypeIdent: fpdf.OutputIntent_GTS_PDFA1, OutputConditionIdentifier: "sRGB", Info: "sRGB IEC61966-2.1", ICCProfile: profile()})
	if x.evidence != nil {
		p.SetAttachments([]fpdf.Attachment{{Content: x.evidence, Filename: "evidence.json"}})
	}
	next := 0
	for i, c := range x.pages {
		orientation := "P"
		if c.w > c.h {
			orientation = "L"
		}
		p.AddPageFormat(orientation, fpdf.SizeType{Wd: x.w, Ht: x.h})
		for ; next < len(x.marks) && x.marks[next].page == i; next++ {
			p.Bookmark("", x.marks[next].level, x.marks[next].y)
		}
		p.RawWriteStr(standIn(i)) // the content itself is put in when it has been finished
	}
	return p.Output(w)
}

// standIn is what fpdf gets for the content of page i: many megabytes need not go
// through its hands.
func standIn(i int) string { return "% page " + itoa(i+1) }

const evidenceIs = "The evidence behind this brief: statements, quotations and the sources they stand in"

// address writes an address in ASCII, as a URI in a PDF must be.
func address(s string) string {
	const hex = "0123456789ABCDEF"
	var b strings.Builder
	for _, x := range []byte(s) {
		if x <= ' ' || x >= 0x7F {
			b.WriteByte('%')
			b.WriteByte(hex[x>>4])
			b.WriteByte(hex[x&15])
			continue
		}
		b.WriteByte(x)
	}
	return b.String()
}
