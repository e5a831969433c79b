package attach

import (
	"brief/briefing/internal/pdfobj"
)

// structure hangs the brief's structure behind the report's (ISO 32000-1, 14.7),
// and reports whether all pages now have one. In an untagged report the annex
// alone has; the document is then not marked as tagged.
func (a *annex) structure() (tagged bool) {
	from := a.brief.Dict(a.brief.Catalog()["StructTreeRoot"])
	root := a.f.Dict(a.cat["StructTreeRoot"])
	tagged = root != nil && a.f.Resolve(a.f.Dict(a.cat["MarkInfo"])["Marked"]) == true
	if from == nil {
		return false
	}
	at, indirect := a.cat["StructTreeRoot"].(pdfobj.Ref)
	if root == nil {
		root = pdfobj.Dict{"Type": pdfobj.Name("StructTreeRoot")}
	}
	if !indirect {
		at = a.u.Reserve()
	}
	if r, ok := a.brief.Catalog()["StructTreeRoot"].(pdfobj.Ref); ok {
		a.known[r.Number] = at
	}
	root = root.With("ParentTree", a.u.Add(pdfobj.NumberTree(append(a.f.Numbers(root["ParentTree"]), a.keys(from)...))))
	root["ParentTreeNextKey"] = pdfobj.Int(a.key + a.brief.Int(from["ParentTreeNextKey"], 0))
	if ids := append(a.f.Names(root["IDTree"]), a.ids(from)...); len(ids) > 0 {
		tree := pdfobj.NameTree(ids)
		root["IDTree"] = a.u.Add(tree)
	}
	if roles := a.brief.Dict(from["RoleMap"]); roles != nil {
		all := a.f.Dict(root["RoleMap"]).With("", nil)
		for k, v := range roles {
			if all[k] == nil {
				all[k] = a.brief.Resolve(v)
			}
		}
		root["RoleMap"] = all
	}
	a.hang(at, root, from)
	a.cat["StructTreeRoot"] = at
	return tagged
}

// hang puts the brief's elements where the report's end: into its one Document,
// or else below the root. There they are a part of it.
func (a *annex) hang(at pdfobj.Ref, root, from pdfobj.Dict) {
	parent, into := at, root
	kids := a.kids(a.f, root["K"])
	if len(kids) == 1 {
		if r, ok := kids[0].(pdfobj.Ref); ok && a.f.Name(a.f.Dict(r)["S"]) == "Document" {
			parent, into = r, a.f.Dict(r)
			a.u.Set(at, root)
			kids = a.kids(a.f, into["K"])
		}
	}
	for _, o := range a.kids(a.brief, from["K"]) {
		r, ok := o.(pdfobj.Ref)
		if !ok {
			continue
		}
		d := a.brief.Dict(r)
		if d["S"] == pdfobj.Name("Document") {
			d = d.With("S", pdfobj.Name("Part"))
		}
		here := a.u.Reserve()
		a.known[r.Number] = here
		part := a.dict(d.With("P", nil))
		part["P"] = parent
		if lang, ok := a.brief.Catalog()["Lang"]; ok && part["Lang"] == nil {
			part["Lang"] = lang
		}
		if a.Title != "" {
			part["T"] = pdfobj.Text("Annex " + a.letter + ": " + a.Title)
		}
		a.u.Set(here, part)
		kids = append(kids, here)
	}
	a.u.Set(parent, into.With("K", kids))
}

// kids are the kids of an element as a list of its own.
func (a *annex) kids(f *pdfobj.File, k pdfobj.Object) pdfobj.Array {
	switch list := f.Resolve(k).(type) {
	case nil:
		return pdfobj.Array{}
	case pdfobj.Array:
		return append(pdfobj.Array{}, list...)
	}
	return pdfobj.Array{k}
}

// keys are the brief's entries of the parent tree, with new keys.
func (a *annex) keys(from pdfobj.Dict) []pdfobj.Numbered {
	out := a.brief.Numbers(from["ParentTree"])
	for i := range out {
		out[i].Key += a.key
		out[i].Value = a.copy(out[i].Value)
	}
	return out
}

// ids are the brief's entries of the tree of ids, with new ids.
func (a *annex) ids(from pdfobj.Dict) []pdfobj.Named {
	out := a.brief.Names(from["IDTree"])
	for i := range out {
		out[i].Key = pdfobj.String(a.prefix) + out[i].Key
		out[i].Value = a.copy(out[i].Value)
	}
	return out
}

// nextKey is the first key of the parent tree that nothing in the report has.
func (j *joint) nextKey() int {
	root := j.f.Dict(j.cat["StructTreeRoot"])
	next := j.f.Int(root["ParentTreeNextKey"], 0)
	for _, e := range j.f.Numbers(root["ParentTree"]) {
		next = max(next, e.Key+1)
	}
	for _, p := range j.pages {
		next = max(next, j.f.Int(p.Dict["StructParents"], -1)+1)
	}
	return max(0, min(next, 1<<30))
}
