package compare

import (
	"strings"

	"brief/briefing"
)

// setting is a figure with the words around it: what it is a figure of.
type setting struct {
	figure
	left, right []uint32 // content stems before and after, nearest first, at most reach
	head        []uint32 // content stems right after it, up to the end of its phrase
	counted              // of a number
	sorts       []uint32 // concepts of head
	party       []uint32 // concepts of the names in its clause
	object      []uint32 // concepts of the names between it and its verb
	acts        []uint32 // concepts of acts among the nearest words
	verb        uint32   // stem of the verb it belongs to, when hasVerb
	verbActs    []uint32
	hasVerb     bool
	attributive bool // "Sunday's game"
	generic     bool // its verb says nothing
	participle  bool // its verb stands in a clause without a subject: "killing ten people"
	at          int  // word of its verb
	opens       int  // the first word of the sentence that is no dateline
	said        bool // its verb only reports: "said on Sunday"
	credited    bool // it stands in the credit that a sentence ends with: "…, an officer said here Friday"
	loose       bool // bounds only: "since September", "between six and eight"
	future      bool // its verb is still to come: "to host", "will begin"
	prev, next  string
	season      string // what part of a time it is of: "last season"
	label       bool   // the number of a thing that has a name: "Week 15", "Windows 7"
	scope       string // a word that narrows or widens what is counted: "total", "another"
	person      string // the name nearest before it in its clause, for ages
}

// reach is how many content words on either side of a figure are looked at, and
// reachWords within how many words.
const (
	reach      = 4
	reachWords = 7
)

// mostFigures is how many figures a sentence may have: one with more is a table.
const mostFigures = 16

// scopes are words near a figure that make it a figure of something else than
// the same figure without them: a total, a part, an addition.
var scopes = map[string]string{
	"total": "total", "altogether": "total", "overall": "total", "combined": "total", "cumulative": "total", "tally": "total", "far": "so far",
	"another": "more", "other": "more", "others": "more", "additional": "more", "further": "more", "extra": "more",
	"annually": "a year", "yearly": "a year", "monthly": "a month", "daily": "a day", "weekly": "a week",
	"remaining": "rest", "rest": "rest", "previous": "earlier", "previously": "earlier", "earlier": "earlier", "ago": "ago",
	"former": "earlier", "record": "record", "average": "average", "maximum": "limit", "minimum": "limit", "nearest": "nearest",
}

// reporting are verbs that tell when something was said, not when it happened.
var reporting = map[string]bool{
	"said": true, "says": true, "say": true, "told": true, "announced": true, "reported": true, "confirmed": true, "according": true,
	"statement": true, "added": true, "stated": true, "declared": true, "revealed": true, "quoted": true,
}

// repeated are words that set an act apart from another one of its kind.
var repeated = map[string]bool{"also": true, "previously": true, "again": true, "second": true, "third": true, "last": true, "later": true}

// generic are verbs that any sentence may share with any other.
var generic = map[string]bool{
	"became": true, "become": true, "made": true, "took": true, "gave": true, "got": true, "went": true, "came": true, "began": true, "kept": true,
	"received": true, "served": true, "included": true, "used": true, "called": true, "named": true, "added": true, "asked": true, "wanted": true, "held": true,
}

// bounds are words that make a date the end of a time.
var bounds = map[string]bool{"since": true, "until": true, "from": true, "by": true, "before": true, "till": true, "after": true}

