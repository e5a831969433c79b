package docx

import (
	"bytes"
	"encoding/xml"
	"errors"
	"fmt"
	"io"
	"strings"
)

// Bounds on the XML of a template.
const (
	maxDepth = 256
	maxNodes = 1 << 20
)

const nsMC = "http://schemas.openxmlformats.org/markup-compatibility/2006"

// node is an element with its place in the part's bytes, so that an edit leaves
// every byte beside it as the template had it.
type node struct {
	space, local string
	attrs        []xml.Attr // namespaces resolved, without the declarations
	start, open  int        // <a …> is b[start:open]
	close, end   int        // </a> is b[close:end]; in <a/> all of open, close and end are equal
	kids         []*node
	up           *node
	text         []byte // character data directly inside
}

// parser reads a part strictly: what Word would call unreadable is an error,
// also where Go's own decoder is lenient.
type parser struct {
	prefixes []binding
	nodes    int
	tree     bool            // build a tree; else only the checks are made
	refs     map[string]bool // ids of relationships that the part names, where they are asked for
}

type binding struct {
	prefix, space string
	depth         int
}

// parse reads a part into a tree.
func parse(b []byte) (*node, error) { return (&parser{tree: true}).read(b) }

// check checks a part without keeping a tree, and gives the ids of relationships
// that it names.
func check(b []byte) (refs map[string]bool, err error) {
	p := &parser{refs: map[string]bool{}}
	_, err = p.read(b)
	return p.refs, err
}

func (p *parser) read(b []byte) (*node, error) {
	d := xml.NewDecoder(bytes.NewReader(b))
	p.prefixes = append(p.prefixes[:0], binding{"xml", "http://www.w3.org/XML/1998/namespace", 0})
	var root, cur *node
	var names []xml.Name
	for {
		at := int(d.InputOffset())
		t, err := d.RawToken()
		if err == io.EOF {
			break
		}
		if err != nil {
			return nil, err
		}
		end := int(d.InputOffset())
		switch t := t.(type) {
		case xml.StartElement:
			if len(names) == 0 && root != nil {
				return nil, errors.New("two root elements")
			}
			names = append(names, t.Name)
			if len(names) > maxDepth {
				return nil, fmt.Errorf("elements are nested deeper than %d", maxDepth)
			}
			n, err := p.element(t, len(names))
			if err != nil {
				return nil, err
			}
			n.start, n.open, n.up = at, end, cur
			if root == nil {
				root = n
			} else if p.tree {
				cur.kids = append(cur.kids, n)
			}
			cur = n
		case xml.EndElement:
			if len(names) == 0 || names[len(names)-1] != t.Name {
				return nil, fmt.Errorf("</%s> ends what it did not begin", t.Name.Local)
			}
			for len(p.prefixes) > 0 && p.prefixes[len(p.prefixes)-1].depth == len(names) {
				p.prefixes = p.prefixes[:len(p.prefixes)-1]
			}
			names = names[:len(names)-1]
			cur.close, cur.end = at, end
			cur = cur.up
		case xml.CharData:
			switch {
			case len(names) > 0:
				if p.tree && len(cur.kids) == 0 {
					cur.text = append(cur.text, t...)
				}
			case len(bytes.Trim(t, " \t\r\n\ufeff")) > 0:
				return nil, errors.New("text outside the root element")
			}
		case xml.Directive:
			return nil, errors.New("it has a DOCTYPE")
		}
	}
	if root == nil || len(names) > 0 {
		return nil, errors.New("it ends in the middle")
	}
	return root, nil
}

// element resolves the names of a start tag.
func (p *parser) element(t xml.StartElement, depth int) (*node, error) {
	if p.nodes++; p.nodes > maxNodes {
		return nil, fmt.Errorf("more than %d elements", maxNodes)
	}
	for _, a := range t.Attr {
		prefix := a.Name.Local
		switch {
		case a.Name.Space == "" && prefix == "xmlns":
			prefix = ""
		case a.Name.Space != "xmlns":
			continue
		case a.Value == "":
			return nil, fmt.Errorf("the prefix %q stands for nothing", prefix)
		}
		if want := fixed[prefix]; want != "" && a.Value != want {
			return nil, fmt.Errorf("the prefix %q stands for %s; save the file once with Word or LibreOffice", prefix, a.Value)
		}
		p.prefixes = append(p.prefixes, binding{prefix, a.Value, depth})
	}
	n := &node{local: t.Name.Local}
	var ok bool
	if n.space, ok = p.resolve(t.Name.Space); !ok {
		return nil, fmt.Errorf("the prefix %q is not declared", t.Name.Space)
	}
	for _, a := range t.Attr {
		if a.Name.Space == "xmlns" || a.Name.Space == "" && a.Name.Local == "xmlns" {
			continue
		}
		if a.Name.Space != "" {
			if a.Name.Space, ok = p.resolve(a.Name.Space); !ok {
				return nil, errors.New("an attribute's prefix is not declared")
			}
		}
		for _, b := range n.attrs {
			if a.Name == b.Name {
				return nil, fmt.Errorf("the attribute %s stands twice", a.Name.Local)
			}
		}
		if a.Name.Space == nsMC && a.Name.Local == "Ignorable" {
			for _, prefix := range strings.Fields(a.Value) {
				if _, ok := p.resolve(prefix); !ok {
					return nil, fmt.Errorf("the prefix %q is to be ignored, but not declared", prefix)
				}
			}
		}
		if a.Name.Space == nsR && p.refs != nil && a.Value != "" {
			p.refs[a.Value] = true
		}
		n.attrs = append(n.attrs, a)
		if len(n.attrs) > 256 {
			return nil, errors.New("more than 256 attributes")
		}
	}
	return n, nil
}

// fixed are the prefixes that what is written into a template uses.
var fixed = map[string]string{"w": nsW, "r": nsR}

func (p *parser) resolve(prefix string) (string, bool) {
	for i := len(p.prefixes) - 1; i >= 0; i-- {
		if p.prefixes[i].prefix == prefix {
			return p.prefixes[i].space, true
		}
	}
	return "", prefix == ""
}

// is reports whether n is the element w:local.
func (n *node) is(local string) bool { return n != nil && n.local == local && n.space == nsW }

// attr is the value of an attribute by its local name, "" for none. Inside one
// element of the schemas here no two attributes share a local name.
func (n *node) attr(local string) string {
	if n != nil {
		for _, a := range n.attrs {
			if a.Name.Local == local {
				return a.Value
			}
		}
	}
	return ""
}

// kid follows a path of WordprocessingML elements, nil where it ends.
func (n *node) kid(path ...string) *node {
	for _, name := range path {
		var next *node
		if n != nil {
			for _, k := range n.kids {
				if k.is(name) {
					next = k
					break
				}
			}
		}
		n = next
	}
	return n
}

// children are the elements inside n, of nil none.
func (n *node) children() []*node {
	if n == nil {
		return nil
	}
	return n.kids
}

// walk visits n and what is below it while f says so.
func (n *node) walk(f func(*node) bool) {
	if n == nil || !f(n) {
		return
	}
	for _, k := range n.kids {
		k.walk(f)
	}
}

// on reports whether a toggle such as w:titlePg is there and not switched off.
func (n *node) on() bool {
	v := n.attr("val")
	return n != nil && v != "0" && v != "false" && v != "off"
}

// flat is the text of all w:t below n.
func (n *node) flat() string {
	var b strings.Builder
	n.walk(func(x *node) bool {
		if x.is("t") {
			b.Write(x.text)
		}
		return true
	})
	return b.String()
}
