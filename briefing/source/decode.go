package source

import (
	"bytes"
	"strings"
	"unicode/utf8"

	"golang.org/x/text/encoding"
	"golang.org/x/text/encoding/charmap"
	"golang.org/x/text/encoding/japanese"
	"golang.org/x/text/encoding/unicode"
	"golang.org/x/text/encoding/unicode/utf32"
)

// Decode turns the bytes of a text file into UTF-8 with LF line ends and
// without byte order mark. Single bad bytes in UTF-8 text become U+FFFD. The
// error is an *Unreadable: the bytes are no text.
func Decode(raw []byte) (string, error) {
	enc, skip := byMark(raw)
	if enc == nil {
		switch {
		case bytes.IndexByte(raw, 0) >= 0:
			if enc = wide(raw); enc == nil {
				return "", &Unreadable{Reason: "not a text file", other: true}
			}
		case bytes.Contains(raw, []byte("\x1b$B")), bytes.Contains(raw, []byte("\x1b$@")):
			enc = japanese.ISO2022JP
		case nearlyUTF8(raw):
		default:
			if scattered(raw) {
				enc = western(raw)
				break
			}
			if enc = detect(raw); enc == nil {
				return "", &Unreadable{Reason: "not a text file, or in a character set that is not recognised", other: true}
			}
		}
	}
	raw = raw[skip:]
	s := ""
	if enc != nil {
		b, err := enc.NewDecoder().Bytes(raw)
		if err != nil {
			return "", &Unreadable{Reason: "not a text file", other: true}
		}
		s = string(b)
	} else {
		s = string(raw)
	}
	if !utf8.ValidString(s) {
		s = strings.ToValidUTF8(s, "\uFFFD")
	}
	if strings.Contains(s, "\r") {
		s = strings.ReplaceAll(strings.ReplaceAll(s, "\r\n", "\n"), "\r", "\n")
	}
	return s, nil
}

// byMark finds the encoding by its byte order mark. UTF-8 needs no decoder:
// only the mark is skipped.
func byMark(raw []byte) (enc encoding.Encoding, skip int) {
	switch {
	case bytes.HasPrefix(raw, []byte("\xef\xbb\xbf")):
		return nil, 3
	case bytes.HasPrefix(raw, []byte("\xff\xfe\x00\x00")):
		return utf32.UTF32(utf32.LittleEndian, utf32.IgnoreBOM), 4
	case bytes.HasPrefix(raw, []byte("\x00\x00\xfe\xff")):
		return utf32.UTF32(utf32.BigEndian, utf32.IgnoreBOM), 4
	case bytes.HasPrefix(raw, []byte("\xff\xfe")):
		return unicode.UTF16(unicode.LittleEndian, unicode.IgnoreBOM), 2
	case bytes.HasPrefix(raw, []byte("\xfe\xff")):
		return unicode.UTF16(unicode.BigEndian, unicode.IgnoreBOM), 2
	}
	return nil, 0
}

// wide recognises UTF-16 without a byte order mark: spaces and line breaks give
// zero bytes on one side only, and the text reads plausibly from that side.
func wide(raw []byte) encoding.Encoding {
	sample := raw[:min(len(raw), sampleBytes)&^1]
	var zero [2]int
	for i, c := range sample {
		if c == 0 {
			zero[i&1]++
		}
	}
	side := unicode.BigEndian
	few, many := zero[1], zero[0]
	if zero[1] > zero[0] {
		side, few, many = unicode.LittleEndian, zero[0], zero[1]
	}
	if len(sample) < 4 || many*20 < len(sample)/2 || few*20 > many {
		return nil
	}
	enc := unicode.UTF16(side, unicode.IgnoreBOM)
	b, err := enc.NewDecoder().Bytes(sample)
	if err != nil || oddity(string(b)) > 100 {
		return nil
	}
	return enc
}

// scattered reports whether the bytes are ASCII text with at most one other
// byte in fifty.
func scattered(raw []byte) bool {
	bad := 0
	for _, c := range raw {
		if c >= utf8.RuneSelf || c < ' ' && c != '\n' && c != '\r' && c != '\t' && c != '\f' {
			bad++
		}
	}
	return bad*50 <= len(raw)
}

// western is Windows-1252 when every byte beyond ASCII makes sense in it: a
// letter inside a word, or typography. Else it is nil: the text is ASCII, or
// UTF-8, with broken bytes. So few bytes tell nothing about another character set.
func western(raw []byte) encoding.Encoding {
	letter := func(i int) bool {
		return i >= 0 && i < len(raw) && (raw[i]|0x20 >= 'a' && raw[i]|0x20 <= 'z' || raw[i] >= 0xC0)
	}
	for i, c := range raw {
		switch {
		case c < utf8.RuneSelf:
		case c == 0x81, c == 0x8D, c == 0x8F, c == 0x90, c == 0x9D, c == 0xFF:
			return nil
		case c >= 0xC0 && !letter(i-1) && !letter(i+1) && c|0x20 != 0xE0 && c|0x20 != 0xE9 && c|0x20 != 0xF3: // à, é and ó are words
			return nil
		}
	}
	return charmap.Windows1252
}

// nearlyUTF8 reports whether the bytes are UTF-8, or were before a few of them
// broke: well-formed sequences outnumber bad bytes three to one.
func nearlyUTF8(raw []byte) bool {
	if utf8.Valid(raw) {
		return true
	}
	good, bad := 0, 0
	for i := 0; i < len(raw); {
		if raw[i] < utf8.RuneSelf {
			i++
			continue
		}
		r, n := utf8.DecodeRune(raw[i:])
		if r == utf8.RuneError && n == 1 {
			bad++
		} else {
			good++
		}
		i += n
	}
	return good >= 3*bad
}
