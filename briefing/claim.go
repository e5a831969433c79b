package briefing

// Candidate is a sentence that could answer a section.
type Candidate struct {
	Ref
	Score   int         // sum of Parts; higher is better
	Parts   []ScorePart // why, in the order in which the scorer adds them
	Matched []string    // the section's terms and names found, as the config writes them
	Pinned  bool        // the config demands it
}

// ScorePart is one reason for a score. Points are integers so that every
// machine orders alike.
type ScorePart struct {
	Name   string `json:"name"`
	Points int    `json:"points"`
}

// Query is what a section asks.
type Query struct {
	ID       string
	Title    string
	Question string
	Terms    []string           // stems match; "=exact phrase"; "prefix*"
	Names    []string           // entities, by any of their variants
	Exclude  []string           // a sentence with one of these is never taken
	Max      int                // most statements of the section
	Min      int                // fewer than this is a policy failure
	Pin      []string           // words of a sentence that must be there
	Drop     []DroppedStatement // and of one that must not, with the analyst's reason
}

// Role is what a piece of evidence does for a claim.
type Role string

// Reports counts the sources whose evidence states or repeats; related evidence
// is on the topic without stating the claim, and counts nowhere.
const (
	States  Role = "states"  // says it by itself
	Repeats Role = "repeats" // says it from the same origin as another
	Related Role = "related" // on the topic
)

// Claim is what one or several sources say: the sentences that state the same
// thing, one a source, with how many of them are independent.
type Claim struct {
	Members      []Member // the sentences that state it, at least one; the order is by document
	Related      []Ref    // sentences on the same matter that do not state it
	Opposed      []Ref    // those of Related that say the contrary: one denies what the other says, or turns it round
	Reports      int      // sources among Members
	Independent  int      // independent ones among those, 1 <= Independent <= Reports
	Independence string   // why they count so, in words, for the page
}

// Member is one source's sentence for a claim.
type Member struct {
	Ref
	Role Role   // States or Repeats
	Why  string // why it was joined or held to be a repeat, in words
}

// Origin is a set of sources that are not independent of each other as a whole.
type Origin struct {
	ID      string   `json:"id"`      // "O1" … in order of the first source
	Sources []string `json:"sources"` // ids, in order
	Why     string   `json:"why"`     // in words; empty for a source that stands alone
}

// Strength says how far two values contradict each other.
type Strength string

// A conflict cannot be true on both sides as stated; where wording leaves room
// ("over three hours", "more than two and a half hours") the values differ.
const (
	Conflict Strength = "conflict"
	Differs  Strength = "differs"
)

// Disagreement is a matter on which sources give different values. It is shown
// and never resolved.
type Disagreement struct {
	ID       string          `json:"id"`       // "D1" …
	Kind     string          `json:"kind"`     // number, money, percent, date, duration, role, quotation, list
	Strength Strength        `json:"strength"` //
	About    string          `json:"about"`    // what the values are of, in the sources' words where possible
	Sections []string        `json:"sections"` // ids of the sections it touches
	Values   []DisputedValue `json:"values"`   // two or more, in source order
}

// DisputedValue is one side of a disagreement.
type DisputedValue struct {
	Value      string     `json:"value"`      // verbatim
	Normalised string     `json:"normalised"` // ISO 8601 or a plain number with unit
	Evidence   []Evidence `json:"evidence"`   // the sentences that give it
}
