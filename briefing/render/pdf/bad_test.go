package pdf

import (
	"fmt"
	"strings"
	"testing"

	"brief/briefing/page"

	"github.com/stretchr/testify/assert"
)

// TestBadInput: whatever text comes, the file keeps to the rules (no missing
// glyph among them), nothing is clipped, and pages are finite.
func TestBadInput(t *testing.T) {
	for what, d := range map[string]*page.Document{
		"no statement":             {Title: "Nothing", Blocks: []page.Block{page.Heading{Level: 1, ID: "n", Text: "Notes"}, page.NoteList{}}},
		"one statement":            many(1),
		"5,000 statements":         many(5000),
		"a word of 400 letters":    awkward(strings.Repeat("Wort", 100)),
		"100,000 characters":       lengthy(strings.Repeat("and the crane stood still ", 3847)),
		"30 columns":               wide(30, 3),
		"control characters":       awkward("a\x00b\x07c\x1b[2Jd\x7fe\u0085f\u2028g"),
		"lone surrogates":          awkward("a\xed\xa0\x80b\xed\xbf\xbfc \xff\xfe \xc0\x80"),
		"emoji":                    awkward("👩‍👩‍👧‍👦 🏳️‍🌈 🇺🇦 1️⃣ 😀"),
		"combining stacks":         awkward("Z" + strings.Repeat("\u0335\u0321\u0308", 40) + "algo " + strings.Repeat("\u0301", 200)),
		"directions in directions": awkward("The minister (הוא אמר: \"العدد 12 (of 30) كان\" בשנת 2031) said “עברית English عربي 5%”."),
		"overrides":                awkward("\u202eabc\u202c \u2067def\u2069 \u200f!\u200e"),
		"zero width":               awkward("a\u200bb\u200cc\u200dd\u2060e\ufefff\u00adg\u034fh"),
		"only spaces":              awkward(" \t\u00a0\u3000\u2007 "),
		"only ties":                awkward(strings.Repeat("tied\u00a0", 300)),
		"empty cells":              {Blocks: []page.Block{page.Table{Head: make([]string, 9), Rows: [][]page.Cell{{}, make([]page.Cell, 12)}}}},
	} {
		t.Run(what, func(t *testing.T) {
			raw := render(t, d)
			if len(d.Notes) > 1000 { // there is nothing to see that fewer do not show
				return
			}
			assert.Empty(t, violations(parse(t, raw)))
			_, pages := laid(t, d)
			for n, p := range pages {
				for _, o := range p.ops {
					if o.kind == opText && (o.x < p.left-0.1 || o.x+o.w > p.left+p.full+0.6 || o.y > p.h-10) {
						t.Fatalf("page %d: %.40q is clipped: %s", n+1, o.text, fmt.Sprint(o.x, o.w, o.y))
					}
				}
			}
		})
	}
}
