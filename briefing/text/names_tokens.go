package text

import (
	"unicode"
	"unicode/utf8"

	"brief/briefing"
)

// tokKind tells words, numbers and punctuation apart.
type tokKind uint8

const (
	tokWord tokKind = iota
	tokNumber
	tokPunct
)

// tok is a word, a number or one character of punctuation. A possessive ending
// is no part of a word, and a compound such as "HTS-led" or "post-Assad" is two
// words: what is named is found either way.
type tok struct {
	start, end int // without a possessive ending
	stop       int // with it
	r          rune
	kind       tokKind
	cap        bool // written as a name is: "Reuters", "al-Sharaa", "U.S."
	allcap     bool // two capitals or more, nothing in lower case
	poss       bool
	glued      bool // nothing stands between it and the token before
	far        bool // more than one space, or a line break, before it
}

// tokenize cuts text[start:end] into tokens and appends them to out.
func tokenize(out []tok, text string, start, end int) []tok {
	prev := start
	for i := start; i < end; {
		c := text[i]
		if c == ' ' || c == '\t' || c == '\n' || c == '\r' {
			i++
			continue
		}
		from := len(out)
		switch {
		case c >= utf8.RuneSelf:
			r, n := utf8.DecodeRuneInString(text[i:end])
			switch {
			case unicode.IsLetter(r):
				out = scanWord(out, text, i, end)
			case unicode.IsSpace(r):
				i += n
				continue
			default:
				out = append(out, tok{start: i, end: i + n, stop: i + n, r: r, kind: tokPunct})
			}
		case isLetter(c):
			out = scanWord(out, text, i, end)
		case isDigit(c):
			j := i + 1
			for j < end && (isDigit(text[j]) || isLetter(text[j]) ||
				(text[j] == '.' || text[j] == ',') && j+1 < end && isDigit(text[j+1]) && isDigit(text[j-1]) ||
				text[j] == '-' && j+1 < end && (isDigit(text[j+1]) || text[j+1]|0x20 == text[j+1] && isLetter(text[j+1]))) {
				j++
			}
			out = append(out, tok{start: i, end: j, stop: j, kind: tokNumber})
		default:
			out = append(out, tok{start: i, end: i + 1, stop: i + 1, r: rune(c), kind: tokPunct})
		}
		f := &out[from]
		f.glued = f.start == prev && from > 0 && f.start != start
		f.far = apart(text[prev:f.start])
		prev = out[len(out)-1].stop
		i = prev
	}
	return out
}

// apart reports whether a gap between tokens is more than one space.
func apart(gap string) bool {
	if len(gap) < 2 {
		return gap == "\n" || gap == "\r"
	}
	_, n := utf8.DecodeRuneInString(gap)
	return n < len(gap)
}

// reading is a document while its names, speakers and cues are read: the tokens
// of all its sentences, and a copy of the text in lower case that has the same
// offsets, so that looking a word up costs nothing.
type reading struct {
	doc  *briefing.Document
	text string
	low  string
	toks []tok
	// first[i] is the first token of sentence i; first[len(sentences)] ends the last.
	first []int
	// mention holds, for each token, 1 + the index of the mention it is part of.
	mention  []int32
	mentions []mention
	english  bool
	hints    []hint         // by token: which readers its word may concern
	quoted   []bool         // by token: inside quotation marks, the marks with it
	subject  []phrase       // by sentence, where it is plain
	resolved map[int]int    // by token: the mention a pronoun stands for, -1 for none
	byKey    map[string]int // first mention of each key
}

func newReading(d *briefing.Document) *reading {
	rd := &reading{doc: d, text: d.Text, low: lowASCII(d.Text), english: d.Language == "" || d.Language == "en"}
	rd.toks = make([]tok, 0, len(d.Text)/5+8)
	rd.first = make([]int, 0, len(d.Sentences)+1)
	for i := range d.Sentences {
		rd.first = append(rd.first, len(rd.toks))
		rd.toks = tokenize(rd.toks, d.Text, d.Sentences[i].Start, d.Sentences[i].End)
	}
	rd.first = append(rd.first, len(rd.toks))
	rd.mention = make([]int32, len(rd.toks))
	rd.hints = make([]hint, len(rd.toks))
	for k := range rd.toks {
		if rd.toks[k].kind == tokWord {
			rd.hints[k] = hints[rd.plain(k)]
		}
	}
	return rd
}

// word is token k in lower case, and its one character when it is punctuation.
func (rd *reading) word(k int) string { return rd.low[rd.toks[k].start:rd.toks[k].end] }

// sentence returns the tokens of sentence i.
func (rd *reading) sentence(i int) (from, to int) { return rd.first[i], rd.first[i+1] }

// is reports whether token k lies in [from, to) and is the punctuation r.
func (rd *reading) is(k, from, to int, r rune) bool {
	return k >= from && k < to && rd.toks[k].kind == tokPunct && rd.toks[k].r == r
}
