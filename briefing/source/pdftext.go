package source

import (
	"cmp"
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"
)

// document makes a document of the lines of a PDF file. Sure says that the order
// of the words of a line is that in which they are read.
func (f *pdfFile) document(sure bool) (document, error) {
	letters, odd, rtl := 0, 0, 0
	for i := range f.Pages {
		for _, l := range f.Pages[i].Lines {
			for _, r := range l.Text {
				switch {
				case unicode.IsLetter(r):
					letters++
					if unicode.In(r, unicode.Arabic, unicode.Hebrew, unicode.Syriac) {
						rtl++
					}
				case r == utf8.RuneError, unicode.IsControl(r), unicode.Is(unicode.Co, r):
					odd++
				}
			}
		}
	}
	switch {
	case len(f.Pages) == 0:
		return document{}, &Unreadable{Reason: "a PDF file without pages"}
	case letters < 20*min(len(f.Pages), 5):
		return document{}, &Unreadable{Reason: "a PDF file without a text layer, perhaps a scan; " + pdfScanHint}
	case rtl*5 > letters && !f.ordered():
		return document{}, &Unreadable{Reason: "a PDF file in a script from right to left, whose order is not certain; " + pdfPoorHint}
	case odd*12 > letters:
		return document{}, &Unreadable{Reason: "a PDF file whose fonts do not say what their signs mean; " + pdfPoorHint}
	}
	d := document{meta: meta{title: plausibleTitle(f.Title), author: fold(f.Author)}, filed: pdfDate(f.Created)}
	if nobody[strings.ToLower(d.meta.author)] {
		d.meta.author = ""
	}
	body := f.bodySize()
	heads := f.runningHeads()
	for i := range f.Pages {
		lines := f.Pages[i].Lines
		if !sure {
			lines = arranged(lines)
		}
		d.blocks = appendPage(d.blocks, lines, heads, i+1, body)
	}
	return d, nil
}

// plausibleTitle is a title that a person wrote: programs write file names.
func plausibleTitle(s string) string {
	s = fold(s)
	low := strings.ToLower(s)
	if low == "untitled" || strings.HasPrefix(low, "microsoft word") || !strings.Contains(s, " ") && strings.ContainsAny(s, "._") {
		return ""
	}
	return s
}

// pdfDate reads D:20250306091200+01'00' (ISO 32000-1 §7.9.4) as a date.
func pdfDate(s string) string {
	s = strings.TrimPrefix(s, "D:")
	if len(s) < 8 {
		return ""
	}
	return dateField(s[:4] + "-" + s[4:6] + "-" + s[6:8])
}

// bodySize is the size in which most of the letters are set.
func (f *pdfFile) bodySize() int {
	count := map[int]int{}
	for _, p := range f.Pages {
		for _, l := range p.Lines {
			count[l.Size] += len(l.Text)
		}
	}
	best := 0
	for size, n := range count {
		if n > count[best] || n == count[best] && size < best {
			best = size
		}
	}
	return best
}

var digits = late(`\d+`)

// pageNumber matches a line that only numbers the page.
var pageNumber = late(`(?i)^(?:page|seite|стр\.?|página|p\.)?[-–— ]*\d{1,4}(?: ?(?:of|von|de|из|sur|/) ?\d{1,4})?[-–— ]*$`)

// runningHeads are the lines at the edge of pages that come again on others,
// whatever their numbers.
func (f *pdfFile) runningHeads() map[string]bool {
	seen := map[string]int{}
	for _, p := range f.Pages {
		for key := range edges(p.Lines) {
			seen[key]++
		}
	}
	out := map[string]bool{}
	for key, n := range seen {
		if n >= 2 && n*3 >= len(f.Pages) {
			out[key] = true
		}
	}
	return out
}

func headKey(s string) string { return digits.ReplaceAllString(strings.ToLower(s), "#") }

// edges are the lines at the top and the bottom of a page.
func edges(lines []pdfLine) map[string]bool {
	out := map[string]bool{}
	for _, l := range lines {
		above, below := map[int]bool{}, map[int]bool{}
		for _, x := range lines {
			if len(above) > 1 && len(below) > 1 {
				break
			}
			if x.Y > l.Y+l.Size/2 {
				above[x.Y] = true
			} else if x.Y < l.Y-l.Size/2 {
				below[x.Y] = true
			}
		}
		if len(above) <= 1 || len(below) <= 1 {
			out[headKey(l.Text)] = true
		}
	}
	return out
}

// arranged puts the lines of a page in the order in which they are read: where a
// gutter parts most of them, the left column before the right one, between lines
// that go across.
func arranged(lines []pdfLine) []pdfLine {
	if len(lines) < 8 {
		return lines
	}
	left, right := lines[0].X, lines[0].X+lines[0].W
	for _, l := range lines {
		left, right = min(left, l.X), max(right, l.X+l.W)
	}
	width := right - left
	best, gutter := len(lines), 0
	for g := left + width*2/5; g <= left+width*3/5; g += max(width/50, 1) {
		across, before, after := 0, 0, 0
		for _, l := range lines {
			switch {
			case l.X+l.W <= g+10:
				before++
			case l.X >= g-10:
				after++
			default:
				across++
			}
		}
		if before >= 4 && after >= 4 && across*4 < len(lines) && across < best {
			best, gutter = across, g
		}
	}
	if gutter == 0 {
		return lines
	}
	// Bands between the lines that go across; in each the left side first.
	type place struct{ band, side int }
	at := map[int]place{}
	order := make([]int, len(lines))
	var cross []int // heights of the lines that go across
	for i, l := range lines {
		order[i] = i
		if l.X < gutter-10 && l.X+l.W > gutter+10 {
			cross = append(cross, l.Y)
		}
	}
	for i, l := range lines {
		p := place{}
		for _, y := range cross {
			if y > l.Y {
				p.band += 2
			}
		}
		switch {
		case l.X < gutter-10 && l.X+l.W > gutter+10:
			p.band++
		case l.X >= gutter-10:
			p.side = 1
		}
		if p.band%2 == 0 && len(cross) > 0 {
			p.band += 2
		}
		at[i] = p
	}
	slices.SortStableFunc(order, func(a, b int) int {
		return cmp.Or(cmp.Compare(at[a].band, at[b].band), cmp.Compare(at[a].side, at[b].side), cmp.Compare(lines[b].Y, lines[a].Y))
	})
	out := make([]pdfLine, len(lines))
	for i, o := range order {
		out[i] = lines[o]
	}
	return out
}

// wasteKind is the kind of what is dropped, under a name that no local takes.
const wasteKind = waste
