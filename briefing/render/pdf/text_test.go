package pdf

import (
	"slices"
	"strings"
	"testing"

	"brief/briefing/page"

	"github.com/stretchr/testify/assert"
)

func TestWhereAWordMayBreak(t *testing.T) {
	for in, want := range map[string]string{
		"plain":                                  "plain",
		"north-eastern":                          "north-|eastern",
		"al-Sharaa":                              "al-Sharaa",
		"2024-2025":                              "2024-2025",
		"bases—Tartus":                           "bases—|Tartus",
		"港口主任，罢工":                                "港|口|主|任，|罢|工",
		"“港口”":                                   "“港|口”",
		"and/or":                                 "and/or",
		"https://a.org/b?c=d":                    "https://a.org/b?c=d",
		"https://example.org/2031/cranes?page=2": "https://|example.org/|2031/|cranes?|page=|2",
	} {
		address := len(in) > 24 && strings.Contains(in, "://")
		var parts []string
		for rest := in; rest != ""; {
			n := breakAfter(rest, address)
			parts = append(parts, rest[:n])
			rest = rest[n:]
		}
		assert.Equal(t, want, strings.Join(parts, "|"))
	}
}

// TestPartsOfAWordTouch: where a line may end inside a word, none of it is
// set apart.
func TestPartsOfAWordTouch(t *testing.T) {
	set := &setter{fonts: must(newFonts(page.Fonts{}))}
	p := set.para(nil, setText, page.Plain, text("the north-eastern quay"))
	var gaps []bool
	for _, w := range p.words {
		gaps = append(gaps, w.gap > 0)
	}
	assert.Equal(t, []bool{false, true, false, true}, gaps)
}

func TestShare(t *testing.T) {
	assert.Equal(t, []float64{50, 50}, share([]float64{1, 1}, []float64{10, 10}, 100))
	assert.Equal(t, []float64{70, 30}, share([]float64{1, 1}, []float64{70, 10}, 100))
	assert.Equal(t, []float64{60, 30, 10}, share([]float64{1, 3, 1}, []float64{60, 0, 0}, 100))
}

// FuzzLines: however a text is broken, no line is wider than the measure unless
// it is one letter, and nothing is lost.
func FuzzLines(f *testing.F) {
	for _, p := range phrases {
		f.Add(p.text, 60.0, 20.0)
	}
	f.Add(strings.Repeat("x", 500), 33.3, 0.0)
	f.Add("a-b https://example.org/a/b/c/d?e=f&g=h", 20.0, 19.0)
	f.Add("wide", 1.0, 0.5)
	set := &setter{fonts: must(newFonts(page.Fonts{}))}
	f.Fuzz(func(t *testing.T, s string, width, indent float64) {
		if !(width >= 1 && width < 1e6 && indent >= 0 && indent <= width) {
			t.Skip()
		}
		p := set.para(nil, setText, page.Plain, text(s))
		var before strings.Builder
		for _, x := range p.pieces {
			before.WriteString(x.text)
		}
		var after strings.Builder
		end := 0
		for i, l := range p.lines(width, indent) {
			if l.from == l.to {
				assert.Zero(t, i, "only beside the indent may a line be empty")
				continue
			}
			assert.Equal(t, end, l.from)
			end = l.to
			var shown []rune
			for _, x := range p.pieces[p.words[l.from].from:p.words[l.to-1].to] {
				after.WriteString(x.text)
				shown = append(shown, []rune(x.text)...)
			}
			if l.w > width+2*slack && slices.ContainsFunc(shown[1:], func(r rune) bool { return !combines(r) }) {
				t.Errorf("a line of %.2f in %.2f: %q", l.w, width, string(shown))
			}
		}
		assert.Equal(t, len(p.words), end)
		assert.Equal(t, before.String(), after.String())
	})
}
