package docx

import (
	"bytes"
	"regexp"
	"sort"
	"strings"
)

// hole is a placeholder: {{title}}.
var hole = regexp.MustCompile(`\{\{\s*([A-Za-z][A-Za-z0-9_.-]{0,60})\s*\}\}`)

// filler pours words into one part of a template. What takes whole paragraphs
// (the body, the table of contents) it only finds: see spot. A value is never
// searched for placeholders itself.
type filler struct {
	values map[string]string // by name, in lower case
	blocks map[string]bool   // names that stand for paragraphs
	e      *edits
	marks  func(p, r string) string // the lines of the marking as paragraphs, from the properties of theirs and of its run

	spots   []spot
	found   map[string]bool
	unknown map[string]bool
	beside  map[string]bool          // names of paragraphs that stand in a line with other words
	label   func(text string) string // a TLP label as a run of its own; nil where none is looked for
}

// spot is a place for paragraphs.
type spot struct {
	name    string
	at      *node  // the paragraph or the content control that is replaced
	control bool   // at is a content control
	blank   bool   // the paragraph stays, without the placeholder: it holds more than that
	inCell  bool   // Word wants a paragraph at the end of a cell
	where   string // "header", "text box" …: places that take no paragraphs of ours
}

// part fills a whole part.
func (f *filler) part(root *node) { f.visit(root, "") }

// visit goes through the part. Where names the story that no body may stand in.
func (f *filler) visit(n *node, where string) {
	switch {
	case n.local == "txbxContent":
		where = "a text box"
	case n.is("hdr"):
		where = "a header"
	case n.is("ftr"):
		where = "a footer"
	case n.is("footnotes"), n.is("endnotes"):
		where = "a note"
	case n.is("sdt") && f.control(n, where):
		return
	case n.is("p") && f.paragraph(n, where):
		return
	}
	for _, k := range n.kids {
		f.visit(k, where)
	}
}

// texts are the w:t of a paragraph, without those of text boxes inside it.
func texts(p *node) (ts []*node) {
	var in func(*node)
	in = func(x *node) {
		for _, k := range x.kids {
			switch {
			case k.is("p"), k.is("del"), k.is("moveFrom"):
			case k.is("t"):
				ts = append(ts, k)
			default:
				in(k)
			}
		}
	}
	in(p)
	return ts
}

// paragraph fills the placeholders of one paragraph, however many runs they are
// split over. It reports whether the whole paragraph is a spot.
func (f *filler) paragraph(p *node, where string) bool {
	ts := texts(p)
	starts := make([]int, len(ts)+1) // of each text in the joined one
	var joined []byte
	for i, t := range ts {
		starts[i] = len(joined)
		joined = append(joined, t.text...)
	}
	starts[len(ts)] = len(joined)
	if !bytes.Contains(joined, []byte("{{")) {
		return false
	}
	s := string(joined)
	found := hole.FindAllStringSubmatchIndex(s, -1)
	name := func(m []int) string { return strings.ToLower(s[m[2]:m[3]]) }
	alone := len(found) == 1 && strings.TrimSpace(s) == s[found[0][0]:found[0][1]]
	if alone && f.blocks[name(found[0])] {
		x := spot{name: name(found[0]), at: p, where: where, blank: !plainParagraph(p), inCell: p.up.is("tc")}
		f.found[x.name] = true
		f.spots = append(f.spots, x)
		if x.blank {
			for _, t := range ts {
				f.e.put(t.start, t.end, "")
			}
		}
		return true
	}
	if alone && where == "" && p.up.is("body") && f.known(name(found[0])) && f.values[name(found[0])] == "" && plainParagraph(p) {
		f.found[name(found[0])] = true
		f.e.put(p.start, p.end, kept(f.e.src, p)) // no line for what is not there
		return true
	}
	if alone && name(found[0]) == "marking" && f.values["marking"] != "" && plainParagraph(p) {
		f.found["marking"] = true
		f.e.put(p.start, p.end, kept(f.e.src, p)+f.marks(raw(f.e.src, p.kid("pPr")), raw(f.e.src, ts[0].up.kid("rPr"))))
		return true
	}

	out := make([][]byte, len(ts)) // the new text of each
	touched := make([]bool, len(ts))
	at := 0 // of s
	next := 0
	copyTo := func(to int) {
		for at < to {
			for starts[next+1] <= at {
				next++
			}
			end := min(to, starts[next+1])
			out[next] = append(out[next], s[at:end]...)
			at = end
		}
	}
	for _, m := range found {
		key := name(m)
		if f.blocks[key] {
			f.beside[s[m[2]:m[3]]] = true
			continue
		}
		if !f.known(key) {
			f.unknown[s[m[2]:m[3]]] = true
			continue
		}
		f.found[key] = true
		copyTo(m[0])
		first := sort.Search(len(ts), func(i int) bool { return starts[i+1] > m[0] })
		out[first] = append(out[first], f.values[key]...) // takes the look of the run where it begins
		for i := first; i < len(ts) && starts[i] < m[1]; i++ {
			touched[i] = true
		}
		at = m[1]
	}
	copyTo(len(s))
	for i, t := range ts {
		if touched[i] {
			f.set(t, string(out[i]))
		}
	}
	return false
}

