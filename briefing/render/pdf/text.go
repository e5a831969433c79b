package pdf

import (
	"fmt"
	"strings"
	"unicode/utf8"

	"brief/briefing"
	"brief/briefing/page"
)

// piece is a stretch of a word in one face and one dress.
type piece struct {
	text  string
	face  *face
	size  float64
	ink   rgb
	rise  float64 // above the baseline
	w     float64
	embed int  // 1 in a run marked as right to left
	rtl   bool // it holds letters that run so
	link  string
	to    string
}

// word is an unbreakable stretch: pieces from to to of its paragraph. A line
// may end before it; on a line it stands gap to the right of the word before,
// and gap 0 means that they touch.
type word struct {
	from, to int
	w, gap   float64
}

// para is measured text, ready to be broken.
type para struct {
	pieces []piece
	words  []word
	rtl    bool // all of it is marked as right to left: it is set at the right
	base   int  // embedding level: 1 where the first letter says right to left
}

// setter measures.
type setter struct {
	fonts *fonts
	notes map[int]string // anchors by number
}

// dress gives a run's look in a setting.
func dress(s setting, style page.Style) setting {
	upright := s.role == serif || s.role == serifItalic || s.role == serifBold
	switch style {
	case page.Strong:
		if s.role = sansBold; upright {
			s.role = serifBold
		}
	case page.Emphasis:
		if s.role = sansItalic; upright {
			s.role = serifItalic
		}
	case page.Quiet:
		if upright {
			s.size = times(s.size, 0.8)
		}
		s.role, s.ink = sans, grey
	case page.Doubt:
		if upright {
			s.size = times(s.size, 0.86)
		}
		s.role, s.ink = sansBold, doubt
	}
	return s
}

// para measures runs. Style is that of the paragraph; a run's own goes before it.
func (t *setter) para(s setting, style page.Style, runs []page.Run) para {
	p := para{base: firstStrong(runs)}
	left := false // some of it is not marked as right to left
	gap := 0.0    // before the next word
	open := false // the last word may still grow
	for i := range runs {
		r := &runs[i]
		if r.Note > 0 {
			t.mark(&p, s, r, open || gap > 0)
			open = true
			continue
		}
		st := r.Style
		if st == page.Plain {
			st = style
		}
		left = left || !r.RTL
		look := dress(s, st)
		if (r.Link != "" || r.To != "") && look.ink == s.ink && look.ink != grey {
			look.ink = blue
		}
		text := briefing.Visible(r.Text)
		for text != "" {
			at := strings.IndexFunc(text, breaks)
			chunk := text
			if at >= 0 {
				chunk = text[:at]
			}
			if chunk = tidy(chunk); chunk != "" {
				t.chunk(&p, look, chunk, r, gap, open && gap == 0)
				open, gap = true, 0
			}
			if at < 0 {
				break
			}
			_, size := utf8.DecodeRuneInString(text[at:])
			text = text[at+size:]
			open = false
			if gap == 0 {
				gap = t.space(&p, look)
			}
		}
	}
	p.rtl = !left && len(p.words) > 0 && p.base == 1
	return p
}

// space is the width of a space after what has been measured.
func (t *setter) space(p *para, look setting) float64 {
	f := t.fonts.get(look.role)
	if n := len(p.pieces); n > 0 && p.pieces[n-1].size == look.size && p.pieces[n-1].rise == 0 {
		f = p.pieces[n-1].face
	}
	return f.width(" ", look.size)
}

// mark sets a note's number: small, raised, at the word before.
func (t *setter) mark(p *para, s setting, r *page.Run, after bool) {
	const scale, rise = 0.64, 0.34
	f := t.fonts.get(sans)
	text := fmt.Sprint(r.Note)
	size := times(s.size, scale)
	if n := len(p.pieces); n > 0 && after && p.pieces[n-1].rise > 0 {
		text = "\u00a0" + text // between two marks
	}
	x := piece{text: text, face: f, size: size, ink: blue, rise: times(s.size, rise), w: f.width(text, size), to: t.notes[r.Note]}
	if len(p.words) == 0 {
		p.words = append(p.words, word{})
	}
	p.pieces = append(p.pieces, x)
	w := &p.words[len(p.words)-1]
	w.to = len(p.pieces)
	w.w += x.w
}

// chunk adds text without spaces. It grows the last word while that is open,
// and starts new words where a line may end inside.
func (t *setter) chunk(p *para, s setting, text string, r *page.Run, gap float64, open bool) {
	address := len(text) > 24 && (strings.Contains(text, "://") || strings.HasPrefix(text, "www.") || strings.Count(text, "/") > 2)
	for text != "" {
		n := breakAfter(text, address)
		part := text[:n]
		text = text[n:]
		if !open || len(p.words) == 0 {
			p.words = append(p.words, word{from: len(p.pieces), to: len(p.pieces), gap: gap})
		}
		gap, open = 0, false
		t.pieces(p, s, part, r)
	}
}

// pieces adds a stretch to the last word, whole from one face where one has all
// of it. A character that no face has is shown as [U+XXXX].
func (t *setter) pieces(p *para, s setting, text string, r *page.Run) {
	add := func(f *face, text string) {
		if text == "" {
			return
		}
		embed := 0
		if r.RTL {
			embed = 1
		}
		x := piece{text: text, face: f, size: s.size, ink: s.ink, w: f.width(text, s.size), link: r.Link, to: r.To, embed: embed, rtl: embed > 0 || rtlText(text)}
		p.pieces = append(p.pieces, x)
		w := &p.words[len(p.words)-1]
		w.to = len(p.pieces)
		w.w += x.w
	}
	if f := t.fonts.choose(s.role, text); f != nil {
		add(f, text)
		return
	}
	var shown strings.Builder
	for _, c := range text {
		if t.fonts.chooseRune(s.role, c) != nil {
			shown.WriteRune(c)
			continue
		}
		for _, c := range letters(c) {
			if t.fonts.chooseRune(s.role, c) != nil {
				shown.WriteRune(c)
			} else {
				fmt.Fprintf(&shown, "[U+%04X]", c)
			}
		}
	}
	text = shown.String()
	if f := t.fonts.choose(s.role, text); f != nil {
		add(f, text)
		return
	}
	var current *face
	from := 0
	for i, c := range text {
		if current != nil && current.has(c) {
			continue
		}
		f := t.fonts.chooseRune(s.role, c)
		if current != nil {
			add(current, text[from:i])
		}
		current, from = f, i
	}
	add(current, text[from:])
}
