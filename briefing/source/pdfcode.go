package source

import (
	"io"
	"strconv"
	"strings"
	"unicode"
	"unicode/utf16"

	"github.com/ledongthuc/pdf"
	"golang.org/x/text/encoding/charmap"
)

// codes turns the codes of a font into characters, as ISO 32000-1 §9.10.2 asks:
// by the map the file gives for that purpose, else by the names its encoding
// gives the codes, else by that encoding. The library looks at the first only
// where there is no encoding, and loses the ligatures of half the fonts in use.
type codes struct {
	told  map[int]string // ToUnicode
	named map[int]string // Differences
	base  func(byte) rune
	rest  pdf.TextEncoding // of what is none of these
}

// codesOf reads how a font is coded.
func codesOf(f pdf.Font, rest pdf.TextEncoding) *codes {
	c := &codes{rest: rest}
	if to := f.V.Key("ToUnicode"); to.Kind() == pdf.Stream {
		r := to.Reader()
		raw, _ := io.ReadAll(io.LimitReader(r, maxCodeMap))
		_ = r.Close()
		c.told = codeMap(string(raw))
	}
	enc := f.V.Key("Encoding")
	name := enc.Name()
	if enc.Kind() == pdf.Dict {
		name = enc.Key("BaseEncoding").Name()
		c.named = map[int]string{}
		list := enc.Key("Differences")
		for i, code := 0, 0; i < list.Len(); i++ {
			if x := list.Index(i); x.Kind() == pdf.Name {
				c.named[code] = x.Name()
				code++
			} else {
				code = int(x.Int64())
			}
		}
	}
	switch {
	case name == "WinAnsiEncoding":
		c.base = charmap.Windows1252.DecodeByte
	case name == "MacRomanEncoding":
		c.base = charmap.Macintosh.DecodeByte
	case name == "StandardEncoding", enc.Kind() == pdf.Dict:
		c.base = standardByte
	}
	return c
}

// char is what a code of one or two bytes stands for.
func (c *codes) char(raw string, code int) string {
	if s := c.told[code]; s != "" {
		return s
	}
	if s := glyphText(c.named[code]); s != "" {
		return s
	}
	if len(raw) == 1 && c.base != nil {
		if c.named[code] != "" { // a name that only the library may know
			if s := c.rest.Decode(raw); s != string(rune(raw[0])) {
				return s
			}
		}
		return string(c.base(raw[0]))
	}
	return c.rest.Decode(raw)
}

// Bounds of a ToUnicode map.
const (
	maxCodeMap = 4 << 20 // bytes
	maxCodes   = 1 << 16
)

// codeMap reads a ToUnicode map (ISO 32000-1 §9.10.3): of its language only the
// pairs and ranges.
func codeMap(s string) map[int]string {
	out := map[int]string{}
	put := func(code int, hex string) {
		if len(out) < maxCodes {
			if t := utf16Text(hex); t != "" {
				out[code] = t
			}
		}
	}
	var words []string // since the last begin…
	for s != "" {
		var w string
		if w, s = codeWord(s); w == "" {
			break
		}
		switch {
		case w == "endbfchar":
			for i := 0; i+1 < len(words); i += 2 {
				put(hexCode(words[i]), words[i+1])
			}
		case w == "endbfrange":
			for i := 0; i+2 < len(words); {
				low, high := hexCode(words[i]), hexCode(words[i+1])
				if words[i+2] != "[" {
					for k := low; k <= high && k-low < maxCodes; k++ {
						put(k, raised(words[i+2], k-low))
					}
					i += 3
					continue
				}
				for i, k := i+3, low; i < len(words) && words[i] != "]"; i, k = i+1, k+1 {
					put(k, words[i])
				}
				for i += 3; i < len(words) && words[i] != "]"; i++ {
				}
				i++
			}
		case w == "[", w == "]", w[0] == '<':
			words = append(words, w)
			continue
		}
		words = words[:0]
	}
	return out
}

// codeWord cuts the next word off s: a bracket, "<…" for a string in
// hexadecimal digits, or what stands between spaces.
func codeWord(s string) (word, rest string) {
	s = strings.TrimLeft(s, " \t\r\n\f\x00")
	if s == "" {
		return "", ""
	}
	switch s[0] {
	case '[', ']':
		return s[:1], s[1:]
	case '<':
		if strings.HasPrefix(s, "<<") {
			return "<<", s[2:]
		}
		if n := strings.IndexByte(s, '>'); n > 0 {
			return strings.Join(strings.Fields(s[:n]), ""), s[n+1:]
		}
		return "", ""
	}
	n := 1
	for n < len(s) && !strings.ContainsRune(" \t\r\n\f\x00[]<", rune(s[n])) {
		n++
	}
	return s[:n], s[n:]
}

// hexCode reads "<0041" as a number, -1 when it is none.
func hexCode(word string) int {
	n, err := strconv.ParseUint(strings.TrimPrefix(word, "<"), 16, 31)
	if err != nil {
		return -1
	}
	return int(n)
}

// raised adds n to the last two bytes of a string.
func raised(word string, n int) string {
	at := max(1, len(word)-4)
	if n == 0 || len(word) < 2 {
		return word
	}
	last, err := strconv.ParseUint(word[at:], 16, 16)
	if err != nil {
		return ""
	}
	tail := "0000" + strconv.FormatUint(last+uint64(n), 16)
	return word[:at] + tail[len(tail)-len(word[at:]):]
}

// utf16Text reads "<00540068" as text; what says nothing is "".
func utf16Text(word string) string {
	word = strings.TrimPrefix(word, "<")
	var units []uint16
	for i := 0; i < len(word) && len(units) < 64; i += 4 {
		u, err := strconv.ParseUint(word[i:min(i+4, len(word))], 16, 16)
		if err != nil {
			return ""
		}
		units = append(units, uint16(u))
	}
	s := string(utf16.Decode(units))
	if strings.ContainsFunc(s, func(r rune) bool { return r < ' ' || r == unicode.ReplacementChar || unicode.Is(unicode.Co, r) }) {
		return ""
	}
	return s
}
