package attach

import (
	"regexp"
	"strings"

	"brief/briefing/internal/pdfobj"
)

// outline hangs the brief's bookmarks under one of their own, behind the
// report's.
func (a *annex) outline() {
	item := a.u.Reserve()
	d := pdfobj.Dict{"Title": pdfobj.Text(strings.TrimSuffix("Annex "+a.letter+": "+a.Title, ": ")), "Dest": pdfobj.Array{a.at[0], pdfobj.Name("XYZ"), nil, nil, nil}}
	own, _ := a.brief.Catalog()["Outlines"].(pdfobj.Ref)
	open := 0
	if from := a.brief.Dict(own); from["First"] != nil && from["Last"] != nil {
		a.known[own.Number] = item
		d["First"], d["Last"] = a.copy(from["First"]), a.copy(from["Last"])
		if open = a.brief.Int(from["Count"], 0); open > 0 {
			d["Count"] = pdfobj.Int(open)
		}
	}
	root := a.f.Dict(a.cat["Outlines"])
	if root == nil {
		root = pdfobj.Dict{"Type": pdfobj.Name("Outlines")}
	}
	at, indirect := a.cat["Outlines"].(pdfobj.Ref)
	if !indirect {
		at = a.u.Reserve()
	}
	d["Parent"] = at
	if last := a.last(root); last.Number > 0 {
		d["Prev"] = last
		a.u.Set(last, a.f.Dict(last).With("Next", item))
	} else {
		root = root.With("First", item)
	}
	count := a.f.Int(root["Count"], 0)
	if count < 0 {
		count = 0
	}
	a.u.Set(at, root.With("Last", item).With("Count", pdfobj.Int(count+1+max(open, 0))))
	a.u.Set(item, d)
	a.cat["Outlines"] = at
}

// last is the report's last bookmark of the first level: a chain may end
// elsewhere than its root says.
func (a *annex) last(root pdfobj.Dict) pdfobj.Ref {
	seen := map[pdfobj.Ref]bool{}
	at, _ := root["First"].(pdfobj.Ref)
	for a.f.Dict(at) != nil {
		seen[at] = true
		next, ok := a.f.Dict(at)["Next"].(pdfobj.Ref)
		if !ok || seen[next] || a.f.Dict(next) == nil {
			return at
		}
		at = next
	}
	return pdfobj.Ref{}
}

var (
	annexTitle = regexp.MustCompile(`(?i)^\s*(?:annex|annexe|appendix|anhang|anlage|anexo)\s+([A-Z]{1,2})\b`)
	annexLabel = regexp.MustCompile(`^([A-Z]{1,2})[-.]$`)
)

// letter is the first letter that no annex of the report has, as its bookmarks
// and page labels tell.
func (j *joint) letter() string {
	taken := map[string]bool{}
	root := j.f.Dict(j.cat["Outlines"])
	seen := map[pdfobj.Ref]bool{}
	for at, ok := root["First"].(pdfobj.Ref); ok && !seen[at]; at, ok = j.f.Dict(at)["Next"].(pdfobj.Ref) {
		seen[at] = true
		if t, ok := j.f.Resolve(j.f.Dict(at)["Title"]).(pdfobj.String); ok {
			if m := annexTitle.FindStringSubmatch(t.Read()); m != nil {
				taken[strings.ToUpper(m[1])] = true
			}
		}
	}
	for _, e := range j.f.Numbers(j.cat["PageLabels"]) {
		if p, ok := j.f.Resolve(j.f.Dict(e.Value)["P"]).(pdfobj.String); ok {
			if m := annexLabel.FindStringSubmatch(p.Read()); m != nil {
				taken[m[1]] = true
			}
		}
	}
	for n := 0; ; n++ {
		l := string(rune('A' + n%26))
		if n >= 26 {
			l = string(rune('A'+(n/26-1)%26)) + l
		}
		if !taken[l] || n > 26*26 {
			return l
		}
	}
}
