package pdf

import (
	"cmp"
	"fmt"
	"slices"
	"strings"
	"testing"

	"brief/briefing/page"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
)

// faces are shared by tests that look at laid pages.
var faces = must(newFonts(page.Fonts{}))

// laid returns a document's pages before they are written.
func laid(t testing.TB, d *page.Document) (*flow, []sheetOps) {
	t.Helper()
	f, err := arrange(d, page.Assets{}, faces)
	require.NoError(t, err)
	var pages []sheetOps
	plans := f.contents(f.plan())
	for i := range plans {
		pages = append(pages, f.page(d, plans, i))
	}
	return f, pages
}

func (s sheetOps) text() string {
	var b strings.Builder
	for _, o := range s.ops {
		b.WriteString(o.text)
	}
	return b.String()
}

// TestNothingIsClipped: every text stands inside the paper's margins, and what
// is not furniture inside the text area.
func TestNothingIsClipped(t *testing.T) {
	for name, d := range samples() {
		_, pages := laid(t, d)
		for n, p := range pages {
			f := p.sheet
			foot := f.h - 27
			for _, o := range p.ops {
				if o.kind != opText {
					continue
				}
				w := o.w
				assert.GreaterOrEqual(t, o.x, f.left-0.1, "%s, page %d: %q", name, n+1, o.text)
				assert.LessOrEqual(t, o.x+w, f.left+f.full+0.6, "%s, page %d: %q", name, n+1, o.text)
				assert.Less(t, o.y, f.h-10)
				if o.y < foot-15 && o.y > f.top+f.depth+11 && o.size != setMarking.size {
					t.Errorf("%s, page %d: %.40q is below the text area", name, n+1, o.text)
				}
			}
		}
	}
}

// TestLinesDoNotOverlap: on a page, texts of one column do not overprint.
func TestLinesDoNotOverlap(t *testing.T) {
	for _, name := range []string{"harbour", "letter", "many", "tongues", "word"} {
		_, pages := laid(t, samples()[name])
		for n, p := range pages {
			var texts []op
			for _, o := range p.ops {
				if o.kind == opText {
					texts = append(texts, o)
				}
			}
			for i, a := range texts {
				for _, b := range texts[i+1:] {
					wa, wb := a.w, b.w
					across := a.x+0.5 < b.x+wb && b.x+0.5 < a.x+wa
					down := a.y-a.size*0.6 < b.y-0.5 && b.y-b.size*0.6 < a.y-0.5
					if across && down && wa > 1 && wb > 1 {
						t.Errorf("%s, page %d: %q and %q overlap", name, n+1, a.text, b.text)
					}
				}
			}
		}
	}
}

// TestHeadingsStayWithTheirText: the last thing on a page is never a heading.
func TestHeadingsStayWithTheirText(t *testing.T) {
	for filler := range 40 {
		d := harbour()
		d.Notes = nil
		d.Blocks = nil
		for range filler {
			d.Blocks = append(d.Blocks, page.Paragraph{Runs: text("One line.")})
		}
		d.Blocks = append(d.Blocks, page.Heading{Level: 1, ID: "x", Text: "The heading", Aside: "aside"},
			page.Paragraph{Runs: text(strings.Repeat("Several lines of text that follow. ", 12))})
		_, pages := laid(t, d)
		for _, p := range pages {
			below, seen := 0, false
			for _, o := range p.ops {
				if o.kind != opText {
					continue
				}
				if strings.HasPrefix(o.text, "The heading") {
					seen = true
				} else if seen && o.size == setText.size {
					below++
				}
			}
			if seen {
				assert.GreaterOrEqual(t, below, 2, "with %d lines before", filler)
			}
		}
	}
}

func TestTableHeadIsRepeated(t *testing.T) {
	d := wide(4, 200)
	f := parse(t, render(t, d))
	pages := f.pages(t)
	require.Greater(t, len(pages), 3)
	for i, p := range pages {
		assert.Equal(t, 1, strings.Count(p, "Berth 1"), "page %d", i+1)
	}
}

// TestLastRowHasCompany: a page never begins with the last row alone.
func TestLastRowHasCompany(t *testing.T) {
	for rows := 20; rows < 60; rows++ {
		_, pages := laid(t, wide(3, rows))
		for _, sheet := range pages {
			p := sheet.text()
			if strings.Contains(p, fmt.Sprintf("cell-%d/1 ", rows)) {
				assert.Contains(t, p, fmt.Sprintf("cell-%d/1 ", rows-1))
			}
		}
	}
}

