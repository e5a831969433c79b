package text

import (
	"fmt"

	"brief/briefing"
)

// yearNumber reads a year at token i, behind a comma or "of" where there is one:
// the year and the token behind; 0 when there is none.
func (s *scanner) yearNumber(i int) (int, int) {
	if s.sign(i, ',') || s.role(i, isOf) || s.hyphen(i) && s.tok(i+1).kind == numberToken {
		i++
	}
	t := s.tok(i)
	if t.kind == wordToken {
		return s.yearInWords(i)
	}
	if t.kind != numberToken || !t.plain || t.line || t.end-t.start != 4 {
		return 0, i
	}
	if n := s.tok(i + 1); !n.gap && n.kind == wordToken || n.kind == signToken && n.sign == '%' {
		return 0, i
	}
	y := t.num.int()
	if y < 1000 || y > 2199 {
		return 0, i
	}
	return y, i + 1
}

// yearInWords reads "nineteen seventy-eight", "two thousand and one".
func (s *scanner) yearInWords(i int) (int, int) {
	l, n := s.tok(i).lex, s.tok(i+1).lex
	if l == nil || n == nil {
		return 0, i
	}
	f := figure{from: i, next: i}
	if n.scale == 3 {
		if s.inWords(i, &f); f.num.int() >= 1000 && f.num.int() < 2200 {
			return f.num.int(), f.next
		}
		return 0, i
	}
	if l.number < 10 || l.number > 20 {
		return 0, i
	}
	if w := s.word(i + 1); w == "zero" || w == "oh" {
		if d := s.tok(i + 2).lex; d != nil && d.number > 0 && d.number < 10 {
			return l.number*100 + d.number, i + 3
		}
		return 0, i
	}
	if n.number >= 10 && s.inWords(i+1, &f) && f.num.int() < 100 {
		return l.number*100 + f.num.int(), f.next
	}
	return 0, i
}

// year reads a year alone, "2016", "the 1990s", "2011-24", at token i and returns
// the token behind; 0 when it is none.
func (s *scanner) year(i int) int {
	t := s.tok(i)
	if !t.plain || t.end-t.start != 4 {
		return 0
	}
	y := t.num.int()
	if n := s.tok(i + 1); !n.gap && n.kind == wordToken {
		if w := s.word(i + 1); w == "s" && y%10 == 0 && y >= 1000 {
			s.add(i, i+2, briefing.Value{Kind: briefing.Date, Value: fmt.Sprintf("%03dX", y/10), Modifier: s.order(i)})
			return i + 2
		}
		return 0
	}
	before := yearBefore[lower(s.word(i-1))]
	if y < 1000 || y > 2199 || !before && (y < 1800 || y > 2099) {
		return 0
	}
	unit, _ := s.noun(i+1, figure{from: i, next: i + 1})
	if l := lexicon[lower(unit)]; unit != "" && (l != nil && l.counted != "" && !before || y%100 == 0 && !before && s.tok(i+1).lex == nil && unit == s.word(i+1)) {
		return 0
	}
	s.add(i, i+1, briefing.Value{Kind: briefing.Date, Value: fmt.Sprintf("%04d", y), Modifier: s.order(i)})
	j := i + 1
	// "2011-2024", "2011-24", "2023/24"
	if (s.hyphen(j) || s.sign(j, '/') && !s.tok(j).gap) && s.tok(j+1).kind == numberToken && !s.tok(j+1).gap && s.tok(j+1).plain {
		z := s.tok(j + 1).num.int()
		if size := s.tok(j+1).end - s.tok(j+1).start; size == 2 {
			z += y / 100 * 100
		} else if size != 4 {
			z = 0
		}
		if z > y && z < 2200 {
			s.add(j+1, j+2, briefing.Value{Kind: briefing.Date, Value: fmt.Sprintf("%04d", z)})
			return j + 2
		}
		return max(j+2, s.chain(j))
	}
	return j
}

var yearBefore = wordSet(`in since of from until till by year before after during for and to between through circa about around early mid late
	im seit en depuis desde nel em anno año jahr в с до`)
