package pdf

import (
	"strconv"
	"strings"
	"time"

	"brief/briefing/page"
)

// A timeline: a band with the months or years in it, events above and below by
// turns, each led from its words to its day. Words stand side by side in the
// order of their days, so neither they nor the lines that lead from them cross.
const (
	bandHigh    = 13
	leaderHigh  = 12
	momentDot   = 5.6
	momentGap   = 7  // between two events' words
	momentLines = 3  // of words, under the date
	mostSpoken  = 12 // events with words; more have their dates alone
	mostDated   = 20 // and more than these only their places
	mostMoments = 400
)

// moment is an event on the way to its place.
type moment struct {
	*page.Moment
	from, to float64 // days; a month and a year have their length
	x        float64 // of its day
	left     float64 // of its words
	width    float64 // of those
	date     para
	words    para
	dated    []line
	lines    []line
}

// timeline draws moments. It returns nothing for fewer than two, or for dates
// that are none.
func (f *flow) timeline(el *element, all []page.Moment) ([]op, float64) {
	if len(all) < 2 || len(all) > mostMoments {
		return nil, 0
	}
	moments := make([]moment, len(all))
	for i := range all {
		from, to, ok := days(all[i].Date)
		if !ok {
			return nil, 0
		}
		moments[i] = moment{Moment: &all[i], from: from, to: to}
	}
	s := scaleOf(moments, f.full)
	for i := range moments {
		moments[i].x = s.at((moments[i].from + moments[i].to) / 2)
	}
	above, below := f.half(el, moments, 0), f.half(el, moments, 1)
	band := above
	ops := []op{{kind: opRect, y: band, w: f.full, h: bandHigh, ink: tint}, {kind: opRect, y: band, w: f.full, h: 0.8, ink: navy}, {kind: opRect, y: band + bandHigh - 0.8, w: f.full, h: 0.8, ink: navy}}
	ops = f.ticks(ops, el, s, band)
	for i := range moments {
		ops = moments[i].draw(ops, s, i%2 == 0, above, band)
	}
	return ops, above + bandHigh + below
}

// half settles the words of every second event from first on, and returns how
// high they stand with the lines that lead to them.
func (f *flow) half(el *element, moments []moment, first int) float64 {
	n := (len(moments) - first + 1) / 2
	if n == 0 || len(moments) > mostDated {
		return momentDot
	}
	width := (f.full-times(momentGap, float64(n-1)))/float64(n) - slack
	width = min(width, 112)
	next, most := 0.0, 0
	for i := first; i < len(moments); i += 2 {
		m := &moments[i]
		m.width, m.left = width, max(next, m.x-width/2)
		next = m.left + width + momentGap
		m.date = f.set.para(el, setFigureHead, page.Plain, plain(m.Label))
		m.dated = m.date.lines(width, 0)
		if len(moments) <= mostSpoken {
			m.say(f, el)
		}
		most = max(most, len(m.dated)+len(m.lines))
	}
	end := f.full
	for i := first + (n-1)*2; i >= 0; i -= 2 {
		moments[i].left = max(0, min(moments[i].left, end-width))
		end = moments[i].left - momentGap
	}
	return times(float64(most), setFigure.lead) + leaderHigh
}

// say takes as many of an event's words as there is room for.
func (m *moment) say(f *flow, el *element) {
	words := strings.Fields(m.Text)
	for n := len(words); n > 0; n-- {
		text := strings.Join(words[:n], " ")
		if n < len(words) && words[n-1] != "…" {
			text += " …"
		}
		m.words = f.set.para(el, setFigure, page.Plain, []page.Run{{Text: text, Lang: m.Lang, RTL: m.RTL}})
		if m.lines = m.words.lines(m.width, 0); len(m.lines) <= momentLines {
			return
		}
	}
	m.lines = nil
}

