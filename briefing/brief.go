package briefing

// Schema names the shape of NAME.json.
const Schema = "brief/1"

// Brief is the whole document: what the page tree and the proof start from. It
// round-trips through JSON; the keys stand in this order, every key is always
// present, and lists are never null.
type Brief struct {
	Schema       string      `json:"schema"`
	Name         string      `json:"name"` // base name of the outputs
	Title        string      `json:"title"`
	Subtitle     string      `json:"subtitle"`
	PreparedFor  string      `json:"prepared_for"`
	PreparedBy   string      `json:"prepared_by"`
	AsOf         string      `json:"as_of"` // information cut-off: a date (end of that day, UTC) or RFC 3339; empty when no source has a date
	Language     string      `json:"language"`
	Page         string      `json:"page"` // A4 or Letter
	Marking      Marking     `json:"marking"`
	Generator    Generator   `json:"generator"`
	ConfigSHA256 string      `json:"config_sha256"`
	BottomLine   Judgement   `json:"bottom_line"` // the analyst's own; empty text when the config gives none
	Judgements   []Judgement `json:"judgements"`

	Sources       []Source       `json:"sources"`       // by id
	Origins       []Origin       `json:"origins"`       // by id
	Sections      []Section      `json:"sections"`      // in config order
	Disagreements []Disagreement `json:"disagreements"` // by id
	KeyFacts      []string       `json:"key_facts"`     // statement ids
	Timeline      []Event        `json:"timeline"`      // by date
	Positions     []Position     `json:"positions"`
	Notes         []Note         `json:"notes"`   // 1..n in reading order
	Summary       string         `json:"summary"` // the source summary statement: counted, generated (ICD 206)
	Ledger        Ledger         `json:"ledger"`
	Edition       *Edition       `json:"edition,omitempty"` // nil for a draft without predecessor

	Look Look `json:"look"`

	// Delivered says which view of the brief this is: "" for the whole one,
	// "delivered" for the one that travels inside a PDF or DOCX.
	Delivered string `json:"delivered"`
	// Texts holds the cleaned texts when everything is embedded; else empty.
	Texts []SourceText `json:"texts"`
	// Seal is the sum over everything else. It guards what no source can prove,
	// such as titles, dates and the choice of key facts, against slips and
	// careless edits; it is no signature. Empty where nothing was sealed.
	Seal string `json:"seal"`
}

// Marking is what the head and foot of every page say. Empty means unmarked; it
// is never assumed to be CLEAR (TLP 2.0, FIRST 2022).
type Marking struct {
	TLP            string `json:"tlp"`            // "TLP:AMBER+STRICT" without its prefix: RED, AMBER+STRICT, AMBER, GREEN, CLEAR
	Classification string `json:"classification"` // free text
}

// Generator is the program that made the brief.
type Generator struct {
	Name    string `json:"name"`
	Version string `json:"version"`
}

// Judgement is text of the analyst, never of the program, with the statements
// it rests on.
type Judgement struct {
	Text  string   `json:"text"`
	Cites []string `json:"cites"` // statement ids
}

// Section is one question of the brief and its answers.
type Section struct {
	ID         string      `json:"id"`
	Title      string      `json:"title"`
	Question   string      `json:"question"`
	Statements []Statement `json:"statements"` // in reading order; one absence statement when nothing was found
	Also       []string    `json:"also"`       // statements printed in another section that answer this one too
	Coverage   Coverage    `json:"coverage"`
}

// Coverage says what a section was looked for in.
type Coverage struct {
	Documents int      `json:"documents"`   // documents examined
	Matched   int      `json:"matched"`     // documents with a sentence that matched
	Terms     []string `json:"terms"`       // what was looked for; empty in the delivered view
	TermCount int      `json:"terms_count"` // how many
}

// StatementKind tells what a statement is.
type StatementKind string

