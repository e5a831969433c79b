package text

import (
	"sort"
	"strings"

	"brief/briefing"
)

// Quotes returns the quotations of a text in order, each whole even where it
// runs over several sentences, with who said it where the text tells.
func Quotes(text string) []briefing.Quote {
	d := briefing.Document{Source: briefing.Source{Text: text}}
	d.Sentences = sentences(&d.Source)
	rd := newReading(&d)
	rd.names(nil)
	return rd.quotes()
}

// quotes reads the quotations of the document and gives each sentence its part
// of them. It returns them whole.
func (rd *reading) quotes() []briefing.Quote {
	found := quotations(rd.text)
	rd.quoted = make([]bool, len(rd.toks))
	for _, q := range found {
		for k := rd.tokenAt(q.open); k < len(rd.toks) && rd.toks[k].start < q.close; k++ {
			rd.quoted[k] = true
		}
	}
	rd.subjects()
	out := make([]briefing.Quote, 0, len(found))
	s := 0
	for i, q := range found {
		for s+1 < len(rd.doc.Sentences) && rd.doc.Sentences[s].End <= q.start {
			s++
		}
		next := len(rd.text)
		if i+1 < len(found) {
			next = found[i+1].open
		}
		var prev *briefing.Quote
		var prevEnd int
		if i > 0 {
			prev, prevEnd = &out[i-1], found[i-1].close
		}
		out = append(out, rd.speech(q, s, next, prev, prevEnd))
		for j := s; j < len(rd.doc.Sentences) && rd.doc.Sentences[j].Start < q.end; j++ {
			x := &rd.doc.Sentences[j]
			part := out[i]
			part.Start, part.End = trim(rd.text, max(q.start, x.Start), min(q.end, x.End))
			if part.Start < part.End && hasWord(rd.text[part.Start:part.End]) {
				x.Quotes = append(x.Quotes, part)
			}
		}
	}
	return out
}

// tokenAt returns the first token that starts at byte at or after it.
func (rd *reading) tokenAt(at int) int {
	return sort.Search(len(rd.toks), func(k int) bool { return rd.toks[k].start >= at })
}

// sentenceOf returns the sentence of token k.
func (rd *reading) sentenceOf(k int) int {
	return sort.Search(len(rd.first)-1, func(i int) bool { return rd.first[i+1] > k })
}

// cue is a verb of saying, or what does its work, with its subject.
type cue struct {
	at, to  int // its tokens
	subject phrase
}

// speech says who speaks the quotation q, that begins in sentence s. next is
// where the quotation after it opens; prev is the one before it.
func (rd *reading) speech(q quotation, s, next int, prev *briefing.Quote, prevEnd int) briefing.Quote {
	out := briefing.Quote{Start: q.start, End: q.end}
	words := rd.text[q.start:q.end]
	a, _ := rd.sentence(s)
	open, shut := rd.tokenAt(q.open), rd.tokenAt(q.close)
	endSent := s
	for endSent+1 < len(rd.doc.Sentences) && rd.doc.Sentences[endSent].End < q.close {
		endSent++
	}
	_, end := rd.sentence(endSent)
	endAll := end
	if n := rd.tokenAt(next); n < end {
		end = n
	}
	comma := q.close > q.end && strings.ContainsAny(rd.text[q.end:q.close], ",?!") || shut < end && rd.is(shut, shut, end, ',') ||
		strings.HasSuffix(words, "?") || strings.HasSuffix(words, "!")

	c, ok := cue{}, false
	if comma || q.open == rd.doc.Sentences[s].Start || open == a {
		c, ok = rd.cueAfter(shut, end, true)
	}
	title := isTitle(rd, open, shut)
	if !ok {
		c, ok = rd.cueBefore(open, a, title)
	}
	if !ok && !title {
		c, ok = rd.cueAfter(shut, end, false)
	}
	if p := rd.subject[s]; !ok && open > a && rd.is(open-1, a, open, ':') && p.ok() && p.to < open && !title {
		// Vance disagreed: “…”
		c, ok = cue{at: p.to, to: p.to + 1, subject: p}, rd.toks[p.to].kind == tokWord
	}
	if !ok && open > a && rd.citing(open, a) {
		// Citing “…,” the IDF launched
		if rd.is(shut, shut, end, ',') {
			shut++
		}
		if p := rd.after(shut, end); p.ok() {
			c, ok = cue{at: a, to: a + 1, subject: p}, true
		}
	}
	if !ok {
		// A sentence that is nothing but quotation goes on with the speaker of
		// the one before it in the paragraph.
		if prev != nil && prev.Cue != "" && open == a && q.open-prevEnd < 400 && rd.goesOn(prevEnd, s) && !title {
			out.Speaker, out.SpeakerKey, out.Cue, out.ReportedBy = prev.Speaker, prev.SpeakerKey, prev.Cue, prev.ReportedBy
		}
		return out
	}
	out.Cue = rd.text[rd.toks[c.at].start:rd.toks[c.to-1].end]
	out.Speaker, out.SpeakerKey = rd.called(c.subject)
	if c.subject.pronoun {
		if m := rd.refer1(c.subject.from, 0); m >= 0 {
			x := &rd.mentions[m]
			out.Speaker, out.SpeakerKey = rd.text[x.start:x.end], x.key
		} else if prev != nil && prev.SpeakerKey != "" && prevEnd > 0 && rd.follows(prevEnd, q.open) && rd.agrees(prev.SpeakerKey, c.subject.from) {
			out.Speaker, out.SpeakerKey = prev.Speaker, prev.SpeakerKey
		}
	}
	out.ReportedBy = rd.passedOn(max(a, open-60), min(endAll, shut+60), c)
	if out.ReportedBy == out.Speaker {
		out.ReportedBy = ""
	}
	return out
}