// TestRowsStayWhole: a row of several lines is not divided between pages.
func TestRowsStayWhole(t *testing.T) {
	d := wide(3, 60)
	table := d.Blocks[0].(page.Table)
	for i := range table.Rows {
		table.Rows[i][1].Paragraphs[0].Runs = text(fmt.Sprintf("begin-%d ", i) + strings.Repeat("words and ", 30) + fmt.Sprintf("end-%d.", i))
	}
	_, pages := laid(t, d)
	for i := range table.Rows {
		for _, sheet := range pages {
			p := sheet.text()
			assert.Equal(t, strings.Contains(p, fmt.Sprintf("begin-%d ", i)), strings.Contains(p, fmt.Sprintf("end-%d.", i)))
		}
	}
}

// TestMarginEndsBeforeTheNextStatement: what stands beside a short statement
// keeps its distance from what stands beside the next.
func TestMarginEndsBeforeTheNextStatement(t *testing.T) {
	for n := 1; n < 12; n++ {
		d := &page.Document{}
		for range 2 {
			d.Blocks = append(d.Blocks, page.Statement{Runs: text("Short."), Support: page.Support{Reports: 1, Independent: 1, Label: "label", Sources: strings.Repeat("A name of a source; ", n)}})
		}
		_, pages := laid(t, d)
		var last, next float64
		for _, o := range pages[0].ops {
			if o.kind == opText && o.size == setSources.size && o.lane == 1 {
				last = max(last, o.y)
			}
			if o.kind == opText && strings.HasPrefix(o.text, "label") && last > 0 && next == 0 {
				next = o.y
				break
			}
		}
		assert.Greater(t, next, last+18, "%d names", n)
	}
}

func TestDotsCountSources(t *testing.T) {
	for _, c := range []struct{ reports, independent, dots, rings int }{
		{0, 0, 0, 0}, {1, 1, 1, 0}, {3, 2, 2, 1}, {5, 0, 0, 5}, {40, 40, 9, 0}, {40, 12, 8, 1}, {12, 3, 3, 6},
	} {
		f := &flow{sheet: newSheet(page.A4)}
		ops, _ := f.dots(page.Support{Reports: c.reports, Independent: c.independent}, 0)
		dots, rings := 0, 0
		for _, o := range ops {
			if o.kind == opDot {
				dots++
			} else {
				rings++
			}
		}
		assert.Equal(t, [2]int{c.dots, c.rings}, [2]int{dots, rings}, "%+v", c)
	}
}

func TestMarksStickToTheWordBefore(t *testing.T) {
	set := &setter{fonts: must(newFonts(page.Fonts{}))}
	p := set.para(nil, setText, page.Plain, []page.Run{{Text: "one two "}, {Note: 1}, {Note: 12}, {Text: " three"}})
	require.Len(t, p.words, 3)
	assert.Equal(t, 3, p.words[1].to-p.words[1].from, "the word and its two marks")
	assert.Positive(t, p.words[2].gap)

	p = set.para(nil, setText, page.Plain, []page.Run{{Text: "two "}, {Note: 1}, {Text: "three"}})
	require.Len(t, p.words, 2, "the space before the mark parts the words")
	assert.Positive(t, p.words[1].gap)

	p = set.para(nil, setText, page.Plain, []page.Run{{Text: "two "}, {Text: "\u200e"}, {Text: "three"}})
	require.Len(t, p.words, 2, "what is never seen joins nothing")
}

func must[T any](x T, err error) T {
	if err != nil {
		panic(err)
	}
	return x
}

func TestWholeWordsComeFromOneFace(t *testing.T) {
	f := must(newFonts(page.Fonts{}))
	set := &setter{fonts: f}
	p := set.para(nil, setText, page.Plain, text("x✓y plain"))
	require.Len(t, p.pieces, 2)
	assert.Equal(t, "fallback", p.pieces[0].face.name)
	assert.Equal(t, "serif", p.pieces[1].face.name)
}

