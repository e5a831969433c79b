package source

import (
	"cmp"
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"

	"github.com/gogs/chardet"
	"golang.org/x/text/encoding"
	"golang.org/x/text/encoding/charmap"
	"golang.org/x/text/encoding/japanese"
	"golang.org/x/text/encoding/korean"
	"golang.org/x/text/encoding/simplifiedchinese"
	"golang.org/x/text/encoding/traditionalchinese"
)

// sampleBytes is how much of a file the charset is judged by.
const sampleBytes = 64 << 10

// charsets maps what the detector says to what decodes it: the Windows code
// page where it is a superset of the ISO one.
var charsets = []struct {
	name string
	enc  encoding.Encoding
}{
	{"ISO-8859-1", charmap.Windows1252},
	{"windows-1252", charmap.Windows1252},
	{"ISO-8859-2", charmap.ISO8859_2},
	{"windows-1250", charmap.Windows1250},
	{"ISO-8859-5", charmap.ISO8859_5},
	{"windows-1251", charmap.Windows1251},
	{"KOI8-R", charmap.KOI8R},
	{"ISO-8859-6", charmap.ISO8859_6},
	{"windows-1256", charmap.Windows1256},
	{"ISO-8859-7", charmap.ISO8859_7},
	{"windows-1253", charmap.Windows1253},
	{"ISO-8859-8", charmap.ISO8859_8},
	{"ISO-8859-8-I", charmap.ISO8859_8I},
	{"windows-1255", charmap.Windows1255},
	{"ISO-8859-9", charmap.Windows1254},
	{"windows-1254", charmap.Windows1254},
	{"Shift_JIS", japanese.ShiftJIS},
	{"EUC-JP", japanese.EUCJP},
	{"EUC-KR", korean.EUCKR},
	{"GB18030", simplifiedchinese.GB18030},
	{"Big5", traditionalchinese.Big5},
	{"IBM866", charmap.CodePage866},  // unknown to the detector
	{"macintosh", charmap.Macintosh}, // so is this: what old Macs export
}

// always are tried whatever the detector says: it is weak on short texts.
var always = []string{"windows-1251", "KOI8-R", "IBM866", "windows-1252", "macintosh"}

// maxOddity is the oddity, in thousandths, above which decoded text is no text.
const maxOddity = 120

// detect finds the encoding of bytes that are not UTF-8; nil when none gives
// plausible text. What the detector proposes must read well; among encodings
// that read equally well its order holds.
func detect(raw []byte) encoding.Encoding {
	sample := raw[:min(len(raw), sampleBytes)]
	if cut := strings.LastIndexByte(string(sample), '\n'); cut > len(sample)/2 {
		sample = sample[:cut] // not through a character
	}
	found, _ := chardet.NewTextDetector().DetectAll(sample)
	// The detector's own order among equals hangs on its goroutines.
	slices.SortFunc(found, func(a, b chardet.Result) int {
		return cmp.Or(cmp.Compare(b.Confidence, a.Confidence), cmp.Compare(a.Charset, b.Charset))
	})
	var names []string
	for _, f := range found {
		if f.Confidence >= 5 {
			names = append(names, f.Charset)
		}
	}
	names = append(names, always...)
	var best encoding.Encoding
	least := maxOddity + 1
	for i, name := range names {
		at := slices.IndexFunc(charsets, func(c struct {
			name string
			enc  encoding.Encoding
		}) bool {
			return c.name == name
		})
		if at < 0 {
			continue
		}
		b, err := charsets[at].enc.NewDecoder().Bytes(sample)
		if err != nil {
			continue
		}
		o := oddity(string(b)) + 8*min(i, 5)
		if o < least {
			best, least = charsets[at].enc, o
		}
	}
	return best
}

// oddity says how unlike text a decoded text reads, in thousandths of its
// characters beyond ASCII: what no writer types (controls, U+FFFD, box drawing,
// private use), capitals inside words, scripts mixed within a word, more
// capitals than small letters, Latin words made of accented letters only.
func oddity(s string) int {
	high, odd, upper, lower, latinHigh, latin := 0, 0, 0, 0, 0, 0
	var prev rune
	for _, r := range s {
		if r >= utf8.RuneSelf {
			high++
		}
		switch {
		case r == utf8.RuneError, r < ' ' && r != '\n' && r != '\r' && r != '\t' && r != '\f', r >= 0x7F && r < 0xA0,
			r >= 0x2500 && r < 0x25A0, r >= 0xE000 && r < 0xF900:
			odd += 2
		case unicode.IsLetter(r):
			if unicode.IsLetter(prev) {
				if unicode.IsLower(prev) && unicode.IsUpper(r) && (r >= utf8.RuneSelf || prev >= utf8.RuneSelf) {
					odd++
				}
				if script(prev) != script(r) {
					odd += 2
				}
			}
			if unicode.IsUpper(r) && r >= utf8.RuneSelf {
				upper++
			} else if unicode.IsLower(r) && r >= utf8.RuneSelf {
				lower++
			}
			if script(r) == 1 {
				latin++
				if r >= utf8.RuneSelf {
					latinHigh++
				}
			}
		case r >= utf8.RuneSelf && unicode.IsSymbol(r) && unicode.IsLetter(prev):
			odd++ // a symbol glued to a word is a letter of another code page
		}
		prev = r
	}
	if upper > lower && upper > 4 {
		odd += upper - lower
	}
	if latinHigh*3 > latin {
		odd += latinHigh
	}
	if high == 0 {
		return 1000 * odd / max(1, utf8.RuneCountInString(s))
	}
	return 1000 * odd / high
}

// script numbers the scripts that one word never mixes.
func script(r rune) int {
	switch {
	case unicode.Is(unicode.Latin, r):
		return 1
	case unicode.Is(unicode.Cyrillic, r):
		return 2
	case unicode.Is(unicode.Greek, r):
		return 3
	case unicode.Is(unicode.Arabic, r):
		return 4
	case unicode.Is(unicode.Hebrew, r):
		return 5
	case unicode.Is(unicode.Hangul, r):
		return 6
	case unicode.In(r, unicode.Han, unicode.Hiragana, unicode.Katakana):
		return 7
	}
	return 0
}
