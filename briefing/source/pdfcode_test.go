package source

import (
	"bytes"
	"fmt"
	"strings"
	"testing"
	"unicode/utf8"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
)

// onePage makes a PDF of one page: F1 is the font given, F2 is Helvetica.
func onePage(font, toUnicode, content string) []byte {
	var b bytes.Buffer
	var at []int
	object := func(body string) {
		at = append(at, b.Len())
		fmt.Fprintf(&b, "%d 0 obj\n%s\nendobj\n", len(at), body)
	}
	b.WriteString("%PDF-1.4\n")
	object("<< /Type /Catalog /Pages 2 0 R >>")
	object("<< /Type /Pages /Kids [3 0 R] /Count 1 >>")
	object("<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Resources << /Font << /F1 4 0 R /F2 7 0 R >> >> /Contents 5 0 R >>")
	object(font)
	object(fmt.Sprintf("<< /Length %d >>\nstream\n%s\nendstream", len(content), content))
	object(fmt.Sprintf("<< /Length %d >>\nstream\n%s\nendstream", len(toUnicode), toUnicode))
	object("<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica >>")
	start := b.Len()
	fmt.Fprintf(&b, "xref\n0 %d\n0000000000 65535 f \n", len(at)+1)
	for _, n := range at {
		fmt.Fprintf(&b, "%010d 00000 n \n", n)
	}
	fmt.Fprintf(&b, "trailer\n<< /Size %d /Root 1 0 R >>\nstartxref\n%d\n%%%%EOF\n", len(at)+1, start)
	return b.Bytes()
}

const ligatureMap = `/CIDInit /ProcSet findresource begin begincmap
1 begincodespacerange <00> <FF> endcodespacerange
2 beginbfchar <02> <FB00> <05> <FFFD> endbfchar
2 beginbfrange <03> <03> [<00540068>] <20> <7A> <0020> endbfrange
endcmap end end`

// What the words of a page are does not depend on how its font is coded.
func TestPDFCodes(t *testing.T) {
	const helvetica = "<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica"
	for name, c := range map[string]struct{ font, show, want string }{
		"standard font without widths": {helvetica + " >>", "(The ferries of Norrvik will sail on Monday.) Tj", "The ferries of Norrvik will sail on Monday."},
		"spaced by hand":               {helvetica + " >>", "[(The) -300 (ferries) -300 (sail) 20 (ed.)] TJ", "The ferries sailed."},
		"map beats encoding":           {helvetica + " /Encoding << /Differences [3 /T_h /x99] >> /ToUnicode 6 0 R >>", `(\003e o\002er of the port.) Tj`, "The offer of the port."},
		"ligature by name":             {helvetica + " /Encoding << /Differences [3 /T_h /f_f_i /one.oldstyle /uni2019 /quotedblleft] >> >>", `(\003e o\004ce paid \00500 for the master\006s \007case.) Tj`, "The office paid 100 for the master’s “case."},
		"rest of a Windows encoding":   {helvetica + " /Encoding << /BaseEncoding /WinAnsiEncoding /Differences [3 /T_h] >> >>", `(\003e port\222s owner said \223no\224.) Tj`, "The port’s owner said “no”."},
		"standard encoding":            {helvetica + " /Encoding /StandardEncoding >>", `(The port's owner said \252no\272.) Tj`, "The port’s owner said “no”."},
		"space inside a ligature":      {helvetica + " /FirstChar 3 /Widths [1071] /Encoding << /Differences [3 /T_h] >> >>", "[(\\003) 533 ( ) -533] TJ /F2 12 Tf (e ferries of Norrvik sail.) Tj", "The ferries of Norrvik sail."},
	} {
		t.Run(name, func(t *testing.T) {
			raw := onePage(c.font, ligatureMap, "BT /F1 12 Tf 72 700 Td "+c.show+" /F2 12 Tf 0 -60 Td (The council met again on Tuesday to hear what the port has to say.) Tj ET")
			s, err := Read("a.pdf", raw, Options{})
			require.NoError(t, err)
			first, _, _ := strings.Cut(s.Text, "\n")
			assert.Equal(t, c.want, first)
		})
	}
}

func TestCodeMap(t *testing.T) {
	m := codeMap("2 beginbfchar <01> <0041> <0002> <D83DDE00> endbfchar 3 beginbfrange <10> <12> <0061> <20><21>[<0078> <0079007A>] <30> <2F> <0041> endbfrange")
	assert.Equal(t, map[int]string{1: "A", 2: "😀", 16: "a", 17: "b", 18: "c", 32: "x", 33: "yz"}, m)
	for _, s := range []string{"", "<", "beginbfrange <00> <FFFFFFFF> <0041> endbfrange", "<01> [ endbfrange", "<zz> <yy> endbfchar"} {
		assert.LessOrEqual(t, len(codeMap(s)), maxCodes, s)
	}
}

// FuzzCodeMap: whatever a file calls a map, what comes of it is text.
func FuzzCodeMap(f *testing.F) {
	f.Add(ligatureMap)
	f.Add("beginbfrange <00> <FFFF> <D800> endbfrange")
	f.Fuzz(func(t *testing.T, s string) {
		for _, v := range codeMap(s) {
			assert.NotEmpty(t, v)
			assert.True(t, utf8.ValidString(v))
		}
		assert.True(t, utf8.ValidString(glyphText(s)) || !utf8.ValidString(s))
	})
}
