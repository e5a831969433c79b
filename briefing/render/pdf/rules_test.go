package pdf

import (
	"fmt"
	"regexp"
	"slices"
	"strconv"
	"strings"
)

// The rules of PDF/A-3a (ISO 19005-3) and PDF/UA-1 (ISO 14289-1) that a machine
// can check and that could break here. A complete validator has far more; most
// of those are about things that are never written.

// violations returns the rules that a file breaks, each once.
func violations(f *file) []string {
	c := &checker{file: f, catalog: f.objects[refAt(f.trailer, "/Root")], marked: map[[2]int]bool{}, used: map[string]map[int]bool{}}
	c.document()
	for i, n := range f.pageObjects() {
		c.page(i, n)
	}
	c.fontRules()
	c.structure()
	c.annotations()
	slices.Sort(c.found)
	return slices.Compact(c.found)
}

type checker struct {
	*file
	catalog string
	found   []string
	marked  map[[2]int]bool         // page, mark: there is such content
	used    map[string]map[int]bool // codes by font
}

func (c *checker) rule(holds bool, name string) {
	if !holds {
		c.found = append(c.found, name)
	}
}

func (c *checker) has(body, pattern, name string) {
	c.rule(regexp.MustCompile(pattern).MatchString(body), name)
}

func (c *checker) document() {
	c.has(c.catalog, `/MarkInfo <</Marked true>>`, "catalog: marked")
	c.has(c.catalog, `/Lang \([A-Za-z]`, "catalog: language")
	c.has(c.catalog, `/DisplayDocTitle true`, "catalog: title in the window")
	c.has(c.catalog, `/PageLabels <<`, "catalog: page labels")
	c.has(c.trailer, `/ID \[<[0-9A-F]{32}> <[0-9A-F]{32}>\]`, "trailer: identifier")
	c.rule(!strings.Contains(c.trailer, "/Encrypt"), "trailer: not encrypted")

	meta := refAt(c.catalog, "/Metadata")
	xmp := string(c.streams[meta])
	c.rule(!strings.Contains(c.objects[meta], "/Filter"), "metadata: plain")
	c.has(xmp, `<pdfaid:part>3</pdfaid:part><pdfaid:conformance>A</`, "metadata: PDF/A-3a")
	c.has(xmp, `<pdfuaid:part>1</`, "metadata: PDF/UA-1")
	c.has(xmp, `<dc:title><rdf:Alt><rdf:li xml:lang="x-default">[^<]`, "metadata: title")
	created := regexp.MustCompile(`\d+`).FindAllString(c.info("CreationDate"), 1)
	told := regexp.MustCompile(`<xmp:CreateDate>([^<]*)Z<`).FindStringSubmatch(xmp)
	c.rule(told != nil && len(created) == 1 && strings.NewReplacer("-", "", ":", "", "T", "").Replace(told[1]) == created[0], "metadata: dates agree")

	c.has(c.catalog, `/OutputIntents \[\n?<< /Type /OutputIntent /S /GTS_PDFA1`, "colour: intent")
	icc := refAt(c.catalog, "/DestOutputProfile")
	c.rule(strings.Contains(c.objects[icc], "/N 3") && len(c.streams[icc]) > 128 && string(c.streams[icc][36:40]) == "acsp", "colour: profile")

	if !strings.Contains(c.catalog, "/EmbeddedFiles") {
		return
	}
	spec := refAt(c.catalog, "/AF")
	c.rule(spec != 0 && len(regexp.MustCompile(`\b`+ref(spec)+`\b`).FindAllString(c.catalog, -1)) == 2, "attachment: associated")
	for _, key := range []string{"/F", "/UF", "/Desc"} {
		c.has(c.objects[spec], key+` [(<]`, "attachment: "+key)
	}
	c.has(c.objects[spec], `/AFRelationship /Data`, "attachment: /AFRelationship")
	c.has(c.objects[refAt(c.objects[spec], "/EF <</F")], `/Subtype /application#2Fjson /Params <</Size \d+ /ModDate \(D:`, "attachment: type and size")
}

var markOf = regexp.MustCompile(`/MCID (\d+)`)

