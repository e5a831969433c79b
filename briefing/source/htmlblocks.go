package source

import (
	"strings"

	"golang.org/x/net/html"
)

// blockTags are the elements that stand on lines of their own.
var blockTags = wordSet(`address article aside blockquote body caption center dd details div dl dt fieldset figcaption figure footer form
h1 h2 h3 h4 h5 h6 header hr legend li main nav ol p pre section summary table tbody td tfoot th thead tr ul video audio option select`)

// hiddenTags hold no text for readers.
var hiddenTags = wordSet(`head script style noscript template svg math iframe object embed canvas button select textarea input img picture source track`)

// blocksOf lists the paragraphs of a tree in its order.
func blocksOf(n *html.Node) []block {
	w := treeWalker{}
	w.walk(n)
	w.flush()
	w.endRow()
	return w.out
}

// treeWalker gathers the words of the open paragraph. The parser bounds the
// depth of a tree, so that walking down it is safe.
type treeWalker struct {
	out    []block
	text   strings.Builder
	breaks int      // line breaks since the last word
	level  int      // of the heading it is in
	item   bool     // a list item begins
	strong int      // bytes of text in strong type
	depth  int      // of strong type
	reason string   // what it is in, when that is no text
	cell   bool     // in a table that shows data
	cells  []string // short cells of the open row
}

func (w *treeWalker) walk(n *html.Node) {
	switch n.Type {
	case html.TextNode:
		w.words(n.Data)
		return
	case html.ElementNode:
	case html.DocumentNode:
		w.children(n)
		return
	default:
		return
	}
	if hiddenTags[n.Data] || hidden(n) {
		return
	}
	switch n.Data {
	case "br":
		w.lineBreak()
		return
	case "b", "strong":
		w.depth++
		w.children(n)
		w.depth--
		return
	}
	if !blockTags[n.Data] {
		w.children(n)
		return
	}
	w.flush()
	level, reason, cell := w.level, w.reason, w.cell
	switch n.Data {
	case "h1", "h2", "h3", "h4", "h5", "h6":
		w.level = int(n.Data[1] - '0')
	case "li", "dd", "dt":
		w.item = true
	case "figcaption", "caption":
		w.reason = becauseCaption
	case "td", "th":
		w.cell = true
	}
	w.children(n)
	w.flush()
	if n.Data == "tr" || n.Data == "table" {
		w.endRow()
	}
	w.level, w.reason, w.cell, w.item = level, reason, cell, false
}

func (w *treeWalker) children(n *html.Node) {
	for c := n.FirstChild; c != nil; c = c.NextSibling {
		w.walk(c)
	}
}

// words adds text to the open paragraph. One line break is a space unless it
// ends a sentence; two part paragraphs.
func (w *treeWalker) words(s string) {
	if strings.TrimSpace(s) != "" && w.breaks > 0 {
		if w.breaks > 1 || endOf(strings.TrimSpace(w.text.String())) == endStop {
			w.flush()
		} else {
			w.text.WriteByte(' ')
		}
		w.breaks = 0
	}
	w.text.WriteString(s)
	if w.depth > 0 {
		w.strong += len(strings.TrimSpace(s))
	}
}

func (w *treeWalker) lineBreak() {
	if strings.TrimSpace(w.text.String()) != "" {
		w.breaks++
	}
}

// flush ends the open paragraph.
func (w *treeWalker) flush() {
	s := fold(w.text.String())
	strong := w.strong*10 >= len(s)*9
	w.text.Reset()
	w.breaks, w.strong = 0, 0
	if s == "" {
		return
	}
	b := block{text: s, gap: true}
	f := endOf(s)
	switch {
	case w.reason != "":
		b.kind, b.reason = waste, w.reason
	case w.level > 0:
		b.kind, b.level = heading, w.level
	case w.cell && f != endStop && strings.Count(s, " ") < 8:
		w.cells = append(w.cells, s)
		return
	case w.item:
		if bulletOf(s) == 0 {
			b.text = "- " + s
		}
	default:
		b.para = !strong || f == endStop
	}
	w.item = false
	w.endRow()
	w.out = append(w.out, b)
}

// endRow makes one block of the short cells of a row.
func (w *treeWalker) endRow() {
	if len(w.cells) > 0 {
		w.out = append(w.out, block{text: strings.Join(w.cells, " | "), gap: true, kind: row})
	}
	w.cells = nil
}

// hidden reports whether an element says that it is not shown.
func hidden(n *html.Node) bool {
	for _, a := range n.Attr {
		switch a.Key {
		case "hidden":
			return true
		case "style":
			style := strings.ReplaceAll(strings.ToLower(a.Val[:min(len(a.Val), 500)]), " ", "")
			if strings.Contains(style, "display:none") || strings.Contains(style, "visibility:hidden") {
				return true
			}
		}
	}
	return false
}
