package pdf

import (
	"math"

	"brief/briefing/page"
)

// A matrix: sources from top to bottom, sections from left to right, and where
// a section rests on a source a dot as large as the number beside it.
const (
	matrixNames   = 150 // width of the names
	matrixRow     = 15
	matrixMost    = 24 // rows and
	matrixColumns = 9  // columns; a larger one is better read as a table
	matrixHead    = 4  // lines of a head
	matrixDot     = 11 // the largest
	matrixFull    = 6  // statements that make a dot the largest, when none has more
)

// matrix draws counts. Head is that of the table, its first column being the
// names'.
func (f *flow) matrix(el *element, b *page.Figure, head []string) ([]op, float64) {
	rows, columns := len(b.Counts), len(head)-1
	if rows < 1 || rows > matrixMost || columns < 1 || columns > matrixColumns || len(b.Names) != rows {
		return nil, 0
	}
	width := min(90, (f.full-matrixNames)/float64(columns))
	most, lines := matrixFull, 1
	heads := make([]para, columns)
	broken := make([][]line, columns)
	for i := range heads {
		heads[i] = f.set.para(el, setFigureHead, page.Plain, plain(head[i+1]))
		broken[i] = heads[i].lines(width-8, 0)
		lines = max(lines, len(broken[i]))
	}
	for _, row := range b.Counts {
		if len(row) != columns {
			return nil, 0
		}
		for _, n := range row {
			most = max(most, n)
		}
	}
	if lines > matrixHead {
		return nil, 0
	}
	var ops []op
	end := matrixNames + times(width, float64(columns))
	top := times(float64(lines), setFigureHead.lead) + 4
	for i := range heads { // they stand on the rule
		y := top - 4 - times(float64(len(broken[i])), setFigureHead.lead)
		for k, l := range broken[i] {
			ops = heads[i].draw(ops, l, matrixNames+times(width, float64(i)), y+times(float64(k), setFigureHead.lead)+setFigureHead.baseline(), width, 0)
		}
	}
	ops = append(ops, op{kind: opRect, y: top - 0.8, w: end, h: 0.8, ink: navy})
	for r, row := range b.Counts {
		y := top + times(matrixRow, float64(r))
		name := f.set.para(el, setFigure, page.Plain, plain(leftToRight+b.Names[r]))
		all := name.lines(matrixNames-8, 0)
		if len(all) > 1 {
			return nil, 0
		}
		for _, l := range all {
			ops = name.draw(ops, l, 0, y+matrixRow/2+2.4, l.w, 0)
		}
		for i, n := range row {
			ops = f.count(ops, el, n, most, matrixNames+times(width, float64(i)), y+matrixRow/2)
		}
		ops = append(ops, op{kind: opRect, y: y + matrixRow - hair, w: end, h: hair, ink: rule})
	}
	return ops, top + times(matrixRow, float64(rows))
}

// count draws a number at the middle height y of its cell: a dot whose area is
// in proportion, and the number in its place to the right.
func (f *flow) count(ops []op, el *element, n, most int, x, y float64) []op {
	s, text := setFigure, itoa(n)
	if n == 0 {
		s.ink, text = grey, "–"
	} else {
		d := max(3, times(matrixDot, math.Sqrt(float64(n)/float64(most))))
		ops = append(ops, op{kind: opDot, x: x + matrixDot/2, y: y, w: d, ink: navy})
	}
	p := f.set.para(el, s, page.Plain, plain(text))
	for _, l := range p.lines(100, 0) {
		ops = p.draw(ops, l, x+matrixDot+4, y+2.4, l.w, 0)
	}
	return ops
}