// settings reads the figures of a sentence with their surroundings.
func (v *vocab) settings(text string, s *briefing.Sentence, u *unit) []setting {
	if len(u.words) == 0 || bareDate(text, s) {
		return nil
	}
	fs := figures(text, s)
	if len(fs) == 0 || len(fs) > mostFigures {
		return nil
	}
	r := figureReader{text: text, s: s}
	out := make([]setting, len(fs))
	for k, f := range fs {
		x := setting{figure: f, prev: r.word(f.first - 1), next: r.word(f.last + 1)}
		x.left = v.around(u, f.first-1, -1)
		x.right = v.around(u, f.last+1, +1)
		x.head = v.headOf(&r, u, f.last+1)
		x.opens = min(u.dateline(&r), f.first)
		x.sorts = v.conceptsOf(x.head)
		x.party = v.party(&r, u, &f)
		x.counted = v.countedOf(&r, u, &f)
		for _, id := range append(append([]uint32{}, x.left[:min(3, len(x.left))]...), x.right[:min(3, len(x.right))]...) {
			for _, c := range v.stems[id].concepts {
				if v.act(c) {
					x.acts = append(x.acts, c)
				}
			}
		}
		x.acts = distinct(x.acts)
		v.governor(&r, u, &x)
		if x.said && x.at < f.first && f.last >= len(u.words)-2 {
			switch r.word(x.at) {
			case "said", "says", "told", "added":
				x.credited = true
			}
		}
		for i := max(0, f.first-3); i <= f.last+4; i++ {
			if i >= f.first && i <= f.last {
				continue
			}
			if sc := scopes[r.word(i)]; sc != "" && (sc != "more" || i < f.first || i == f.last+1) && (sc != "so far" || r.word(i-1) == "so") {
				x.scope = sc
			}
		}
		if f.kind == figNumber && x.scope == "" && r.soFar() {
			x.scope = "so far"
		}
		if r.word(f.last+1) == "more" || r.word(f.last+1) == "others" {
			x.scope = "more"
		}
		if r.word(f.last+1) == "of" && (f.kind == figNumber) {
			x.scope = "part"
		}
		if dated(f.kind) {
			for i := max(0, f.first-8); i < f.first; i++ {
				if repeated[r.word(i)] {
					x.scope = "again"
				}
			}
		}
		if f.kind == figScore && strings.HasSuffix(text[:f.start], "(") {
			x.scope = "record"
		}
		if f.kind == figNumber && x.prev == "the" && r.word(f.first-2) == "of" && (r.word(f.first-3) == "one" || numerals[r.word(f.first-3)] != "") {
			x.scope = "whole"
		}
		if f.kind == figNumber && r.word(f.first-1) == "of" && (digits(r.word(f.first-2)) || numerals[r.word(f.first-2)] != "" || r.word(f.first-2) == "one" || r.word(f.first-2) == "all") {
			x.scope = "whole"
		}
		if f.kind == figNumber && r.local(f.last+1) {
			x.scope = "there"
		}
		if x.scope == "more" && x.toll != "" && x.toll != "dead" && k > 0 && out[k-1].toll != "" && out[k-1].toll != x.toll {
			x.scope = "" // "killing two and wounding three others"
		}
		x.season = r.season(f.first, f.last)
		x.loose = f.kind == figMoney && strings.HasSuffix(text[s.Start:f.start], "(") || dated(f.kind) && (bounds[x.prev] || strings.HasSuffix(text[s.Start:f.start], "[") || zones[x.prev]) || x.prev == "or" || x.next == "or" ||
			x.prev == "between" || x.next == "to" && k+1 < len(fs) && fs[k+1].first == f.last+2 || k > 0 && x.prev == "and" && out[k-1].prev == "between" ||
			k+1 < len(fs) && fs[k+1].first == f.last+1 && f.kind == figMoney || k > 0 && fs[k-1].last == f.first-1 && f.kind == figMoney
		if !dated(f.kind) && (x.prev == "next" || x.prev == "last" || x.prev == "first" || x.prev == "past" || x.prev == "final") {
			x.scope = x.prev // "of its next 23 games"
		}
		for _, o := range fs {
			if dated(f.kind) && o.kind == figTime && o.unit != "" && (o.last < f.first && f.first-o.last <= 3 || o.first > f.last && o.first-f.last <= 3) {
				x.loose = true // a day in another time zone may be another day
			}
		}
		x.object = v.between(u, &x)
		x.label = x.next == "block" || f.kind == figNumber && f.unit == "" && f.first > 1 && r.upper(f.first-1) && strings.TrimSpace(r.gap(f.first-1)) == "" && digits(r.word(f.first)) || dated(f.kind) && r.inName(&f)
		x.person = nearestName(s, text, f)
		out[k] = x
	}
	return out
}

