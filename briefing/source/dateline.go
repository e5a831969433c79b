package source

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"brief/briefing"
)

// dashes are what parts the pieces of a dateline.
const dashes = "-–—"

// maxDateline is the size in bytes of the longest dateline.
const maxDateline = 140

// datelines cuts the dateline off the first running paragraphs, "MOSCOW,
// October 15, 2025 –" or "LONDON (Reuters) -": the sentence stays as it is
// behind it. Only the head of the text may have one without agency or date.
func (c *cleaner) datelines() {
	seen := 0
	for i := range c.blocks {
		b := &c.blocks[i]
		if b.kind != prose {
			continue
		}
		seen++
		d, ok := cutDateline(b.text)
		if !ok || seen > 3 && !d.sure || seen > 1 && !d.sure {
			continue
		}
		if seen <= 3 {
			c.out.agency = first(c.out.agency, d.agency)
			c.out.dateline = first(c.out.dateline, d.date)
		}
		c.before[i] = append(c.before[i], briefing.Dropped{Text: strings.TrimSpace(b.text[:d.end]), Reason: becauseDateline})
		b.text = b.text[d.end:]
	}
}

// dateline is what stands before the first sentence.
type dateline struct {
	end    int // bytes, with the separator and the space behind it
	agency string
	date   string
	sure   bool // it has an agency or a date
}

// cutDateline finds a dateline at the start of s: place, date and agency, in
// any order and at least one beyond a plain name, closed by a dash, a colon or
// the agency's slashes.
func cutDateline(s string) (dateline, bool) {
	head := s[:min(len(s), maxDateline)]
	for i := 0; i < len(head); i++ {
		n := separator(head, i)
		if n == 0 {
			continue
		}
		rest := strings.TrimLeft(s[i+n:], " ")
		if len(strings.Fields(rest[:min(len(rest), 200)])) < 3 {
			return dateline{}, false
		}
		d, ok := readDateline(strings.TrimSpace(head[:i]), head[i:i+n], rest)
		if ok {
			d.end = len(s) - len(rest)
			if d.agency != "" && !d.sure { // "(PNA) Text": the letters of a body that is no known agency
				d.agency, d.sure = "", true
			}
			if n := agencyHead(rest); n > 0 && d.agency == "" { // "МОСКВА, 15 мая — РИА Новости. Text"
				d.agency, d.sure = strings.Trim(rest[:n], " ./"), true
				d.end += n
			}
			return d, true
		}
		i += n - 1
	}
	return dateline{}, false
}

// agencyHead is the length of an agency's name with its full stop and space at
// the start of s, 0 without one.
func agencyHead(s string) int {
	i := strings.Index(s[:min(len(s), 60)], ". ")
	if i < 0 || !newsAgencies[strings.ToLower(strings.Trim(s[:i], " /"))] {
		return 0
	}
	return i + 2
}

// separator is the length of what closes a dateline at byte i of s, 0 for
// nothing: " - ", " – ", "—", ".- ", ": ", "/. ", or the end of "(CNN)".
func separator(s string, i int) int {
	switch s[i] {
	case ' ', '.', ')', '/', ':', "–"[0]:
	default:
		return 0
	}
	for _, sep := range []string{" -- ", ") -- ", ") --", ") – ", ") — ", ")– ", ")— ", ")–", ")—", "/ -- ", " - ", " – ", " — ", ".- ", ".-", ".– ", ".— ", ") -", ")-", "/. ", "/ - ", "/ – ", "/ — ", ": ", "–", "—", ")"} {
		if !strings.HasPrefix(s[i:], sep) {
			continue
		}
		// A bracket or slash belongs to the agency: the mark begins behind it.
		return len(sep)
	}
	return 0
}

