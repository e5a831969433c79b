package attach

import (
	"crypto/md5"

	"brief/briefing"
	"brief/briefing/internal/pdfobj"
)

// Embed joins a brief, a PDF, to a report as an attached file; the report shows
// the pages that it had. The error is a *briefing.Problem.
func Embed(report, brief []byte, o Options) (*Joined, error) {
	j, err := open(report, o)
	if err != nil {
		return nil, err
	}
	g, err := opened(brief)
	if err != nil {
		return nil, err
	}
	sum := md5.Sum(brief)
	params := pdfobj.Dict{"Size": pdfobj.Int(len(brief)), "CheckSum": pdfobj.String(sum[:])}
	if date, ok := written(g); ok {
		params["ModDate"] = date
	}
	data := j.u.Add(pdfobj.Pack(pdfobj.Dict{"Type": pdfobj.Name("EmbeddedFile"), "Subtype": pdfobj.Name("application/pdf"), "Params": params}, brief))
	name := j.free(o.Name, j.f.Names(j.f.Dict(j.cat["Names"])["EmbeddedFiles"]))
	spec := j.u.Add(pdfobj.Dict{"Type": pdfobj.Name("Filespec"), "F": pdfobj.Text(name), "UF": pdfobj.Text(name), "Desc": pdfobj.Text("Brief: " + o.Title),
		"AFRelationship": pdfobj.Name("Supplement"), "EF": pdfobj.Dict{"F": data, "UF": data}})
	j.file(name, spec)
	return j.finish(claims{a: j.part3(), ua: true})
}

// opened reads the brief that is to be joined. The error is a *briefing.Problem.
func opened(brief []byte) (*pdfobj.File, error) {
	g, err := pdfobj.Open(brief)
	if err != nil {
		return nil, &briefing.Problem{Code: briefing.Usage, What: "the brief is not a PDF that can be read", Hint: "name a .pdf that `brief build` wrote", Err: err}
	}
	return g, nil
}

// written is the date that a PDF was written, as it says.
func written(g *pdfobj.File) (pdfobj.String, bool) {
	d, ok := g.Resolve(g.Dict(g.Trailer["Info"])["ModDate"]).(pdfobj.String)
	return d, ok
}
