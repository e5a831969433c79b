package docx

import (
	"strconv"
	"strings"
)

// A brief in the middle of a report moves on the numbers behind it: of
// footnotes, tables and figures. Word counts those by itself, but shows the
// results of fields as they were stored until somebody updates them. So that no
// reference is wrong meanwhile, what the report says of them is set right.

// moved is by how much the numbers behind the body have changed.
type moved struct {
	h        *host
	gone     *spot             // where the text of a part makes room; nil in other parts
	notes    map[string]bool   // bookmarks around footnotes behind the body, in its run of numbers
	spans    map[string][2]int // where each bookmark begins and ends
	captions []movedCaption
}

// movedCaption is the number of a caption of the report, as it was and is now.
type movedCaption struct {
	at       int
	was, now string
}

// renumber sets the stored results in the report's text right, and returns what
// its other parts need.
func (h *host) renumber(e *edits) *moved {
	m := &moved{h: h, gone: h.at, notes: map[string]bool{}, spans: map[string][2]int{}}
	m.bookmarks()
	by := map[string]int{"Table": h.w.tables - h.tables, "Figure": h.w.figures - h.figures}
	list := results(h.root)
	for _, x := range list {
		if x.at >= h.at.at.end && !strings.Contains(x.code, `\r`) {
			if was, now := m.move(e, x, by[sequence(x.code)], ""); now != "" {
				m.captions = append(m.captions, movedCaption{x.at, was, now})
			}
		}
	}
	m.references(e, list)
	m.gone = nil
	return m
}

// bookmarks finds where the report's bookmarks stand.
func (m *moved) bookmarks() {
	type open struct {
		name string
		at   int
	}
	all := map[string]open{}
	restarted := false
	m.h.body.walk(func(n *node) bool {
		behind := n.start >= m.h.at.at.end
		switch {
		case n.is("sectPr") && behind:
			restarted = restarted || m.h.numbering(n).restart == "eachSect"
		case n.is("bookmarkStart"):
			all[n.attr("id")] = open{n.attr("name"), n.start}
		case n.is("bookmarkEnd"):
			if x, ok := all[n.attr("id")]; ok {
				m.spans[x.name] = [2]int{x.at, n.start}
				delete(all, n.attr("id"))
			}
		case n.is("footnoteReference") && behind && !restarted && n.attr("customMarkFollows") == "":
			for _, x := range all {
				m.notes[x.name] = true
			}
		}
		return true
	})
}

// references sets right what fields say of notes and captions.
func (m *moved) references(e *edits, list []result) {
	for _, x := range list {
		words := strings.Fields(x.code)
		if len(words) < 2 {
			continue
		}
		switch strings.ToUpper(words[0]) {
		case "NOTEREF":
			if m.notes[words[1]] {
				m.move(e, x, m.h.w.notes.auto, m.h.w.notes.format)
			}
		case "REF":
			span, ok := m.spans[words[1]]
			for _, c := range m.captions {
				if t := x.last(); ok && t != nil && c.at >= span[0] && c.at < span[1] && strings.HasSuffix(string(t.text), c.was) && !m.gone.holds(t) {
					(&filler{e: e}).set(t, strings.TrimSuffix(string(t.text), c.was)+c.now)
				}
			}
		}
	}
}

// move adds by to the number that a field shows.
func (m *moved) move(e *edits, x result, by int, format string) (was, now string) {
	t := x.last()
	if by == 0 || t == nil || m.gone.holds(t) {
		return "", ""
	}
	for _, y := range x.shown {
		if y != t && len(y.text) > 0 {
			return "", ""
		}
	}
	was = string(t.text)
	n := valueOf(format, was)
	if n == 0 {
		return "", ""
	}
	now = numeral(format, n+by)
	(&filler{e: e}).set(t, now)
	return was, now
}

// holds reports whether n is part of what the spot is taken for.
func (x *spot) holds(n *node) bool { return x != nil && n.start >= x.at.start && n.start < x.at.end }

// valueOf is the number that a numeral says, 0 for none.
func valueOf(format, s string) int {
	if n := number(s); n > 0 {
		return n
	}
	for n := 1; n <= 780 && format != "" && format != "decimal"; n++ {
		if numeral(format, n) == s {
			return n
		}
	}
	return 0
}

// result is a field with the text that shows its result.
type result struct {
	code  string
	at    int     // where it begins
	shown []*node // the w:t of its result
}

// last is the last text of the result, nil for none.
func (x result) last() *node {
	for i := len(x.shown) - 1; i >= 0; i-- {
		if len(x.shown[i].text) > 0 {
			return x.shown[i]
		}
	}
	return nil
}

// results are the fields of a part, in their order.
func results(root *node) (list []result) {
	var open []int // places in list
	var told []bool
	root.walk(func(n *node) bool {
		k := len(open) - 1
		switch {
		case n.is("fldSimple"):
			x := result{code: n.attr("instr"), at: n.start}
			n.walk(func(y *node) bool {
				if y.is("t") {
					x.shown = append(x.shown, y)
				}
				return true
			})
			list = append(list, x)
		case n.is("fldChar"):
			switch n.attr("fldCharType") {
			case "begin":
				open, told = append(open, len(list)), append(told, false)
				list = append(list, result{at: n.start})
			case "separate":
				if k >= 0 {
					told[k] = true
				}
			case "end":
				if k >= 0 {
					open, told = open[:k], told[:k]
				}
			}
		case n.is("instrText") && k >= 0 && !told[k]:
			list[open[k]].code += string(n.text)
		case n.is("t") && k >= 0 && told[k]:
			list[open[k]].shown = append(list[open[k]].shown, n)
		}
		return true
	})
	return list
}

// sequence is what a SEQ field counts, "" for another field.
func sequence(code string) string {
	words := strings.Fields(code)
	if len(words) < 2 || !strings.EqualFold(words[0], "SEQ") {
		return ""
	}
	return words[1]
}

// numeral writes n as Word does in a format of w:numFmt; in one that is not
// known here, with digits: Word puts its own there when it works the field out.
func numeral(format string, n int) string {
	switch format {
	case "lowerLetter", "upperLetter":
		if n >= 1 && n <= 780 {
			letter := byte('a' + (n-1)%26)
			if format == "upperLetter" {
				letter -= 'a' - 'A'
			}
			return strings.Repeat(string(letter), (n-1)/26+1)
		}
	case "lowerRoman", "upperRoman":
		if n >= 1 && n < 4000 {
			s := ""
			for _, x := range romans {
				for ; n >= x.value; n -= x.value {
					s += x.letters
				}
			}
			if format == "lowerRoman" {
				s = strings.ToLower(s)
			}
			return s
		}
	}
	return strconv.Itoa(n)
}

var romans = []struct {
	value   int
	letters string
}{{1000, "M"}, {900, "CM"}, {500, "D"}, {400, "CD"}, {100, "C"}, {90, "XC"}, {50, "L"}, {40, "XL"}, {10, "X"}, {9, "IX"}, {5, "V"}, {4, "IV"}, {1, "I"}}