// page checks one page's content.
func (c *checker) page(i, n int) {
	body := c.objects[n]
	c.has(body, fmt.Sprintf(`/StructParents %d\n`, i), "page: leads to its structure")
	if strings.Contains(body, "/Annots") {
		c.rule(strings.Contains(body, "/Tabs /S"), "page: order of tabs")
	}
	c.rule(!strings.Contains(body, "/Group"), "page: no transparency")
	var open []string
	font := ""
	for _, op := range operators(c.contents(n)) {
		switch op.name {
		case "BDC":
			tag, last := op.operands[0], op.operands[len(op.operands)-1]
			if tag == "/Artifact" || strings.Contains(last, "/MCID") {
				c.rule(len(open) == 0, "content: neither artifacts nor elements in others")
			}
			if m := markOf.FindStringSubmatch(last); m != nil {
				mark, _ := strconv.Atoi(m[1])
				c.rule(!c.marked[[2]int{i, mark}], "content: each mark once")
				c.marked[[2]int{i, mark}] = true
			}
			open = append(open, tag)
		case "EMC":
			c.rule(len(open) > 0, "content: balanced")
			open = open[:max(0, len(open)-1)]
		case "f", "s", "S", "B", "TJ", "Tj", "Do":
			c.rule(len(open) > 0, "content: all is marked")
			if op.name == "TJ" {
				for _, m := range shownCodes.FindAllStringSubmatch(op.operands[0], -1) {
					for s := m[1]; len(s) >= 4; s = s[4:] {
						x, _ := strconv.ParseInt(s[:4], 16, 32)
						if c.used[font] == nil {
							c.used[font] = map[int]bool{}
						}
						c.used[font][int(x)] = true
					}
				}
			}
		case "Tf":
			font = op.operands[0][1:]
		case "k", "K", "cs", "CS", "sc", "scn", "sh", "gs":
			c.rule(false, "colour: only that of the profile")
		}
	}
	c.rule(len(open) == 0, "content: balanced")
}

func (c *checker) fontRules() {
	for name, codes := range c.used {
		x := c.fonts[name]
		if x == nil {
			c.rule(false, "font: named in the resources")
			continue
		}
		body := c.objects[x.object]
		below := c.objects[refAt(body, "/DescendantFonts")]
		descriptor := c.objects[refAt(below, "/FontDescriptor")]
		c.has(body, `/Encoding /Identity-H`, "font: encoding")
		c.has(body, `/BaseFont /[A-Z]{6}\+`, "font: subset tag")
		program := refAt(descriptor, "/FontFile2")
		if program == 0 {
			program = refAt(descriptor, "/FontFile3")
			c.rule(strings.Contains(c.objects[program], "/CIDFontType0C") && strings.Contains(below, "/CIDFontType0 "), "font: embedded")
		} else {
			c.rule(strings.Contains(below, "/CIDToGIDMap /Identity"), "font: glyphs by code")
		}
		c.rule(len(c.streams[program]) > 0, "font: embedded")
		m := regexp.MustCompile(`/W \[0 \[([\d ]*)\]\]`).FindStringSubmatch(below)
		var widths []string
		if m != nil {
			widths = strings.Fields(m[1])
		}
		own := programWidths(c.streams[program])
		for code := range codes {
			c.rule(code != 0, "font: no missing glyph")
			c.rule(code < len(widths), "font: widths")
			if own != nil && code < len(widths) {
				w, _ := strconv.Atoi(widths[code])
				c.rule(code < len(own) && w-own[code] <= 1 && own[code]-w <= 1, "font: widths")
			}
			u := x.unicode[code]
			c.rule(u != "" && !strings.ContainsAny(u, "\x00\uFEFF\uFFFE"), "font: Unicode")
		}
	}
}

// programWidths are the widths that a TrueType program says of its glyphs, in
// thousandths; nil for a compact one.
func programWidths(raw []byte) []int {
	if u32(raw, 0) != 0x00010000 {
		return nil
	}
	f := &sfnt{tables: map[string][]byte{}}
	for i := range u16(raw, 4) {
		at := 12 + 16*i
		f.tables[string(raw[at:at+4])] = raw[u32(raw, at+8):]
	}
	f.hmtx, f.unitsPerEm, f.numMetrics = f.tables["hmtx"], u16(f.tables["head"], 18), u16(f.tables["hhea"], 34)
	out := make([]int, f.numMetrics)
	for i := range out {
		out[i] = f.advance(i)
	}
	return out
}

// part is an element of the tree as it was read.
type partOf struct {
	kind, body string
	kids       []partOf
	columns    int
}

var (
	elementHead = regexp.MustCompile(`^<</Type /StructElem /S /(\w+) /P (\d+) 0 R`)
	elementKids = regexp.MustCompile(`<</Type /(MCR|OBJR) /Pg (\d+) 0 R /(?:MCID|Obj) (\d+)(?: 0 R)?>>|(\d+) 0 R|(\d+)`)
)

