package text

import "strings"

// modifiers by the words before a figure, in canonical form.
var modifiers = makeModifiers(`
more than: over/above/exceeding/exceeded/exceeds/exceed/topping/more than/greater than/higher than/in excess of/upwards of/upward of/north of/well over/just over/a little over/slightly over/slightly more than/mehr als/über/plus de/más de/più di/mais de/более/более чем/свыше/больше/أكثر من
at least: at least/no fewer than/no less than/not less than/not fewer than/a minimum of/minimum of/mindestens/au moins/al menos/por lo menos/almeno/pelo menos/не менее/как минимум/по меньшей мере/ما لا يقل عن
at most: up to/as many as/as much as/at most/no more than/not more than/a maximum of/maximum of/as long as/as high as/bis zu/höchstens/jusqu'à/au plus/hasta/не более/максимум/يصل إلى
less than: less than/fewer than/under/below/short of/shy of/lower than/unter/weniger als/moins de/menos de/meno di/менее/меньше/أقل من
nearly: nearly/almost/close to/just under/just below/approaching/not quite/fast/knapp/nahezu/près de/presque/casi/cerca de/quasi/quase/почти/قرابة/نحو
about: about/around/some/roughly/approximately/approx/an estimated/estimated/circa/ca/c/in the region of/on the order of/in the order of/somewhere around/an average of/an approximate/rund/etwa/ungefähr/zirka/environ/quelque/unos/unas/alrededor de/aproximadamente/circa/cerca di/около/примерно/приблизительно/порядка/حوالي`)

func makeModifiers(table string) map[string]string {
	m := make(map[string]string)
	for _, line := range strings.Split(strings.TrimSpace(table), "\n") {
		canonical, words, _ := strings.Cut(line, ": ")
		for _, w := range strings.Split(words, "/") {
			if m[w] == "" {
				m[w] = canonical
			}
		}
	}
	return m
}

// modifierEnds are the last words of the modifiers: most figures stand behind
// none of them.
var modifierEnds = func() map[string]bool {
	m := make(map[string]bool)
	for w := range modifiers {
		m[w[strings.LastIndexByte(w, ' ')+1:]] = true
	}
	return m
}()

// modifier returns the canonical modifier before the figure at token from, or "".
func (s *scanner) modifier(from int) string {
	k := from - 1
	if s.sign(k, '.') && k > 0 && !s.tok(k).gap { // "c. 50", "approx. 50"
		k--
		if w := lower(s.word(k)); w != "c" && w != "ca" && w != "approx" {
			return ""
		}
	}
	if s.role(k, isA) && !s.tok(k).line { // "more than a million", "a reported $5"
		k--
	}
	w := lower(s.word(k))
	if w == "" || !modifierEnds[w] || s.tok(from).line {
		return ""
	}
	// "under 24-hour protection", "over 3-day talks": no comparison.
	if (w == "under" || w == "over" || w == "above" || w == "below") && s.attributive(from) {
		return ""
	}
	phrase, found := w, modifiers[w]
	for n := 1; n < 4; n++ {
		prev := s.word(k - n)
		if prev == "" || s.tok(k-n+1).line {
			break
		}
		phrase = lower(prev) + " " + phrase
		if m := modifiers[phrase]; m != "" {
			found = m
		}
	}
	return found
}

// attributive reports whether the figure at token from hangs on a noun by a
// hyphen: "24-hour", "three-year".
func (s *scanner) attributive(from int) bool {
	if !s.hyphen(from+1) || s.tok(from+2).kind != wordToken {
		return false
	}
	l := s.tok(from + 2).lex
	return l == nil || l.number == 0 && l.scale == 0
}
