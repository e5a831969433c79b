package compare

import "strings"

// partyWords is how far from a figure its clause is looked at, in words.
const partyWords = 14

// linking are words at which another clause begins.
var linking = map[string]bool{
	"and": true, "but": true, "while": true, "after": true, "before": true, "when": true, "who": true, "which": true, "that": true, "as": true,
	"whose": true, "where": true, "because": true, "although": true, "though": true, "if": true, "since": true, "until": true,
}

// party gives the concepts of the names in the clause of a figure: who and what
// it is told of.
func (v *vocab) party(r *figureReader, u *unit, f *figure) []uint32 {
	var out []uint32
	add := func(i int) {
		id := u.words[i]
		if v.name(id) {
			out = append(out, v.stems[id].concepts...)
		}
	}
	stop := ",;:—–()"
	from := u.dateline(r)
	for i := f.first - 1; i >= max(from, f.first-partyWords); i-- {
		if strings.ContainsAny(r.gap(i), stop) && !(r.upper(i) && r.upper(i+1)) || linking[r.word(i)] && !(r.upper(i-1) && r.upper(i+1)) {
			break
		}
		add(i)
	}
	opening := f.first <= 3 // "On Tuesday, the club signed …": the clause comes after
	for i := f.last + 1; i < min(len(u.words), f.last+1+partyWords); i++ {
		if strings.ContainsAny(r.gap(i-1), stop) && !opening || linking[r.word(i)] && !(r.upper(i-1) && r.upper(i+1)) {
			break
		}
		opening = opening && i == f.last+1
		add(i)
	}
	return distinct(out)
}

// dateline gives the first word after a place and colon that a sentence opens with
// ("Mumbai: …"), 0 when there is none.
func (u *unit) dateline(r *figureReader) int {
	for i := range min(5, len(u.words)) {
		if strings.HasPrefix(r.gap(i), ":") {
			return i + 1
		}
	}
	return 0
}

// between gives the concepts of the names between a figure and its verb: whom and
// what the act was done to.
func (v *vocab) between(u *unit, x *setting) []uint32 {
	var out []uint32
	if !x.hasVerb {
		return nil
	}
	from, to := min(x.at, x.last)+1, max(x.at, x.first)
	if x.at > x.last { // "On Friday, the club signed …": they come after the verb
		from, to = x.at+1, min(len(u.words), x.at+6)
	}
	for i := from; i < to; i++ {
		if v.name(u.words[i]) {
			out = append(out, v.stems[u.words[i]].concepts...)
		}
	}
	return distinct(out)
}

// objectsApart reports whether each of two acts is done to a name that the other
// is not done to.
func objectsApart(a, b *setting) bool {
	n := shared(a.object, b.object)
	return n < len(a.object) && n < len(b.object)
}

// namesApart reports whether two figures are told of names none of which is the
// same.
func (v *vocab) namesApart(a, b *setting) bool {
	return len(a.party) > 0 && len(b.party) > 0 && shared(a.party, b.party) == 0
}
