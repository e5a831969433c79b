package compare

import (
	"strings"

	"brief/briefing"
)

// Two reports of one thing use many words in common, and so do two that
// contradict each other: the difference is one word, or the order of two. This
// file finds such differences, for which sentences are never joined.

// opposite says in words what turns two sentences of like words against each
// other, "" when nothing does.
func (c *Comparison) opposite(lead, other briefing.Ref) string {
	a, b := c.tokens(lead), c.tokens(other)
	for _, test := range []func(a, b []token) string{exchanged, turned, headed, directed} {
		if why := test(a, b); why != "" {
			return why
		}
	}
	return c.bounded(lead, other)
}

// token is a word that says something, in its place.
type token struct {
	text   string
	con    []uint32
	shared bool   // the other sentence has it
	name   bool   // it is a name
	before string // the function word before it, lower case, "" when none stands there
	figure bool   // it begins with a digit or is a number word
	frame  bool   // it says how something is known, not what happened
	at     int    // index among the words of the sentence
}

// tokens gives the words of a sentence that say something, in order.
func (c *Comparison) tokens(r briefing.Ref) []token {
	s, u, text := c.sentence(r), c.unit(r), c.docs[r.Doc].Text
	frame := c.frame(r)
	var out []token
	last := ""
	for i, w := range s.Words {
		word := text[w.Start:w.End]
		con := c.v.stems[u.words[i]].concepts
		if low := strings.ToLower(word); len(con) == 0 || turning[low] {
			if !articles[low] {
				last = low
			}
			continue
		}
		t := token{text: word, con: con, name: c.v.name(u.words[i]), before: last, frame: frame[i], at: i}
		t.figure = word[0] >= '0' && word[0] <= '9'
		if n := len(out); n > 0 && t.name && out[n-1].name && out[n-1].at == i-1 {
			t.before = out[n-1].before // one name of several words
		}
		out = append(out, t)
		last = ""
	}
	return out
}

func (t *token) is(o *token) bool {
	for _, x := range t.con {
		for _, y := range o.con {
			if x == y {
				return true
			}
		}
	}
	return false
}

// mark notes which tokens of a have a like one in b.
func mark(a, b []token) {
	for i := range a {
		a[i].shared = false
		for j := range b {
			if a[i].is(&b[j]) {
				a[i].shared = true
				break
			}
		}
	}
}

// exchanged finds a word in whose place the other sentence has another: between
// the same neighbours stand "supports" and "opposes", "adults" and "children".
func exchanged(a, b []token) string {
	mark(a, b)
	mark(b, a)
	for i := range a {
		if a[i].shared || a[i].frame {
			continue
		}
		left, right := i > 0 && a[i-1].shared, i+1 < len(a) && a[i+1].shared
		if i > 0 && !left || i+1 < len(a) && !right || !left && !right {
			continue
		}
		for j := range b {
			if b[j].shared || b[j].frame || b[j].name != a[i].name || a[i].figure && b[j].figure {
				continue // two figures are a disagreement, not another claim
			}
			if left && (j == 0 || !a[i-1].is(&b[j-1])) || right && (j+1 == len(b) || !a[i+1].is(&b[j+1])) {
				continue
			}
			if !left && j > 0 || !right && j+1 < len(b) {
				continue
			}
			return "says “" + b[j].text + "” where the sentence says “" + a[i].text + "”"
		}
	}
	return ""
}

// turned finds two names that have changed places around one word: who sold to whom.
func turned(a, b []token) string {
	for i := range a {
		if a[i].name || a[i].figure {
			continue
		}
		for j := range b {
			if b[j].name || b[j].figure || !a[i].is(&b[j]) {
				continue
			}
			for x := range i {
				for y := i + 1; y < len(a); y++ {
					if !a[x].name || !a[y].name || a[x].is(&a[y]) {
						continue
					}
					px, py := place(b, &a[x]), place(b, &a[y])
					if px < 0 || py < 0 || py >= j || px <= j || a[y].before == "by" || b[px].before == "by" || a[y].before != b[px].before {
						continue
					}
					return "turns round who and whom: " + a[x].text + " and " + a[y].text
				}
			}
		}
	}
	return ""
}

