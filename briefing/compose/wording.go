package compose

import (
	"strings"

	"brief/briefing"
)

// longestPair bounds a statement of two sentences, in bytes.
const longestPair = 620

// wording is how a sentence reads when it stands alone: as it is, with its
// pronoun named, or behind the sentence before. A sentence that can be made to
// stand alone in none of these ways has no wording.
type wording struct {
	ref        briefing.Ref
	span       briefing.Span
	with       *briefing.Ref // the sentence before, when it is printed too
	insertions []briefing.Insertion
	kind       briefing.StatementKind
	stems      map[string]bool // content stems, for telling repetitions
	values     map[string]bool
}

// wording returns nil when the sentence cannot stand alone.
func (c *composer) wording(r briefing.Ref) *wording {
	if w, ok := c.words[r]; ok {
		return w
	}
	w := c.word(r)
	c.words[r] = w
	return w
}

func (c *composer) word(r briefing.Ref) *wording {
	s := c.sentence(r)
	w := &wording{ref: r, span: s.Span}
	in, alone := c.standalone(r)
	if !alone {
		before, ok := c.before(r)
		if !ok || !explained(s) {
			return nil
		}
		w.with = &before
		w.span.Start = c.sentence(before).Start
		if in, alone = c.standalone(before); !alone {
			return nil
		}
	}
	if in != nil {
		in.At -= w.span.Start
		w.insertions = []briefing.Insertion{*in}
	}
	doc := &c.Documents[r.Doc]
	w.kind = c.Kind(w.span)
	w.stems, w.values = content(doc, w.span)
	return w
}

// replaceable are the subject pronouns that a name can stand for. "His" would
// need a possessive that the source does not have.
var replaceable = map[string]bool{"he": true, "she": true, "it": true, "they": true,
	"er": true, "il": true, "elle": true, "él": true, "ella": true, "он": true, "она": true}

// standalone reports whether a sentence can be printed without its neighbours,
// and the insertion that makes it so; At is an offset into the source's text.
func (c *composer) standalone(r briefing.Ref) (*briefing.Insertion, bool) {
	s := c.sentence(r)
	if voice(s) {
		return nil, false
	}
	o := s.Opener
	if o == nil || o.Kind == briefing.OpensConnective {
		return nil, true
	}
	if o.Kind != briefing.OpensPronoun || o.Antecedent == nil {
		return nil, false
	}
	text := c.Documents[r.Doc].Text
	pronoun := text[o.Start:o.End]
	if !replaceable[strings.ToLower(pronoun)] || o.Antecedent.Start >= o.Start {
		return nil, false
	}
	e := c.evidence(r.Doc, *o.Antecedent, briefing.Related)
	return &briefing.Insertion{At: o.Start, Text: e.Quote, Replaces: pronoun, Evidence: e}, true
}

// explained reports whether the sentence before, printed too, tells what a
// sentence leans on. Of a pronoun only the reader knows: "Fox stays on. She told
// staff" makes Fox say what another said.
func explained(s *briefing.Sentence) bool {
	o := s.Opener
	return o == nil || o.Kind != briefing.OpensPronoun || o.Neighbour
}

// voice reports whether a sentence is all quotation: who speaks stands in
// another sentence, and words without their speaker are not printed.
func voice(s *briefing.Sentence) bool {
	inside := 0
	for _, q := range s.Quotes {
		inside += q.End - q.Start
	}
	const marks = 8 // a pair of quotation marks, a stop and a space, in bytes
	if len(s.Quotes) == 0 || s.Len()-inside > marks*len(s.Quotes) {
		return false
	}
	for _, a := range s.Attributions {
		quoted := false
		for _, q := range s.Quotes {
			quoted = quoted || q.Start <= a.Start && a.End <= q.End
		}
		if !quoted {
			return false
		}
	}
	return true
}

// before is the sentence before r when both stand in one paragraph and are
// short enough to be printed together.
func (c *composer) before(r briefing.Ref) (briefing.Ref, bool) {
	if r.Sentence == 0 {
		return r, false
	}
	p := briefing.Ref{Doc: r.Doc, Sentence: r.Sentence - 1}
	a, b := c.sentence(p), c.sentence(r)
	return p, a.Paragraph == b.Paragraph && b.End-a.Start <= longestPair
}

// text is the printed text: the quote with its insertions.
func (w *wording) text(quote string) string {
	for _, in := range w.insertions { // at most one: At is an offset into the quote and the text alike
		quote = quote[:in.At] + "[" + in.Text + "]" + quote[in.At+len(in.Replaces):]
	}
	return quote
}

// content gives the stems that carry meaning and the figures of a passage.
func content(d *briefing.Document, span briefing.Span) (stems, values map[string]bool) {
	stems, values = map[string]bool{}, map[string]bool{}
	for i := range d.Sentences {
		s := &d.Sentences[i]
		if !span.Holds(s.Span) {
			continue
		}
		for _, w := range s.Words {
			if !w.Stop {
				stems[w.Stem] = true
			}
		}
		for _, v := range s.Values {
			values[string(v.Kind)+v.Value+v.Unit] = true
		}
	}
	return stems, values
}

// repeats reports whether a brief that prints w says o again for the most part:
// nearly all content of the shorter one, two thirds of it where it brings no
// figure of its own, or half of it where both give the same figure.
func (w *wording) repeats(o *wording) bool {
	short, long := w, o
	if len(o.stems) < len(w.stems) {
		short, long = o, w
	}
	if len(short.stems) == 0 {
		return false
	}
	common, news, figure := 0, false, false
	for s := range short.stems {
		if long.stems[s] {
			common++
		}
	}
	for v := range short.values {
		news = news || !long.values[v]
		figure = figure || long.values[v]
	}
	share := 100 * common / len(short.stems)
	return share >= 85 || share >= 62 && !news || share >= 45 && figure && !news
}

// nearLeast is how much of the shorter of two passages, in percent of its
// content, both must have to be shown together as being on one matter.
const nearLeast = 45

// near reports whether a sentence is on the very matter of a wording.
func (c *composer) near(w *wording, r briefing.Ref) bool {
	stems, _ := content(&c.Documents[r.Doc], c.sentence(r).Span)
	return 100*common(stems, w.stems) >= nearLeast*min(len(stems), len(w.stems))
}