// goesOn reports whether a quotation that opens sentence s carries on the one
// that ended at byte prevEnd: in the sentence before, at most one paragraph up.
func (rd *reading) goesOn(prevEnd, s int) bool {
	if s == 0 {
		return false
	}
	p, x := &rd.doc.Sentences[s-1], &rd.doc.Sentences[s]
	return prevEnd > p.Start && x.Paragraph-p.Paragraph <= 1 && x.Heading == p.Heading
}

// follows reports whether no paragraph ends between two bytes.
func (rd *reading) follows(from, to int) bool {
	return from <= to && !strings.Contains(rd.text[from:to], "\n\n")
}

// cueAfter looks for "he said" behind a quotation. Near asks for it directly
// behind the mark.
func (rd *reading) cueAfter(k, b int, near bool) (cue, bool) {
	if k < b && rd.toks[k].kind == tokPunct && (rd.toks[k].r == ',' || rd.toks[k].r == '-' || rd.toks[k].r == '—' || rd.toks[k].r == '–') {
		k++
	}
	if k >= b || rd.toks[k].kind == tokPunct {
		return cue{}, false
	}
	limit := min(b, k+40)
	first := rd.word(k)
	if v := sayVerbs[first]; v == sayFinite && !rd.toks[k].cap {
		if p := rd.after(k+1, b); p.ok() {
			return cue{k, k + 1, p}, true
		}
	}
	if first == "according" && k+1 < b && rd.word(k+1) == "to" {
		if p := rd.after(k+2, b); p.ok() {
			return cue{k, k + 2, p}, true
		}
	}
	for v := k + 1; v < limit; v++ {
		t := &rd.toks[v]
		if t.kind == tokPunct && (t.r == ';' || t.r == ':' || t.r == '(') {
			break
		}
		w := rd.word(v)
		if w == "according" && v+1 < b && rd.word(v+1) == "to" {
			if p := rd.after(v+2, b); p.ok() {
				return cue{v, v + 2, p}, true
			}
		}
		if sayVerbs[w] != sayFinite || t.cap || rd.word(v-1) == "to" || rd.mention[v] != 0 || !near && looseSay[w] {
			continue
		}
		p := rd.before(v, k)
		if !p.ok() {
			// "…," said two commas later: "X, told reporters in London, said Y"
			if rd.is(v-1, k, b, ',') {
				if p = rd.after(v+1, b); p.ok() {
					return cue{v, v + 1, p}, true
				}
			}
			continue
		}
		if near && p.from != k && p.from-k > 2 && !rd.is(p.from-1, k, b, ',') {
			return cue{}, false
		}
		return cue{v, v + 1, p}, true
	}
	return cue{}, false
}

