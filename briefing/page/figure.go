package page

import (
	"fmt"
	"strings"

	"brief/briefing"
)

// momentWords bounds what a timeline's label says of an event, in words.
const momentWords = 12

// moments draws the timeline: when each event was, and how many independent
// sources date it.
func (p *pager) moments() *Figure {
	f := &Figure{Kind: Timeline, Caption: "Dated events as the sources give them. A filled dot: two or more independent sources; an open one: one source."}
	var said []string
	for _, e := range p.b.Timeline {
		origins := map[string]bool{}
		for _, x := range e.Evidence {
			if s := p.b.Source(x.Source); s != nil && x.Role != briefing.Related {
				origins[s.Origin] = true
			}
		}
		m := Moment{Date: e.Date, Label: briefing.LongDate(e.Date), Text: beginWords(show(e.Text), momentWords), Independent: len(origins)}
		if len(e.Evidence) > 0 {
			m.Lang, m.RTL = p.script(e.Evidence[0].Source)
		}
		f.Moments = append(f.Moments, m)
		said = append(said, m.Label+": "+m.Text+" ("+countSources(m.Independent)+")")
	}
	f.Alt = "Timeline. " + strings.Join(said, "; ") + "."
	return f
}

func countSources(n int) string {
	if n == 1 {
		return "one source"
	}
	return fmt.Sprintf("%d independent sources", n)
}

// beginWords is the first words of a text, with a mark where there are more.
func beginWords(s string, n int) string {
	words := strings.Fields(s)
	if len(words) <= n {
		return s
	}
	return strings.TrimRight(strings.Join(words[:n], " "), ",;:.") + " …"
}

// matrix says which sources each section rests on, and with how many statements.
// With one source or one section there is nothing to compare.
func (p *pager) matrix() *Table {
	sources := p.b.Current()
	if len(sources) < 2 || len(p.b.Sections) < 2 {
		return nil
	}
	row := map[string]int{}
	for i := range sources {
		row[sources[i].ID] = i
	}
	counts := make([][]int, len(sources))
	for i := range counts {
		counts[i] = make([]int, len(p.b.Sections))
	}
	any := false
	for col := range p.b.Sections {
		for _, s := range p.b.Sections[col].Statements {
			seen := map[string]bool{}
			for _, e := range s.Evidence {
				if i, ok := row[e.Source]; ok && e.Role != briefing.Related && !seen[e.Source] {
					seen[e.Source] = true
					counts[i][col]++
					any = true
				}
			}
		}
	}
	if !any {
		return nil
	}
	t := &Table{Alt: "How many statements of each section rest on each source", Widths: []int{30}, Head: []string{"Source"}}
	f := &Figure{Kind: Matrix, Caption: "How many statements of each section rest on each source.", Instead: true, Counts: counts}
	for i := range p.b.Sections {
		title := show(p.b.Sections[i].Title)
		if title == "" {
			title = show(p.b.Sections[i].ID)
		}
		t.Head = append(t.Head, title)
		t.Widths = append(t.Widths, max(8, 70/len(p.b.Sections)))
	}
	var said []string
	for i := range sources {
		name := p.name(sources[i].ID)
		cells := []Cell{cell(Run{Text: name, To: sourceAnchor(sources[i].ID)})}
		f.Names = append(f.Names, name)
		var in []string
		for col, n := range counts[i] {
			text := "–"
			if n > 0 {
				text = itoa(n)
				in = append(in, fmt.Sprintf("%d in “%s”", n, t.Head[col+1]))
			}
			cells = append(cells, cell(Run{Text: text}))
		}
		if len(in) == 0 {
			in = []string{"none"}
		}
		said = append(said, name+": "+strings.Join(in, ", "))
		t.Rows = append(t.Rows, cells)
	}
	t.Caption = f.Caption
	f.Alt = "Statements by source and section. " + strings.Join(said, "; ") + "."
	t.Figure = f
	return t
}
