package pdf

import (
	"math"
	"strings"
)

// line is a stretch of a paragraph's words.
type line struct {
	from, to int
	w        float64
}

// slack forgives rounding when a word just fits.
const slack = 0.01

// lines breaks a paragraph greedily. The first line is indent shorter. Words
// wider than a line have been cut into parts that fit, so no line is wider than
// width. It is linear in the paragraph.
func (p *para) lines(width, indent float64) []line {
	p.fit(width)
	var out []line
	var l line
	room := width - indent
	for i := range p.words {
		w := &p.words[i]
		if i > l.from && l.w+w.gap+w.w > room+slack {
			out = append(out, l)
			l = line{from: i}
			room = width
		} else if i == 0 && indent > 0 && w.w > room+slack { // beside the indent there is no room at all
			out = append(out, line{})
			room = width
		}
		if i > l.from {
			l.w += w.gap
		}
		l.w += w.w
		l.to = i + 1
	}
	if l.to > l.from {
		out = append(out, l)
	}
	return out
}

// fit cuts words that are wider than a line.
func (p *para) fit(width float64) {
	wide := false
	for _, w := range p.words {
		wide = wide || w.w > width+slack
	}
	if !wide {
		return
	}
	var words []word
	var pieces []piece
	for _, w := range p.words {
		n := len(words)
		cut := w.w > width+slack
		words = append(words, word{from: len(pieces), gap: w.gap})
		for _, x := range p.pieces[w.from:w.to] {
			for cut && words[len(words)-1].w+x.w > width+slack {
				head, tail := x.split(width - words[len(words)-1].w)
				last := &words[len(words)-1]
				if head.text != "" {
					pieces = append(pieces, head)
					last.w += head.w
				} else if last.from == len(pieces) { // not one letter fits: it stands out rather than be lost
					head, tail = x.first()
					pieces = append(pieces, head)
					last.w += head.w
				}
				last.to = len(pieces)
				words = append(words, word{from: len(pieces)})
				x = tail
				if x.text == "" {
					break
				}
			}
			if x.text != "" {
				pieces = append(pieces, x)
				words[len(words)-1].w += x.w
			}
		}
		words[len(words)-1].to = len(pieces)
		if last := words[len(words)-1]; len(words) > n+1 && last.from == last.to {
			words = words[:len(words)-1]
		}
	}
	p.words, p.pieces = words, pieces
}

// split cuts a piece after as many characters as fit. A mark stays with its
// letter.
func (x piece) split(room float64) (head, tail piece) {
	at, w := 0, 0.0
	for i, r := range x.text {
		if i > 0 && !combines(r) {
			at = i
		}
		w += times(float64(x.face.advance(x.face.glyph(r)))/1000, x.size)
		if w > room+slack {
			break
		}
	}
	return x.at(at)
}

// first cuts a piece after its first letter and the marks of that.
func (x piece) first() (head, tail piece) {
	for i, r := range x.text {
		if i > 0 && !combines(r) {
			return x.at(i)
		}
	}
	return x, piece{}
}

func (x piece) at(i int) (head, tail piece) {
	head, tail = x, x
	head.text, tail.text = x.text[:i], x.text[i:]
	head.w = x.face.width(head.text, x.size)
	tail.w = max(0, x.w-head.w)
	if i == len(x.text) {
		tail = piece{}
	}
	return head, tail
}

// draw appends a line's ops: x is the left end of a measure of the given width,
// y the baseline. Pieces that look alike become one text, with their spaces.
func (p *para) draw(ops []op, l line, x, y, width float64, lane int) []op {
	if l.from == l.to {
		return ops
	}
	if p.rtl {
		x += width - l.w
	}
	pieces, gaps := p.visual(l)
	var text strings.Builder
	var cur piece
	curX, end := x, x
	flush := func(space bool) {
		if text.Len() == 0 {
			return
		}
		if space {
			text.WriteByte(' ')
		}
		ops = append(ops, op{kind: opText, lane: lane, x: curX, y: y - cur.rise, text: text.String(), face: cur.face, size: cur.size, ink: cur.ink})
		if cur.link != "" || cur.to != "" {
			ops = append(ops, op{kind: opLink, lane: lane, x: curX, y: y - cur.rise - times(cur.size, 0.8), w: end - curX, h: times(cur.size, 1.05), link: cur.link, to: cur.to})
		}
		text.Reset()
	}
	for i, n := range pieces {
		if i > 0 && n.alike(cur) && (gaps[i] == 0 || math.Abs(gaps[i]-n.face.width(" ", n.size)) < slack) {
			if gaps[i] > 0 {
				text.WriteByte(' ')
			}
			text.WriteString(n.text)
			end += gaps[i] + n.w
			continue
		}
		flush(gaps[i] > 0)
		curX = end + gaps[i]
		end = curX + n.w
		cur = n
		text.WriteString(n.text)
	}
	// The space at a line's end keeps words apart for those who read the text
	// without seeing it.
	flush(l.to == len(p.words) || p.words[l.to].gap > 0)
	return ops
}

// alike reports whether two pieces can be one text.
func (x piece) alike(y piece) bool {
	return x.face == y.face && x.size == y.size && x.ink == y.ink && x.rise == y.rise && x.link == y.link && x.to == y.to
}

// visual returns a line's pieces from left to right with the gap before each.
func (p *para) visual(l line) ([]piece, []float64) {
	from, to := p.words[l.from].from, p.words[l.to-1].to
	pieces := p.pieces[from:to]
	gaps := make([]float64, len(pieces))
	for i := l.from + 1; i < l.to; i++ {
		if at := p.words[i].from - from; at < len(gaps) {
			gaps[at] = p.words[i].gap
		}
	}
	for _, x := range pieces {
		if x.rtl {
			return reorder(pieces, gaps, p.base)
		}
	}
	return pieces, gaps
}

// baseline is where text of a setting stands in a line of its leading.
func (s setting) baseline() float64 { return s.lead/2 + times(s.size, 0.33) }
