package docx

import (
	"errors"
	"sort"
	"strings"
)

// edits collects replacements of ranges of a part.
type edits struct {
	src  []byte
	list []edit
	gone map[*node]bool
}

type edit struct {
	from, to int
	text     string
}

// put replaces src[from:to]; equal ends insert. Insertions at one place keep the
// order in which they were put.
func (e *edits) put(from, to int, text string) {
	e.list = append(e.list, edit{from, to, text})
}

// cut takes an element out, once however often it is asked.
func (e *edits) cut(n *node) {
	if e.gone[n] {
		return
	}
	if e.gone == nil {
		e.gone = map[*node]bool{}
	}
	e.gone[n] = true
	e.put(n.start, n.end, "")
}

// first puts text just after n's start tag, last just before its end tag.
func (e *edits) first(n *node, text string) {
	if !e.opened(n, text) {
		e.put(n.open, n.open, text)
	}
}

func (e *edits) last(n *node, text string) {
	if !e.opened(n, text) {
		e.put(n.close, n.close, text)
	}
}

// opened turns <a/> into <a>text</a>.
func (e *edits) opened(n *node, text string) bool {
	if n.open != n.end {
		return false
	}
	tag := string(e.src[n.start+1 : n.open])
	name := tag[:strings.IndexAny(tag, " \t\r\n/>")]
	at := strings.LastIndexByte(tag, '/') + n.start + 1
	e.put(at, n.open, ">"+text+"</"+name+">")
	return true
}

// apply makes the part. Overlapping edits are an error, never a broken part.
func (e *edits) apply() ([]byte, error) {
	if len(e.list) == 0 {
		return e.src, nil
	}
	sort.SliceStable(e.list, func(i, j int) bool {
		a, b := e.list[i], e.list[j]
		return a.from < b.from || a.from == b.from && a.to < b.to
	})
	size, at := len(e.src), 0
	for _, x := range e.list {
		if x.from < at {
			return nil, errors.New("two changes of one place")
		}
		size, at = size+len(x.text)-(x.to-x.from), x.to
	}
	out := make([]byte, 0, size)
	at = 0
	for _, x := range e.list {
		out = append(append(out, e.src[at:x.from]...), x.text...)
		at = x.to
	}
	return append(out, e.src[at:]...), nil
}

// spaces declares on the root what the text put into the part needs. The parser
// has seen to it that the prefixes stand for nothing else.
func (e *edits) spaces(root *node) {
	tag := string(e.src[root.start:root.open])
	missing := ""
	for _, x := range []struct{ prefix, space string }{{"w", nsW}, {"r", nsR}} {
		if !strings.Contains(tag, "xmlns:"+x.prefix+"=") {
			missing += ` xmlns:` + x.prefix + `="` + x.space + `"`
		}
	}
	if missing != "" {
		at := root.start + strings.IndexAny(tag, " \t\r\n/>")
		e.put(at, at, missing)
	}
}

// changed makes a part again with the edits that change asks for.
func changed(src []byte, change func(*edits, *node) error) ([]byte, error) {
	root, err := parse(src)
	if err != nil {
		return nil, err
	}
	e := &edits{src: src}
	e.spaces(root)
	if err := change(e, root); err != nil {
		return nil, err
	}
	return e.apply()
}
