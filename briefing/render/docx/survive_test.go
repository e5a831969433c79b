package docx

import (
	"bytes"
	"io"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"brief/briefing"
	"brief/briefing/page"
	"brief/briefing/render/internal/sample"
	"brief/templates"
)

// withPart adds a part to a package, and a relationship to it from the main one.
func withPart(m map[string]string, main, name, kind, relation, data string) {
	dir, base := main[:strings.LastIndexByte(main, '/')+1], main[strings.LastIndexByte(main, '/')+1:]
	m[name] = data
	m[contentTypes] = strings.Replace(m[contentTypes], `</Types>`, `<Override PartName="/`+name+`" ContentType="`+kind+`"/></Types>`, 1)
	rels := dir + "_rels/" + base + ".rels"
	to := target(main, name)
	m[rels] = strings.Replace(m[rels], `</Relationships>`, `<Relationship Id="x`+strings.ReplaceAll(base+relation, ".", "")+`" Type="`+relOffice+relation+`" Target="`+to+`"/></Relationships>`, 1)
}

// TestWhatBelongsToOthersSurvives: remarks, tracked changes, building blocks and
// data that a template or a report holds stand in the document byte for byte.
func TestWhatBelongsToOthersSurvives(t *testing.T) {
	const ns = ` xmlns:w="` + nsW + `" xmlns:r="` + nsR + `"`
	const remarked = `<w:commentRangeStart w:id="0"/><w:p><w:r><w:t>Remarked</w:t></w:r></w:p>`
	const remark = `<w:p><w:commentRangeEnd w:id="0"/><w:r><w:commentReference w:id="0"/></w:r></w:p>`
	const tracked = `<w:p><w:ins w:id="501" w:author="A" w:date="2031-01-01T00:00:00Z"><w:r><w:t>added</w:t></w:r></w:ins><w:del w:id="502" w:author="A" w:date="2031-01-01T00:00:00Z"><w:r><w:delText>{{title}}</w:delText></w:r></w:del></w:p>`
	const kinds = "application/vnd.openxmlformats-officedocument."
	const glossary = "word/glossary/document.xml"
	held := map[string]string{
		"word/comments.xml":        xmlHead + `<w:comments` + ns + `><w:comment w:id="0" w:author="A"><w:p><w:r><w:t>Why {{title}}?</w:t></w:r></w:p></w:comment></w:comments>`,
		glossary:                   xmlHead + `<w:glossaryDocument` + ns + `><w:docParts><w:docPart><w:docPartPr><w:name w:val="x"/></w:docPartPr><w:docPartBody><w:p><w:r><w:t>{{body}} in a building block</w:t></w:r></w:p></w:docPartBody></w:docPart></w:docParts></w:glossaryDocument>`,
		"word/glossary/styles.xml": xmlHead + `<w:styles` + ns + `/>`,
		"customXml/item7.xml":      `<order xmlns="urn:office"><no>17</no></order>`,
	}
	for name, c := range map[string]struct {
		place string
		file  func(map[string]string) map[string]string
	}{
		"template": {"{{body}}", func(m map[string]string) map[string]string { return opens(t, fill(t, sample.Brief(), pack(t, m))) }},
		"report":   {"{{brief}}", func(m map[string]string) map[string]string { return pour(t, sample.Brief(), m) }},
	} {
		t.Run(name, func(t *testing.T) {
			m := with(t, remarked+says(c.place)+remark+tracked)
			withPart(m, mainPart, "word/comments.xml", kinds+"wordprocessingml.comments+xml", "comments", held["word/comments.xml"])
			withPart(m, mainPart, glossary, kinds+"wordprocessingml.document.glossary+xml", "glossaryDocument", held[glossary])
			withPart(m, mainPart, "customXml/item7.xml", "application/xml", "customXml", held["customXml/item7.xml"])
			m["word/glossary/_rels/document.xml.rels"] = xmlHead + `<Relationships xmlns="` + nsRelations + `"></Relationships>`
			withPart(m, glossary, "word/glossary/styles.xml", kinds+"wordprocessingml.styles+xml", "styles", held["word/glossary/styles.xml"])
			got := c.file(m)
			for part, data := range held {
				assert.Equal(t, data, got[part], part)
			}
			for _, piece := range []string{remarked, remark, tracked} {
				assert.Contains(t, got[mainPart], piece)
			}
			assert.Contains(t, got[mainPart], ">Key facts<")
		})
	}
}

