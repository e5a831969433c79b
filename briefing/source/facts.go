package source

import (
	"strings"
	"unicode"
	"unicode/utf8"
)

// longBlock is the size in bytes above which a block is running text whatever
// it looks like, so that no rule has to look at all of it.
const longBlock = 1500

// facts are the general signs of a block that the rules look at.
type facts struct {
	long     bool     // above longBlock: the rest is zero
	words    []string // split at spaces
	lower    string   // lower case, quotation marks and apostrophes straight
	letters  int
	end      ending
	titled   int  // words of four or more letters with a capital
	content  int  // words of four or more letters
	caps     bool // no lower-case letter, at least four letters
	cased    bool // is for the most part in a script with case
	startLow bool // begins with a lower-case letter
	bullet   int  // bytes of the bullet and its space, 0 without
}

// ending is how a line ends.
type ending byte

const (
	endOpen   ending = iota // no final punctuation
	endStop                 // full stop, ellipsis, or the like
	endAsk                  // question or exclamation mark
	endColon                // colon
	endMiddle               // comma, semicolon, dash: the sentence goes on
)

// look works the facts of a text out.
func look(s string) facts {
	if len(s) > longBlock {
		return facts{long: true, end: endOf(s), startLow: startsLower(s), cased: true}
	}
	f := facts{words: strings.Fields(s), lower: straight(strings.ToLower(s)), end: endOf(s), startLow: startsLower(s), bullet: bulletOf(s)}
	low, cased := 0, 0
	for _, r := range s {
		if unicode.IsLetter(r) {
			f.letters++
			if unicode.IsLower(r) {
				low++
			}
			if unicode.IsLower(r) || unicode.IsUpper(r) {
				cased++
			}
		}
	}
	f.cased = cased*2 > f.letters // a Latin name in a line of Chinese gives it no case
	f.caps = f.cased && low == 0 && f.letters >= 4
	for _, w := range f.words {
		w = strings.TrimFunc(w, func(r rune) bool { return !unicode.IsLetter(r) && !unicode.IsDigit(r) })
		if utf8.RuneCountInString(w) < 4 {
			continue
		}
		r, _ := utf8.DecodeRuneInString(w)
		f.content++
		if unicode.IsUpper(r) {
			f.titled++
		}
	}
	return f
}

// n is the number of words; long blocks have many. In scripts that write
// without spaces two letters count as a word.
func (f *facts) n() int {
	switch {
	case f.long:
		return longBlock
	case !f.cased && f.letters > 8*len(f.words):
		return f.letters / 2
	}
	return len(f.words)
}

// sentence reports whether the line ends as a sentence does and is long enough
// to be one.
func (f *facts) sentence() bool {
	return f.long || f.end == endStop && f.n() >= 4 || f.end == endStop && !f.cased && f.letters >= 12
}

const closers = `"'”’»“)]}*_›』」`

// openers stand before the first word of a sentence.
const openers = `"'“‘«„‚([—– `

// endOf tells how a line ends, behind closing quotation marks and brackets.
func endOf(s string) ending {
	s = strings.TrimRight(s, closers+" ")
	r, _ := utf8.DecodeLastRuneInString(s)
	switch r {
	case '.', '…', '。', '।', '۔', '．', '｡':
		return endStop
	case '?', '!', '؟', '？', '！':
		return endAsk
	case ':', '：':
		return endColon
	case ',', ';', '–', '—', '-', '،', '؛', '、', '，':
		return endMiddle
	}
	return endOpen
}

// startsLower reports whether the first letter or digit of s is a lower-case
// letter.
func startsLower(s string) bool {
	for _, r := range s {
		if unicode.IsLetter(r) || unicode.IsDigit(r) {
			return unicode.IsLower(r)
		}
	}
	return false
}

// bulletOf is the length in bytes of the bullet at the start of a line with the
// space behind it: "- ", "• ", "1. ", "2) ", "a) ". A dash as long as an em dash opens
// direct speech in several languages and is no bullet.
func bulletOf(s string) int {
	r, n := utf8.DecodeRuneInString(s)
	if strings.ContainsRune("-–•*·‣▪●○◦■□►▸➤✓✔+", r) {
		if n < len(s) && s[n] == ' ' {
			return n + 1
		}
		if r == '•' || r == '▪' || r == '●' || r == '‣' {
			return n
		}
		return 0
	}
	i := 0
	for i < len(s) && i < 3 && s[i] >= '0' && s[i] <= '9' {
		i++
	}
	if i == 0 && len(s) > 2 && s[0] >= 'a' && s[0] <= 'h' && s[1] == ')' {
		i = 1
	}
	if i > 0 && i+1 < len(s) && (s[i] == ')' || s[i] == '.' && i < 3) && s[i+1] == ' ' {
		return i + 2
	}
	return 0
}

// straightener folds typographic quotation marks, so that rules need one form.
var straightener = strings.NewReplacer("’", "'", "‘", "'", "ʼ", "'", "“", `"`, "”", `"`, "„", `"`, "«", `"`, "»", `"`)

func straight(s string) string { return straightener.Replace(s) }
