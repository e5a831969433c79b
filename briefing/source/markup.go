package source

import (
	"bytes"
	"strings"
	"unicode/utf8"

	"golang.org/x/net/html/charset"
)

// declared finds the character set that a page or an XML file names.
var declared = lazy(`(?i)(?:<meta\s[^>]{0,200}?charset\s*=\s*["']?\s*|<\?xml\s[^>]{0,100}?encoding\s*=\s*["'])([a-z0-9_:.-]+)`)

// decodeMarkup decodes HTML or XML: by its byte order mark, as UTF-8 where it is
// that, by the character set it declares where that reads well, else as [Decode]
// finds out.
func decodeMarkup(raw []byte) (string, error) {
	// A few zeros got into a page by mistake; many make it another kind of file.
	if n := bytes.Count(raw, []byte{0}); n > 0 && n*1000 < len(raw) {
		if enc, _ := byMark(raw); enc == nil {
			raw = bytes.ReplaceAll(raw, []byte{0}, nil)
		}
	}
	if enc, skip := byMark(raw); enc != nil || skip > 0 || utf8.Valid(raw) {
		return Decode(raw)
	}
	if m := declared().FindSubmatch(raw[:min(len(raw), 8192)]); m != nil && bytes.IndexByte(raw, 0) < 0 {
		if enc, name := charset.Lookup(string(m[1])); enc != nil && name != "utf-8" && name != "replacement" {
			sample, err := enc.NewDecoder().Bytes(raw[:min(len(raw), sampleBytes)])
			if err == nil && strings.Count(string(sample), "\uFFFD")*50 <= len(sample) {
				if b, err := enc.NewDecoder().Bytes(raw); err == nil {
					return strings.NewReplacer("\r\n", "\n", "\r", "\n").Replace(string(b)), nil
				}
			}
		}
	}
	return Decode(raw)
}
