package source

import (
	"strings"
	"unicode"
	"unicode/utf8"
)

// fold makes one clean line of s: runs of white space become one space, and
// characters that only steer a display (controls, soft hyphens, zero-width
// spaces, byte order marks) go.
func fold(s string) string {
	if plain(s) {
		return s
	}
	var b strings.Builder
	b.Grow(len(s))
	space := false
	for _, r := range s {
		switch {
		case unicode.IsSpace(r) || r == '\u2028' || r == '\u2029':
			space = b.Len() > 0
			continue
		case unicode.IsControl(r), r == '\u00AD', r == '\u200B', r == '\u2060', r == '\uFEFF':
			continue
		}
		if space {
			b.WriteByte(' ')
			space = false
		}
		b.WriteRune(r)
	}
	return b.String()
}

// plain reports whether fold would change nothing: the quick way for ASCII.
func plain(s string) bool {
	if s == "" {
		return true
	}
	if s[0] == ' ' || s[len(s)-1] == ' ' {
		return false
	}
	for i := 0; i < len(s); i++ {
		if s[i] < ' ' || s[i] >= 0x7F || s[i] == ' ' && s[i+1] == ' ' {
			return false
		}
	}
	return true
}

// line is one line of the file.
type line struct {
	text string // folded, never empty
	gap  bool   // an empty line stands above it
	hard bool   // markup says that the line ends here
}

// lines splits a text with LF line ends and drops the empty ones.
func lines(text string) []line {
	var out []line
	gap := false
	for raw := range strings.SplitSeq(text, "\n") {
		for s := range strings.FieldsFuncSeq(raw, func(r rune) bool { return r == '\v' || r == '\f' || r == '\u0085' || r == '\u2028' || r == '\u2029' }) {
			if s = fold(s); s != "" {
				out = append(out, line{text: s, gap: gap || len(out) == 0})
				gap = false
			}
		}
		if strings.TrimSpace(raw) == "" {
			gap = true
		}
	}
	return out
}

// unwrap joins the lines of hard-wrapped paragraphs. With w.flow the format says
// that lines without an empty one between them are one paragraph; lines too
// short or too long to be wrapped ones still stand alone.
func unwrap(in []line, w wrap) []block {
	var out []block
	var b strings.Builder
	words := lexicon{in: in}
	full := fullLines(in)
	gap := false
	for i, l := range in {
		text := l.text
		// A word broken at the end of the line is written whole, where it is one.
		if i+1 < len(in) && brokenAt(text, in[i+1].text) && (full[i] || w.joins(l, in[i+1])) {
			if next := edgeWord(in[i+1].text, false); suspended[next] {
				text += " "
			} else if words.whole(text, in[i+1].text) {
				text = text[:len(text)-1]
			}
		}
		if i > 0 && (full[i-1] || w.joins(in[i-1], l)) {
			if !brokenAt(in[i-1].text, l.text) {
				glue(&b, in[i-1].text, text)
			} else {
				b.WriteString(text)
			}
			continue
		}
		if i > 0 {
			out = append(out, block{text: b.String(), gap: gap})
			b.Reset()
		}
		gap = l.gap
		b.WriteString(text)
	}
	if len(in) > 0 {
		out = append(out, block{text: b.String(), gap: gap})
	}
	return out
}

// glue appends a line to those before it: with a space, but for a word broken
// at its hyphen and for scripts that write without spaces.
func glue(b *strings.Builder, before, next string) {
	last, _ := utf8.DecodeLastRuneInString(before)
	first, _ := utf8.DecodeRuneInString(next)
	dense := func(r rune) bool {
		return unicode.In(r, unicode.Han, unicode.Hiragana, unicode.Katakana, unicode.Thai) || r >= 0x3000 && r <= 0x303F || r >= 0xFF01 && r <= 0xFF60
	}
	prev, _ := utf8.DecodeLastRuneInString(strings.TrimSuffix(before, "-"))
	broken := last == '-' && unicode.IsLetter(prev) && unicode.IsLower(first)
	if !(dense(last) && dense(first)) && !broken {
		b.WriteByte(' ')
	}
	b.WriteString(next)
}

// wrap is how a document breaks its lines.
type wrap struct {
	on    bool // hard-wrapped
	flow  bool // the format joins lines
	gaps  bool // paragraphs are set apart by empty lines
	width int  // runes of a full line
}

// maxWrap is the longest line, in runes, that a wrapping program or mail client makes.
const maxWrap = 130

