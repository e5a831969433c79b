package text

import (
	"strings"

	"brief/briefing"
)

// Values returns the figures of a text: in order, not overlapping.
//
// A span holds the figure with its unit and leaves out what only qualifies it:
// the modifier ("more than") goes to Modifier in a canonical form, "per day"
// behind a quantity to Unit. What the kinds mean:
//
//   - Money: Unit is an ISO 4217 code where the text makes it certain ("$" is
//     taken as USD), else the noun ("dollars" are USD, "pesos" stay "pesos");
//     cents and pence keep their own unit and number.
//   - Percent: Unit "%", "percentage points" or "basis points".
//   - Duration: ISO 8601 in the units of the text ("P36M", "PT2.5H"). Unit is
//     "age" for a person's age, else empty.
//   - Quantity: an amount in a unit of measure.
//   - Number: everything else that counts. Unit is the noun counted as it
//     stands ("troops", "Druze"), "ordinal" for "21st", else empty. "Hundreds of
//     people" has the Value 100 and the Modifier "hundreds".
//   - Date: ISO 8601 as far as it is known ("2025", "2025-07", "2025-W42"), and
//     "199X" for a decade (ISO 8601-2). Relative when it took asOf, an ISO date,
//     to work it out: "last year", "on Wednesday", "December 8" without a year. A
//     date that cannot be worked out has no Value.
//
// A range ("between 5 and 10 million", "2-3 hours") gives two values with the
// modifiers "at least" and "at most"; the first takes unit and scale from the
// second. Names ("Il-76"), clock times, scores, versions, addresses and telephone
// numbers are no figures.
func Values(text, asOf string) []briefing.Value {
	var sc scanner
	return sc.values(text, asOf)
}

// values fills in the figures of every sentence.
func values(d *briefing.Document) {
	var sc scanner
	for i := range d.Sentences {
		s := &d.Sentences[i]
		s.Values = sc.values(d.Text[s.Start:s.End], d.Published)
		for k := range s.Values {
			s.Values[k].Start += s.Start
			s.Values[k].End += s.Start
		}
	}
}

// scanner reads the figures of one text after the other.
type scanner struct {
	text   string
	toks   []token // reused
	today  civil   // the zero value when unknown
	future int     // the last token that says that what follows lies ahead; -1
	out    []briefing.Value
	floor  int // the first token that no figure holds yet
}

// chunk is the length of text, in bytes, whose tokens are held at a time; it ends
// at the next line break, which no figure crosses.
const chunk = 2048

// values scans one text.
func (s *scanner) values(text, asOf string) []briefing.Value {
	s.out = nil
	s.today = parseCivil(asOf)
	for at := 0; at < len(text); {
		end := len(text)
		if at+chunk < end {
			if n := strings.IndexByte(text[at+chunk:], '\n'); n >= 0 {
				end = at + chunk + n + 1
			}
		}
		s.text = text[:end]
		s.toks = valueTokens(s.text, at, s.toks[:0])
		s.scan()
		at = end
	}
	return s.out
}

// scan reads the figures among the tokens.
func (s *scanner) scan() {
	s.floor, s.future = 0, -1
	for i := 0; i < len(s.toks); {
		t := &s.toks[i]
		if t.lex == nil && (t.kind == codeToken || t.kind == wordToken && !s.mayPrefix(i)) {
			i++
			continue
		}
		if t.lex.has(isFuture) {
			s.future = i
		}
		if t.kind == signToken && (t.sign == '.' || t.sign == ';') {
			s.future = -1
		}
		if t.kind == signToken && t.sign == '+' {
			i = s.telephone(i)
			continue
		}
		n := len(s.out)
		i = max(i+1, s.read(i))
		if len(s.out) > n {
			s.floor = i
		}
	}
}

// telephone passes over "+44 20 7946 0958" at the plus sign i.
func (s *scanner) telephone(i int) int {
	j, n := i+1, 0
	for ; s.tok(j).kind == numberToken && s.tok(j).plain || s.hyphen(j) && n > 0; j++ {
		n++
	}
	if n < 3 || s.tok(i+1).gap {
		return i + 1
	}
	return j
}

// mayPrefix reports whether the unknown word i may begin a currency: "Mex$",
// "MAUD 60".
func (s *scanner) mayPrefix(i int) bool {
	t := &s.toks[i]
	size := t.end - t.start
	return size <= 4 && (s.sign(i+1, '$') || size == 4 && s.text[t.start] == 'M' && s.tok(i+1).kind == numberToken) ||
		size == 2 && s.text[t.start] == 'R' && s.text[t.start+1] == 's'
}

// read reads the figure that starts at token i, if there is one, and returns the
// token to go on with.
func (s *scanner) read(i int) int {
	if s.toks[i].kind == signToken && !prefixSign(s.toks[i].sign) {
		return i + 1
	}
	if j := s.date(i); j > i {
		return j
	}
	if j := s.prefixedMoney(i); j > i {
		return j
	}
	if j := s.wordDuration(i); j > i {
		return j
	}
	if j := s.percentOf(i); j > i {
		return j
	}
	n, ok := s.figure(i)
	if !ok {
		return max(n.next, i+1)
	}
	return s.measured(n)
}

// prefixSign reports whether a figure can start with the sign.
func prefixSign(r rune) bool {
	return currencySigns[r] != "" || r == '-' || r == '−' || r == '.' || r == '½' || r == '¼' || r == '¾' || r == '%'
}

// add appends the figure in tokens from..to (exclusive).
func (s *scanner) add(from, to int, v briefing.Value) {
	v.Start, v.End = s.toks[from].start, s.toks[to-1].end
	v.Text = s.text[v.Start:v.End]
	if v.Modifier == "" {
		v.Modifier = s.modifier(from)
	}
	s.out = append(s.out, v)
}

// tok returns token i, or one that matches nothing.
func (s *scanner) tok(i int) *token {
	if i < 0 || i >= len(s.toks) {
		return &noToken
	}
	return &s.toks[i]
}

var noToken = token{kind: signToken, gap: true, line: true}

// sign reports whether token i is the sign r.
func (s *scanner) sign(i int, r rune) bool {
	t := s.tok(i)
	return t.kind == signToken && t.sign == r
}

// role reports whether token i is a word with the role.
func (s *scanner) role(i int, r role) bool {
	return s.tok(i).lex.has(r)
}

// word returns the text of token i if it is a word, else "".
func (s *scanner) word(i int) string {
	t := s.tok(i)
	if t.kind != wordToken {
		return ""
	}
	return s.text[t.start:t.end]
}

// hyphen reports whether token i is a hyphen between two words.
func (s *scanner) hyphen(i int) bool {
	t := s.tok(i)
	return t.kind == signToken && (t.sign == '-' || t.sign == '‑' || t.sign == '–') && !t.gap && !s.tok(i+1).gap
}
