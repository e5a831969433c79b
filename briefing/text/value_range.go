package text

import "brief/briefing"

// link reports whether a second number is linked to the one that starts at token
// from and ends before token end: "5-10", "5 to 10", "between 5 and 10". It
// returns the token the second starts at. "From 5 to 10" is a change as often as
// a range: changed is set.
func (s *scanner) link(from, end int) (second int, linked, changed bool) {
	t := s.tok(end)
	if t.line {
		return 0, false, false
	}
	next := s.tok(end + 1)
	changed = lower(s.word(from-1)) == "from"
	switch {
	case t.kind == signToken && (t.sign == '-' || t.sign == '–' || t.sign == '—' || t.sign == '‑' || t.sign == '−') && t.gap == next.gap:
		return end + 1, next.kind == numberToken || next.kind == signToken && currencySigns[next.sign] != "", false
	case t.lex.has(isRange):
		return end + 1, true, changed
	case t.lex.has(isAnd):
		for k := from - 1; k >= max(s.floor, from-2); k-- {
			if s.role(k, isBetween) {
				return end + 1, true, false
			}
		}
	}
	return 0, false, false
}

// ends are the modifiers of the two ends of a range.
func ends(changed bool) (low, high string) {
	if changed {
		return "", ""
	}
	return "at least", "at most"
}

// ranged reads a range of two numbers with one unit behind the second, emits
// both ends, and returns the token behind; 0 when there is none.
func (s *scanner) ranged(f figure) int {
	if f.vague != "" || f.article || f.fraction && !f.words {
		return 0
	}
	k, linked, changed := s.link(f.from, f.next)
	if !linked {
		return 0
	}
	t := s.tok(k)
	if t.kind != numberToken && (t.lex == nil || t.lex.number == 0 || t.kind != wordToken) {
		return 0
	}
	g := figure{from: k, next: k}
	ok := false
	if t.kind == numberToken {
		// Not through digits: the hyphen before is the range's.
		g.num, g.next, g.single, ok = t.num, k+1, true, true
	} else {
		ok = s.inWords(k, &g)
	}
	if !ok || !s.half(&g) || !s.scales(&g) {
		return 0
	}
	first := f.num
	if g.scaled && !f.scaled && t.kind == numberToken {
		first = s.scaledAs(f.num, k, g)
	}
	if !changed && !first.less(g.num) {
		return 0
	}
	low, high := ends(changed)
	mark := len(s.out)
	end := s.unit(g, g.next, briefing.Value{Value: g.num.String(), Modifier: high})
	if end == 0 {
		// Bare numbers: a range of counts when words link them or a noun
		// follows; years, scores and the rest are not.
		sign := s.tok(k-1).kind == signToken
		unit, j := s.noun(g.next, g)
		if y := f.num.int(); f.single && s.tok(f.from).plain && y >= 1000 && y < 2200 || g.single && sign && unit == "" || !g.single && !g.scaled && unit == "" {
			return 0
		}
		if j == g.next || unit == "" {
			j = g.next
			if !g.scaled && !s.betweenAt(f.from) {
				return 0
			}
		}
		s.add(g.from, j, briefing.Value{Kind: briefing.Number, Value: g.num.String(), Unit: unit, Modifier: high})
		end = j
	}
	v := s.out[mark]
	if v.Kind == briefing.Date {
		return end // "two to three weeks ago"
	}
	if v.Kind == briefing.Duration {
		v.Value = durationOf(first, s.spanOf(g))
	} else {
		v.Value = first.String()
	}
	v.Start, v.End, v.Modifier = s.toks[f.from].start, s.toks[f.next-1].end, low
	v.Text = s.text[v.Start:v.End]
	s.out = append(s.out, briefing.Value{})
	copy(s.out[mark+1:], s.out[mark:])
	s.out[mark] = v
	return end
}

func (s *scanner) betweenAt(from int) bool {
	return s.role(from-1, isBetween) || s.role(from-2, isBetween)
}
