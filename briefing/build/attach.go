package build

import (
	"bytes"
	"errors"
	"fmt"
	"regexp"
	"strings"
	"unicode"

	"brief/briefing"
	"brief/briefing/attach"
	"brief/briefing/page"
	"brief/briefing/proof"
	"brief/briefing/render"
	"brief/briefing/render/docx"
	"brief/briefing/source"
)

// Joining says what is to be joined to what.
type Joining struct {
	Report     []byte // a PDF of any maker, or a Word document with {{brief}} in it
	ReportName string
	Brief      []byte // a finished brief: .json, .pdf, .docx or .html
	BriefName  string
	Assets     page.Assets
	Embed      bool   // as an attached file; the pages stay as they are
	TLP        string // what the report is marked, where it does not say so itself; "" reads it
	Force      bool   // also where the report is marked lower than the brief
}

// Joint is a report with a brief.
type Joint struct {
	Data    []byte
	Brief   *briefing.Brief
	Letter  string   // of the annex, "A"; empty when the brief was embedded, or poured into a Word document
	TLP     string   // of the pages of the annex
	Remarks []string // what a user should know, one line each
}

// Attach joins a brief to a report. The stricter of the two markings holds for
// the pages that are added. Errors are *briefing.Problem.
func Attach(j Joining) (*Joint, error) {
	file, err := proof.Take(j.Brief)
	if err != nil {
		return nil, of(j.BriefName, err)
	}
	out := &Joint{Brief: file.Brief}
	view, err := out.whole(file, j.Assets)
	if err != nil {
		return nil, of(j.BriefName, err)
	}
	if err := out.mark(j, view); err != nil {
		return nil, err
	}
	if bytes.HasPrefix(j.Report, []byte("PK\x03\x04")) {
		return out, out.pour(j, view)
	}
	return out, out.join(j, file, view)
}

// of puts the file that a problem is with before it.
func of(name string, err error) error {
	var p *briefing.Problem
	if errors.As(err, &p) && p.Where == "" {
		q := *p
		q.Where = name
		return &q
	}
	return err
}

// whole is the view of a brief that travels. A finished file must show what its
// evidence says: what was altered is not passed on.
func (t *Joint) whole(file *proof.File, assets page.Assets) (*briefing.Brief, error) {
	if file.Container == proof.JSON {
		return file.Brief.Deliver(briefing.EmbedDelivered, nil)
	}
	v := &Verdict{Brief: file.Brief}
	if err := v.pages(file, assets); err != nil {
		return nil, err
	}
	if len(v.Faults) > 0 {
		return nil, &briefing.Problem{Code: briefing.Policy, What: "the brief does not show what its evidence makes: " + list(v.Faults), Hint: "it was altered, or set by another build of brief: attach its .json, or build it again"}
	}
	t.Remarks = append(t.Remarks, v.Remarks...)
	return file.Brief, nil
}

// mark compares the markings. Classifications have no order that is known here.
func (t *Joint) mark(j Joining, view *briefing.Brief) error {
	tlp, classes := j.TLP, []string(nil)
	if tlp == "" {
		tlp, classes = marks(j.Report, j.ReportName)
	}
	report, _ := briefing.TLPLevel(tlp)
	brief, _ := briefing.TLPLevel(view.Marking.TLP)
	if report < brief && !j.Force {
		what := fmt.Sprintf("it is marked TLP:%s, lower than the brief, which is TLP:%s", tlp, view.Marking.TLP)
		if tlp == "" {
			what = fmt.Sprintf("no TLP label was found in it, and the brief is TLP:%s", view.Marking.TLP)
		}
		return &briefing.Problem{Code: briefing.Policy, What: what, Hint: "mark the report as strictly, say how it is marked with --report-tlp, or build a brief for its readers; --force attaches it all the same"}
	}
	if report < brief {
		t.remark("the report is marked lower than the brief; its own pages do not say TLP:%s", view.Marking.TLP)
	}
	t.TLP = briefing.StricterTLP(tlp, view.Marking.TLP)
	for _, c := range classes {
		if c != view.Marking.Classification {
			t.remark("the classifications differ (report: %q, brief: %q) and were not compared", c, view.Marking.Classification)
		}
	}
	return nil
}

func (t *Joint) remark(format string, args ...any) {
	t.Remarks = append(t.Remarks, fmt.Sprintf(format, args...))
}

