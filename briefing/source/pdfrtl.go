package source

import (
	"cmp"
	"slices"
	"strings"
	"unicode"

	"github.com/ledongthuc/pdf"
	"golang.org/x/text/unicode/norm"
)

// rightToLeft reports whether a glyph is of a script that is written so.
func rightToLeft(s string) bool {
	for _, r := range s {
		return unicode.In(r, unicode.Arabic, unicode.Hebrew, unicode.Syriac, unicode.Thaana)
	}
	return false
}

// mostlyRightToLeft reports whether a page is in such a script.
func mostlyRightToLeft(glyphs []pdf.Text) bool {
	rtl, letters := 0, 0
	for _, g := range glyphs {
		for _, r := range g.S {
			if unicode.IsLetter(r) {
				letters++
			}
			break
		}
		if rightToLeft(g.S) {
			rtl++
		}
	}
	return rtl*2 > letters && rtl > 0
}

// rightToLeftLines puts the glyphs of a page in such a script into lines by where
// they stand, whatever the order of the file: some write them as they look. A
// glyph of two letters, such as lam-alef, keeps their order. The lines are
// mirrored, so that what stands right comes first.
func rightToLeftLines(glyphs []pdf.Text) []pdfLine {
	glyphs = slices.DeleteFunc(slices.Clone(glyphs), func(g pdf.Text) bool { return g.S == "" || g.S == "\n" })
	slices.SortStableFunc(glyphs, func(a, b pdf.Text) int { return cmp.Compare(b.Y, a.Y) })
	var out []pdfLine
	for from := 0; from < len(glyphs); {
		to := from + 1
		for to < len(glyphs) && glyphs[from].Y-glyphs[to].Y <= max(glyphs[from].FontSize, 1)*0.35 {
			to++
		}
		row := glyphs[from:to]
		slices.SortStableFunc(row, func(a, b pdf.Text) int { return cmp.Compare(b.X+b.W, a.X+a.W) })
		start := 0
		for i := 1; i <= len(row); i++ {
			if i < len(row) && row[i-1].X-(row[i].X+row[i].W) <= max(row[i].FontSize, 1)*2.5 {
				continue
			}
			if l, ok := mirrored(row[start:i]); ok {
				out = append(out, l)
			}
			start = i
		}
		from = to
	}
	return out
}

// mirrored joins the glyphs of a line, the rightmost first. Numbers and words of
// other scripts go from left to right in it.
func mirrored(row []pdf.Text) (pdfLine, bool) {
	var b strings.Builder
	var run []string // glyphs of a foreign word or number, as they stand from the right
	flush := func() {
		// What only stands between words is no part of a foreign one.
		n := len(run)
		for n > 0 && !foreign(run[n-1]) {
			n--
		}
		for i := n - 1; i >= 0; i-- {
			b.WriteString(run[i])
		}
		for _, s := range run[n:] {
			b.WriteString(s)
		}
		run = nil
	}
	left, right, size, same := row[0].X, row[0].X+row[0].W, 0.0, 0
	for i, g := range row {
		left, right, size = min(left, g.X), max(right, g.X+g.W), max(size, g.FontSize)
		if i > 0 {
			last := row[i-1]
			if g.X == last.X && !unicode.IsMark([]rune(g.S)[0]) {
				same++
			}
			if last.X-(g.X+g.W) > max(g.FontSize, 1)*0.17 && last.S != " " && g.S != " " {
				if len(run) > 0 && foreign(g.S) {
					run = append(run, " ")
				} else {
					flush()
					b.WriteByte(' ')
				}
			}
		}
		switch {
		case foreign(g.S), len(run) > 0 && strings.Contains(" .,:/%-+", g.S):
			run = append(run, g.S)
		default:
			flush()
			b.WriteString(g.S)
		}
	}
	flush()
	s := brackets(fold(norm.NFC.String(plainForms(strings.ToValidUTF8(b.String(), "\uFFFD")))))
	return pdfLine{X: -tenth(right), Y: tenth(row[0].Y), W: tenth(right - left), Size: tenth(size), Text: s, Doubt: same*5 > len(row)}, s != ""
}

// foreign reports whether a glyph is a digit or of a script from left to right.
func foreign(s string) bool {
	for _, r := range s {
		return unicode.IsDigit(r) || unicode.IsLetter(r) && !rightToLeft(s)
	}
	return false
}

// brackets turns the brackets of a line where they stand the wrong way round:
// some files give them as they look, others as they are meant.
func brackets(s string) string {
	for _, pair := range []string{"()", "[]", "«»"} {
		r := []rune(pair)
		open, shut := strings.IndexRune(s, r[0]), strings.IndexRune(s, r[1])
		if shut >= 0 && shut < open && strings.LastIndex(s, string(r[0])) > strings.LastIndex(s, string(r[1])) {
			s = strings.Map(func(c rune) rune {
				switch c {
				case r[0]:
					return r[1]
				case r[1]:
					return r[0]
				}
				return c
			}, s)
		}
	}
	return s
}

// ordered reports whether the order of what is written from right to left is
// certain.
func (f *pdfFile) ordered() bool {
	all, doubt := 0, 0
	for i := range f.Pages {
		for _, l := range f.Pages[i].Lines {
			all += len(l.Text)
			if l.Doubt {
				doubt += len(l.Text)
			}
		}
	}
	return doubt*50 <= all
}
