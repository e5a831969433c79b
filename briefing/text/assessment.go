package text

import (
	"strings"

	"brief/briefing"
)

// assessments marks the sentences that are the reporter's own judgement. A
// judgement must be the main clause: a plain fact with a word of worth in it
// stays a report, and what is credited to anybody is that party's.
func (rd *reading) assessments() {
	for i := range rd.doc.Sentences {
		s := &rd.doc.Sentences[i]
		a, b := rd.sentence(i)
		if rd.titleCase(a, b) {
			continue
		}
		s.Assessment = rd.assess(s, i, a, b)
	}
}

func (rd *reading) assess(s *briefing.Sentence, i, a, b int) *briefing.Cue {
	if c := rd.infers(s, a, b); c != nil {
		return c
	}
	free := rd.uncredited(s, a, b)
	if free == a {
		return nil
	}
	cue := func(from, to int, kind string) *briefing.Cue {
		return &briefing.Cue{Start: rd.toks[from].start, End: rd.toks[to-1].end, Kind: kind}
	}
	spoken := a
	for spoken < b && rd.toks[spoken].kind == tokPunct {
		spoken++
	}
	if spoken < b && headAdverbs[rd.word(spoken)] && rd.toks[spoken].cap && rd.is(spoken+1, a, b, ',') {
		return cue(spoken, spoken+1, "judgement")
	}
	own := -1 // "I", "my": the writer speaks
	for k := a; k < free; k++ {
		f := rd.hints[k]
		if rd.quoted[k] || f&(hintIdiom|hintWorth|hintDeemed|hintOwn|hintEditorial) == 0 {
			continue
		}
		w := rd.word(k)
		if n, kind := rd.cueAt(idioms, rd.plain(k), k, b); n > 0 && !rd.subordinate(k, a) && rd.unquoted(k, k+n) {
			return cue(k, k+n, kind)
		}
		if own < 0 && f&hintOwn != 0 && (rd.toks[k].cap || w == "my") && !(rd.is(k+1, a, b, '.') && rd.toks[k+1].glued && w == "i") {
			own = k
		}
		if f&hintWorth != 0 && rd.mention[k] == 0 {
			if to, kind := rd.judges(w, k, i, a, b); to > 0 {
				return cue(k, to, kind)
			}
		}
		if f&hintEditorial != 0 {
			if to := rd.editorial(w, k, i, a, b); to > 0 {
				return cue(k, min(to, b), "judgement")
			}
		}
		if f&hintDeemed != 0 {
			if to := rd.deemed(k, a, b); to > 0 {
				return cue(k, to, "judgement")
			}
		}
	}
	if free < b {
		return nil
	}
	if own >= 0 {
		return cue(own, own+1, "judgement")
	}
	// A question or an exclamation outside of a quotation is the writer's.
	if e := b - 1; e > a && rd.toks[e-1].end-rd.toks[e-1].start > 1 && rd.toks[e].kind == tokPunct && !rd.quoted[e] && (rd.toks[e].r == '?' || rd.toks[e].r == '!') && e-a > 3 {
		return cue(e, e+1, "judgement")
	}
	return nil
}

func (rd *reading) unquoted(from, to int) bool {
	for k := from; k < to; k++ {
		if rd.quoted[k] {
			return false
		}
	}
	return true
}

// uncredited returns the token up to which the sentence is the report's own: a
// when somebody is credited with it or it is mostly a quotation, the end of the
// first clause in "…, and the mayor said …", else b.
func (rd *reading) uncredited(s *briefing.Sentence, a, b int) int {
	free := b
	for _, x := range s.Attributions {
		if x.Kind == briefing.ByVague && x.Cue == "reports" {
			continue
		}
		from, to := rd.tokenAt(x.Start), rd.tokenAt(x.End)
		if from == a || b-to < 6 {
			return a
		}
		switch rd.word(from - 1) {
		case "and", "but", "while", "whereas":
			free = min(free, from-1)
		default:
			return a
		}
	}
	in := 0
	for k := a; k < free; k++ {
		if rd.quoted[k] {
			in++
			continue
		}
		if rd.hints[k]&(hintSay|hintBelief) == 0 {
			continue
		}
		// "he said": whoever he is, it is not the reporter.
		if w := rd.word(k); sayVerbs[w] == sayFinite && !looseSay[w] && !markVerbs[w] && rd.mention[k] == 0 && !nounHere(rd, k, a) {
			if p := rd.before(k, a); p.ok() && (p.pronoun && rd.word(p.from) != "it" || p.name >= 0 || rd.canSpeak(p)) {
				return a
			}
			if k > a && rd.quoted[k-1] {
				return a
			}
		}
		if rd.hints[k]&hintBelief != 0 {
			if p := rd.before(k, a); p.ok() && !(p.pronoun && rd.word(p.from) == "i") {
				return a
			}
		}
	}
	if in*5 > (b-a)*3 {
		return a
	}
	return free
}