// place is where b has a token, -1 when it has none or several.
func place(b []token, t *token) int {
	at := -1
	for i := range b {
		if b[i].is(t) {
			if at >= 0 {
				return -1
			}
			at = i
		}
	}
	return at
}

// headed finds a part where the lead speaks of the whole: "a committee of
// parliament", "half of the refugees".
func headed(a, b []token) string {
	one := func(a, b []token) string {
		for j := 0; j+1 < len(b); j++ {
			if parts[strings.ToLower(b[j].text)] && b[j+1].before == "of" && place(a, &b[j]) < 0 {
				if i := place(a, &b[j+1]); i >= 0 && a[i].before != "of" {
					return b[j].text + " of " + b[j+1].text
				}
			}
		}
		return ""
	}
	if part := one(a, b); part != "" {
		return "speaks of a part: " + part
	}
	if part := one(b, a); part != "" {
		return "speaks of the whole, not of " + part
	}
	return ""
}

var parts = map[string]bool{"committee": true, "part": true, "half": true, "third": true, "quarter": true, "most": true, "majority": true,
	"minority": true, "member": true, "members": true, "branch": true, "wing": true, "chamber": true, "house": true, "supporters": true, "opponents": true}

// against are function words that turn what follows them round.
var against = [][2]string{{"to", "from"}, {"before", "after"}, {"for", "against"}, {"with", "without"}, {"into", "from"}, {"above", "below"},
	{"inside", "outside"}, {"since", "until"}}

// turning are all of them, and articles what may stand between one and its word.
var (
	turning = func() map[string]bool {
		m := map[string]bool{}
		for _, p := range against {
			m[p[0]], m[p[1]] = true, true
		}
		return m
	}()
	articles = map[string]bool{"the": true, "a": true, "an": true, "its": true, "his": true, "her": true, "their": true, "all": true}
)

// directed finds a word with opposite function words before it in the two.
func directed(a, b []token) string {
	for i := range a {
		if a[i].before == "" || a[i].frame {
			continue
		}
		j := place(b, &a[i])
		if j < 0 || b[j].before == a[i].before || place(a, &a[i]) != i {
			continue
		}
		for _, p := range against {
			if a[i].before == p[0] && b[j].before == p[1] || a[i].before == p[1] && b[j].before == p[0] {
				return "says “" + b[j].before + " " + b[j].text + "” where the sentence says “" + a[i].before + " " + a[i].text + "”"
			}
		}
		if a[i].figure && (a[i].before == "by" && b[j].before == "to" || a[i].before == "to" && b[j].before == "by") {
			return "says “" + b[j].before + " " + b[j].text + "” where the sentence says “" + a[i].before + " " + a[i].text + "”"
		}
	}
	return ""
}

// bounded compares how one figure is bounded in the two ("fewer than", "at
// least"), and how sure an act is ("may", "will").
func (c *Comparison) bounded(lead, other briefing.Ref) string {
	a, b := c.sentence(lead), c.sentence(other)
	for _, x := range a.Values {
		for _, y := range b.Values {
			if x.Kind != y.Kind || x.Value != y.Value || x.Value == "" {
				continue
			}
			if up, down := upper[x.Modifier], upper[y.Modifier]; up*down < 0 {
				return "bounds “" + x.Text + "” from the other side"
			}
		}
	}
	sure := func(s *briefing.Sentence) (may, will bool) {
		for _, m := range s.Modality {
			may = may || m.Kind == "possible"
			will = will || m.Kind == "expected" || m.Kind == "planned"
		}
		return
	}
	am, aw := sure(a)
	bm, bw := sure(b)
	if am && !aw && bw && !bm || aw && !am && bm && !bw {
		return "one of the two allows for what the other expects"
	}
	return ""
}

// upper tells bounds from below (+1) from bounds from above (-1).
var upper = map[string]int{"more than": 1, "at least": 1, "less than": -1, "at most": -1, "nearly": -1}
