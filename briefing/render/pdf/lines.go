package pdf

import (
	"math"
	"slices"
)

// line is a stretch of a paragraph's words.
type line struct {
	from, to int
	w        float64
	stretch  float64 // what each space is wider than it is
}

// slack forgives rounding when a word just fits.
const slack = 0.01

// lines breaks a paragraph into as few lines as it needs, and of all ways to do
// that takes the one whose lines differ least in length; the last may be short,
// but not a lone short word. The first line is indent shorter. Words wider than
// a line have been cut into parts that fit, so no line is wider than width. The
// time is in proportion to the paragraph.
func (p *para) lines(width, indent float64) []line {
	p.fit(width)
	n := len(p.words)
	if n == 0 {
		return nil
	}
	// end[i] is the best way to set the words before i: the lines it takes, what
	// they cost, and where the last begins.
	type way struct {
		lines, cost int64
		from        int
		w           float64
	}
	ends := make([]way, n+1)
	for j := 1; j <= n; j++ {
		best := way{lines: math.MaxInt64, from: -1}
		w := 0.0
		for i := j - 1; i >= max(0, j-mostWords); i-- {
			w += p.words[i].w
			if p.words[i].tied && i > max(0, j-mostWords) {
				w += p.words[i].gap
				continue
			}
			room, lines := width, ends[i].lines+1
			if i == 0 {
				if room -= indent; w > room+slack && best.from < 0 { // beside the indent there is no room at all
					room, lines = width, 2
				}
			}
			if w > room+slack && best.from >= 0 {
				break
			}
			free := max(0, int64(times(room-w, 8)))
			cost := ends[i].cost + free*free
			if j == n {
				cost = ends[i].cost
				if least := int64(times(room, 2)); i > 0 && int64(times(w, 8)) < least && (!p.full || i == j-1) { // a quarter of the line
					cost += (least - int64(times(w, 8))) * least
					if i == j-1 { // a word alone
						cost += least * least
					}
				}
			}
			if lines < best.lines || lines == best.lines && cost < best.cost {
				best = way{lines, cost, i, w}
			}
			w += p.words[i].gap
		}
		ends[j] = best
	}
	var out []line
	for j := n; j > 0; j = ends[j].from {
		l := line{from: ends[j].from, to: j, w: ends[j].w}
		if p.full && j < n {
			p.justify(&l, width)
		}
		out = append(out, l)
	}
	if int64(len(out)) < ends[n].lines {
		out = append(out, line{})
	}
	slices.Reverse(out)
	return out
}

// loosest is how much wider than its own width a space may become, as a share of
// that. A line that would need more stays short.
const loosest = 1.4

// justify makes a line as long as width.
func (p *para) justify(l *line, width float64) {
	gaps, n := 0.0, 0
	for _, w := range p.words[l.from+1 : l.to] {
		if w.gap > 0 {
			gaps += w.gap
			n++
		}
	}
	if free := width - l.w; n > 0 && free > 0 && free <= times(gaps, loosest) {
		l.stretch, l.w = free/float64(n), width
	}
}

// mostWords stand in a line: more have no width.
const mostWords = 2000

// fit cuts words that are wider than a line.
func (p *para) fit(width float64) {
	wide := false
	chain := 0.0
	for i := range p.words {
		w := &p.words[i]
		wide = wide || w.w > width+slack
		if chain += w.gap + w.w; !w.tied {
			chain = w.w
		} else if chain > width+slack { // more is tied together than a line holds
			w.tied = false
			chain = w.w
		}
	}
	if !wide {
		return
	}
	var words []word
	var pieces []piece
	for _, w := range p.words {
		n := len(words)
		cut := w.w > width+slack
		words = append(words, word{from: len(pieces), gap: w.gap, level: w.level, tied: w.tied, hard: w.hard})
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

// split cuts a piece after as many characters as fit. What is one sign, or a
// letter with its marks, stays together.
func (x piece) split(room float64) (head, tail piece) {
	at, end, w := 0, 0, 0
	for i, g := range x.glyphs() {
		if g.text != "" && i > 0 && !combines([]rune(g.text)[0]) {
			at = end
		}
		end += len(g.text)
		if w += int(g.adv); x.face.length(w, x.size) > room+slack {
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
	if i == len(x.text) {
		return x, piece{}
	}
	head, tail = x, x
	head.text, tail.text = x.text[:i], x.text[i:]
	if i > 0 {
		head.measure()
	}
	tail.measure()
	return head, tail
}

// baseline is where text of a setting stands in a line of its leading.
func (s setting) baseline() float64 { return s.lead/2 + times(s.size, 0.33) }
