package text

// hint marks a word that begins something one of the readers looks for, so that
// each token is looked up once and not once for every table.
type hint uint16

const (
	hintSay    hint = 1 << iota // a verb of saying
	hintCredit                  // "according", "citing" and their like
	hintModal
	hintNegation
	hintIdiom
	hintWorth     // a verb by which a sentence can judge
	hintDeemed    // "seen", "considered"
	hintBelief    // "believes", "fears"
	hintOwn       // "I", "my"
	hintEditorial // "undoubtedly", "must": see editorial
	hintInfers    // "suggesting"
)

var hints = func() map[string]hint {
	m := make(map[string]hint)
	for w := range sayVerbs {
		m[w] |= hintSay
	}
	for _, list := range []map[string]bool{vagueAdverbs, passiveCredits, showVerbs, wordSet("according citing quoting by reports")} {
		for w := range list {
			m[w] |= hintCredit
		}
	}
	for w := range modalTable {
		m[w] |= hintModal
	}
	for w := range negationTable {
		m[w] |= hintNegation
	}
	for w := range idioms {
		m[w] |= hintIdiom
	}
	for _, list := range []map[string]bool{markVerbs, weighVerbs, outcomes} {
		for w := range list {
			m[w] |= hintWorth
		}
	}
	for _, list := range []map[string]bool{comments, duties, staging, moods, virtues, failures, wordSet("clearly")} {
		for w := range list {
			m[w] |= hintEditorial
		}
	}
	for w := range inferring {
		m[w] |= hintInfers
	}
	for w := range deemedWords {
		m[w] |= hintDeemed
	}
	for w := range beliefs {
		m[w] |= hintBelief
	}
	for w := range ownWords {
		m[w] |= hintOwn
	}
	return m
}()