// join joins the brief's PDF to a PDF.
func (t *Joint) join(j Joining, file *proof.File, view *briefing.Brief) error {
	data, o := j.Brief, attach.Options{Name: view.Name + ".pdf", Title: view.Title}
	if raised := t.TLP != view.Marking.TLP && !j.Embed; raised || file.Container != proof.PDF {
		if raised {
			o.TLP = t.TLP
		}
		doc, err := layoutMarked(view, o.TLP)
		if err != nil {
			return err
		}
		if data, err = pdfOf(render.Input{Brief: view, Page: doc, Assets: j.Assets}); err != nil {
			return err
		}
	}
	how := attach.Annex
	if j.Embed {
		how = attach.Embed
	}
	joined, err := how(j.Report, data, o)
	if err != nil {
		return err
	}
	t.Data, t.Letter = joined.Data, joined.Letter
	t.Remarks = append(t.Remarks, joined.Notes...)
	for _, d := range joined.Dropped {
		t.remark("the report's claim to keep to %s does not hold for the whole and was taken out", d)
	}
	return t.shows(j.Assets)
}

// shows makes sure that what was joined can be proved, as a reader would.
func (t *Joint) shows(assets page.Assets) error {
	files, err := proof.TakeAll(t.Data)
	if err != nil {
		return err
	}
	last := files[len(files)-1]
	for _, f := range files {
		if t.Letter != "" && f.Where == "annex "+t.Letter {
			last = f
		}
	}
	v := &Verdict{Brief: last.Brief}
	if err := v.pages(last, assets); err != nil {
		return err
	}
	if len(v.Faults) > 0 {
		return &briefing.Problem{Code: briefing.Broke, What: "what was joined cannot be proved: " + list(v.Faults), Hint: "this is a fault of brief, please report it with both files; --embed leaves the report's pages alone"}
	}
	return nil
}

// pour puts the brief where a Word document says {{brief}}.
func (t *Joint) pour(j Joining, view *briefing.Brief) error {
	if j.Embed {
		return &briefing.Problem{Code: briefing.Usage, What: "a brief is embedded into a PDF only", Hint: "leave --embed out: it is put where the document says {{brief}}"}
	}
	doc, err := layoutMarked(view, t.TLP)
	if err != nil {
		return err
	}
	var out bytes.Buffer
	if err := docx.Pour(j.Report, doc, &out); err != nil {
		return err
	}
	t.Data = out.Bytes()
	return nil
}

func pdfOf(in render.Input) ([]byte, error) {
	f, err := render.Find("pdf")
	if err != nil {
		return nil, err
	}
	var out bytes.Buffer
	err = f.Render(in, &out)
	return out.Bytes(), err
}

// labelled is how many pages of a report are read for its label, which stands on
// each.
const labelled = 8

// printedTLP matches a label that stands on a page, its spaces left out.
var printedTLP = regexp.MustCompile(`(?i)TLP:(CLEAR|WHITE|GREEN|AMBER\+STRICT|AMBER|RED)`)

// marks reads how a report is marked: as the brief in it says, else by the
// strictest label that stands alone on a line, or in the head or foot of its
// pages. A label in the midst of a sentence marks nothing.
func marks(report []byte, name string) (tlp string, classes []string) {
	if files, err := proof.TakeAll(report); err == nil {
		for _, f := range files {
			tlp = briefing.StricterTLP(tlp, briefing.StricterTLP(f.TLP, f.Brief.Marking.TLP))
			if c := f.Brief.Marking.Classification; c != "" && f.Where == "" {
				classes = append(classes, c)
			}
		}
		if tlp != "" || files[0].Where == "" || files[0].Where == "report" {
			return tlp, classes
		}
	}
	if bytes.Contains(report[:min(len(report), 1024)], []byte("%PDF-")) {
		report = attach.First(report, labelled) // a report of thousands of pages takes long to read
	}
	s, err := source.Read(name, report, source.Options{MaxBytes: int64(len(report)) + 1})
	if err != nil {
		return tlp, nil
	}
	var furniture strings.Builder
	for _, d := range s.Dropped {
		if d.Reason == "running head" || d.Reason == "marking" || d.Reason == "heading" {
			furniture.WriteString(dense(d.Text))
		}
	}
	found := printedTLP.FindAllStringSubmatch(furniture.String(), -1)
	for l := range strings.Lines(s.Title + "\n" + s.Text) {
		if m := printedTLP.FindStringSubmatch(dense(l)); m != nil && len(dense(l)) <= len("[TLP:AMBER+STRICT]") {
			found = append(found, m)
		}
	}
	for _, m := range found {
		if label, ok := briefing.TLPLabel(m[1]); ok {
			tlp = briefing.StricterTLP(tlp, label)
		}
	}
	if s.TLP != "" {
		tlp = briefing.StricterTLP(tlp, s.TLP)
	}
	return tlp, nil
}

// dense is text without its white space.
func dense(s string) string {
	return strings.Map(func(r rune) rune {
		if unicode.IsSpace(r) {
			return -1
		}
		return r
	}, s)
}
