package find

import (
	"fmt"
	"slices"

	"brief/briefing"
	"brief/briefing/internal/stem"
)

// Points. A term is worth 16 to 40, rare terms more (BM25's idf); everything
// else only orders the sentences that have terms.
const (
	termBase, termRare = 16, 24 // a common term, and what rarity adds at most
	phraseBonus        = 6      // the words of a term follow each other
	exactBonus         = 4      // the config asked for the very phrase
	nameBase, nameRare = 16, 10
	questionCap        = 20
	answerPoints       = 8
	actorPoints        = 8 // a term with a capital among the first words: it is the one who acts
	actorWords         = 3
	headingPoints      = 5
	titlePoints        = 3
	documentCap        = 5
	valuePoints        = 3 // each figure or date
	specificCap        = 12
	attributedPoints   = 5
	quotedPoints       = 3
	actPoints          = 5
	assessmentPoints   = -14
	pronounKnown       = -3
	pronounUnknown     = -10
	demonstrative      = -12
	connective         = -3
	firstPersonPoints  = -8
	pluralPoints       = -14
	passingPoints      = -12
	backgroundPoints   = -4
	shortWords         = 9  // fewer words say little
	longWords          = 40 // more words say several things
	longCap            = 14
	idfTop             = 10 << 8 // rarity of one sentence in a thousand counts in full
)

// share is what a section's best, second and further terms count, in percent:
// three terms in one sentence are better than one, but not three times.
var share = []int{100, 70, 50, 40, 30}

// parts says what a sentence scores and for what.
func (ix *Index) parts(p *plan, m *match) []briefing.ScorePart {
	out := []briefing.ScorePart{}
	add := func(name string, points int) {
		if points != 0 {
			out = append(out, briefing.ScorePart{Name: name, Points: points})
		}
	}
	for _, t := range ix.termParts(p, m) {
		add(t.Name, t.Points)
	}
	if ix.actor(p, m) {
		add("speaks of a named actor", actorPoints)
	}
	add("names", ix.namePoints(p, m))
	add("question words", ix.questionPoints(p, m))
	if len(out) > 0 && ix.answers(p.question.kind, m.at) {
		add("answers the question: "+string(p.question.kind), answerPoints)
	}
	s, doc := ix.sentence(m.at), ix.doc(m.at)
	if ix.about(p, s.Heading, doc.Language) {
		add("under a heading on the topic", headingPoints)
	}
	if ix.about(p, doc.Title, doc.Language) {
		add("title on the topic", titlePoints)
	}
	add("document on the topic", min(documentCap, log2(p.best[ix.sents[m.at].ref.Doc], 1)>>8))
	add("position in the document", position(s.Index))
	add("specific (figures, dates, names)", specific(s))
	add("attributed or quoted", credited(s))
	if ix.hasAny(m.at, ix.acts) {
		add("act or decision", actPoints)
	}
	if background(s, doc.Published) {
		add("background: older dates only", backgroundPoints)
	}
	if s.Assessment != nil {
		add("reporter's own assessment", assessmentPoints)
	}
	if speaksOfSelf(s, doc.Text) {
		add("first person, not quoted", firstPersonPoints)
	}
	if speaksOfUs(s, doc.Text) {
		add("unnamed \"we\", not quoted", pluralPoints)
	}
	if ix.passing(p, m) {
		add("named in passing", passingPoints)
	}
	add("leans on the sentence before", leaning(s.Opener))
	switch n := len(s.Words); {
	case n < shortWords:
		add("short", (n-shortWords)*2)
	case n > longWords:
		add("long", -min(longCap, (n-longWords)/2))
	}
	return out
}

// actor reports whether a sentence begins with a name that the section asks
// for, as one does whose subject it is; "Turkish-backed" is no such name.
func (ix *Index) actor(p *plan, m *match) bool {
	n := len(ix.tokensOf(m.at))
	for i, h := range m.hits {
		if h.times == 0 || h.at >= actorWords || !p.terms[i].words[0].capital {
			continue
		}
		if last := h.at + len(p.terms[i].words) - 1; last+1 >= n || !ix.joined(m.at, last, last+1) {
			return true
		}
	}
	return false
}

