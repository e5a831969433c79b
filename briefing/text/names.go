package text

import "brief/briefing"

// mention is one occurrence of a name.
type mention struct {
	sent       int
	from, to   int // tokens
	start, end int // bytes of the text
	key        string
	kind       string
	person     bool // the words around it say it is a person
	org        bool
	place      bool
	thing      bool // a prize, a law, a work: none of the three
	weak       bool // "in X": a place when nothing else is known
	fixed      bool // key and kind come from a table or the config
	gender     int8 // +1 he, -1 she, 0 unknown
}

// kinds of a name.
const (
	kindPerson = "person"
	kindPlace  = "place"
	kindOrg    = "organisation"
)

// nameStats is what the whole document says about a capitalised word.
type nameStats struct {
	lower  map[string]bool // words also written in lower case
	starts map[string]bool // words with which a name inside a sentence begins
	inside map[string]bool // words of names inside sentences
}

// names fills in the names of every sentence.
func (rd *reading) names(ents *entityIndex) {
	if rd.english {
		rd.findNames()
	}
	rd.findTable()
	rd.entities(ents)
	rd.link(ents)
	for i := range rd.mentions {
		m := &rd.mentions[i]
		s := &rd.doc.Sentences[m.sent]
		s.Names = append(s.Names, briefing.Name{Start: m.start, End: m.end, Key: m.key, Kind: m.kind})
	}
}

// findNames finds the names by their capitals.
func (rd *reading) findNames() {
	var all []run
	for s := range rd.doc.Sentences {
		all = rd.runs(all, s)
	}
	st := rd.stats(all)
	for _, r := range all {
		if r.headline {
			rd.headline(r, st)
		} else {
			rd.take(r, st)
		}
	}
}

// stats looks through the document once for what its own spelling tells.
func (rd *reading) stats(all []run) *nameStats {
	st := &nameStats{lower: map[string]bool{}, starts: map[string]bool{}, inside: map[string]bool{}}
	for _, r := range all {
		if r.headline {
			continue
		}
		if r.initial {
			st.lower[rd.word(r.from)] = false
		} else {
			st.starts[rd.word(r.from)] = true
		}
		whole := !r.initial || r.to-r.from > 1 && !openers[rd.word(r.from)] && !stops["en"][rd.word(r.from)] && !roles[rd.word(r.from)]
		for k := r.from; k < r.to; k++ {
			if k > r.from || whole {
				st.inside[rd.word(k)] = true
			}
		}
	}
	for k := range rd.toks {
		if t := &rd.toks[k]; t.kind == tokWord && !t.cap {
			if seen, ok := st.lower[rd.word(k)]; ok && !seen {
				st.lower[rd.word(k)] = true
			}
		}
	}
	return st
}

// add records tokens [from, to) of sentence s as a name.
func (rd *reading) add(s, from, to int) *mention {
	for to > from && rd.toks[to-1].kind == tokPunct {
		to--
	}
	if from >= to {
		return nil
	}
	m := mention{sent: s, from: from, to: to, start: rd.toks[from].start, end: rd.toks[to-1].end}
	rd.mentions = append(rd.mentions, m)
	return &rd.mentions[len(rd.mentions)-1]
}

// strong roles make the words before a person's name a title; the others
// ("foreign", "deputy") only go with them.
var weakRoles = wordSet(`foreign prime vice defence defense interior finance justice energy deputy assistant acting former
	opposition supreme crown grand district first state senior junior rear field staff republican democrat democratic
	general private major guard forward tackle star agent chair delegate king prince pope father sister chief speaker`)

func strongRole(w string) bool { return roles[w] && !weakRoles[w] }

// take makes names of one run.
func (rd *reading) take(r run, st *nameStats) {
	from, to := r.from, r.to
	if r.initial {
		from = rd.pastOpener(r, st)
		if from == to {
			return
		}
	}
	rd.part(r, st, from, to, r.initial && from == r.from)
}

// pastOpener skips the words at the start of a sentence that belong to no name.
func (rd *reading) pastOpener(r run, st *nameStats) int {
	k := r.from
	for k < r.to {
		w := rd.word(k)
		switch {
		case placeHeads[w] && rd.placeAt(k, r.to) > 0:
			return k
		case stops["en"][w], (adverbs[w] || adverbial(w)) && k+1 < r.to:
		case !openers[w] || k+1 == r.to:
			return k
		case roles[w]:
			return k
		case !startsName(rd.word(k+1), st):
			return k
		}
		if rd.toks[k].poss {
			return r.to
		}
		k++
	}
	return k
}

// adverbial reports whether w looks like an adverb: "Typically Microsoft …".
func adverbial(w string) bool {
	return len(w) > 5 && w[len(w)-2:] == "ly" && !givenNames[w] && !isPlaceWord(w) && w != "family" && w != "assembly"
}

