package compare

import (
	"slices"
	"strings"

	"brief/briefing"
)

// role is an office or part that a sentence gives somebody.
type role struct {
	word        string // "president"; one for a family of words
	rank        string // "vice", "deputy": the office below
	standing    string // "interim", "elected": how it is held
	former      bool
	names       []uint32 // stems of the name it stands with
	first, last int      // words, modifiers included
	start, end  int      // bytes
}

// offices are words for what a person is; words of one line are one office.
var offices = lineTable(`
president
chairman chairwoman chairperson chair
director
coach
manager
minister
secretary
governor
senator
mayor
spokesman spokeswoman spokesperson
lawyer attorney
judge justice
prosecutor
inspector
sergeant
captain
commander
general
colonel
lieutenant
doctor
professor
ambassador envoy
congressman congresswoman
king
queen
prince
princess
pope
bishop
editor
sheriff
detective
superintendent
leader
chancellor
premier
ceo
founder
`)

// exclusive offices are not held by one person at a time.
var exclusive = map[string]bool{
	"spokesman": true, "lawyer": true, "president": true, "coach": true, "judge": true, "mayor": true, "governor": true,
	"sheriff": true, "king": true, "chairman": true, "prosecutor": true, "ambassador": true, "queen": true, "pope": true,
}

var (
	ranks     = map[string]bool{"vice": true, "assistant": true, "deputy": true, "associate": true}
	standings = map[string]string{
		"interim": "interim", "acting": "interim", "caretaker": "interim", "transitional": "interim", "provisional": "interim", "temporary": "interim",
		"elected": "elected", "elect": "elected", "re-elected": "elected",
	}
	formers = map[string]bool{"former": true, "ex": true, "ousted": true, "deposed": true, "late": true, "toppled": true, "then": true}
)

// nameParts are lower-case parts of names.
var nameParts = map[string]bool{"al": true, "el": true, "bin": true, "ibn": true, "de": true, "da": true, "van": true, "von": true, "der": true}

func lineTable(s string) map[string]string {
	m := map[string]string{}
	for _, line := range strings.Split(strings.TrimSpace(s), "\n") {
		group := strings.Fields(line)
		for _, w := range group {
			m[w], m[w+"s"] = group[0], group[0]
		}
	}
	return m
}

// roles reads the offices that a sentence names.
func (v *vocab) roles(text string, s *briefing.Sentence, u *unit) []role {
	r := figureReader{text: text, s: s}
	var out []role
	if len(u.words) == 0 {
		return nil
	}
	for i := range s.Words {
		office, ok := offices[r.word(i)] // with a possessive ending it is another's office
		if !ok || ranks[r.word(i+1)] || offices[r.word(i+1)] != "" && strings.TrimSpace(r.gap(i)) == "" {
			continue
		}
		x := role{word: office, first: i, last: i}
		if office == "lawyer" && (r.word(i-1) == "district" || r.word(i-1) == "state's" || r.word(i-1) == "states" || r.word(i-1) == "prosecuting") {
			x.word = "prosecutor"
		}
		for k := i - 1; k >= max(0, i-3); k-- {
			m := r.word(k)
			if strings.ContainsAny(r.gap(k), ",.;:()") {
				break
			}
			switch {
			case ranks[m]:
				x.rank = m
			case standings[m] != "":
				x.standing = standings[m]
			case formers[m]:
				x.former = true
			case m != "newly" && m != "prime" && m != "foreign" && m != "head" && m != "new" && m != "first" && m != "team":
				k = -1
				continue
			}
			x.first = k
		}
		next := i + 1
		if r.word(next) == "elect" && r.gap(i) == "-" {
			x.standing, x.last = "elected", next
			next++
		}
		for k := next; k < min(len(s.Words), next+4); k++ {
			if nameParts[r.word(k)] && !strings.ContainsAny(r.gap(k), ",;.") {
				continue
			}
			if !r.upper(k) || strings.ContainsAny(r.gap(k-1), ",;:()“”\"") || offices[r.word(k)] != "" {
				break
			}
			if id := u.words[k]; len(v.stems[id].concepts) > 0 {
				x.names = append(x.names, id)
			}
		}
		if len(x.names) == 0 { // "Maurice Cheeks, coach of …"
			k := x.first - 1
			for ; k >= max(0, x.first-3) && r.upper(k); k-- {
				if gap := strings.TrimSpace(r.gap(k)); gap != "" && gap != "," && gap != ", the" {
					break
				}
				if id := u.words[k]; v.name(id) && len(v.stems[id].concepts) > 0 && strings.TrimSpace(r.gap(x.first-1)) == "," {
					x.names = append(x.names, id)
				}
			}
		}
		x.names = distinct(x.names)
		x.start, x.end = s.Words[x.first].Start, s.Words[x.last].End
		out = append(out, x)
	}
	return out
}

