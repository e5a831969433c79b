package text

import (
	"cmp"
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"
)

// A quotation of several sentences stays in one piece, with the words that
// introduce it, and so does a bracket; a longer one is a speech, and is cut.
const (
	heldQuote   = 700
	heldBracket = 400
)

// pairs are the quotations and brackets of a block, by start, as half-open
// ranges that hold their marks.
type pairs struct {
	list  [][2]int
	reach int // the furthest end of the pairs that start before the last place asked for
}

// hold reports whether place at lies inside a pair. Places must be asked for in
// ascending order.
func (p *pairs) hold(at int) bool {
	for len(p.list) > 0 && p.list[0][0] < at {
		p.reach = max(p.reach, p.list[0][1])
		p.list = p.list[1:]
	}
	return at < p.reach
}

// findPairs finds the pairs of text[start:end] that are short enough to matter.
func findPairs(text string, start, end int) pairs {
	var p pairs
	for i := start; i < end; i++ {
		if pairByte[text[i]] {
			p.scan(text, i, start, end)
			break
		}
	}
	slices.SortFunc(p.list, func(a, b [2]int) int { return cmp.Or(cmp.Compare(a[0], b[0]), cmp.Compare(a[1], b[1])) })
	return p
}

// pairByte marks the bytes that marks of pairs begin with.
var pairByte = func() (t [256]bool) {
	for _, c := range []byte("\"'`()[]\xC2\xE2\xE3\xEF") {
		t[c] = true
	}
	return t
}()

// none stands where no opening mark waits for its fellow.
const none = -1

func (p *pairs) scan(text string, i, start, end int) {
	double, curly, angle, single, tick, bracket, cjk := none, none, none, none, none, none, none
	pair := func(open *int, to, limit int) {
		if *open >= 0 && to-*open <= limit {
			p.list = append(p.list, [2]int{*open, to})
		}
		*open = none
	}
	for i < end {
		if !pairByte[text[i]] {
			i++
			continue
		}
		r, n := utf8.DecodeRuneInString(text[i:end])
		before, _ := utf8.DecodeLastRuneInString(text[start:i])
		apart := i == start || unicode.IsSpace(before) || strings.ContainsRune("([{—–-\"'“‘«", before)
		after, _ := utf8.DecodeRuneInString(text[i+n : end])
		switch r {
		case '"':
			switch {
			case double >= 0 && !(apart && before != '-' && wordRune(after)):
				pair(&double, i+n, heldQuote)
			case apart || double < 0 && !unicode.IsDigit(before) && wordRune(after):
				double = i
			}
		case '“', '„':
			if r == '“' && curly >= 0 && strings.HasPrefix(text[curly:], "„") {
				pair(&curly, i+n, heldQuote)
			} else {
				curly = i
			}
		case '”':
			if curly < 0 && apart && wordRune(after) {
				curly = i // Swedish, Finnish: the same mark on both sides
			} else {
				pair(&curly, i+n, heldQuote)
			}
		case '«':
			angle = i
		case '»':
			pair(&angle, i+n, heldQuote)
		case '「', '『':
			cjk = i
		case '」', '』':
			pair(&cjk, i+n, heldQuote)
		case '‘':
			single = i
		case '\'', '’':
			ends := strings.ContainsRune(".!?,…”", before) && !wordRune(after)
			switch {
			case r == '\'' && strings.HasPrefix(text[i:end], "''"):
				pair(&tick, i+2, heldQuote)
				n = 2
			case ends && tick >= 0:
				pair(&tick, i+n, heldQuote)
			case ends:
				pair(&single, i+n, heldQuote)
			case r == '\'' && apart && before != '\'' && wordRune(after):
				single = i
			}
		case '`':
			tick = i
			for n < 2 && i+n < end && text[i+n] == '`' {
				n++
			}
		case '(', '[', '（':
			bracket = i
		case ')', ']', '）':
			pair(&bracket, i+n, heldBracket)
		}
		i += n
	}
}

func wordRune(r rune) bool { return unicode.IsLetter(r) || unicode.IsDigit(r) }