// passing reports whether all that a sentence has of a section's terms is one
// word, the last of a list that ends it: "he offers bases and oil".
func (ix *Index) passing(p *plan, m *match) bool {
	only := -1
	for i, h := range m.hits {
		if h.times == 0 {
			continue
		}
		if only >= 0 || h.times > 1 || len(p.terms[i].words) > 1 {
			return false
		}
		only = h.at
	}
	n := len(ix.tokensOf(m.at))
	if only < 2 || only != n-1 || slices.Contains(m.names, true) || ix.answers(p.question.kind, m.at) {
		return false
	}
	w := ix.sentence(m.at).Words[only-1]
	switch stem.Fold(briefing.Span{Start: w.Start, End: w.End}.Of(ix.doc(m.at).Text)) {
	case "and", "or", "und", "oder", "et", "ou", "и", "или":
		return true
	}
	return false
}

// termParts scores the section's terms: BM25 with the terms' rarity among the
// sentences of the run, saturated by repetition and by the length of the
// sentence, each further term counting less.
func (ix *Index) termParts(p *plan, m *match) []briefing.ScorePart {
	type scored struct{ term, points int }
	var all []scored
	for i, h := range m.hits {
		if h.times == 0 {
			continue
		}
		t := &p.terms[i]
		points := termBase + termRare*ix.rarity(p.df[i])/idfTop
		points = ix.saturate(points, h.times, m.at)
		if len(t.words) > 1 && h.phrase {
			points += phraseBonus
		}
		if t.exact {
			points += exactBonus
		}
		all = append(all, scored{i, points})
	}
	order := slices.Clone(all)
	slices.SortStableFunc(order, func(a, b scored) int { return b.points - a.points })
	out := []briefing.ScorePart{}
	for _, x := range all {
		rank := min(slices.Index(order, x), len(share)-1)
		out = append(out, briefing.ScorePart{Name: fmt.Sprintf("term: %s", p.terms[x.term].label), Points: x.points * share[rank] / 100})
	}
	return out
}

// rarity is the idf of something in df of the run's sentences, capped.
func (ix *Index) rarity(df int) int {
	return min(idfTop, log2(2*ix.all()+2, 2*df+1))
}

// saturate is BM25's term weight with k1 = 1.2 and b = 0.5, scaled so that one
// hit in a sentence of mean length leaves points as they are.
func (ix *Index) saturate(points, times int, at int32) int {
	length := int(ix.sents[at].end - ix.sents[at].start)
	norm := 500 + 500*length*len(ix.sents)/ix.words // thousandths
	return points * times * 2200 / (times*1000 + 1200*norm/1000)
}

func (ix *Index) namePoints(p *plan, m *match) int {
	n, seen := 0, 0
	for i, ok := range m.names {
		if ok {
			n += (nameBase + nameRare*ix.rarity(p.dfName[i])/idfTop) * share[min(seen, len(share)-1)] / 100
			seen++
		}
	}
	return n
}

func (ix *Index) questionPoints(p *plan, m *match) int {
	n := 0
	for _, i := range m.questions {
		n += 2 + 6*ix.rarity(len(p.question.words[i].from))/idfTop
	}
	return min(questionCap, n)
}

// onTopic reports whether a sentence has evidence of the topic: a term; or a
// name, where the section asks for names alone or something else speaks for it;
// or, in a section that has only a question, most of its words, a rare one
// among them.
func (ix *Index) onTopic(p *plan, m *match) bool {
	if slices.ContainsFunc(m.hits, func(h hit) bool { return h.times > 0 }) {
		return true
	}
	if slices.Contains(m.names, true) {
		s, doc := ix.sentence(m.at), ix.doc(m.at)
		return len(p.terms) == 0 || len(m.questions) > 0 || ix.about(p, s.Heading, doc.Language) || ix.about(p, doc.Title, doc.Language)
	}
	if len(p.terms)+len(p.names) > 0 {
		return false
	}
	all := len(p.question.words)
	if len(m.questions) < min(2, all) || 2*len(m.questions) < min(all, 6) {
		return false
	}
	return slices.ContainsFunc(m.questions, func(i int) bool {
		df := len(p.question.words[i].from)
		return df <= 3 || df*8 <= ix.all()
	})
}