func (c *checker) structure() {
	root := refAt(c.catalog, "/StructTreeRoot")
	c.rule(root != 0, "catalog: structure")
	top := refAt(c.objects[root], "/K")
	if root == 0 || top == 0 {
		return
	}
	pages := map[int]int{}
	for i, n := range c.pageObjects() {
		pages[n] = i
	}
	parents := c.parents(refAt(c.objects[root], "/ParentTree"))
	ids := map[string]bool{}
	level := 0
	told := map[[2]int]bool{}
	var walk func(n, parent int, in string) partOf
	walk = func(n, parent int, in string) partOf {
		body := c.objects[n]
		head := elementHead.FindStringSubmatch(body)
		if head == nil || head[2] != strconv.Itoa(parent) {
			c.rule(false, "structure: elements know their parents")
			return partOf{}
		}
		p := partOf{kind: head[1], body: body}
		allowed, free := map[string]string{"LI": "L", "Lbl": "LI Note", "LBody": "LI", "TR": "Table", "TH": "TR", "TD": "TR", "Caption": "Table"}[p.kind]
		c.rule(!free || slices.Contains(strings.Fields(allowed), in), "structure: "+p.kind+" in its place")
		if len(p.kind) == 2 && p.kind[0] == 'H' && p.kind[1] >= '1' && p.kind[1] <= '6' {
			next := int(p.kind[1] - '0')
			c.rule(next <= level+1, "structure: no level of headings skipped")
			level = next
		}
		own := refAt(body, "/Pg")
		linked := false
		if _, list, ok := strings.Cut(body, " /K ["); ok {
			list, _, _ = strings.Cut(list, "]")
			for _, k := range elementKids.FindAllStringSubmatch(list, -1) {
				switch {
				case k[1] == "OBJR":
					linked = true
					a, _ := strconv.Atoi(k[3])
					key := regexp.MustCompile(`/StructParent (\d+)`).FindStringSubmatch(c.objects[a])
					c.rule(key != nil && parents[key[1]] == ref(n), "structure: annotations lead back")
				case k[4] != "":
					child, _ := strconv.Atoi(k[4])
					p.kids = append(p.kids, walk(child, n, p.kind))
				default:
					page, mark := pages[own], k[5]
					if k[1] == "MCR" {
						x, _ := strconv.Atoi(k[2])
						page, mark = pages[x], k[3]
					}
					m, _ := strconv.Atoi(mark)
					told[[2]int{page, m}] = true
					back := strings.Split(parents[strconv.Itoa(page)], " R")
					c.rule(m < len(back) && strings.TrimSpace(back[m])+" R" == ref(n), "structure: content leads back")
				}
			}
		}
		c.element(&p, ids, linked)
		return p
	}
	walk(top, root, "")
	for k := range c.marked {
		c.rule(told[k], "structure: all content is told")
	}
	for k := range told {
		c.rule(c.marked[k], "structure: what is told is there")
	}
}

// element checks what an element of its kind must say.
func (c *checker) element(p *partOf, ids map[string]bool, linked bool) {
	switch p.kind {
	case "Link":
		c.rule(linked, "structure: a link has its annotation")
	case "Note":
		m := regexp.MustCompile(`/ID \(([^)]*)\)`).FindStringSubmatch(p.body)
		c.rule(m != nil && !ids[m[1]], "structure: notes have names of their own")
		if m != nil {
			ids[m[1]] = true
		}
	case "TH":
		c.rule(strings.Contains(p.body, "/Scope /"), "structure: scope of heads")
	case "Figure":
		c.has(p.body, `/Alt (\([^)]|<FEFF[0-9A-F])`, "structure: figures say what they show")
		c.has(p.body, `/BBox \[`, "structure: figures say where they are")
	case "TR":
		p.columns = len(p.kids)
	case "Table":
		n := -1
		for _, k := range p.kids {
			if k.kind == "TR" {
				c.rule(n < 0 || n == k.columns, "structure: rows of one length")
				n = k.columns
			}
		}
		c.rule(n > 0, "structure: tables have rows")
	}
}

// parents is the tree that leads from content to structure.
func (c *checker) parents(n int) map[string]string {
	out := map[string]string{}
	for _, m := range regexp.MustCompile(`(?m)^(?:<</Nums \[)?(\d+) (?:\[([^\]]*)\]|(\d+ 0 R))$`).FindAllStringSubmatch(c.objects[n], -1) {
		out[m[1]] = m[2] + m[3]
	}
	return out
}

func (c *checker) annotations() {
	for _, body := range c.objects {
		if !strings.HasPrefix(body, "<</Type /Annot") {
			continue
		}
		c.has(body, `/F 4 `, "link: printed")
		c.has(body, `/Contents (\([^)]|<FEFF[0-9A-F])`, "link: says where it leads")
		c.has(body, `/StructParent \d+`, "link: in the structure")
		c.has(body, `/Dest \[\d+ 0 R|/URI \(`, "link: leads somewhere")
	}
}