func startsName(w string, st *nameStats) bool {
	return givenNames[w] || isPlaceWord(w) || st.starts[w] || strongRole(w)
}

// part makes names of tokens [from, to): it takes off a nationality and titles,
// and parts what a title in the middle parts.
func (rd *reading) part(r run, st *nameStats, from, to int, initial bool) {
	if from >= to {
		return
	}
	w := rd.word(from)
	if c, ok := demonyms[w]; ok && !orgName[w] {
		if to-from == 1 || rd.demonymParts(from+1, to) {
			m := rd.add(r.sent, from, from+1)
			m.key, m.fixed = c, true
			rd.part(r, st, from+1, to, false)
			return
		}
	}
	if n := rd.placeAt(from, to); n > 0 && n < to-from && !rd.keepsPlace(from, to) {
		rd.single(r, st, from, from+n, initial)
		rd.part(r, st, from+n, to, false)
		return
	}
	// Titles, at the start or in the middle.
	last := -1
	for k := from; k < to; k++ {
		if strongRole(rd.word(k)) || weakRoles[rd.word(k)] && titleBefore(rd, k, to) {
			last = k
		} else if last >= 0 && k > last+1 && rd.toks[k].kind == tokWord {
			break
		}
	}
	tail := rd.word(to - 1)
	if last >= 0 && !(last+1 < to && (orgHeads[tail] || placeTails[tail]) && to-last <= 2) {
		left := from
		end := last
		for end > left && (roles[rd.word(end-1)] || rd.toks[end-1].kind == tokPunct) {
			end--
		}
		if end > left {
			rd.single(r, st, left, end, initial)
		}
		next := last + 1
		for next < to && (rd.toks[next].kind == tokPunct || rd.word(next) == "of" || rd.word(next) == "the" || roles[rd.word(next)] && next+1 < to) {
			next++
		}
		of := next > last+1 && rd.word(last+1) == "of"
		for of && next+1 < to && openers[rd.word(next)] {
			next++
		}
		n := len(rd.mentions)
		if next < to {
			rd.part(r, st, next, to, false)
		}
		if len(rd.mentions) > n && honorifics[rd.word(last)] && (!of || to-next > 1) {
			m := &rd.mentions[len(rd.mentions)-1]
			if !m.fixed && !m.org {
				m.person = true
			}
			m.gender = genderOf(rd.word(last), m.gender)
		}
		return
	}
	rd.single(r, st, from, to, initial)
}

// titleBefore reports whether a weak title at k stands before a given name.
func titleBefore(rd *reading, k, to int) bool {
	if k+1 >= to {
		return false
	}
	if givenNames[rd.word(k+1)] {
		return true
	}
	if w := rd.word(k); w != "deputy" && w != "agent" || to-k > 3 {
		return false
	}
	for j := k + 1; j < to; j++ {
		if w := rd.word(j); roles[w] || orgHeads[w] || placeTails[w] || thingTails[w] {
			return false
		}
	}
	return true
}

// orgName are demonyms that are more often something else.
var orgName = wordSet(`soviet`)

// institutions follow a nationality without being one name with it.
var institutions = wordSet(`ministry army navy government parliament embassy police forces military senate congress court
	state supreme foreign defense defence interior finance republic coast central national federal federation air
	orthodox red grand security intelligence`)

// demonymParts reports whether what follows a nationality is a name of its own.
func (rd *reading) demonymParts(from, to int) bool {
	w := rd.word(from)
	return roles[w] || givenNames[w] || isPlaceWord(w) || institutions[w] || rd.toks[from].kind == tokPunct || rd.toks[from].glued
}

// placeAt returns how many tokens from k on are a known place, and 0 for none.
func (rd *reading) placeAt(k, to int) int {
	w := rd.word(k)
	if placeHeads[w] {
		for n := min(to-k, 4); n > 1; n-- {
			if _, ok := places[rd.low[rd.toks[k].start:rd.toks[k+n-1].end]]; ok {
				return n
			}
		}
	}
	if _, ok := places[w]; ok {
		return 1
	}
	return 0
}

// keepsPlace reports whether a run that begins with a place is one name: "Los
// Angeles Times", "Boston Red Sox", "Paris Hilton" are; what a title or given
// name follows is not.
func (rd *reading) keepsPlace(from, to int) bool {
	k := from + rd.placeAt(from, to)
	w := rd.word(k)
	return !(roles[w] && rd.toks[k].kind == tokWord && !orgHeads[rd.word(to-1)]) && !isPlaceWord(w)
}

// annotate fills in what is read from words: names, quotations, credits, cues,
// and what a sentence leans on.
func annotate(d *briefing.Document, ents *entityIndex) {
	rd := newReading(d)
	rd.names(ents)
	rd.quotes()
	if rd.english {
		rd.attributions()
		rd.modality()
		rd.assessments()
		rd.openers()
	}
}
