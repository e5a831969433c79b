package compare

// vocab numbers the stems and concepts of a run. Numbers are given in the order
// in which words are met, and documents are read in a fixed order, so that equal
// runs have equal numbers.
type vocab struct {
	lex   *lexicon
	ids   map[string]uint32 // stem -> number
	stems []entry           // by stem number

	conceptIDs map[string]uint32
	concepts   []string // by concept number
}

// entry is what a run knows of a stem.
type entry struct {
	stem     string
	stop     bool
	concepts []uint32 // empty for stop words and bland words
	capital  int32    // capitalised inside a sentence that is no headline
	lower    int32    // in lower case
	weekday  int8     // 1 Monday … 7 Sunday, 0 none
	month    int8     // 1 … 12, 0 none
	number   bool     // digits or a number word
	value    float64  // of a number
}

func newVocab() *vocab {
	return &vocab{lex: words(), ids: map[string]uint32{}, conceptIDs: map[string]uint32{}}
}

// id gives the number of a stem, new or known.
func (v *vocab) id(stem string, stop bool) uint32 {
	if id, ok := v.ids[stem]; ok {
		return id
	}
	id := uint32(len(v.stems))
	e := entry{stem: stem, stop: stop, weekday: weekdays[stem], month: months[stem]}
	if !stop {
		for _, c := range v.lex.concepts(nil, stem) {
			e.concepts = append(e.concepts, v.concept(c))
		}
	}
	e.value, e.number = v.lex.value(stem)
	v.ids[stem] = id
	v.stems = append(v.stems, e)
	return id
}

func (v *vocab) concept(c string) uint32 {
	if id, ok := v.conceptIDs[c]; ok {
		return id
	}
	id := uint32(len(v.concepts))
	v.conceptIDs[c] = id
	v.concepts = append(v.concepts, c)
	return id
}

// name reports whether a stem is mostly written with a capital: a name.
func (v *vocab) name(id uint32) bool {
	e := &v.stems[id]
	return e.capital > e.lower && e.weekday == 0 && e.month == 0
}

// act reports whether a concept is a group of acts.
func (v *vocab) act(concept uint32) bool { return v.concepts[concept][0] == '#' }

// weekdays and months by stem and by the abbreviations news uses.
var (
	weekdays = map[string]int8{
		"monday": 1, "tuesday": 2, "wednesday": 3, "thursday": 4, "friday": 5, "saturday": 6, "sunday": 7,
		"tue": 2, "tues": 2, "wed": 3, "wednes": 3, "thur": 4, "thurs": 4, "fri": 5,
	}
	months = map[string]int8{
		"januari": 1, "january": 1, "februari": 2, "february": 2, "march": 3, "april": 4, "may": 5, "june": 6, "juli": 7, "july": 7,
		"august": 8, "septemb": 9, "september": 9, "octob": 10, "october": 10, "novemb": 11, "november": 11, "decemb": 12, "december": 12,
		"jan": 1, "feb": 2, "apr": 4, "aug": 8, "sept": 9, "sep": 9, "oct": 10, "nov": 11, "dec": 12,
	}
)
