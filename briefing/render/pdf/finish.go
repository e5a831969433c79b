package pdf

import (
	"bytes"
	"crypto/md5"
	"errors"
	"fmt"
	"slices"
	"strconv"
	"strings"
)

// errFpdf says that fpdf does not write as the finisher reads. It comes with an
// upgrade of that library, never with a document: a test of every sample holds it.
var errFpdf = errors.New("fpdf's output has changed")

// finish reads fpdf's file through its cross-reference table, corrects what it
// says wrongly (the place of the information dictionary, where outline entries
// lead, dates, names of attachments) and adds what it cannot say: fonts, links,
// structure, and the claims of PDF/A and PDF/UA in the catalog.
func (x *drawing) finish(raw []byte) ([]byte, error) {
	f := &finisher{drawing: x}
	if err := f.read(raw); err != nil {
		return nil, err
	}
	for i := range f.o {
		f.part(i + 1)
	}
	if f.err == nil && (len(f.pageObjects) != len(x.pages) || len(f.outline) != len(x.marks) || f.info == 0 || f.root == 0 || (f.files == "") != (x.evidence == nil)) {
		f.fail("parts")
	}
	if f.err != nil {
		return nil, f.err
	}
	f.outlines()
	f.annotations()
	f.body(resources, "/Font <<\n>>", "/Font <<"+f.fonts()+">>")
	if x.logo != nil {
		f.body(resources, "/XObject <<\n>>", "/XObject <</logo "+ref(x.logo.embed(&f.o))+">>")
	}
	tree := x.structure(&f.o, f.pageObjects)
	f.links()
	f.body(f.root, "/Type /Catalog\n", fmt.Sprintf("/Type /Catalog /MarkInfo <</Marked true>> /StructTreeRoot %s /ViewerPreferences <</DisplayDocTitle true>> /PageLabels <</Nums [0 <</S /D>>]>>%s\n", ref(tree), f.files))
	if f.err != nil {
		return nil, f.err
	}
	return f.o.file(f.root, f.info, &f.squeeze), nil
}

// Objects that fpdf always gives these numbers.
const resources = 2

type finisher struct {
	*drawing
	o           objects
	err         error
	pageObjects []int
	contents    int   // of pages, so far
	outline     []int // entries
	outlineRoot int
	info, root  int
	files       string // the catalog's entry for attachments
}

func (f *finisher) fail(what string) {
	if f.err == nil {
		f.err = fmt.Errorf("%w: %s", errFpdf, what)
	}
}

// body replaces the one place in an object where old stands.
func (f *finisher) body(n int, old, with string) {
	body := f.o[n-1].body
	if strings.Count(body, old) != 1 {
		f.fail(fmt.Sprintf("%q in object %d", old, n))
		return
	}
	f.o[n-1].body = strings.Replace(body, old, with, 1)
}

// read takes the file apart. Objects follow each other, so each ends where the
// next begins.
func (f *finisher) read(raw []byte) error {
	at := bytes.LastIndex(raw, []byte("\nstartxref\n"))
	if at < 0 {
		return fmt.Errorf("%w: end", errFpdf)
	}
	var start, n int
	if _, err := fmt.Sscanf(string(raw[at:]), "\nstartxref\n%d\n", &start); err != nil || start > at {
		return fmt.Errorf("%w: start of the table", errFpdf)
	}
	if _, err := fmt.Sscanf(string(raw[start:at]), "xref\n0 %d\n", &n); err != nil {
		return fmt.Errorf("%w: table", errFpdf)
	}
	lines := strings.SplitN(string(raw[start:at]), "\n", n+3)
	if len(lines) < n+3 {
		return fmt.Errorf("%w: length of the table", errFpdf)
	}
	ends := map[int]int{}
	offsets := make([]int, n)
	last := start
	order := make([]int, 0, n)
	for i := 1; i < n; i++ {
		offset, err := strconv.Atoi(lines[2+i][:min(10, len(lines[2+i]))])
		if err != nil || offset >= start {
			return fmt.Errorf("%w: entry %d", errFpdf, i)
		}
		offsets[i] = offset
		order = append(order, offset)
	}
	slices.Sort(order)
	for i := len(order) - 1; i >= 0; i-- {
		ends[order[i]] = last
		last = order[i]
	}
	f.o = make(objects, n-1)
	for i := 1; i < n; i++ {
		body := string(raw[offsets[i]:ends[offsets[i]]])
		body, head := strings.CutPrefix(body, strconv.Itoa(i)+" 0 obj\n")
		body, tail := strings.CutSuffix(body, "\nendobj\n")
		if !head || !tail {
			return fmt.Errorf("%w: object %d", errFpdf, i)
		}
		f.o[i-1].body = body
	}
	return nil
}

