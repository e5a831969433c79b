package source

import (
	"maps"
	"strconv"
	"strings"
)

// styleOf is what a paragraph style says.
type styleOf struct {
	level int // of a heading, 0 for none
	title bool
	list  bool
	base  string
}

// readStyles reads the styles by their ids. The names are English in every
// edition of Word; the ids are not.
func readStyles(part []byte) map[string]styleOf {
	out := map[string]styleOf{}
	x := newXML(part)
	id, s := "", styleOf{}
	for x.next() {
		switch {
		case x.start("style"):
			id, s = x.attr("styleId"), styleOf{}
		case x.start("name"):
			name := strings.ToLower(x.attr("val"))
			if n, ok := strings.CutPrefix(name, "heading "); ok {
				s.level, _ = strconv.Atoi(n)
			}
			s.title = name == "title"
			s.list = strings.HasPrefix(name, "list ") && name != "list paragraph"
		case x.start("basedOn"):
			s.base = x.attr("val")
		case x.start("outlineLvl"):
			if n, err := strconv.Atoi(x.attr("val")); err == nil && n < 9 && s.level == 0 {
				s.level = n + 1
			}
		case x.end("style"):
			if id != "" && len(out) < 5000 {
				out[id] = s
			}
			id = ""
		}
	}
	own := maps.Clone(out)
	for id, s := range out {
		for base, n := s.base, 0; base != "" && n < 10 && s.level == 0 && !s.title; n++ {
			b := own[base]
			s.level, s.title, base = b.level, b.title, b.base
		}
		out[id] = s
	}
	return out
}

// wordReader gathers the paragraphs of a WordprocessingML part.
type wordReader struct {
	styles map[string]styleOf
	out    []block
	title  string // of the paragraph in the style "Title"

	stack []wordParagraph // open paragraphs: a text box stands inside one
	cells int             // depth of table cells
	row   []string        // short cells of the open row
}

type wordParagraph struct {
	text  []byte
	style styleOf
	item  bool
}

func (w *wordReader) read(part []byte) error {
	x := newXML(part)
	inText := false
	for x.next() {
		switch {
		case x.open:
			switch x.name {
			case "Fallback", "del", "moveFrom", "instrText", "rubyPr", "rt", "pPrChange", "rPrChange":
				x.skip() // shown in another form, or not at all
			case "p":
				w.stack = append(w.stack, wordParagraph{})
			case "pStyle":
				w.top(func(p *wordParagraph) { p.style = w.styles[x.attr("val")] })
			case "outlineLvl":
				if n, err := strconv.Atoi(x.attr("val")); err == nil && n < 9 {
					w.top(func(p *wordParagraph) { p.style.level = n + 1 })
				}
			case "numPr":
				w.top(func(p *wordParagraph) { p.item = true })
			case "t":
				inText = true
			case "tab", "cr", "ptab":
				w.write(" ")
			case "br":
				w.write("\n")
			case "noBreakHyphen":
				w.write("-")
			case "tc":
				w.cells++
			}
		case x.close:
			switch x.name {
			case "t":
				inText = false
			case "p":
				w.endParagraph()
			case "tc":
				w.cells = max(0, w.cells-1)
			case "tr":
				w.endRow()
			}
		case inText:
			w.write(x.text)
		}
	}
	for len(w.stack) > 0 {
		w.endParagraph()
	}
	w.endRow()
	if x.err != nil {
		return &Unreadable{Reason: "a damaged Word document"}
	}
	return nil
}

func (w *wordReader) top(f func(*wordParagraph)) {
	if n := len(w.stack); n > 0 {
		f(&w.stack[n-1])
	}
}

func (w *wordReader) write(s string) {
	w.top(func(p *wordParagraph) { p.text = append(p.text, s...) })
}

func (w *wordReader) endParagraph() {
	n := len(w.stack) - 1
	if n < 0 {
		return
	}
	p := &w.stack[n]
	w.stack = w.stack[:n]
	for _, s := range paragraphs(string(p.text)) {
		b := block{text: s, gap: true}
		switch {
		case p.style.title || p.style.level > 0:
			b.kind, b.level = heading, max(1, p.style.level)
			if p.style.title && w.title == "" {
				w.title = b.text
			}
		case w.cells > 0 && endOf(b.text) != endStop && strings.Count(b.text, " ") < 8:
			w.row = append(w.row, b.text)
			continue
		case (p.item || p.style.list) && bulletOf(b.text) == 0:
			b.text = "- " + b.text
		}
		w.out = append(w.out, b)
	}
}

// paragraphs parts a text at the line breaks that end a sentence; the others
// only lay it out.
func paragraphs(text string) []string {
	var out []string
	for _, l := range lines(text) {
		n := len(out) - 1
		if n < 0 || l.gap || endOf(out[n]) == endStop || endOf(out[n]) == endAsk || endOf(out[n]) == endColon || bulletOf(l.text) > 0 {
			out = append(out, l.text)
			continue
		}
		var b strings.Builder
		b.WriteString(out[n])
		glue(&b, out[n], l.text)
		out[n] = b.String()
	}
	return out
}

// endRow ends a row of a table.
func (w *wordReader) endRow() {
	if b, ok := tableRow(w.row); ok {
		w.out = append(w.out, b)
	}
	w.row = nil
}
