package source

import (
	"slices"
	"unicode"
)

// print is a text as it is compared: its words, its runs of words, its figures.
type print struct {
	n       int // words
	words   uint64
	runs    []uint64 // sorted, each once
	figures uint64
}

// printOf reads letters and digits only: case, punctuation and line breaks make
// no other text.
func printOf(text string) print {
	var p print
	var last [runWords]uint64
	word, figure := seed, false
	flush := func() {
		if word == seed {
			return
		}
		p.words = mix(p.words, word)
		if figure {
			p.figures = mix(p.figures, word)
		}
		copy(last[:], last[1:])
		last[runWords-1] = word
		if p.n++; p.n >= runWords {
			run := seed
			for _, w := range last {
				run = mix(run, w)
			}
			p.runs = append(p.runs, run)
		}
		word, figure = seed, false
	}
	for _, r := range text {
		if !unicode.IsLetter(r) && !unicode.IsDigit(r) && !unicode.IsMark(r) {
			flush()
			continue
		}
		figure = figure || unicode.IsDigit(r)
		word = mix(word, uint64(unicode.ToLower(r)))
	}
	flush()
	slices.Sort(p.runs)
	p.runs = slices.Compact(p.runs)
	return p
}

const seed uint64 = 14695981039346656037

// mix is a step of FNV-1a with its bits spread: the same on every machine.
func mix(h, x uint64) uint64 {
	h = (h ^ x) * 1099511628211
	return h ^ h>>29
}

// common counts the runs that two texts share.
func (p print) common(q print) int {
	n := 0
	for i, j := 0, 0; i < len(p.runs) && j < len(q.runs); {
		switch {
		case p.runs[i] < q.runs[j]:
			i++
		case p.runs[i] > q.runs[j]:
			j++
		default:
			n++
			i++
			j++
		}
	}
	return n
}

// shared is how much of the shorter text the other has, in thousandths.
func (p print) shared(q print) int {
	least := min(len(p.runs), len(q.runs))
	if least == 0 {
		return 0
	}
	return 1000 * p.common(q) / least
}

// equal reports whether two texts have the same words. A text without any is like
// none.
func (p print) equal(q print) bool { return p.n > 0 && p.n == q.n && p.words == q.words }

// same reports whether two texts say the same: hardly a word differs, and no
// figure.
func (p print) same(q print) bool {
	if p.equal(q) {
		return true
	}
	n := p.common(q)
	return p.figures == q.figures && n > 0 && 1000*n/(len(p.runs)+len(q.runs)-n) >= sameShare
}