// The kinds. A comment is the reporter's own assessment: it is printed only as
// such and is never a key fact. An absence is the program's own sentence: that
// nothing was reported.
const (
	KindReported StatementKind = "reported"
	KindQuoted   StatementKind = "quoted"
	KindFigure   StatementKind = "figure"
	KindEvent    StatementKind = "event"
	KindPosition StatementKind = "position"
	KindComment  StatementKind = "comment"
	KindAnalyst  StatementKind = "analyst"
	KindAbsence  StatementKind = "absence"
)

// Statement is one thing that the brief says.
type Statement struct {
	ID   string        `json:"id"`  // "F1" …, positional
	Key  string        `json:"key"` // names it across editions: from section, source hash and words
	Kind StatementKind `json:"kind"`
	// Text equals the quote of the first evidence, save the listed insertions
	// and cuts. An absence has no evidence and a generated text.
	Text          string      `json:"text"`
	Insertions    []Insertion `json:"insertions"`    // by At
	Cuts          []Cut       `json:"cuts"`          // by At
	Evidence      []Evidence  `json:"evidence"`      // the printed one first
	Reports       int         `json:"reports"`       // sources that state or repeat it
	Independent   int         `json:"independent"`   // independent ones among them
	Independence  string      `json:"independence"`  // why, in words
	Speaker       Speaker     `json:"speaker"`       // whose words these are, if anybody's
	Disagreements []string    `json:"disagreements"` // ids of the disagreements it is part of
	Opposed       []string    `json:"opposed"`       // ids of statements that say the contrary
	Notes         []int       `json:"notes"`         // numbers of its notes
	Pinned        bool        `json:"pinned"`
	Why           Why         `json:"why"`
}

// Insertion is a noun phrase put into a statement or an event in square
// brackets, in place of a pronoun of the source.
type Insertion struct {
	At       int      `json:"at"`       // byte offset in the statement's text, of the opening bracket
	Text     string   `json:"text"`     // without the brackets
	Replaces string   `json:"replaces"` // the words of the quote that it stands for
	Evidence Evidence `json:"evidence"` // where the source itself uses these words; zero when they are a configured name
}

// Cut is a place where words of the quote were left out, printed as […].
type Cut struct {
	At    int    `json:"at"`    // byte offset in the statement's text, of the opening bracket
	Words string `json:"words"` // what was left out
}

// Speaker is the person or body whose words or position a statement gives.
type Speaker struct {
	Name       string `json:"name"`
	Verb       string `json:"verb"`
	ReportedBy string `json:"reported_by"`
}

// Evidence is a passage of a source behind a statement. Quote equals the bytes
// Start to End of the cleaned text of Source.
type Evidence struct {
	Source    string `json:"source"`
	Start     int    `json:"start"`
	End       int    `json:"end"`
	Quote     string `json:"quote"`
	Paragraph int    `json:"paragraph"` // 1-based
	Page      int    `json:"page"`      // 0 when the format has none
	Role      Role   `json:"role"`
}

// Span is where the evidence stands.
func (e Evidence) Span() Span { return Span{e.Source, e.Start, e.End} }

// Why says why a statement is there. Search terms are the desk's business: the
// delivered view keeps only their number.
type Why struct {
	Section   string      `json:"section"`
	Terms     []string    `json:"terms"`       // matched
	TermCount int         `json:"terms_count"` // how many
	Score     int         `json:"score"`       // sum of Parts
	Parts     []ScorePart `json:"parts"`
	Preferred []string    `json:"preferred"` // words of the wordings and candidates it was preferred to
	Joins     []string    `json:"joins"`     // why each further source was counted, or was not, in words
}

// Note is a numbered note: where the words stand.
type Note struct {
	N         int    `json:"n"`
	Statement string `json:"statement"`
	Evidence  []int  `json:"evidence"` // indexes into the statement's evidence
}