// TestMacrosAndKindsOfFile: a template with macros is refused by what it says it
// is and by what it holds; a .dotx becomes a document.
func TestMacrosAndKindsOfFile(t *testing.T) {
	kind := func(main string) map[string]string {
		m := clone(parts(t, templates.Word()))
		m[contentTypes] = strings.Replace(m[contentTypes], typeWord+"document.main+xml", main, 1)
		return m
	}
	project := kind(typeWord + "document.main+xml")
	withPart(project, mainPart, "word/vbaProject.bin", "application/vnd.ms-office.vbaProject", "x", "x")
	project["word/_rels/document.xml.rels"] = strings.Replace(project["word/_rels/document.xml.rels"], relOffice+"x", "http://schemas.microsoft.com/office/2006/relationships/vbaProject", 1)
	for name, m := range map[string]map[string]string{
		"docm": kind("application/vnd.ms-word.document.macroEnabled.main+xml"), "dotm": kind("application/vnd.ms-word.template.macroEnabledTemplate.main+xml"), "hidden": project,
	} {
		var p *briefing.Problem
		require.ErrorAs(t, Render(sample.Brief(), page.Assets{Template: pack(t, m)}, io.Discard), &p, name)
		assert.Contains(t, p.What, "macros", name)
		assert.NotEmpty(t, p.Hint, name)
	}
	dotx := opens(t, fill(t, sample.Brief(), pack(t, kind(typeWord+"template.main+xml"))))
	assert.NotContains(t, dotx[contentTypes], "template.main")
}

// TestEveryKindOfHeaderIsMarked: of first, even and other pages, in every
// section, above and below, whether the template has the kind or lacks it.
func TestEveryKindOfHeaderIsMarked(t *testing.T) {
	section := func(inside string) string {
		return `<w:p><w:pPr><w:sectPr>` + inside + `<w:pgSz w:w="11906" w:h="16838"/><w:titlePg/></w:sectPr></w:pPr></w:p>`
	}
	base := with(t, section("")+says("{{body}}")+section(`<w:headerReference w:type="first" r:id="rId6"/>`)+says("annex"))
	base["word/settings.xml"] = strings.Replace(base["word/settings.xml"], "<w:footnotePr>", "<w:evenAndOddHeaders/><w:footnotePr>", 1)
	base[mainPart] = strings.Replace(base[mainPart], "</w:sectPr></w:body>", "<w:titlePg/></w:sectPr></w:body>", 1)
	reference := clone(base)
	reference[mainPart] = strings.Replace(reference[mainPart], "{{body}}", "only a look", 1)
	for name, m := range map[string]map[string]string{"filled": base, "reference": reference} {
		t.Run(name, func(t *testing.T) {
			file := fill(t, sample.Brief(), pack(t, m))
			strict(t, file)
			p, err := open(file, true)
			require.NoError(t, err)
			root, err := parse(p.get(p.main))
			require.NoError(t, err)
			there := map[string]string{} // kind -> part, inherited from section to section
			targets := map[string]string{}
			for _, x := range p.relationsOf(p.main).list {
				targets[x.id] = resolve(p.main, x.target)
			}
			sections := 0
			root.walk(func(n *node) bool {
				if n.is("sectPr") {
					sections++
					for _, k := range n.kids {
						if k.is("headerReference") || k.is("footerReference") {
							there[k.local+" "+k.attr("type")] = targets[k.attr("id")]
						}
					}
					for _, story := range []string{"header", "footer"} {
						for _, kind := range []string{"default", "first", "even"} {
							part := p.get(there[story+"Reference "+kind])
							for _, line := range sample.Brief().Marking {
								assert.True(t, bytes.Contains(part, []byte(">"+line+"<")), "section %d: %s %s has no %s", sections, story, kind, line)
							}
						}
					}
				}
				return true
			})
			assert.Equal(t, map[string]int{"filled": 3, "reference": 1}[name], sections)
		})
	}
}