// soFar reports whether a sentence sums up what has been until now.
func (r *figureReader) soFar() bool {
	for i := range r.s.Words {
		if r.word(i) == "far" && (r.word(i-1) == "so" || r.word(i-1) == "thus") {
			return true
		}
	}
	return false
}

// around collects the content stems nearest to word i in one direction.
func (v *vocab) around(u *unit, i, step int) []uint32 {
	var out []uint32
	for n := 0; n < reachWords && len(out) < reach && i >= 0 && i < len(u.words); n++ {
		e := &v.stems[u.words[i]]
		if len(e.concepts) > 0 && e.weekday == 0 && e.month == 0 && (e.stem[0] < '0' || e.stem[0] > '9') {
			out = append(out, u.words[i])
		}
		i += step
	}
	return out
}

// headOf collects the content stems of the phrase that follows a figure: what is
// counted.
func (v *vocab) headOf(r *figureReader, u *unit, i int) []uint32 {
	var out []uint32
	for n := 0; n < 4 && i < len(u.words); n++ {
		if strings.ContainsAny(r.gap(i-1), ",.;:()\"“”—") {
			break
		}
		e := &v.stems[u.words[i]]
		if len(e.concepts) > 0 {
			if e.stem[0] >= '0' && e.stem[0] <= '9' || e.weekday > 0 || e.month > 0 {
				break
			}
			out = append(out, u.words[i])
		} else if len(out) > 0 {
			break
		}
		i++
	}
	return out
}

// nearestName gives the key of the name an age is of: "Ann Lee, 36," or
// "36-year-old Ann Lee", with nothing but a description in between. "of" before it
// says that it is where a person is from: "the 36-year-old Tessen man".
func nearestName(s *briefing.Sentence, text string, f figure) string {
	if f.kind != figAge {
		return ""
	}
	for _, n := range s.Names {
		if n.Kind == "place" && (n.Start < f.end || !describes(text[n.End:s.End])) {
			continue
		}
		if n.End <= f.start && strings.Trim(text[n.End:f.start], " ,(") == "" {
			return n.Key
		}
		if n.Start >= f.end && n.Start-f.end < 30 && !strings.ContainsAny(text[f.end:n.Start], ",.;:") && len(strings.Fields(text[f.end:n.Start])) <= 2 {
			if describes(text[n.End:s.End]) {
				return "of " + n.Key
			}
			return n.Key
		}
	}
	return ""
}

// describes reports whether the words after a name make it say where somebody is
// from: "the 39-year-old Troy man".
func describes(after string) bool {
	w, _, _ := strings.Cut(strings.TrimSpace(after), " ")
	switch strings.Trim(w, ",.;:") {
	case "man", "woman", "boy", "girl", "resident", "native", "teenager", "teen", "driver", "student", "climber", "player", "officer":
		return true
	}
	return false
}

// bareDate tells a line that only dates the text ("Published 16 September 2013").
func bareDate(text string, s *briefing.Sentence) bool {
	date, rest := false, 0
	for _, w := range s.Words {
		l := strings.ToLower(text[w.Start:w.End])
		switch {
		case weekdays[l] > 0 || months[l] > 0:
			date = true
		case l[0] >= '0' && l[0] <= '9':
		case dateLine[l]:
		default:
			rest++
		}
	}
	return date && rest <= 2
}

var dateLine = map[string]bool{
	"published": true, "updated": true, "posted": true, "last": true, "on": true, "at": true, "am": true, "pm": true, "edt": true, "est": true,
	"ist": true, "gmt": true, "bst": true, "et": true, "utc": true, "by": true, "a": true, "p": true, "m": true, "the": true,
}