// readDateline reads the words before a separator.
func readDateline(head, sep, rest string) (dateline, bool) {
	var d dateline
	switch sep[0] {
	case ')', '/':
		head += sep[:1]
	}
	open := sep[0] == ':' || sep == ")"
	// the agency: in brackets, in slashes, or the last word before a colon or dash
	if i := strings.LastIndexAny(head, "(["); i >= 0 {
		j := strings.IndexAny(head[i:], ")]")
		if j < 0 {
			return d, false
		}
		d.agency = strings.TrimSpace(head[i+1 : i+j])
		head = head[:i] + " " + head[i+j+1:]
	} else if i := strings.Index(head, "/"); i >= 0 {
		if j := strings.LastIndex(head, "/"); j > i && newsAgencies[strings.ToLower(strings.TrimSpace(head[i+1:j]))] {
			d.agency = strings.TrimSpace(head[i+1 : j])
			head = head[:i] + " " + head[j+1:]
		}
	}
	if d.agency == "" {
		for _, by := range []string{" – ", " — ", " - ", ", "} {
			i := strings.LastIndex(head, by)
			if tail := strings.TrimSpace(head[i+1:]); i > 0 && newsAgencies[strings.ToLower(strings.Trim(tail, dashes+" ."))] {
				d.agency, head = strings.Trim(tail, dashes+" ."), head[:i]
				break
			}
		}
	}
	if a := strings.Fields(d.agency); len(a) > 4 || d.agency != "" && !newsAgencies[strings.ToLower(d.agency)] && (!capitalised(a) || hasDigit(d.agency)) {
		return d, false
	}
	dated := false
	if st, ok := findDate(head, true); ok {
		d.date, dated = st.iso, true
		d.date, _, _ = strings.Cut(d.date, "T")
		head = head[:st.start] + " , " + head[st.end:]
	}
	day := false
	var place []string
	for w := range strings.FieldsSeq(strings.ReplaceAll(head, ",", " , ")) {
		bare := strings.Trim(strings.ToLower(w), ".,:;")
		switch {
		case bare == "" || strings.Trim(w, dashes+"/|·•") == "":
			continue
		case weekdays[bare]:
			day = true
			continue
		case dated && (bare == "г" || bare == "года"):
			continue
		}
		place = append(place, strings.Trim(w, ",;"))
	}
	d.sure = dated || d.agency != ""
	caps := capsPlace(place)
	if sep == ")" && len(place) == 0 && !dated && initials(d.agency) {
		r, _ := utf8.DecodeRuneInString(strings.TrimLeft(rest, openers))
		d.sure = newsAgencies[strings.ToLower(d.agency)]
		return d, unicode.IsUpper(r)
	}
	switch {
	case len(place) > 7 || !placeLike(place):
		return d, false
	case d.agency != "" && (sep != ")" || newsAgencies[strings.ToLower(d.agency)]):
		r, _ := utf8.DecodeRuneInString(strings.TrimLeft(rest, openers))
		if !newsAgencies[strings.ToLower(d.agency)] {
			// Brackets behind a name may hold anything: it must be a place, and
			// a sentence must follow.
			comma := strings.Contains(head, ",")
			return d, len(place) > 0 && !open && !unicode.IsLower(r) && (caps || dated || comma)
		}
		return d, sep != ")" || unicode.IsUpper(r) || !unicode.IsLower(r) && unicode.IsLetter(r)
	case sep == ")" || strings.HasPrefix(sep, "/"):
		return d, false
	case dated:
		// "On" and the like would make it a sentence; those are no places.
		return d, len(place) == 0 && (d.date != "" || day) || caps || len(place) > 0 && !open && d.date != "" || len(place) > 0 && day
	case !caps || day && len(place) == 0:
		return d, false
	}
	// A place alone, in capitals: the sentence behind it begins with a capital
	// and has no second dash that would make the first one a pair.
	r, _ := utf8.DecodeRuneInString(strings.TrimLeft(rest, openers))
	sentence, _, _ := strings.Cut(rest[:min(len(rest), 400)], ". ")
	return d, unicode.IsUpper(r) && !strings.Contains(sentence, strings.TrimSpace(sep)+" ") && len(place) <= 4 && longWord(place)
}

// placeLike reports whether words can be the name of a place: each begins with
// a capital or has no case, and none ends a sentence.
func placeLike(words []string) bool {
	for i, w := range words {
		r, _ := utf8.DecodeRuneInString(w)
		low := strings.ToLower(w)
		if unicode.IsLower(r) && (i == 0 || !particles[low]) || !unicode.IsLetter(r) {
			return false
		}
		if strings.ContainsAny(w, "?!\"“”«»;:") || strings.HasSuffix(w, ".") && utf8.RuneCountInString(w) > 5 && strings.Count(w, ".") == 1 {
			return false
		}
		if stopHeads[low] {
			return false
		}
	}
	return true
}

// stopHeads open sentences; no place is called so.
var stopHeads = wordSet(`on in at by the a an as after before during since when while if but and or for from with this that these those it he she they we there his her its their not no all am im in der die das den ein eine nach vor seit während wenn aber und für von mit le la les un une dans à au après avant depuis pendant el los las una en por con desde después в на по после до с и но для от при как это`)

// capsPlace reports whether the place is set in capitals, as agencies do.
func capsPlace(words []string) bool {
	caps := false
	for i, w := range words {
		if isUpperWord(w) {
			caps = true
		} else if i == 0 {
			return false
		}
	}
	return caps
}

// uncased reports whether words are in a script without capitals, where a place
// cannot be set in them.
func uncased(words []string) bool {
	for _, w := range words {
		for _, r := range w {
			if unicode.IsLetter(r) && (unicode.IsUpper(r) || unicode.IsLower(r)) {
				return false
			}
		}
	}
	return len(words) > 0
}

// isUpperWord reports whether a word has two or more letters and all are
// capitals; the article of an Arabic name may be small ("al-BAB").
func isUpperWord(w string) bool {
	n := 0
	for _, r := range w {
		if unicode.IsLetter(r) {
			if !unicode.IsUpper(r) {
				return false
			}
			n++
		}
	}
	return n >= 2
}

// initials reports whether a name is two to six capital letters.
func initials(s string) bool {
	return len(s) >= 2 && len(s) <= 6 && strings.Trim(s, "ABCDEFGHIJKLMNOPQRSTUVWXYZ") == "" && !notices[s]
}

// notices stand in brackets before a text and say of what kind it is; they are no
// names, and the words behind them no dispatch.
var notices = wordSet(`VIDEO PHOTO PHOTOS LIVE UPDATE ALERT LEAD GRAPHIC AUDIO NOTE UN EU NATO US USA UK`)

// longWord reports whether one of the words has at least five letters: shorter
// ones in capitals may be the names of bodies, not of places.
func longWord(words []string) bool {
	for _, w := range words {
		if utf8.RuneCountInString(w) >= 4 && isUpperWord(w) {
			return true
		}
	}
	return false
}
