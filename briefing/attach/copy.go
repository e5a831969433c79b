package attach

import (
	"brief/briefing/internal/pdfobj"
)

// copier copies objects of one file into the update of another. What it copies
// keeps its bytes; references get new numbers.
type copier struct {
	from   *pdfobj.File
	into   *pdfobj.Update
	known  map[int]pdfobj.Ref
	queue  []int
	key    int    // is added to the keys of the structure
	prefix string // is put before the ids of the structure
}

// copy copies an object. What it refers to is copied by flush.
func (c *copier) copy(o pdfobj.Object) pdfobj.Object {
	switch o := o.(type) {
	case pdfobj.Ref:
		r, ok := c.known[o.Number]
		if !ok {
			r = c.into.Reserve()
			c.known[o.Number] = r
			c.queue = append(c.queue, o.Number)
		}
		return r
	case pdfobj.Array:
		a := make(pdfobj.Array, len(o))
		for i, x := range o {
			a[i] = c.copy(x)
		}
		return a
	case pdfobj.Dict:
		return c.dict(o)
	case *pdfobj.Stream:
		d := o.Dict.With("Length", nil)
		return &pdfobj.Stream{Dict: c.dict(d), Raw: o.Raw}
	}
	return o
}

func (c *copier) dict(d pdfobj.Dict) pdfobj.Dict {
	out := make(pdfobj.Dict, len(d))
	element := d["S"] != nil && d["P"] != nil && d["K"] != nil || d["Type"] == pdfobj.Name("StructElem")
	for _, k := range d.Keys() { // in order, so that numbers are given in order
		v := d[k]
		switch {
		case k == "StructParent" || k == "StructParents":
			v = pdfobj.Int(c.key + c.from.Int(v, 0))
		case k == "ID" && element:
			v = c.id(v)
		case k == "Headers" && d["O"] == pdfobj.Name("Table"):
			ids := pdfobj.Array{}
			for _, x := range c.from.Array(v) {
				ids = append(ids, c.id(x))
			}
			v = ids
		}
		out[k] = c.copy(v)
	}
	return out
}

// id makes an id of the structure one of its own.
func (c *copier) id(o pdfobj.Object) pdfobj.Object {
	if s, ok := c.from.Resolve(o).(pdfobj.String); ok {
		return pdfobj.String(c.prefix) + s
	}
	return o
}

// flush copies what was referred to.
func (c *copier) flush() {
	for len(c.queue) > 0 {
		n := c.queue[0]
		c.queue = c.queue[1:]
		c.into.Set(c.known[n], c.copy(c.from.Get(n)))
	}
}
