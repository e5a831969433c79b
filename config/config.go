// Package config reads the YAML file that describes a brief. Decoding is
// strict: an unknown key, a wrong type or a value out of bounds is an error that
// names file, line and key. Flags and BRIEF_… environment variables are layered
// over the scalar settings by viper: flag beats environment beats file beats
// default.
//
// The types here are the specification of the file; the yaml tags are its keys,
// in the order in which [Config.Print] writes them.
package config

// Config is a whole config file with its defaults filled in and checked.
type Config struct {
	Version      int         `yaml:"version"`      // required, 1
	Name         string      `yaml:"name"`         // base name of the outputs, never a path; default: the config file's base name
	Title        string      `yaml:"title"`        // default: the name in words
	Subtitle     string      `yaml:"subtitle"`     // may be empty
	PreparedFor  string      `yaml:"prepared_for"` // may be empty
	PreparedBy   string      `yaml:"prepared_by"`  // may be empty
	AsOf         string      `yaml:"as_of"`        // information cut-off: a date (end of that day, UTC) or RFC 3339; empty: the newest source date
	Language     string      `yaml:"language"`     // BCP 47; default "en"
	Page         string      `yaml:"page"`         // A4 or Letter; default A4
	Marking      Marking     `yaml:"marking"`      // default: unmarked
	Sources      []Source    `yaml:"sources"`      // may be empty when --source gives them
	Publishers   []Publisher `yaml:"publishers"`
	Names        []Name      `yaml:"names"`
	Sections     []Section   `yaml:"sections"`    // required, at least one
	BottomLine   Judgement   `yaml:"bottom_line"` // the analyst's own text, never generated
	Judgements   []Judgement `yaml:"judgements"`
	Annex        string      `yaml:"annex"` // the source annex: summary, or full with every passage quoted; default summary
	Output       Output      `yaml:"output"`
	Embed        string      `yaml:"embed"`      // what travels inside PDF, DOCX and HTML: delivered, full or none; default delivered
	Library      string      `yaml:"library"`    // file that remembers what was read, relative to the config file; empty: none
	PDFReader    string      `yaml:"pdf_reader"` // builtin or pdftotext; default builtin
	Fonts        Fonts       `yaml:"fonts"`
	Collect      Collect     `yaml:"collect"`
	Nightly      Nightly     `yaml:"nightly"`
	Deliver      []Delivery  `yaml:"deliver"`
	Retain       Retain      `yaml:"retain"`
	MaxAge       string      `yaml:"max_age"`          // an edition whose newest source is older is called stale: "36h", "3d", "2w"; empty: never
	Strict       bool        `yaml:"strict"`           // warnings fail the build; default false
	MaxFailed    float64     `yaml:"max_failed"`       // share of the sources that may be unreadable, 0 to 1; default 0.2
	MaxSourceLen int64       `yaml:"max_source_bytes"` // a longer source is not read; default 32 MiB

	// File is the path the config was read from, as it was given. Paths in the
	// config are relative to its folder.
	File string `yaml:"-"`

	lines map[string]int    // where each key stood, for Where
	from  map[string]string // which flag or variable gave a setting
}

// Marking is what the head and foot of every page say. It is never assumed.
type Marking struct {
	TLP            string `yaml:"tlp"`            // RED, AMBER+STRICT, AMBER, GREEN or CLEAR (TLP 2.0), with or without "TLP:"
	Classification string `yaml:"classification"` // free text
}

// Source is one pattern of files, one web address or one feed. The other fields
// override what is read from the documents; an empty one overrides nothing.
type Source struct {
	Path      string `yaml:"path"` // file, or pattern with * ? [] {} **, relative to the config file
	URL       string `yaml:"url"`  // beside path: the document's address. Alone: the address of one that `brief collect` fetches
	Feed      string `yaml:"feed"` // address of an RSS or Atom feed; `brief collect` fetches it and the pages that it lists
	Title     string `yaml:"title"`
	Publisher string `yaml:"publisher"`
	Author    string `yaml:"author"`
	Published string `yaml:"published"` // a date or RFC 3339
	Language  string `yaml:"language"`
	TLP       string `yaml:"tlp"`
	Grade     string `yaml:"grade"`  // Admiralty letter A to F
	Origin    string `yaml:"origin"` // sources with the same origin are not independent
	Fields    Fields `yaml:"fields,omitempty"`

	// CommandLine is set for --source: relative to the current folder, and only
	// its base name is recorded.
	CommandLine bool `yaml:"-"`
}