// draw puts an event's words, its line and its dot above or below the band,
// which begins at y band.
func (m *moment) draw(ops []op, s scale, up bool, above, band float64) []op {
	edge := band
	if !up {
		edge = band + bandHigh
	}
	if from, to := s.at(m.from), s.at(m.to); to-from > momentDot { // a month or a year
		ops = append(ops, op{kind: opRect, x: from, y: edge - 1.2, w: to - from, h: 2.4, ink: blue})
	}
	if len(m.dated) > 0 {
		high := times(float64(len(m.dated)+len(m.lines)), setFigure.lead)
		top, foot := above-leaderHigh-high, above-leaderHigh+1
		if !up {
			top = edge + leaderHigh
			foot = top - 1
		}
		ops = append(ops, op{kind: opLine, x: m.left + m.width/2, y: foot, w: m.x - m.left - m.width/2, h: edge - foot, ink: rule})
		ops = m.date.centred(ops, m.dated, m.left, top, m.width, setFigureHead)
		ops = m.words.centred(ops, m.lines, m.left, top+times(float64(len(m.dated)), setFigure.lead), m.width, setFigure)
	}
	dot := op{kind: opDot, x: m.x, y: edge, w: momentDot, ink: navy}
	if m.Independent < 2 {
		ops = append(ops, op{kind: opDot, x: m.x, y: edge, w: momentDot, ink: white})
		dot.kind = opRing
	}
	return append(ops, dot)
}

// scale leads from days to places.
type scale struct{ first, last, left, width float64 }

// scaleOf spreads all days over a width, with room for a dot at its ends.
func scaleOf(moments []moment, width float64) scale {
	s := scale{first: moments[0].from, last: moments[0].to, left: 12, width: width - 24}
	for _, m := range moments {
		s.first, s.last = min(s.first, m.from), max(s.last, m.to)
	}
	if s.last-s.first < 2 {
		s.first, s.last = s.first-1, s.last+1
	}
	return s
}

func (s scale) at(day float64) float64 {
	return s.left + times(s.width, (day-s.first)/(s.last-s.first))
}

// days are the first and the last day of an ISO date, in days of the calendar
// that the date is written in.
func days(date string) (from, to float64, ok bool) {
	day, _, _ := strings.Cut(date, "T")
	for _, p := range []struct {
		layout              string
		years, months, days int
	}{{"2006-01-02", 0, 0, 1}, {"2006-01", 0, 1, 0}, {"2006", 1, 0, 0}} {
		if t, err := time.Parse(p.layout, day); err == nil {
			n := func(t time.Time) float64 { return float64(t.Unix() / 86400) }
			return n(t), n(t.AddDate(p.years, p.months, p.days)), true
		}
	}
	return 0, 0, false
}

// mostTicks stand in the band.
const mostTicks = 8

// ticks writes months or years into the band, as far apart as there is room.
func (f *flow) ticks(ops []op, el *element, s scale, band float64) []op {
	start := time.Unix(int64(s.first)*86400, 0).UTC()
	end := time.Unix(int64(s.last)*86400, 0).UTC()
	months := (end.Year()-start.Year())*12 + int(end.Month()-start.Month())
	step := 1
	for _, step = range []int{1, 2, 3, 6, 12, 24, 60, 120, 240, 600, 1200, 2400, 6000, 12000, 120000} {
		if months/step <= mostTicks {
			break
		}
	}
	next := 0.0
	at := start.Year()*12 + int(start.Month()) - 1
	if start.Day() > 1 || at%step != 0 {
		at += step - at%step
	}
	for ; ; at += step {
		t := time.Date(at/12, time.Month(at%12+1), 1, 0, 0, 0, 0, time.UTC)
		if t.After(end) {
			return ops
		}
		label := strconv.Itoa(t.Year())
		if step < 12 {
			label = t.Month().String()[:3] + " " + label
		}
		p := f.set.para(el, setTick, page.Plain, plain(label))
		x := s.at(float64(t.Unix() / 86400))
		lines := p.lines(f.full, 0)
		if x < next || x+3+lines[0].w > f.full {
			continue
		}
		ops = append(ops, op{kind: opRect, x: x, y: band, w: hair, h: bandHigh, ink: rule})
		ops = p.draw(ops, lines[0], x+3, band+bandHigh/2+2.3, lines[0].w, 0)
		next = x + lines[0].w + 8
	}
}