// TestReorder: texts as the eye meets them, from left to right, and as they are
// read.
func TestReorder(t *testing.T) {
	set := &setter{fonts: must(newFonts(page.Fonts{}))}
	for _, c := range []struct {
		runs       []page.Run
		seen, read string
	}{
		{text("a אב גד b"), "a |גד| |אב| b", "a אב גד b"},
		{text("אב 12 גד."), ".|גד| |12| |אב", "אב 12 גד."},
		{[]page.Run{{Text: "says “"}, {Text: "אב (גד).", RTL: true}, {Text: "” b"}}, "says “|.|)|גד|(| |אב|” b", "says “אב (גד).” b"},
		{text("plain"), "plain", "plain"},
	} {
		p := set.para(nil, setText, page.Plain, c.runs)
		l := p.lines(1000, 0)[0]
		var read strings.Builder
		type stretch struct {
			x float64
			s string
		}
		var seen []stretch
		for _, o := range p.draw(nil, l, 0, 0, 1000, 0) {
			read.WriteString(o.text)
			for _, part := range o.parts {
				for _, g := range part.glyphs {
					seen = append(seen, stretch{o.x + part.x + o.face.length(int(g.x), o.size), g.text})
				}
			}
		}
		slices.SortStableFunc(seen, func(a, b stretch) int { return cmp.Compare(a.x, b.x) })
		var b strings.Builder
		for _, s := range seen {
			b.WriteString(s.s)
		}
		assert.Equal(t, c.read, strings.TrimSpace(read.String()))
		var want strings.Builder
		for _, s := range strings.Split(c.seen, "|") {
			if r := []rune(s); rtlText(s) {
				slices.Reverse(r)
				s = string(r)
			}
			want.WriteString(s)
		}
		assert.Equal(t, want.String(), strings.TrimSpace(b.String()))
	}
}

// TestWideTablesTurn: a table too wide for an upright page stands on one on its
// side with its heading, whole at a readable size or in bands that begin with the
// first column; what follows is upright again.
func TestWideTablesTurn(t *testing.T) {
	for columns, turned := range map[int]bool{3: false, 8: false, 17: true, 30: true, 80: true} {
		d := wide(columns, 6)
		d.Blocks = []page.Block{page.Paragraph{Runs: text("Before.")}, page.Heading{Level: 1, ID: "w", Text: "Wide heading"}, d.Blocks[0], page.Paragraph{Runs: text("Behind.")}}
		_, pages := laid(t, d)
		all, firsts := map[string]bool{}, 0
		for _, p := range pages {
			words := p.text()
			if strings.Contains(words, "Before.") || strings.Contains(words, "Behind.") {
				assert.Equal(t, p.turned, p.w > p.h)
				assert.False(t, p.turned, "%d columns", columns)
			}
			if strings.Contains(words, "cell-1/2 ") {
				assert.Equal(t, turned, p.turned, "%d columns", columns)
				assert.Contains(t, words, "Wide heading")
			}
			firsts += strings.Count(words, "cell-1/1 ")
			for _, o := range p.ops {
				all[strings.TrimSpace(o.text)] = true
				if strings.HasPrefix(o.text, "cell-") {
					assert.GreaterOrEqual(t, o.size, setTable.size*leastTurned-0.01, "%d columns", columns)
				}
			}
		}
		for c := range columns {
			assert.True(t, all[fmt.Sprintf("cell-6/%d", c+1)], "%d columns: column %d is there in one piece", columns, c+1)
		}
		assert.Equal(t, columns > 22, firsts > 1, "%d columns in bands", columns)
		assert.Empty(t, violations(parse(t, render(t, d))))
	}
}

// TestLongBriefsHaveContents: from some pages on a table of contents stands
// before the sections, and each number in it is that of the page.
func TestLongBriefsHaveContents(t *testing.T) {
	d := many(10)
	_, short := laid(t, d)
	for _, p := range short {
		assert.NotContains(t, p.text(), "Contents")
	}
	d = many(300)
	statements := d.Blocks[1 : len(d.Blocks)-2]
	d.Blocks = []page.Block{page.Heading{Level: 1, ID: "key-facts", Text: "Key facts"}, statements[0]}
	for i := range 5 {
		d.Blocks = append(d.Blocks, page.Heading{Level: 1, ID: fmt.Sprint("section-", i), Text: fmt.Sprintf("Question %d", i)})
		d.Blocks = append(d.Blocks, statements[i*50:i*50+50]...)
	}
	_, pages := laid(t, d)
	require.Greater(t, len(pages), longFrom)
	var list []string
	for n, p := range pages {
		for i, o := range p.ops {
			if strings.HasPrefix(o.text, "Question") && o.size == setText.size {
				list = append(list, strings.TrimSpace(o.text)+" "+strings.TrimSpace(p.ops[i+1].text+p.ops[i+2].text))
			}
			if strings.HasPrefix(o.text, "Question") && o.size == setHeadings[1].size {
				assert.Contains(t, list, fmt.Sprintf("%s %d", strings.TrimSpace(o.text), n+1))
			}
		}
	}
	assert.Len(t, list, 5)
	assert.Empty(t, violations(parse(t, render(t, d))))
}
