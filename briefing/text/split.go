package text

import (
	"unicode"
	"unicode/utf8"

	"brief/briefing"

	segments "github.com/clipperhouse/uax29/v2/sentences"
)

// Split returns the sentences of any text, in order, trimmed of white space.
// An empty line always ends a sentence. Every byte that is not white space lies
// in exactly one of the spans.
func Split(text string) []briefing.Span {
	var out []briefing.Span
	it := segments.FromString(text)
	start := 0
	for it.Next() {
		end := it.End()
		if end < len(text) && holds(text[start:end], text[end:]) {
			continue
		}
		if a, b := trim(text, start, end); a < b {
			out = append(out, briefing.Span{Start: a, End: b})
		}
		start = end
	}
	return out
}

// holds reports whether what is on both sides of a boundary is one sentence.
func holds(left, right string) bool {
	_, end := trim(left, 0, len(left))
	w := end
	for w > 0 && left[w-1] != ' ' && left[w-1] != '\n' {
		w--
	}
	r, _ := utf8.DecodeRuneInString(right)
	return titles[left[w:end]] || unicode.IsLower(r)
}

var titles = wordSet("Mr. Mrs. Ms. Dr. Prof. Gen. Col. Lt. Maj. Sgt. Sen. Rep. Gov. St. Mt. vs. No.")

// trim moves both ends of text[start:end] inwards over white space.
func trim(text string, start, end int) (int, int) {
	for start < end {
		r, n := utf8.DecodeRuneInString(text[start:end])
		if !unicode.IsSpace(r) {
			break
		}
		start += n
	}
	for start < end {
		r, n := utf8.DecodeLastRuneInString(text[start:end])
		if !unicode.IsSpace(r) {
			break
		}
		end -= n
	}
	return start, end
}