// wrapOf decides from the document's own lines. A line that does not end a
// sentence and is followed, without a gap, by one that begins in lower case was
// broken by a machine; where many are, all are. Scripts without case are judged
// by lines that are open and equally long.
func wrapOf(in []line) wrap {
	var w wrap
	pairs, broken, open, full, gaps := 0, 0, 0, 0, 0
	longest, long := 0, false
	lens := make([]int, len(in))
	for i, l := range in {
		lens[i] = maxWrap + 1
		if len(l.text) <= maxWrap*4 {
			lens[i] = utf8.RuneCountInString(l.text)
		}
		if lens[i] <= maxWrap {
			longest = max(longest, lens[i])
		}
		long = long || lens[i] > 100
		if l.gap && i > 0 {
			gaps++
		}
	}
	for i := 1; i < len(in); i++ {
		p, l := in[i-1], in[i]
		if l.gap || p.hard || bulletOf(l.text) > 0 {
			continue
		}
		pairs++
		if lens[i-1] > maxWrap {
			continue
		}
		e := endOf(p.text)
		if e != endOpen && e != endMiddle {
			continue
		}
		open++
		if lens[i-1] >= longest*3/4 {
			full++
		}
		if startsLower(l.text) && lens[i-1] >= 25 {
			broken++
			w.width = max(w.width, lens[i-1])
		}
	}
	w.gaps = gaps*8 >= len(in)
	switch {
	case broken >= 1 && w.gaps && !long:
		w.on = true
	case broken >= 3 && broken*4 >= pairs, broken >= 1 && broken*3 >= pairs*2:
		w.on = true
	case open >= 4 && full*4 >= open*3 && open*2 >= pairs && longest >= 25:
		w.on, w.width = true, longest
	}
	return w
}

// stamped reports whether a short line says when or by whom.
func stamped(s string) bool {
	if strings.Count(s, " ") > 10 {
		return false
	}
	f := look(s)
	st := stampOf(s, &f)
	return st.stamp || st.byline || st.author != ""
}

// headline reports whether most longer words of a line have a capital.
func headline(s string) bool {
	f := look(s)
	return f.caps || f.content >= 3 && f.titled*5 >= f.content*4
}

// dangling reports whether a line ends with a word that needs another.
func dangling(s string) bool {
	i := strings.LastIndexByte(s, ' ')
	w := strings.ToLower(s[i+1:])
	return hanging[w] || particles[w] || stopHeads[w]
}

// hanging are words that end no line but a broken one, beside articles and
// prepositions.
var hanging = wordSet(`to of into onto over under about between among against through without within than which who whose where is are was were be been has have had will would can could may might must should zum zur im ins vom beim dass sur sous chez dont du au aux del al lo`)

// joins reports whether l goes on the paragraph of p, the line before it.
func (w wrap) joins(p, l line) bool {
	if l.gap || p.hard || bulletOf(l.text) > 0 || len(p.text) > maxWrap*4 {
		return false
	}
	n := utf8.RuneCountInString(p.text)
	if n > maxWrap {
		return false
	}
	if startsLower(l.text) && stamped(l.text) {
		return false // "by Jane Doe", "updated 3 May 2024"
	}
	if startsLower(l.text) && (n >= 50 && endOf(p.text) != endStop && !headline(p.text) && (endOf(l.text) == endStop || strings.Count(l.text, " ") >= 5) || (w.on || w.flow) && (n >= 20 || dangling(p.text))) {
		return true // a break inside a sentence, whatever the others are
	}
	word, _, _ := strings.Cut(l.text, " ")
	fits := n+1+utf8.RuneCountInString(word) <= w.width*9/10 // the next word would have had room
	if !startsLower(l.text) && (aside(l.text) || (fits || creditTail(p.text) || buttonTail(p.text)) && aside(p.text)) {
		return false
	}
	if w.flow && n >= 40 && (w.gaps || endOf(p.text) == endOpen) {
		return true
	}
	switch {
	case !w.on && !w.flow:
		return false
	case !w.on:
		return endOf(p.text) == endMiddle || endOf(p.text) == endOpen && dangling(p.text)
	}
	switch endOf(p.text) {
	case endOpen:
		// Wrapping leaves no line short, save the first of an indented
		// paragraph; a heading is short or has its words in capitals.
		return (!fits || n*10 >= w.width*6 || dangling(p.text)) && !headline(p.text)
	case endMiddle:
		return true
	}
	// A sentence ends here. Where empty lines part the paragraphs, the next one
	// belongs to the same paragraph; where they do not, it may be a new one, and
	// a paragraph too many harms no sentence.
	return w.gaps && !fits
}
