// Package link makes the addresses and directions of a page tree safe to write.
package link

import (
	"net/url"
	"strings"
	"unicode"
)

// maxLength is the longest address written: Word and old browsers refuse more.
const maxLength = 2000

// URI returns address as a plain ASCII URI (RFC 3986), and "" when it is no
// http, https or mailto address. Word calls a file with a space or a brace in a
// link target unreadable.
func URI(address string) string {
	u, err := url.Parse(strings.TrimSpace(address))
	if err != nil {
		return ""
	}
	switch u.Scheme {
	case "http", "https":
		if u.Host == "" || u.Opaque != "" || u.User != nil {
			return ""
		}
	case "mailto":
		if u.Opaque == "" {
			return ""
		}
	default:
		return ""
	}
	var b strings.Builder
	s := u.String()
	for i := 0; i < len(s); i++ {
		switch c := s[i]; {
		case c == '%' && !(i+2 < len(s) && hex(s[i+1]) && hex(s[i+2])):
			b.WriteString("%25")
		case c == '%' || allowed(c):
			b.WriteByte(c)
		default:
			const digits = "0123456789ABCDEF"
			b.WriteByte('%')
			b.WriteByte(digits[c>>4])
			b.WriteByte(digits[c&15])
		}
	}
	if b.Len() > maxLength {
		return ""
	}
	return b.String()
}

func hex(c byte) bool {
	return c >= '0' && c <= '9' || c >= 'a' && c <= 'f' || c >= 'A' && c <= 'F'
}

// allowed reports whether c is reserved or unreserved in RFC 3986, section 2.
func allowed(c byte) bool {
	return c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z' || c >= '0' && c <= '9' ||
		strings.IndexByte("-._~:/?#[]@!$&'()*+,;=", c) >= 0
}

// Tag returns language when it has the shape of a BCP 47 tag, else "".
func Tag(language string) string {
	if len(language) < 2 || len(language) > 35 || language[0] == '-' {
		return ""
	}
	for i := 0; i < len(language); i++ {
		c := language[i]
		if !(c == '-' || c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z' || c >= '0' && c <= '9') {
			return ""
		}
	}
	return language
}

// Primary returns the primary subtag in lower case: "zh" for "zh-Hant".
func Primary(language string) string {
	p, _, _ := strings.Cut(language, "-")
	return strings.ToLower(p)
}

// RTLLanguage reports whether a language is written from right to left.
func RTLLanguage(language string) bool {
	switch Primary(language) {
	case "ar", "arc", "ckb", "dv", "fa", "he", "ks", "nqo", "ps", "sd", "syr", "ug", "ur", "yi":
		return true
	}
	return false
}

// Direction finds the first letter of s that has a direction, and reports
// whether it runs from right to left; known is false when s has none. The ranges
// are the blocks of right-to-left scripts in Unicode 15.
func Direction(s string) (rtl, known bool) {
	for _, r := range s {
		switch {
		case r < 0xAA:
			if c := r | 0x20; c >= 'a' && c <= 'z' {
				return false, true
			}
		case r >= 0x590 && r <= 0x8FF, r >= 0xFB1D && r <= 0xFDFF, r >= 0xFE70 && r <= 0xFEFE,
			r >= 0x10800 && r <= 0x10FFF, r >= 0x1E800 && r <= 0x1EFFF:
			return true, true
		case unicode.IsLetter(r):
			return false, true
		}
	}
	return false, false
}
