package source

import (
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"
)

// appendPage adds the blocks of a page. A paragraph that runs on from the page
// before is joined to it.
func appendPage(out []block, lines []pdfLine, heads map[string]bool, page, body int) []block {
	var waste []block
	var kept []pdfLine
	top := edges(lines)
	for _, l := range lines {
		switch key := headKey(l.Text); {
		case top[key] && heads[key], top[key] && pageNumber.MatchString(l.Text):
			waste = append(waste, block{text: l.Text, kind: wasteKind, reason: becauseHead, page: page})
		default:
			kept = append(kept, l)
		}
	}
	out = append(out, waste...)
	full := 0
	for _, l := range kept {
		full = max(full, l.W)
	}
	typescript := spaced(kept, full)
	for i := 0; i < len(kept); {
		b := block{text: kept[i].Text, gap: true, page: page}
		first, last := kept[i], kept[i]
		big := first.Size*100 >= body*115
		i++
		for ; i < len(kept); i++ {
			l := kept[i]
			drop := last.Y - l.Y
			sameLine := drop > -l.Size/3 && drop < l.Size/3 && l.X > last.X
			size := max(last.Size, l.Size, 1)
			if !sameLine && (drop <= 0 || drop > size*17/10 && drop > lineStep(kept)*14/10 || l.Size*10 > last.Size*12 || last.Size*10 > l.Size*12 || bulletOf(l.Text) > 0) {
				if !(drop <= 0 && !big && l.Size == last.Size && runsOn(b.text, l.Text)) { // the next column
					break
				}
			}
			if !sameLine && (labelLine(l.Text) || labelLine(b.text)) {
				break
			}
			if !sameLine && !big && wideGap(last, l) && apart(b.text, l.Text, last.W, full, typescript) {
				break
			}
			if ends := endOf(b.text); !sameLine && !big && (ends == endStop || ends == endAsk || ends == endColon) && (last.W*100 < full*40 || first.W > 0 && last.W*100 < first.W*82 || l.X > last.X+size) {
				break
			}
			b.text = joinLines(b.text, l.Text)
			last = l
		}
		if big && utf8.RuneCountInString(b.text) < 200 && bulletOf(b.text) == 0 {
			b.kind, b.level = heading, 2
			if first.Size*100 >= body*150 {
				b.level = 1
			}
		}
		if n := lastText(out); n >= 0 && b.kind == unknown && out[n].kind == unknown && out[n].page == page-1 && first == kept[0] && runsOn(out[n].text, b.text) {
			out[n].text = joinLines(out[n].text, b.text)
			continue
		}
		out = append(out, b)
	}
	return out
}

// lineStep is the usual distance between two lines of a page.
func lineStep(lines []pdfLine) int {
	var gaps []int
	for i := 1; i < min(len(lines), 60); i++ {
		if d := lines[i-1].Y - lines[i].Y; d > lines[i].Size/2 && d < lines[i].Size*3 {
			gaps = append(gaps, d)
		}
	}
	if len(gaps) == 0 {
		return 0
	}
	slices.Sort(gaps)
	return gaps[len(gaps)/2]
}

// runsOn reports whether a sentence goes on in the next text.
func runsOn(text, next string) bool {
	e := endOf(text)
	return (e == endOpen || e == endMiddle) && (startsLower(next) || strings.HasSuffix(text, "-") || strings.HasSuffix(text, ","))
}

// lastText is the index of the last block that is not waste, -1 without one.
func lastText(blocks []block) int {
	for i := len(blocks) - 1; i >= 0; i-- {
		if blocks[i].kind != waste {
			return i
		}
	}
	return -1
}

// joinLines joins two lines of a paragraph; a word that was broken at the end of
// the first is whole again.
func joinLines(a, b string) string {
	if head, ok := strings.CutSuffix(a, "-"); ok && startsLower(b) {
		last, _ := utf8.DecodeLastRuneInString(head)
		if unicode.IsLower(last) {
			return head + b
		}
	}
	var s strings.Builder
	s.WriteString(a)
	glue(&s, a, b)
	return s.String()
}
