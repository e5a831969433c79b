package pdf

import (
	"fmt"
	"strings"
	"unicode/utf8"
)

// chunk adds text without spaces. It grows the last word while that is open,
// and starts new words where a line may end inside.
func (t *setter) chunk(p *para, x dressed, text string, level []int, next pending) {
	address := len(text) > 24 && (strings.Contains(text, "://") || strings.HasPrefix(text, "www.") || strings.Count(text, "/") > 2)
	open := next.open && next.gap == 0
	for text != "" {
		n := breakAfter(text, address)
		part := text[:n]
		text = text[n:]
		if !open || len(p.words) == 0 {
			p.words = append(p.words, word{from: len(p.pieces), to: len(p.pieces), gap: next.gap, level: next.level, tied: next.tied, hard: next.hard})
		}
		next, open = pending{}, false
		var l []int
		if level != nil {
			n := utf8.RuneCountInString(part)
			l, level = level[:n], level[n:]
		}
		t.pieces(p, x, part, l)
	}
}

// pieces adds a stretch to the last word, whole from one face where one has all
// of it. A character that no face has is shown as [U+XXXX].
func (t *setter) pieces(p *para, x dressed, text string, level []int) {
	if f := t.fonts.choose(x.role, text); f != nil {
		t.pieceOf(p, x, f, text, level)
		return
	}
	var shown strings.Builder
	var at []int
	i := 0
	for _, c := range text {
		n, l := 1, 0
		if level != nil {
			l = level[i]
		}
		i++
		if t.fonts.chooseRune(x.role, c) != nil {
			shown.WriteRune(c)
		} else {
			t.missing.note(c)
			s := fmt.Sprintf("[U+%04X]", c)
			shown.WriteString(s)
			n, l = len(s), (l+1)&^1 // its letters run from left to right
		}
		for range n {
			at = append(at, l)
		}
	}
	text = shown.String()
	if level == nil {
		at = nil
	}
	if f := t.fonts.choose(x.role, text); f != nil {
		t.pieceOf(p, x, f, text, at)
		return
	}
	var current *face
	from, since, i := 0, 0, 0
	cut := func(to, n int) {
		if current == nil {
			return
		}
		var l []int
		if at != nil {
			l = at[since:n]
		}
		t.pieceOf(p, x, current, text[from:to], l)
	}
	for b, c := range text {
		if current == nil || !current.has(c) {
			f := t.fonts.chooseRune(x.role, c)
			cut(b, i)
			current, from, since = f, b, i
		}
		i++
	}
	cut(len(text), i)
}

// pieceOf adds text of one face, cut where its direction changes.
func (t *setter) pieceOf(p *para, x dressed, f *face, text string, level []int) {
	x.face = f
	x.size = times(x.size, f.scale)
	for text != "" {
		n, runes := 0, 0
		for i, c := range text {
			if runes > 0 && (level != nil && level[runes] != level[0] || runes >= longestShaped && !combines(c)) {
				break
			}
			n = i + utf8.RuneLen(c)
			runes++
		}
		y := x.piece
		y.text, text = text[:n], text[n:]
		if level != nil {
			y.level, level = level[0], level[runes:]
		}
		if numeric(y.text) {
			y.as = figures
		}
		y.measure()
		p.add(y)
	}
}
