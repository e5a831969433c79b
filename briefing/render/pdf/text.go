package pdf

import (
	"strings"
	"unicode/utf8"

	"brief/briefing"
	"brief/briefing/page"
)

// piece is a stretch of a word in one face, one dress and one direction.
type piece struct {
	text  string
	face  *face
	size  float64
	ink   rgb
	rise  float64 // above the baseline
	w     float64
	level int // odd: it runs from right to left
	as    manner
	note  bool // a note's number
	el    *element
	link  string
	to    string
}

// glyphs are what the piece looks like. A note's number is never turned.
func (x *piece) glyphs() []glyph { return x.face.shape(x.text, x.level%2 == 1 && !x.note, x.as) }

// measure sets the width.
func (x *piece) measure() {
	w := 0
	for _, g := range x.glyphs() {
		w += int(g.adv)
	}
	x.w = x.face.length(w, x.size)
}

// word is an unbreakable stretch: pieces from to to of its paragraph. A line
// may end before it; on a line it stands gap to the right of the word before,
// and gap 0 means that they touch.
type word struct {
	from, to int
	w, gap   float64
	level    int  // of the gap
	tied     bool // no line ends at the gap
	hard     bool // and the text says so itself
}

// para is measured text, ready to be broken.
type para struct {
	el     *element // what it is to those who read the structure; nil where it is only measured
	pieces []piece
	words  []word
	full   bool // its lines are set to the full width, but for the last
	rtl    bool // all of it is marked as right to left: it is set at the right
	base   int  // embedding level: 1 where the first letter says right to left
}

// setter measures.
type setter struct {
	fonts   *fonts
	notes   map[int]string  // anchors by number
	anchors map[string]bool // places that can be led to
	missing missing
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

// pending is what stands between the last word and the next.
type pending struct {
	gap   float64
	level int
	tied  bool
	hard  bool
	open  bool // nothing: the last word may still grow
}

// para measures runs. Style is that of the paragraph; a run's own goes before
// it. What is set belongs to el.
func (t *setter) para(el *element, s setting, style page.Style, runs []page.Run) para {
	if el == nil {
		el = ornament
	}
	texts := make([]string, len(runs))
	for i, r := range runs {
		if r.Note == 0 {
			texts[i] = tidy(briefing.Visible(r.Text))
		}
	}
	p := para{el: el, base: firstStrong(runs)}
	level := levels(runs, texts, p.base)
	left := false // some of it is not marked as right to left
	var next pending
	for i := range runs {
		r := &runs[i]
		if r.Note > 0 {
			at := 0
			if level[i] != nil {
				at = level[i][0]
			}
			t.mark(&p, s, r, next.open || next.gap > 0, at)
			next.open = true
			continue
		}
		left = left || !r.RTL
		st := r.Style
		if st == page.Plain {
			st = style
		}
		look := dress(s, st)
		if (r.Link != "" || r.To != "") && look.ink == s.ink && look.ink != grey {
			look.ink = blue
		}
		t.run(&p, look, r, texts[i], level[i], &next)
	}
	p.rtl = !left && len(p.words) > 0 && p.base == 1
	return p
}

// run adds a run's words.
func (t *setter) run(p *para, look setting, r *page.Run, text string, level []int, next *pending) {
	thing := t.thing(p.el, look, r, text)
	take := func(n int) (l []int) {
		if level != nil {
			l, level = level[:n], level[n:]
		}
		return l
	}
	for text != "" {
		at := strings.IndexFunc(text, breaks)
		chunk := text
		if at >= 0 {
			chunk = text[:at]
		}
		if chunk != "" {
			t.chunk(p, thing, chunk, take(utf8.RuneCountInString(chunk)), *next)
			*next = pending{open: true}
		}
		if at < 0 {
			break
		}
		space, size := utf8.DecodeRuneInString(text[at:])
		text = text[at+size:]
		next.open = false
		if l := take(1); next.gap == 0 && space != zeroSpace {
			next.gap, next.hard = t.space(p, look), space == tie
			next.tied = next.hard || measures(chunk, text)
			if l != nil {
				next.level = l[0]
			}
		} else if space != tie {
			next.tied, next.hard = false, false
		}
	}
}

// thing is how a run's pieces begin: all but their words and faces.
func (t *setter) thing(el *element, look setting, r *page.Run, text string) dressed {
	x := dressed{role: look.role, piece: piece{size: look.size, ink: look.ink, el: el}}
	if el.artifact() {
		return x
	}
	lang := languageTag(r.Lang)
	switch {
	case r.Link != "" || r.To != "" && t.anchors[r.To]:
		x.el, x.link, x.to = el.child("Link"), r.Link, r.To
		x.el.lang, x.el.label = lang, text
	case lang != "":
		x.el = el.child("Span")
		x.el.lang = lang
	}
	return x
}

// dressed is a piece to be, with the role its face is for.
type dressed struct {
	piece
	role role
}

// space is the width of a space after what has been measured.
func (t *setter) space(p *para, look setting) float64 {
	f := t.fonts.get(look.role)
	if n := len(p.pieces); n > 0 && p.pieces[n-1].size == look.size && !p.pieces[n-1].note {
		f = p.pieces[n-1].face
	}
	return f.width(" ", look.size)
}

// mark sets a note's number, small and raised, at the word before: with the
// figures made for it where the face has them.
func (t *setter) mark(p *para, s setting, r *page.Run, after bool, level int) {
	text := itoa(r.Note)
	if n := len(p.pieces); n > 0 && after && p.pieces[n-1].note {
		text = "\u00a0" + text // between two marks
	}
	x := piece{text: text, note: true, ink: blue, level: level, el: p.el}
	if f := t.fonts.get(s.role); f.raises() {
		x.face, x.size, x.as = f, times(s.size, 0.94), superior
	} else {
		x.face, x.size, x.rise = t.fonts.get(sans), times(s.size, 0.64), times(s.size, 0.34)
	}
	if to := t.notes[r.Note]; to != "" && !p.el.artifact() {
		x.to = to
		x.el = p.el.child("Reference").child("Link")
		x.el.label = "note " + itoa(r.Note)
	}
	x.measure()
	if len(p.words) == 0 {
		p.words = append(p.words, word{})
	}
	p.add(x)
}

// add puts a piece at the end of the last word.
func (p *para) add(x piece) {
	p.pieces = append(p.pieces, x)
	w := &p.words[len(p.words)-1]
	w.to = len(p.pieces)
	w.w += x.w
}
