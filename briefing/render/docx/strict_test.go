package docx

import (
	"bytes"
	"path"
	"slices"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"brief/templates"
)

// ordered are the children of elements that Word wants in one order only
// (ECMA-376 part 4, sequences of the transitional schemas). A file that breaks
// it is "unreadable" to Word, though most other programs read it.
var ordered = map[string]string{
	"p":           "pPr *",
	"r":           "rPr *",
	"tbl":         "tblPr tblGrid *",
	"tr":          "tblPrEx trPr *",
	"tc":          "tcPr *",
	"document":    "background body",
	"body":        "* sectPr",
	"docDefaults": "rPrDefault pPrDefault",
	"pPr": "pStyle keepNext keepLines pageBreakBefore framePr widowControl numPr suppressLineNumbers pBdr shd tabs suppressAutoHyphens kinsoku wordWrap " +
		"overflowPunct topLinePunct autoSpaceDE autoSpaceDN bidi adjustRightInd snapToGrid spacing ind contextualSpacing mirrorIndents suppressOverlap jc " +
		"textDirection textAlignment textboxTightWrap outlineLvl divId cnfStyle rPr sectPr pPrChange",
	"rPr": "ins del moveFrom moveTo rStyle rFonts b bCs i iCs caps smallCaps strike dstrike outline shadow emboss imprint noProof snapToGrid vanish webHidden color spacing w " +
		"kern position sz szCs highlight u effect bdr shd fitText vertAlign rtl cs em lang eastAsianLayout specVanish oMath rPrChange",
	"tblPr": "tblStyle tblpPr tblOverlap bidiVisual tblStyleRowBandSize tblStyleColBandSize tblW jc tblCellSpacing tblInd tblBorders shd tblLayout tblCellMar " +
		"tblLook tblCaption tblDescription tblPrChange",
	"tcPr":       "cnfStyle tcW gridSpan hMerge vMerge tcBorders shd noWrap tcMar textDirection tcFitText vAlign hideMark",
	"tblBorders": "top left start bottom right end insideH insideV",
	"tcBorders":  "top left start bottom right end insideH insideV tl2br tr2bl",
	"tblCellMar": "top left start bottom right end",
	"pBdr":       "top left bottom right between bar",
	"numPr":      "ilvl numId",
	"sectPr": "headerReference|footerReference footnotePr endnotePr type pgSz pgMar paperSrc pgBorders lnNumType pgNumType cols formProt vAlign noEndnote " +
		"titlePg textDirection bidi rtlGutter docGrid printerSettings sectPrChange",
	"footnotePr": "pos numFmt numStart numRestart footnote",
	"style": "name aliases basedOn next link autoRedefine hidden uiPriority semiHidden unhideWhenUsed qFormat locked personal personalCompose personalReply rsid " +
		"pPr rPr tblPr trPr tcPr tblStylePr",
	"tblStylePr":  "pPr rPr tblPr trPr tcPr",
	"numbering":   "numPicBullet abstractNum num numIdMacAtCleanup",
	"abstractNum": "nsid multiLevelType tmpl name styleLink numStyleLink lvl",
	"num":         "abstractNumId lvlOverride",
	"lvl":         "start numFmt lvlRestart pStyle isLgl suff lvlText lvlPicBulletId legacy lvlJc pPr rPr",
	"sdt":         "sdtPr sdtEndPr sdtContent",
	"settings": "writeProtection view zoom removePersonalInformation removeDateAndTime doNotDisplayPageBoundaries displayBackgroundShape printPostScriptOverText " +
		"printFractionalCharacterWidth printFormsData embedTrueTypeFonts embedSystemFonts saveSubsetFonts saveFormsData mirrorMargins alignBordersAndEdges " +
		"bordersDoNotSurroundHeader bordersDoNotSurroundFooter gutterAtTop hideSpellingErrors hideGrammaticalErrors activeWritingStyle proofState formsDesign " +
		"attachedTemplate linkStyles stylePaneFormatFilter stylePaneSortMethod documentType mailMerge revisionView trackRevisions doNotTrackMoves doNotTrackFormatting " +
		"documentProtection autoFormatOverride styleLockTheme styleLockQFSet defaultTabStop autoHyphenation consecutiveHyphenLimit hyphenationZone doNotHyphenateCaps " +
		"showEnvelope summaryLength clickAndTypeStyle defaultTableStyle evenAndOddHeaders bookFoldRevPrinting bookFoldPrinting bookFoldPrintingSheets " +
		"drawingGridHorizontalSpacing drawingGridVerticalSpacing displayHorizontalDrawingGridEvery displayVerticalDrawingGridEvery doNotUseMarginsForDrawingGridOrigin " +
		"drawingGridHorizontalOrigin drawingGridVerticalOrigin doNotShadeFormData noPunctuationKerning characterSpacingControl printTwoOnOne strictFirstAndLastChars " +
		"noLineBreaksAfter noLineBreaksBefore savePreviewPicture doNotValidateAgainstSchema saveInvalidXml ignoreMixedContent alwaysShowPlaceholderText " +
		"doNotDemarcateInvalidXml saveXmlDataOnly useXSLTWhenSaving saveThroughXslt showXMLTags alwaysMergeEmptyNamespace updateFields hdrShapeDefaults footnotePr " +
		strings.Join(afterNotes, " "),
	// drawings
	"inline":     "extent effectExtent docPr cNvGraphicFramePr graphic",
	"valAx":      "axId scaling delete axPos majorGridlines minorGridlines title numFmt majorTickMark minorTickMark tickLblPos spPr txPr crossAx crosses crossesAt crossBetween majorUnit minorUnit dispUnits",
	"ser":        "idx order tx spPr marker dPt dLbls trendline errBars xVal yVal smooth",
	"dLbl":       "idx delete layout tx numFmt spPr txPr dLblPos showLegendKey showVal showCatName showSerName showPercent showBubbleSize separator",
	"dLbls":      "dLbl delete numFmt spPr txPr dLblPos showLegendKey showVal showCatName showSerName showPercent showBubbleSize separator showLeaderLines",
	"scaling":    "logBase orientation max min",
	"chart":      "title autoTitleDeleted pivotFmts view3D floor sideWall backWall plotArea legend plotVisOnly dispBlanksAs",
	"chartSpace": "date1904 lang roundedCorners style clrMapOvr pivotSource protection chart spPr txPr externalData printSettings userShapes",
}

