package compare

import "strings"

// counted is what a number counts: the noun at the end of the phrase after it,
// and the words of the phrase before that noun.
type counted struct {
	noun uint32 // stem
	mods []uint32
	ok   bool
	till int    // word of the noun
	toll string // what became of those counted: "dead", "injured" …; empty when nothing of the kind is told
}

// countedWords is how long the phrase after a number may be.
const countedWords = 5

// countedOf reads what a number counts.
func (v *vocab) countedOf(r *figureReader, u *unit, f *figure) counted {
	var c counted
	if f.kind != figNumber || f.unit != "" {
		return c
	}
	var stems []uint32
	i := f.last + 1
	for n := 0; n < countedWords && i < len(u.words); n, i = n+1, i+1 {
		w := r.word(i)
		if strings.ContainsAny(r.gap(i-1), ",.;:()\"“”—") || v.stems[u.words[i]].stop && w != "other" || i > f.last+1 && (verbal(w) || presents[w]) || fates[w] != "" || dateWord(v, u.words[i]) {
			break
		}
		if digits(strings.TrimRight(w, "s")) {
			if c.till == i-1 && len(stems) > 0 && r.upper(i-1) {
				c.till = i // "AK-47s", "AK 47 rifles"
				for k := i + 1; k <= i+2 && k < len(u.words) && len(v.stems[u.words[k]].concepts) > 0 && strings.TrimSpace(r.gap(k-1)) == "" && !verbal(r.word(k)) && !r.upper(k); k++ {
					c.till = k
				}
			}
			break
		}
		if len(v.stems[u.words[i]].concepts) > 0 {
			stems = append(stems, u.words[i])
			c.till = i
		}
	}
	if n := len(stems); n > 0 {
		c.noun, c.mods, c.ok = stems[n-1], stems[:n-1], true
	}
	c.toll = r.toll(f, i)
	return c
}

func dateWord(v *vocab, id uint32) bool { return v.stems[id].weekday > 0 || v.stems[id].month > 0 }

// presents are verbs in the present tense that follow a subject in headlines.
var presents = listed("die", "dies", "killed", "hurt", "dead", "injured", "missing", "arrive", "face", "faces", "remain", "remains", "feared", "go", "get", "flee", "say", "says")

// fates are words for what becomes of people in an event. Those of one fate count
// the same people.
var fates = map[string]string{
	"dead": "dead", "died": "dead", "die": "dead", "dies": "dead", "killed": "dead", "killing": "dead", "kills": "dead", "kill": "dead", "slain": "dead", "perished": "dead",
	"fatalities": "dead", "deaths": "dead",
	"injured": "injured", "injuring": "injured", "injures": "injured", "hurt": "injured", "hurting": "injured", "wounded": "injured", "wounding": "injured", "wounds": "injured",
	"injuries": "injured",
	"missing":  "missing", "homeless": "homeless", "arrested": "arrested", "arresting": "arrested", "arrests": "arrested", "detained": "arrested", "detaining": "arrested", "captured": "arrested",
	"capturing": "arrested", "nabbed": "arrested", "nabbing": "arrested", "rescued": "rescued", "rescuing": "rescued", "evacuated": "evacuated", "evacuating": "evacuated",
	"displaced": "evacuated", "displacing": "evacuated", "kidnapped": "kidnapped", "abducted": "kidnapped",
}

// roughly are the words that may stand between a verb and its number.
var roughly = listed("at", "least", "about", "around", "some", "more", "than", "over", "up", "to", "as", "many", "nearly", "almost", "an", "estimated", "approximately", "the", "fewer", "only", "all")

// between are the words that may stand between those counted and their fate.
var between = listed("were", "was", "are", "is", "have", "has", "had", "been", "be", "being", "reported", "reportedly", "feared", "confirmed", "left", "also", "believed", "critically", "seriously", "badly", "slightly", "still")

// toll reads the fate of those whom the figure counts; after is the word behind
// their noun.
func (r *figureReader) toll(f *figure, after int) string {
	i := f.first - 1
	for i >= 0 && roughly[r.word(i)] {
		i--
	}
	if i >= 0 && !strings.ContainsAny(r.gap(i), ",.;:()") {
		switch w := r.word(i); {
		case fates[w] != "" && fates[w] != "missing" && !(w == "hurt" || strings.HasSuffix(w, "ed") && r.passive(i)):
			return fates[w]
		case w == "toll" && (r.word(i-1) == "death" || r.word(i-1) == "the"):
			return "dead"
		case (w == "rose" || w == "risen" || w == "rises" || w == "stands" || w == "stood" || w == "reached" || w == "climbed") && r.tolled(i):
			return "dead"
		}
	}
	for n := 0; n < 4 && after < len(r.s.Words); n++ {
		w := r.word(after)
		if strings.ContainsAny(r.gap(after-1), ",.;:()") {
			return ""
		}
		if t := fates[w]; t != "" {
			if strings.HasSuffix(w, "ing") && w != "missing" {
				return "" // "12 men killing …"
			}
			return t
		}
		if !between[w] {
			return ""
		}
		after++
	}
	return ""
}

// passive reports whether the participle at i belongs to what stands before it:
// "were killed".
func (r *figureReader) passive(i int) bool {
	return auxiliary[r.word(i-1)] || r.word(i-1) == "been"
}

func (r *figureReader) tolled(i int) bool {
	for k := i; k >= max(0, i-5); k-- {
		if r.word(k) == "toll" {
			return true
		}
	}
	return false
}

// anybody are stems of nouns that say nothing of those counted.
var anybody = listed("civilian", "victim", "live", "resident")

// countsAlike reports whether two numbers count one sort of thing.
func (v *vocab) countsAlike(a, b *counted) bool {
	if a.toll != b.toll {
		return false
	}
	any := func(c *counted) bool { return !c.ok || anybody[v.stems[c.noun].stem] || v.anyone(c.noun) }
	switch {
	case a.toll != "" && any(a) && any(b):
		return true
	case !a.ok || !b.ok:
		return false
	}
	if a.noun != b.noun && shared(v.conceptsOf([]uint32{a.noun}), v.conceptsOf([]uint32{b.noun})) == 0 {
		return false
	}
	am, bm := v.conceptsOf(a.mods), v.conceptsOf(b.mods)
	return len(am) == 0 || len(bm) == 0 || shared(am, bm) > 0
}

// anyone reports whether a stem is one of the words of [anybody].
func (v *vocab) anyone(id uint32) bool {
	for _, c := range v.stems[id].concepts {
		if v.concepts[c] == "~person" {
			return true
		}
	}
	return false
}

// countsThing reports whether two rival numbers count one sort of thing that is
// not counted on every occasion.
func (v *vocab) countsThing(x rivals) bool {
	return x.a.kind == figNumber && x.a.ok && x.b.ok && !v.plain(x.a.noun) && v.countsAlike(&x.a.counted, &x.b.counted)
}
