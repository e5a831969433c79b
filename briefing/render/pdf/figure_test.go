package pdf

import (
	"fmt"
	"strings"
	"testing"

	"brief/briefing/page"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
)

// TestTimelineLabelsKeepApart: however events crowd, no words meet others or
// leave the page, and every date of twenty is there.
func TestTimelineLabelsKeepApart(t *testing.T) {
	for _, n := range []int{2, 3, 7, 12, 13, 20, 21, 90} {
		for name, date := range map[string]func(i int) string{
			"one day": func(int) string { return "2031-05-07" },
			"crowded": func(i int) string { return fmt.Sprintf("2031-05-%02d", 1+i%4) },
			"spread":  func(i int) string { return fmt.Sprintf("%d-0%d", 1990+i, 1+i%9) },
			"one late": func(i int) string {
				if i == n-1 {
					return "2031"
				}
				return "1914-07-28"
			},
		} {
			var dates []string
			for i := range n {
				dates = append(dates, date(i))
			}
			d := &page.Document{Blocks: []page.Block{timeline(dates...)}}
			f, pages := laid(t, d)
			var inside []op
			for _, o := range pages[0].ops {
				if o.el != nil && o.el.kind == "Figure" {
					inside = append(inside, o)
				}
			}
			require.NotEmpty(t, inside)
			var texts []op
			for _, o := range inside {
				if o.kind != opText {
					continue
				}
				assert.GreaterOrEqual(t, o.x, f.left-0.1)
				assert.LessOrEqual(t, o.x+o.w, f.left+f.full+0.1, "%s %d: %q", name, n, o.text)
				for _, other := range texts {
					if o.x+0.5 < other.x+other.w && other.x+0.5 < o.x+o.w && o.y-5 < other.y && other.y-5 < o.y {
						t.Errorf("%s %d: %q meets %q", name, n, o.text, other.text)
					}
				}
				texts = append(texts, o)
			}
		}
	}
}

func TestAFigureWithoutRoomLeavesTheTable(t *testing.T) {
	for name, b := range map[string]page.Table{
		"too many sources":  matrix(40, 3),
		"too many sections": matrix(3, 20),
		"no date":           timeline("2031", "soon"),
		"one event":         timeline("2031"),
	} {
		_, pages := laid(t, &page.Document{Blocks: []page.Block{b}})
		all, figures := "", 0
		for _, p := range pages {
			all += p.text()
			for _, o := range p.ops {
				if o.kind == opFigure {
					figures++
				}
			}
		}
		assert.Zero(t, figures, name)
		assert.Contains(t, all, b.Head[0], name)
	}
	_, pages := laid(t, &page.Document{Blocks: []page.Block{matrix(3, 4)}})
	assert.NotContains(t, pages[0].text(), "Source", "the drawing stands for the table")
	assert.Equal(t, 1, strings.Count(pages[0].text(), "Ember Gazette (S2)"))
}