// Fields says what is called how in the records of a JSON, JSONL or CSV file: the
// name of a field, or a path such as "source.name". Empty ones take the usual names.
type Fields struct {
	Records   string `yaml:"records"` // of a JSON file: the field that holds the list of records
	Text      string `yaml:"text"`
	Title     string `yaml:"title"`
	Published string `yaml:"published"`
	Publisher string `yaml:"publisher"`
	URL       string `yaml:"url"`
	Author    string `yaml:"author"`
	Language  string `yaml:"language"`
	TLP       string `yaml:"tlp"`
}

// Publisher is a line of the registry: what is known of a publisher, by domain
// or by name.
type Publisher struct {
	Domain string `yaml:"domain"` // host, without "www." and without scheme
	Name   string `yaml:"name"`
	Owner  string `yaml:"owner"` // publishers of one owner are not independent
	Kind   string `yaml:"kind"`  // wire, newspaper, think tank …
	Grade  string `yaml:"grade"` // Admiralty letter A to F
}

// Name is a person, place or organisation with its other spellings.
type Name struct {
	Name string   `yaml:"name"` // required
	Also []string `yaml:"also"`
	Kind string   `yaml:"kind"` // person, place, organisation, or empty
	Role string   `yaml:"role"` // "President of Syria"
}

// Section is one question of the brief. At least one of Terms, Names and
// Question is required.
type Section struct {
	ID       string   `yaml:"id"`    // required, unique: ASCII letters, digits, "-" and "_", a letter first
	Title    string   `yaml:"title"` // default: the id in words
	Question string   `yaml:"question"`
	Terms    []string `yaml:"terms"` // stems match; "=exact phrase"; "prefix*"
	Names    []string `yaml:"names"` // names, by any of the spellings under the top-level names
	Exclude  []string `yaml:"exclude"`
	Max      int      `yaml:"max"` // most statements, at least 1; default 6
	Min      int      `yaml:"min"` // fewer statements than this is a policy failure; default 0
	Pin      []string `yaml:"pin"` // words of a sentence that must be there
	Drop     []Drop   `yaml:"drop"`
}

// Drop forbids a sentence; the ledger shows it with the reason.
type Drop struct {
	Words string `yaml:"words"` // required
	Why   string `yaml:"why"`
}

// Judgement is text of the analyst with the statements it rests on.
type Judgement struct {
	Text  string   `yaml:"text"`
	Cites []string `yaml:"cites"` // words of a statement each
}

// Output says what is written where.
type Output struct {
	Dir      string   `yaml:"dir"`      // default "out"
	Formats  []string `yaml:"formats"`  // pdf, docx, html, md, json; default pdf and docx. json is always written
	Template string   `yaml:"template"` // a Word template; default: the shipped one
	Justify  bool     `yaml:"justify"`  // set running text to the full measure; default false, which is easier to read
	Logo     string   `yaml:"logo"`     // PNG or JPEG for the head of page one; default: none
	LogoAlt  string   `yaml:"logo_alt"` // what the logo says to those who cannot see it; default: prepared_by
}

// Fonts are the paths of TrueType or OpenType files; empty: the shipped ones.
type Fonts struct {
	Text     string `yaml:"text"`
	Heads    string `yaml:"heads"`
	Fallback string `yaml:"fallback"` // for what the others cannot draw; or [SystemFonts]
}

// SystemFonts, as fonts.fallback, looks for what the other fonts cannot draw among
// the fonts of the machine. Other machines have others: only then may the same
// inputs give other bytes.
const SystemFonts = "system"
