package text

import (
	"strings"

	"brief/briefing"
)

// comments are adverbs by which a writer judges, wherever they stand.
var comments = wordSet(`undoubtedly unfortunately regrettably undeniably unquestionably fortunately thankfully ironically doubtless sadly
	obviously inexplicably shamefully disgracefully`)

// duties are what the writer demands: "must act", "should resign".
var duties = wordSet(`must should`)

// ordered are words that make a duty one of law, contract or timetable.
var ordered = wordSet(`law laws rule rules ruling court judge order treaty contract terms constitution regulations regulation charter statute
	deadline before within until unless by under either qualify apply applicants according requirements guidelines protocol licence license`)

// inferring are participles by which the writer draws a conclusion: ", suggesting
// that". Behind the verbs of hinting they are the writer's too.
var (
	inferring = wordSet("suggesting indicating implying")
	hinting   = wordSet("indicated signalled signaled hinted")
)

// staging are participles of the verbs in markVerbs.
var staging = wordSet(`underscoring underlining highlighting cementing heralding exemplifying epitomizing epitomising symbolizing symbolising
	signalling signaling foreshadowing solidifying illustrating exposing`)

// moods colour a phrase before the subject: "In a sad reversal, …".
var moods = wordSet(`sad surprising ironic cruel remarkable astonishing disturbing troubling worrying alarming shameful disgraceful cynical
	welcome encouraging extraordinary stunning shocking outrageous baffling heartening depressing predictable`)

// virtues are what somebody is only in somebody's eyes.
var virtues = wordSet(`spiritual kind loving gentle friendly generous warm decent honest humble charming talented gifted intelligent smart brave
	wise nice likeable likable pleasant caring devoted sincere arrogant selfish lazy rude cruel evil`)

// failures are outcomes that "was a" makes a verdict.
var failures = wordSet("success failure flop shambles")

// editorial reports whether the word at k shows that the writer judges: the token
// after the words that show it, 0 when not.
func (rd *reading) editorial(w string, k, i, a, b int) int {
	if rd.mention[k] != 0 {
		return 0
	}
	next := ""
	if k+1 < b && rd.toks[k+1].kind == tokWord {
		next = rd.word(k + 1)
	}
	prev := ""
	if k > a {
		prev = rd.word(k - 1)
	}
	switch {
	case comments[w]:
		if !rd.subordinate(k, a) && prev != "not" && prev != "more" {
			return k + 1
		}
	case w == "clearly":
		// "is clearly losing control"; "was clearly visible" is seen.
		if (isBe(prev) || prev == "has" || prev == "have" || prev == "had") && next != "" && !rd.subordinate(k, a) && !clearToSee[next] {
			return k + 2
		}
	case duties[w]:
		if rd.demands(w, next, k, a, b) {
			return k + 1
		}
	case staging[w]:
		if rd.is(k-1, a, b, ',') && next != "" && next != "in" && next != "the" && !rd.subjectSpeaks(k, i, a) {
			return k + 1
		}
	case moods[w]:
		if rd.word(a) == "in" && a+1 < b && (rd.word(a+1) == "a" || rd.word(a+1) == "an") && k < a+8 && rd.unbroken(a, k) {
			return k + 1
		}
	case virtues[w]:
		if (prev == "very" || prev == "deeply" || prev == "truly" || prev == "extremely") && k-2 >= a && isBe(rd.word(k-2)) && !rd.attributive(k, b) {
			return k + 1
		}
	case failures[w]:
		if k-2 < a || next == "of" || next == "to" || next == "rate" {
			return 0
		}
		j := k - 1
		for j > a && j > k-4 && (heavy[rd.word(j)] && rd.word(j) != "political" || degrees[rd.word(j)] || absolutes[rd.word(j)]) {
			j--
		}
		if (rd.word(j) == "a" || rd.word(j) == "an") && copulas[rd.word(j-1)] && !rd.subordinate(j-1, a) {
			return k + 1
		}
	}
	return 0
}

var (
	clearToSee = wordSet(`visible marked seen labelled labeled audible defined heard stated written identified identifiable displayed signposted
		shown recognisable recognizable distinguishable`)
	absolutes = wordSet("complete total utter resounding outright abject spectacular")
)

// unbroken reports whether no comma stands in tokens [a, k).
func (rd *reading) unbroken(a, k int) bool {
	for j := a; j < k; j++ {
		if rd.toks[j].kind == tokPunct {
			return false
		}
	}
	return true
}

// demands reports whether "must" or "should" at k is the writer's own demand and
// no rule, order, date or condition that the report passes on.
func (rd *reading) demands(w, next string, k, a, b int) bool {
	if k == a || next == "" || rd.subordinate(k, a) || rd.word(k-1) == "the" || rd.word(k-1) == "a" {
		return false
	}
	switch {
	case next == "be" || next == "have":
		if k+2 >= b || next == "have" && w == "must" {
			return false
		}
		x := rd.word(k + 2)
		if w == "must" || x == "able" || x == "ready" || x == "open" || x == "completed" || x == "finished" || x == "available" || x == "over" || x == "back" {
			return false
		}
	case next == "arrive" || next == "take" && w == "should" || next == "begin" || next == "start" && w == "should" || next == "win" || next == "also" && w == "must":
		return false
	}
	for j := a; j < b; j++ {
		if rd.toks[j].kind == tokNumber || ordered[rd.word(j)] || j < k && (rd.word(j) == "if" || rd.word(j) == "to" || rd.word(j) == "that" || sayVerbs[rd.word(j)] == sayFinite) {
			return false
		}
	}
	p := rd.before(k, a)
	return !p.ok() || !(p.pronoun && rd.word(p.from) == "you") && !strings.HasSuffix(rd.word(rd.headOf(p)), "applicants")
}

// infers returns the participle by which the writer draws a conclusion from what
// the sentence reports: "The lights were on, suggesting that …". Behind the words
// of a speaker it is taken for the speaker's.
func (rd *reading) infers(s *briefing.Sentence, a, b int) *briefing.Cue {
	for k := a + 3; k+1 < b; k++ {
		if rd.hints[k]&hintInfers == 0 || rd.quoted[k] || !rd.is(k-1, a, b, ',') || rd.word(k+1) != "that" {
			continue
		}
		for _, x := range s.Attributions {
			if x.Kind != briefing.ByVague && !hinting[x.Cue] {
				return nil
			}
		}
		for j := a + 1; j < k; j++ {
			if w := rd.word(j); rd.hints[j]&hintSay != 0 && !hinting[w] && sayVerbs[w] == sayFinite && rd.mention[j] == 0 && rd.before(j, a).ok() {
				return nil
			}
		}
		return &briefing.Cue{Start: rd.toks[k].start, End: rd.toks[k+1].end, Kind: "judgement"}
	}
	return nil
}
