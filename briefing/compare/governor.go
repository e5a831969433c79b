package compare

import "strings"

// irregulars are past and present forms that do not show by their ending.
var irregulars = func() map[string]bool {
	m := map[string]bool{}
	for _, w := range strings.Fields(`shot fell won lost beat took gave made found held struck hit left went came began saw led fled got
		sold bought paid met set ran put cut drew grew rose sank sought stole taught wrote spoke broke drove flew froze hid rode sang stood swore threw woke
		wore became grew left kept lay rode saw said says told died dies kills wins loses fires names hires hits leaves opens`) {
		m[w] = true
	}
	return m
}()

// verbal reports whether a word looks like a finite or participial verb.
func verbal(w string) bool {
	switch w {
	case "following", "including", "according", "during", "regarding", "concerning", "pending", "involving", "morning", "evening", "being", "united",
		"building", "meeting", "wedding", "hundred", "hearing":
		return false
	}
	return irregulars[w] || strings.HasSuffix(w, "ed") && len(w) > 4 || strings.HasSuffix(w, "ing") && len(w) > 5
}

var (
	relative  = map[string]bool{"that": true, "which": true, "who": true, "it": true, "he": true, "she": true}
	auxiliary = map[string]bool{"is": true, "was": true, "were": true, "are": true, "be": true, "has": true, "had": true, "have": true}
)

// governor finds the verb that a figure belongs to: the nearest before it in its
// clause, else the first after it.
func (v *vocab) governor(r *figureReader, u *unit, x *setting) {
	w := r.word(x.first)
	if dated(x.kind) && x.prev == "the" {
		x.attributive = true // "the March 11 attack"
	}
	if x.kind == figDay && (strings.HasSuffix(w, "'s") || strings.HasSuffix(w, "’s")) {
		x.attributive = true
	}
	take := func(i int) {
		x.verb, x.hasVerb, x.at = u.words[i], true, i
		x.participle = strings.HasSuffix(r.word(i), "ing") && !auxiliary[r.word(i-1)]
		switch r.word(i - 1) {
		case "to", "will", "would", "shall":
			x.future = true
		}
		x.said = reporting[r.word(i)]
		x.generic = generic[r.word(i)] || auxiliary[r.word(i)]
		for _, c := range v.stems[u.words[i]].concepts {
			if v.act(c) {
				x.verbActs = append(x.verbActs, c)
			}
		}
		x.verbActs = distinct(x.verbActs)
	}
	for i := x.first - 1; i >= 0 && x.first <= 3; i-- {
		if reporting[r.word(i)] { // "Police said on Thursday that …"
			take(i)
			return
		}
	}
	if x.first > 0 {
		for i := x.first - 1; i >= max(0, x.first-12); i-- {
			word := r.word(i)
			if verbal(word) && !r.upper(i) || strings.HasSuffix(word, "s") && relative[r.word(i-1)] && !v.stems[u.words[i]].stop {
				take(i)
				return
			}
			if r.word(i-1) == "to" && len(v.stems[u.words[i]].concepts) > 0 && !r.upper(i) { // "to host Oscars in 2014"
				take(i)
				return
			}
			if auxiliary[word] { // "was on suicide watch Monday"
				take(i)
				return
			}
			if word == "that" || word == "who" || word == "which" {
				break
			}
		}
	}
	for i := x.last + 1; i < min(len(u.words), x.last+14); i++ {
		if word := r.word(i); verbal(word) && !r.upper(i) {
			take(i)
			return
		}
	}
}
