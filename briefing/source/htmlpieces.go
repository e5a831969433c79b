package source

import (
	"slices"
	"strings"
)

// maxAgain is how far back a glued paragraph may repeat what stands before it.
const maxAgain = 8

// unglue gives the paragraphs of an article the words that the page has: the
// extraction joins some without a space between. A paragraph that the page has
// is the page's; one that is several of the page, in a row, is those, without the page's title.
func unglue(article, all []block, title string) []block {
	whole := map[string]int{}
	begin := map[string][]int{} // first bytes -> blocks that begin so
	for i := range all {
		k := squeeze(all[i].text)
		if _, ok := whole[k]; !ok {
			whole[k] = i
		}
		if h := k[:min(len(k), 6)]; len(begin[h]) < 8 {
			begin[h] = append(begin[h], i)
		}
	}
	var out []block
	for _, b := range article {
		k := squeeze(b.text)
		if i, ok := whole[k]; ok {
			b.text = all[i].text
			out = append(out, b)
			continue
		}
		if head := squeeze(title); head != "" { // of a short page it takes the head too
			rest, cut := strings.CutPrefix(k, head)
			if i, ok := whole[head]; ok && cut {
				out = append(out, all[i])
			}
			k = rest
		}
		if k == "" {
			continue
		}
		var best []block
		size := 0
		for _, h := range []int{6, 5, 4, 3, 2} {
			for _, from := range begin[k[:min(len(k), h)]] {
				if pieces, n := inRow(k, all[from:]); n > size {
					best, size = pieces, n
				}
			}
		}
		if len(best) < 2 || size*10 < len(k)*9 {
			best = []block{b}
			if inside, n := within(k, all); len(article) <= 6 && len(k) > 100 && n*10 >= len(k)*6 {
				best = inside
			}
		} else { // and again what stands there already
			best = slices.DeleteFunc(best, func(p block) bool {
				return slices.ContainsFunc(out[max(0, len(out)-maxAgain):], func(o block) bool { return o.text == p.text })
			})
		}
		out = append(out, best...)
	}
	return out
}

// within finds the paragraphs of the page that a text holds: of a short page the
// extraction may give all words as one.
func within(k string, all []block) (pieces []block, size int) {
	for _, x := range all[:min(len(all), 5000)] {
		if p := squeeze(x.text); x.para && len(x.text) >= 40 && len(p) < len(k) && strings.Contains(k, p) {
			pieces, size = append(pieces, x), size+len(p)
		}
	}
	return pieces, size
}

// inRow finds the blocks, in their order, that a text begins with; what lies
// between them is left out. Size is how much of the text they are.
func inRow(k string, all []block) (pieces []block, size int) {
	missed := 0
	for i := range all {
		if size >= len(k) || missed > 20 || len(pieces) > 500 {
			break
		}
		if p := squeeze(all[i].text); p != "" && strings.HasPrefix(k[size:], p) {
			pieces, size, missed = append(pieces, all[i]), size+len(p), 0
		} else {
			missed++
		}
	}
	return pieces, size
}

// squeeze is the text of a block without spaces and bullet, to compare.
func squeeze(s string) string { return strings.ReplaceAll(strings.TrimPrefix(s, "- "), " ", "") }

// maxCompared bounds, in bytes, the work of finding the rest of a page.
const maxCompared = 1 << 28

// withRest puts what of a page is not in its article where it stood, as waste.
func withRest(article, all []block) []block {
	var b strings.Builder
	at := map[string][]int{}
	for i, x := range article {
		k := squeeze(x.text)
		at[k] = append(at[k], i)
		b.WriteString(k)
		b.WriteByte('\n')
	}
	text := b.String()
	budget := maxCompared
	var out []block
	next := 0
	for _, x := range all {
		k := squeeze(x.text)
		known := false
		for _, i := range at[k] {
			known = true
			if i >= next {
				out = append(out, article[next:i+1]...)
				next = i + 1
				break
			}
		}
		if budget -= len(text); !known && budget > 0 && len(k) >= 12 {
			known = strings.Contains(text, k) || cutIn(text, k)
		}
		if !known {
			reason := becausePage
			if x.kind == waste {
				reason = x.reason
			}
			out = append(out, block{text: strings.TrimPrefix(x.text, "- "), kind: waste, reason: reason})
		}
	}
	return append(out, article[next:]...)
}

// cutIn reports whether a block was taken in pieces: its beginning and its end
// stand in the text.
func cutIn(text, k string) bool {
	n := min(40, len(k)/2)
	return len(k) > 60 && strings.Contains(text, strings.ToValidUTF8(k[:n], "")) && strings.Contains(text, strings.ToValidUTF8(k[len(k)-n:], ""))
}