func (f *filler) known(name string) bool {
	_, ok := f.values[name]
	return ok
}

// A value holds TLP labels between these: they keep their colours, whatever the
// words around them look like. No other text holds controls.
const labelBegin, labelEnd = "\x02", "\x03"

// set writes the text of one w:t anew; line breaks become Word's.
func (f *filler) set(t *node, value string) {
	tag := string(f.e.src[t.start+1 : t.open])
	tag = tag[:strings.IndexAny(tag, " \t\r\n/>")]
	prefix := strings.TrimSuffix(tag, "t")
	var b []byte
	text := func(s string) {
		b = append(b, `<`+tag+` xml:space="preserve">`...)
		b = append(escape(b, s), `</`+tag+`>`...)
	}
	for i, line := range strings.Split(value, "\n") {
		if i > 0 {
			b = append(b, `<`+prefix+`br/>`...)
		}
		before, rest, labelled := strings.Cut(line, labelBegin)
		label, after, _ := strings.Cut(rest, labelEnd)
		switch {
		case !labelled:
			text(line)
		case f.label == nil || !t.up.is("r"):
			text(before + label + after)
		default: // the run is cut in two around it
			text(before)
			b = append(b, `</`+prefix+`r>`+f.label(label)+`<`+prefix+`r>`+raw(f.e.src, t.up.kid("rPr"))...)
			text(after)
		}
	}
	f.e.put(t.start, t.end, string(b))
}

// plainParagraph reports whether nothing is lost with the paragraph but its
// placeholder: no section end, field, picture or anchor.
func plainParagraph(p *node) bool {
	plain := true
	p.walk(func(n *node) bool {
		switch n.local {
		case "sectPr", "fldChar", "fldSimple", "drawing", "pict", "object", "footnoteReference", "endnoteReference",
			"commentReference", "br", "sdt", "hyperlink", "AlternateContent":
			plain = false
		}
		return plain
	})
	return plain
}

// kept are the marks of a paragraph that is replaced: their other halves may
// stand elsewhere.
func kept(src []byte, p *node) string {
	var b strings.Builder
	p.walk(func(n *node) bool {
		switch n.local {
		case "bookmarkStart", "bookmarkEnd", "commentRangeStart", "commentRangeEnd", "permStart", "permEnd",
			"moveFromRangeStart", "moveFromRangeEnd", "moveToRangeStart", "moveToRangeEnd":
			if n.close == n.open { // an element without content
				b.Write(src[n.start:n.end])
			}
		}
		return true
	})
	return b.String()
}

func raw(src []byte, n *node) string {
	if n == nil {
		return ""
	}
	return string(src[n.start:n.end])
}
