package briefing

import "cmp"

// Span is a byte range of a source's cleaned Text, Start inclusive, End
// exclusive, 0 <= Start <= End <= len(Text), on UTF-8 boundaries. It is the
// whole of provenance.
type Span struct {
	Source string // source id; empty where only one text is at hand
	Start  int
	End    int
}

// Of returns the words of the span in text, and "" when it does not lie in it.
func (s Span) Of(text string) string {
	if s.Start < 0 || s.End < s.Start || s.End > len(text) {
		return ""
	}
	return text[s.Start:s.End]
}

// Holds reports whether o lies inside s.
func (s Span) Holds(o Span) bool { return s.Start <= o.Start && o.End <= s.End }

// Len is the length in bytes.
func (s Span) Len() int { return s.End - s.Start }

// Compare orders spans by source, start and end.
func (s Span) Compare(o Span) int {
	return cmp.Or(cmp.Compare(s.Source, o.Source), cmp.Compare(s.Start, o.Start), cmp.Compare(s.End, o.End))
}

// Sentence is one sentence of a source with what was read from it. All offsets,
// also those of its parts, are into the source's Text.
type Sentence struct {
	Span
	Index     int    // 0-based position in the document
	Paragraph int    // 1-based paragraph of the source
	Page      int    // 0 when the format has no pages
	Heading   string // heading it stands under

	Words        []Word        // in order; punctuation is no word
	Names        []Name        // in order, not overlapping
	Values       []Value       // in order, not overlapping
	Quotes       []Quote       // in order
	Attributions []Attribution // who the report credits, in order
	Modality     []Cue         // words that say the sentence is not plain fact, in order
	Negations    []Cue         // "not", "no", "denied" …, in order
	Assessment   *Cue          // set when the sentence is the reporter's own judgement
	Opener       *Opener       // set when the sentence cannot stand alone
}

// Word is one word of a sentence.
type Word struct {
	Start, End int
	Stem       string // lower-case Snowball stem in the source's language; digits as they stand
	Stop       bool   // a function word: never a search term
}

// Name is a mention of a person, place or organisation.
type Name struct {
	Start, End int
	Key        string // equal for variants of one name ("Ahmad al-Sharaa", "Ahmed Al-Sharaa"); see SameName
	Kind       string // person, place, organisation, or empty when unknown
}

// ValueKind is the kind of a figure.
type ValueKind string

// The kinds of a figure, as `brief inspect values` prints them.
const (
	Number   ValueKind = "number"
	Money    ValueKind = "money"
	Percent  ValueKind = "percent"
	Date     ValueKind = "date"
	Duration ValueKind = "duration"
	Quantity ValueKind = "quantity"
)

// Value is a figure in the text.
type Value struct {
	Start, End int
	Text       string    // the words, as they stand
	Kind       ValueKind // what is measured
	Value      string    // ISO 8601 for a date ("2025-07", "2025-10-15") and a duration ("PT2.5H"), else a plain decimal number
	Unit       string    // "USD", "barrels per day", "people"; empty for a bare number
	Modifier   string    // "more than", "about", "at least" … as a canonical word; empty when exact
	Relative   bool      // a date that was worked out from the publication date ("on Wednesday")
}

// Quote is a quotation: words between quotation marks that somebody said.
type Quote struct {
	Start, End int    // of the words inside the marks
	Speaker    string // as the text names them, "" when it does not
	SpeakerKey string // Name.Key of the speaker, "" when unknown
	Cue        string // "said", "according to", "called" …; "" when the words are no speech (a title, a scare quote)
	ReportedBy string // who passes it on ("state media"), "" when the report itself does
}

// Attribution is whom the report credits for what it says.
type Attribution struct {
	Start, End int    // of the whole phrase
	Who        string // "Reuters", "SANA", "Dmitry Peskov", "reports"
	Key        string // equal for one credited party across sources; lower case
	Cue        string // "reported", "said", "according to"
	Via        string // whom that party credits in turn: "an informed Syrian official"
	Kind       AttributionKind
}

// AttributionKind tells a speaker from a carrier.
type AttributionKind string

// A claim credited to an agency or document is as independent as that agency;
// a vague credit may hide any of them; a speaker is the subject of the report.
const (
	ByAgency   AttributionKind = "agency"   // a wire, broadcaster or state news service
	ByDocument AttributionKind = "document" // a statement, report, order
	BySpeaker  AttributionKind = "speaker"  // a person or office
	ByVague    AttributionKind = "vague"    // "reports suggest", "sources said"
)

// Cue is a word or phrase that changes how a sentence is to be taken.
type Cue struct {
	Start, End int
	Kind       string // modality: expected, possible, planned, denied, alleged, conditional; negation: not, denied, refused, failed, withheld; assessment: judgement, prediction
}

// Opener is the word by which a sentence leans on what stands before it ("He",
// "These sites", "It"): most often its start, but also a pronoun further on that
// nothing in the sentence explains ("…, she said").
type Opener struct {
	Start, End int
	Kind       OpenerKind
	// Antecedent is whom or what it stands for: words of this source. Nil when
	// that is not certain; a guess is never made.
	Antecedent *Span
	// Neighbour says of a pronoun that the sentence before holds what it stands
	// for, and nothing else that a reader could take for it: the two can be
	// printed together. Elsewhere that would make one person speak or act for
	// another.
	Neighbour bool
}

// OpenerKind tells what can be put in the opener's place.
type OpenerKind string

// Only a pronoun can be replaced by its antecedent, or needs a Neighbour that
// explains it; after the others the sentence before must be printed too, or the
// sentence is not chosen.
const (
	OpensPronoun       OpenerKind = "pronoun"       // He, She, It, They
	OpensDemonstrative OpenerKind = "demonstrative" // This, These talks
	OpensConnective    OpenerKind = "connective"    // However, But, In contrast: can stand, reads better after its neighbour
)

// Ref names a sentence: Docs[Doc].Sentences[Sentence] of the run.
type Ref struct{ Doc, Sentence int }

// Compare orders refs by document, then sentence.
func (r Ref) Compare(o Ref) int {
	return cmp.Or(cmp.Compare(r.Doc, o.Doc), cmp.Compare(r.Sentence, o.Sentence))
}
