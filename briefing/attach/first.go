package attach

import "brief/briefing/internal/pdfobj"

// First is a report of its first n pages, for those who would read no more of
// it; the report itself where it has no more, or cannot be read.
func First(report []byte, n int) []byte {
	f, err := pdfobj.Open(report)
	if err != nil {
		return report
	}
	pages, err := f.Pages()
	root, ok := f.Catalog()["Pages"].(pdfobj.Ref)
	if err != nil || !ok || len(pages) <= n {
		return report
	}
	u := f.Update()
	kids := pdfobj.Array{}
	for _, p := range pages[:n] {
		d := p.Dict.With("Parent", root)
		kids = append(kids, u.Add(d))
	}
	u.Set(root, f.Dict(root).With("Kids", kids).With("Count", pdfobj.Int(n)))
	return u.Bytes()
}