// inOrder checks an element against the table, and what stands below it.
func inOrder(t testing.TB, part string, n *node) {
	t.Helper()
	if table, ok := ordered[n.local]; ok && n.space != "http://schemas.openxmlformats.org/drawingml/2006/spreadsheetDrawing" {
		at := 0
		steps := strings.Fields(table)
		for _, k := range n.kids {
			for at < len(steps) && steps[at] != "*" && !slices.Contains(strings.Split(steps[at], "|"), k.local) {
				at++
			}
			if at < len(steps) && steps[at] == "*" && at+1 < len(steps) && k.local == steps[at+1] {
				at++
			}
			if at < len(steps) && steps[at] == "*" && slices.Contains(steps[:at], k.local) {
				at = len(steps)
			}
			if !assert.Less(t, at, len(steps), "%s: w:%s stands in the wrong place in w:%s, which wants %s", part, k.local, n.local, table[:min(len(table), 90)]) {
				return
			}
		}
	}
	for _, k := range n.kids {
		inOrder(t, part, k)
	}
}

// strict checks what Word is strict about beyond well-formed parts and
// relationships, which soundParts checks.
func strict(t testing.TB, file []byte) {
	t.Helper()
	m := parts(t, file)
	p, err := open(file, true)
	require.NoError(t, err)
	kinds, err := readTypes([]byte(m[contentTypes]))
	require.NoError(t, err)
	assert.Equal(t, typeWord+"document.main+xml", kinds.of(p.main))
	tree := map[string]*node{}
	drawings, styles, nums := map[string]string{}, map[string]bool{}, map[string]bool{}
	for _, x := range p.parts {
		if !isXML(x.name) {
			continue
		}
		root, err := parse(x.data)
		require.NoError(t, err, x.name)
		tree[x.name] = root
		inOrder(t, x.name, root)
		ids := map[string]map[string]bool{}
		once := func(kind, id string) {
			if ids[kind] == nil {
				ids[kind] = map[string]bool{}
			}
			assert.False(t, ids[kind][id], "%s: two %s with the id %s", x.name, kind, id)
			ids[kind][id] = true
		}
		ignored := ""
		for _, a := range root.attrs {
			if a.Name.Space == nsMC && a.Name.Local == "Ignorable" {
				ignored = a.Value
			}
		}
		root.walk(func(n *node) bool {
			switch {
			case n.local == "docPr" && strings.Contains(n.space, "wordprocessingDrawing"):
				assert.Empty(t, drawings[n.attr("id")], "two drawings with the id %s", n.attr("id"))
				drawings[n.attr("id")] = x.name
			case n.is("bookmarkStart"):
				once("bookmarks", n.attr("id"))
			case n.is("style"):
				styles[n.attr("styleId")] = true
			case n.is("num"):
				nums[n.attr("numId")] = true
			case n.is("sdtPr"):
				if id := n.kid("id"); id != nil {
					once("content controls", id.attr("val"))
				}
			case n.is("footnote"), n.is("endnote"), n.is("comment"):
				once("notes", n.attr("id"))
			case n.is("tc"):
				if assert.NotEmpty(t, n.kids, x.name) {
					assert.True(t, n.kids[len(n.kids)-1].is("p"), "%s: a cell ends without a paragraph", x.name)
				}
			case n.is("tbl"):
				columns := len(n.kid("tblGrid").children())
				for _, row := range n.kids {
					cells := 0
					for _, k := range row.kids {
						if k.is("tc") {
							cells += max(number(k.kid("tcPr", "gridSpan").attr("val")), 1)
						}
					}
					if row.is("tr") && columns > 0 {
						assert.Equal(t, columns, cells, "%s: a row that is not as wide as its table", x.name)
					}
				}
			case n.is("t") && (bytes.HasPrefix(n.text, []byte(" ")) || bytes.HasSuffix(n.text, []byte(" "))):
				assert.Equal(t, "preserve", n.attr("space"), "%s: Word would drop a space of %q", x.name, n.text)
			}
			if strings.HasPrefix(n.space, "http://schemas.microsoft.com/office/word/") && ignored == "" {
				inside := false
				for up := n.up; up != nil; up = up.up {
					inside = inside || up.local == "AlternateContent"
				}
				assert.True(t, inside, "%s: %s is of a later Word, and not to be ignored by others", x.name, n.local)
			}
			return true
		})
	}
	inside := tree[p.main]
	require.NotNil(t, inside)
	settings := tree[p.relationsOf(p.main).find("settings")]
	notes := tree[p.relationsOf(p.main).find("footnotes")]
	require.NotNil(t, notes)
	separators := map[string]bool{}
	for _, k := range notes.kids {
		if k.attr("type") != "" {
			separators[k.attr("id")] = true
		}
	}
	named := settings.kid("footnotePr").children()
	count := 0
	for _, k := range named {
		if k.is("footnote") {
			count++
			assert.True(t, separators[k.attr("id")], "settings name the separator %s, which is not there", k.attr("id"))
		}
	}
	assert.GreaterOrEqual(t, count, 2, "settings name both separators")
	for name, root := range tree {
		if path.Dir(name) != "word" {
			continue
		}
		depth := 0 // of fields
		root.walk(func(n *node) bool {
			switch {
			case n.is("pStyle"), n.is("rStyle"), n.is("tblStyle"), n.is("basedOn"), n.is("next"), n.is("link"):
				assert.True(t, styles[n.attr("val")], "%s: no style %q", name, n.attr("val"))
			case n.is("numId") && n.attr("val") != "0":
				assert.True(t, nums[n.attr("val")], "%s: no list %q", name, n.attr("val"))
			case n.is("fldChar"):
				switch n.attr("fldCharType") {
				case "begin":
					depth++
				case "end":
					depth--
				}
				assert.GreaterOrEqual(t, depth, 0, "%s: a field ends that did not begin", name)
			}
			return true
		})
		assert.Zero(t, depth, "%s: a field does not end", name)
	}
}