// part corrects one object, by what it is.
func (f *finisher) part(n int) {
	body := f.o[n-1].body
	is := func(start string) bool { return strings.HasPrefix(body, start) }
	switch {
	case n == 1 && is("<</Type /Pages\n"), n == resources && is("<<\n/ProcSet "):
	case is("<</Type /Page\n/Parent 1 0 R\n"):
		f.pageObjects = append(f.pageObjects, n)
		f.body(n, "/Group <</Type /Group /S /Transparency /CS /DeviceRGB>>\n", fmt.Sprintf("/StructParents %d\n", len(f.pageObjects)-1))
	case is("<</Length "):
		f.stream(n)
		if i := f.contents; i >= len(f.pages) || !strings.HasSuffix(string(f.o[n-1].data), "\n"+standIn(i)+"\n") {
			f.fail("content of a page")
			return
		}
		f.o[n-1] = object{data: f.pages[f.contents].content, flat: true}
		f.contents++
	case is("<< /Type /EmbeddedFile "):
		f.o[n-1] = object{data: f.evidence, body: fmt.Sprintf("/Type /EmbeddedFile /Subtype /application#2Fjson /Params <</Size %d /ModDate (%s) /CheckSum <%x>>>",
			len(f.evidence), f.date(), md5.Sum(f.evidence))}
	case is("<< /Type /Filespec /F () /UF "):
		f.o[n-1].body = fmt.Sprintf("<</Type /Filespec /F %s /UF %s /Desc %s /AFRelationship /Data /EF <</F %s /UF %s>>>>",
			textString(f.evidenceName), textString(f.evidenceName), textString(evidenceIs), ref(n-1), ref(n-1))
		f.files = " /AF [" + ref(n) + "]"
	case is("<</Title ("):
		f.outline = append(f.outline, n)
	case is("<</Type /Outlines "):
		f.outlineRoot = n
	case is("<< /Type /Metadata "):
		f.stream(n)
		f.o[n-1].body, f.o[n-1].raw = "/Type /Metadata /Subtype /XML", true // PDF/A: for those who know no filters
	case is("<<\n/Producer "):
		f.info = n
		f.o[n-1].body = fmt.Sprintf("<</Title %s /Subject %s /Author %s /Producer (%s) /CreationDate (%s) /ModDate (%s)>>",
			textString(f.title), textString(f.subject), textString(f.author), producer, f.date(), f.date())
	case is("<< /N 3 /Alternate /DeviceRGB "):
		f.o[n-1] = object{body: "/N 3 /Alternate /DeviceRGB", data: profile()}
	case is("<<\n/Type /Catalog\n"):
		f.root = n
		if f.evidence != nil {
			f.body(n, "(Attachement1)", textString(f.evidenceName))
		} else {
			f.body(n, "/EmbeddedFiles << /Names [\n  \n] >>", "")
		}
		if len(f.marks) == 0 {
			return
		}
		f.body(n, "/PageMode /UseOutlines", "/PageMode /UseOutlines")
	default:
		f.fail(fmt.Sprintf("object %d is %.40q", n, body))
	}
}

func (f *finisher) date() string { return f.at.Format("D:20060102150405+00'00'") }

// stream parts a stream's bytes from its dictionary.
func (f *finisher) stream(n int) {
	body := f.o[n-1].body
	head, rest, ok := strings.Cut(body, "\nstream\n")
	_, size, found := strings.Cut(head, "/Length ")
	var length int
	if _, err := fmt.Sscan(strings.TrimRight(size, "> \n"), &length); !ok || !found || err != nil || len(rest) != length+len("\nendstream") || !strings.HasSuffix(rest, "\nendstream") {
		f.fail(fmt.Sprintf("stream %d", n))
		return
	}
	f.o[n-1].data = []byte(rest[:length])
}

// outlines gives the entries their titles, places and counts. Fpdf holds that
// page n is object 1+2n, which an attachment makes wrong, that all pages are as
// high as the last, and says that nothing is open.
func (f *finisher) outlines() {
	if f.outlineRoot == 0 {
		return
	}
	for i, n := range f.outline {
		m := f.marks[i]
		below := 0
		for _, next := range f.marks[i+1:] {
			if next.level <= m.level {
				break
			}
			below++
		}
		count := ""
		if below > 0 {
			count = fmt.Sprintf("/Count %d", below)
		}
		f.body(n, "/Count 0", count)
		f.body(n, "<</Title ()", "<</Title "+textString(m.title))
		f.body(n, fmt.Sprintf("/Dest [%d 0 R /XYZ 0 %.2f null]", 1+2*(m.page+1), f.pages[len(f.pages)-1].h-m.y), "/Dest "+f.dest(m.place))
	}
	f.body(f.outlineRoot, ">>", fmt.Sprintf(" /Count %d>>", len(f.outline)))
}

func (f *finisher) dest(p place) string {
	return fmt.Sprintf("[%s /XYZ 0 %s null]", ref(f.pageObjects[p.page]), number(f.pages[p.page].h-p.y))
}

// annotations gives the links their objects and the pages their links.
func (f *finisher) annotations() {
	for i, c := range f.pages {
		if len(c.links) == 0 {
			continue
		}
		var all []string
		for _, a := range c.links {
			a.object = f.o.reserve()
			all = append(all, ref(a.object))
		}
		f.body(f.pageObjects[i], "/Resources 2 0 R\n", "/Resources 2 0 R /Tabs /S /Annots ["+strings.Join(all, " ")+"]\n")
	}
}

// links writes the annotations, when the structure has given them their keys.
func (f *finisher) links() {
	for _, c := range f.pages {
		for _, a := range c.links {
			leads := "/Dest " + f.dest(f.places[a.to])
			about := a.el.label
			if a.uri != "" {
				leads, about = "/A <</S /URI /URI "+textString(a.uri)+">>", a.uri
			}
			if strings.TrimSpace(about) == "" {
				about = "link"
			}
			f.o.put(a.object, fmt.Sprintf("<</Type /Annot /Subtype /Link /Rect [%s %s %s %s] /Border [0 0 0] /F 4 /StructParent %d /Contents %s %s>>",
				number(a.rect[0]), number(a.rect[1]), number(a.rect[2]), number(a.rect[3]), a.key, textString(told(about)), leads))
		}
	}
}

// fonts writes the faces in use and returns the entries that name them.
func (f *finisher) fonts() string {
	var b strings.Builder
	for _, x := range f.faces {
		b.WriteString("/" + x.name + " " + ref(x.embed(&f.o)) + " ")
	}
	return b.String()
}
