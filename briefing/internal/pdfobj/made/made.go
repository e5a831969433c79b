// Package made writes small reports for tests, as makers of several kinds
// would.
package made

import (
	"bytes"
	"fmt"
	"strings"

	"brief/briefing/internal/pdfobj"
)

// Plain is an untagged report of PDF 1.4 with a page for each text, line by line, a
// cross-reference table, and boxes and a turn that its pages inherit.
func Plain(texts ...string) []byte {
	var b builder
	kids := b.pages(texts)
	b.put(2, fmt.Sprintf("<</Type /Pages /Kids [%s] /Count %d /MediaBox [0 0 612 792] /Rotate 90 /Resources <</Font <</F1 3 0 R>>>>>>", kids, len(texts)))
	b.put(1, "<</Type /Catalog /Pages 2 0 R>>")
	return b.table("")
}

// Rich is a report with bookmarks, page labels, an attached file, claims of
// PDF/A-1b and PDF/UA-1 in its metadata, and structure in one Document.
func Rich(texts ...string) []byte {
	var b builder
	kids := b.pages(texts)
	b.put(2, fmt.Sprintf("<</Type /Pages /Kids [%s] /Count %d /MediaBox [0 0 612 792] /Resources <</Font <</F1 3 0 R>>>>>>", kids, len(texts)))
	first := b.first
	outline, item, root, doc, spec, file, xmp := b.next(), b.next(), b.next(), b.next(), b.next(), b.next(), b.next()
	b.put(outline, fmt.Sprintf("<</Type /Outlines /First %d 0 R /Last %d 0 R /Count 1>>", item, item))
	b.put(item, fmt.Sprintf("<</Title (Annex A: tables) /Parent %d 0 R /Dest [%d 0 R /Fit]>>", outline, first))
	b.put(root, fmt.Sprintf("<</Type /StructTreeRoot /K [%d 0 R] /ParentTree <</Nums [0 []]>> /ParentTreeNextKey 7>>", doc))
	b.put(doc, fmt.Sprintf("<</Type /StructElem /S /Document /P %d 0 R /K []>>", root))
	b.put(spec, fmt.Sprintf("<</Type /Filespec /F (table.csv) /UF (table.csv) /EF <</F %d 0 R>>>>", file))
	b.put(file, "<</Type /EmbeddedFile /Length 4>>\nstream\na,b\n\nendstream")
	const claims = `<?xpacket begin="" id="x"?><x:xmpmeta xmlns:x="adobe:ns:meta/"><rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#">` +
		`<rdf:Description rdf:about="" xmlns:pdfaid="http://www.aiim.org/pdfa/ns/id/" pdfaid:part="1" pdfaid:conformance='B'/>` +
		`<rdf:Description rdf:about="" xmlns:ua="http://www.aiim.org/pdfua/ns/id/"><ua:part>1</ua:part></rdf:Description></rdf:RDF></x:xmpmeta><?xpacket end="w"?>`
	b.put(xmp, fmt.Sprintf("<</Type /Metadata /Subtype /XML /Length %d>>\nstream\n%s\nendstream", len(claims), claims))
	b.put(1, fmt.Sprintf("<</Type /Catalog /Pages 2 0 R /Outlines %d 0 R /StructTreeRoot %d 0 R /MarkInfo <</Marked true>> /Lang (en) /ViewerPreferences <</DisplayDocTitle true>> /Metadata %d 0 R "+
		"/PageLabels <</Nums [0 <</S /r>> 1 <</S /D>>]>> /Names <</EmbeddedFiles <</Names [(table.csv) %d 0 R]>>>>>>", outline, root, xmp, spec))
	return b.table(" /ID [<0102> <0102>]")
}

// Packed is Plain as a writer of object streams saves it.
func Packed(texts ...string) []byte {
	f, err := pdfobj.Open(Plain(texts...))
	if err != nil {
		panic(err)
	}
	return f.Packed()
}

// builder writes objects in the order of their numbers.
type builder struct {
	bodies []string
	first  int // the first page
}

func (b *builder) next() int {
	b.bodies = append(b.bodies, "null")
	return len(b.bodies)
}

func (b *builder) put(n int, body string) { b.bodies[n-1] = body }

// pages writes a page for each text behind the first three objects: catalog,
// page tree, font.
func (b *builder) pages(texts []string) (kids string) {
	for range 3 {
		b.next()
	}
	b.put(3, "<</Type /Font /Subtype /Type1 /BaseFont /Helvetica /Encoding /WinAnsiEncoding>>")
	for i, t := range texts {
		page, content := b.next(), b.next()
		if i == 0 {
			b.first = page
		}
		text := "BT /F1 12 Tf 72 700 Td"
		for line := range strings.SplitSeq(t, "\n") {
			text += fmt.Sprintf(" (%s) Tj 0 -40 Td", strings.NewReplacer("(", `\(`, ")", `\)`).Replace(line))
		}
		text += " ET"
		b.put(page, fmt.Sprintf("<</Type /Page /Parent 2 0 R /Contents %d 0 R>>", content))
		b.put(content, fmt.Sprintf("<</Length %d>>\nstream\n%s\nendstream", len(text), text))
		kids += fmt.Sprintf("%d 0 R ", page)
	}
	return strings.TrimSpace(kids)
}

func (b *builder) table(trailer string) []byte {
	var out bytes.Buffer
	out.WriteString("%PDF-1.4\n%\xE2\xE3\xCF\xD3\n")
	var rows strings.Builder
	for i, body := range b.bodies {
		fmt.Fprintf(&rows, "%010d 00000 n \n", out.Len())
		fmt.Fprintf(&out, "%d 0 obj\n%s\nendobj\n", i+1, body)
	}
	start := out.Len()
	fmt.Fprintf(&out, "xref\n0 %d\n0000000000 65535 f \n%strailer\n<</Size %d /Root 1 0 R%s>>\nstartxref\n%d\n%%%%EOF\n", len(b.bodies)+1, rows.String(), len(b.bodies)+1, trailer, start)
	return out.Bytes()
}
