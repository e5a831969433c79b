package attach

import (
	"fmt"

	"brief/briefing"
	"brief/briefing/internal/pdfobj"
)

// annex is a brief on its way to be the last pages of a report.
type annex struct {
	*joint
	*copier
	letter string
	brief  *pdfobj.File
	sheets []pdfobj.Page // of the brief
	at     []pdfobj.Ref  // where they stand in the report's file
}

// Annex joins a brief, a PDF, to a report as its last pages: after the report's
// own come its bookmarks under "Annex A", its page labels A-1…, its structure,
// and the evidence that it carries. The error is a *briefing.Problem.
func Annex(report, brief []byte, o Options) (*Joined, error) {
	j, err := open(report, o)
	if err != nil {
		return nil, err
	}
	g, err := opened(brief)
	if err != nil {
		return nil, err
	}
	a := &annex{joint: j, brief: g, letter: j.letter()}
	if a.sheets, err = g.Pages(); err != nil {
		return nil, &briefing.Problem{Code: briefing.Usage, What: "the brief is not a PDF that can be read", Hint: "name a .pdf that `brief build` wrote", Err: err}
	}
	a.copier = &copier{from: g, into: j.u, known: map[int]pdfobj.Ref{}, key: j.nextKey(), prefix: "annex-" + a.letter + "-"}
	for _, p := range a.sheets {
		r := j.u.Reserve()
		a.known[p.Ref.Number] = r
		a.at = append(a.at, r)
	}
	evidence := a.evidence()
	a.pages(evidence)
	a.outline()
	a.labels()
	tagged := a.structure()
	a.flush()
	out, err := j.finish(claims{a: j.part3() && j.rgb(), ua: tagged && j.titled()})
	if err != nil {
		return nil, err
	}
	out.Letter = a.letter
	return out, nil
}

// evidence takes over the files that the brief carries, and gives the first.
func (a *annex) evidence() pdfobj.Object {
	var first pdfobj.Object
	for _, o := range a.brief.Array(a.brief.Catalog()["AF"]) {
		spec := a.brief.Dict(o)
		name, ok := a.brief.Resolve(spec["UF"]).(pdfobj.String)
		if !ok {
			continue
		}
		d := a.dict(spec)
		key := fmt.Sprintf("annex-%s-%s", a.letter, name.Read())
		d["F"], d["UF"] = pdfobj.Text(key), pdfobj.Text(key)
		r := a.u.Add(d)
		a.file(key, r)
		if first == nil {
			first = r
		}
	}
	return first
}

// pages hangs the brief's pages behind the report's. Each says of itself what
// the report's page tree would else say, and which page of which annex it is:
// package proof finds it by that.
func (a *annex) pages(evidence pdfobj.Object) {
	root := a.cat["Pages"]
	node := a.u.Reserve()
	kids := pdfobj.Array{}
	date, ok := written(a.brief)
	if !ok {
		date = "D:19800101000000Z"
	}
	for i, p := range a.sheets {
		d := a.dict(p.Dict.With("Parent", nil))
		d["Parent"] = node
		if d["CropBox"] == nil {
			d["CropBox"] = d["MediaBox"]
		}
		if d["Rotate"] == nil {
			d["Rotate"] = pdfobj.Int(0)
		}
		about := pdfobj.Dict{"Annex": pdfobj.Text(a.letter), "Page": pdfobj.Int(i + 1), "Pages": pdfobj.Int(len(a.sheets))}
		if evidence != nil {
			about["Evidence"] = evidence
		}
		if a.TLP != "" {
			about["TLP"] = pdfobj.Text(a.TLP)
		}
		d["LastModified"] = date
		d["PieceInfo"] = pdfobj.Dict{mark: pdfobj.Dict{"LastModified": date, "Private": about}}
		a.u.Set(a.at[i], d)
		kids = append(kids, a.at[i])
	}
	a.u.Set(node, pdfobj.Dict{"Type": pdfobj.Name("Pages"), "Parent": root, "Kids": kids, "Count": pdfobj.Int(len(kids))})
	top := a.f.Dict(root)
	count := pdfobj.Int(len(a.joint.pages) + len(kids))
	a.u.Replace(root, top.With("Kids", append(append(pdfobj.Array{}, a.f.Array(top["Kids"])...), node)).With("Count", count))
}

// mark is the key under which a page says that it belongs to an annex.
const mark = "Brief"

// labels numbers the annex …; the report's pages keep their labels.
func (a *annex) labels() {
	n := len(a.joint.pages)
	var out []pdfobj.Numbered
	for _, e := range a.f.Numbers(a.cat["PageLabels"]) {
		if e.Key < n {
			out = append(out, e)
		}
	}
	if len(out) == 0 || out[0].Key > 0 {
		out = append([]pdfobj.Numbered{{Key: 0, Value: pdfobj.Dict{"S": pdfobj.Name("D")}}}, out...)
	}
	out = append(out, pdfobj.Numbered{Key: n, Value: pdfobj.Dict{"S": pdfobj.Name("D"), "P": pdfobj.Text(a.letter + "-")}})
	a.cat["PageLabels"] = a.u.Add(pdfobj.NumberTree(out))
}
