package proof

import (
	"bytes"
	"fmt"

	"brief/briefing"
	"brief/briefing/internal/pdfobj"
)

// TakeAll takes apart every brief that a file holds: the file itself where it is
// one, else a report's annexes (see package attach), which come by their pages,
// and the briefs that are attached to it as files. A report that is itself made
// by brief comes first. Errors are as those of Take.
func TakeAll(data []byte) ([]*File, error) {
	if !bytes.Contains(data[:min(len(data), 1024)], []byte("%PDF-")) {
		return only(Take(data))
	}
	doc, err := pdfobj.Open(data)
	if err != nil {
		return only(Take(data))
	}
	pages, err := doc.Pages()
	if err != nil {
		return only(Take(data))
	}
	annexes, rest := parted(doc, pages)
	var out, inner []*File
	used := map[string]bool{}
	for _, a := range annexes {
		f, err := a.take(doc, pages)
		if err != nil {
			return nil, err
		}
		used[a.evidence] = true
		out = append(out, f)
	}
	var own []byte // evidence of the report itself
	for _, x := range attachedFiles(doc) {
		switch {
		case bytes.HasPrefix(x.data, []byte("%PDF-")):
			if f, err := Take(x.data); err == nil {
				f.Where = x.name
				inner = append(inner, f)
			}
		case own == nil && !used[x.name] && ours(x.data):
			own = x.data
		}
	}
	if len(out)+len(inner) == 0 {
		return only(Take(data))
	}
	if own != nil {
		f, err := takePages(doc, rest, own)
		if err != nil {
			return nil, err
		}
		f.Where = "report"
		out = append([]*File{f}, out...)
	}
	return append(out, inner...), nil
}

func only(f *File, err error) ([]*File, error) {
	if err != nil {
		return nil, err
	}
	return []*File{f}, nil
}

func ours(data []byte) bool {
	return bytes.Contains(data[:min(len(data), 64)], []byte(`"schema"`))
}

// annexMark is the key under which a page says that it belongs to an annex.
const annexMark = "Brief"

// annexPages are the pages of one annex.
type annexPages struct {
	letter   string
	evidence string // name of the file that carries it
	spec     pdfobj.Object
	tlp      string
	at       []int // indexes into the pages of the file
	torn     string
}

// parted finds the annexes among the pages, and the pages in none.
func parted(doc *pdfobj.File, pages []pdfobj.Page) (annexes []*annexPages, rest []pdfobj.Page) {
	known := map[string]*annexPages{}
	text := func(o pdfobj.Object) string {
		s, _ := doc.Resolve(o).(pdfobj.String)
		return s.Read()
	}
	for i, p := range pages {
		about := doc.Dict(doc.Dict(doc.Dict(p.Dict["PieceInfo"])[annexMark])["Private"])
		letter := text(about["Annex"])
		if letter == "" {
			rest = append(rest, p)
			continue
		}
		a := known[letter]
		if a == nil {
			a = &annexPages{letter: letter, spec: about["Evidence"], tlp: text(about["TLP"])}
			a.evidence = text(doc.Dict(a.spec)["UF"])
			known[letter] = a
			annexes = append(annexes, a)
		}
		n := len(a.at)
		switch {
		case doc.Int(about["Page"], 0) != n+1:
			a.torn = fmt.Sprintf("its page %d stands where page %d should", doc.Int(about["Page"], 0), n+1)
		case n > 0 && a.at[n-1] != i-1:
			a.torn = fmt.Sprintf("other pages stand between its pages %d and %d", n, n+1)
		case text(about["TLP"]) != a.tlp:
			a.torn = "its pages have different markings"
		}
		a.at = append(a.at, i)
	}
	return annexes, rest
}

func (a *annexPages) take(doc *pdfobj.File, pages []pdfobj.Page) (*File, error) {
	data, err := embedded(doc, a.spec)
	if err != nil || data == nil {
		return nil, none("annex " + a.letter + " carries no evidence")
	}
	var own []pdfobj.Page
	for _, i := range a.at {
		own = append(own, pages[i])
	}
	f, err := takePages(doc, own, data)
	if err != nil {
		return nil, err
	}
	f.Where, f.Annex, f.TLP, f.Torn = "annex "+a.letter, true, a.tlp, a.torn
	return f, nil
}

// TakeAnnex takes a brief's own PDF apart as the pages of an annex are, to be
// compared with them.
func TakeAnnex(data []byte) (*File, error) {
	doc, err := pdfobj.Open(data)
	if err != nil {
		return nil, none("not a brief: " + err.Error())
	}
	pages, err := doc.Pages()
	if err != nil {
		return nil, none("not a brief: " + err.Error())
	}
	for _, x := range attachedFiles(doc) {
		if ours(x.data) {
			return takePages(doc, pages, x.data)
		}
	}
	return nil, none("it carries no evidence of brief")
}

func takePages(doc *pdfobj.File, pages []pdfobj.Page, evidence []byte) (*File, error) {
	b, err := briefing.Decode(evidence)
	if err != nil {
		return nil, err
	}
	f := &File{Container: PDF, Brief: b, Annex: true}
	f.Parts, f.Shown = canonical(doc, pages)
	return f, nil
}

// attachedFile is a file that is attached to a PDF.
type attachedFile struct {
	name string
	data []byte
}

// attachedFiles are those of the document, by name, then those that only the
// list of associated files names.
func attachedFiles(doc *pdfobj.File) (out []attachedFile) {
	seen := map[pdfobj.Object]bool{}
	add := func(spec pdfobj.Object) {
		if r, ok := spec.(pdfobj.Ref); ok {
			if seen[r] {
				return
			}
			seen[r] = true
		}
		name, _ := doc.Resolve(doc.Dict(spec)["UF"]).(pdfobj.String)
		if data, err := embedded(doc, spec); err == nil && data != nil {
			out = append(out, attachedFile{briefing.Visible(name.Read()), data})
		}
	}
	for _, e := range doc.Names(doc.Dict(doc.Catalog()["Names"])["EmbeddedFiles"]) {
		add(e.Value)
	}
	for _, o := range doc.Array(doc.Catalog()["AF"]) {
		add(o)
	}
	return out
}

// embedded is the content of a file specification, nil when it has none.
func embedded(doc *pdfobj.File, spec pdfobj.Object) ([]byte, error) {
	ef := doc.Dict(doc.Dict(spec)["EF"])
	for _, k := range []pdfobj.Name{"UF", "F"} {
		if s, ok := doc.Resolve(ef[k]).(*pdfobj.Stream); ok {
			return doc.Decode(s)
		}
	}
	return nil, nil
}
