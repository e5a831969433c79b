package docx

import (
	"bytes"
	"regexp"
	"slices"
	"strconv"
	"strings"
	"time"

	"brief/briefing/page"
	"brief/templates"
)

// A timeline is a chart of Word's own with its workbook inside, so that an editor
// can change the data and restyle it; nothing is a picture. A matrix is the table
// that it stands for: Word's tables are native, and say what they hold.

const (
	nsChart   = "http://schemas.openxmlformats.org/drawingml/2006/chart"
	nsDrawing = "http://schemas.openxmlformats.org/drawingml/2006/main"
	nsInline  = "http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing"
	typeSheet = "application/vnd.openxmlformats-officedocument.spreadsheetml."

	emuPerTwip = 635
	// The height of a chart in twentieths of a point: its frame, and a step of
	// its count as far as there is room for steps.
	chartFrame, chartStep, chartSteps = 1500, 500, 4

	// leastPoints is the number of dates from which a drawing shows more than the
	// table under it.
	leastPoints = 3
)

// figure writes the chart of a table with its caption under it. Moments without
// a date that can be placed are in the table only.
func (s *story) figure(f *page.Figure) {
	if f == nil || f.Kind != page.Timeline {
		return
	}
	points := placed(f.Moments)
	if len(points) < leastPoints {
		return
	}
	w := s.w
	w.drawings = max(w.drawings, 1000) + 1 // past those of any letterhead
	name := w.pack.free("word/charts/chart1.xml")
	book := w.pack.free("word/embeddings/data1.xlsx")
	rels := w.pack.relationsOf(name)
	data := w.pack.add(rels, book, typeSheet+"sheet", relOffice+"package", workbook(points))
	id := w.pack.add(s.rels, name, "application/vnd.openxmlformats-officedocument.drawingml.chart+xml", relOffice+"chart", w.timeline(points, data))

	s.begin(templates.Figure, "", w.lang.rtl)
	s.raw(`<w:r><w:drawing><wp:inline xmlns:wp="` + nsInline + `" distT="0" distB="0" distL="0" distR="0">`)
	s.number(`<wp:extent cx="`, min(w.measure(false), 10000)*emuPerTwip, `"`)
	s.number(` cy="`, (chartFrame+chartStep*min(highest(points)+1, chartSteps))*emuPerTwip, `"/>`)
	s.number(`<wp:docPr id="`, w.drawings, `"`)
	s.attr(` name="`, f.Caption, `"`)
	s.attr(` descr="`, f.Alt, `"/><wp:cNvGraphicFramePr/>`)
	s.raw(`<a:graphic xmlns:a="` + nsDrawing + `"><a:graphicData uri="` + nsChart + `">`)
	s.attr(`<c:chart xmlns:c="`+nsChart+`" xmlns:r="`+nsR+`" r:id="`, id, `"/>`)
	s.raw(`</a:graphicData></a:graphic></wp:inline></w:drawing></w:r>`)
	s.close()
	if f.Caption != "" {
		w.figures++
		s.caption("Figure", w.figures, f.Caption)
	}
}

// dot is a moment with its place: days since 30 December 1899, as spreadsheets
// count.
type dot struct {
	page.Moment
	day int
}

// placed are the moments that have a date. A month or a year stands at its
// middle.
func placed(moments []page.Moment) (out []dot) {
	zero := time.Date(1899, time.December, 30, 0, 0, 0, 0, time.UTC)
	for _, p := range moments {
		for i, layout := range []string{"2006-01-02", "2006-01", "2006"} {
			if t, err := time.Parse(layout, p.Date); err == nil && t.Year() >= 1900 && t.Year() < 9999 {
				out = append(out, dot{p, int(t.Sub(zero).Hours()/24) + [...]int{0, 14, 182}[i]})
			}
		}
	}
	return out
}

// highest is the greatest count, at least 1.
func highest(points []dot) int {
	most := 1
	for _, p := range points {
		most = max(most, p.Independent)
	}
	return most
}

var typeface = regexp.MustCompile(`w:ascii="([^"]*)"`)

