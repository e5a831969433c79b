package text

// flag marks a word that begins something one of the readers looks for, so that
// each token is looked up once and not once for every table.
type flag uint16

const (
	flagSay    flag = 1 << iota // a verb of saying
	flagCredit                  // "according", "citing" and their like
	flagModal
	flagNegation
	flagIdiom
	flagWorth  // a verb by which a sentence can judge
	flagDeemed // "seen", "considered"
	flagBelief // "believes", "fears"
	flagOwn    // "I", "my"
)

var flags = func() map[string]flag {
	m := make(map[string]flag)
	for w := range sayVerbs {
		m[w] |= flagSay
	}
	for _, list := range []map[string]bool{vagueAdverbs, passiveCredits, wordSet("according citing quoting by reports")} {
		for w := range list {
			m[w] |= flagCredit
		}
	}
	for w := range modalTable {
		m[w] |= flagModal
	}
	for w := range negationTable {
		m[w] |= flagNegation
	}
	for w := range idioms {
		m[w] |= flagIdiom
	}
	for _, list := range []map[string]bool{markVerbs, weighVerbs} {
		for w := range list {
			m[w] |= flagWorth
		}
	}
	for w := range deemedWords {
		m[w] |= flagDeemed
	}
	for w := range beliefs {
		m[w] |= flagBelief
	}
	for w := range ownWords {
		m[w] |= flagOwn
	}
	return m
}()