// TestWordIsStrict: what is written keeps to the order and the references that
// Word insists on, by itself and inside what others made.
func TestWordIsStrict(t *testing.T) {
	strict(t, templates.Word())
	hosts := map[string][]byte{"none": nil, "shipped": templates.Word(), "org": pack(t, org(t))}
	for kind, d := range samples() {
		for name, template := range hosts {
			t.Run(name+"/"+kind, func(t *testing.T) { strict(t, fill(t, d, template)) })
		}
		t.Run("report/"+kind, func(t *testing.T) {
			m := saying(t, "", `<w:p><w:r><w:t>After</w:t></w:r>`+refersTo("3")+`</w:p>`)
			noted(m, "3")
			var b bytes.Buffer
			require.NoError(t, Pour(pack(t, m), d, &b))
			strict(t, b.Bytes())
		})
	}
}

// TestTheOrderIsHeld: the table does find what is out of order.
func TestTheOrderIsHeld(t *testing.T) {
	for _, bad := range []string{
		`<w:pPr><w:jc w:val="left"/><w:pStyle w:val="x"/></w:pPr>`, `<w:rPr><w:lang w:val="en"/><w:b/></w:rPr>`, `<w:p><w:r/><w:pPr/></w:p>`,
		`<w:body><w:sectPr/><w:p/></w:body>`, `<w:tblPr><w:tblLook/><w:tblStyle w:val="x"/></w:tblPr>`, `<w:numbering><w:num/><w:abstractNum/></w:numbering>`,
		`<w:sectPr><w:pgSz/><w:headerReference/></w:sectPr>`,
	} {
		root, err := parse([]byte(`<w:x` + rootSpaces + `>` + bad + `</w:x>`))
		require.NoError(t, err)
		silent := &heard{TB: t}
		inOrder(silent, "part", root)
		assert.True(t, silent.failed, bad)
	}
}

// heard is a test that only remembers whether it failed.
type heard struct {
	testing.TB
	failed bool
}

func (h *heard) Errorf(string, ...any) { h.failed = true }
func (h *heard) Helper()               {}