// timeline is the chart part: points at their dates, as high as their counts.
func (w *writer) timeline(points []dot, book string) []byte {
	face := ""
	if m := typeface.FindStringSubmatch(w.look.Fonts); m != nil { // escaped already
		face = `<a:latin typeface="` + m[1] + `"/>`
	}
	words := func(size int) string {
		return `<a:bodyPr/><a:lstStyle/><a:p><a:pPr><a:defRPr sz="` + strconv.Itoa(size) + `"><a:solidFill><a:srgbClr val="` + w.look.Grey.RGB + `"/></a:solidFill>` + face + `</a:defRPr></a:pPr>`
	}
	text := `<c:txPr>` + words(800) + `<a:endParaRPr lang="en"/></a:p></c:txPr>`
	line := func(colour string) string {
		return `<c:spPr><a:ln w="9525"><a:solidFill><a:srgbClr val="` + colour + `"/></a:solidFill></a:ln></c:spPr>`
	}
	first, last, most := points[0].day, points[0].day, highest(points)
	for _, p := range points {
		first, last = min(first, p.day), max(last, p.day)
	}
	room := max((last-first)/11, 2)
	n := len(points)
	cells := func(column string) string { return `Data!$` + column + `$2:$` + column + `$` + strconv.Itoa(n+1) }
	const x, y, format = "xVal", "yVal", `d\ mmm\ yyyy`
	numbers := func(tag, column, format string, value func(dot) int) string { // a value below 0 is none
		var b strings.Builder
		b.WriteString(`<c:` + tag + `><c:numRef><c:f>` + cells(column) + `</c:f><c:numCache><c:formatCode>` + format + `</c:formatCode><c:ptCount val="` + strconv.Itoa(n) + `"/>`)
		for i, p := range points {
			if v := value(p); v >= 0 {
				b.WriteString(`<c:pt idx="` + strconv.Itoa(i) + `"><c:v>` + strconv.Itoa(v) + `</c:v></c:pt>`)
			}
		}
		b.WriteString(`</c:numCache></c:numRef></c:` + tag + `>`)
		return b.String()
	}
	places := labelled(points, first, last, max(min(w.measure(false), 10000)/1050, 2))
	const shown = `<c:showLegendKey val="0"/><c:showVal val="%"/><c:showCatName val="0"/><c:showSerName val="0"/><c:showPercent val="0"/><c:showBubbleSize val="0"/>`
	b := []byte(xmlHead + `<c:chartSpace xmlns:c="` + nsChart + `" xmlns:a="` + nsDrawing + `" xmlns:r="` + nsR + `"><c:roundedCorners val="0"/><c:chart><c:autoTitleDeleted val="1"/><c:plotArea><c:layout/>` +
		`<c:scatterChart><c:scatterStyle val="lineMarker"/><c:varyColors val="0"/>`)
	for i, series := range sets {
		id := strconv.Itoa(i)
		if !slices.ContainsFunc(points, series.has) {
			continue
		}
		b = append(b, `<c:ser><c:idx val="`+id+`"/><c:order val="`+id+`"/><c:tx><c:strRef><c:f>Data!$`+series.column+`$1</c:f><c:strCache><c:ptCount val="1"/><c:pt idx="0"><c:v>`+series.name+`</c:v></c:pt></c:strCache></c:strRef></c:tx>`+
			`<c:spPr><a:ln w="19050"><a:noFill/></a:ln></c:spPr><c:marker><c:symbol val="circle"/><c:size val="8"/><c:spPr><a:solidFill><a:srgbClr val="`+[2]string{w.look.Ink.RGB, blend(w.look.Ink.RGB, 3)}[i]+`"/></a:solidFill>`+
			`<a:ln w="15875"><a:solidFill><a:srgbClr val="`+w.look.Ink.RGB+`"/></a:solidFill></a:ln></c:spPr></c:marker><c:dLbls>`...)
		for j, p := range points { // the date as it was given; a month has no day
			if places[j] == "" || !series.has(p) {
				continue
			}
			b = append(b, `<c:dLbl><c:idx val="`+strconv.Itoa(j)+`"/><c:tx><c:rich>`+words(700)+`<a:r><a:rPr lang="en" sz="700"/><a:t>`...)
			b = append(escape(b, p.Label), `</a:t></a:r></a:p></c:rich></c:tx><c:dLblPos val="`+places[j]+`"/>`+strings.Replace(shown, "%", "1", 1)+`</c:dLbl>`...)
		}
		b = append(b, `<c:spPr><a:noFill/></c:spPr>`+text+strings.Replace(shown, "%", "0", 1)+`</c:dLbls>`+
			numbers(x, "A", format, func(p dot) int { return p.day })+
			numbers(y, series.column, "General", func(p dot) int {
				if series.has(p) {
					return p.Independent
				}
				return -1
			})+`<c:smooth val="0"/></c:ser>`...)
	}
	b = append(b, `<c:axId val="101"/><c:axId val="102"/></c:scatterChart>`+
		`<c:valAx><c:axId val="101"/><c:scaling><c:orientation val="minMax"/><c:max val="`+strconv.Itoa(last+room)+`"/><c:min val="`+strconv.Itoa(first-room)+`"/></c:scaling><c:delete val="0"/><c:axPos val="b"/>`+
		`<c:numFmt formatCode="mmm\ yyyy" sourceLinked="0"/><c:majorTickMark val="out"/><c:minorTickMark val="none"/><c:tickLblPos val="nextTo"/>`+line(w.look.Rule.RGB)+text+`<c:crossAx val="102"/><c:crosses val="min"/><c:crossBetween val="midCat"/></c:valAx>`+
		`<c:valAx><c:axId val="102"/><c:scaling><c:orientation val="minMax"/><c:max val="`+strconv.Itoa(most+1)+`"/><c:min val="0"/></c:scaling><c:delete val="0"/><c:axPos val="l"/><c:majorGridlines>`+line(w.look.Rule.RGB)+`</c:majorGridlines>`+
		`<c:title><c:tx><c:rich>`+words(800)+`<a:r><a:rPr lang="en" sz="800" b="0"/><a:t>Independent sources</a:t></a:r></a:p></c:rich></c:tx><c:overlay val="0"/></c:title>`+
		`<c:numFmt formatCode="0" sourceLinked="0"/><c:majorTickMark val="none"/><c:minorTickMark val="none"/><c:tickLblPos val="nextTo"/>`+line(w.look.Rule.RGB)+text+`<c:crossAx val="101"/><c:crosses val="min"/><c:crossBetween val="midCat"/><c:majorUnit val="`+strconv.Itoa(most/5+1)+`"/></c:valAx>`+
		`</c:plotArea><c:plotVisOnly val="1"/><c:dispBlanksAs val="gap"/></c:chart><c:spPr><a:noFill/><a:ln><a:noFill/></a:ln></c:spPr><c:externalData r:id="`...)
	b = escape(b, book)
	return append(b, `"><c:autoUpdate val="0"/></c:externalData></c:chartSpace>`...)
}

