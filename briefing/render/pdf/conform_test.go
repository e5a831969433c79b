package pdf

import (
	"regexp"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
)

// TestRulesAreKept: every sample keeps to the rules.
func TestRulesAreKept(t *testing.T) {
	for name := range samples() {
		assert.Empty(t, violations(sampleFile(t, name)), name)
	}
}

// TestRulesCanBeBroken proves of every rule that it can fail: a file is harmed
// in one way, and that rule speaks up.
func TestRulesCanBeBroken(t *testing.T) {
	raw := sampleFile(t, "harbour").raw
	catalog := func(f *file) int { return refAt(f.trailer, "/Root") }
	object := func(find func(f *file) int, old, with string) func(*file) {
		return func(f *file) {
			n := find(f)
			require.Regexp(t, old, f.objects[n])
			f.objects[n] = regexp.MustCompile(old).ReplaceAllString(f.objects[n], with)
		}
	}
	first := func(pattern string) func(f *file) int { // the object of the lowest number that matches
		return func(f *file) int {
			at := 0
			for n, body := range f.objects {
				if regexp.MustCompile(pattern).MatchString(body) && (at == 0 || n < at) {
					at = n
				}
			}
			return at
		}
	}
	stream := func(find func(f *file) int, old, with string) func(*file) {
		return func(f *file) {
			n := find(f)
			require.Regexp(t, old, string(f.streams[n]))
			done := false
			f.streams[n] = regexp.MustCompile(old).ReplaceAllFunc(f.streams[n], func(b []byte) []byte {
				if done {
					return b
				}
				done = true
				return regexp.MustCompile(old).ReplaceAll(b, []byte(with))
			})
		}
	}
	meta := func(f *file) int { return refAt(f.objects[catalog(f)], "/Metadata") }
	spec := func(f *file) int { return refAt(f.objects[catalog(f)], "/AF") }
	page := func(f *file) int { return f.pageObjects()[0] }
	drawn := func(f *file) int { return refAt(f.objects[page(f)], "/Contents") }
	kind := func(s string) func(f *file) int { return first(`^<</Type /StructElem /S /` + s + ` /P`) }
	type0 := func(f *file) int { return f.fonts["sans"].object }
	below := func(f *file) int { return refAt(f.objects[type0(f)], "/DescendantFonts") }
	for rule, harm := range map[string]func(*file){
		"catalog: marked":                                   object(catalog, `/MarkInfo <</Marked true>>`, ""),
		"catalog: language":                                 object(catalog, `/Lang \(en\)`, ""),
		"catalog: title in the window":                      object(catalog, `/DisplayDocTitle true`, ""),
		"catalog: page labels":                              object(catalog, `/PageLabels`, "/Nothing"),
		"trailer: identifier":                               func(f *file) { f.trailer = strings.Replace(f.trailer, "/ID", "/IX", 1) },
		"trailer: not encrypted":                            func(f *file) { f.trailer += " /Encrypt 1 0 R" },
		"metadata: plain":                                   func(f *file) { f.objects[meta(f)] += " /Filter /FlateDecode" },
		"metadata: PDF/A-3a":                                stream(meta, `<pdfaid:part>3`, "<pdfaid:part>2"),
		"metadata: PDF/UA-1":                                stream(meta, `<pdfuaid:part>1`, "<pdfuaid:part>"),
		"metadata: title":                                   stream(meta, `(<dc:title>.*x-default">)[^<]*`, "$1"),
		"metadata: dates agree":                             stream(meta, `<xmp:CreateDate>2031`, "<xmp:CreateDate>2030"),
		"colour: intent":                                    object(catalog, `GTS_PDFA1`, "GTS_PDFX"),
		"colour: profile":                                   func(f *file) { f.streams[refAt(f.objects[catalog(f)], "/DestOutputProfile")][36] = 'x' },
		"colour: only that of the profile":                  stream(drawn, `f\n`, "0 0 0 1 k f\n"),
		"attachment: associated":                            object(catalog, `/Names \[\n? *(\(.*?\)) \d+ 0 R`, "/Names [$1 1 0 R"),
		"attachment: /F":                                    object(spec, `/F \(`, "/X ("),
		"attachment: /UF":                                   object(spec, `/UF \(`, "/X ("),
		"attachment: /Desc":                                 object(spec, `/Desc `, "/X "),
		"attachment: /AFRelationship":                       object(spec, `/AFRelationship /Data`, ""),
		"attachment: type and size":                         object(first(`^/Type /EmbeddedFile`), `/Subtype /application#2Fjson`, ""),
		"page: leads to its structure":                      object(page, `/StructParents 0`, "/StructParents 5"),
		"page: order of tabs":                               object(page, `/Tabs /S`, ""),
		"page: no transparency":                             object(page, `/Type /Page\n`, "/Type /Page\n/Group <<>> "),
		"content: neither artifacts nor elements in others": stream(drawn, `(/H1 <<.*\n)`, "$1/Artifact <</X 1>> BDC\nEMC\n"),
		"content: each mark once":                           stream(drawn, `/MCID 1>>`, "/MCID 0>>"),
		"content: balanced":                                 stream(drawn, `EMC\n`, "EMC\nEMC\n"),
		"content: all is marked":                            stream(drawn, `/Artifact <</Type /Layout>> BDC\n([^E]*)EMC\n`, "$1"),
		"font: named in the resources":                      stream(drawn, `/sans `, "/sand "),
		"font: encoding":                                    object(type0, `/Identity-H`, "/Identity-V"),
		"font: subset tag":                                  object(type0, `/BaseFont /[A-Z]*\+`, "/BaseFont /"),
		"font: glyphs by code":                              object(below, `/CIDToGIDMap /Identity`, ""),
		"font: embedded":                                    object(func(f *file) int { return refAt(f.objects[below(f)], "/FontDescriptor") }, `/FontFile2`, "/FontFile9"),
		"font: no missing glyph":                            stream(drawn, `\[<0001`, "[<0000"),
		"font: widths":                                      object(below, `/W \[0 \[(\d+) (\d+)`, "/W [0 [$1 9$2"),
		"font: Unicode":                                     func(f *file) { f.fonts["sans"].unicode[1] = "\uFEFF" },
		"catalog: structure":                                object(catalog, `/StructTreeRoot`, "/StructTreeRoof"),
		"structure: elements know their parents":            object(kind("H1"), `/P \d+`, "/P 1"),
		"structure: no level of headings skipped":           object(kind("H2"), `/S /H2`, "/S /H4"),
		"structure: LI in its place":                        object(kind("L"), `/S /L `, "/S /P "),
		"structure: LBody in its place":                     object(kind("LI"), `/S /LI `, "/S /P "),
		"structure: Lbl in its place":                       object(kind("LI"), `/S /LI `, "/S /P "),
		"structure: TR in its place":                        object(kind("Table"), `/S /Table `, "/S /P "),
		"structure: TH in its place":                        object(kind("TR"), `/S /TR `, "/S /P "),
		"structure: TD in its place": func(f *file) { // the second row
			n := refAt(f.objects[first(`/S /TD `)(f)], "/P")
			f.objects[n] = strings.Replace(f.objects[n], "/S /TR", "/S /P", 1)
		},
		"structure: annotations lead back":         object(first(`^<</Type /Annot`), `/StructParent \d+`, "/StructParent 9999"),
		"structure: content leads back":            object(first(`^<</Nums \[0`), `\[0 \[(\d+) 0 R (\d+) 0 R`, "[0 [$2 0 R $1 0 R"),
		"structure: all content is told":           object(kind("H1"), `/K \[1\]`, ""),
		"structure: what is told is there":         object(kind("H1"), `/K \[(\d+)\]`, "/K [$1 999]"),
		"structure: a link has its annotation":     object(kind("Link"), `<</Type /OBJR[^>]*>>`, ""),
		"structure: notes have names of their own": object(kind("Note"), `/ID \(note-1\)`, "/ID (note-2)"),
		"structure: figures say what they show":    object(kind("Figure"), `/Alt `, "/X "),
		"structure: figures say where they are":    object(kind("Figure"), `/BBox`, "/X"),
		"structure: scope of heads":                object(kind("TH"), `/Scope /Column`, ""),
		"structure: rows of one length":            object(kind("TR"), `/K \[\d+ 0 R`, "/K ["),
		"link: printed":                            object(first(`^<</Type /Annot`), `/F 4 `, "/F 0 "),
		"link: says where it leads":                object(first(`^<</Type /Annot`), `/Contents \([^)]*\)`, "/Contents ()"),
		"link: in the structure":                   object(first(`^<</Type /Annot`), `/StructParent \d+`, ""),
		"link: leads somewhere":                    object(first(`^<</Type /Annot`), `/Dest`, "/Best"),
	} {
		t.Run(rule, func(t *testing.T) {
			f := parse(t, raw)
			harm(f)
			assert.Contains(t, violations(f), rule)
		})
	}
}
