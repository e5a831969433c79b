package proof

import (
	"bytes"
	"regexp"
	"strconv"
	"strings"
	"unicode/utf16"
)

// pdfText is the words that the pages show, without white space and in the
// order in which they are read: what stands in artifacts, such as a page's head
// and foot, is left out. Text is set in fonts that say what their codes stand
// for (ToUnicode, ISO 32000-1 §9.10); a span may say it of itself (ActualText).
func pdfText(streams []stream) string {
	fonts := pdfFonts(streams)
	var b strings.Builder
	for _, s := range streams {
		if strings.Contains(s.dict, "/Type") || strings.Contains(s.dict, "/Length1") || strings.Contains(s.dict, "/Subtype") || bytes.Contains(s.body, []byte("begincmap")) {
			continue
		}
		r := pageReader{fonts: fonts, out: &b}
		r.read(s.body)
	}
	return b.String()
}

var (
	fontNames  = regexp.MustCompile(`/Font\s*<<([^>]*)>>`)
	fontName   = regexp.MustCompile(`/([A-Za-z0-9]+) (\d+) 0 R`)
	fontMap    = regexp.MustCompile(`/ToUnicode (\d+) 0 R`)
	fontCode   = regexp.MustCompile(`<([0-9A-Fa-f]{4})> ?<([0-9A-Fa-f]*)>`)
	spokenText = regexp.MustCompile(`/ActualText\s*<([0-9A-Fa-f]*)>`)
)

// pdfFonts gives for each font name the texts of its codes.
func pdfFonts(streams []stream) map[string]map[uint16]string {
	bodies, resources := pdfObjects(streams)
	maps := map[int]map[uint16]string{}
	for _, s := range streams {
		if !bytes.Contains(s.body, []byte("begincmap")) {
			continue
		}
		codes := map[uint16]string{}
		for _, m := range fontCode.FindAllSubmatch(s.body, -1) {
			c, _ := strconv.ParseUint(string(m[1]), 16, 16) // four digits always are one
			codes[uint16(c)] = hexString(m[2])
		}
		maps[s.object] = codes
	}
	out := map[string]map[uint16]string{}
	for _, r := range resources {
		for _, m := range fontName.FindAllStringSubmatch(r, -1) {
			n, _ := strconv.Atoi(m[2])
			if u := fontMap.FindStringSubmatch(bodies[n]); u != nil {
				to, _ := strconv.Atoi(u[1])
				out[m[1]] = maps[to]
			}
		}
	}
	return out
}

// pdfObjects takes the object streams apart (ISO 32000-1 §7.5.7). Resources are
// the lists of fonts that stand in them.
func pdfObjects(streams []stream) (bodies map[int]string, resources []string) {
	bodies = map[int]string{}
	for _, s := range streams {
		first, n := number(s.dict, "/First "), number(s.dict, "/N ")
		if !strings.Contains(s.dict, "/ObjStm") || first < 0 || first > len(s.body) || n < 0 {
			continue
		}
		head := strings.Fields(string(s.body[:first]))
		body := s.body[first:]
		for i := 0; i < n && 2*i+1 < len(head); i++ {
			object, err := strconv.Atoi(head[2*i])
			from, err2 := strconv.Atoi(head[2*i+1])
			to := len(body)
			if 2*i+3 < len(head) {
				if next, err := strconv.Atoi(head[2*i+3]); err == nil {
					to = next
				}
			}
			if err != nil || err2 != nil || from < 0 || to < from || to > len(body) {
				continue
			}
			bodies[object] = string(body[from:to])
			if m := fontNames.FindStringSubmatch(bodies[object]); m != nil {
				resources = append(resources, m[1])
			}
		}
	}
	return bodies, resources
}

// hexString reads UTF-16 in hexadecimal digits.
func hexString(digits []byte) string {
	var u []uint16
	for ; len(digits) >= 4; digits = digits[4:] {
		x, err := strconv.ParseUint(string(digits[:4]), 16, 16)
		if err == nil && x != 0xFEFF {
			u = append(u, uint16(x))
		}
	}
	return string(utf16.Decode(u))
}

// pageReader reads the content of a page.
type pageReader struct {
	fonts map[string]map[uint16]string
	out   *strings.Builder
	font  map[uint16]string
	// Marked content: silent is how deep the outermost is whose codes are not to
	// be read, 0 for none.
	depth, silent int
	name, tag     string // the last name, and the one before a dictionary
	dict          []byte
}

func (r *pageReader) read(b []byte) {
	for len(b) > 0 {
		switch c := b[0]; {
		case bytes.HasPrefix(b, []byte("<<")):
			n := dictEnd(b)
			r.dict, b = b[:n], b[n:]
			r.tag = r.name
		case c == '<':
			end := bytes.IndexByte(b, '>')
			if end < 0 {
				return
			}
			r.show(b[1:end])
			b = b[end+1:]
		case c == '(':
			b = b[stringEnd(b):]
		case c == '/':
			n := 1
			for n < len(b) && !delimits(b[n]) {
				n++
			}
			r.name, b = string(b[1:n]), b[n:]
		case delimits(c):
			b = b[1:]
		default:
			n := 1
			for n < len(b) && !delimits(b[n]) {
				n++
			}
			r.operate(string(b[:n]))
			b = b[n:]
		}
	}
}

func (r *pageReader) operate(op string) {
	switch op {
	case "Tf":
		r.font = r.fonts[r.name]
	case "BMC", "BDC":
		r.depth++
		if r.silent > 0 {
			return
		}
		said := spokenText.FindSubmatch(r.dict)
		if r.tag == "Artifact" || said != nil {
			r.silent = r.depth
		}
		if said != nil {
			dense(r.out, hexString(said[1]))
		}
		r.dict = nil
	case "EMC":
		if r.depth == r.silent {
			r.silent = 0
		}
		r.depth = max(0, r.depth-1)
	}
}

// show takes the text of codes of two bytes.
func (r *pageReader) show(digits []byte) {
	for ; r.silent == 0 && len(digits) >= 4; digits = digits[4:] {
		c, err := strconv.ParseUint(string(digits[:4]), 16, 16)
		if err == nil {
			dense(r.out, r.font[uint16(c)])
		}
	}
}

// delimits reports whether c ends a name or an operator (ISO 32000-1 §7.2.2).
func delimits(c byte) bool {
	return c <= ' ' || strings.IndexByte("()<>[]{}/%", c) >= 0
}

// dictEnd is the length of the dictionary that b begins with.
func dictEnd(b []byte) int {
	depth := 0
	for i := 0; i+1 < len(b); i++ {
		switch {
		case b[i] == '<' && b[i+1] == '<':
			depth++
			i++
		case b[i] == '>' && b[i+1] == '>':
			depth--
			if i++; depth <= 0 {
				return i + 1
			}
		}
	}
	return len(b)
}

// stringEnd is the length of the literal string that s begins with (ISO 32000-1
// §7.3.4.2).
func stringEnd(s []byte) int {
	depth := 0
	for i := 0; i < len(s); i++ {
		switch s[i] {
		case '\\':
			i++
		case '(':
			depth++
		case ')':
			if depth--; depth == 0 {
				return i + 1
			}
		}
	}
	return len(s)
}
