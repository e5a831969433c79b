package text

import (
	"sort"
	"strings"

	"brief/briefing"
)

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
	if p := rd.subject[s]; !ok && open > a && rd.is(open-1, a, open, ':') && p.ok() && p.to < open-1 && open-p.to < 8 && !isBe(rd.word(p.to)) && rd.word(p.from) != "it" && !title {
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
	if c.at >= shut && open-2 >= a && rd.is(open-1, a, open, ',') && sayVerbs[rd.word(open-2)] != 0 && rd.mention[open-2] == 0 {
		// A guard had yelled, "Stop!" Lee said: the guard's words in Lee's.
		c.subject = nobody
	}
	carrier := ""
	if quoting[rd.word(c.at)] && c.subject.ok() && c.subject.to <= c.at && !isBe(rd.word(c.at-1)) {
		// "the Post quoted a witness as saying": the witness speaks.
		carrier, _ = rd.called(c.subject)
		if c.subject = rd.after(c.to, endAll); c.subject.pronoun {
			c.subject = nobody
		}
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
	if out.ReportedBy == "" {
		out.ReportedBy = carrier
	}
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