// judges reports whether the verb at k makes its clause a judgement: the token
// after the words that show it, and the kind.
func (rd *reading) judges(w string, k, i, a, b int) (to int, kind string) {
	if rd.subordinate(k, a) || nounVerb(rd, k, a) {
		return 0, ""
	}
	kind = "judgement"
	for j := k - 1; j >= a && j > k-4; j-- {
		switch rd.word(j) {
		case "will", "could", "may", "might", "would", "likely":
			kind = "prediction"
		}
	}
	for j := k + 1; j < b && j < k+3; j++ {
		if rd.word(j) == "likely" {
			kind = "prediction"
		}
	}
	if markVerbs[w] && !(k+1 < b && rd.word(k+1) == "by") && !passive(rd, k, a) && !pluralNoun(rd, k, b) && !rd.subjectSpeaks(k, i, a) {
		return rd.objectEnd(k, b), kind
	}
	if outcomes[w] && kind == "prediction" && rd.word(k-1) != "to" {
		return k + 1, kind
	}
	if !weighVerbs[w] {
		return 0, ""
	}
	lifted := false
	stays := strings.HasPrefix(w, "remain")
	for j := k + 1; j < b && j <= k+9; j++ {
		t := &rd.toks[j]
		if rd.quoted[j] {
			return 0, ""
		}
		if t.kind == tokPunct {
			if t.r == ',' && j+1 < b && (worthy[rd.word(j+1)] || heavy[rd.word(j+1)]) {
				continue
			}
			return 0, ""
		}
		x := rd.word(j)
		if x == "by" || x == "who" || x == "which" || x == "that" || x == "because" || x == "when" || x == "after" || x == "where" || x == "in" && j > k+1 && !lifted || x == "on" || x == "with" || x == "at" || x == "from" && j > k+1 && rd.word(j-1) != "far" {
			return 0, ""
		}
		if t.kind == tokNumber || x == "first" {
			return 0, ""
		}
		if copulas[w] && strings.HasSuffix(x, "ing") && j <= k+2 && !worthy[x] && !degrees[x] && !bents[x] && x != "turning" && !rd.seeming(k, a) {
			return 0, "" // "are pushing hard": what they do, not what they are
		}
		if degrees[x] || len(x) > 4 && strings.HasSuffix(x, "ly") && x != "family" && x != "only" && x != "early" && x != "daily" {
			lifted = true
			continue
		}
		if bents[x] && (strings.HasPrefix(w, "seem") || strings.HasPrefix(w, "appear")) {
			return j + 1, kind
		}
		if copulas[w] && worthy[x] && !rd.attributive(j, b) {
			if x == "critical" && (rd.word(j-1) == "in" || j+1 < b && rd.word(j+1) == "of") {
				return 0, ""
			}
			if feelings[x] && rd.subjectSpeaks(k, i, a) {
				return 0, ""
			}
			if stays && (x == "fragile" || x == "essential" || x == "important" || x == "significant" || x == "critical") {
				return j + 1, kind
			}
			if !mildly[x] || lifted && !(rd.personal(k, i, a) && plainPraise(x)) ||
				j+1 < b && (rd.word(j+1) == "for" || rd.word(j+1) == "to") && !plainPraise(x) && !rd.personal(k, i, a) {
				return j + 1, kind
			}
		}
		if x == "turning" && !(j+1 < b && rd.word(j+1) == "point") {
			continue
		}
		if weights[x] && !rd.compound(j, b) {
			strong := alone[x]
			for h := j - 1; h > k && h > j-4 && !strong; h-- {
				strong = heavy[rd.word(h)] || worthy[rd.word(h)] && !mildly[rd.word(h)]
			}
			if strong {
				return j + 1, kind
			}
		}
	}
	return 0, ""
}

// subordinators begin a clause that is not the main one.
var subordinators = wordSet(`which who whom whose that because as when where while after before since if although though until unless
	whether what how why than so-that whereas once despite`)
