package compare

import "strings"

// lasting says in words what a length of time is of, where the source says that
// something lasted so long: "how long the high-level talks lasted". It is empty
// when no noun with an article does.
func (c *Comparison) lasting(m mention) string {
	f, s, text := c.figure(m), c.sentence(m.ref), c.docs[m.ref.Doc].Text
	r := figureReader{text: text, s: s}
	verb := f.first - 1
	for verb > 0 && f.first-verb < lastingWords && !lasts[r.word(verb)] {
		verb--
	}
	if verb < 1 || !lasts[r.word(verb)] {
		return ""
	}
	end := verb - 1 // the last word of the subject
	for end > 0 && (auxiliary[r.word(end)] || r.word(end) == "which" || r.word(end) == "that") {
		end--
	}
	if end < verb-1 && strings.TrimSpace(r.gap(end)) == "," {
		// ", which lasted": the comma does not end the subject
	} else if strings.ContainsAny(r.gap(end), ",;:()“”\"") {
		return ""
	}
	from := -1
	for i := end; i >= 0 && end-i < lastingSubject; i-- {
		if i < end && strings.ContainsAny(r.gap(i), ",;:—–()“”\"") {
			break
		}
		if articles[r.word(i)] {
			from = i
			if i == 0 || !phraseJoins[r.word(i-1)] {
				break
			}
		}
	}
	if from < 0 || from == end {
		return ""
	}
	subject := strings.Join(strings.Fields(text[s.Words[from+1].Start:s.Words[end].End]), " ")
	return "how long the " + subject + " " + r.word(verb)
}

// lastingWords is how far behind its verb a length of time stands, with "for more
// than" between them; lastingSubject the longest subject that is shown.
const (
	lastingWords   = 6
	lastingSubject = 9
)

var (
	lasts       = listed("lasted", "took")
	phraseJoins = listed("of", "in", "at", "on", "between", "with", "for", "to", "over")
)