// cueBefore looks for the verb that leads into a quotation opening at token k.
func (rd *reading) cueBefore(k, a int, title bool) (cue, bool) {
	limit := max(a, k-45)
	for v := k - 1; v >= limit; v-- {
		if rd.quoted[v] {
			continue
		}
		t := &rd.toks[v]
		if t.kind == tokPunct && (t.r == ';' || t.r == '.' && !t.glued) {
			break
		}
		w := rd.word(v)
		if w == "according" && v+1 < k && rd.word(v+1) == "to" {
			if p := rd.after(v+2, k); p.ok() {
				return cue{v, v + 2, p}, true
			}
		}
		form := sayVerbs[w]
		if form == 0 || t.cap && v > a || rd.mention[v] != 0 || title && v < k-2 || rd.deniedSay(v, a) || nounHere(rd, v, a) {
			continue
		}
		var p phrase
		if form == sayFinite {
			p = rd.before(v, a)
			if !p.ok() && v > a && rd.quoted[v-1] || v > a+1 && rd.quoted[v-2] && rd.is(v-1, a, k, ',') {
				p = rd.after(v+1, k) // “…,” said one man, “…”
			}
		}
		if !p.ok() {
			p = rd.mainSubject(v, a)
		}
		if !p.ok() {
			continue
		}
		return cue{v, v + 1, p}, true
	}
	return cue{}, false
}

// nounHere reports whether the word at v that looks like a verb is a noun: "a
// report", "their demands".
func nounHere(rd *reading, v, a int) bool {
	if v == a {
		return sayVerbs[rd.word(v)] != sayParticiple
	}
	w := rd.word(v - 1)
	return determiners[w] && w != "all" && w != "both" && w != "one" && w != "some" && w != "many" && w != "most" && w != "several" && w != "those" && w != "this" && w != "that" ||
		rd.toks[v-1].poss || w == "of" || w == "to" && sayVerbs[rd.word(v)] == sayFinite
}

// deniedSay reports whether the verb at v is one that was not said.
func (rd *reading) deniedSay(v, a int) bool {
	for j := v - 1; j >= a && j >= v-3; j-- {
		switch w := rd.word(j); {
		case w == "not", w == "never", strings.HasSuffix(w, "n't"), strings.HasSuffix(w, "n’t"):
			return true
		}
	}
	return false
}

// mainSubject returns the subject of the clause that the verb at v goes on with:
// that of the last finite verb of saying before it, else that of the sentence.
func (rd *reading) mainSubject(v, a int) phrase {
	for j := v - 1; j > a && j > v-45; j-- {
		if !rd.quoted[j] && sayVerbs[rd.word(j)] == sayFinite && rd.mention[j] == 0 {
			if p := rd.before(j, a); p.ok() {
				return p
			}
		}
	}
	p := rd.subject[rd.sentenceOf(v)]
	if p.ok() && p.from >= a && p.to <= v {
		return p
	}
	return nobody
}

// agrees reports whether the pronoun at token k can mean the person with a key,
// and nobody else has been named in its sentence.
func (rd *reading) agrees(key string, k int) bool {
	w := rd.word(k)
	if w != "he" && w != "she" {
		return false
	}
	s := rd.sentenceOf(k)
	a, b := rd.sentence(s)
	if b-a > certainTokens {
		return false
	}
	if _, n := rd.persons(s, a, b, 0); n > 0 {
		return false
	}
	i, ok := rd.byKey[key]
	if !ok {
		return false
	}
	m := &rd.mentions[i]
	return m.person && !(m.gender > 0 && w == "she" || m.gender < 0 && w == "he")
}

// citing reports whether the sentence opens with "Citing" before token k.
func (rd *reading) citing(k, a int) bool {
	w := rd.word(a)
	return k == a+1 && (w == "citing" || w == "quoting" || w == "saying" || w == "calling")
}

// isTitle reports whether the words between two tokens are the title of a work
// or operation: few, all with a capital, and no sentence.
func isTitle(rd *reading, from, to int) bool {
	n, caps := 0, 0
	for k := from; k < to; k++ {
		t := &rd.toks[k]
		if t.kind == tokPunct && (t.r == '.' || t.r == '!') && k+2 < to {
			return false
		}
		if t.kind != tokWord {
			continue
		}
		if w := rd.word(k); stops["en"][w] && !t.cap {
			continue
		}
		n++
		if t.cap {
			caps++
		}
	}
	return n > 1 && n <= 8 && caps == n || n == 1 && caps == 1
}
