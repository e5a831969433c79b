package source

import (
	"encoding/xml"
	"io"
	"strings"
)

// maxXMLDepth bounds the nesting of an XML part.
const maxXMLDepth = 2000

// xmlReader steps through an XML part by local names: dialects of one format
// differ in their name spaces.
type xmlReader struct {
	d     *xml.Decoder
	err   error // why it ended; nil at the end of the part
	depth int

	open, close bool
	name        string // local name of the element that opens or closes
	text        string
	attrs       []xml.Attr
}

func newXML(part []byte) *xmlReader {
	x := &xmlReader{}
	s, err := decodeMarkup(part)
	if err != nil {
		s = ""
	}
	x.d = xml.NewDecoder(strings.NewReader(s))
	x.d.Strict = false
	x.d.Entity = xml.HTMLEntity
	x.d.CharsetReader = func(_ string, r io.Reader) (io.Reader, error) { return r, nil } // decoded already
	return x
}

// next goes to the next element or text; false at the end.
func (x *xmlReader) next() bool {
	for {
		t, err := x.d.RawToken()
		if err != nil {
			if err != io.EOF {
				x.err = err
			}
			return false
		}
		x.open, x.close, x.text, x.attrs = false, false, "", nil
		switch t := t.(type) {
		case xml.StartElement:
			if x.depth++; x.depth > maxXMLDepth {
				x.err = &Unreadable{Reason: "nested too deeply"}
				return false
			}
			x.open, x.name, x.attrs = true, t.Name.Local, t.Attr
		case xml.EndElement:
			x.depth--
			x.close, x.name = true, t.Name.Local
		case xml.CharData:
			x.text = string(t)
		default:
			continue
		}
		return true
	}
}

func (x *xmlReader) start(name string) bool { return x.open && x.name == name }
func (x *xmlReader) end(name string) bool   { return x.close && x.name == name }

// attr is an attribute of the element that opens, by its local name.
func (x *xmlReader) attr(name string) string {
	for _, a := range x.attrs {
		if a.Name.Local == name {
			return a.Value
		}
	}
	return ""
}

// skip goes past the element that has just opened.
func (x *xmlReader) skip() {
	depth := x.depth
	for x.depth >= depth && x.next() {
	}
}
