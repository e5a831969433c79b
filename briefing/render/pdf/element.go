package pdf

// element is a part of the document's logical structure (ISO 32000-1, 14.7):
// what a screen reader is told. It joins its parent when it is first drawn, so
// the order of the tree is the order in which the pages are read, and what is
// never drawn is never told.
type element struct {
	kind   string // standard structure type: P, H1, Table …
	parent *element
	placed bool
	kids   []any // *element, content or *annotation

	lang  string // BCP 47, "" for that of the parent
	alt   string // what a figure shows
	id    string // of a note, unique
	attr  string // an attribute object's entries, "/O /Table /Scope /Column"
	label string // what a link leads to, for its annotation

	object int // its object's number, set when it is written
}

// content is a stretch of marked content on a page.
type content struct{ page, mark int }

// Artifacts are no part of the structure: they repeat what is told elsewhere,
// or only please the eye.
var (
	ornament = &element{kind: "Artifact", attr: "/Type /Layout"}
	header   = &element{kind: "Artifact", attr: "/Type /Pagination /Subtype /Header"}
	footer   = &element{kind: "Artifact", attr: "/Type /Pagination /Subtype /Footer"}
)

func (e *element) artifact() bool { return e.kind == "Artifact" }

// child is a new element below e.
func (e *element) child(kind string) *element { return &element{kind: kind, parent: e} }

// cell is a new element below e that is there even when nothing is drawn in it.
func (e *element) cell(kind, attr string) *element {
	c := &element{kind: kind, parent: e, attr: attr, placed: true}
	e.kids = append(e.kids, c)
	return c
}

// place joins e to its parent, once, and its parent to the tree.
func (e *element) place() {
	for ; e.parent != nil; e = e.parent {
		if !e.placed {
			e.placed = true
			e.parent.kids = append(e.parent.kids, e)
		}
	}
}