// sets are the two series: what the caption calls filled and open. The open ones
// have a light ground, because LibreOffice draws no outlines.
var sets = []struct {
	name, column string
	has          func(dot) bool
}{
	{"Two or more independent sources", "B", func(p dot) bool { return p.Independent >= 2 }},
	{"One source", "C", func(p dot) bool { return p.Independent < 2 }},
}

// labelled says where each point's date stands, above or below, and "" where
// there is no room for it: labels is how many go beside each other.
func labelled(points []dot, first, last, labels int) []string {
	places := make([]string, len(points))
	room := max((last-first)/labels, 1)
	free := map[string]int{"t": first - room, "b": first - room} // the day of the last label there
	for i, p := range points {
		for _, place := range []string{"t", "b"} {
			if p.day-free[place] >= room {
				places[i], free[place] = place, p.day
				break
			}
		}
	}
	return places
}

// workbook is the smallest one that holds the chart's data: date, count, words.
func workbook(points []dot) []byte {
	const space = ` xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"`
	p := &opc{main: "xl/workbook.xml"}
	pkg := p.relationsOf("")
	p.add(pkg, p.main, typeSheet+"sheet.main+xml", relOffice+"officeDocument",
		[]byte(xmlHead+`<workbook`+space+` xmlns:r="`+nsR+`"><sheets><sheet name="Data" sheetId="1" r:id="rId1"/></sheets></workbook>`))
	b := []byte(xmlHead + `<worksheet` + space + `><cols><col min="1" max="1" width="14" customWidth="1"/><col min="4" max="4" width="90" customWidth="1"/></cols><sheetData>`)
	word := func(ref, text string) {
		b = append(b, `<c r="`+ref+`" t="inlineStr"><is><t xml:space="preserve">`...)
		b = append(escape(b, text), `</t></is></c>`...)
	}
	b = append(b, `<row r="1">`...)
	for i, head := range []string{"Date", sets[0].name, sets[1].name, "As reported"} {
		word(string(rune('A'+i))+"1", head)
	}
	b = append(b, `</row>`...)
	for i, x := range points {
		n := strconv.Itoa(i + 2)
		b = append(b, `<row r="`+n+`"><c r="A`+n+`" s="1"><v>`+strconv.Itoa(x.day)+`</v></c>`...)
		for _, series := range sets {
			if series.has(x) {
				b = append(b, `<c r="`+series.column+n+`"><v>`+strconv.Itoa(x.Independent)+`</v></c>`...)
			}
		}
		word("D"+n, x.Text)
		b = append(b, `</row>`...)
	}
	main := p.relationsOf(p.main)
	p.add(main, "xl/worksheets/sheet1.xml", typeSheet+"worksheet+xml", relOffice+"worksheet", append(b, `</sheetData></worksheet>`...))
	p.add(main, "xl/styles.xml", typeSheet+"styles+xml", relOffice+"styles", []byte(xmlHead+`<styleSheet`+space+`><fonts count="1"><font><sz val="11"/><name val="Arial"/></font></fonts>`+
		`<fills count="2"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill></fills><borders count="1"><border><left/><right/><top/><bottom/><diagonal/></border></borders>`+
		`<cellStyleXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/></cellStyleXfs><cellXfs count="2"><xf numFmtId="0" fontId="0" fillId="0" borderId="0" xfId="0"/><xf numFmtId="15" fontId="0" fillId="0" borderId="0" xfId="0" applyNumberFormat="1"/></cellXfs></styleSheet>`))
	var out bytes.Buffer
	_ = p.write(&out) // a buffer takes everything
	return out.Bytes()
}
