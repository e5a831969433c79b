package docx

import (
	"strconv"
	"strings"
	"unicode/utf8"

	"brief/briefing/page"
)

const (
	// maxColumns is Word's limit; a file with more does not open.
	maxColumns = 63
	// wideColumns is the number of columns from which a table gets pages of its
	// own, turned, in smaller type.
	wideColumns = 9
	// narrowMeasure is the width in twentieths of a point below which a table is
	// set in smaller type: a column or a cell of a report.
	narrowMeasure = 6500
)

// columnsOf counts the columns of the longest row.
func columnsOf(t page.Table) int {
	n := len(t.Head)
	for _, row := range t.Rows {
		n = max(n, len(row))
	}
	return n
}

func isWide(b page.Block) bool {
	t, ok := b.(page.Table)
	return ok && columnsOf(t) >= wideColumns
}

// table writes a table with its caption above it.
func (s *story) table(t page.Table) {
	s.figure(t.Figure)
	n, wide := columnsOf(t), isWide(t)
	small := wide || s.w.measure(false) < narrowMeasure
	if t.Caption != "" {
		s.w.tables++
		s.caption("Table", s.w.tables, t.Caption)
	}
	if n == 0 {
		return
	}
	n = min(n, maxColumns)
	widths := columns(t.Widths, n, s.w.measure(wide))
	switch half := s.w.look.Half; {
	case wide:
	case small:
		fitHeads(widths, t.Head, half*4/5)
	default:
		fitHeads(widths, t.Head, half)
	}
	s.attr(`<w:tbl><w:tblPr><w:tblStyle w:val="`, s.w.sheet.id(tableGrid), `"/>`)
	if s.w.lang.rtl {
		s.raw(`<w:bidiVisual/>`)
	}
	s.number(`<w:tblW w:w="`, s.w.measure(wide), `" w:type="dxa"/><w:tblLayout w:type="fixed"/>`)
	s.raw(`<w:tblLook w:val="0420" w:firstRow="1" w:lastRow="0" w:firstColumn="0" w:lastColumn="0" w:noHBand="0" w:noVBand="1"/>`)
	name := t.Caption
	if name == "" {
		name = s.w.part
	}
	if name != "" { // what a screen reader calls the table
		s.attr(`<w:tblCaption w:val="`, name, `"/>`)
	}
	if t.Alt != "" {
		s.attr(`<w:tblDescription w:val="`, t.Alt, `"/>`)
	}
	s.raw(`</w:tblPr><w:tblGrid>`)
	for _, x := range widths {
		s.number(`<w:gridCol w:w="`, x, `"/>`)
	}
	s.raw(`</w:tblGrid>`)

	head, body := tableHead, tableText
	if small {
		head, body = narrowHead, narrowText
	}
	s.raw(`<w:tr><w:trPr><w:cantSplit/><w:tblHeader/></w:trPr>`)
	for i, x := range widths {
		s.cell(x)
		s.line(head, headText(t.Head, i, n))
		s.raw(`</w:tc>`)
	}
	s.raw(`</w:tr>`)
	for _, row := range t.Rows {
		s.raw(`<w:tr><w:trPr><w:cantSplit/></w:trPr>`)
		for i, x := range widths {
			s.cell(x)
			if !s.cellText(row, i, n, body) {
				s.line(body, "")
			}
			s.raw(`</w:tc>`)
		}
		s.raw(`</w:tr>`)
	}
	s.raw(`</w:tbl>`)
	s.line(sectionEnd, "") // two tables in a row would become one
}

// caption writes a numbered caption. The number is a field of Word's, so that a
// list of tables can be made; it stands there already.
func (s *story) caption(kind string, n int, text string) {
	s.open(caption, s.w.lang.of(text).rtl)
	s.text("", kind+" ", s.w.lang.ltr())
	s.field("", `SEQ `+kind+` \* ARABIC`, strconv.Itoa(n))
	s.text("", ". ", s.w.lang.ltr())
	s.plain("", text)
	s.close()
}

func (s *story) cell(width int) {
	s.number(`<w:tc><w:tcPr><w:tcW w:w="`, width, `" w:type="dxa"/></w:tcPr>`)
}

// cellText writes column i of n, and reports whether there was a paragraph to
// write. The last column takes what lies beyond Word's limit.
func (s *story) cellText(row []page.Cell, i, n int, style string) bool {
	end := i + 1
	if i == n-1 {
		end = len(row)
	}
	wrote := false
	for ; i < end && i < len(row); i++ {
		for j, p := range row[i].Paragraphs {
			s.open(style, s.w.lang.direction(p.Runs))
			mark := 0
			if j == 0 {
				mark = s.startMark(row[i].Anchor)
			}
			s.runs(p.Runs, p.Style)
			s.endMark(mark)
			s.close()
			wrote = true
		}
	}
	return wrote
}

func headText(head []string, i, n int) string {
	switch {
	case i >= len(head):
		return ""
	case i == n-1:
		return strings.Join(head[i:], " · ")
	}
	return head[i]
}

// columns shares measure (twentieths of a point) among n columns by relative
// widths; a column without one counts as the narrowest that has one. None gets
// less than a third of an equal share: a letter must fit.
func columns(relative []int, n, measure int) []int {
	const most = 1 << 20 // keeps the products in range
	least := 0
	for _, x := range relative {
		if x > 0 && (least == 0 || x < least) {
			least = min(x, most)
		}
	}
	least = max(least, 1)
	share := make([]int, n)
	sum := 0
	for i := range share {
		share[i] = least
		if i < len(relative) && relative[i] > 0 {
			share[i] = min(relative[i], most)
		}
		sum += share[i]
	}
	narrow := 0 // columns below the floor
	floor := measure / (3 * n)
	left, of := measure, sum
	for _, x := range share {
		if measure*x/sum < floor {
			narrow++
			left, of = left-floor, of-x
		}
	}
	for i, x := range share {
		if narrow > 0 && measure*x/sum < floor {
			share[i] = floor
			continue
		}
		share[i] = left * x / of
		left, of = left-share[i], of-x
	}
	return share
}

// fitHeads widens columns until the longest word of each head stands on one
// line, at the cost of the widest ones. Half is the size of running text in half
// points; a bold letter of a head takes up to five and a half of them in
// twentieths, also in wide faces.
func fitHeads(widths []int, head []string, half int) {
	const margin = 130
	need := make([]int, len(widths))
	for i := range widths {
		for _, word := range strings.Fields(headText(head, i, len(widths))) {
			need[i] = max(need[i], utf8.RuneCountInString(word)*half*11/2+margin)
		}
	}
	for i := range widths {
		for want := need[i] - widths[i]; want > 0; {
			most := 0
			for j := range widths {
				if widths[j]-need[j] > widths[most]-need[most] {
					most = j
				}
			}
			give := min(want, (widths[most]-need[most]+1)/2)
			if give <= 0 || most == i {
				break
			}
			widths[most], widths[i], want = widths[most]-give, widths[i]+give, want-give
		}
	}
}
