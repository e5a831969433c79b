// Package attach joins a finished brief to somebody's report, a PDF of any maker.
// The report's bytes stay as they are: everything is written behind them, as an
// incremental update, so no page of it can change.
package attach

import (
	"errors"
	"fmt"

	"brief/briefing"
	"brief/briefing/internal/pdfobj"
)

// Options say how a brief is joined.
type Options struct {
	Name  string // file name of the brief as it is attached, talks.pdf
	Title string // of the brief
	TLP   string // label that the annex's pages were rendered with where it is not the brief's own; else ""
}

// Joined is a report with a brief.
type Joined struct {
	Data    []byte
	Letter  string   // of the annex, "A"; empty when the brief was embedded
	Dropped []string // what the report claimed to conform to and no longer does, "PDF/A-1b"
	Notes   []string // what a user should know, one sentence each
}

// joint is a report on its way to be joined.
type joint struct {
	Options
	f     *pdfobj.File
	u     *pdfobj.Update
	root  pdfobj.Ref  // the catalog
	cat   pdfobj.Dict // as it will be
	pages []pdfobj.Page
	notes []string
}

// open reads a report. The error is a *briefing.Problem.
func open(report []byte, o Options) (*joint, error) {
	f, err := pdfobj.Open(report)
	const refused = briefing.Input
	switch {
	case errors.Is(err, pdfobj.ErrNoPDF):
		return nil, &briefing.Problem{Code: briefing.Usage, What: "not a PDF", Hint: "the report is a .pdf, or a .docx with {{brief}} where the brief is to stand", Err: err}
	case errors.Is(err, pdfobj.ErrEncrypted):
		return nil, &briefing.Problem{Code: refused, What: "it is encrypted, and so nothing can be joined to it", Hint: "attach the brief first and encrypt the whole; with the password: qpdf --decrypt REPORT.pdf OPEN.pdf", Err: err}
	case err != nil:
		return nil, broken(err)
	}
	root, ok := f.Trailer["Root"].(pdfobj.Ref)
	if !ok {
		return nil, broken(nil)
	}
	j := &joint{Options: o, f: f, u: f.Update(), root: root, cat: f.Catalog().With("Type", pdfobj.Name("Catalog"))}
	j.pages, err = f.Pages()
	if top := f.Dict(j.cat["Pages"]); err != nil || len(j.pages) == 0 || f.Array(top["Kids"]) == nil || f.Name(top["Type"]) == "Page" {
		return nil, broken(err)
	}
	if j.signed() {
		return nil, &briefing.Problem{Code: briefing.Policy, What: "it is signed, and a signature does not cover what is joined afterwards", Hint: "attach the brief first and sign the whole"}
	}
	if f.Repaired {
		j.note("the report's cross-reference table was damaged and has been made anew")
	}
	return j, nil
}

func broken(err error) error {
	return &briefing.Problem{Code: briefing.Input, What: "it is damaged: its pages cannot be found", Hint: "repair it first: qpdf REPORT.pdf REPAIRED.pdf, or print it to a PDF again", Err: err}
}

func (j *joint) note(format string, args ...any) {
	j.notes = append(j.notes, fmt.Sprintf(format, args...))
}

// signed reports whether a signature field of the report is filled in.
func (j *joint) signed() bool {
	if j.cat["Perms"] != nil {
		return true
	}
	seen := map[pdfobj.Ref]bool{}
	var field func(o pdfobj.Object, kind pdfobj.Name, depth int) bool
	field = func(o pdfobj.Object, kind pdfobj.Name, depth int) bool {
		r, ok := o.(pdfobj.Ref)
		if ok && seen[r] || depth > 100 {
			return false
		}
		seen[r] = ok
		d := j.f.Dict(o)
		if k := j.f.Name(d["FT"]); k != "" {
			kind = k
		}
		if kind == "Sig" && j.f.Dict(d["V"]) != nil {
			return true
		}
		for _, k := range j.f.Array(d["Kids"]) {
			if field(k, kind, depth+1) {
				return true
			}
		}
		return false
	}
	for _, o := range j.f.Array(j.f.Dict(j.cat["AcroForm"])["Fields"]) {
		if field(o, "", 0) {
			return true
		}
	}
	return false
}

// finish writes the catalog and gives the file. Keep says which claims of the
// report still hold.
func (j *joint) finish(keep claims) (*Joined, error) {
	dropped := j.claims(keep)
	if v := j.f.Name(j.cat["Version"]); j.version() < "1.7" && v < "1.7" {
		j.cat["Version"] = pdfobj.Name("1.7") // associated files, and what the brief is written with
	}
	j.u.Set(j.root, j.cat)
	if j.u.Clash() {
		return nil, broken(nil)
	}
	return &Joined{Data: j.u.Bytes(), Dropped: dropped, Notes: j.notes}, nil
}

// version is what the report's header says.
func (j *joint) version() string {
	b := j.f.Bytes()
	return string(b[min(len(b), 5):min(len(b), 8)])
}

// file attaches a file specification to the document under a name of its own.
func (j *joint) file(key string, spec pdfobj.Ref) {
	names := j.f.Dict(j.cat["Names"]).With("", nil)
	files := j.f.Names(names["EmbeddedFiles"])
	names["EmbeddedFiles"] = j.u.Add(pdfobj.NameTree(append(files, pdfobj.Named{Key: pdfobj.Text(j.free(key, files)), Value: spec})))
	j.cat["Names"] = names
	j.cat["AF"] = append(append(pdfobj.Array{}, j.f.Array(j.cat["AF"])...), spec)
}

// free is a key that no attached file of the report has.
func (j *joint) free(key string, files []pdfobj.Named) string {
	taken := map[pdfobj.String]bool{}
	for _, f := range files {
		taken[f.Key] = true
	}
	free := key
	for n := 2; taken[pdfobj.Text(free)]; n++ {
		free = fmt.Sprintf("%s (%d)", key, n)
	}
	return free
}
