package proof

import (
	"bytes"
	"fmt"
	"strconv"
	"strings"

	"brief/briefing/internal/pdfobj"
)

// canonical writes pages in a form that does not depend on the file they stand
// in: everything that a page draws with, streams unpacked and objects numbered
// in the order in which they are met. Equal parts are equal pages, whatever
// report they were joined to and whatever program has saved it since. Shown is
// the words on them.
func canonical(doc *pdfobj.File, pages []pdfobj.Page) (parts []Part, shown string) {
	c := &canon{doc: doc, pages: map[int]int{}, seen: map[int]int{}}
	for i, p := range pages {
		c.pages[p.Ref.Number] = i + 1
	}
	var words strings.Builder
	for i, p := range pages {
		c.out = nil
		c.page(p.Dict)
		parts = append(parts, Part{fmt.Sprintf("page %d", i+1), c.out})
		r := pageReader{fonts: pageFonts(doc, p.Dict), out: &words}
		r.read(pageContent(doc, p.Dict))
	}
	return parts, words.String()
}

type canon struct {
	doc   *pdfobj.File
	pages map[int]int // object number -> page, from 1
	seen  map[int]int // object number -> its place in the order
	queue []int
	out   []byte
}

// apart are the keys of a page that tell where it stands, not what it shows.
var apart = map[pdfobj.Name]bool{"Type": true, "Parent": true, "StructParents": true, "Tabs": true, "PieceInfo": true, "LastModified": true, "Contents": true}

func (c *canon) page(d pdfobj.Dict) {
	own := pdfobj.Dict{}
	for k, v := range d {
		if !apart[k] {
			own[k] = v
		}
	}
	if c.doc.Int(own["Rotate"], 0) == 0 {
		delete(own, "Rotate")
	}
	if box := c.doc.Resolve(own["CropBox"]); box != nil && same(box, c.doc.Resolve(own["MediaBox"])) {
		delete(own, "CropBox")
	}
	c.write(own)
	c.out = append(c.out, '\n')
	c.out = append(c.out, pageContent(c.doc, d)...)
	for len(c.queue) > 0 {
		n := c.queue[0]
		c.queue = c.queue[1:]
		c.out = fmt.Appendf(c.out, "\n#%d ", c.seen[n])
		c.write(c.doc.Get(n))
	}
}

func same(a, b pdfobj.Object) bool {
	return bytes.Equal(pdfobj.Append(nil, a), pdfobj.Append(nil, b))
}

func (c *canon) write(o pdfobj.Object) {
	switch o := o.(type) {
	case pdfobj.Ref:
		if p, ok := c.pages[o.Number]; ok {
			c.out = fmt.Appendf(c.out, "page:%d", p)
			return
		}
		n, ok := c.seen[o.Number]
		if !ok {
			n = len(c.seen) + 1
			c.seen[o.Number] = n
			c.queue = append(c.queue, o.Number)
		}
		c.out = fmt.Appendf(c.out, "#%d", n)
	case pdfobj.Array:
		c.out = append(c.out, '[')
		for _, x := range o {
			c.write(x)
			c.out = append(c.out, ' ')
		}
		c.out = append(c.out, ']')
	case pdfobj.Dict:
		c.dict(o)
	case *pdfobj.Stream:
		d := o.Dict
		data, err := c.doc.Decode(o)
		if err != nil {
			data = o.Raw
		} else {
			d = d.With("Filter", nil).With("DecodeParms", nil)
		}
		c.dict(d.With("Length", nil))
		c.out = append(append(c.out, '\n'), data...)
	default:
		c.out = pdfobj.Append(c.out, o)
	}
}

func (c *canon) dict(d pdfobj.Dict) {
	c.out = append(c.out, "<<"...)
	for _, k := range d.Keys() {
		if k == "StructParent" || k == "StructParents" || k == "P" && d["Type"] == pdfobj.Name("Annot") {
			continue
		}
		c.out = append(pdfobj.Append(c.out, k), ' ')
		c.write(d[k])
	}
	c.out = append(c.out, ">>"...)
}

// pageContent is what draws a page, in one.
func pageContent(doc *pdfobj.File, page pdfobj.Dict) []byte {
	parts := doc.Array(page["Contents"])
	if parts == nil {
		parts = pdfobj.Array{page["Contents"]}
	}
	var out []byte
	for i, o := range parts {
		s, ok := doc.Resolve(o).(*pdfobj.Stream)
		if !ok {
			continue
		}
		data, err := doc.Decode(s)
		if err != nil {
			data = []byte("(cannot be read)")
		}
		if i > 0 {
			out = append(out, '\n')
		}
		out = append(out, data...)
	}
	return bytes.TrimRight(out, "\r\n")
}

// pageFonts gives for each font name of a page the texts of its codes.
func pageFonts(doc *pdfobj.File, page pdfobj.Dict) map[string]map[uint16]string {
	out := map[string]map[uint16]string{}
	for name, o := range doc.Dict(doc.Dict(page["Resources"])["Font"]) {
		s, ok := doc.Resolve(doc.Dict(o)["ToUnicode"]).(*pdfobj.Stream)
		if !ok {
			continue
		}
		data, err := doc.Decode(s)
		if err != nil {
			continue
		}
		codes := map[uint16]string{}
		for _, m := range fontCode.FindAllSubmatch(data, -1) {
			n, _ := strconv.ParseUint(string(m[1]), 16, 16) // four digits always are one
			codes[uint16(n)] = hexString(m[2])
		}
		out[string(name)] = codes
	}
	return out
}
