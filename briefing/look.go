package briefing

// Look is what a brief looks like beyond its paper: what the config asks for, and
// the fonts and the logo that it is set with. Fonts and logo are given by their
// hashes, so that a file made with others is known for what it is.
type Look struct {
	Justify bool   `json:"justify"` // lines of running text are as long as the measure
	Annex   Annex  `json:"annex"`
	Fonts   []Font `json:"fonts"` // beside the shipped ones, which the version stands for; in the order in which they are tried
	Logo    Logo   `json:"logo"`
}

// Annex says how much the source annex holds.
type Annex string

// The annexes. An empty one is the summary.
const (
	AnnexSummary Annex = "summary" // one row a source
	AnnexFull    Annex = "full"    // and behind it every passage quoted, by source
)

// FontUse says what a font is for.
type FontUse string

// The uses of fonts.
const (
	FontText     FontUse = "text"
	FontHeads    FontUse = "heads"
	FontFallback FontUse = "fallback" // for what the others cannot draw
	FontSystem   FontUse = "system"   // the same, found on the machine where the brief was made
)

// Font is a font that is not the program's own.
type Font struct {
	Use    FontUse `json:"use"`
	Name   string  `json:"name"` // as the font names itself, with its version
	SHA256 string  `json:"sha256"`
}

// Logo is the picture at the head of page one; without one both are empty.
type Logo struct {
	Alt    string `json:"alt"` // what it says to those who cannot see it
	SHA256 string `json:"sha256"`
}