// Event is one entry of the timeline.
type Event struct {
	Date      string     `json:"date"`      // ISO 8601, as precise as the source
	Precision string     `json:"precision"` // day, month, year
	Basis     string     `json:"basis"`     // in words, how a relative date was worked out; empty when the source gives the date itself
	Text      string     `json:"text"`      // the words of the source
	Evidence  []Evidence `json:"evidence"`

	Insertions []Insertion `json:"insertions,omitempty"` // names put into the text in place of pronouns
}

// Position is what an actor said.
type Position struct {
	Actor string `json:"actor"`
	Said  string `json:"said"`
	Verb  string `json:"verb"`
	// To is whom it was said to, and ReportedBy who passes it on, in the words of
	// the source; empty where it does not say.
	To         string     `json:"to"`
	ReportedBy string     `json:"reported_by"`
	Evidence   []Evidence `json:"evidence"`
}

// Ledger accounts for every source that was offered and every statement that
// the analyst took out.
type Ledger struct {
	Offered           int                `json:"offered"`
	Read              int                `json:"read"`
	Failed            []LedgerEntry      `json:"failed"`
	Skipped           []LedgerEntry      `json:"skipped"`
	Withheld          int                `json:"withheld"` // sources above the brief's marking
	Stale             []LedgerEntry      `json:"stale"`    // addresses that were read though they are not as they should be: gone since, or a feed fallen silent
	DroppedStatements []DroppedStatement `json:"dropped_statements"`
}

// LedgerEntry is a source that was not used, and why.
type LedgerEntry struct {
	Path   string `json:"path"`
	Reason string `json:"reason"`
}

// DroppedStatement is a sentence that the config forbids, with the analyst's reason.
type DroppedStatement struct {
	Words string `json:"words"`
	Why   string `json:"why"`
}

// Edition says what changed since the last issued brief.
type Edition struct {
	Number   int      `json:"number"`   // 1-based; 0 for a draft
	Issued   string   `json:"issued"`   // ISO date of issue, in the time zone of the desk; empty for a draft
	Previous string   `json:"previous"` // "edition 2 (13 March 2031)"; empty for the first
	Changes  []Change `json:"changes"`  // news first, then what follows from an edited config
}

// ChangeKind tells what a difference between two editions is.
type ChangeKind = string

// The kinds of changes.
const (
	ChangeValue        ChangeKind = "changed value"      // the same claim with another figure, date or number word
	ChangeDisputed     ChangeKind = "newly disputed"     // sources disagree on it now
	ChangeNew          ChangeKind = "new"                // the previous edition did not say it
	ChangeCorroborated ChangeKind = "newly corroborated" // more independent sources than before
	ChangeDropped      ChangeKind = "dropped"            // this edition does not say it any more
	ChangeReworded     ChangeKind = "reworded"           // a revised source says it in other words, with the same values
	ChangeSource       ChangeKind = "source revised"     // the document has other bytes than before
	ChangeWithdrawn    ChangeKind = "source withdrawn"   // the document is no longer among the sources, where most of the others still are
	ChangeConfig       ChangeKind = "config"             // the desk asks for something else
)

// The causes of changes.
const (
	CauseNews   = "news"   // the sources
	CauseConfig = "config" // the config was edited, and the sources behind the change are those of the previous edition
)

// Change is one difference between two editions.
type Change struct {
	Kind      ChangeKind `json:"kind"`
	Statement string     `json:"statement"` // id in this edition; empty for what is dropped and for sources
	Text      string     `json:"text"`      // the words of this edition; of the previous one for what is dropped
	Was       string     `json:"was"`       // the words of the previous edition where they differ; empty otherwise
	Detail    string     `json:"detail"`    // "2 independent sources, 1 before"; may be empty
	Section   string     `json:"section"`   // section id; empty for sources
	Cause     string     `json:"cause"`     // news or config
}

// SourceText is a cleaned text that travels with the brief.
type SourceText struct {
	Source string `json:"source"`
	Text   string `json:"text"`
}