// roleClash is what two sentences give as different offices of one person.
type roleClash struct {
	a, b role
	sure bool
}

// roleClashes compares the offices in two sentences.
func (c *Comparison) roleClashes(a, b briefing.Ref) []roleClash {
	ua, ub := c.unit(a), c.unit(b)
	ra, rb := c.rolesOf(a), c.rolesOf(b)
	var out []roleClash
	for _, x := range ra {
		for _, y := range rb {
			named := shared(x.names, y.names) > 0
			switch {
			case x.former || y.former:
			case x.word == y.word && x.rank != "" != (y.rank != "") && everyRank(ra, x) && everyRank(rb, y):
				if named || (len(x.names) == 0 || len(y.names) == 0) && shared(ua.names, ub.names) > 0 {
					out = append(out, roleClash{x, y, named})
				}
			case named && x.word != y.word && exclusive[x.word] && exclusive[y.word] && !hasOffice(ra, y.word) && !hasOffice(rb, x.word):
				out = append(out, roleClash{x, y, true})
			case x.word != y.word && exclusive[x.word] && exclusive[y.word] && (len(x.names) == 0 || len(y.names) == 0) &&
				!hasOffice(ra, y.word) && !hasOffice(rb, x.word) && c.sameSpeaker(a, b, x, y):
				out = append(out, roleClash{x, y, false})
			case named && x.standing != "" && y.standing != "" && x.standing != y.standing && (x.word == y.word || headOfState[x.word] && headOfState[y.word]):
				out = append(out, roleClash{x, y, true})
			}
		}
	}
	return out
}

var headOfState = map[string]bool{"president": true, "leader": true}

// everyRank reports whether all of the roles with x's office have or lack a rank
// as x does.
func everyRank(all []role, x role) bool {
	for _, y := range all {
		if y.word == x.word && (y.rank != "") != (x.rank != "") {
			return false
		}
	}
	return true
}

func hasOffice(all []role, word string) bool {
	return slices.ContainsFunc(all, func(r role) bool { return r.word == word })
}

// sameSpeaker reports whether two offices stand in sentences that say the same
// of the same persons: a spokesman in one, a lawyer in the other, both telling
// of one death.
func (c *Comparison) sameSpeaker(a, b briefing.Ref, x, y role) bool {
	ua, ub := c.unit(a), c.unit(b)
	near, _ := overlap(ua, ub)
	said := func(r briefing.Ref, x role) bool {
		f := figureReader{text: c.docs[r.Doc].Text, s: c.sentence(r)}
		for i := x.first - 5; i <= x.last+4; i++ {
			if reporting[f.word(i)] {
				return true
			}
		}
		return false
	}
	return near >= 3000 && said(a, x) && said(b, y)
}

// officePair is a clash of offices with its sentences.
type officePair struct {
	ra, rb briefing.Ref
	roleClash
}

// offices compares the offices in all overlapping sentences of one event.
func (c *Comparison) offices() []officePair {
	var out []officePair
	named := func(r, i int) bool { return len(c.rolesOf(briefing.Ref{Doc: c.order[r], Sentence: i})) > 0 }
	c.meetings(named, func(r, i, s, k int) {
		if near, common := overlap(&c.pages[r].units[i], &c.pages[s].units[k]); near < clashNear || common < 2 {
			return
		}
		a, b := briefing.Ref{Doc: c.order[r], Sentence: i}, briefing.Ref{Doc: c.order[s], Sentence: k}
		for _, x := range c.roleClashes(a, b) {
			out = append(out, officePair{a, b, x})
		}
	})
	return out
}

// words gives the words of an office.
func (c *Comparison) words(r briefing.Ref, x role) string {
	return c.docs[r.Doc].Text[x.start:x.end]
}

// rolesOf gives the offices of a sentence. They are read once.
func (c *Comparison) rolesOf(r briefing.Ref) []role {
	if c.offs == nil {
		c.offs = make([][][]role, len(c.pages))
		for k, d := range c.order {
			c.offs[k] = make([][]role, len(c.pages[k].units))
			for i := range c.offs[k] {
				c.offs[k][i] = c.v.roles(c.docs[d].Text, &c.docs[d].Sentences[i], &c.pages[k].units[i])
			}
		}
	}
	return c.offs[c.rank[r.Doc]][r.Sentence]
}
