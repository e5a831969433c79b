package pdfobj

import (
	"cmp"
	"slices"
)

// Page is a leaf of the page tree.
type Page struct {
	Ref  Ref
	Dict Dict // with what it inherits
}

// mostPages bounds the pages of a file, so that no tree can hold a reader up.
const mostPages = 200_000

// Pages are the pages of the file in order. The error is ErrBroken.
func (f *File) Pages() ([]Page, error) {
	var out []Page
	seen := map[Ref]bool{}
	var walk func(o Object, from Dict, depth int) bool
	walk = func(o Object, from Dict, depth int) bool {
		r, ok := o.(Ref)
		d := f.Dict(o)
		if !ok || d == nil || seen[r] || depth > deepest || len(out) > mostPages {
			return false
		}
		seen[r] = true
		own := Dict{}
		for _, k := range []Name{"Resources", "MediaBox", "CropBox", "Rotate"} {
			if v, ok := d[k]; ok {
				own[k] = v
			} else if v, ok := from[k]; ok {
				own[k] = v
			}
		}
		kids, inner := d["Kids"]
		if kind := f.Name(d["Type"]); kind == "Page" || !inner && kind != "Pages" {
			p := d.With("Parent", d["Parent"])
			for k, v := range own {
				p[k] = v
			}
			out = append(out, Page{r, p})
			return true
		}
		for _, k := range f.Array(kids) {
			if f.Resolve(k) == nil {
				continue // a page that is gone is passed over by every reader
			}
			if !walk(k, own, depth+1) {
				return false
			}
		}
		return true
	}
	if !walk(f.Catalog()["Pages"], nil, 0) {
		return nil, ErrBroken
	}
	return out, nil
}

// Numbered is an entry of a number tree.
type Numbered struct {
	Key   int
	Value Object
}

// Numbers are the entries of a number tree (7.9.7) by key.
func (f *File) Numbers(tree Object) []Numbered {
	var out []Numbered
	f.leaves(tree, "Nums", func(k, v Object) {
		if n := f.Int(k, -1); n >= 0 {
			out = append(out, Numbered{n, v})
		}
	})
	slices.SortStableFunc(out, func(a, b Numbered) int { return cmp.Compare(a.Key, b.Key) })
	return out
}

// Named is an entry of a name tree.
type Named struct {
	Key   String
	Value Object
}

// Names are the entries of a name tree (7.9.6) by key.
func (f *File) Names(tree Object) []Named {
	var out []Named
	f.leaves(tree, "Names", func(k, v Object) {
		if s, ok := f.Resolve(k).(String); ok {
			out = append(out, Named{s, v})
		}
	})
	slices.SortStableFunc(out, func(a, b Named) int { return cmp.Compare(a.Key, b.Key) })
	return out
}

func (f *File) leaves(tree Object, key Name, each func(k, v Object)) {
	seen := map[Ref]bool{}
	var walk func(o Object, depth int)
	walk = func(o Object, depth int) {
		if r, ok := o.(Ref); ok {
			if seen[r] {
				return
			}
			seen[r] = true
		}
		d := f.Dict(o)
		if d == nil || depth > deepest {
			return
		}
		for pair := range slices.Chunk(f.Array(d[key]), 2) {
			if len(pair) == 2 {
				each(pair[0], pair[1])
			}
		}
		for _, k := range f.Array(d["Kids"]) {
			walk(k, depth+1)
		}
	}
	walk(tree, 0)
}

// NumberTree is a number tree of one node.
func NumberTree(entries []Numbered) Dict {
	a := Array{}
	for _, e := range entries {
		a = append(a, Int(e.Key), e.Value)
	}
	return Dict{"Nums": a}
}

// NameTree is a name tree of one node.
func NameTree(entries []Named) Dict {
	slices.SortStableFunc(entries, func(a, b Named) int { return cmp.Compare(a.Key, b.Key) })
	a := Array{}
	for _, e := range entries {
		a = append(a, e.Key, e.Value)
	}
	return Dict{"Names": a}
}
